package org.theseus.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.Lead;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.ObservedTime;
import org.theseus.detect.Parameters;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Typology;
import org.theseus.detect.Urgency;
import org.theseus.graph.TemporalGraph;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;
import org.theseus.store.Provenance;

/**
 * Turns detectors' {@link Lead}s into {@link Finding}s: ids, sums, window, weakest observation and precision. One serves all
 * detectors of a run. Not thread-safe.
 */
public final class FindingAssembler {

    private final CaseGraph graph;
    private final Map<String, Provenance> transfers;
    private final ObservedTime observed;
    private final HeldAccounts held;
    private final StatedTrade trade;

    /**
     * @param transfers where the transfers that the leads cite stand in the files, by id
     */
    public FindingAssembler(CaseGraph graph, Map<String, Provenance> transfers) {
        this(CaseContext.of(graph), transfers, HeldAccounts.NONE);
    }

    /**
     * @param context the graph, and which days of which account were seen
     * @param transfers where the transfers that the leads cite stand in the files, by id
     * @param held which accounts the graph counts as one
     */
    public FindingAssembler(CaseContext context, Map<String, Provenance> transfers, HeldAccounts held) {
        this.graph = context.graph();
        this.transfers = transfers;
        this.observed = context.observed();
        this.held = held;
        this.trade = new StatedTrade(graph);
    }

