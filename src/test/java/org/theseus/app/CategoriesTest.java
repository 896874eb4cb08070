package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.journal.JournalEntry;
import org.theseus.model.TheseusException;
import org.theseus.table.Table;

/** What a named analyst says a person is: shown with the name, of all the person's accounts, taken back without a trace in lists. */
class CategoriesTest {

    @TempDir
    Path folder;

    private ResolvedCase made;

    /** Twelve payers; KX-70011 and KX-70012 are judged to be one person. */
    @BeforeEach
    void collected() throws IOException {
        StringBuilder rows =
                new StringBuilder("transfer_id,time,payer_id,payee_id,payee_name,amount,currency,channel\n");
        for (int at = 1; at <= 12; at++) {
            rows.append("%d,2023-06-%02dT10:00:00Z,S-%d,%s,Hadil Karimova,200.00,EUR,BANK%n"
                    .formatted(at, at, at, at <= 6 ? "KX-70011" : "KX-70012"));
        }
        made = new ResolvedCase(folder, "home");
        made.load(Files.writeString(folder.resolve("rows.csv"), rows));
        made.resolve();
        made.run(session -> JudgeParties.enter(
                session, List.of(JudgeParties.draft(session, "same", "KX-70011", "KX-70012", "one face"))));
        made.detect("fan-in");
    }

    private List<String> categories() {
        Table parties = made.run(ResolveParties::parties);
        return java.util.stream.IntStream.range(0, parties.rows().size())
                .filter(row -> !"UNCLASSIFIED".equals(parties.cell(row, "category")))
                .mapToObj(row -> parties.cell(row, "label") + " " + parties.cell(row, "category") + " "
                        + String.valueOf(parties.cell(row, "category_by")).replaceAll(", .*: ", " "))
                .toList();
    }

    private String report(String name) throws IOException {
        Path page = made.run(session -> BuildReport.write(session, BuildReport.Wish.DEFAULT, folder.resolve(name)));
        return Files.readString(page) + Files.readString(page.resolveSibling("report.json"));
    }

    @Test
    void theProgramSetsNoneAndAnAnalystsHoldsForEveryAccountOfThePerson() {
        assertThat(categories()).isEmpty();
        made.run(session -> Categories.set(session, "KX-70012", "convicted", "judgment of 3 May"));
        assertThat(categories())
                .containsExactly("Hadil Karimova CONVICTED " + CaseSession.author() + " judgment of 3 May");
        made.run(session -> Categories.set(session, "KX-70011", "OTHER", "quashed"));
        assertThat(categories()).containsExactly("Hadil Karimova OTHER " + CaseSession.author() + " quashed");
    }

    @Test
    void whoIsAVictimIsNamedInNoReportWhateverPartItPlays() throws IOException {
        assertThat(report("before")).contains("Hadil Karimova").contains("KX-70011");
        made.run(session -> Categories.set(session, "KX-70011", "VICTIM", "interview with Karimova"));
        String report = report("during");
        assertThat(report).doesNotContain("Karimova").doesNotContain("KX-70011").doesNotContain("KX-70012");
        assertThat(report).contains("<b>VICTIM</b>").contains(CaseSession.author() + ", ");
        made.run(session -> Categories.set(session, "KX-70012", "UNCLASSIFIED", "another person was meant"));
        assertThat(report("after")).isEqualTo(report("before"));
    }

    @Test
    void theTagOfAnIdentifiedVictimHidesToo() throws IOException {
        made.run(session -> EnterKnowledge.add(
                session,
                List.of(org.theseus.journal.EventRows.tag(
                        "KX-70012", "VICTIM_IDENTIFIED", "hotline", TheseusException.Kind.USAGE, ""))));
        assertThat(report("tagged"))
                .doesNotContain("Karimova")
                .doesNotContain("KX-70011")
                .doesNotContain("KX-70012");
    }

    @Test
    void whatWasTakenBackStaysInTheJournal() {
        made.run(session -> Categories.set(session, "KX-70011", "VICTIM", "interview"));
        made.run(session -> Categories.set(session, "KX-70011", "UNCLASSIFIED", "a mistake"));
        assertThat(categories()).isEmpty();
        List<JournalEntry> history = made.run(session -> session.journal().history());
        assertThat(history.stream().map(JournalEntry::kind))
                .containsExactly(JournalEntry.Kind.JUDGEMENT, JournalEntry.Kind.CATEGORY, JournalEntry.Kind.UNDO);
        assertThat(history.get(2).field("reason")).isEqualTo("a mistake");
    }

    @Test
    void withoutAReasonOrOfAnUnknownKindNothingIsEntered() {
        for (List<String> wrong : List.of(
                List.of("KX-70011", "VICTIM", " "),
                List.of("KX-70011", "GUILTY", "r"),
                List.of("KX-70011", "UNCLASSIFIED", "r"))) {
            assertThatThrownBy(() ->
                            made.run(session -> Categories.set(session, wrong.get(0), wrong.get(1), wrong.get(2))))
                    .as(wrong.toString())
                    .isInstanceOfSatisfying(
                            TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.USAGE));
        }
        List<JournalEntry> entered = made.run(session -> session.journal().standing(JournalEntry.Kind.CATEGORY));
        assertThat(entered).isEmpty();
    }
}
