package org.theseus.detect.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.LedgerCases.BASE;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.algo.RandomGraphs;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Found;
import org.theseus.detect.Lead;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.TestCase;
import org.theseus.detect.Urgency;
import org.theseus.detect.fee.FeeBands;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.Observation;

@Tag("random")
class AfterJourneyDetectorsTest {

    private static final int GRAPHS = Integer.getInteger("theseus.randomGraphs", 2000);

    @Test
    void agreeWithTheirDefinitionsOnRandomCases() {
        int debts = 0;
        int after = 0;
        for (int seed = 0; seed < GRAPHS; seed++) {
            CaseContext context = CaseContext.of(LedgerCases.random(RandomGraphs.random(seed), false));
            Set<String> fast = keys(Found.leads("debt-ledger", context, "long", "P60D"));
            assertThat(fast).as("E6, seed %d", seed).isEqualTo(slow(context, true));
            debts += fast.size();
            Set<String> paid = keys(Found.leads("paid-after-arrival", context));
            assertThat(paid).as("E7a, seed %d", seed).isEqualTo(slow(context, false));
            after += paid.size();
        }
        assertThat(debts).isGreaterThan(GRAPHS / 20);
        assertThat(after).isGreaterThan(GRAPHS / 20);
    }

    private static Set<String> keys(List<Lead> leads) {
        Set<String> keys = new TreeSet<>();
        leads.forEach(lead -> keys.add(key(
                lead.evidence().stream()
                        .filter(c -> c.role().equals("fee"))
                        .map(Lead.Cited::edge)
                        .toList(),
                lead.evidence().stream()
                        .filter(c -> c.role().equals("out"))
                        .map(Lead.Cited::edge)
                        .toList())));
        return keys;
    }

    private static String key(List<Integer> fees, List<Integer> out) {
        return new TreeSet<>(fees) + " " + new TreeSet<>(out);
    }

