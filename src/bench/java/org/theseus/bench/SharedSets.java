package org.theseus.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.algo.Monitor;
import org.theseus.app.DetectFindings;
import org.theseus.app.DetectionRun;
import org.theseus.app.EvaluateCase;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Applicability;
import org.theseus.detect.NearDetector;
import org.theseus.evaluate.Attempt;
import org.theseus.evaluate.Evaluation;
import org.theseus.evaluate.LabelFile;
import org.theseus.model.Transfer;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;
import org.theseus.verify.FindingVerifier;

/**
 * The tables of {@code evaluate} on the two labelled public sets, with the shipped parameters: as they are, and thinned: of the
 * unlabelled payments of each pair of accounts one is kept, chosen by seed, so that "this pair transacts only once" says nothing.
 */
final class SharedSets {

    private SharedSets() {}

    static void print(Path data, long seed) throws IOException {
        for (String set : List.of("amlgentex", "amlsim")) {
            for (boolean thinned : new boolean[] {false, true}) {
                one(data.resolve(set), set, thinned, seed);
            }
        }
    }

    private static void one(Path folder, String set, boolean thinned, long seed) throws IOException {
        Path labels = folder.resolve("labels.csv");
        Set<String> labelled = new HashSet<>();
        LabelFile.read(labels).forEach(attempt -> labelled.addAll(attempt.transfers()));
        QualityCase made = QualityCase.read(
                folder.resolve("transactions.csv"), set, rows -> thinned ? thin(rows, labelled, seed) : rows);
        HeapLedger store = made.store();
        DetectFindings.run(store, made::context, Monitor.NONE);
        FindingVerifier verifier = FindingVerifier.standard();
        List<String> broken = new ArrayList<>();
        for (Finding finding : store.findings().stream()
                .map(stored -> FindingReader.read(stored.json()))
                .toList()) {
            verifier.problems(finding, store.transfers())
                    .forEach(problem -> broken.add(finding.detector() + " " + finding.id() + " " + problem));
        }
        System.out.printf(
                "%n%s, %s: %,d rows, %,d findings, %d that verify refuses%n",
                set,
                thinned ? "thinned by seed " + seed : "as it is",
                store.transfers().size(),
                store.findings().size(),
                broken.size());
        broken.stream().limit(10).forEach(System.out::println);
        System.out.println("  not testable: "
                + store.detectionRun().map(DetectionRun::parse).orElseThrow().lines().stream()
                        .filter(line -> line.kind() == Applicability.Kind.NOT_TESTABLE)
                        .map(DetectionRun.Line::indicator)
                        .toList());
        List<Attempt> judged = ours(made, LabelFile.read(labels));
        precisionAtK(store, judged, seed);
        for (Table table : EvaluateCase.run(store, labels, seed).tables()) {
            OutputStream out = System.out;
            TableRenderer.text(200, TableRenderer.Colour.OFF).render(table, out);
        }
    }

    /**
     * Which attempts satisfy a definition: a case of their rows alone has a finding that covers 80 % of them. The others are
     * not our definition. Prints both by type.
     */
    private static List<Attempt> ours(QualityCase made, List<Attempt> attempts) {
        Map<String, Transfer> bySource = new HashMap<>();
        made.store().transfers().values().forEach(row -> bySource.put(row.sourceId(), row));
        SortedMap<String, List<String>> byType = new TreeMap<>();
        List<Attempt> satisfying = new ArrayList<>();
        List<Attempt> judged = new ArrayList<>();
        for (Attempt attempt : attempts) {
            List<Transfer> rows = attempt.transfers().stream()
                    .map(bySource::get)
                    .filter(Objects::nonNull)
                    .toList();
            QualityCase alone = new QualityCase(
                    made.folder(), HeapLedger.of(rows, made.store().sources()), made.rates());
            Set<String> indicators = new TreeSet<>();
            DetectFindings.run(alone.store(), alone::context, Monitor.NONE).findings().stream()
                    .filter(finding -> !NearDetector.isNear(finding.detector()))
                    .filter(finding -> 100 * finding.transfers().size() >= 80 * rows.size())
                    .forEach(finding -> indicators.add(finding.indicator()));
            if (attempt.positive()) {
                byType.computeIfAbsent(attempt.pattern(), none -> new ArrayList<>())
                        .add(indicators.isEmpty() ? "-" : String.join("+", indicators));
            }
            boolean ours = attempt.positive() && !indicators.isEmpty();
            satisfying.addAll(ours ? List.of(attempt) : List.of());
            judged.add(new Attempt(attempt.id(), attempt.pattern(), ours, attempt.transfers()));
        }
        byType.forEach((type, found) -> System.out.printf(
                "  %s: %d of %d satisfy a definition (%s), the others are not our definition%n",
                type,
                found.stream().filter(one -> !one.equals("-")).count(),
                found.size(),
                String.join(", ", found)));
        System.out.printf(
                "  %d of %d attempts satisfy a definition by their own rows%n",
                satisfying.size(),
                attempts.stream().filter(Attempt::positive).count());
        return judged;
    }

    private static void precisionAtK(HeapLedger store, List<Attempt> judged, long seed) {
        Evaluation on = EvaluateCase.evaluation(store, judged, seed);
        System.out.printf(
                "  on these, k = %d: leads %.3f, baselines %s%n", on.k(), on.leadsAtK(), on.baselines());
    }

    private static List<Transfer> thin(List<Transfer> rows, Set<String> labelled, long seed) {
        Map<String, List<Transfer>> pairs = new HashMap<>();
        List<Transfer> kept = new ArrayList<>();
        for (Transfer row : rows) {
            String id = row.sourceId();
            if (id != null && labelled.contains(id)) {
                kept.add(row);
            } else {
                pairs.computeIfAbsent(row.from().key() + " " + row.to().key(), none -> new ArrayList<>())
                        .add(row);
            }
        }
        Random random = new Random(seed);
        new java.util.TreeMap<>(pairs).values().forEach(pair -> kept.add(pair.get(random.nextInt(pair.size()))));
        return kept;
    }
}
