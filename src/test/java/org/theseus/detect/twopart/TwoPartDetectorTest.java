package org.theseus.detect.twopart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestKnown;
import org.theseus.detect.fee.FeeBands;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;

class TwoPartDetectorTest {

    private static final long BEGIN = LocalDate.of(2023, 1, 10).toEpochDay() * DAY;

    /** Two payments so far apart; the data end so long after the second. */
    private static TestCase fee(long gap, long first, long second, Observation payer, long end) {
        TestCase made = new TestCase();
        made.account("Ana Kos", null, payer);
        made.account("Ivo Horvat", null, Observation.SEEN_ONLY);
        made.account();
        return made.pay(0, 1, BEGIN, first).pay(0, 1, BEGIN + gap, second).pay(2, 2, BEGIN + gap + end, 1);
    }

    private static TestCase fee(long gap, long first, long second) {
        return fee(gap, first, second, Observation.FULL, 91 * DAY);
    }

    @Test
    void aPartAndTheBalanceWithinThePriceOfAPackage() {
        Lead lead = Found.leads("two-part-fee", fee(3 * DAY, 150_000, 300_000)).get(0);
        assertThat(lead.testableFrom()).isNull();
        assertThat(lead.parts().get(1).value()).isEqualTo("yes");
        assertThat(lead.explanation()).contains("2 payments of 4500.00 EUR");
        assertThat(Found.leads("two-part-fee", fee(3 * DAY, 150_000, 299_999))).isEmpty();
        assertThat(Found.leads("two-part-fee", fee(3 * DAY - 1, 150_000, 300_000)))
                .isEmpty();
        assertThat(Found.leads("two-part-fee", fee(60 * DAY, 150_000, 300_000))).hasSize(1);
        assertThat(Found.leads("two-part-fee", fee(60 * DAY + 1, 150_000, 300_000)))
                .isEmpty();
        assertThat(Found.leads("two-part-fee", fee(9 * DAY, 100_000, 400_000))).hasSize(1);
        assertThat(Found.leads("two-part-fee", fee(9 * DAY, 99_999, 400_000))).isEmpty();
    }

    @Test
    void threePaymentsButNotFour() {
        TestCase three = fee(9 * DAY, 150_000, 300_000).pay(0, 1, BEGIN + 5 * DAY, 100_000);
        assertThat(Found.leads("two-part-fee", three)).hasSize(1);
        assertThat(Found.leads("two-part-fee", three.pay(0, 1, BEGIN + 6 * DAY, 100_000)))
                .isEmpty();
    }

    @Test
    void silenceIsKnownOpenOrNotTestable() {
        Lead open = Found.leads("two-part-fee", fee(9 * DAY, 150_000, 300_000, Observation.FULL, 89 * DAY))
                .get(0);
        assertThat(open.testableFrom()).isEqualTo(LocalDate.of(2023, 1, 10).plusDays(9 + 91));
        Lead unseen = Found.leads("two-part-fee", fee(9 * DAY, 150_000, 300_000, Observation.SEEN_ONLY, 91 * DAY))
                .get(0);
        assertThat(unseen.testableFrom()).isNull();
        assertThat(unseen.notTestable()).anyMatch(reason -> reason.startsWith("silence for 90 d: neither side"));
        assertThat(unseen.parts().get(1).contribution()).isZero();
    }

    @Test
    void aTagSpeaksAgainstIt() {
        CaseContext context =
                CaseContext.of(fee(9 * DAY, 150_000, 300_000).build()).with(new TestKnown().tag(1, "MERCHANT"));
        assertThat(Found.leads("two-part-fee", context).get(0).against()).hasSize(1);
    }

    /** Everything each pair of accounts ever paid, by the definition; nobody states an identifier here. */
    @Test
    void agreesWithTheDefinitionOnRandomCases() {
        int leads = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            TestCase made = new TestCase();
            for (int i = 0; i < 5; i++) {
                made.account();
            }
            for (int i = 0; i < 12; i++) {
                made.pay(
                        random.nextInt(5),
                        random.nextInt(5),
                        (19_400 + random.nextInt(80)) * DAY,
                        50_000L * (1 + random.nextInt(16)));
            }
            CaseContext context = CaseContext.of(made.build());
            Set<String> fast = new TreeSet<>();
            Found.leads("two-part-fee", context)
                    .forEach(lead -> fast.add(lead.evidence().stream()
                            .map(Lead.Cited::edge)
                            .toList()
                            .toString()));
            assertThat(fast).as("seed %d", seed).isEqualTo(slow(context));
            leads += fast.size();
        }
        assertThat(leads).isGreaterThan(20);
    }

    private static Set<String> slow(CaseContext context) {
        TemporalGraph g = context.graph().graph();
        Set<String> found = new TreeSet<>();
        for (int pair = 0; pair < 25; pair++) {
            int from = pair / 5;
            int to = pair % 5;
            List<Integer> all = IntStream.range(0, g.edgeCount())
                    .filter(e -> g.source(e) == from && g.target(e) == to && from != to)
                    .boxed()
                    .toList();
            if (all.size() != 2 && all.size() != 3) {
                continue;
            }
            long gap = g.earliest(all.get(all.size() - 1)) - g.earliest(all.get(0));
            long least = all.stream().mapToLong(g::receivedMinor).min().orElseThrow();
            long most = all.stream().mapToLong(g::receivedMinor).max().orElseThrow();
            long sum = all.stream().mapToLong(g::receivedMinor).sum();
            if (gap >= 3 * DAY
                    && gap <= 60 * DAY
                    && 4 * least >= most
                    && FeeBands.of(context).isPackage(sum, LocalDate.ofEpochDay(g.earliest(all.get(0)) / DAY))) {
                found.add(all.toString());
            }
        }
        return found;
    }
}
