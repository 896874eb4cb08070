package org.theseus.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.issue.Question;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.sniff.Answers;

/** Files that no profile knows: read right, or a question asked. */
@Tag("slow")
class LearntProfileTest {

    private static final Profiles NONE = Profiles.of(null);

    @TempDir
    Path folder;

    @Test
    void inventedExtractsComeBackAsTheyWereMade() throws IOException {
        int made = Integer.getInteger("theseus.uglyFiles", 150);
        int asked = 0;
        for (int seed = 0; seed < made; seed++) {
            UglyExtract extract = UglyExtract.of(new Random(seed), seed % 2 == 0);
            Path file = extract.write(folder);
            Recognised recognised = Recogniser.of(file, NONE, null, Answers.NONE);
            String what = "seed " + seed + ": " + extract;
            if (recognised.profile() == null) {
                // a code page may be asked for, nothing else is open in these files
                assertThat(recognised.questions())
                        .as(what)
                        .extracting(Question::about)
                        .allMatch(about -> about.startsWith("encoding"));
                asked++;
                continue;
            }
            List<Transfer> read = new ArrayList<>();
            IngestResult result = FileIngest.read(
                    file, requireNonNull(recognised.profile()), IngestOptions.NONE, read::add, IngestProgress.SILENT);
            assertThat(result.rejected()).as(what).isEmpty();
            assertThat(read).as(what).hasSameSizeAs(extract.rows);
            for (int i = 0; i < read.size(); i++) {
                same(what + ", row " + i, extract.rows.get(i), read.get(i));
            }
        }
        assertThat(asked).isLessThan(made / 20 + 1);
    }

    private static void same(String what, UglyExtract.Row row, Transfer read) {
        boolean out = row.amount().signum() < 0;
        BigDecimal amount = row.amount().abs();
        assertThat(read.amount().toDecimal()).as(what).isEqualByComparingTo(amount);
        assertThat(read.amount().currency()).as(what).isEqualTo("EUR");
        assertThat(read.time().toString()).as(what).isEqualTo(row.date().toString());
        assertThat((out ? read.from() : read.to()).number()).as(what).isEqualTo(UglyExtract.OWN);
        assertThat((out ? read.to() : read.from()).number()).as(what).isEqualTo(row.account());
        assertThat((out ? read.payee() : read.payer()).name()).as(what).isEqualTo(row.name());
        assertThat(read.detail(Detail.REFERENCE)).as(what).isEqualTo(row.text());
    }

    @Test
    void aDraftIsAProfileThatKnowsItsFileTheNextTime() throws IOException {
        Path file = UglyExtract.of(new Random(3), false).write(folder);
        Recognised first = Recogniser.of(file, NONE, null, Answers.NONE);
        assertThat(first.isLearnt()).isTrue();
        Path own = Files.createDirectory(folder.resolve("profiles"));
        assertThat(first.profile()).isNotNull();
        Files.writeString(own.resolve("x.yaml"), String.valueOf(first.draftYaml()));
        Recognised again = Recogniser.of(file, Profiles.of(own), null, Answers.NONE);
        assertThat(again.isLearnt()).isFalse();
        assertThat(again.profile()).isNotNull();
        assertThat(requireNonNull(again.profile()).name())
                .isEqualTo(requireNonNull(first.profile()).name())
                .startsWith("learnt-");
    }

    @Test
    void datesThatAllowTwoOrdersAreAskedFor() throws IOException {
        String head = "Date,Counterparty,Description,Amount,Currency,Account\n";
        Path file = text(head + "03/04/2023,A,x,-1.50,EUR,123456\n05/06/2023,B,y,2.50,EUR,123456\n");
        Question question = onlyQuestion(file, Answers.NONE);
        assertThat(question.about()).startsWith("date order");
        assertThat(question.alternatives())
                .containsExactly(
                        "--date-order dmy: 03/04/2023 is day 3, month 4",
                        "--date-order mdy: 03/04/2023 is day 4, month 3");
        assertThat(days(file, answer(Answers.DateOrder.DMY, null))).containsExactly("2023-04-03", "2023-06-05");
        assertThat(days(file, answer(Answers.DateOrder.MDY, null))).containsExactly("2023-03-04", "2023-05-06");
        Path decided = text(head + "03/04/2023,A,x,-1.50,EUR,123456\n05/16/2023,B,y,2.50,EUR,123456\n");
        assertThat(days(decided, Answers.NONE)).containsExactly("2023-03-04", "2023-05-16");
    }

