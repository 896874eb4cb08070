package org.theseus.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.cases.HeldAccounts;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.NearDetector;
import org.theseus.detect.ScorePart;
import org.theseus.model.Digest;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;

/** Checks findings against the transfers they cite. Stateless and thread-safe; O(n log n) in the evidence. */
public final class FindingVerifier {

    private static final double ROUNDING = 0.000051;

    private final Map<String, EvidenceRule> rules;

    private FindingVerifier(Map<String, EvidenceRule> rules) {
        this.rules = rules;
    }

    /** The rules of every built-in detector. */
    public static FindingVerifier standard() {
        return new FindingVerifier(Map.ofEntries(
                Map.entry("escalation", new EscalationRule()),
                Map.entry("escrow", new EscrowRule()),
                Map.entry("fan-in", new FanInRule()),
                Map.entry("funnel", new FunnelRule()),
                Map.entry("gather-scatter", new GatherScatterRule()),
                Map.entry("pass-through", new PassThroughRule()),
                Map.entry("pay-per-leg", PlacesRule.payPerLeg()),
                Map.entry("payment-chain", new PaymentChainRule()),
                Map.entry("scatter-gather", new ScatterGatherEvidenceRule()),
                Map.entry("shared-identifiers", new SharedIdentifierRule()),
                Map.entry("short-lived", new ShortLivedRule()),
                Map.entry("splitting", new SplittingRule()),
                Map.entry("temporal-cycle", new TemporalCycleRule()),
                Map.entry("traveller-trail", PlacesRule.travellerTrail()),
                Map.entry("travelling-receiver", PlacesRule.travellingReceiver()),
                Map.entry("two-part-fee", new PairedPaymentsRule()),
                Map.entry("recurring-proceeds", new RecurringProceedsRule()),
                Map.entry("wage-siphon", new WageSiphonRule()),
                Map.entry("shared-control", new SharedControlRule()),
                Map.entry("no-everyday-spending", new NoLifeRule()),
                Map.entry("exploitation-overhead", new OverheadRule()),
                Map.entry("debt-ledger", AfterJourneyRule.debtLedger()),
                Map.entry("paid-after-arrival", AfterJourneyRule.paidAfterArrival()),
                Map.entry("income-through-network", AfterJourneyRule.incomeThroughNetwork()),
                Map.entry("collected-earnings", new CollectedEarningsRule()),
                Map.entry("convoy-burst", new ConvoyBurstRule()),
                Map.entry("dispersed-fan-in", new DispersedFanInRule()),
                Map.entry("release-token", new ReleaseTokenRule()),
                Map.entry("reverse-remittance", new ReverseRemittanceRule()),
                Map.entry("structuring", new StructuringRule()),
                Map.entry("receiver-rotation", new RotationRule()),
                Map.entry("head-multiples", new HeadMultiplesRule()),
                Map.entry("hawaladar", new HawaladarRule()),
                Map.entry("netting-settlement", new NettingRule())));
    }

    /** Detectors whose findings can be checked. */
    public Set<String> detectors() {
        return rules.keySet();
    }

    /**
     * What does not hold, one sentence each; empty if the finding is sound.
     *
     * @param transfers the store's transfers by id; a cited one that is missing is a problem
     */
    public List<String> problems(Finding finding, Map<String, Transfer> transfers) {
        List<String> problems = new ArrayList<>();
        for (Finding.Evidence cited : finding.transfers()) {
            Transfer transfer = transfers.get(cited.transferId());
            if (transfer == null) {
                problems.add("cites " + cited.transferId() + ", which is not in the case");
            } else if (!transfer.sources().containsAll(cited.rows())) {
                problems.add("cites rows that do not prove " + cited.transferId());
            }
        }
        EvidenceRule rule = rule(finding);
        if (rule == null) {
            problems.add("no rule checks detector " + finding.detector());
        }
        if (!problems.isEmpty() || rule == null) {
            return problems;
        }
        Evidence evidence = Evidence.of(finding, transfers);
        frame(finding, evidence, problems);
        rule.check(evidence, problems::add);
        return problems;
    }

    /** A wider definition is that of the exact one with other limits, which the finding states. */
    private @Nullable EvidenceRule rule(Finding finding) {
        return rules.get(NearDetector.exactId(finding.detector()));
    }

