package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.ingest.Recogniser.Recognised;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Answers;

/** Damaged files are read, asked about or refused: no other exception, no hang. */
@Tag("slow")
class MutatedUnknownFilesTest {

    private static final int MUTATIONS = Integer.getInteger("theseus.mutations", 20_000) / 40;
    private static final long MAX_MILLIS = 10_000;

    @TempDir
    Path folder;

    @Test
    void everyMutationEndsInAWord() throws IOException {
        int read = 0;
        int asked = 0;
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Random random = new Random(seed);
            Path file = UglyExtract.of(random, false).write(folder);
            byte[] bytes = mutated(Files.readAllBytes(file), random);
            Files.delete(file);
            Files.write(file, bytes);
            long before = System.nanoTime();
            try {
                Recognised seen = Recogniser.learn(file, Answers.NONE);
                Profile profile = seen.profile();
                if (profile == null) {
                    assertThat(seen.questions()).as("seed " + seed).isNotEmpty();
                    asked++;
                } else {
                    FileIngest.read(file, profile, IngestOptions.NONE, transfer -> {}, IngestProgress.SILENT);
                    read++;
                }
            } catch (TheseusException said) {
                assertThat(said.kind()).as("seed " + seed).isEqualTo(TheseusException.Kind.INPUT);
                refused++;
            }
            assertThat((System.nanoTime() - before) / 1_000_000)
                    .as("seed " + seed)
                    .isLessThan(MAX_MILLIS);
        }
        System.out.println(MUTATIONS + " mutations: " + read + " read, " + asked + " asked, " + refused + " refused");
        assertThat(Math.min(read, Math.min(asked, refused))).isPositive();
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(5)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> changed = Arrays.copyOf(changed, Math.max(1, at));
                case 3 -> {
                    int length = Math.min(random.nextInt(200), changed.length - at);
                    byte[] longer = Arrays.copyOf(changed, changed.length + length);
                    System.arraycopy(changed, at, longer, at + length, changed.length - at);
                    changed = longer;
                }
                default -> changed[at] = (byte) "\";,\t\r\n|0".charAt(random.nextInt(8));
            }
        }
        return changed;
    }
}