    /** Ids of all transfers that a detection cites. */
    public static List<String> citedIds(CaseGraph graph, Detection detection) {
        return detection.leads().stream()
                .flatMap(lead -> lead.evidence().stream())
                .map(cited -> graph.transferId(cited.edge()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Findings of one detection, unranked and not yet judged as alerts, in the detector's order. */
    public List<Finding> assemble(Detector detector, Parameters parameters, Detection detection) {
        String config = configDigest(detector, parameters);
        return detection.leads().stream()
                .map(lead -> finding(detector, parameters, config, detection.baseRate(), lead))
                .toList();
    }

    private static String configDigest(Detector detector, Parameters parameters) {
        Digest digest = Digest.sha256().add(detector.id()).add(String.valueOf(detector.version()));
        parameters.asMap().forEach((name, value) -> digest.add(name).add(value));
        return digest.hex();
    }

    private Finding finding(Detector detector, Parameters parameters, String config, String baseRate, Lead lead) {
        List<Lead.Cited> evidence = lead.evidence().stream()
                .sorted(Comparator.comparingInt(Lead.Cited::edge))
                .toList();
        List<ScorePart> parts =
                lead.parts().stream().map(FindingAssembler::rounded).toList();
        double reached = parts.stream().mapToDouble(ScorePart::contribution).sum();
        List<CounterEvidence> against = Stream.concat(
                        lead.against().stream(),
                        trade
                                .against(
                                        edges(evidence),
                                        flows(evidence),
                                        reached,
                                        detector.definition().typology() != Typology.TRAFFICKING)
                                .stream())
                .map(FindingAssembler::rounded)
                .toList();
        double score =
                reached + against.stream().mapToDouble(CounterEvidence::effect).sum();
        Precision precision = weakestPrecision(evidence);
        List<Finding.Identity> identity = identity(evidence);
        return new Finding(
                id(detector, evidence),
                detector.id(),
                detector.version(),
                detector.indicator(),
                0,
                round(Math.max(0, Math.min(1, score))),
                false,
                "NEW",
                headline(detector, graph.label(lead.parties().get(0).node())),
                weakestObservation(lead, evidence),
                precision,
                instant(
                        evidence.stream()
                                .mapToLong(c -> graph.graph().earliest(c.edge()))
                                .min()
                                .orElseThrow(),
                        precision),
                instant(
                        evidence.stream()
                                .mapToLong(c -> graph.graph().latest(c.edge()))
                                .max()
                                .orElseThrow(),
                        precision),
                sums(lead.amountIn(), true),
                sums(lead.amountOut(), false),
                lead.parties().stream().map(this::party).toList(),
                evidence.stream().map(this::evidence).toList(),
                parameters.asMap(),
                config,
                parts,
                against,
                baseRate,
                alternatives(lead, identity),
                lead.notTestable(),
                lead.explanation(),
                2 * score < reached ? Urgency.NORMAL : lead.urgency(),
                lead.testableFrom() == null ? null : lead.testableFrom().toString(),
                identity);
    }

    /** That accounts are one party's is an inference of its own: the reader may know better. */
    private static List<String> alternatives(Lead lead, List<Finding.Identity> identity) {
        List<String> all = new ArrayList<>(lead.alternatives());
        for (Finding.Identity one : identity) {
            all.add(one.accounts().stream().map(FindingAssembler::label).collect(Collectors.joining(", "))
                    + " count as one party, " + one.party() + ", by weighed evidence: they may be several people's");
        }
        return all;
    }

    private static String label(AccountId account) {
        return account.kind() == AccountId.Kind.MENTION ? PartyId.of(account) : account.label();
    }

    /** Of the nodes at the ends of the evidence, those that stand for several accounts. */
    private List<Finding.Identity> identity(List<Lead.Cited> evidence) {
        return held.isEmpty()
                ? List.of()
                : evidence.stream()
                        .flatMapToInt(cited -> IntStream.of(
                                graph.graph().source(cited.edge()),
                                graph.graph().target(cited.edge())))
                        .distinct()
                        .sorted()
                        .mapToObj(node -> held.all(graph.account(node).id()))
                        .filter(accounts -> accounts.size() > 1)
                        .map(accounts -> new Finding.Identity(PartyId.of(accounts.get(0)), accounts))
                        .toList();
    }

    private static String headline(Detector detector, String label) {
        String title = detector.title();
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + ": " + label;
    }

    private String id(Detector detector, List<Lead.Cited> evidence) {
        Digest digest = Digest.sha256().add(detector.id()).add(String.valueOf(detector.version()));
        evidence.stream().map(cited -> graph.transferId(cited.edge())).sorted().forEach(digest::add);
        return digest.id("F-");
    }

    private Finding.Party party(Lead.PartyRole role) {
        AccountId account = graph.account(role.node()).id();
        return new Finding.Party(partyId(account), account, graph.label(role.node()), role.role());
    }

    /** Id of the party that stands for an account until identities are resolved: a hash of its key. */
    public static String partyId(AccountId account) {
        return PartyId.of(account);
    }

    private static int[] edges(List<Lead.Cited> evidence) {
        return evidence.stream().mapToInt(Lead.Cited::edge).toArray();
    }

    /** What came, what went on and each hop: the parts without which there is no flow. */
    private static Collection<int[]> flows(List<Lead.Cited> evidence) {
        SortedMap<String, List<Lead.Cited>> byPart = new TreeMap<>();
        for (Lead.Cited cited : evidence) {
            if (cited.role().equals(LeadDraft.IN)
                    || cited.role().equals(LeadDraft.OUT)
                    || cited.role().startsWith("hop ")) {
                byPart.computeIfAbsent(cited.role(), none -> new ArrayList<>()).add(cited);
            }
        }
        return byPart.values().stream().map(FindingAssembler::edges).toList();
    }

    private Finding.Evidence evidence(Lead.Cited cited) {
        String id = graph.transferId(cited.edge());
        Provenance transfer = transfers.get(id);
        if (transfer == null) {
            throw new IllegalStateException("evidence without a transfer: " + id);
        }
        return new Finding.Evidence(transfer.transferId(), transfer.sourceId(), cited.role(), transfer.rows());
    }

    /** Of the accounts it rests on, inside the days of its evidence. */
    private Observation weakestObservation(Lead lead, List<Lead.Cited> evidence) {
        long first = evidence.stream()
                .mapToLong(cited -> graph.graph().earliest(cited.edge()))
                .min()
                .orElse(0);
        long last = evidence.stream()
                .mapToLong(cited -> graph.graph().earliest(cited.edge()))
                .max()
                .orElse(0);
        return lead.parties().stream()
                .map(party -> observed.of(party.node(), first, last))
                .min(Comparator.naturalOrder())
                .orElse(Observation.SEEN_ONLY);
    }

    private Precision weakestPrecision(List<Lead.Cited> evidence) {
        return evidence.stream()
                .map(cited -> graph.precision(cited.edge()))
                .min(Comparator.naturalOrder())
                .orElse(Precision.UNKNOWN);
    }

    private SortedMap<String, String> sums(int[] edges, boolean received) {
        TemporalGraph columns = graph.graph();
        SortedMap<String, Money> sums = new TreeMap<>();
        for (int edge : edges) {
            String currency = graph.currency(received ? columns.receivedCurrency(edge) : columns.sentCurrency(edge));
            long minor = received ? columns.receivedMinor(edge) : columns.sentMinor(edge);
            sums.merge(currency, new Money(minor, currency), Money::plus);
        }
        SortedMap<String, String> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> plain.put(currency, sum.plain()));
        return plain;
    }

    private static String instant(long millis, Precision precision) {
        long width = Math.max(1, precision.widthMillis());
        String text =
                Instant.ofEpochMilli(millis - Math.floorMod(millis, width)).toString();
        return precision == Precision.DAY ? text.substring(0, text.indexOf('T')) : text;
    }

    private static ScorePart rounded(ScorePart part) {
        return new ScorePart(part.label(), part.value(), part.weight(), round(part.contribution()));
    }

    private static CounterEvidence rounded(CounterEvidence against) {
        return new CounterEvidence(against.label(), round(against.effect()));
    }

    /** Four decimals, so that printed parts add up to the printed score. */
    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
