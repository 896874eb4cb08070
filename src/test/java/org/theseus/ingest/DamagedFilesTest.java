package org.theseus.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.theseus.format.FormatSamples;
import org.theseus.format.Mutator;
import org.theseus.format.SourceFormats;
import org.theseus.model.TheseusException;

/**
 * The contract of every format and container: whatever bytes come, reading ends soon in transfers and issues or in a refusal
 * of kind INPUT, never in another exception, and allocates little. So many inputs per parser as {@code theseus.fuzzInputs}
 * says.
 */
class DamagedFilesTest {

    private static final int INPUTS = Integer.getInteger("theseus.fuzzInputs", 2_000);
    private static final long MAX_BYTES = 512L << 20;
    private static final long MAX_CPU_NANOS = 10_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final DamagedWorkbook WORKBOOK = new DamagedWorkbook(FormatSamples.xlsx());

    /** What is damaged; nobody writes into a sample. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Subject {
        CSV("canonical", FormatSamples.CSV.getBytes(UTF_8), false),
        CAMT("camt", FormatSamples.CAMT.getBytes(UTF_8), false),
        MT940("mt940", FormatSamples.MT.getBytes(UTF_8), false),
        GOAML("goaml", FormatSamples.GOAML.getBytes(UTF_8), false),
        IBANK("rs-ibank", FormatSamples.IBANK.getBytes(UTF_8), false),
        CLIENT_BANK("md-client-bank", FormatSamples.CLIENT_BANK.getBytes(UTF_8), false),
        XLSX("damaged-xlsx", FormatSamples.xlsx(), true),
        ARCHIVE("canonical", FormatSamples.zip(), true);

        private final String profile;
        private final byte[] sample;
        private final boolean packed;

        Subject(String profile, byte[] sample, boolean packed) {
            this.profile = profile;
            this.sample = sample;
            this.packed = packed;
        }

        Profile profile() {
            return profile.equals("damaged-xlsx")
                    ? ProfileReader.read("test", """
                            profile: damaged-xlsx
                            format: xlsx
                            skip_lines: 2
                            fields:
                              transfer_id: transfer_id
                              time: time
                              payer_name: payer_name
                              payee_name: payee_name
                              amount: amount
                              currency: currency
                            """)
                    : this == CLIENT_BANK
                            ? Profiles.of(null).get(profile).inCurrency("MDL")
                            : Profiles.of(null).get(profile);
        }

        byte[] damaged(long seed) {
            Mutator mutator = new Mutator(seed);
            if (!packed) {
                return mutator.text(sample);
            }
            return this == XLSX
                    ? WORKBOOK.damaged(mutator, seed)
                    : mutator.archive(sample, FormatSamples.CSV.getBytes(UTF_8));
        }
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Subject.class)
    void endInTransfersAndIssuesOrInARefusal(Subject subject) throws IOException {
        Profile profile = subject.profile();
        Path file = folder.resolve("f");
        int read = 0;
        long mostBytes = 0;
        long mostNanos = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        assertThat(accepted(subject.sample, file, profile))
                .as("the sample itself")
                .isPositive();
        for (long seed = 0; seed < INPUTS; seed++) {
            byte[] bytes = subject.damaged(seed);
            rewrite(file, bytes);
            long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
            long nanosBefore = THREADS.getCurrentThreadCpuTime();
            try {
                FileIngest.read(file, profile, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT);
                read++;
            } catch (TheseusException refused) {
                assertThat(refused.kind()).as("seed " + seed).isEqualTo(TheseusException.Kind.INPUT);
                assertThat(refused.getMessage()).as("seed " + seed).isNotBlank();
            } catch (RuntimeException | StackOverflowError bug) {
                fail(subject + ", seed " + seed + ": " + bug, bug);
            }
            mostBytes = Math.max(mostBytes, THREADS.getCurrentThreadAllocatedBytes() - bytesBefore);
            mostNanos = Math.max(mostNanos, THREADS.getCurrentThreadCpuTime() - nanosBefore);
            assertThat(mostBytes).as(subject + ", seed " + seed + ": bytes").isLessThan(MAX_BYTES);
            assertThat(mostNanos)
                    .as(subject + ", seed " + seed + ": nanoseconds")
                    .isLessThan(MAX_CPU_NANOS);
        }
        System.out.printf(
                Locale.ROOT,
                "%-11s %,d damaged files: %,d read, at most %,d MB allocated and %,d ms for one, %.1f CPU s in all%n",
                subject,
                INPUTS,
                read,
                mostBytes >> 20,
                mostNanos / 1_000_000,
                (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
        assertThat(read).as("some damage is harmless").isPositive();
        assertThat(read).as("most damage is noticed or listed").isLessThan(INPUTS);
    }

    @Test
    void everyFormatIsTried() {
        assertThat(SourceFormats.all().keySet())
                .containsExactlyInAnyOrder("csv", "camt", "mt940", "goaml", "xlsx", "clientbank", "ibank");
    }

    /** A new file: overwriting one makes some file systems flush it to the disk, which took most of this test's time. */
    private static void rewrite(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, bytes);
    }

    private static long accepted(byte[] sample, Path file, Profile profile) throws IOException {
        Files.write(file, sample);
        return FileIngest.read(file, profile, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT)
                .accepted();
    }
}
