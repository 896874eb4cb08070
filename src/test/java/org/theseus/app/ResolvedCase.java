package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theseus.algo.Monitor;
import org.theseus.store.HeldParty;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.PartyLink;

/** A case under a home of its own, its store in memory: canonical files are imported, resolved, judged. */
final class ResolvedCase {

    private final Path home;
    private final MemoryCaseStore store = new MemoryCaseStore();
    private final List<String> steps = new ArrayList<>();

    ResolvedCase(Path folder, String name) throws IOException {
        this.home = folder.resolve(name);
        Files.createDirectories(home.resolve("cases/small"));
    }

    /** Two collectors, C-1 and C-2, of six payers each in June 2023; resolved, fan-ins looked for. */
    static ResolvedCase ofTwoCollectors(Path folder) throws IOException {
        StringBuilder rows = new StringBuilder("transfer_id,time,payer_id,payee_id,amount,currency,channel\n");
        for (int at = 1; at <= 12; at++) {
            rows.append("%d,2023-06-%02dT10:00:00Z,S-%d,%s,200.00,EUR,BANK%n"
                    .formatted(at, at, at, at <= 6 ? "C-1" : "C-2"));
        }
        ResolvedCase made = new ResolvedCase(folder, "home");
        made.load(Files.writeString(folder.resolve("rows.csv"), rows));
        made.resolve();
        made.detect("fan-in");
        return made;
    }

    MemoryCaseStore store() {
        return store;
    }

    /** What the commands said beside their results. */
    List<String> steps() {
        return steps;
    }

    /** Runs one command. */
    <T> T run(Function<CaseSession, T> command) {
        Workspace workspace = new Workspace(home, "small", null, Duration.ofMinutes(1), steps::add);
        try (CaseSession session = new CaseSession(
                workspace, "test", null, store, workspace.caseFolder(), workspace.log(), steps::add, () -> {})) {
            return command.apply(session);
        }
    }

    void load(Path file) {
        load(file, "canonical");
    }

    void load(Path file, String profile) {
        ImportFiles.Outcome outcome = run(session -> ImportFiles.load(
                session,
                file,
                ImportFiles.Request.of(List.of(file), profile, null, null, false, 0, new TreeMap<>()),
                RowProgress.SILENT));
        assertThat(outcome.fate()).as(outcome.refusal()).isEqualTo(ImportFiles.Fate.LOADED);
    }

    void undo(Path file) {
        run(session -> ImportUndo.run(session, file.getFileName().toString()));
    }

    void resolve() {
        run(session -> {
            session.recordIntent(List.of());
            return ResolveParties.run(session, ResolveParties.Weighing.shipped());
        });
    }

    void detect(String... only) {
        run(session ->
                DetectFindings.run(session, /* byAccount= */ false, Set.of(only), /* config= */ null, Monitor.NONE));
    }

    /** Everything that the last resolution says but when it was. */
    String parties() {
        return store.parties().stream().map(HeldParty::toString).collect(Collectors.joining("\n"))
                + store.partyLinks(PartyLink.Kind.MAY_BE)
                + store.partyLinks(PartyLink.Kind.SHARES)
                + store.resolution().orElseThrow().figures()
                + store.resolution().orElseThrow().places();
    }

    /** Who is who, by source id of the rows whose payer each party is: {@code 1 2 | 3}. */
    String payers() {
        return run(session -> {
            WhoIsMeant who = new WhoIsMeant(store);
            TreeMap<String, List<String>> rows = new TreeMap<>();
            store.readTransfers(
                    org.theseus.store.TransferFilter.ALL,
                    transfer -> rows.computeIfAbsent(
                                    who.find(transfer.id() + ":payer").party(), none -> new ArrayList<>())
                            .add(String.valueOf(transfer.sourceId())));
            return rows.values().stream()
                    .map(ids -> ids.stream().sorted().collect(Collectors.joining(" ")))
                    .sorted()
                    .collect(Collectors.joining(" | "));
        });
    }
}