    /** Whether the cited rows satisfy the definition with these limits; nothing else of the finding is looked at. */
    public boolean satisfies(Finding finding, SortedMap<String, String> limits, Map<String, Transfer> transfers) {
        EvidenceRule rule = rule(finding);
        List<String> problems = new ArrayList<>();
        if (rule != null) {
            rule.check(Evidence.of(finding.measuredBy(limits), transfers), problems::add);
        }
        return rule != null && problems.isEmpty();
    }

    private static void frame(Finding finding, Evidence evidence, List<String> problems) {
        Digest digest = Digest.sha256().add(finding.detector()).add(String.valueOf(finding.version()));
        finding.transfers().stream().map(Finding.Evidence::transferId).sorted().forEach(digest::add);
        if (!digest.id("F-").equals(finding.id())) {
            problems.add("its id is not the hash of its evidence");
        }
        if (evidence.all().stream().anyMatch(transfer -> !transfer.isTimed())) {
            problems.add("rests on a row that is aggregated, undated or moves no money");
        }
        double score = Math.max(
                0,
                Math.min(
                        1,
                        Stream.concat(
                                        finding.scoreParts().stream().map(ScorePart::contribution),
                                        finding.counterEvidence().stream().map(CounterEvidence::effect))
                                .mapToDouble(Double::doubleValue)
                                .sum()));
        if (Math.abs(score - finding.score()) > ROUNDING) {
            problems.add("its score " + finding.score() + " is not the sum of its parts, " + score);
        }
        HeldAccounts held = finding.held();
        finding.identity().stream()
                .filter(identity -> identity.accounts().size() < 2
                        || !PartyId.of(identity.accounts().get(0)).equals(identity.party())
                        || identity.accounts().stream()
                                .anyMatch(account -> !held.first(account)
                                        .equals(identity.accounts().get(0))))
                .forEach(identity -> problems.add("its party " + identity.party() + " is not that of its accounts"));
        Set<String> ends = evidence.all().stream()
                .flatMap(transfer ->
                        Stream.of(transfer.from().key(), transfer.to().key()))
                .collect(Collectors.toSet());
        finding.parties().stream()
                .filter(party -> !ends.contains(party.account().key()))
                .forEach(party -> problems.add("party " + party.label() + " takes part in no cited transfer"));
        window(finding, evidence, problems);
        amounts(finding, evidence, problems);
    }

    private static void window(Finding finding, Evidence evidence, List<String> problems) {
        Precision precision = evidence.all().stream()
                .map(transfer -> transfer.time().precision())
                .min(Comparator.naturalOrder())
                .orElse(Precision.UNKNOWN);
        if (precision != finding.timePrecision()) {
            problems.add("its times are known to the " + precision + ", not " + finding.timePrecision());
        }
        String first = text(
                evidence.all().stream()
                        .mapToLong(t -> t.time().epochMillis())
                        .min()
                        .orElse(0),
                precision);
        String last = text(
                evidence.all().stream()
                        .mapToLong(t -> t.time().latestMillis())
                        .max()
                        .orElse(0),
                precision);
        if (!finding.from().equals(first) || !finding.to().equals(last)) {
            problems.add("its window " + finding.from() + " to " + finding.to() + " is not that of its rows, " + first
                    + " to " + last);
        }
    }

    private static String text(long millis, Precision precision) {
        long width = Math.max(1, precision.widthMillis());
        String instant =
                Instant.ofEpochMilli(Math.floorDiv(millis, width) * width).toString();
        return precision == Precision.DAY ? instant.substring(0, "2023-06-02".length()) : instant;
    }

    /** What came in are the inflows or the first hop, what went on the outflows or the last hop. */
    private static void amounts(Finding finding, Evidence evidence, List<String> problems) {
        List<List<Transfer>> hops = evidence.hops();
        List<Transfer> in = hops.isEmpty() ? evidence.role("in") : hops.get(0);
        List<Transfer> out = hops.isEmpty() ? evidence.role("out") : hops.get(hops.size() - 1);
        if (!finding.amountIn().equals(Evidence.sums(in, true))
                || !finding.amountOut().equals(Evidence.sums(out, false))) {
            problems.add("its amounts " + finding.amountIn() + " in and " + finding.amountOut()
                    + " out are not those of its rows");
        }
    }
}