    @Test
    void aThousandOrAFractionIsAskedFor() throws IOException {
        String head = "Datum;Partner;Verwendungszweck;Betrag;Währung;Konto\n";
        Path file = text(head + "13.04.2023;A;x;-1.500;EUR;123456\n14.04.2023;B;y;2.250;EUR;123456\n");
        Question question = onlyQuestion(file, Answers.NONE);
        assertThat(question.about()).startsWith("decimal sign");
        assertThat(question.alternatives())
                .containsExactly("--decimal , : 1.500 is 1500", "--decimal . : 1.500 is 1.500");
        assertThat(sum(file, answer(null, ','))).isEqualTo("3750.00");
        Path decided = text(head + "13.04.2023;A;x;-1.500;EUR;123456\n14.04.2023;B;y;2.250,10;EUR;123456\n");
        assertThat(sum(decided, Answers.NONE)).isEqualTo("3750.10");
        Path odd = text(head + "13.04.2023;A;x;-1,500;EUR;123456\n14.04.2023;B;y;2,10;EUR;123456\n");
        assertThat(onlyQuestion(odd, Answers.NONE).about()).startsWith("decimal sign");
    }

    @Test
    void whatAFileDoesNotSayIsAskedFor() throws IOException {
        Path file = text("Datum;Partner;Betrag\n13.04.2023;A;1,50\n14.04.2023;B;2,10\n");
        Recognised recognised = Recogniser.of(file, NONE, null, Answers.NONE);
        assertThat(recognised.questions())
                .extracting(question -> question.about().replaceFirst(":.*", ""))
                .containsExactly("own account", "direction", "currency");
        assertThat(recognised.profile()).isNull();
    }

    @Test
    void bytesThatProveUnicodeWinOverTheProfilesWord() throws IOException {
        String bank = """
                profile: test-bank
                encoding: windows-1252
                delimiter: ";"
                headers: [{columns: [Datum, Partner, Betrag]}]
                decimal: ","
                dates: [{pattern: dd.MM.uuuu}]
                fields: {time: Datum, amount: Betrag, currency: {constant: EUR}, own_account: {constant: "1"},
                         counterparty_name: Partner}
                """;
        Path own = Files.createDirectory(folder.resolve("profiles"));
        Files.writeString(own.resolve("bank.yaml"), bank);
        String rows = "Datum;Partner;Betrag\n13.04.2023;Käthe Müller;-1,50\n";
        for (String charset : List.of("UTF-8", "windows-1252")) {
            Path file = Files.write(folder.resolve("x.csv"), rows.getBytes(Charset.forName(charset)));
            for (String named : new String[] {null, "test-bank"}) {
                Recognised recognised = Recogniser.of(file, Profiles.of(own), named, Answers.NONE);
                assertThat(recognised.profile()).isNotNull();
                List<Transfer> read = new ArrayList<>();
                FileIngest.read(
                        file,
                        requireNonNull(recognised.profile()),
                        IngestOptions.NONE,
                        read::add,
                        IngestProgress.SILENT);
                assertThat(read.get(0).payee().name()).isEqualTo("Käthe Müller");
            }
        }
    }

    @Test
    void damagedUtf8IsRefusedAndNotReadAsACodePage() throws IOException {
        byte[] bytes = ("Datum;Partner;Betrag;Währung;Konto\n"
                        + "13.04.2023;Käthe Müller, Grünau;-1,50;EUR;12345\n".repeat(9))
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 20] = (byte) 0xC3;
        Path file = Files.write(folder.resolve("x.csv"), bytes);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Recogniser.of(file, NONE, null, Answers.NONE))
                .hasMessageContaining("damaged UTF-8");
    }

    private static Answers answer(Answers.@Nullable DateOrder order, @Nullable Character decimal) {
        return new Answers(null, order, decimal, null, null);
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    private static Question onlyQuestion(Path file, Answers answers) {
        Recognised recognised = Recogniser.of(file, NONE, null, answers);
        assertThat(recognised.questions()).hasSize(1);
        return recognised.questions().get(0);
    }

    private static List<String> days(Path file, Answers answers) {
        return transfers(file, answers).stream().map(t -> t.time().toString()).toList();
    }

    private static String sum(Path file, Answers answers) {
        return transfers(file, answers).stream()
                .map(t -> t.amount().toDecimal())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static List<Transfer> transfers(Path file, Answers answers) {
        Recognised recognised = Recogniser.of(file, NONE, null, answers);
        assertThat(recognised.questions()).isEmpty();
        assertThat(recognised.profile()).isNotNull();
        List<Transfer> read = new ArrayList<>();
        FileIngest.read(
                file, requireNonNull(recognised.profile()), IngestOptions.NONE, read::add, IngestProgress.SILENT);
        return read;
    }
}
