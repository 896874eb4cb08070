package org.theseus.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.algo.Monitor;
import org.theseus.app.DetectFindings;
import org.theseus.app.EvaluateCase;
import org.theseus.explain.Explanation;
import org.theseus.app.TruthTables;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.evaluate.TruthFolder;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.generate.GenerationRequest;
import org.theseus.model.Transfer;
import org.theseus.store.StoredFinding;
import org.theseus.table.Table;
import org.theseus.table.TableRenderer;
import org.theseus.verify.FindingVerifier;

/**
 * What leads are worth on invented cases: each seed is generated, read back, searched with the shipped parameters, verified
 * and measured against its truth; counts add up over the seeds. The figures of docs/QUALITY.md are made by it.
 */
final class Quality {

    private static final String HELP = """
            src/bench/run quality [name=value ...]
              seeds=101,102,103,104,105   seeds to pool; no parameter was ever looked at on these five
              rows=500000                 rows of each case
              view=full | partial         every account in full, or as it comes from orders
              content=cases | stories | court | retold | verdicts | benign
                                          with planted cases, with stories only, with networks as courts tell them only, or everyday
                                          life and look-alikes only
              prevalence=2.4              planted cases of each indicator per 100,000 rows
              out=target/quality          folder for counts.txt, findings.tsv, stories.tsv (where each story is lost) and the generated files
              keep=false                  whether generated files stay
              data=                       folder of public labelled sets: the tables of evaluate on them instead, thinned by the first seed
              why=false                   whether one finding of each indicator is told in why-SEED.txt
            """;

    private final SortedMap<String, String> options = new TreeMap<>(Map.of(
            "seeds", "101,102,103,104,105",
            "rows", "500000",
            "view", "full",
            "content", "cases",
            "prevalence", "2.4",
            "out", "target/quality",
            "keep", "false",
            "data", "",
            "why", "false"));

    private Quality() {}

