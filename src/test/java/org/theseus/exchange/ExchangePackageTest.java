package org.theseus.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.audit.AuditEvent;
import org.theseus.audit.AuditLog;
import org.theseus.export.ExportContents;
import org.theseus.export.SampleExport;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.Profiles;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Precision;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Packages: the same bytes again, nothing protected, every change noticed, no bomb opened. */
class ExchangePackageTest {

    private static final String ORIGIN = "00ff00ff00ff00ff";

    @TempDir
    Path folder;

    private final SampleExport sample = new SampleExport();
    private Path file;
    private List<String> log;

    @BeforeEach
    void write() throws IOException {
        AuditLog audit = AuditLog.of(folder, InstantSource.fixed(Instant.parse("2024-01-02T03:04:05Z")));
        String source = "sha256:" + "a".repeat(64);
        audit.append(new AuditEvent("k.m.", "balkan-7", "import", null, List.of(source)));
        audit.append(new AuditEvent("k.m.", "balkan-7", "import", null, List.of(source, "sha256:" + "b".repeat(64))));
        audit.append(new AuditEvent("k.m.", "other", "import", null, List.of(source)));
        audit.append(new AuditEvent("k.m.", "balkan-7", "findings", null, List.of()));
        log = audit.about("balkan-7", Set.of(source)).stream()
                .map(AuditLog::line)
                .toList();
        file = Files.write(folder.resolve("case.zip"), packed());
    }

    private byte[] packed() {
        return PackageWriter.write(new SampleExport().content(ExportContents.Granularity.PER_TRANSFER), ORIGIN, log);
    }

    private static ExchangePackage open(Path file) {
        return ExchangePackage.open(file, ExchangePackage.Limits.STANDARD);
    }

