package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.NameBasis;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** What a profile can say beyond columns: one feature a test, in files of a few lines. */
class ProfileFeaturesTest {

    private static final String RS = "160-205801-78";
    private static final String EXTRACT = """
            profile: x
            institution: X
            delimiter: ";"
            decimal: ","
            grouping: "."
            fields:
              time: d
              amount: a
              currency: {constant: EUR}
              own_account: {constant: "1"}
              reference: t
            """;

    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void files() {
        csv = new Csv(folder);
    }

    private IngestResult read(String profile, String text) {
        Path file = csv.file("f.csv", text, StandardCharsets.UTF_8);
        return csv.read(file, ProfileReader.read("x.yaml", profile), IngestOptions.NONE);
    }

    private static String with(String... lines) {
        return EXTRACT + String.join("\n", lines) + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "28.11.,2023-11-28",
        "31.12.,2023-12-31",
        "05.01.,2024-01-05",
        "20.11.,2023-11-20",
    })
    void datesWithoutAYearTakeItFromThePeriod(String written, String date) {
        read(
                with(
                        "header: find",
                        "headers: [{columns: [d, a, t]}]",
                        "dates: [{pattern: dd.MM.}, {pattern: dd.MM.uuuu}]",
                        "statement:",
                        "  period_from: {preamble: 'von ([0-9.]+)'}",
                        "  period_to: {preamble: 'bis ([0-9.]+)'}"),
                "Auszug von 28.11.2023 bis 27.01.2024\nd;a;t\n" + written + ";1,00;x\n");
        assertThat(csv.transfers)
                .singleElement()
                .satisfies(row -> assertThat(row.time()).hasToString(date));
    }

    @Test
    void aYearThatNobodyKnowsIsNotGuessed() {
        String profile = with("dates: [{pattern: dd.MM.}]");
        assertThatThrownBy(() -> read(profile, "d;a;t\n28.11.;1,00;x\n"))
                .isInstanceOfSatisfying(TheseusException.class, refusal -> {
                    assertThat(refusal.getMessage()).contains("no year");
                    assertThat(refusal.advice()).contains("period_from");
                });
        IngestResult two = read(
                with(
                        "dates: [{pattern: dd.MM.}, {pattern: dd.MM.uuuu}]",
                        "statement: {period_from: {constant: 01.01.2022}, period_to: {constant: 31.12.2023}}"),
                "d;a;t\n28.11.;1,00;x\n29.02.;1,00;x\n");
        assertThat(two.rejected()).extracting(RowIssue::code).containsExactly("BAD_DATE", "BAD_DATE");
    }

    @ParameterizedTest
    @CsvSource({
        "excel-1900,45079,2023-06-02",
        "excel-1900,45079.5,2023-06-02T12:00:00Z",
        "excel-1904,43617,2023-06-02",
        "excel-1900,'45079,25',2023-06-02T06:00:00Z",
    })
    void dayNumbersOfASpreadsheet(String pattern, String written, String time) {
        read(with("dates: [{pattern: " + pattern + "}]"), "d;a;t\n" + written + ";1,00;x\n");
        assertThat(csv.transfers)
                .singleElement()
                .satisfies(row -> assertThat(row.time()).hasToString(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            trailing_sign | 204,17(-)     | -204.17
            trailing_sign | 3,90-         | -3.90
            trailing_sign | 3,90+         | 3.90
            brackets      | (1.234,56)    | -1234.56
            currency      | 1.234,56 Kč   | 1234.56
            currency      | EUR -5,00     | -5.00
            currency      | 5,00 €        | 5.00
            no_zero       | -,01          | -0.01
            no_zero       | ,5            | 0.50
            apostrophe    | '1.234,56     | 1234.56
            apostrophe    | ="5,00"       | 5.00
            spaced_sign   | - 5,00        | -5.00
            """)
    void libertiesOfNumbersAreTakenOnlyWhereTheProfileSaysSo(String liberty, String written, String value) {
        String text = "d;a;t\n2023-06-02;" + written + ";x\n";
        read(with("numbers: [" + liberty + "]", "quote: none"), text);
        assertThat(csv.transfers).singleElement().satisfies(row -> {
            assertThat(row.amount().plain()).isEqualTo(value.replace("-", ""));
            assertThat(row.from().number()).isEqualTo(value.startsWith("-") ? "1" : "");
        });
        assertThat(read(with("quote: none"), text).rejected())
                .extracting(RowIssue::code)
                .containsExactly("BAD_AMOUNT");
    }

    @Test
    void numbersThatLostTheirDigitsIdentifyNobody() {
        String list = """
                profile: l
                fields:
                  time: d
                  amount: a
                  currency: {constant: EUR}
                  payer_phone: p
                  payee_name: n
                """;
        read(list, "d,a,p,n\n2023-06-02,1.00,4.36641E+11,A\n2023-06-02,2.00,+436641234567,A\n");
        assertThat(csv.transfers.get(0).payer().phone()).isNull();
        assertThat(csv.transfers.get(0).from().kind()).isEqualTo(AccountId.Kind.OUTSIDE);
        assertThat(csv.transfers.get(0).attributes()).containsEntry("payer_phone_as_written", "4.36641E+11");
        assertThat(csv.transfers.get(1).payer().phone()).isEqualTo("+436641234567");
    }

    @Test
    void aLeftOverNameIsAHintAndJoinsNobody() {
        String profile = with("counterparty_text: {from: [t], remainder: true}", "domestic_accounts: RS");
        read(profile, "d;a;t\n2023-06-02;-1,00;Petar Petrović\n2023-06-03;-2,00;Petar Petrović " + RS + "\n");
        Transfer named = csv.transfers.get(0);
        assertThat(named.to().kind()).isEqualTo(AccountId.Kind.OUTSIDE);
        assertThat(named.payee().name()).isNull();
        assertThat(named.attributes()).containsEntry("extracted_name", "Petar Petrović");
        Transfer proved = csv.transfers.get(1);
        assertThat(proved.to().key()).isEqualTo("acct:/RS35160000000020580178");
        assertThat(proved.payee().country()).isEqualTo("RS");
        assertThat(NameBasis.ofAccount(proved, false)).isEqualTo(NameBasis.EXTRACTED_HIGH);
    }

    @Test
    void aDomesticNumberAndItsIbanAreOneNode() {
        read(
                with("domestic_accounts: [RS]").replace("reference: t", "counterparty_account: t"),
                "d;a;t\n2023-06-02;-1,00;" + RS + "\n2023-06-02;-1,00;160000000020580178\n"
                        + "2023-06-02;-1,00;RS35 1600 0000 0020 5801 78\n2023-06-02;-1,00;160-205801-79\n");
        assertThat(csv.transfers)
                .extracting(row -> row.to().key())
                .containsExactly(
                        "acct:/RS35160000000020580178",
                        "acct:/RS35160000000020580178",
                        "acct:/RS35160000000020580178",
                        "acct:X/160-205801-79");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            header: none                                    | line 12 | needs "columns"
            columns: [a]                                    | line 12 | goes with no header
            header: find                                    | line 12 | nothing says
            header: maybe                                   | line 12 | "maybe" is not known
            numbers: [odd]                                  | line 12 | "odd" is not known
            basis: rumour                                   | line 12 | "rumour" is not known
            names: bank                                     | line 12 | "bank" is not known
            domestic_accounts: FR                           | line 12 | "FR" is no country
            rows: [{as: note}]                              | line 12 | a pattern is missing
            rows: [{pattern: x, as: joke}]                  | line 12 | "joke" is not known
            statement: {period: {constant: x}}              | line 12 | unknown key "period"
            counterparty_text: {patterns: []}               | line 12 | no column with text
            counterparty_text: {from: t, patterns: [{pattern: "(?<x>.)"}]} | line 12 | are not all of
            recognise: {d: "("}                             | line 12 | no regular expression
            layouts: [{layout: one, delimitre: x}]          | line 12 | unknown key "delimitre"
            layouts: [{delimiter: x}]                       | line 12 | "layout" is missing
            least_cells: few                                | line 12 | no whole number
            """)
    void aBadKeyIsToldItsLine(String line, String place, String said) {
        assertThatThrownBy(() -> ProfileReader.read("x.yaml", with(line)))
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refusal ->
                                assertThat(refusal.getMessage()).contains(place).contains(said));
    }

    @Test
    void aRowWithAFooterSumIsKeptForTheProofAndIsNoPayment() {
        IngestResult result = read(
                with("rows: [{column: d, pattern: '^Summe', as: total, value: a}]"),
                "d;a;t\n2023-06-02;-1,00;x\nSumme;-1,00;\n2023-06-02;0,00;Hinweis\n");
        assertThat(result.rowsRead()).isEqualTo(1);
        assertThat(result.controls())
                .extracting(ControlRow::kind, ControlRow::value, ControlRow::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ControlKind.TOTAL, "-1.00", 3L),
                        org.assertj.core.groups.Tuple.tuple(ControlKind.NOTE, null, 4L));
    }
}
