package org.theseus.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.sniff.Answers;

/** Answers where a profile fits, messages in other code pages, and files that nothing should be asked about. */
class AnsweredFilesTest {

    private static final Profiles BUILT_IN = Profiles.of(null);
    private static final String MONEYGRAM =
            "MTCN,Sender Name,Receiver Name,Principal Amount Paid Out,Commission,Date/Time Paid,Operator\n"
                    + "01234567,Ali Reza,Hamid S,120.50,2.50,2023-03-10 14:20:00,op7\n";

    @TempDir
    Path folder;

    private Recognised recognise(String name, byte[] bytes, Answers answers) throws IOException {
        return Recogniser.of(Files.write(folder.resolve(name), bytes), BUILT_IN, null, answers);
    }

    private List<Transfer> read(Recognised recognised, String name) {
        List<Transfer> read = new ArrayList<>();
        FileIngest.read(
                folder.resolve(name),
                requireNonNull(recognised.profile()),
                IngestOptions.NONE,
                read::add,
                IngestProgress.SILENT);
        return read;
    }

    private static Answers currency(@Nullable String code) {
        return new Answers(null, null, null, code, null);
    }

    @Test
    void marksOfWritingDirectionAroundACellAreNotPartOfIt() throws IOException {
        String text = "Buchungstag;Empf\u00e4nger;Konto;IBAN;Verwendungszweck;Betrag;W\u00e4hrung\n"
                + "\u200e13.01.2023;Anna;AT611904300234573201;DE89370400440532013000;a;\u202a-10,00\u202c;EUR\n"
                + "14.01.2023\u200f;Anna;AT611904300234573201;DE89370400440532013000;b;5,50;EUR\n";
        Recognised recognised = recognise(
                "b.csv",
                text.getBytes(StandardCharsets.UTF_8),
                new Answers(null, null, null, null, "AT611904300234573201"));
        List<Transfer> read = read(recognised, "b.csv");

        assertThat(read).extracting(transfer -> transfer.amount().plain()).containsExactly("10.00", "5.50");
    }

    @Test
    void aCurrencyThatTheFileDoesNotNameIsTakenFromTheAnswer() throws IOException {
        byte[] bytes = MONEYGRAM.getBytes(StandardCharsets.UTF_8);
        Recognised asked = recognise("mg.csv", bytes, currency(null));
        assertThatThrownBy(() -> read(asked, "mg.csv")).hasMessageContaining("currency");
        List<Transfer> read = read(recognise("mg.csv", bytes, currency("USD")), "mg.csv");
        assertThat(read).hasSize(1);
        assertThat(read.get(0).amount()).hasToString("120.50 USD");
        // what the file says itself stands above the answer
        List<Transfer> named = read(recognise("mg_EUR_1.csv", bytes, currency("USD")), "mg_EUR_1.csv");
        assertThat(named.get(0).amount()).hasToString("120.50 EUR");
    }

    @Test
    void anAnswerThatAProfileCannotTakeIsRefused() {
        byte[] sample =
                "transfer_id,time,amount,currency,payer_id\n1,2023-01-01,1.00,EUR,a\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> recognise("c.csv", sample, currency("EUR")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("column for the currency");
        assertThatThrownBy(() -> recognise("c.csv", sample, new Answers(null, null, ',', null, null)))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("says itself how dates and numbers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1250", "IBM852"})
    void messagesAreReadInTheEncodingThatTheirWordsShow(String charset) throws IOException {
        StringBuilder text =
                new StringBuilder(":20:STMT\r\n:25:205-0000000000012-34\r\n:28C:1/1\r\n:60F:C230301RSD1000,00\r\n");
        List<String> names = List.of("Đorđe Živković", "Šime Čolić", "Petar Šćepanović", "Zdravko Ćosić");
        for (int i = 0; i < 8; i++) {
            text.append(":61:2303010301D10,00NTRFNONREF//B")
                    .append(i)
                    .append("\r\n:86:166?00UPLATA?20SVWZ+Plaćanje kirije za mart?32")
                    .append(names.get(i % 4))
                    .append("\r\n");
        }
        text.append(":62F:C230301RSD920,00\r\n-\r\n");
        Recognised seen = recognise("m.sta", text.toString().getBytes(Charset.forName(charset)), Answers.NONE);
        assertThat(seen.questions()).isEmpty();
        List<Transfer> read = read(seen, "m.sta");
        assertThat(read).hasSize(8);
        assertThat(read.get(0).payee().name()).isEqualTo("Đorđe Živković");
    }

    @Test
    void damagedUtf8IsNotReadInTheCodePageOfAProfile() throws IOException {
        String header = "Kontonummer;Text;Datum;Währung;Soll;Haben\n";
        byte[] bytes = (header + "1;Überweisung Käthe Müller;13.04.2023;EUR;1,50;0,00\n".repeat(9))
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 40] = (byte) 0xDC;
        assertThatThrownBy(() -> recognise("x.csv", bytes, Answers.NONE)).hasMessageContaining("damaged UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><head><title>Login</title></head></html>",
                "  <!DOCTYPE html>\n<p>",
                "<?xml version=\"1.0\"?><a/>",
                "\r\n \n"
            })
    void whatHoldsNoRecordsIsRefusedAndNotAskedAbout(String text) {
        assertThatThrownBy(() -> recognise("x.csv", text.getBytes(StandardCharsets.UTF_8), Answers.NONE))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("holds no records");
    }

    @Test
    void evidenceWithControlSignsLeavesAValidProfile() throws IOException {
        String text = "Datum knjiženja;Naziv;Svrha plaćanja;Duguje;Potražuje;Valuta;Račun\n"
                + "06.02.2023;Đorđe Šćepanović;Plaćanje kirije;10,50;;RSD;205-1\n".repeat(6);
        byte[] bytes = text.getBytes(Charset.forName("windows-1250"));
        Recognised learnt = recognise("x.csv", bytes, new Answers(null, null, null, null, "205-1"));
        assertThat(learnt.questions()).isEmpty();
        assertThat(requireNonNull(learnt.draftYaml()).chars().filter(c -> c >= 0x7F && c < 0xA0))
                .isEmpty();
    }
}
