package org.theseus.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.algo.Monitor;
import org.theseus.algo.RandomGraphs;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingAssembler;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.cases.TestTransfers;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CollectionDays;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.LedgerCases;
import org.theseus.detect.Parameters;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.detect.flow.RandomCases;
import org.theseus.detect.hawala.HawalaDetectorsTest;
import org.theseus.detect.heads.HeadMultiplesDetectorTest;
import org.theseus.detect.rotation.RotationDetectorTest;
import org.theseus.detect.token.ReleaseTokenDetectorTest;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;
import org.theseus.store.Provenance;

/** Two statements of each definition must agree: whatever a detector finds on random cases passes its rule. */
@Tag("slow")
class DetectorsAndRulesTest {

    private static final FindingVerifier VERIFIER = FindingVerifier.standard();
    /** Each finding is checked once for every row and limit. */
    private static final int ENOUGH = 150;

    static Detector detector(String id) {
        return ServiceLoader.load(Detector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(detector -> detector.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static List<Finding> findings(CaseGraph graph, String id, Parameters parameters) {
        Detector detector = detector(id);
        Detection detection = detector.detect(CaseContext.of(graph), parameters, Monitor.NONE);
        return new FindingAssembler(graph, Provenance.of(TestTransfers.of(graph).values()))
                .assemble(detector, parameters, detection);
    }

    private static void agree(String id, int least, IntFunction<CaseGraph> cases, Object... parameters) {
        int found = 0;
        long refused = 0;
        for (int seed = 0; seed < 400 && found < ENOUGH; seed++) {
            CaseGraph graph = cases.apply(seed);
            String message = id + ", seed " + seed + ": ";
            Map<String, Transfer> transfers = TestTransfers.of(graph);
            for (Finding finding : findings(graph, id, TestParameters.of(id, parameters))) {
                Finding stored = FindingReader.read(FindingJson.write(finding));
                assertThat(VERIFIER.problems(stored, transfers))
                        .as(() -> message + finding + "\n" + RandomGraphs.describe(graph.graph()))
                        .isEmpty();
                refusesWithoutAnyRow(finding, transfers, message);
                refused += FindingMutation.underStricterLimits(FindingJson.write(finding)).stream()
                        .filter(stricter -> !VERIFIER.problems(FindingReader.read(stricter), transfers)
                                .isEmpty())
                        .count();
                found++;
            }
        }
        assertThat(found).as("findings of " + id + " that were checked").isGreaterThan(least);
        assertThat(refused)
                .as("findings of " + id + " that stricter limits refuse")
                .isGreaterThanOrEqualTo(found);
    }

    /** A finding rests on each of its rows: without one of them it does not hold. */
    private static void refusesWithoutAnyRow(Finding finding, Map<String, Transfer> transfers, String message) {
        for (int row = 0;
                row < finding.transfers().size() && finding.transfers().size() > 1;
                row++) {
            String less = FindingMutation.withoutRow(FindingJson.write(finding), row);
            assertThat(VERIFIER.problems(FindingReader.read(less), transfers))
                    .as(message + "without row " + row)
                    .isNotEmpty();
        }
    }

    @Test
    void everyRegisteredDetectorHasARule() {
        assertThat(ServiceLoader.load(Detector.class).stream()
                        .map(provider -> provider.get().id()))
                .containsExactlyInAnyOrderElementsOf(VERIFIER.detectors());
    }

    @Test
    void fanIn() {
        agree("fan-in", 10, seed -> TestCase.random(new Random(seed)), "minSenders", 2, "window", "P3D");
    }

    @Test
    void funnel() {
        agree(
                "funnel",
                10,
                seed -> TestCase.random(new Random(seed)),
                "minDeposits",
                2,
                "minPlaces",
                2,
                "window",
                "P4D",
                "minShareOut",
                0.3);
    }

    @Test
    void gatherScatter() {
        agree(
                "gather-scatter",
                10,
                seed -> TestCase.random(new Random(seed)),
                "minSenders",
                2,
                "minReceivers",
                1,
                "minCountries",
                1,
                "gather",
                "P3D",
                "minShareOut",
                "0.1",
                "maxShareOut",
                "2.0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void passThrough(int nodes) {
        agree(
                "pass-through",
                10,
                seed -> RandomCases.of(seed, nodes, 25, 8, 10),
                "window",
                "P6D",
                "minInflows",
                2,
                "minShare",
                "0.6",
                "minTotalEur",
                "500.00");
    }

    @Test
    void paymentChain() {
        agree("payment-chain", 10, seed -> RandomCases.of(seed, 7, 20, 6, 1));
        agree("payment-chain", 10, seed -> RandomCases.of(seed, 7, 20, 6, 1), "span", "P2D", "dwell", "PT20H");
    }

    @Test
    void temporalCycle() {
        agree("temporal-cycle", 10, seed -> RandomCases.of(seed, 4, 20, 6, 1));
        agree("temporal-cycle", 10, seed -> RandomCases.of(seed, 4, 20, 6, 1), "span", "P2D", "minRetention", "0.9");
    }

    private static CaseGraph withFacts(int seed) {
        return TestCase.randomWithFacts(new Random(seed), 20);
    }

    @Test
    void sharedIdentifiers() {
        agree("shared-identifiers", 10, DetectorsAndRulesTest::withFacts, "minParties", 2);
    }

    @Test
    void escrow() {
        agree("escrow", 10, DetectorsAndRulesTest::withFacts, "minShare", "0.6", "batch", 2);
    }

    @Test
    void placesAlongARoute() {
        agree("pay-per-leg", 10, DetectorsAndRulesTest::withFacts, "minAdvances", 1, "minPayments", 2);
        agree("traveller-trail", 10, DetectorsAndRulesTest::withFacts, "minAdvances", 1, "minPickups", 2);
        agree("travelling-receiver", 10, DetectorsAndRulesTest::withFacts, "minTowns", 2);
    }

    @Test
    void escalation() {
        agree("escalation", 10, DetectorsAndRulesTest::withFacts, "stall", "P1D", "minIncreases", 1, "minTotalEur", 0);
    }

    @Test
    void splitting() {
        agree("splitting", 10, DetectorsAndRulesTest::withFacts, "minPayees", 2, "window", "P3D", "tolerance", "0.5");
    }

    @Test
    void scatterGather() {
        agree("scatter-gather", 10, seed -> RandomCases.of(seed, 7, 25, 6, 1), "minMiddles", 2);
    }

    @Test
    void shortLived() {
        agree(
                "short-lived",
                10,
                DetectorsAndRulesTest::withFacts,
                "minInflows",
                2,
                "minActive",
                "P0D",
                "silence",
                "P1D");
    }

    @Test
    void twoPartFee() {
        agree("two-part-fee", 10, DetectorsAndRulesTest::feesInParts);
    }

    private static CaseGraph feesInParts(int seed) {
        Random random = new Random(seed);
        TestCase made = new TestCase();
        for (int i = 0; i < 5; i++) {
            made.account();
        }
        for (int i = 0; i < 9; i++) {
            made.pay(
                    random.nextInt(5),
                    random.nextInt(5),
                    random.nextInt(70) * TestCase.DAY,
                    100_000L * (1 + random.nextInt(5)));
        }
        return made.build();
    }

    private static CaseGraph ledgers(int seed) {
        return LedgerCases.random(new Random(seed));
    }

    @Test
    void exploitation() {
        agree("wage-siphon", 10, DetectorsAndRulesTest::ledgers, "minWorkers", 2);
        agree("shared-control", 10, DetectorsAndRulesTest::ledgers, "minAccounts", 2);
        agree("no-everyday-spending", 10, DetectorsAndRulesTest::ledgers, "minOut", "0.6", "window", "P60D");
        agree(
                "exploitation-overhead",
                10,
                DetectorsAndRulesTest::ledgers,
                "minKinds",
                1,
                "minTopUps",
                2,
                "minNights",
                2);
        agree(
                "collected-earnings",
                10,
                DetectorsAndRulesTest::collections,
                "minPayers",
                2,
                "minDays",
                2,
                "minUpkeep",
                1);
    }

    private static CaseGraph collections(int seed) {
        return CollectionDays.random(new Random(seed));
    }

    @Test
    void recurringProceeds() {
        agree(
                "recurring-proceeds",
                10,
                DetectorsAndRulesTest::withFacts,
                "weeks",
                4,
                "minBusy",
                2,
                "minReceipts",
                2,
                "minPayers",
                2,
                "minEur",
                "100.00",
                "maxEur",
                "900.00");
    }

    @Test
    void afterAJourney() {
        agree("debt-ledger", 10, DetectorsAndRulesTest::ledgers, "long", "P60D");
        agree("paid-after-arrival", 10, DetectorsAndRulesTest::ledgers);
        agree("income-through-network", 5, DetectorsAndRulesTest::ledgers);
    }

    @Test
    void collection() {
        agree("dispersed-fan-in", 10, DetectorsAndRulesTest::withFacts, "minSenders", 2, "minCountries", 2);
        agree("structuring", 10, DetectorsAndRulesTest::datedSums, "minTransfers", 2, "low", "0.6");
        agree("reverse-remittance", 5, DetectorsAndRulesTest::datedSums, "minPayers", 2, "minOnward", "0.1");
        agree(
                "convoy-burst",
                10,
                DetectorsAndRulesTest::withFacts,
                "minPayers",
                2,
                "maxVariation",
                "0.9",
                "quietDays",
                1);
        agree("release-token", 10, seed -> ReleaseTokenDetectorTest.random(new Random(seed)), "seriesFrom", 99);
    }

    @Test
    void valueTransferAndSuccession() {
        agree(
                "receiver-rotation",
                10,
                seed -> RotationDetectorTest.random(new Random(seed)),
                "minPayers",
                2,
                "minShared",
                2);
        agree("head-multiples", 10, seed -> HeadMultiplesDetectorTest.random(new Random(seed)), "maxRows", 50);
        agree(
                "hawaladar",
                10,
                seed -> HawalaDetectorsTest.random(new Random(seed)),
                "minIn",
                2,
                "minOut",
                2,
                "maxOverlap",
                "0.6",
                "minOneTimeShare",
                "0.5",
                "minCountries",
                2);
        agree(
                "netting-settlement",
                10,
                seed -> HawalaDetectorsTest.pairs(new Random(seed)),
                "minClients",
                2,
                "minFactor",
                2,
                "roundEur",
                "50.00",
                "tolerance",
                "0.5",
                "minGap",
                "P2D");
    }

    /** Rows that the limit would not have let through are refused, of some findings at the least. */
    private static void repeats(
            String limit, String stricter, String id, IntFunction<CaseGraph> cases, Object... parameters) {
        int refused = 0;
        for (int seed = 0; seed < 400 && refused == 0; seed++) {
            CaseGraph graph = cases.apply(seed);
            Map<String, Transfer> transfers = TestTransfers.of(graph);
            for (Finding finding : findings(graph, id, TestParameters.of(id, parameters))) {
                String changed = FindingMutation.with(FindingJson.write(finding), limit, stricter);
                refused += VERIFIER.problems(FindingReader.read(changed), transfers)
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        assertThat(refused).as("%s of %s is not looked at", limit, id).isPositive();
    }

    @Test
    void limitsThatTheEvidenceAloneCanRepeatAreRepeated() {
        IntFunction<CaseGraph> random = seed -> TestCase.random(new Random(seed));
        repeats("minShareOut", "1000", "funnel", random, "minDeposits", 2, "minPlaces", 2, "window", "P4D");
        repeats("minRefund", "1000", "escrow", DetectorsAndRulesTest::withFacts, "minShare", "0.6");
        repeats("releaseSpan", "PT0S", "escrow", DetectorsAndRulesTest::withFacts, "minShare", "0.6");
        Object[] bursts = {"minPayers", 2, "maxVariation", "0.9", "quietDays", 1};
        repeats("maxVariation", "0", "convoy-burst", DetectorsAndRulesTest::withFacts, bursts);
        repeats("minOnward", "1000", "convoy-burst", DetectorsAndRulesTest::withFacts, bursts);
        repeats("minWageEur", "9999999.00", "wage-siphon", DetectorsAndRulesTest::ledgers, "minWorkers", 2);
        repeats("minWageEur", "9999999.00", "income-through-network", DetectorsAndRulesTest::ledgers);
        repeats("minShare", "1000", "income-through-network", DetectorsAndRulesTest::ledgers);
        Object[] rising = {"stall", "P1D", "minIncreases", 1, "minTotalEur", 0};
        repeats("minTotalEur", "9999999.00", "escalation", DetectorsAndRulesTest::withFacts, rising);
        repeats("minFeeEur", "9999999.00", "escalation", DetectorsAndRulesTest::withFacts, rising);
        Object[] costs = {"minKinds", 1, "minTopUps", 2, "minNights", 99, "minAdverts", 99, "minNumbers", 1};
        repeats("minNumbers", "1000", "exploitation-overhead", DetectorsAndRulesTest::ledgers, costs);
        repeats(
                "roundEur",
                "777.77",
                "netting-settlement",
                seed -> HawalaDetectorsTest.pairs(new Random(seed)),
                "minClients",
                2,
                "minFactor",
                2,
                "roundEur",
                "50.00",
                "tolerance",
                "0.5",
                "minGap",
                "P2D");
    }

    /** Payments of 600.00 to 1000.00 in days on which thresholds are known, from abroad into countries of transit. */
    private static CaseGraph datedSums(int seed) {
        Random random = new Random(seed);
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(6);
            made.pay(
                    from,
                    random.nextInt(6),
                    (19_400 + random.nextInt(8)) * TestCase.DAY,
                    60_000L + 10_000L * random.nextInt(5),
                    TestCase.facts(
                            Fact.SEND_COUNTRY, from % 2 == 0 ? "DE" : "AT",
                            Fact.PAY_COUNTRY, random.nextInt(3) > 0 ? "RS" : "DE",
                            Fact.PAY_PLACE, random.nextBoolean() ? "Subotica" : null));
        }
        return made.build();
    }
}
