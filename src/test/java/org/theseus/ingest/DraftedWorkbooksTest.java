package org.theseus.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.format.FormatSamples;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.model.Detail;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.sniff.Answers;

/** Workbooks, dates without a year, messages without a reference, and the client-bank exchange. */
class DraftedWorkbooksTest {

    private static final String IBAN = "DE89370400440532013000";

    @TempDir
    Path folder;

    private static Answers answers(@Nullable String sheet) {
        return new Answers(null, null, null, null, IBAN, sheet);
    }

    private Path workbook(Consumer<Workbook> filler) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            filler.accept(book);
        }
        return Files.write(folder.resolve("w.xlsx"), bytes.toByteArray());
    }

    /** Four payments below two lines of preamble, with a footer. */
    private static void payments(Workbook book, String name, String text) {
        Worksheet sheet = book.newWorksheet(name);
        sheet.value(0, 0, "Kontoinhaber");
        sheet.value(0, 1, "Ana Marić");
        String[] header = {"Buchungstag", text, "Betrag", "Währung"};
        for (int column = 0; column < header.length; column++) {
            sheet.value(2, column, header[column]);
        }
        for (int row = 3; row < 7; row++) {
            sheet.value(row, 0, LocalDate.of(2023, 6, row));
            sheet.style(row, 0).format("dd.mm.yyyy").set();
            sheet.value(row, 1, "Miete " + row);
            sheet.value(row, 2, row % 2 == 0 ? row + 0.25 : -row - 0.5);
            sheet.value(row, 3, "EUR");
        }
        sheet.value(7, 0, "Summe");
        sheet.value(7, 2, 1.25);
    }

    private static void pivot(Workbook book) {
        Worksheet sheet = book.newWorksheet("Pivot");
        sheet.value(0, 0, "Monat");
        sheet.value(0, 1, "Summe");
        sheet.value(1, 0, "Juni");
        sheet.value(1, 1, 4);
    }

    private static IngestResult read(Path file, Recognised seen) {
        Profile profile = requireNonNull(seen.profile(), () -> String.valueOf(seen.questions()));
        return FileIngest.read(
                file, profile, new IngestOptions(null, IBAN, false), transfer -> {}, IngestProgress.SILENT);
    }

    @Test
    void aSheetBelowAPreambleIsReadAndOtherSheetsAreNot() throws IOException {
        Path file = workbook(book -> {
            pivot(book);
            payments(book, "Umsätze", "Verwendungszweck");
        });
        Recognised seen = Recogniser.learn(file, answers(null));
        assertThat(requireNonNull(seen.draft()).understood()).anyMatch(line -> line.startsWith("sheet \"Umsätze\""));
        IngestResult result = read(file, seen);
        assertThat(result.accepted()).isEqualTo(4);
        assertThat(result.rejected()).isEmpty();
        assertThat(result.controls()).hasSize(1);
        assertThat(result.totals().debit()).containsEntry("EUR", "9.00");
        assertThat(result.totals().credit()).containsEntry("EUR", "10.50");
        assertThat(result.totals().first()).isEqualTo("2023-06-03");
        assertThat(result.totals().last()).isEqualTo("2023-06-06");
    }

    @Test
    void sheetsOfOneLayoutAreReadTogetherAndOthersAreAskedFor() throws IOException {
        Path same = workbook(book -> {
            payments(book, "Juni", "Verwendungszweck");
            payments(book, "Juli", "Verwendungszweck");
        });
        assertThat(read(same, Recogniser.learn(same, answers(null))).accepted()).isEqualTo(8);

        Path other = workbook(book -> {
            payments(book, "Juni", "Verwendungszweck");
            payments(book, "Juli", "Buchungstext");
        });
        assertThat(Recogniser.learn(other, answers(null)).questions())
                .extracting(Question::alternatives)
                .containsExactly(List.of("--sheet \"Juni\"", "--sheet \"Juli\""));
        Recognised chosen = Recogniser.of(other, Profiles.of(null), null, answers("Juli"));
        IngestResult result = read(other, chosen);
        assertThat(result.accepted()).isEqualTo(4);
        Profile missing = requireNonNull(chosen.profile()).inSheet("Mai");
        assertThatThrownBy(() ->
                        FileIngest.read(other, missing, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("no sheet \"Mai\"");
    }

    @Test
    void datesWithoutAYearTakeItFromThePeriodOrAreAskedAbout() throws IOException {
        String rows = "Buchungstag;Verwendungszweck;Betrag;Währung\n30.12.;Miete;-10,50;EUR\n02.01.;Gehalt;20,25;EUR\n";
        Path file =
                Files.write(folder.resolve("y.csv"), ("Zeitraum: 12.12.2022 bis 31.01.2023\n" + rows).getBytes(UTF_8));
        IngestResult result = read(file, Recogniser.learn(file, answers(null)));
        assertThat(result.totals().first()).isEqualTo("2022-12-30");
        assertThat(result.totals().last()).isEqualTo("2023-01-02");

        Path open = Files.write(folder.resolve("o.csv"), rows.getBytes(UTF_8));
        assertThat(Recogniser.learn(open, answers(null)).questions())
                .anyMatch(question -> question.about().startsWith("year: "));
    }

    @Test
    void aStatementWithoutAReferenceBeginsWithItsAccount() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page < 3; page++) {
            text.append(":25:").append(IBAN).append("\n:28C:").append(page);
            text.append("/1\n:60F:C230301EUR100,00\n:61:2303010301D25,00NTRFNONREF\n:86:Miete\n:62F:C230301EUR75,00\n");
        }
        Path file = Files.write(folder.resolve("m.sta"), text.toString().getBytes(UTF_8));
        Recognised seen = Recogniser.of(file, Profiles.of(null), null, Answers.NONE);
        IngestResult result = read(file, seen);
        assertThat(result.source().profile()).isEqualTo("mt940");
        assertThat(result.statements()).hasSize(2);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.proofs().failures()).isEmpty();
    }

    @Test
    void wordsWithinAMessagesFieldsTellItsCodePageAndAnEmptyStatementIsNotMissing() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int number = 11; number < 14; number++) {
            text.append(":20:STARTUMSE\r\n:25:37040044/0532013000\r\n:28C:").append(number);
            text.append(number == 11 ? "\r\n:60F:C230609EUR100,00\r\n" : "\r\n:60F:C230609EUR75,00\r\n");
            if (number == 11) {
                text.append(
                        ":61:2306100610D25,00NTRFNONREF\r\n:86:166?00LASTSCHRIFT?20SVWZ+Miete?32Größe Öl AG Köln\r\n");
            }
            if (number == 13) {
                text.append(":61:2306120612C5,00NTRFNONREF\r\n:86:166?00GUTSCHRIFT?20SVWZ+Lohn?32Jürgen Müller\r\n");
            }
            text.append(":62F:C230612EUR")
                    .append(number == 13 ? "80,00" : "75,00")
                    .append("\r\n-\r\n");
        }
        Path file = Files.write(folder.resolve("w.sta"), text.toString().getBytes(Charset.forName("windows-1252")));
        IngestResult result = read(file, Recogniser.of(file, Profiles.of(null), null, Answers.NONE));
        assertThat(result.source().encoding()).isEqualTo("windows-1252");
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.proofs().failures()).isEmpty();
        assertThat(result.proofs().accounts())
                .singleElement()
                .satisfies(proof -> assertThat(proof.gaps()).isEmpty());
    }

    @Test
    void aClientBankExchangeIsReadInEitherCodePage() throws IOException {
        for (String[] page : new String[][] {{"Windows", "windows-1251"}, {"DOS", "IBM866"}}) {
            String text = FormatSamples.CLIENT_BANK.replace("=Windows", "=" + page[0]);
            Path file = Files.write(folder.resolve("bank_MDL.txt"), text.getBytes(Charset.forName(page[1])));
            List<Transfer> transfers = new ArrayList<>();
            IngestResult result = FileIngest.read(
                    file,
                    requireNonNull(Recogniser.of(file, Profiles.of(null), null, Answers.NONE)
                            .profile()),
                    IngestOptions.NONE,
                    transfers::add,
                    IngestProgress.SILENT);
            assertThat(result.source().encoding()).isEqualTo(page[1]);
            assertThat(result.totals().debit()).containsEntry("MDL", "100.25");
            assertThat(result.totals().credit()).containsEntry("MDL", "250.50");
            assertThat(result.proofs().failures()).isEmpty();
            assertThat(transfers)
                    .extracting(Transfer::status)
                    .containsExactly(Status.BOOKED, Status.BOOKED, Status.PENDING);
            assertThat(transfers.get(0).time()).hasToString("2023-03-10");
            assertThat(transfers.get(0).payee().name()).isEqualTo("Юрий Щербаков");
            assertThat(transfers.get(1).detail(Detail.REFERENCE)).isEqualTo("Возврат займа");
            assertThat(transfers.get(1).sources().get(0).line()).isEqualTo(27);
        }
        Path cut = Files.write(
                folder.resolve("cut_MDL.txt"),
                FormatSamples.CLIENT_BANK.replace("КонецФайла\n", "").getBytes(UTF_8));
        Profile profile = Profiles.of(null).get("md-client-bank");
        assertThatThrownBy(
                        () -> FileIngest.read(cut, profile, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT))
                .hasMessageContaining("КонецФайла");
    }
}
