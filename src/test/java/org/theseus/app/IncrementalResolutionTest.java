package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.store.TransferFilter;

/** Resolving after each import, whatever the order of the files, against one resolution of the whole case. */
@Tag("slow")
class IncrementalResolutionTest {

    private static final String HEADER =
            "transfer_id,time,payer_name,payer_phone,payer_document,payer_birth_date,payer_country,payee_id,amount,currency,channel,send_place\n";
    private static final List<String> NAMES = List.of(
            "Đorđe Živković",
            "Ђорђе Живковић",
            "DJORDJE ZIVKOVIC",
            "Zvezdana Krstulović",
            "Звездана Крстуловић",
            "Ali Hassan",
            "Hassan Ali",
            "Ali Hussein",
            "Marija Petrović",
            "Marko Petrović",
            "Χρήστος Μπακογιάννης",
            "Christos Bakogiannis");
    private static final List<String> PLACES = List.of("Wien", "Beograd", "Istanbul", "");

    @TempDir
    Path folder;

    private List<Path> files(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            int person = random.nextInt(NAMES.size());
            String name = NAMES.get(person);
            rows.add(String.join(
                    ",",
                    seed + "-" + number,
                    "2023-06-%02dT%02d:00:00Z".formatted(1 + random.nextInt(28), random.nextInt(24)),
                    name,
                    random.nextInt(3) > 0 ? "+43664812340" + person / 3 : "",
                    random.nextInt(4) == 0 ? "P-RS-K0193456" + person / 2 : "",
                    random.nextInt(3) == 0 ? "198%d-03-14".formatted(person / 3) : "",
                    "AT",
                    "C-" + random.nextInt(5),
                    "%d.00".formatted(100 + random.nextInt(900)),
                    "EUR",
                    "MTO",
                    PLACES.get(random.nextInt(PLACES.size()))));
        }
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < 4; file++) {
            int from = file * 14;
            // neighbouring files share some rows, as overlapping extracts do
            String content = HEADER + String.join("\n", rows.subList(from, from + 18)) + "\n";
            files.add(Files.writeString(folder.resolve("seed" + seed + "-" + file + ".csv"), content));
        }
        return files;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void resolvingAfterEachImportInAnyOrderGivesThePartiesOfTheWhole(long seed) throws IOException {
        List<Path> files = files(seed);
        ResolvedCase whole = new ResolvedCase(folder, "whole" + seed);
        files.forEach(whole::load);
        whole.resolve();
        Collections.shuffle(files, new Random(seed));
        ResolvedCase grown = new ResolvedCase(folder, "grown" + seed);
        for (Path file : files) {
            grown.load(file);
            grown.steps().clear();
            grown.resolve();
            if (!file.equals(files.get(0))) {
                assertThat(grown.steps())
                        .as("seed %d: only what the file touches is read", seed)
                        .anyMatch(step -> step.startsWith("read 18 new or touched records; "));
            }
        }
        assertThat(grown.parties()).as("seed %d, order %s", seed, files).isEqualTo(whole.parties());
        assertThat(whole.store().parties().size()).isBetween(5, 60);
    }

    private static final String PROFILE = """
            profile: %s
            version: 1
            title: test extract
            institution: %s
            observation: own
            headers:
              - columns: [own, holder, day, partner, partner_account, amount, currency, text, e2e, balance]
            zone: UTC
            dates:
              - pattern: uuuu-MM-dd
            fields:
              time: day
              amount: amount
              currency: currency
              own_account: own
              own_name: holder
              counterparty_name: partner
              counterparty_account: partner_account
              reference: text
              end_to_end_id: e2e
              balance_after: balance
              channel: {constant: BANK}
            """;

    /** Both banks tell of one payment; the first that came gives it its id. */
    @Test
    void whicheverBankOfOnePaymentCameFirstThePartiesAreTheSame() throws IOException {
        String header = "own,holder,day,partner,partner_account,amount,currency,text,e2e,balance\n";
        Path left = Files.writeString(folder.resolve("left.csv"), header + """
                LEFTACCOUNT1,Zvezdana Krstulović,2023-06-02,Ivan Petrov,RIGHTACCOUNT1,-100.00,EUR,rent June,E2E-1,900.00
                LEFTACCOUNT1,Zvezdana Krstulović,2023-06-03,Ana Kos,RIGHTACCOUNT2,-50.00,EUR,,E2E-2,850.00
                """);
        Path right = Files.writeString(folder.resolve("right.csv"), header + """
                RIGHTACCOUNT1,PETROV IVAN,2023-06-05,KRSTULOVIC ZVEZDANA,LEFTACCOUNT1,100.00,EUR,rent June,E2E-1,1100.00
                RIGHTACCOUNT2,KOS ANA,2023-06-05,KRSTULOVIC,LEFTACCOUNT1,50.00,EUR,,E2E-2,150.00
                RIGHTACCOUNT2,KOS ANA,2023-06-06,Goran Horvat,LEFTACCOUNT1,60.00,EUR,,E2E-3,210.00
                """);
        Path leftProfile = Files.writeString(folder.resolve("left.yaml"), PROFILE.formatted("left", "Left"));
        Path rightProfile = Files.writeString(folder.resolve("right.yaml"), PROFILE.formatted("right", "Right"));
        ResolvedCase one = new ResolvedCase(folder, "left-first");
        one.load(left, leftProfile.toString());
        one.resolve();
        one.load(right, rightProfile.toString());
        one.resolve();
        assertThat(one.steps()).contains("read 3 new or touched records; 0 are kept from the last resolution");
        ResolvedCase other = new ResolvedCase(folder, "right-first");
        other.load(right, rightProfile.toString());
        other.resolve();
        other.load(left, leftProfile.toString());
        other.resolve();
        assertThat(partition(other)).isEqualTo(partition(one)).hasSizeGreaterThan(2);
        ResolvedCase whole = new ResolvedCase(folder, "at-once");
        whole.load(left, leftProfile.toString());
        whole.load(right, rightProfile.toString());
        whole.resolve();
        assertThat(one.parties()).isEqualTo(whole.parties());
    }

    /** Parties with what they hold; a payment's id is that of the record that came first, so mentions are told by content. */
    private static List<String> partition(ResolvedCase made) {
        Map<String, String> rows = new TreeMap<>();
        made.store()
                .readTransfers(
                        TransferFilter.ALL,
                        transfer -> rows.put(
                                transfer.id(),
                                transfer.sources().stream()
                                        .map(row -> row.file() + ":" + row.line())
                                        .toList()
                                        .toString()));
        return made.store().parties().stream()
                .map(party -> party.accountKeys()
                        + party.mentions().stream()
                                .map(mention -> rows.get(mention.substring(0, mention.indexOf(':')))
                                        + mention.substring(mention.indexOf(':')))
                                .sorted()
                                .toList()
                                .toString())
                .sorted()
                .toList();
    }

    @Test
    void whatWasTakenBackIsNotKept() throws IOException {
        List<Path> files = files(7);
        ResolvedCase one = new ResolvedCase(folder, "one");
        one.load(files.get(0));
        one.resolve();
        String before = one.parties();
        one.load(files.get(1));
        one.resolve();
        assertThat(one.parties()).isNotEqualTo(before);
        one.undo(files.get(1));
        one.steps().clear();
        one.resolve();
        assertThat(one.steps()).noneMatch(step -> step.contains("are kept"));
        assertThat(one.parties()).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsReadAnew() throws IOException {
        List<Path> files = files(8);
        ResolvedCase both = new ResolvedCase(folder, "both");
        both.load(files.get(1));
        both.load(files.get(0));
        both.resolve();
        for (int part = 1; part < 30; part += 4) {
            ResolvedCase one = new ResolvedCase(folder, "damaged" + part);
            one.load(files.get(0));
            one.resolve();
            Path kept = kept("damaged" + part);
            byte[] bytes = Files.readAllBytes(kept);
            bytes[bytes.length * part / 30] ^= 0x55;
            Files.write(kept, bytes);
            one.load(files.get(1));
            one.steps().clear();
            one.resolve();
            assertThat(one.parties()).as("part %d", part).isEqualTo(both.parties());
            assertThat(one.steps()).as("part %d", part).noneMatch(step -> step.contains("are kept"));
        }
    }

    private Path kept(String home) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(home).resolve("cases/small/projection"))) {
            return found.filter(file -> file.toString().endsWith(".mentions"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