    static void print(List<String> words) throws IOException {
        if (words.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Quality quality = new Quality();
        for (String word : words) {
            String[] parts = word.split("=", 2);
            if (parts.length != 2 || quality.options.put(parts[0], parts[1]) == null) {
                throw new IllegalArgumentException(word + " is no option of quality\n" + HELP);
            }
        }
        if (!quality.option("data").isEmpty()) {
            SharedSets.print(
                    Path.of(quality.option("data")), Long.parseLong(quality.option("seeds").split(",")[0]));
            return;
        }
        quality.measure();
    }

    private String option(String name) {
        return options.getOrDefault(name, "");
    }

    private void measure() throws IOException {
        Path out = Files.createDirectories(Path.of(option("out")));
        TruthMeasures pooled = null;
        FalseAlarms alarms = new FalseAlarms();
        StoryCauses causes = new StoryCauses();
        try (BufferedWriter lines = Files.newBufferedWriter(out.resolve("findings.tsv"))) {
            for (String seed : option("seeds").split(",")) {
                delete(out.resolve("case-" + seed));
                QualityCase made = QualityCase.make(request(Long.parseLong(seed)), out.resolve("case-" + seed));
                TruthMeasures measures = search(made, seed, alarms, causes, lines);
                TableRenderer.text(200, TableRenderer.Colour.OFF)
                        .render(TruthTables.of(measures).get(1), System.out);
                pooled = pooled == null ? measures : pooled.plus(measures);
                lines.flush();
                if (option("why").equals("true")) {
                    why(made.store(), out.resolve("why-" + seed + ".txt"));
                }
                // what is pooled so far, for a run that is stopped is not lost
                try (OutputStream counts = Files.newOutputStream(out.resolve("counts.txt"))) {
                    for (Table table : TruthTables.of(pooled)) {
                        TableRenderer.text(200, TableRenderer.Colour.OFF).render(table, counts);
                    }
                    counts.write(alarms.table().getBytes(StandardCharsets.UTF_8));
                    counts.write(causes.table().getBytes(StandardCharsets.UTF_8));
                }
                Files.write(out.resolve("stories.tsv"), causes.lines(), StandardCharsets.UTF_8);
                if (!option("keep").equals("true")) {
                    delete(made.folder());
                }
            }
        }
        if (pooled != null) {
            TableRenderer.text(200, TableRenderer.Colour.OFF)
                    .render(TruthTables.of(pooled).get(1), System.out);
        }
        System.out.println(alarms.table());
        if (!causes.isEmpty()) {
            System.out.println(causes.table());
        }
    }

    /** The first finding of each indicator as {@code theseus why} tells it. */
    private static void why(HeapLedger store, Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> told = new ArrayList<>();
        for (StoredFinding finding : store.findings()) {
            if (!told.contains(finding.indicator())) {
                told.add(finding.indicator());
                texts.add("$ theseus why " + finding.id() + "\n" + Explanation.text(store, finding, DetectFindings.groups()) + "\n");
            }
        }
        Files.write(file, texts, StandardCharsets.UTF_8);
    }

    private GenerationRequest request(long seed) {
        return new GenerationRequest(
                seed,
                Long.parseLong(option("rows")),
                option("view").equals("partial") ? GenerationRequest.View.PARTIAL : GenerationRequest.View.FULL,
                GenerationRequest.Content.valueOf(option("content").toUpperCase(Locale.ROOT)),
                Double.parseDouble(option("prevalence")),
                1.0);
    }

    private static TruthMeasures search(
            QualityCase made, String seed, FalseAlarms alarms, StoryCauses causes, BufferedWriter lines)
            throws IOException {
        double before = seconds();
        DetectFindings.Outcome outcome = DetectFindings.run(made.store(), made::context, Monitor.NONE);
        double after = seconds();
        Map<String, String> sourceIds = new HashMap<>();
        made.store().transfers().forEach((id, transfer) -> sourceIds.put(id, named(transfer)));
        FindingVerifier verifier = FindingVerifier.standard();
        List<String> broken = new ArrayList<>();
        List<Finding> findings = made.store().findings().stream()
                .map(stored -> FindingReader.read(stored.json()))
                .toList();
        for (Finding finding : findings) {
            verifier.problems(finding, made.store().transfers())
                    .forEach(problem -> broken.add(finding.detector() + " " + finding.id() + " " + problem));
            lines.write(String.join(
                    "\t",
                    seed,
                    finding.indicator(),
                    String.valueOf(finding.rank()),
                    String.valueOf(finding.score()),
                    String.valueOf(finding.alert()),
                    String.valueOf(finding.outweighed()),
                    finding.id(),
                    finding.transfers().stream()
                            .map(cited -> sourceIds.get(cited.transferId()) + ":" + cited.role())
                            .reduce((one, other) -> one + "," + other)
                            .orElse("")));
            lines.newLine();
        }
        alarms.add(made.folder().resolve("truth"), findings, sourceIds);
        causes.add(seed, made.store(), TruthFolder.read(made.folder().resolve("truth")), sourceIds);
        System.out.printf(
                "seed %s: %,d rows, %,d findings, %,d alerts, %d that verify refuses, detect %.1f CPU s (%s), measured in %.1f%n",
                seed,
                made.store().transfers().size(),
                findings.size(),
                findings.stream().filter(Finding::alert).count(),
                broken.size(),
                after - before,
                slowest(outcome),
                seconds() - after);
        broken.stream().limit(10).forEach(System.out::println);
        return EvaluateCase.measures(made.store(), made.folder().resolve("truth"));
    }

    private static String slowest(DetectFindings.Outcome outcome) {
        return String.join(", ", outcome.millisByDetector().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(6)
                .map(entry -> entry.getKey() + " " + entry.getValue() + " ms")
                .toList());
    }

    private static String named(Transfer transfer) {
        String id = transfer.sourceId();
        return id == null ? transfer.id() : id;
    }

    private static double seconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The words behind a part's name. */
    static List<String> after(String name, String[] args) {
        return Arrays.asList(args).subList(Arrays.asList(args).indexOf(name) + 1, args.length);
    }
}
