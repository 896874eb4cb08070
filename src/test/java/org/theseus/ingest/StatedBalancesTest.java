package org.theseus.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.proof.AccountProof;
import org.theseus.proof.Failure;
import org.theseus.proof.Gap;
import org.theseus.sniff.Answers;

/** Balances before the header and beside the payments of a file that no profile knows: they prove its rows, or are said. */
class StatedBalancesTest {

    private static final String IBAN = "DE89370400440532013000";
    private static final String ROWS = "Buchungstag;Verwendungszweck;Betrag;Währung\n"
            + "02.06.2023;Miete;-250,00;EUR\n15.06.2023;Gehalt;1.200,50;EUR\n";
    private static final Answers ANSWERS = new Answers(null, null, null, null, IBAN, null);

    @TempDir
    Path folder;

    private Recognised seen(String text) throws IOException {
        return Recogniser.learn(Files.write(folder.resolve("f.csv"), text.getBytes(UTF_8)), ANSWERS);
    }

    private IngestResult read(Recognised seen, String file) {
        return FileIngest.read(
                folder.resolve(file),
                requireNonNull(seen.profile(), () -> String.valueOf(seen.questions())),
                new IngestOptions(null, IBAN, false),
                transfer -> {},
                IngestProgress.SILENT);
    }

    private AccountProof proof(String text) throws IOException {
        IngestResult result = read(seen(text), "f.csv");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.proofs().failures()).isEmpty();
        return result.proofs().accounts().get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anfangssaldo;1.000,00\nEndsaldo;1.950,50\nROWS",
                "\"Alter Kontostand vom 01.06.2023:\";\"1.000,00 EUR\"\n\"Neuer Kontostand:\";\"EUR 1.950,50\"\nROWS",
                "Opening balance on 01.06.2023: 1.000,00\n\nClosing balance: 1.950,50 EUR\nROWS",
                "Входящий остаток;+1.000,00;EUR;Исходящий остаток;1.950,50;EUR\nROWS",
                "ROWSEndsaldo;;1.950,50;EUR\nAnfangssaldo;;1.000,00;EUR\n",
                "ROWSPočetno stanje: 1.000,00;;;\nZavršno stanje: 1.950,50;;;\n",
                "Saldo początkowe;1000,00\nROWS30.06.2023;Saldo końcowe;;1950,50\n",
                "Sold inițial;1000,00\nROWSSold final;;1950,50;\n",
            })
    void balancesThatAddUpProveTheRows(String text) throws IOException {
        AccountProof proof = proof(text.replace("ROWS", ROWS));
        assertThat(proof.opening()).hasToString("1000.00 EUR");
        assertThat(proof.gaps()).isEmpty();
        assertThat(proof.closing()).hasToString("1950.50 EUR");
    }

    @Test
    void balancesThatDoNotAddUpContradictTheFile() throws IOException {
        IngestResult result = read(seen("Anfangssaldo;1.000,00\n" + ROWS + "Endsaldo;;1.950,00;EUR\n"), "f.csv");
        assertThat(result.proofs().failures()).extracting(Failure::code).containsExactly("BALANCE");
        assertThat(result.proofs().failures().get(0).message())
                .contains("opening 1000.00 and the rows give 1950.50 EUR", "closing 1950.00");
    }

    @Test
    void aBalanceThatTheRunningOnesDoNotMeetIsAGap() throws IOException {
        String rows = "Buchungstag;Verwendungszweck;Betrag;Währung;Saldo\n"
                + "02.06.2023;Miete;-250,00;EUR;750,00\n15.06.2023;Gehalt;1.200,50;EUR;1.950,50\n";
        assertThat(proof("Anfangssaldo;900,00\n" + rows).gaps())
                .extracting(Gap::toString)
                .containsExactly(
                        "?..2023-06-02 the first row does not go on from the stated opening balance, off by 100.00"
                                + " EUR (line 3)");
        assertThat(proof("Endsaldo;2.000,50\n" + rows).gaps())
                .extracting(Gap::toString)
                .containsExactly(
                        "2023-06-15..? the last row does not lead to the stated closing balance, off by 50.00 EUR"
                                + " (line 4)");
        assertThat(proof("Anfangssaldo;1.000,00\nEndsaldo;1.950,50\n" + rows).gaps())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anfangssaldo;1.000,00;S\nROWS",
                "Anfangssaldo;1,000.00\nROWS",
                "Anfangssaldo;1.000,00-\nROWS",
                "Anfangssaldo;(1.000,00)\nROWS",
                "Anfangssaldo;am 01.06.2023\nROWS",
                "Anfangssaldo;1.000,00\nAnfangssaldo;2.000,00\nROWS",
            })
    void aBalanceWhoseSignOrFormIsOpenIsSaidNotToBeUsed(String text) throws IOException {
        Recognised seen = seen(text.replace("ROWS", ROWS));
        assertThat(requireNonNull(seen.draft()).understood())
                .anyMatch(line ->
                        line.startsWith("opening balance \"Anfangssaldo\" before the header: not used as proof"));
        assertThat(read(seen, "f.csv").proofs().failures()).isEmpty();
    }

    @Test
    void aPaymentThatIsCalledLikeABalanceStaysOne() throws IOException {
        IngestResult result =
                read(seen(ROWS.replace("Miete", "Saldo final").replace("Gehalt", "Anfangssaldo")), "f.csv");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.controls()).isEmpty();
    }

    @Test
    void numbersOfAccountsThatAWorkbookStoresAsAmountsAreDoubted() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Umsätze");
            sheet.value(0, 0, "Anfangssaldo");
            sheet.value(0, 1, 100);
            sheet.value(1, 0, "Endsaldo");
            sheet.value(1, 1, 71.5);
            String[] header = {"Buchungstag", "Gegenkonto", "Verwendungszweck", "Betrag", "Währung"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(2, column, header[column]);
            }
            for (int row = 3; row < 5; row++) {
                sheet.value(row, 0, "0" + row + ".06.2023");
                sheet.value(row, 2, "Miete");
                sheet.value(row, 3, row == 3 ? -20.25 : -9.25);
                sheet.value(row, 4, "EUR");
            }
            sheet.value(3, 1, 12345678);
            sheet.value(4, 1, "0012345679");
        }
        Path file = Files.write(folder.resolve("w.xlsx"), bytes.toByteArray());
        Recognised seen = Recogniser.learn(file, ANSWERS);
        assertThat(requireNonNull(seen.draft()).understood())
                .filteredOn(line -> line.startsWith("doubt: "))
                .singleElement()
                .asString()
                .startsWith(
                        "doubt: counterparty_account: 1 of 2 cells of \"Gegenkonto\" are stored as numbers, of 8 digits:");
        IngestResult result = read(seen, "w.xlsx");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.proofs().failures())
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .contains("opening 100 and the rows give 70.50 EUR, stated as closing 71.5: 1.00 is missing");
    }
}
