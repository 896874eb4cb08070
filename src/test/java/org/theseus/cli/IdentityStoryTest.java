package org.theseus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.server.TestServer;

/** Who is who from the command line: found, explained, judged, taken back, on a local server. */
@Tag("server")
class IdentityStoryTest {

    private static final String HEADER =
            "transfer_id,time,payer_name,payer_phone,payer_document,payer_country,payee_id,amount,currency,send_place\n";
    private static final String FIRST = HEADER
            + "1,2023-06-01T10:00:00Z,Đorđe Živković,+381641234567,,RS,C-1,200.00,EUR,Subotica\n"
            + "2,2023-06-02T10:00:00Z,Ђорђе Живковић,0641234567,,RS,C-1,210.00,EUR,Суботица\n"
            + "3,2023-06-03T10:00:00Z,Ana Kos,,P-AT-K01934567,AT,C-1,190.00,EUR,Graz\n";
    private static final String SECOND = HEADER
            + "4,2023-06-04T10:00:00Z,DJORDJE ZIVKOVIC,+381 64 123 45 67,,RS,C-2,205.00,EUR,Novi Sad\n"
            + "5,2023-06-05T10:00:00Z,Ana Koss,,P-AT-K04418827,AT,C-2,195.00,EUR,Graz\n";
    private static final Pattern ENTRY = Pattern.compile("J-[0-9a-f]{12}");

    private static final Pattern MENTION = Pattern.compile("T-[0-9a-f]+:payer");

    @TempDir
    Path folder;

    private final Program program = new Program(TestServer.newHome());

    private String done(String... arguments) {
        Program.Result result = program.run(arguments);
        assertThat(result.exit()).as("%s: %s", List.of(arguments), result.err()).isZero();
        return result.out();
    }

    private String parties(String caseName) {
        return done("parties", "--json", "--case", caseName);
    }

    private void imported(String caseName, String... contents) throws IOException {
        for (String content : contents) {
            Path file = Files.writeString(folder.resolve(content.equals(FIRST) ? "a.csv" : "b.csv"), content);
            done("import", file.toString(), "--profile", "canonical", "--case", caseName);
        }
        done("resolve", "--case", caseName);
    }

    /** The party of the payer of a row. */
    private static String payerOf(String parties, String row) {
        String mention = "\"sourceId\":\"" + row + "\",\"side\":\"payer\"";
        return parties.lines()
                .filter(line -> line.contains(mention))
                .map(line -> line.substring(line.indexOf("P-"), line.indexOf("P-") + 14))
                .findFirst()
                .orElseThrow();
    }

    private static String entry(String out) {
        Matcher found = ENTRY.matcher(out);
        assertThat(found.find()).as(out).isTrue();
        return found.group();
    }

    @Test
    void oneSenderInThreeSpellingsIsFoundExplainedJudgedAndTakenBack() throws IOException {
        imported("who", FIRST, SECOND);
        String before = parties("who");
        String sender = payerOf(before, "2");
        assertThat(List.of(payerOf(before, "1"), payerOf(before, "4"))).containsExactly(sender, sender);
        assertThat(done("party", "why", sender, "--case", "who"))
                .contains("same phone number", "0641234567", "Ђорђе Живковић", "a.csv:3");
        assertThat(done("resolve", "--case", "who")).isNotBlank();
        assertThat(parties("who")).as("resolved again").isEqualTo(before);

        String ana = payerOf(before, "3");
        String other = payerOf(before, "5");
        assertThat(ana).isNotEqualTo(other);
        assertThat(done("party", "why", ana, other, "--case", "who"))
                .contains("documents of one type", "P-AT-K01934567", "P-AT-K04418827");
        Program.Result unfounded = program.run("party", "merge", ana, other, "--case", "who");
        assertThat(unfounded.exit()).as("no reason").isEqualTo(2);

        String merged = entry(done("party", "merge", ana, other, "--reason", "one face", "--case", "who"));
        String together = parties("who");
        assertThat(payerOf(together, "3")).isEqualTo(payerOf(together, "5"));
        assertThat(done("party", "history", ana, "--case", "who")).contains("no longer held by");
        Path judgements = folder.resolve("judgements.tsv");
        done("party", "export", "--out", judgements.toString(), "--case", "who");
        done("party", "undo", merged, "--case", "who");
        assertThat(parties("who")).as("exactly what was before").isEqualTo(before);

        done("party", "import", judgements.toString(), "--case", "who");
        assertThat(parties("who")).isEqualTo(together);
        assertThat(done("party", "judgements", "--json", "--case", "who")).contains("one face");
        done("party", "undo", entry(standing()), "--case", "who");

        Matcher mention = MENTION.matcher(done("party", "why", sender, "--json", "--case", "who"));
        assertThat(mention.find()).isTrue();
        String parted = entry(done("party", "split", sender, mention.group(), "--reason", "brothers", "--case", "who"));
        String split = parties("who");
        assertThat(split.lines().count()).isGreaterThan(before.lines().count());
        done("party", "undo", parted, "--case", "who");
        assertThat(parties("who")).isEqualTo(before);
    }

    private String standing() {
        return done("party", "judgements", "--json", "--case", "who")
                .lines()
                .filter(line -> line.contains("\"holds\":true"))
                .findFirst()
                .orElseThrow();
    }
}
