package org.theseus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.cases.HeldAccounts;
import org.theseus.cases.ReadingOrder;
import org.theseus.coverage.Coverage;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detector;
import org.theseus.detect.DetectorConfig;
import org.theseus.detect.EvidenceGroup;
import org.theseus.detect.NearDetector;
import org.theseus.detect.Parameters;
import org.theseus.detect.Standing;
import org.theseus.leads.Network;
import org.theseus.leads.Silences;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.model.TheseusException;
import org.theseus.project.CaseGraph;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.project.GraphSource;
import org.theseus.store.CaseStore;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;

/** Runs detectors on a case and stores what they found, replacing their earlier findings. Stateless. */
public final class DetectFindings {

    private static final String CHAINS = "payment-chain";

    private DetectFindings() {}

    /**
     * What a run did.
     *
     * @param findings all findings of the case after the run, in reading order
     * @param millisByDetector how long each detector took; not part of any result
     */
    public record Outcome(DetectionRun run, List<Finding> findings, SortedMap<String, Long> millisByDetector) {}

    /** All detectors, by indicator; after an exact definition the wider one beside it, if it has one. */
    public static List<Detector> detectors() {
        Set<String> near = DetectorConfig.defaults().near();
        return exact().flatMap(exact ->
                        near.contains(exact.id()) ? Stream.of(exact, new NearDetector(exact)) : Stream.of(exact))
                .sorted(Comparator.comparing(Detector::indicator).thenComparing(Detector::id))
                .toList();
    }

    private static Stream<Detector> exact() {
        return ServiceLoader.load(Detector.class, Detector.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get);
    }

    /**
     * The groups of evidence that each detector's findings supply for an alert; none for one that only supports. Wider
     * definitions are named for every exact one, for which of them are used is in the parameters, and reading those takes
     * longer than a list of findings should.
     */
    public static Map<String, Set<EvidenceGroup>> groups() {
        return exact().flatMap(exact -> Stream.of(exact, new NearDetector(exact)))
                .collect(Collectors.toMap(
                        Detector::id,
                        detector ->
                                detector.definition().standing() == Standing.COUNTS ? detector.groups() : Set.of()));
    }

    /**
     * Runs the detectors and stores the findings.
     *
     * @param graphs where the case's graph comes from
     * @param only ids or indicator codes; empty for all
     * @param config a user's parameters, null for the shipped ones
     * @throws TheseusException (USAGE) for an unknown detector
     */
    public static Outcome run(
            CaseStore store, GraphSource graphs, Set<String> only, @Nullable Path config, Monitor monitor) {
        Coverage coverage = Coverage.of(store.sources(), Collections.emptySortedMap());
        return run(
                store,
                HeldAccounts.NONE,
                Dispositions.NONE,
                graph -> CaseContext.of(graph).with(coverage),
                graphs,
                only,
                config,
                monitor);
    }

    /**
     * Runs all detectors on a case by account, with what else is known of it, and stores the findings.
     *
     * @param contexts what detectors may look at, from the case's graph
     */
    public static Outcome run(CaseStore store, Function<CaseGraph, CaseContext> contexts, Monitor monitor) {
        return run(store, HeldAccounts.NONE, Dispositions.NONE, contexts, GraphSource.STORE, Set.of(), null, monitor);
    }

    /**
     * What the detectors of an earlier run find in other records, with the parameters of that run; stores nothing.
     *
     * @param open the records
     * @param earlier the run that is repeated on them
     */
    static Outcome repeat(
            LedgerView open, Function<CaseGraph, CaseContext> contexts, DetectionRun earlier, Monitor monitor) {
        return repeat(open, HeldAccounts.NONE, contexts, earlier, monitor);
    }

    /**
     * The same where parties hold several accounts.
     *
     * @param open the records, payments running between parties
     */
    static Outcome repeat(
            LedgerView open,
            HeldAccounts held,
            Function<CaseGraph, CaseContext> contexts,
            DetectionRun earlier,
            Monitor monitor) {
        List<Detector> all = detectors();
        CaseContext context = contexts.apply(CaseGraphBuilder.load(open, availableBytes()));
        CaseGraph graph = context.graph();
        List<DetectionRun.Line> lines = new ArrayList<>();
        RunFindings findings = new RunFindings(context, open, held, monitor);
        for (DetectionRun.Line line : earlier.lines()) {
            for (Detector detector : all) {
                if (detector.id().equals(line.detector()) && detector.version() == line.version()) {
                    Parameters parameters = Parameters.of(line.detector(), line.parameters());
                    lines.add(findings.run(detector, parameters));
                }
            }
        }
        List<Finding> found = findings.found();
        DetectionRun run = new DetectionRun(
                earlier.preset(),
                earlier.configSha256(),
                lines,
                graph.graph().edgeCount(),
                graph.untimed().size(),
                Silences.of(context, found));
        List<Finding> ordered = new ReadingOrder(groups()).order(found);
        return new Outcome(run, ordered, new TreeMap<>());
    }

