package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.generate.people.Noise;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.mention.DescriptionsBuilder;

/** Prints what a large case costs: {@code -Dtheseus.mentions=1000000}, with {@code -Xmx2g}. */
@Tag("long")
class IdentitySpeedTest {

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    @Test
    void figures() {
        int mentions = Integer.getInteger("theseus.mentions", 300_000);
        TruthCase made = TruthCase.of(2026, mentions / 6, mentions, Noise.USUAL, TruthCase.View.ALL);
        double start = seconds();
        DescriptionsBuilder descriptions = new DescriptionsBuilder(Map.of());
        made.mentions().forEach(known -> descriptions.add(known.facts()));
        var built = descriptions.build();
        double read = seconds();
        Resolution resolution = Resolver.resolve(
                built,
                java.util.List.of(),
                Parameters.defaults(),
                step -> System.out.printf("%s, %.1f s%n", step, seconds() - read));
        System.out.printf(
                "%d mentions: taken up in %.1f CPU s, resolved in %.1f; %s%n",
                mentions, read - start, seconds() - read, resolution.figures());
        assertThat(resolution.figures().mentions()).isEqualTo(mentions);
    }
}
