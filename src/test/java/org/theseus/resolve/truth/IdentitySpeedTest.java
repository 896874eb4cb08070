package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.DescriptionsBuilder;

/**
 * Prints what a large case costs: {@code -Dtheseus.mentions=1000000}, with {@code -Xmx2g}. CPU seconds are those of the whole
 * process, compilation and collection included; writing the invented mentions, which goes on in between, is left out. The
 * digests of the outcome tell whether a faster way comes to the same.
 */
@Tag("long")
class IdentitySpeedTest {

    private static final int PART = 50_000;

    private static double seconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** Apart from the rest, so that nothing that only reading needs is held on. */
    private static Descriptions read(int mentions, double[] read, double[] started) {
        DescriptionsBuilder builder = new DescriptionsBuilder(Map.of());
        TruthCase.stream(2026, mentions / 6, mentions, PART, part -> {
            double before = seconds();
            part.forEach(known -> builder.add(known.facts()));
            read[0] += seconds() - before;
        });
        started[0] = seconds();
        return builder.build();
    }

    @Test
    void figures() {
        int mentions = Integer.getInteger("theseus.mentions", 300_000);
        double[] read = {0};
        double[] started = {0};
        Descriptions descriptions = read(mentions, read, started);
        double start = started[0];
        double built = seconds() - start;
        Resolution resolution = Resolver.resolve(
                descriptions,
                List.of(),
                Parameters.defaults(),
                step -> System.out.printf("%s, %.1f s%n", step, seconds() - start));
        System.out.printf(
                "%d mentions: read in %.1f CPU s, put in order in %.1f, resolved in %.1f; together %.1f; heap limit %d MiB; %s%n",
                mentions,
                read[0],
                built,
                seconds() - start - built,
                read[0] + seconds() - start,
                Runtime.getRuntime().maxMemory() >> 20,
                resolution.figures());
        System.out.println(OutcomeDigest.of(resolution));
        assertThat(resolution.figures().mentions()).isEqualTo(mentions);
    }
}
