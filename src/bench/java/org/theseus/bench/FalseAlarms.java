package org.theseus.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.theseus.cases.Finding;
import org.theseus.evaluate.Attempt;
import org.theseus.evaluate.TruthFolder;

/**
 * Benign private persons who stand on a row of a false finding, by name culture and by the country they send from. A finding is
 * false if most of its rows belong to no planted case or story; it stands if counter-evidence does not set it aside and it is no near
 * one; it is of everyday life if most of its rows are not those of a planted look-alike. A person is benign who stands on no row of any. Adds up over
 * cases; not thread-safe.
 */
final class FalseAlarms {

    private static final int SMALLEST_GROUP = 500;
    private static final SortedMap<String, Integer> MEASURES = new TreeMap<>(Map.of(
            "alerts", Tally.ALERTS,
            "findings, all", Tally.FINDINGS,
            "findings, not of look-alikes", Tally.EVERYDAY,
            "findings that stand", Tally.STANDING));

    private record Tally(long[] counts) {

        private static final int PERSONS = 0;
        private static final int ALERTS = 1;
        private static final int FINDINGS = 2;
        private static final int EVERYDAY = 3;
        private static final int STANDING = 4;
        private static final int SIZE = 5;
    }

    private final SortedMap<String, Tally> groups = new TreeMap<>();
    /** By measure. */
    private final SortedMap<String, GroupExcess> excess = new TreeMap<>();

    /** Counts one case: findings cite transfers by the ids of the truth. */
    void add(Path truth, List<Finding> findings, Map<String, String> sourceIds) {
        TruthFolder folder = TruthFolder.read(truth);
        Set<String> planted = folder.labels().stream()
                .filter(attempt -> !folder.lookAlikes().contains(attempt.id()))
                .flatMap(attempt -> attempt.transfers().stream())
                .collect(Collectors.toCollection(HashSet::new));
        folder.boundary().stream().map(Attempt::transfers).forEach(planted::addAll);
        folder.evasion().stream().map(Attempt::transfers).forEach(planted::addAll);
        Set<String> lookAlike = folder.labels().stream()
                .filter(attempt -> folder.lookAlikes().contains(attempt.id()))
                .flatMap(attempt -> attempt.transfers().stream())
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, Set<String>> persons = new HashMap<>();
        Set<String> actors = new HashSet<>();
        rows(truth.resolve("identity.csv"), row -> {
            persons.computeIfAbsent(row.get("transfer_id"), none -> new HashSet<>()).add(row.get("person"));
            if (planted.contains(row.get("transfer_id"))) {
                actors.add(row.get("person"));
            }
        });
        Map<String, List<String>> groupsOf = new HashMap<>();
        rows(truth.resolve("parties.csv"), row -> {
            if (row.get("kind").equals("PRIVATE") && !actors.contains(row.get("person"))) {
                groupsOf.put(
                        row.get("person"),
                        List.of("all", "culture " + row.get("culture"), "sends from " + row.get("send_country")));
            }
        });
        groupsOf.values().forEach(theirs -> theirs.forEach(group -> tally(group)[Tally.PERSONS]++));
        Map<String, List<GroupExcess.Named>> facts = new HashMap<>();
        for (Finding finding : findings) {
            Set<String> rows = finding.transfers().stream()
                    .map(cited -> sourceIds.getOrDefault(cited.transferId(), cited.transferId()))
                    .collect(Collectors.toSet());
            if (2 * rows.stream().filter(planted::contains).count() < rows.size()) {
                Set<String> theirs = rows.stream()
                        .flatMap(row -> persons.getOrDefault(row, Set.of()).stream())
                        .filter(groupsOf::containsKey)
                        .collect(Collectors.toCollection(TreeSet::new));
                for (String measure : measures(finding, rows, lookAlike)) {
                    facts.computeIfAbsent(measure, fresh -> new ArrayList<>()).add(new GroupExcess.Named(rows, theirs));
                }
            }
        }
        facts.forEach((measure, found) -> {
            int which = MEASURES.get(measure);
            found.stream()
                    .flatMap(fact -> fact.persons().stream())
                    .distinct()
                    .forEach(person -> groupsOf.get(person).forEach(group -> tally(group)[which]++));
            excess.computeIfAbsent(measure, fresh -> new GroupExcess()).add(found, groupsOf);
        });
    }

    private long[] tally(String group) {
        return groups.computeIfAbsent(group, fresh -> new Tally(new long[Tally.SIZE])).counts();
    }

    /** What a false finding counts for. */
    private static List<String> measures(Finding finding, Set<String> rows, Set<String> lookAlike) {
        List<String> measures = new ArrayList<>(List.of("findings, all"));
        if (finding.alert()) {
            measures.add("alerts");
        }
        if (2 * rows.stream().filter(lookAlike::contains).count() < rows.size()) {
            measures.add("findings, not of look-alikes");
        }
        if (!finding.outweighed() && !finding.indicator().endsWith("~")) {
            measures.add("findings that stand");
        }
        return measures;
    }

    private static void rows(Path file, java.util.function.Consumer<CSVRecord> each) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder()
                        .setReader(reader)
                        .setFormat(CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                        .get()) {
            parser.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table of docs/QUALITY.md; groups of fewer than 500 persons are left out. */
    String table() {
        StringBuilder text = new StringBuilder("| benign private persons | how many | on a row of a false alert | ratio to all"
                + " | of a false finding that stands | ratio to all | of any false finding, set aside or near ones too"
                + " | ratio to all | of these, not of planted look-alikes | ratio to all |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
        long[] all = groups.getOrDefault("all", new Tally(new long[Tally.SIZE])).counts();
        groups.forEach((name, tally) -> {
            long[] counts = tally.counts();
            if (counts[Tally.PERSONS] >= SMALLEST_GROUP) {
                text.append(String.format(Locale.ROOT, "| %s | %,d |", name, counts[Tally.PERSONS]));
                for (int which : new int[] {Tally.ALERTS, Tally.STANDING, Tally.FINDINGS, Tally.EVERYDAY}) {
                    text.append(String.format(
                            Locale.ROOT,
                            " %d, %.3f %% | %s |",
                            counts[which],
                            percent(counts, which),
                            ratio(counts, all, which)));
                }
                text.append('\n');
            }
        });
        return text.append("\n").append(above()).toString();
    }

    /** Which groups are above the aim beyond chance, by measure. */
    private String above() {
        SortedMap<String, Long> persons = new TreeMap<>();
        groups.forEach((group, tally) -> {
            if (tally.counts()[Tally.PERSONS] >= SMALLEST_GROUP) {
                persons.put(group, tally.counts()[Tally.PERSONS]);
            }
        });
        return MEASURES.keySet().stream()
                .map(measure -> {
                    GroupExcess found = excess.getOrDefault(measure, new GroupExcess());
                    List<String> names = found.above(persons);
                    String told = found.facts() < GroupExcess.FEWEST
                            ? "too few to tell"
                            : names.isEmpty() ? "none" : String.join(", ", names);
                    return measure + " (" + found.facts() + " facts): " + told;
                })
                .collect(Collectors.joining(
                        "; ",
                        "Above " + GroupExcess.HIGHEST_RATIO
                                + " times the overall rate even at the lower end of the 95 % interval over facts: ",
                        ".\n"));
    }

    private static double percent(long[] counts, int which) {
        return 100.0 * counts[which] / counts[Tally.PERSONS];
    }

    private static String ratio(long[] counts, long[] all, int which) {
        return all[which] == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f", percent(counts, which) / percent(all, which));
    }
}