    @Test
    void itIsWholeAndSaysWhatItIs() throws IOException {
        assertThat(ExchangePackage.isPackage(file)).isTrue();
        assertThat(ExchangePackage.isPackage(Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n")))
                .isFalse();
        ExchangePackage opened = open(file);
        assertThat(opened.problems()).isEmpty();
        PackageManifest manifest = opened.manifest();
        assertThat(manifest.about()).containsEntry("handling", "H1").containsKeys("protection", "caution", "case");
        assertThat(manifest.origin()).isEqualTo(ORIGIN);
        assertThat(manifest.transfers()).isEqualTo(sample.story.transfers.size());
        assertThat(manifest.sources()).singleElement().satisfies(source -> {
            assertThat(source.legalFrame()).containsEntry("handling", "H1").containsEntry("grade", "A2");
            assertThat(source.member()).isEqualTo("rows/001-wu.csv");
        });
        assertThat(packed()).as("made again").isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void itTakesOnlyLogLinesOfItsSources() {
        assertThat(log).hasSize(1);
        assertThat(new String(open(file).member("log-extract.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo(log.get(0) + "\n");
    }

    @Test
    void itNamesNobodyWhoIsProtected() throws IOException {
        StringBuilder all = new StringBuilder();
        members(file)
                .forEach((name, bytes) ->
                        all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        String text = all.toString().toLowerCase(Locale.ROOT);
        for (var hidden : List.of(sample.story.payer, sample.story.contested, sample.story.bystander)) {
            assertThat(text)
                    .doesNotContain(hidden.number().toLowerCase(Locale.ROOT))
                    .doesNotContain(
                            String.valueOf(sample.story.names.get(hidden)).toLowerCase(Locale.ROOT))
                    .doesNotContain(org.theseus.protect.SmallCase.phone(hidden));
        }
        assertThat(text).contains("goran petkov");
    }

    @Test
    void everyRowIsReadAgainAsItWasWhateverNamesAreInIt() throws IOException {
        List<Transfer> read = read(open(file), "rows/001-wu.csv", "exchange");
        assertThat(read).hasSize(sample.story.transfers.size());
        for (Transfer sent : sample.story.transfers) {
            assertThat(read).anySatisfy(got -> {
                assertThat(got.time()).isEqualTo(sent.time());
                assertThat(got.amount()).isEqualTo(sent.amount());
                assertThat(got.channel()).isEqualTo(sent.channel());
                assertThat(got.status()).isEqualTo(sent.status());
            });
        }
        assertThat(read.stream().map(transfer -> transfer.payee().name())).contains("Goran Petkov");
    }

    @Test
    void paymentsWithoutADateAndSumsOfSeveralArriveAsSuch() throws IOException {
        BookingTime day = new BookingTime(1_685_664_000_000L, Precision.DAY, true);
        Transfer known = sample.story.transfers.get(0);
        Transfer undated = like(known, "T-0undated", BookingTime.UNKNOWN, null);
        Transfer sum = like(known, "T-0sum", day, new Aggregate(12L, day, BookingTime.UNKNOWN));
        Transfer undatedSum = like(known, "T-0both", BookingTime.UNKNOWN, new Aggregate(null, day, day));
        List<Transfer> odd = List.of(undated, sum, undatedSum);
        sample.story.transfers.addAll(odd);
        Path made = Files.write(
                folder.resolve("odd.zip"),
                PackageWriter.write(sample.content(ExportContents.Granularity.PER_TRANSFER), ORIGIN, log));
        ExchangePackage opened = open(made);
        assertThat(opened.problems()).isEmpty();
        assertThat(opened.manifest().undated()).isEqualTo(2);
        assertThat(opened.manifest().sums()).isEqualTo(2);
        assertThat(opened.manifest().transfers()).isEqualTo(sample.story.transfers.size());
        assertThat(opened.manifest().sources())
                .extracting(PackageManifest.Source::member)
                .containsExactly("rows/001-wu.csv", "rows/001-wu.sums.csv");
        List<Transfer> single = read(opened, "rows/001-wu.csv", "exchange");
        assertThat(single).hasSize(sample.story.transfers.size() - 2).allMatch(got -> got.aggregate() == null);
        assertThat(single.stream().filter(got -> !got.time().isKnown())).hasSize(1);
        assertThat(read(opened, "rows/001-wu.sums.csv", "exchange-sums"))
                .extracting(Transfer::time, Transfer::aggregate)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(sum.time(), sum.aggregate()),
                        org.assertj.core.groups.Tuple.tuple(undatedSum.time(), undatedSum.aggregate()));
    }

    private List<Transfer> read(ExchangePackage opened, String member, String profile) throws IOException {
        Path rows = Files.write(folder.resolve("rows.csv"), opened.member(member));
        List<Transfer> read = new ArrayList<>();
        var result = FileIngest.read(
                rows,
                Profiles.of(folder).get(profile),
                new IngestOptions("package-" + ORIGIN, null, false),
                read::add,
                IngestProgress.SILENT);
        assertThat(result.rejected()).isEmpty();
        return read;
    }

    private static Transfer like(
            Transfer known, String id, BookingTime time, @org.jspecify.annotations.Nullable Aggregate aggregate) {
        return new Transfer(
                id,
                id,
                "-",
                time,
                null,
                null,
                known.from(),
                known.to(),
                known.payer(),
                known.payee(),
                known.amount(),
                null,
                known.channel(),
                known.status(),
                aggregate,
                Map.of(),
                new java.util.TreeMap<>(),
                known.sources());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows/001-wu.csv", "findings.jsonl", "log-extract.jsonl", "README.txt"})
    void aChangedByteIsNoticed(String member) throws IOException {
        Map<String, byte[]> members = members(file);
        byte[] bytes = java.util.Objects.requireNonNull(members.get(member));
        bytes[bytes.length / 2] ^= 1;
        assertThat(open(zip(members)).problems())
                .anySatisfy(problem -> assertThat(problem).startsWith(member).contains("digest"));
    }

    @Test
    void aMissingOrAddedFileIsNoticed() throws IOException {
        Map<String, byte[]> members = members(file);
        byte[] findings = members.remove("findings.jsonl");
        members.put("rows/more.csv", findings);
        assertThat(open(zip(members)).problems())
                .contains("findings.jsonl is missing", "rows/more.csv is in the package and not in the manifest");
    }

    @Test
    void aHandlingCodeThatIsNoneIsNoticed() throws IOException {
        Map<String, byte[]> members = members(file);
        String manifest = new String(members.get("manifest.json"), StandardCharsets.UTF_8);
        members.put(
                "manifest.json",
                manifest.replace("\"handling\" : \"H1\"", "\"handling\" : \"none\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(open(zip(members)).problems())
                .anySatisfy(problem -> assertThat(problem).contains("none of H0 to H3"));
    }

    @Test
    void whatIsNoPackageIsRefused() throws IOException {
        for (String name : List.of("../evil", "/etc/passwd", "a/b/c", "rows/..", "rows\\x")) {
            Map<String, byte[]> members = members(file);
            members.put(name, new byte[1]);
            Path bad = zip(members);
            assertThatThrownBy(() -> open(bad))
                    .as(name)
                    .isInstanceOfSatisfying(
                            TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.INPUT));
        }
        Map<String, byte[]> bomb = members(file);
        bomb.put("rows/bomb.csv", new byte[1 << 20]);
        Path bad = zip(bomb);
        assertThat(Files.size(bad)).isLessThan(200_000);
        assertThatThrownBy(() -> ExchangePackage.open(bad, new ExchangePackage.Limits(100, 1 << 19)))
                .hasMessageContaining("larger than");
        assertThatThrownBy(() -> ExchangePackage.open(file, new ExchangePackage.Limits(3, 1 << 20)))
                .hasMessageContaining("too many");
        Map<String, byte[]> later = members(file);
        later.put(
                "manifest.json",
                new String(later.get("manifest.json"), StandardCharsets.UTF_8)
                        .replace("theseus-package/1", "theseus-package/9")
                        .getBytes(StandardCharsets.UTF_8));
        Path newer = zip(later);
        assertThatThrownBy(() -> open(newer)).hasMessageContaining("theseus-package/9");
    }

    @Test
    void aSignatureIsAnotherProgramsWork() {
        ExternalTool signer = ExternalTool.of("cp {package} {signature}");
        assertThat(ExternalTool.of("cmp {package} {signature}").accepts(file)).isFalse();
        assertThat(signer.accepts(file)).isTrue();
        assertThat(ExternalTool.of("cmp {package} {signature}").accepts(file)).isTrue();
        assertThatThrownBy(() -> ExternalTool.of("gpg --verify")).isInstanceOf(TheseusException.class);
    }

    private static Map<String, byte[]> members(Path file) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.put(entry.getName(), zip.readAllBytes());
            }
        }
        return members;
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        Path made = Files.createTempFile(folder, "made", ".zip");
        try (OutputStream out = Files.newOutputStream(made);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return made;
    }
}