    /** Two-part fees of every pair, what came after the day of the last of them, and the rules on that. No side has two accounts. */
    private static Set<String> slow(CaseContext context, boolean debt) {
        TemporalGraph g = context.graph().graph();
        Set<String> found = new TreeSet<>();
        for (int m = 0; m < g.nodeCount(); m++) {
            List<Integer> most = List.of();
            String best = null;
            for (int x = 0; x < g.nodeCount(); x++) {
                List<Integer> pair = new ArrayList<>();
                for (int e = 0; e < g.edgeCount(); e++) {
                    if (g.source(e) == m
                            && g.target(e) == x
                            && m != x
                            && !context.graph().isOutside(x)) {
                        pair.add(e);
                    }
                }
                int fees = isFee(context, pair, 2) ? 2 : isFee(context, pair, 3) ? 3 : 0;
                if (fees == 0) {
                    continue;
                }
                long arrived = (Math.floorDiv(g.earliest(pair.get(fees - 1)), DAY) + 1) * DAY - 1;
                long low = pair.subList(0, fees).stream()
                        .mapToLong(g::receivedMinor)
                        .min()
                        .orElseThrow();
                List<Integer> after = pair.subList(fees, pair.size()).stream()
                        .filter(e -> g.earliest(e) > arrived)
                        .filter(e -> debt || g.earliest(e) <= arrived + 180 * DAY)
                        .filter(e -> g.receivedMinor(e) < 0.75 * low)
                        .toList();
                if (debt) {
                    List<Integer> run = longest(g, after);
                    long sum = run.stream().mapToLong(g::receivedMinor).sum();
                    long price = pair.subList(0, fees).stream()
                            .mapToLong(g::receivedMinor)
                            .sum();
                    if (run.size() >= 4
                            && (sum > 1.2 * price
                                    || g.earliest(run.get(run.size() - 1)) - g.earliest(run.get(0)) > 60 * DAY)) {
                        found.add(key(pair.subList(0, fees), run));
                    }
                } else if (after.size() > most.size()
                        && after.size() >= 3
                        && after.stream()
                                        .map(e -> (g.earliest(e) - arrived) / (7 * DAY))
                                        .distinct()
                                        .count()
                                >= 3) {
                    most = after;
                    best = key(pair.subList(0, fees), after);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    private static boolean isFee(CaseContext context, List<Integer> pair, int size) {
        if (pair.size() < size) {
            return false;
        }
        TemporalGraph g = context.graph().graph();
        List<Integer> fees = pair.subList(0, size);
        long gap = g.earliest(fees.get(size - 1)) - g.earliest(fees.get(0));
        long least = fees.stream().mapToLong(g::receivedMinor).min().orElseThrow();
        long most = fees.stream().mapToLong(g::receivedMinor).max().orElseThrow();
        return gap >= 3 * DAY
                && gap <= 60 * DAY
                && least >= 0.25 * most
                && FeeBands.of(context)
                        .isPackage(
                                fees.stream().mapToLong(g::receivedMinor).sum(),
                                LocalDate.ofEpochDay(Math.floorDiv(g.earliest(fees.get(0)), DAY)));
    }

    private static List<Integer> longest(TemporalGraph g, List<Integer> rows) {
        List<Integer> best = List.of();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i; j < rows.size(); j++) {
                long least = Long.MAX_VALUE;
                long most = 0;
                for (int k = i + 1; k <= j; k++) {
                    long gap = g.earliest(rows.get(k)) - g.earliest(rows.get(k - 1));
                    least = Math.min(least, gap);
                    most = Math.max(most, gap);
                }
                if ((i == j || (most - least <= 6 * DAY && least > 3 * DAY)) && j + 1 - i > best.size()) {
                    best = rows.subList(i, j + 1);
                }
            }
        }
        return best;
    }

    /** Fees of 2000.00 and 2500.00 from 1 to 0, then so many payments, the first and each next so many days after. */
    private static TestCase ledger(int payments, int days, long slip, long cents) {
        TestCase made = new TestCase();
        for (int i = 0; i < 4; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        made.pay(1, 0, BASE, 200_000).pay(1, 0, BASE + 30 * DAY, 250_000);
        for (int i = 0; i < payments; i++) {
            made.pay(1, 0, BASE + (30L + (long) days * (i + 1)) * DAY + (i % 2) * slip, cents);
        }
        return made;
    }

    private static int debts(TestCase made) {
        return Found.leads("debt-ledger", made).size();
    }

    @Test
    void aDebtIsInOneRhythmAndLongOrDear() {
        assertThat(debts(ledger(8, 30, 0, 30_000))).as("210 days").isEqualTo(1);
        assertThat(debts(ledger(7, 30, 0, 30_000))).as("180 days, 2100 of 4500").isZero();
        assertThat(debts(ledger(4, 30, 0, 135_001)))
                .as("just above 1.2 times 4500")
                .isEqualTo(1);
        assertThat(debts(ledger(4, 30, 0, 135_000))).isZero();
        assertThat(debts(ledger(3, 30, 0, 200_000))).as("three payments").isZero();
        assertThat(debts(ledger(8, 30, 3 * DAY, 30_000))).isEqualTo(1);
        assertThat(debts(ledger(8, 30, 3 * DAY + 1, 30_000))).as("no rhythm").isZero();
        assertThat(debts(ledger(8, 30, 0, 230_000)))
                .as("goes on as the fees were: rent")
                .isZero();
    }

    @Test
    void threePaymentsInThreeWeeksWithinHalfAYear() {
        assertThat(Found.leads("paid-after-arrival", ledger(3, 8, 0, 10_000))).hasSize(1);
        assertThat(Found.leads("paid-after-arrival", ledger(2, 8, 0, 10_000))).isEmpty();
        assertThat(Found.leads("paid-after-arrival", ledger(3, 3, 0, 10_000)))
                .as("days 3, 6 and 9 lie in two weeks")
                .isEmpty();
        assertThat(Found.leads("paid-after-arrival", ledger(3, 60, DAY - 1, 10_000)))
                .as("the third 180 days after the day of arrival, but for a millisecond")
                .hasSize(1);
        assertThat(Found.leads("paid-after-arrival", ledger(3, 61, 0, 10_000))).isEmpty();
    }

    @Test
    void whatIsAsLargeAsTheFeesIsNotCitedWhereverItStands() {
        TestCase trade = ledger(1, 8, 0, 30_000);
        for (int week = 3; week <= 5; week++) {
            trade.pay(1, 0, BASE + (30L + 8L * week) * DAY, 150_000);
        }
        assertThat(Found.leads("paid-after-arrival", trade)).isEmpty();
        TestCase debt = ledger(3, 8, 0, 30_000).pay(1, 0, BASE + 70 * DAY, 150_000);
        assertThat(Found.leads("paid-after-arrival", debt))
                .singleElement()
                .satisfies(lead -> assertThat(lead.evidence()).hasSize(2 + 3));
    }

    private static TestCase wages(int cycles, long cents, long wait) {
        TestCase made = ledger(0, 0, 0, 0);
        for (int i = 0; i < cycles; i++) {
            made.pay(2, 1, BASE + (60 + 30L * i) * DAY, 100_000).pay(1, 0, BASE + (60 + 30L * i) * DAY + wait, cents);
        }
        return made;
    }

    @Test
    void wagesThatGoToTheSideOfTheJourneyComeFirst() {
        Lead lead = Found.leads("income-through-network", wages(2, 70_000, 48 * HOUR))
                .get(0);
        assertThat(lead.urgency()).isEqualTo(Urgency.TRANSITION);
        assertThat(lead.parties().get(0).node()).isZero();
        assertThat(lead.evidence()).hasSize(6);
        assertThat(Found.leads("income-through-network", wages(2, 69_999, HOUR)))
                .isEmpty();
        assertThat(Found.leads("income-through-network", wages(2, 70_000, 48 * HOUR + 1)))
                .isEmpty();
        assertThat(Found.leads("income-through-network", wages(1, 70_000, HOUR)))
                .isEmpty();
    }

    @Test
    void tellsWhatElseThePayersOfTheWagesPaid() {
        TestCase besides = wages(2, 70_000, HOUR).pay(2, 1, BASE + DAY, 5_000).pay(2, 1, BASE + 75 * DAY, 7_000);
        assertThat(Found.leads("income-through-network", besides))
                .singleElement()
                .satisfies(
                        lead -> assertThat(lead.against())
                                .extracting(CounterEvidence::label)
                                .contains(
                                        "the payers of these wages paid the same account meanwhile 120.00 EUR in 2 other payments, of"
                                                + " which 1 after the arrival (70.00 EUR): none of the 1 is a wage that went on at once to the side that was paid, and with them the share that went on is 68 %"));
        assertThat(Found.leads("income-through-network", wages(2, 70_000, HOUR))
                        .get(0)
                        .against())
                .extracting(CounterEvidence::label)
                .noneMatch(label -> label.contains("meanwhile"));
    }

    @Test
    void anAccountThatPassedMoneyOnBeforeTheFeeAsWellIsSetAside() {
        TestCase relay = wages(2, 70_000, HOUR);
        TestCase relatives = wages(2, 70_000, HOUR);
        relay.pay(2, 1, BASE - HOUR, 210_000).pay(2, 1, BASE + 30 * DAY - HOUR, 260_000);
        relatives.pay(3, 1, BASE - HOUR, 210_000).pay(3, 1, BASE + 30 * DAY - HOUR, 260_000);
        assertThat(Found.leads("income-through-network", relay))
                .singleElement()
                .satisfies(lead -> assertThat(lead.against())
                        .extracting(CounterEvidence::label)
                        .anyMatch(label -> label.startsWith("look-alike pass-through")));
        assertThat(Found.leads("income-through-network", relatives))
                .singleElement()
                .satisfies(lead -> assertThat(lead.against())
                        .extracting(CounterEvidence::label)
                        .as("relatives may pay the fee by way of the traveller")
                        .noneMatch(label -> label.startsWith("look-alike")));
    }

    @Test
    void transitionComesBeforeWhatIsNotUrgentAndAfterDanger() {
        assertThat(Urgency.TRANSITION).isGreaterThan(Urgency.NORMAL).isLessThan(Urgency.CHECK_TODAY);
    }
}