    /**
     * The same with all that is known of an open case. A party that holds several accounts is one side of payments.
     *
     * @param byAccount whether every account counts for itself instead
     */
    public static Outcome run(
            CaseSession session, boolean byAccount, Set<String> only, @Nullable Path config, Monitor monitor) {
        HeldAccounts held = byAccount ? HeldAccounts.NONE : session.held();
        if (!held.isEmpty()) {
            session.step(held.groups().size() + " parties hold several accounts, each party counts as one side");
        }
        return run(
                session.store(),
                held,
                session.dispositions(),
                graph -> session.context(graph, held),
                held.isEmpty() ? session.graphs() : session.partyGraphs(),
                only,
                config,
                monitor);
    }

    static Outcome run(
            CaseStore store,
            HeldAccounts held,
            Dispositions dispositions,
            Function<CaseGraph, CaseContext> contexts,
            GraphSource graphs,
            Set<String> only,
            @Nullable Path config,
            Monitor monitor) {
        DetectorConfig parameters = DetectorConfig.load(config);
        List<Detector> all = detectors();
        List<Detector> chosen = chosen(all, only);
        CaseContext context = contexts.apply(graphs.load(PartyLedger.of(store, held), availableBytes()));
        CaseGraph graph = context.graph();
        List<DetectionRun.Line> lines = new ArrayList<>();
        RunFindings findings = new RunFindings(context, store, held, monitor);
        SortedMap<String, Long> millis = new TreeMap<>();
        for (Detector detector : chosen) {
            long start = System.nanoTime();
            lines.add(findings.run(detector, parameters.forDetector(detector.id())));
            millis.put(detector.id(), (System.nanoTime() - start) / 1_000_000);
        }
        Set<String> replaced = chosen.stream().map(Detector::id).collect(Collectors.toSet());
        List<Finding> found = findings.found();
        store.findingsOfOthers(replaced).stream()
                .map(kept -> FindingReader.read(kept.json()).disposed("NEW", false))
                .forEach(found::add);
        List<Finding> ordered = dispositions.apply(new ReadingOrder(groups()).order(found));
        DetectionRun run = new DetectionRun(
                parameters.forDetector(CHAINS).asMap().getOrDefault("preset", ""),
                digest(all, parameters),
                withEarlierLines(lines, store),
                graph.graph().edgeCount(),
                graph.untimed().size(),
                Silences.of(context, ordered));
        store.replaceFindings(all.stream().map(Detector::id).toList(), stored(ordered, Optional.of(run)), run.toJson());
        return new Outcome(run, ordered, millis);
    }

    /** After {@code --only}, the lines of the other detectors stay those of their own last run. */
    private static List<DetectionRun.Line> withEarlierLines(List<DetectionRun.Line> lines, LedgerView store) {
        SortedMap<String, DetectionRun.Line> merged = new TreeMap<>();
        store.detectionRun()
                .map(DetectionRun::parse)
                .ifPresent(earlier ->
                        earlier.lines().forEach(line -> merged.put(line.indicator() + line.detector(), line)));
        lines.forEach(line -> merged.put(line.indicator() + line.detector(), line));
        return List.copyOf(merged.values());
    }

    private static String digest(List<Detector> detectors, DetectorConfig config) {
        Digest digest = Digest.sha256();
        for (Detector detector : detectors) {
            digest.add(detector.id()).add(String.valueOf(detector.version()));
            config.forDetector(detector.id())
                    .asMap()
                    .forEach((name, value) -> digest.add(name).add(value));
        }
        return digest.hex();
    }

    /** Heap that a projection may fill: what the JVM may still take, less a quarter for the algorithms. */
    static long availableBytes() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        return free / 4 * 3;
    }

    private static List<Detector> chosen(List<Detector> all, Set<String> only) {
        for (String name : only) {
            if (all.stream().noneMatch(d -> matches(d, name))) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "no detector " + name,
                        "Known: "
                                + all.stream()
                                        .map(d -> d.id() + " (" + d.indicator() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
        }
        return all.stream()
                .filter(d -> only.isEmpty() || only.stream().anyMatch(name -> matches(d, name)))
                .toList();
    }

    private static boolean matches(Detector detector, String name) {
        return detector.definition().isNamed(name);
    }

    /** Findings in reading order as they are kept, each with the network that it belongs to. */
    static List<StoredFinding> stored(List<Finding> ordered, Optional<DetectionRun> run) {
        Map<String, Network> networks = CaseNetworks.byFinding(CaseNetworks.of(ordered, run));
        return ordered.stream()
                .map(finding -> stored(finding, networks.get(finding.id())))
                .toList();
    }

    private static StoredFinding stored(Finding finding, @Nullable Network network) {
        return new StoredFinding(
                finding.id(),
                finding.detector(),
                finding.version(),
                finding.indicator(),
                finding.rank(),
                finding.score(),
                finding.alert(),
                finding.headline(),
                finding.parties().stream()
                        .flatMap(party -> finding.accountsOf(party).stream())
                        .map(AccountId::key)
                        .distinct()
                        .toList(),
                finding.transfers().stream().map(Finding.Evidence::transferId).toList(),
                network == null ? null : new StoredFinding.Network(network.id(), network.number()),
                FindingJson.write(finding));
    }
}
