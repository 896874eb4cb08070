package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.issue.RowIssue;
import org.theseus.model.Channel;
import org.theseus.model.Precision;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Extracts of one account in the shapes that banks send, by profiles written here. */
class ExtractTest {

    private static final String IBAN = "AT611904300234573201";
    private static final String COUNTERPARTY = "DE89370400440532013000";

    @TempDir
    Path folder;

    private Csv csv;

    @BeforeEach
    void files() {
        csv = new Csv(folder);
    }

    private static Profile profile(String... lines) {
        return ProfileReader.read("test.yaml", String.join("\n", lines));
    }

    private static final String SIGNED = """
            profile: signed
            institution: bank-x
            observation: own
            encoding: windows-1250
            delimiter: ";"
            skip_lines: 2
            decimal: ","
            grouping: "."
            zone: Europe/Vienna
            dates: [{pattern: dd.MM.uuuu}, {pattern: "dd.MM.uuuu HH:mm"}]
            fields:
              time: Datum
              amount: Betrag
              currency: {constant: EUR}
              own_account: {preamble: 'Konto;([A-Z0-9 ]+)'}
              counterparty_name: Name
              counterparty_account: IBAN
              reference: Text
              channel: {column: Art, map: {Bankomat: CASH}, other: BANK}
            """;

    @Test
    void signDecidesWhoPaysAndThePreambleWhoseAccountItIs() {
        String text = "Auszug\nKonto;AT61 1904 3002 3457 3201\nDatum;Name;IBAN;Betrag;Art;Text\n"
                + "02.06.2023;Živko Đurić;DE89 3704 0044 0532 0130 00;-1.234,56;Überweisung;x\n"
                + "03.06.2023 10:14;Jelena Šarić;;+80,00;Überweisung;y\n"
                + "04.06.2023;;;-100,00;Bankomat;\n";
        Path file = csv.file("e.csv", text, Charset.forName("windows-1250"));
        IngestResult result = csv.read(file, profile(SIGNED), IngestOptions.NONE);

        assertThat(result.rejected()).isEmpty();
        Transfer out = csv.transfers.get(0);
        assertThat(out.from().key()).isEqualTo("acct:/" + IBAN);
        assertThat(out.to().key()).isEqualTo("acct:/" + COUNTERPARTY);
        assertThat(out.payee().name()).isEqualTo("Živko Đurić");
        assertThat(out.amount().minor()).isEqualTo(123_456);
        assertThat(out.time().precision()).isEqualTo(Precision.DAY);
        Transfer in = csv.transfers.get(1);
        assertThat(in.to().key()).isEqualTo("acct:/" + IBAN);
        assertThat(in.from().key()).isEqualTo("name:bank-x/jelena šarić||");
        assertThat(in.time()).hasToString("2023-06-03T08:14Z");
        assertThat(in.time().zoneAssumed()).isFalse();
        Transfer cash = csv.transfers.get(2);
        assertThat(cash.channel()).isEqualTo(Channel.CASH_OUT);
        assertThat(cash.to().key()).isEqualTo("outside:bank-x/");
        assertThat(result.totals().debit()).isEqualTo(new TreeMap<>(Map.of("EUR", "1334.56")));
        assertThat(result.totals().credit()).isEqualTo(new TreeMap<>(Map.of("EUR", "80.00")));
        assertThat(result.totals().sum()).isEqualTo(new TreeMap<>(Map.of("EUR", "1414.56")));
        assertThat(result.observed()).containsExactly(new Observed("acct:/" + IBAN, "2023-06-02", "2023-06-04"));
        assertThat(result.source().encoding()).isEqualTo("windows-1250");
    }

    @Test
    void equalPaymentsOfOneDayAreTwoAndReadAgainAreTheSameTwo() {
        String text = "Auszug\nKonto;" + IBAN + "\nDatum;Name;IBAN;Betrag;Art;Text\n"
                + ("02.06.2023;A;" + COUNTERPARTY + ";-5,00;;x\n").repeat(2)
                + "02.06.2023;A;" + COUNTERPARTY + ";5,00;;x\n";
        Path file = csv.file("e.csv", text, StandardCharsets.US_ASCII);
        csv.read(file, profile(SIGNED), IngestOptions.NONE);
        var ids = csv.transfers.stream().map(Transfer::id).toList();
        csv.read(file, profile(SIGNED), IngestOptions.NONE);

        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
        assertThat(csv.transfers).extracting(Transfer::id).containsExactlyElementsOf(ids);
    }

