package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.truth.TruthCase;

/**
 * Prints what it costs to resolve again when 1,000 mentions have come to a case whose others are kept: {@code
 * -Dtheseus.mentions=1000000}, with {@code -Xmx2g}. CPU seconds are those of the whole process, compilation and collection
 * included; writing the invented mentions and the first kept file is left out.
 */
@Tag("long")
class IncrementalSpeedTest {

    private static final int NEW = 1_000;
    private static final int PART = 50_000;

    @TempDir
    Path folder;

    private static double seconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private static MentionFile.Sides sides(TruthCase.Known known) {
        return new MentionFile.Sides(known.facts().ref().transferId(), known.facts(), /* payee= */ null);
    }

    /** Keeps all but the last mentions, which are returned. */
    private static List<TruthCase.Known> keep(MentionFileWriter kept, int mentions) {
        List<TruthCase.Known> fresh = new ArrayList<>(NEW);
        int[] written = {0};
        TruthCase.stream(2026, mentions / 6, mentions + NEW, PART, part -> {
            for (TruthCase.Known known : part) {
                if (written[0]++ < mentions) {
                    write(kept, known);
                } else {
                    fresh.add(known);
                }
            }
        });
        return fresh;
    }

    private static void write(MentionFileWriter kept, TruthCase.Known known) {
        try {
            kept.write(sides(known));
        } catch (IOException full) {
            throw new IllegalStateException(full);
        }
    }

    @Test
    void figures() throws IOException {
        int mentions = Integer.getInteger("theseus.mentions", 300_000);
        Path file = folder.resolve("kept.mentions");
        MentionFile.Head head = new MentionFile.Head("key", 1, "stamp", new TreeMap<>());
        List<TruthCase.Known> fresh;
        try (MentionFileWriter kept = new MentionFileWriter(Files.newOutputStream(file), head)) {
            fresh = keep(kept, mentions);
        }
        double start = seconds();
        Descriptions descriptions = descriptions(file, fresh);
        double read = seconds() - start;
        Resolution resolution = Resolver.resolve(descriptions, List.of(), Parameters.defaults(), step -> {});
        System.out.printf(
                "%d kept and %d new mentions: read, kept again and put in order in %.1f CPU s, resolved in %.1f; together %.1f; heap limit %d MiB, used %d; kept file %d KiB%n",
                mentions,
                fresh.size(),
                read,
                seconds() - start - read,
                seconds() - start,
                Runtime.getRuntime().maxMemory() >> 20,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Files.size(file) >> 10);
        assertThat(resolution.figures().mentions()).isEqualTo(mentions + fresh.size());
    }

    /** As a case does it: the new ones first, then what is kept, all written to the next kept file. */
    private Descriptions descriptions(Path file, List<TruthCase.Known> fresh) throws IOException {
        DescriptionsBuilder builder = new DescriptionsBuilder(Map.of());
        try (MentionFileReader kept = new MentionFileReader(Files.newInputStream(file));
                MentionFileWriter next =
                        new MentionFileWriter(Files.newOutputStream(folder.resolve("next.mentions")), kept.head())) {
            for (TruthCase.Known known : fresh) {
                builder.add(known.facts());
                next.write(sides(known));
            }
            for (MentionFile.Sides each = kept.next(); each != null; each = kept.next()) {
                if (each.payer() != null) {
                    builder.add(each.payer());
                }
                next.write(each);
            }
        }
        return builder.build();
    }
}
