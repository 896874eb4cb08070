package org.theseus.ingest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.format.FormatSamples;
import org.theseus.format.Packed;
import org.theseus.format.StatementFacts;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Formats beyond delimited text through their built-in profiles: what each record says, and where it stands. */
class FormatProfilesTest {

    @TempDir
    Path folder;

    private final List<Transfer> transfers = new ArrayList<>();

    @BeforeEach
    void clear() {
        transfers.clear();
    }

    private IngestResult read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file-without-ending"), bytes);
        transfers.clear();
        return FileIngest.read(
                file, Profiles.of(null).detect(file), IngestOptions.NONE, transfers::add, IngestProgress.SILENT);
    }

    private IngestResult read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private static String side(Mention side) {
        return side.name() + "/" + side.account() + "/" + side.institution();
    }

    @Test
    void bookingsThatABankOnlyExpectsMoveNothing() throws IOException {
        IngestResult read = read(":20:R\n:25:20041111/0012345678\n:28C:1/1\n:34F:EUR0,\n:13D:2301131200+0100\n"
                + ":61:2301130113C100,00NTRFNONREF\n:61:2301130113ED40,00NTRFNONREF\n:61:2301130113EC5,00NTRFNONREF\n"
                + ":90D:1EUR40,00\n:90C:2EUR105,00\n-\n");

        assertThat(read.rejected()).isEmpty();
        assertThat(read.proofs().failures()).isEmpty();
        assertThat(transfers)
                .extracting(Transfer::status)
                .containsExactly(Status.BOOKED, Status.PENDING, Status.PENDING);
        assertThat(read.totals().debit()).isEmpty();
        assertThat(read.totals().credit()).hasToString("{EUR=100.00}");
    }

    @Test
    void aTextThatBeginsLikeACodeIsStillAText() throws IOException {
        read(":20:R\n:25:AT611904300234573201\n:28C:1/1\n:60F:C230101EUR100,00\n"
                + ":61:2301130113D10,00NTRFNONREF\n:86:250,00 EUR Miete Huber\n"
                + ":61:2301130113D10,00NTRFNONREF\n:86:123-45678 Rechnung\n"
                + ":61:2301130113D10,00NTRFNONREF\n:86:166-00Dauerauftrag-20Miete-32Huber\n"
                + ":61:2301130113D10,00NTRFNONREF\n:86:166?20Miete\n"
                + ":62F:C230113EUR60,00\n-\n");

        assertThat(transfers)
                .extracting(transfer -> transfer.detail(Detail.REFERENCE))
                .containsExactly("250,00 EUR Miete Huber", "123-45678 Rechnung", "Miete", "Miete");
    }

    @Test
    void aCamtBatchIsToldByDetailsThatAddUpElseAsAWhole() throws IOException {
        IngestResult read = read(FormatSamples.CAMT);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.totals().debit()).hasToString("{EUR=450.50}");
        assertThat(read.totals().credit()).hasToString("{EUR=70.00}");
        assertThat(transfers).hasSize(7);
        assertThat(side(transfers.get(0).payee())).isEqualTo("Jan Mrkva/CZ6508000000192000145399/GIBACZPX");
        assertThat(side(transfers.get(0).payer())).isEqualTo("Zora Blau/AT611904300234573201/DONBATWW");
        assertThat(transfers.get(0).payee().address()).isEqualTo("Dlouhá 3, CZ");
        assertThat(transfers.get(0).detail(Detail.REFERENCE)).isEqualTo("first part");
        assertThat(transfers.get(0).detail(Detail.END_TO_END_ID)).isEqualTo("E-1");
        assertThat(transfers.get(0).attributes()).containsEntry("uetr", "0f8fad5b-d9cb-469f-a165-70867728950e");
        assertThat(transfers.get(1).detail(Detail.END_TO_END_ID)).isNull();
        assertThat(transfers.get(2).amount()).hasToString("150.00 EUR");
        assertThat(transfers.get(2).attributes().get("batch_note"))
                .isEqualTo("2 details add up to 149.00, the entry is 150.00");
    }

    @Test
    void camtReversalsGoBackAndPendingEntriesMoveNothing() throws IOException {
        read(FormatSamples.CAMT);

        assertThat(side(transfers.get(3).payer())).isEqualTo("Jan Mrkva/null/null");
        assertThat(transfers.get(3).attributes()).containsEntry("reversal", "true");
        assertThat(transfers.get(4).attributes())
                .containsEntry("instructed_amount", "2344.00")
                .containsEntry("instructed_currency", "RSD")
                .containsEntry("exchange_rate", "117.2");
        assertThat(transfers.get(4).payer().name()).isEqualTo("Šefik & Söhne");
        assertThat(transfers.get(5).status()).isEqualTo(Status.PENDING);
        assertThat(transfers.get(6).status()).isEqualTo(Status.PENDING);
        assertThat(transfers.get(6).from().key()).contains("777-1");
    }

    @Test
    void camtStatementsCarryTheirBalancesAndRecords() throws IOException {
        List<StatementFacts> statements = read(FormatSamples.CAMT).statements();

        assertThat(statements).hasSize(2);
        StatementFacts first = statements.get(0);
        assertThat(first.account()).isEqualTo("AT611904300234573201");
        assertThat(first.opening())
                .isEqualTo(new StatementFacts.Balance(new BigDecimal("1000.00"), "EUR", "2024-01-01", false));
        assertThat(first.closing())
                .isEqualTo(new StatementFacts.Balance(new BigDecimal("619.50"), "EUR", "2024-01-31", false));
        assertThat(first.debits()).isEqualTo(new StatementFacts.Stated(2L, new BigDecimal("450.50")));
        assertThat(List.of(first.firstRecord(), first.lastRecord())).containsExactly(1L, 6L);
        assertThat(List.of(statements.get(1).firstRecord(), statements.get(1).lastRecord()))
                .containsExactly(7L, 7L);
    }

    @Test
    void placesInXmlAreExact() throws IOException {
        read(FormatSamples.CAMT);
        byte[] bytes = FormatSamples.CAMT.getBytes(UTF_8);
        for (int i = 0; i < 7; i++) {
            var row = transfers.get(i).sources().get(0);
            long offset = Objects.requireNonNull(row.byteOffset());
            String rest = new String(bytes, Math.toIntExact(offset), 12, UTF_8);
            assertThat(rest).startsWith(i < 2 ? "<d:TxDtls>" : "<d:Ntry>");
            assertThat(FormatSamples.CAMT.lines().toList().get((int) row.line() - 1))
                    .contains(i < 2 ? "<d:TxDtls>" : "<d:Ntry>");
        }
        Path file = folder.resolve("file-without-ending");
        var line = transfers.get(1).sources().get(0).line();
        assertThat(RawPieces.at(file, Profiles.of(null).get("camt"), line))
                .singleElement()
                .satisfies(piece -> assertThat(piece.raw())
                        .startsWith("<d:TxDtls>")
                        .contains("160-5-08")
                        .endsWith("</d:TxDtls>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "04", "06", "08", "10", "13"})
    void everyCamtVersionAndNamespaceIsRead(String version) throws IOException {
        String text = FormatSamples.CAMT
                .replace("camt.053.001.08", "camt.053.001." + version)
                .replace("d:", "")
                .replace(":d=", "=");
        if (Integer.parseInt(version) < 8) {
            text = text.replace("<Pty>", "")
                    .replace("</Pty>", "")
                    .replace("BICFI", "BIC")
                    .replaceAll("<Sts><Cd>(\\w+)</Cd></Sts>", "<Sts>$1</Sts>");
        }
        IngestResult read = read(text);
        assertThat(read.totals().debit()).hasToString("{EUR=450.50}");
        assertThat(side(transfers.get(0).payee())).isEqualTo("Jan Mrkva/CZ6508000000192000145399/GIBACZPX");
    }

    @Test
    void theFormatIsRecognisedInEveryEncodingOfXml() throws IOException {
        assertThat(read(FormatSamples.CAMT.replace("UTF-8", "UTF-16").getBytes(UTF_16))
                        .source()
                        .encoding())
                .isEqualTo("UTF-16BE with BOM");
        assertThat(transfers.get(4).payer().name()).isEqualTo("Šefik & Söhne");
        read(FormatSamples.CAMT.replace("UTF-8", "windows-1250").getBytes(Charset.forName("windows-1250")));
        assertThat(transfers.get(4).payer().name()).isEqualTo("Šefik & Söhne");
    }

    @Test
    void entitiesAndCutFilesAreRefused() {
        assertThatThrownBy(() -> read(FormatSamples.CAMT.replace("<!--", "<!DOCTYPE Document [<!ENTITY x 'y'>]><!--")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("document type declarations");
        assertThatThrownBy(() -> read(FormatSamples.CAMT.substring(0, FormatSamples.CAMT.length() - 40)))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("not well-formed XML");
        assertThatThrownBy(() -> read(FormatSamples.MT.substring(0, FormatSamples.MT.indexOf(":62F:C240104"))))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("no closing one");
    }

    @Test
    void mtDialectsMarksAndDatesAroundNewYear() throws IOException {
        IngestResult read = read(FormatSamples.MT);

        assertThat(read.rejected()).isEmpty();
        assertThat(transfers).hasSize(5);
        Transfer rent = transfers.get(0);
        assertThat(rent.time().toString()).contains("2024-01-02");
        assertThat(side(rent.payer())).isEqualTo("null/234573201/19043");
        assertThat(side(rent.payee())).isEqualTo("JAN MRKVA/CZ6508000000192000145399/GIBACZPX");
        assertThat(rent.detail(Detail.REFERENCE)).isEqualTo("Miete Jaenner");
        assertThat(rent.detail(Detail.END_TO_END_ID)).isEqualTo("E-77");
        Transfer back = transfers.get(1);
        assertThat(back.time().toString()).contains("2023-12-31");
        assertThat(back.payer().account()).isEqualTo("234573201");
        assertThat(back.attributes()).containsEntry("reversal", "true");
        assertThat(transfers.get(2).payee().account()).isEqualTo("234573201");
        assertThat(transfers.get(2).detail(Detail.REFERENCE)).isEqualTo("plain words of the bank");
        Transfer dutch = transfers.get(3);
        assertThat(dutch.payee().account()).isEqualTo("NL91ABNA0417164300");
        assertThat(side(dutch.payer())).isEqualTo("P. JANSEN/NL02RABO0123456789/RABONL2U");
        assertThat(dutch.detail(Detail.REFERENCE)).isEqualTo("voor huur");
        assertThat(read.totals().debit()).hasToString("{EUR=140.50}");
        assertThat(read.totals().credit()).hasToString("{EUR=22.34, USD=7.00}");
    }

    @Test
    void mtStatementsCarryBalancesAndCounts() throws IOException {
        List<StatementFacts> statements = read(FormatSamples.MT).statements();

        assertThat(statements)
                .extracting(StatementFacts::account)
                .containsExactly("234573201", "NL91ABNA0417164300", "777-1");
        assertThat(statements.get(0).closing())
                .isEqualTo(new StatementFacts.Balance(new BigDecimal("869.50"), "EUR", "2024-01-02", false));
        assertThat(statements.get(2).credits()).isEqualTo(new StatementFacts.Stated(1L, new BigDecimal("7")));
        assertThat(statements.get(2).to()).isEqualTo("2024-01-05T12:00:00+01:00");
        assertThat(statements).extracting(StatementFacts::lastRecord).containsExactly(3L, 4L, 5L);
    }

    @Test
    void goamlAccountsForeignAmountsAndRoles() throws IOException {
        IngestResult read = read(FormatSamples.GOAML);

        assertThat(read.totals().sum()).hasToString("{EUR=5000.00, USD=100.00}");
        Transfer loan = transfers.get(0);
        assertThat(side(loan.payer())).isEqualTo("Zora Blau/AT611904300234573201/DONBATWW");
        assertThat(loan.payer().phone()).isEqualTo("+436601234567");
        assertThat(loan.payer().document()).isEqualTo("P123");
        assertThat(loan.payer().customerId()).isEqualTo("K-4");
        assertThat(loan.payee().name()).isEqualTo("Kos Transport");
        assertThat(loan.sourceId()).isEqualTo("12:T-1");
        Transfer car = transfers.get(1);
        assertThat(car.payer().name()).isEqualTo("Ana Marić");
        assertThat(car.payee().name()).isEqualTo("Autohaus");
        assertThat(car.attributes()).containsEntry("other_parties", "W: Tom Zeuge");
    }

    @Test
    void sheetsOfAWorkbookAreOneFileWithSheetNamesAndIsoDates() throws IOException {
        Path file = Files.write(folder.resolve("w"), FormatSamples.xlsx());
        Profile profile = ProfileReader.read("test", """
                profile: w
                format: xlsx
                fields: {transfer_id: transfer_id, time: time, payer_name: payer_name, payee_name: payee_name,
                         amount: amount, currency: currency}
                """);
        IngestResult read = FileIngest.read(file, profile, IngestOptions.NONE, transfers::add, IngestProgress.SILENT);

        assertThat(read.rejected()).isEmpty();
        assertThat(transfers).hasSize(6);
        assertThat(transfers.get(0).sourceId()).isEqualTo("0043");
        assertThat(transfers.get(0).time().toString()).contains("2023-06-03T10:14");
        assertThat(transfers.get(1).amount()).hasToString("4.10 EUR");
        assertThat(transfers)
                .extracting(t -> t.sources().get(0).sheet())
                .containsExactly("Send", "Send", "Send", "Receive", "Receive", "Receive");
        assertThat(transfers.get(3).sources().get(0).line()).isEqualTo(4);
        assertThat(transfers.get(3).sources().get(0).record()).isEqualTo(4);
        assertThat(RawPieces.at(file, profile, 5))
                .extracting(RawPieces.Piece::raw)
                .allSatisfy(raw -> assertThat(raw).startsWith("A5: 00").contains("E5: 4.1 (number)"));
    }

    @Test
    void membersOfAnArchiveAreOneSourceWithRecordNumbersThatGoOn() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("one.sta", FormatSamples.MT.getBytes(UTF_8));
        members.put(
                "two.sta",
                Packed.gzip(FormatSamples.MT.replace("STARTUMSE", "ANOTHER").getBytes(UTF_8)));
        IngestResult read = read(Packed.zip(members));

        assertThat(read.rowsRead()).isEqualTo(10);
        assertThat(transfers)
                .extracting(t -> t.sources().get(0).record())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(transfers.get(5).sources().get(0).archive()).isEqualTo("two.sta");
        assertThat(read.statements().get(3).firstRecord()).isEqualTo(6);
        members.put("three.xml", FormatSamples.CAMT.getBytes(UTF_8));
        assertThatThrownBy(() -> read(Packed.zip(members))).isInstanceOf(TheseusException.class);
    }

    @Test
    void aSerbianStatementTellsItsTimesAndProvesItself() throws IOException {
        IngestResult read = read(FormatSamples.IBANK);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.totals().debit()).hasToString("{RSD=50.00}");
        assertThat(read.totals().credit()).hasToString("{RSD=3000.50}");
        Transfer first = transfers.get(0);
        assertThat(side(first.payer())).isEqualTo("Јелена Шћепановић/205-0000000012345-10/BANKA U NOVOM SADU");
        assertThat(side(first.payee())).isEqualTo("null/160-0000000000102-61/null");
        assertThat(first.from().key()).isEqualTo("acct:/RS35205000000001234510");
        assertThat(first.to().key()).isEqualTo("acct:/RS35160000000000010261");
        assertThat(first.time()).hasToString("2023-03-10T09:02:17Z");
        assertThat(first.detail(Detail.REFERENCE)).isEqualTo("vraćanje pozajmice 97 12-7");
        assertThat(transfers.get(1).time())
                .as("posted in the night after the day of booking")
                .hasToString("2023-03-10");
        StatementFacts facts = read.statements().get(0);
        assertThat(facts.opening())
                .isEqualTo(new StatementFacts.Balance(new BigDecimal("10000.00"), "RSD", "2023-03-09", false));
        assertThat(facts.closing())
                .isEqualTo(new StatementFacts.Balance(new BigDecimal("12950.50"), "RSD", "2023-03-10", false));
        assertThat(facts.sequence()).isEqualTo("41");
    }

    @Test
    void aSerbianStatementOfForeignCurrencyIsRefused() {
        assertThatThrownBy(() -> read("<stmtrs><rstype>ibank.fps.stmtrs.statement</rstype><acctid>1</acctid>"
                        + "<documentlist><document/></documentlist></stmtrs>"))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("foreign currency");
    }

    /** Found by damaged files: a word without a text was read past its end. */
    @Test
    void wordsOfField86MayFollowEachOtherWithoutAText() throws IOException {
        IngestResult read = read(FormatSamples.MT.replaceFirst(":86:[^:]*", ":86:/EREF/NAME/Ana/REMI/rent\n"));

        assertThat(read.accepted()).isPositive();
    }

    /** Found by damaged files: such a balance is none, and what the rows add up to shows it. */
    @Test
    void aBalanceInPartsOfACentIsListedNotACrash() throws IOException {
        IngestResult read = read(FormatSamples.IBANK.replace("12950.50<", "12950.501<"));

        assertThat(read.proofs().accounts().get(0).closing()).isNull();
    }
}
