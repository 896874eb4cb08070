package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.journal.Journal;
import org.theseus.journal.JournalEntry;
import org.theseus.store.HeldParty;

/** What was decided of a party before it was found to be another one's, too, goes on to hold. */
class SuppressedPartyTest {

    @TempDir
    Path folder;

    private static List<Finding> findings(ResolvedCase made) {
        return made.store().findings().stream()
                .map(stored -> FindingReader.read(stored.json()))
                .toList();
    }

    @Test
    void aSuppressionHoldsUnderEveryIdThatThePartyHad() throws IOException {
        ResolvedCase made = ResolvedCase.ofTwoCollectors(folder);
        List<String> ids = made.run(session -> List.of("C-1", "C-2").stream()
                .map(account -> new WhoIsMeant(session.store()).find(account).party())
                .toList());
        assertThat(findings(made)).hasSize(2);
        made.run(session ->
                JudgeParties.enter(session, List.of(JudgeParties.draft(session, "same", "C-1", "C-2", "one face"))));
        String together =
                made.run(session -> new WhoIsMeant(session.store()).find("C-1").party());
        String notFirst =
                ids.stream().filter(id -> !id.equals(together)).findFirst().orElseThrow();
        made.run(session -> DisposeFinding.suppress(session, notFirst, null, LocalDate.of(2999, 1, 1), "a landlord"));
        made.detect("fan-in");
        assertThat(findings(made))
                .hasSize(1)
                .allMatch(finding -> finding.status().equals(Dispositions.SUPPRESSED) && !finding.alert());
    }

    @Test
    void aTagOnAPartyIsOnAllItsAccounts() throws IOException {
        ResolvedCase made = ResolvedCase.ofTwoCollectors(folder);
        made.run(session ->
                JudgeParties.enter(session, List.of(JudgeParties.draft(session, "same", "C-1", "C-2", "one face"))));
        HeldParty party = made.store().parties().stream()
                .filter(held -> held.accountKeys().size() == 2)
                .findFirst()
                .orElseThrow();
        Set<String> tagged = made.run(session -> {
            session.journal()
                    .add(
                            "ana",
                            List.of(new Journal.Draft(
                                    JournalEntry.Kind.TAG,
                                    party.id(),
                                    new TreeMap<>(java.util.Map.of("tag", "LANDLORD")))));
            return CaseKnowledge.of(session.journal(), session.store()).accounts(party.id());
        });
        assertThat(tagged).containsExactlyInAnyOrderElementsOf(party.accountKeys());
    }
}
