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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.TheseusException;

/** Judgements in bulk, by document, phone or other key. */
class JudgementRulesTest {

    private static final String ROWS = """
            transfer_id,time,payer_name,payer_phone,payer_document,payer_country,payee_id,amount,currency
            1,2023-06-01T10:00:00Z,Goran Horvat,+436648123407,P-RS-K01934567,AT,C-1,200.00,EUR
            2,2023-06-02T10:00:00Z,Zvezdana Ilić,0664 8123407,P-RS-K01934567,AT,C-1,210.00,EUR
            3,2023-06-03T10:00:00Z,Mirko Savić,,P-RS-K0l934567,AT,C-1,210.00,EUR
            4,2023-06-04T10:00:00Z,Ana Kos,,P-AT-X77310044,AT,C-1,190.00,EUR
            5,2023-06-05T10:00:00Z,Eva Novak,,P-AT-X77310044,AT,C-1,190.00,EUR
            """;

    @TempDir
    Path folder;

    private ResolvedCase made;

    @BeforeEach
    void load() throws IOException {
        made = new ResolvedCase(folder, "home");
        made.load(Files.writeString(folder.resolve("rows.csv"), ROWS));
        made.resolve();
    }

    private List<String> enter(String... rules) {
        String text = JudgementRules.HEADER + "\n" + String.join("\n", rules).replace(';', '\t') + "\n";
        return made.run(session -> {
            Path file;
            try {
                file = Files.writeString(folder.resolve("rules.tsv"), text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return JudgeParties.enter(session, JudgeParties.read(session, file)).ids();
        });
    }

    @Test
    void everybodyOfOneDocumentIsOnePerson() {
        assertThat(made.payers()).isEqualTo("1 2 | 3 | 4 | 5");
        String before = made.parties();
        assertThat(enter("same;document;p-rs-k01934567;Ana;passport copies seen"))
                .hasSize(1);
        assertThat(made.payers()).isEqualTo("1 2 3 | 4 | 5");
        List<String> all = enter("same;document;*;Ana;passport copies seen");
        assertThat(all).as("the first stands already").hasSize(1);
        assertThat(made.payers()).isEqualTo("1 2 3 | 4 5");
        assertThat(enter("same;document;*;Ana;passport copies seen")).isEmpty();
        assertThat(made.run(JudgementRulesTest::standing))
                .allMatch(each -> each.contains("passport copies seen (by rule: same"));
        made.run(session -> JudgeParties.undo(
                session,
                Judgements.standing(session.journal()).stream()
                        .map(judgement -> judgement.id())
                        .toList(),
                "copies were of another case"));
        assertThat(made.parties()).as("exactly what was before").isEqualTo(before);
    }

    private static List<String> standing(CaseSession session) {
        return Judgements.standing(session.journal()).stream()
                .map(judgement -> judgement.author() + ": " + judgement.reason())
                .toList();
    }

    @Test
    void peopleOfDifferentNamesOnOnePhoneAreDifferent() {
        assertThat(enter("different;phone;0664 8123407;Ana;a family's phone")).hasSize(1);
        assertThat(made.payers()).isEqualTo("1 | 2 | 3 | 4 | 5");
        assertThat(made.run(JudgementRulesTest::standing).get(0)).startsWith("Ana: a family's phone");
    }

    @Test
    void unsureMarksThePairInTheQueue() {
        assertThat(enter("unsure;document;X77310044;Ana;asked the bank")).hasSize(1);
        assertThat(made.payers()).isEqualTo("1 2 | 3 | 4 | 5");
    }

    @ParameterizedTest
    @CsvSource({
        "same;passport;K01934567;Ana;seen, nothing to judge by",
        "same;document;K8812345;Ana;seen, nobody in this case",
        "same;document;111111111;Ana;seen, identifies anybody",
        "same;document;*;Ana;, needs a reason",
        "alike;document;*;Ana;seen, is no judgement",
        "same;document;*;Ana, 4 fields instead of 5",
    })
    void aBadRuleIsRefusedWithItsLine(String rule, String because) {
        assertThatThrownBy(() -> enter("same;document;X77310044;Ana;seen", rule))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining(because);
        assertThat(made.run(JudgementRulesTest::standing))
                .as("nothing was entered")
                .isEmpty();
    }
}
