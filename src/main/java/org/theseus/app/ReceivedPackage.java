package org.theseus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.theseus.exchange.ExchangePackage;
import org.theseus.exchange.PackageManifest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.Scope;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Answers;
import org.theseus.table.Column;
import org.theseus.table.Table;

/**
 * A package of another case, laid out for {@link ImportFiles}: one request for each source of the sender, with the
 * restrictions that it came under and where its rows stood. Ids of transfers are made from the sender's, so a second package
 * of the same case brings only what is new. Unpacks into a folder of its own; close it.
 */
public final class ReceivedPackage implements AutoCloseable {

    /** What is kept of the sender's legal frame; a scope would cut rows again. */
    private static final Set<String> KEPT =
            Set.of("request", "legal-basis", "source", "received", "handling", "grade", "purpose");

    private final Path folder;
    private final List<ImportFiles.Request> requests;

    private ReceivedPackage(Path folder, List<ImportFiles.Request> requests) {
        this.folder = folder;
        this.requests = List.copyOf(requests);
    }

    /**
     * Checks and unpacks a package.
     *
     * @throws TheseusException (INPUT) if anything in it does not hold; nothing is unpacked then
     */
    public static ReceivedPackage open(Path file, boolean dryRun) {
        ExchangePackage received = ExchangePackage.open(file, ExchangePackage.Limits.STANDARD);
        List<String> problems = received.problems();
        if (!problems.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + " does not hold: " + String.join("; ", problems),
                    "Ask the sender for it again. Nothing of it was taken in.");
        }
        try {
            Path folder = Files.createTempDirectory("theseus-package-");
            // at an end from outside, in the reverse order: the files, then the folder
            folder.toFile().deleteOnExit();
            List<ImportFiles.Request> requests = new ArrayList<>();
            for (PackageManifest.Source source : received.manifest().sources()) {
                if (!source.member().isEmpty()) {
                    String name = source.member().substring(source.member().indexOf('/') + 1);
                    Path rows = folder.resolve(name);
                    rows.toFile().deleteOnExit();
                    Files.write(rows, received.member(source.member()));
                    requests.add(request(rows, received, source, dryRun));
                }
            }
            return new ReceivedPackage(folder, requests);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImportFiles.Request request(
            Path rows, ExchangePackage received, PackageManifest.Source source, boolean dryRun) {
        SortedMap<String, String> frame = new TreeMap<>();
        source.legalFrame().forEach((name, value) -> {
            if (KEPT.contains(name)) {
                frame.put(name, value);
            }
        });
        frame.put("origin-file", source.file());
        frame.put("origin-sha256", source.sha256());
        frame.put("package-sha256", received.sha256());
        String recipient = received.manifest().about().get("recipient");
        if (recipient != null) {
            frame.put("disclosed-to", recipient);
        }
        return new ImportFiles.Request(
                List.of(rows),
                source.sums() ? "exchange-sums" : "exchange",
                new IngestOptions("package-" + received.manifest().origin(), null, false, Scope.ALL),
                dryRun,
                0,
                frame,
                Answers.NONE);
    }

    /** What to load, in the order of the sender's sources. */
    public List<ImportFiles.Request> requests() {
        return requests;
    }

    /** What a package says of itself and what does not hold of it, for {@code verify}. */
    public static VerifyCase.Outcome verify(Path file, boolean signed) {
        ExchangePackage received = ExchangePackage.open(file, ExchangePackage.Limits.STANDARD);
        List<String> problems = new ArrayList<>(received.problems());
        if (!signed) {
            problems.add("the signature is not accepted");
        }
        PackageManifest manifest = received.manifest();
        Table.Builder table = Table.of(
                "verify",
                Column.text("what", "What"),
                Column.text("value", "Value").wrapped());
        table.row("package", "sha256:" + received.sha256());
        table.row("origin", manifest.origin());
        manifest.about().forEach(table::row);
        table.row("transfers", String.valueOf(manifest.transfers()));
        table.row("transfers without a date", String.valueOf(manifest.undated()));
        table.row("rows that sum up several payments", String.valueOf(manifest.sums()));
        table.row("findings", String.valueOf(manifest.findings()));
        manifest.sources()
                .forEach(source ->
                        table.row("source " + source.file(), source.legalFrame().toString()));
        problems.forEach(problem -> table.row("does not hold", problem));
        table.note(problems.isEmpty() ? "everything holds" : problems.size() + " problems");
        return new VerifyCase.Outcome(table.build(), problems.size());
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
