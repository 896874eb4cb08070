package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theseus.format.FilePart;
import org.theseus.format.FileParts;
import org.theseus.format.StatementFacts;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Every shipped profile, in every layout: a file written from invented payments gives back exactly those payments. */
@Tag("slow")
class RoundTripTest {

    @TempDir
    Path folder;

    static Stream<BankFile> files() {
        return Stream.of(
                        AustrianFiles.list(),
                        GermanFiles.list(),
                        TurkishFiles.list(),
                        BalkanFiles.list(),
                        OtherFiles.list(),
                        OperatorFiles.list(),
                        ResearchFiles.list())
                .flatMap(List::stream);
    }

    @Test
    void everyShippedProfileOfTextHasAFixtureInEveryLayout() {
        TreeSet<String> shipped = new TreeSet<>();
        for (Profile profile : Profiles.of(null).list()) {
            if (!profile.format.equals("csv") || profile.name().startsWith("exchange")) {
                // camt, MT940 and goAML have contract tests beside their readers; packages are read back by their own
                // tests
                continue;
            }
            if (profile.layouts().isEmpty()) {
                shipped.add(profile.name());
            }
            profile.layouts().forEach(layout -> shipped.add(profile.name() + " " + layout.layout()));
        }
        TreeSet<String> written = new TreeSet<>();
        files().forEach(file -> written.add(file.toString()));
        assertThat(written).isEqualTo(shipped);
    }

    /** The text of a profile must never hide it from a file that it fits. */
    @ParameterizedTest
    @MethodSource("files")
    void noProfileThatFitsIsPassedOver(BankFile fixture) throws IOException {
        Path file = Files.write(folder.resolve(fixture.fileName), fixture.bytes());
        Profiles profiles = Profiles.of(null);
        try (FileParts parts = FileParts.of(file)) {
            FilePart part = parts.list().get(0);
            String head = ProfileHint.head(part.input());
            for (Profile profile : profiles.list()) {
                boolean mayFit = ProfileHint.of(profiles.text(profile.name()))
                        .mayFit(part.format().name(), head);
                assertThat(mayFit || !fits(profile, parts)).as(profile.name()).isTrue();
            }
        }
    }

    private static boolean fits(Profile profile, FileParts parts) {
        return profile.format.equals("csv")
                && Stream.concat(Stream.of(profile), profile.layouts().stream()).anyMatch(layout -> {
                    try {
                        return Profiles.fits(layout, parts.list());
                    } catch (TheseusException unreadable) {
                        return false;
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenIsRead(BankFile fixture) throws IOException {
        Path file = Files.write(folder.resolve(fixture.fileName), fixture.bytes());
        Profile found = Profiles.of(null).detect(file);
        assertThat(found.name()).isEqualTo(fixture.profile);
        assertThat(found.layout() == null ? "" : found.layout()).isEqualTo(fixture.layout);

        List<Transfer> read = new ArrayList<>();
        IngestResult result = FileIngest.read(
                file, found, new IngestOptions(null, fixture.account, false), read::add, IngestProgress.SILENT);

        assertThat(result.rejected()).isEmpty();
        assertThat(result.controls()).hasSize(fixture.controls);
        assertThat(facts(result)).containsAllEntriesOf(fixture.statement);
        assertThat(read).extracting(Transfer::id).doesNotHaveDuplicates();
        List<SortedMap<String, String>> expected = fixture.expected();
        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            SortedMap<String, String> said = said(read.get(i), found.isExtract() ? fixture.own() : null);
            said.keySet()
                    .removeIf(key -> key.equals("channel") && !expected.get(0).containsKey("channel"));
            assertThat(said).as("record %d of %s", i + 1, fixture).isEqualTo(expected.get(i));
        }
    }

    private static SortedMap<String, String> facts(IngestResult result) {
        SortedMap<String, String> said = new TreeMap<>();
        for (StatementFacts statement : result.statements()) {
            put(said, "from", statement.from());
            put(said, "to", statement.to());
            put(
                    said,
                    "opening",
                    statement.opening() == null ? null : statement.opening().amount());
            put(
                    said,
                    "closing",
                    statement.closing() == null ? null : statement.closing().amount());
            put(
                    said,
                    "debits",
                    statement.debits() == null ? null : statement.debits().sum());
        }
        for (ControlRow row : result.controls()) {
            put(said, row.kind().name(), row.value());
        }
        return said;
    }

    private static SortedMap<String, String> said(Transfer row, @Nullable String ownAccount) {
        SortedMap<String, String> said = new TreeMap<>();
        put(said, "id", row.sourceId());
        put(said, "time", row.time());
        put(said, "paid_time", row.paidTime());
        put(said, "value_date", row.valueDate());
        put(said, "amount", row.amount());
        put(said, "paid_amount", row.paid());
        put(said, "channel", row.channel());
        put(said, "status", row.status() == Status.BOOKED ? null : row.status());
        put(said, "aggregate", row.aggregate());
        for (Detail detail : Detail.values()) {
            put(said, detail.column(), row.detail(detail));
        }
        row.attributes().forEach((name, value) -> {
            if (!name.endsWith("_basis")) {
                said.put("attribute " + name, value);
            }
        });
        if (ownAccount == null) {
            side("payer", row.payer(), said);
            side("payee", row.payee(), said);
        } else {
            // the direction shows in which side is the own account's
            boolean paid = isOwn(ownAccount, row.payer().account());
            Mention own = paid ? row.payer() : row.payee();
            put(said, "own", (paid ? "paid from " : "received on ") + own.account());
            put(said, "own_name", own.name());
            Mention other = paid ? row.payee() : row.payer();
            put(said, "account", other.account());
            put(said, "name", other.name());
            put(said, "institution", other.institution());
            put(said, "address", other.address());
        }
        return said;
    }

    private static boolean isOwn(String own, @Nullable String written) {
        return written != null && written.replace(" ", "").equals(own.replace(" ", ""));
    }

    private static void side(String prefix, Mention side, SortedMap<String, String> said) {
        put(said, prefix + "_id", side.customerId());
        put(said, prefix + "_name", side.name());
        put(said, prefix + "_account", side.account());
        put(said, prefix + "_institution", side.institution());
        put(said, prefix + "_country", side.country());
        put(said, prefix + "_phone", side.phone());
        put(said, prefix + "_document", side.document());
        put(said, prefix + "_address", side.address());
        put(said, prefix + "_birth_date", side.birthDate());
        put(said, prefix + "_nationality", side.nationality());
        put(said, prefix + "_email", side.email());
    }

    private static void put(SortedMap<String, String> said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }
}