    @Test
    void anExtractWithoutAnAccountAsksForIt() {
        String text = "Auszug\nKonto\nDatum;Name;IBAN;Betrag;Art;Text\n02.06.2023;A;" + COUNTERPARTY + ";-5,00;;x\n";
        Path file = csv.file("e.csv", text, StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> csv.read(file, profile(SIGNED), IngestOptions.NONE))
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refusal -> assertThat(refusal.advice()).contains("--account"));
        csv.read(file, profile(SIGNED), new IngestOptions(null, IBAN, false));
        assertThat(csv.transfers.get(0).from().key()).isEqualTo("acct:/" + IBAN);
    }

    @Test
    void interestThatNamesTheAccountItselfIsNoPaymentToItself() {
        String text = "Auszug\nKonto;" + IBAN + "\nDatum;Name;IBAN;Betrag;Art;Text\n"
                + "02.06.2023;Bank;" + IBAN + ";5,00;;Zinsen\n"
                + "03.06.2023;;" + IBAN + ";-3,00;;Spesen\n";
        IngestResult result =
                csv.read(csv.file("e.csv", text, StandardCharsets.US_ASCII), profile(SIGNED), IngestOptions.NONE);

        assertThat(result.totals().credit()).isEqualTo(new TreeMap<>(Map.of("EUR", "5.00")));
        assertThat(result.totals().debit()).isEqualTo(new TreeMap<>(Map.of("EUR", "3.00")));
        Transfer interest = csv.transfers.get(0);
        assertThat(interest.from().key()).isEqualTo("name:bank-x/bank||");
        assertThat(interest.to().key()).isEqualTo("acct:/" + IBAN);
        assertThat(interest.attributes()).containsEntry("counterparty_account_as_written", IBAN);
        assertThat(csv.transfers.get(1).to().key()).isEqualTo("outside:bank-x/");
    }

    @Test
    void aTableWithIdsTellsAPaymentToOneselfTwiceUnderOneId() {
        String text = "Auszug\nKonto;" + IBAN + "\nDatum;Name;IBAN;Betrag;Art;Text;Nr\n"
                + "02.06.2023;;" + IBAN + ";5,00;;Einzahlung;T1\n"
                + "02.06.2023;;" + IBAN + ";-5,00;;Einzahlung;T1\n";
        IngestResult result = csv.read(
                csv.file("e.csv", text, StandardCharsets.US_ASCII),
                profile(SIGNED + "  transfer_id: Nr"),
                IngestOptions.NONE);

        assertThat(result.rejected()).isEmpty();
        assertThat(csv.transfers)
                .allMatch(transfer -> transfer.from().key().equals("acct:/" + IBAN)
                        && transfer.to().key().equals("acct:/" + IBAN));
    }

    @Test
    void yearsOfTwoDigitsAreOfTheCenturyInWhichBanksHadFiles() {
        String text = "Auszug\nKonto;" + IBAN + "\nDatum;Name;IBAN;Betrag;Art;Text\n"
                + "29.02.80;A;;1,00;;x\n31.12.99;A;;1,00;;x\n01.01.00;A;;1,00;;x\n29.02.24;A;;1,00;;x\n31.12.79;A;;1,00;;x\n";
        csv.read(
                csv.file("e.csv", text, StandardCharsets.US_ASCII),
                profile(SIGNED.replace("{pattern: dd.MM.uuuu}", "{pattern: dd.MM.uu}")),
                IngestOptions.NONE);

        assertThat(csv.transfers)
                .extracting(transfer -> transfer.time().toString())
                .containsExactly("1980-02-29", "1999-12-31", "2000-01-01", "2024-02-29", "2079-12-31");
    }

    @Test
    void anHourThatTheClockTellsTwiceOrNeverIsNoCertainTime() {
        String text = "Auszug\nKonto;" + IBAN + "\nDatum;Name;IBAN;Betrag;Art;Text\n"
                + "26.03.2023 02:30;A;;1,00;;x\n29.10.2023 02:30;A;;1,00;;x\n29.10.2023 03:00;A;;1,00;;x\n";
        csv.read(csv.file("e.csv", text, StandardCharsets.US_ASCII), profile(SIGNED), IngestOptions.NONE);

        assertThat(csv.transfers)
                .extracting(transfer -> transfer.time().zoneAssumed())
                .containsExactly(true, true, false);
    }

    @Test
    void anAmountThatNamesAnotherCurrencyThanItsRowIsRejected() {
        Profile lira = profile("numbers: [currency]", COLUMNS.replace("RSD", "TRY"));
        IngestResult result = csv.read(
                csv.file(
                        "l.csv",
                        "d,n,out,in\n2023-01-01,A,5.00 TL,\n2023-01-01,A,,7.00 TRY\n2023-01-01,A,$ 7.00,\n"
                                + "2023-01-01,A,,USD 7.00\n2023-01-01,A,\u20ac7.00,\n",
                        StandardCharsets.UTF_8),
                lira,
                IngestOptions.NONE);

        assertThat(result.rejected()).extracting(RowIssue::line).containsExactly(4L, 5L, 6L);
        assertThat(result.rejected()).extracting(RowIssue::code).containsOnly("BAD_CURRENCY");
    }

    private static final String COLUMNS = """
            profile: columns
            fields:
              time: d
              debit: out
              credit: in
              currency: {constant: RSD}
              own_account: {constant: '1'}
              counterparty_name: n
            """;

    @Test
    void aMinusOnOneSideIsReversedOnlyIfTheProfileSaysSo() {
        Path file = csv.file(
                "s.csv",
                "d,n,out,in\n2023-01-01,A,100.00,\n2023-01-02,A,-100.00,\n2023-01-03,A,,7.00\n2023-01-04,A,,-7.00\n",
                StandardCharsets.UTF_8);

        IngestResult unsaid = csv.read(file, profile(COLUMNS), IngestOptions.NONE);
        assertThat(unsaid.rejected()).extracting(RowIssue::line).containsExactly(3L, 5L);
        assertThat(unsaid.rejected().get(0).message()).contains("line 2", "reversals");

        IngestResult said = csv.read(file, profile("numbers: [reversals]", COLUMNS), IngestOptions.NONE);
        assertThat(said.rejected()).isEmpty();
        assertThat(said.totals().debit()).containsEntry("RSD", "107.00");
        assertThat(said.totals().credit()).containsEntry("RSD", "107.00");
    }

    @Test
    void besideAMarkASignCountsOnlyIfTheProfileSaysSo() {
        Path file = csv.file("m.csv", "d,n,a,f\n2023-01-01,A,5.00,S\n2023-01-02,A,-5.00,S\n", StandardCharsets.UTF_8);
        String marked = COLUMNS.replace("debit: out", "amount: a")
                .replace("credit: in", "direction: {column: f, map: {S: DEBIT, H: CREDIT}}");

        IngestResult unsaid = csv.read(file, profile(marked), IngestOptions.NONE);
        assertThat(unsaid.totals().debit()).containsEntry("RSD", "10.00");
        IngestResult said = csv.read(file, profile("numbers: [reversals]", marked), IngestOptions.NONE);
        assertThat(said.totals().debit()).containsEntry("RSD", "5.00");
        assertThat(said.totals().credit()).containsEntry("RSD", "5.00");
    }

    @Test
    void aMinusBeforeAllThatWasPaidSaysTheSameAgain() {
        Path file = csv.file(
                "s.csv",
                "d,n,out,in\n2023-01-01,A,-100.00,\n2023-01-02,A,-1.00,0.00\n2023-01-03,A,,7.00\n",
                StandardCharsets.UTF_8);
        IngestResult result = csv.read(file, profile(COLUMNS), IngestOptions.NONE);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.totals().debit()).containsEntry("RSD", "101.00");
    }

    @Test
    void debitAndCreditColumnsAndAFlag() {
        Profile columns = profile(
                "profile: columns",
                "fields:",
                "  time: d",
                "  debit: out",
                "  credit: in",
                "  currency: {constant: RSD}",
                "  own_account: {file_name: '([0-9]+)[.]csv'}",
                "  counterparty_name: n");
        IngestResult result = csv.read(
                csv.file(
                        "4711.csv",
                        "d,n,out,in\n2023-01-01,A,5.00,\n2023-01-01,A,0.00,7.00\n2023-01-01,A,1,1\n",
                        StandardCharsets.UTF_8),
                columns,
                IngestOptions.NONE);
        assertThat(csv.transfers.get(0).from().key()).isEqualTo("acct:columns/4711");
        assertThat(csv.transfers.get(1).to().key()).isEqualTo("acct:columns/4711");
        assertThat(result.rejected()).extracting(RowIssue::code).containsExactly("BAD_AMOUNT");

        Profile flag = profile(
                "profile: flag",
                "fields:",
                "  time: d",
                "  amount: a",
                "  direction: {column: f, map: {S: DEBIT, H: CREDIT}}",
                "  currency: {constant: EUR}",
                "  own_account: {constant: '1'}",
                "  counterparty_name: n");
        result = csv.read(
                csv.file(
                        "f.csv",
                        "d,n,a,f\n2023-01-01,A,5.00,S\n2023-01-01,A,6.00,h\n2023-01-01,A,6.00,X\n",
                        StandardCharsets.UTF_8),
                flag,
                IngestOptions.NONE);
        assertThat(result.totals().debit()).containsEntry("EUR", "5.00");
        assertThat(result.totals().credit()).containsEntry("EUR", "6.00");
        assertThat(result.rejected()).extracting(RowIssue::code).containsExactly("BAD_DIRECTION");
    }
}
