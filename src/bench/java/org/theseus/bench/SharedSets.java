package org.theseus.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.app.DetectFindings;
import org.theseus.app.EvaluateCase;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
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
        long broken = store.findings().stream()
                .map(stored -> FindingReader.read(stored.json()))
                .filter((Finding finding) ->
                        !verifier.problems(finding, store.transfers()).isEmpty())
                .count();
        System.out.printf(
                "%n%s, %s: %,d rows, %,d findings, %d that verify refuses%n",
                set,
                thinned ? "thinned by seed " + seed : "as it is",
                store.transfers().size(),
                store.findings().size(),
                broken);
        for (Table table : EvaluateCase.run(store, labels, seed).tables()) {
            OutputStream out = System.out;
            TableRenderer.text(200, TableRenderer.Colour.OFF).render(table, out);
        }
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
