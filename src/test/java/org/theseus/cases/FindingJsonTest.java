package org.theseus.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.theseus.detect.Role;
import org.theseus.model.SourceRow;

/** The line of JSON and its way back. */
class FindingJsonTest {

    private static Finding finding(Map<String, String> in, Map<String, String> out) {
        return SampleFinding.full(
                "F-8c1e44f09a2b",
                "gather-scatter",
                0.83,
                in,
                out,
                List.of(
                        SampleFinding.party("C-0107/2:3", Role.COLLECTOR),
                        SampleFinding.party("рахунок 9", Role.POSSIBLE_VICTIM)),
                List.of(
                        new Finding.Evidence("T-1", "tx 118", "in", List.of(SampleFinding.row(117))),
                        new Finding.Evidence(
                                "T-2",
                                null,
                                "hop 2",
                                List.of(
                                        new SourceRow("a.xlsx", "e".repeat(64), null, "Blatt 1", 3, 5, null),
                                        new SourceRow("z.zip", "f".repeat(64), "in/b.csv", null, 4, 9, 0L)))));
    }

    @Test
    void fieldsStandInTheOrderOfTheContract() {
        String expected = String.join(
                "",
                "{\"id\":\"F-8c1e44f09a2b\",\"detector\":\"gather-scatter\",\"version\":1,\"indicator\":\"B7\",\"rank\":0,",
                "\"score\":0.83,\"alert\":false,\"status\":\"NEW\",\"urgency\":\"NORMAL\",\"testable_from\":null,\"headline\":\"many pay one: 7\",",
                "\"observation\":\"PARTIAL\",\"time_precision\":\"MINUTE\",",
                "\"window\":{\"from\":\"2023-06-02T10:14:00Z\",\"to\":\"2023-06-09T18:22:00Z\"},",
                "\"amount\":{\"in\":\"4400.00\",\"out\":\"3780.00\",\"currency\":\"EUR\"},",
                "\"parties\":[{\"id\":\""
                        + SampleFinding.party("C-0107/2:3", Role.COLLECTOR).id()
                        + "\",\"label\":\"C-0107/2:3\",\"role\":\"COLLECTOR\",\"account\":\"acct:bank/C-0107/2:3\"},",
                "{\"id\":\"" + SampleFinding.party("рахунок 9", Role.PAYER).id()
                        + "\",\"label\":\"рахунок 9\",\"role\":\"POSSIBLE_VICTIM\",\"account\":\"acct:bank/рахунок 9\"}],",
                "\"transfers\":[{\"id\":\"T-1\",\"sourceId\":\"tx 118\",\"role\":\"in\",\"evidence\":[{\"file\":\"wu.csv\",",
                "\"sha256\":\"" + "d".repeat(64)
                        + "\",\"sheet\":null,\"record\":117,\"line\":118,\"byte_offset\":20114}]},",
                "{\"id\":\"T-2\",\"sourceId\":null,\"role\":\"hop 2\",\"evidence\":[{\"file\":\"a.xlsx\",",
                "\"sha256\":\"" + "e".repeat(64)
                        + "\",\"sheet\":\"Blatt 1\",\"record\":3,\"line\":5,\"byte_offset\":null},",
                "{\"file\":\"z.zip\",\"sha256\":\"" + "f".repeat(64)
                        + "\",\"archive\":\"in/b.csv\",\"sheet\":null,\"record\":4,\"line\":9,\"byte_offset\":0}]}],",
                "\"parameters\":{\"minSenders\":8,\"window\":\"P21D\"},\"config_sha256\":\"" + "c".repeat(64) + "\",",
                "\"score_parts\":[{\"label\":\"distinct senders\",\"value\":19,\"weight\":0.4,\"contribution\":0.31}],",
                "\"counter_evidence\":[{\"label\":\"a registered landlord\",\"effect\":-0.1}],",
                "\"base_rate\":\"1 of 412 payees\",",
                "\"alternatives\":[\"a landlord \\\"and\\\" others\",\"зарплата, 工资, راتب\"],",
                "\"not_testable\":[\"silence: data end 41 days after it\"],",
                "\"explanation\":\"19 senders paid ... \\\\ consistent with\\ta collection account\"}");
        assertThat(FindingJson.write(finding(Map.of("EUR", "4400.00"), Map.of("EUR", "3780.00"))))
                .isEqualTo(expected);
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThat(FindingJson.write(finding(Map.of("EUR", "1.00", "USD", "2.00"), Map.of("EUR", "3.00"))))
                .contains("\"amount\":{\"currency\":null,\"by_currency\":{\"in\":{\"EUR\":\"1.00\",\"USD\":\"2.00\"},"
                        + "\"out\":{\"EUR\":\"3.00\"}}}");
        assertThat(FindingJson.write(finding(Map.of("EUR", "1.00"), Map.of("USD", "2.00"))))
                .contains("\"amount\":{\"currency\":null,\"by_currency\":{\"in\":{\"EUR\":\"1.00\"},"
                        + "\"out\":{\"USD\":\"2.00\"}}}");
        assertThat(FindingJson.write(finding(Map.of("EUR", "1.00"), Map.of())))
                .contains("\"amount\":{\"in\":\"1.00\",\"out\":null,\"currency\":\"EUR\"}");
    }

    @Test
    void whatIsWrittenIsRead() {
        for (Finding finding : List.of(
                finding(Map.of("EUR", "4400.00"), Map.of("EUR", "3780.00")),
                finding(Map.of("EUR", "4400.00"), Map.of()),
                finding(Map.of(), Map.of("JPY", "4400")),
                finding(Map.of(), Map.of()),
                finding(Map.of("EUR", "1.00", "XBT", "0.00000001"), Map.of("BHD", "1.000")),
                finding(Map.of("EUR", "1.00"), Map.of("USD", "1.00")),
                finding(Map.of("EUR", "1.00"), Map.of("USD", "1.00")).ranked(17, true))) {
            assertThat(FindingReader.read(FindingJson.write(finding))).isEqualTo(finding);
        }
    }

    @Test
    void theHeadIsThatOfTheWhole() {
        Finding whole = finding(Map.of("EUR", "4400.00", "RSD", "9"), Map.of("EUR", "3780.00"));
        assertThat(FindingReader.head(FindingJson.write(whole)))
                .isEqualTo(new FindingHead(
                        whole.id(),
                        whole.rank(),
                        whole.priority(),
                        whole.alert(),
                        whole.indicator(),
                        whole.headline(),
                        whole.observation(),
                        whole.from(),
                        whole.to(),
                        whole.amountIn(),
                        whole.amountOut()));
        assertThatThrownBy(() -> FindingReader.head("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FindingReader.head("{\"id\":")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoFindingIsRefused() {
        for (String text : List.of("{", "{}", "[]", "")) {
            assertThatThrownBy(() -> FindingReader.read(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void priorityHasTwoBorders() {
        assertThat(List.of(0.7, 0.6999, 0.4, 0.3999, 0.0).stream()
                        .map(score -> SampleFinding.of("F-1", "who", score, List.of("T-1"))
                                .priority()))
                .containsExactly("HIGH", "MEDIUM", "MEDIUM", "LOW", "LOW");
    }
}
