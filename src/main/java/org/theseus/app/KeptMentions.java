package org.theseus.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Digest;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.place.Gazetteer;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.CaseState;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;

/**
 * What the rows of a case say of their sides, kept between resolutions, so that after another import only the records that
 * the new files touch are read from the store. The store stays the truth: a kept file is used only if the case has had nothing
 * but imports of further files since, which the case's revision and its list of files tell, and if the number of transfers
 * comes out right; else everything is read anew. Content does not depend on the way it was read, and neither do parties.
 *
 * <p>Lies in the folder of the case's projections, which is for its owner only and is emptied when something is taken out of
 * the case. For one thread; of two processes that write, one does not keep.
 */
final class KeptMentions {

    private final Path folder;
    private final String name;
    private final String key;
    private final Consumer<String> steps;

    /**
     * Mentions kept in a folder.
     *
     * @param identity tells the store from every other that may share the folder
     * @param program version of the program; what another kept is read anew
     * @param steps hears what was read from where
     */
    KeptMentions(Path folder, String identity, String program, Consumer<String> steps) {
        this.folder = folder;
        this.key = Digest.sha256().add(identity).add(program).hex();
        this.name = Digest.sha256().add(identity).id("") + ".mentions";
        this.steps = steps;
    }

    /**
     * All mentions of a case.
     *
     * @param apart mentions that judgements name, see {@link Judgements#named}
     */
    Descriptions read(LedgerView ledger, Map<MentionRef, String> apart) {
        CaseState state = ledger.state();
        if (state.stamp().isEmpty() || ledger.pendingWork().isPresent()) {
            return IdentityInput.read(ledger, apart);
        }
        MentionFile.Head now = new MentionFile.Head(key, state.revision(), state.stamp(), sources(ledger));
        try (MentionDraft draft = new MentionDraft(folder, name, now)) {
            Descriptions known = update(ledger, state, now, apart, draft);
            if (known != null) {
                return known;
            }
        }
        try (MentionDraft draft = new MentionDraft(folder, name, now)) {
            Target target = new Target(apart, draft);
            Sides sides = new Sides();
            ledger.readTransfers(TransferFilter.ALL, transfer -> target.take(sides.of(transfer)));
            keep(draft, ledger, now);
            return target.descriptions.build();
        }
    }

    private void keep(MentionDraft draft, LedgerView ledger, MentionFile.Head now) {
        if (ledger.state().stamp().equals(now.stamp())) {
            draft.keep();
        }
    }

    /** What is kept, with what came since; null if that cannot be told. */
    private @Nullable Descriptions update(
            LedgerView ledger,
            CaseState state,
            MentionFile.Head now,
            Map<MentionRef, String> apart,
            MentionDraft draft) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return null;
        }
        try (MentionFileReader kept = new MentionFileReader(Files.newInputStream(file))) {
            Set<String> fresh = fresh(kept.head(), now);
            if (fresh == null) {
                return null;
            }
            if (fresh.isEmpty()) {
                draft.drop();
            }
            Target target = new Target(apart, draft);
            Set<String> replaced = fresh.isEmpty() ? Set.of() : read(ledger, fresh, target);
            long read = target.transfers;
            for (MentionFile.Sides each = kept.next(); each != null; each = kept.next()) {
                if (!replaced.contains(each.transferId())) {
                    target.take(each);
                }
            }
            if (target.transfers != state.transfers()) {
                return null;
            }
            steps.accept("read " + read + " new or touched records; " + (target.transfers - read)
                    + " are kept from the last resolution");
            keep(draft, ledger, now);
            return target.descriptions.build();
        } catch (IOException damaged) {
            steps.accept("what was kept of this case cannot be used (" + damaged.getMessage()
                    + "); reading all records anew");
            return null;
        }
    }

    /** The files that came since, null if anything else happened. */
    private static @Nullable Set<String> fresh(MentionFile.Head kept, MentionFile.Head now) {
        boolean sameStore = kept.key().equals(now.key());
        if (!sameStore || !now.sources().entrySet().containsAll(kept.sources().entrySet())) {
            return null;
        }
        Set<String> fresh = new HashSet<>(now.sources().keySet());
        fresh.removeAll(kept.sources().keySet());
        boolean onlyImports = now.revision() - kept.revision() == fresh.size();
        return onlyImports && (!fresh.isEmpty() || kept.stamp().equals(now.stamp())) ? fresh : null;
    }

    /** Reads the transfers of some files; returns the ids of all that they take the place of. */
    private static Set<String> read(LedgerView ledger, Set<String> files, Target target) {
        Set<String> replaced = new HashSet<>();
        List<String> several = new ArrayList<>();
        Sides sides = new Sides();
        ledger.readTransfersIn(files, transfer -> {
            replaced.add(transfer.id());
            if (transfer.sources().size() > 1) {
                several.add(transfer.id());
            }
            target.take(sides.of(transfer));
        });
        for (List<Witness> records : ledger.records(several).values()) {
            records.forEach(record -> replaced.add(record.record().id()));
        }
        return replaced;
    }

    private static SortedMap<String, String> sources(LedgerView ledger) {
        SortedMap<String, String> sources = new TreeMap<>();
        for (SourceFile file : ledger.sources()) {
            sources.put(file.sha256(), Digest.sha256().add(file.toString()).hex());
        }
        return sources;
    }

    /** Both sides of a transfer as the resolver takes them. */
    private static final class Sides {

        private final CounterVisits visits = new CounterVisits(Gazetteer.shipped());

        MentionFile.Sides of(Transfer transfer) {
            return IdentityInput.sides(transfer, visits);
        }
    }

    /** Where mentions go as they are read: to the descriptions and to the next kept file. */
    private static final class Target {

        private final DescriptionsBuilder descriptions;
        private final MentionDraft draft;
        private long transfers;

        Target(Map<MentionRef, String> apart, MentionDraft draft) {
            this.descriptions = new DescriptionsBuilder(apart);
            this.draft = draft;
        }

        void take(MentionFile.Sides sides) {
            transfers++;
            if (sides.payer() != null) {
                descriptions.add(sides.payer());
            }
            if (sides.payee() != null) {
                descriptions.add(sides.payee());
            }
            draft.write(sides);
        }
    }
}
