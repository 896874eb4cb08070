package org.theseus.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.theseus.generate.cases.PlantedCases;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtNetworks;
import org.theseus.generate.economy.Background;
import org.theseus.generate.economy.Cast;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.World;
import org.theseus.generate.ledger.PaymentSpool;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.people.MentionWriter;
import org.theseus.generate.people.Noise;
import org.theseus.generate.retold.RetoldNetworks;
import org.theseus.generate.truth.PartyFiles;
import org.theseus.generate.truth.TruthFiles;
import org.theseus.generate.verdict.Verdicts;
import org.theseus.generate.view.Orders;
import org.theseus.model.TheseusException;

/**
 * Makes an invented case: everyday life, what only looks like a case, planted cases, stories; as files beside their truth. Same
 * request, same bytes. Everything is written into a folder beside the target and moved there when it is whole
 * ({@link Part}); memory does not grow with the number of rows, but for the planted ones.
 */
public final class Generator {

    /** Version of the content: files of another one differ for the same seed. */
    public static final int VERSION = 2;

    private final GenerationRequest request;

    private Generator(GenerationRequest request) {
        this.request = request;
    }

    /**
     * Makes the case.
     *
     * @param out folder that does not exist or is empty
     * @param progress is told how many rows there are, now and then
     * @throws TheseusException (USAGE) if the folder holds anything
     */
    public static Generated generate(GenerationRequest request, Path out, LongConsumer progress) throws IOException {
        if (Files.exists(out)) {
            try (var entries = Files.newDirectoryStream(out)) {
                if (entries.iterator().hasNext()) {
                    throw TheseusException.of(
                            TheseusException.Kind.USAGE, out + " is not empty", "Name a new folder for the case.");
                }
            }
        }
        Path target = out.toAbsolutePath();
        try (Part part = Part.beside(target)) {
            Generated made = new Generator(request).make(part.made(), progress);
            part.moveTo(target);
            return made.at(target);
        }
    }

    private Generated make(Path folder, LongConsumer progress) throws IOException {
        Path truthFolder = Files.createDirectory(folder.resolve("truth"));
        Chance chance = Chance.of(request.seed());
        Truth truth = new Truth();
        TruthFiles truthFiles = TruthFiles.of(truth);
        Orders orders = Orders.of(chance.fork("orders"), 0.045);
        try (PartyFiles parties = PartyFiles.in(truthFolder);
                PaymentSpool spool = PaymentSpool.in(folder)) {
            MentionWriter writer = MentionWriter.of(Noise.USUAL.times(request.noise()), chance.fork("habits"));
            World world = new World(
                    chance,
                    new Cast(parties, writer),
                    new Desk(),
                    payment -> {
                        spool.add(payment);
                        if (spool.count() % 10_000 == 0) {
                            progress.accept(spool.count());
                        }
                    },
                    truth);
            PlantedCases cases = new PlantedCases(world, orders);
            int scale = (int) Math.round(request.prevalence() * request.rows() / 100_000);
            int stories = Math.max(scale > 0 ? 1 : 0, scale / 8);
            switch (request.content()) {
                case CASES -> cases.plant(scale, stories);
                case ALIASES -> cases.plantUnderAliases(scale);
                case STORIES -> cases.plant(0, stories);
                case COURT -> cases.tell(CourtNetworks.all(), stories);
                case RETOLD -> cases.tell(RetoldNetworks.all(), stories);
                case VERDICTS -> cases.tell(Verdicts.all(), stories);
                case BENIGN -> {}
            }
            cases.stage((int) Math.max(1, request.rows() / 50_000));
            if (spool.count() > request.rows()) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        request.rows() + " rows are too few for " + spool.count() + " rows of cases and look-alikes",
                        "Ask for more rows or a smaller --prevalence.");
            }
            Background background = new Background(world, request.rows());
            background.write(request.rows() - spool.count());
            CaseFiles files = new CaseFiles(request, orders, truthFiles, truth);
            files.write(folder, spool);
            truthFiles.write(truthFolder);
            SideFiles.write(folder, request.view());
            Rows rows = files.rows();
            SortedMap<String, Integer> groups = new TreeMap<>();
            truth.groups().forEach(group -> groups.merge(group.kind() + " " + group.pattern(), 1, Integer::sum));
            parties.finish();
            spool.finish();
            Generated made = new Generated(
                    folder,
                    rows.all(),
                    rows.seen(),
                    rows.planted(),
                    parties.persons(),
                    parties.firms(),
                    parties.holdings(),
                    groups,
                    Folders.digests(folder));
            try (BufferedWriter manifest =
                    Files.newBufferedWriter(folder.resolve("manifest.json"), StandardCharsets.UTF_8)) {
                manifest.write(Manifest.of(request, made));
            }
            return made;
        }
    }

    /** Numbers of rows. */
    record Rows(long all, long seen, long planted) {}
}
