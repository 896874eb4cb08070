package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.name.PersonName;

/** Makes questions of rows of sets that bear one name: none that others hold, and none twice about one name. Use once. */
final class NameQuestions {

    /**
     * Bearers of a name, by their lowest descriptions, ascending.
     *
     * @param weight what the name weighs; the strongest sum of two of them if something tells them apart
     * @param apart what tells some two of them apart
     */
    record Bearers(int[] roots, PersonName name, double weight, Set<Factor> apart) {

        static final Comparator<Bearers> RAREST_FIRST = Comparator.comparingDouble((Bearers one) -> -one.weight)
                .thenComparingInt(one -> one.roots.length)
                .thenComparing(Bearers::roots, Arrays::compare);
    }

    /**
     * A question before it is known whether another asks it.
     *
     * @param open each two that are to be asked about and stand in no pair of the queue; empty where no two were compared
     * @param ofOneWord whether some of them bear nothing but one word
     */
    record Row(int[] roots, List<Long> open, boolean ofOneWord) {

        static final Comparator<Row> LARGEST_FIRST = Comparator.comparingInt((Row row) -> -row.roots.length)
                .thenComparing(Row::ofOneWord)
                .thenComparing(Row::roots, Arrays::compare);
    }

    private final Clusters clusters;
    private final EvidenceScorer scorer;
    private final Map<Integer, List<int[]>> uncompared = new HashMap<>();
    private final Set<Long> asked = new HashSet<>();

    NameQuestions(Clusters clusters, EvidenceScorer scorer) {
        this.clusters = clusters;
        this.scorer = scorer;
    }

    /** Questions of rows of whom nothing tells whether they are one, the rarest name first. */
    List<Bearers> open(List<Row> rows) {
        return questions(rows);
    }

    /** The same of rows whom something tells apart, the strongest sum first, without pairs that earlier questions hold. */
    List<Bearers> apart(List<Row> rows, List<Bearers> before) {
        Map<Integer, Set<Integer>> questionsOf = new HashMap<>();
        for (int question = 0; question < before.size(); question++) {
            for (int root : before.get(question).roots) {
                questionsOf.computeIfAbsent(root, none -> new HashSet<>(2)).add(question);
            }
        }
        List<Row> left = new ArrayList<>();
        for (Row row : rows) {
            List<Long> pairs = row.open.stream()
                    .filter(pair -> Collections.disjoint(
                            questionsOf.getOrDefault(OpenPairs.one(pair), Set.of()),
                            questionsOf.getOrDefault(OpenPairs.other(pair), Set.of())))
                    .toList();
            if (!pairs.isEmpty()) {
                int[] roots = pairs.stream()
                        .flatMapToInt(pair -> IntStream.of(OpenPairs.one(pair), OpenPairs.other(pair)))
                        .sorted()
                        .distinct()
                        .toArray();
                left.add(new Row(roots, pairs, row.ofOneWord));
            }
        }
        return questions(left).stream()
                .map(this::withReasons)
                .sorted(Bearers.RAREST_FIRST)
                .toList();
    }

    private List<Bearers> questions(List<Row> rows) {
        List<Bearers> questions = new ArrayList<>(together(withoutAsked(rows)).values());
        questions.sort(Bearers.RAREST_FIRST);
        return questions;
    }

    private Bearers withReasons(Bearers question) {
        Set<Factor> apart = new TreeSet<>();
        double strongest = Double.NEGATIVE_INFINITY;
        for (int one = 0; one < question.roots.length; one++) {
            for (int other = one + 1; other < question.roots.length; other++) {
                List<Line> lines =
                        scorer.explain(clusters.entity(question.roots[one]), clusters.entity(question.roots[other]));
                List<Factor> against = lines.stream()
                        .map(Line::factor)
                        .filter(Factor::tellsApart)
                        .toList();
                if (!against.isEmpty()) {
                    apart.addAll(against);
                    double sum = lines.stream().mapToDouble(Line::weight).sum();
                    strongest = Math.max(strongest, sum);
                }
            }
        }
        return new Bearers(question.roots, question.name, strongest, apart);
    }

    /** Without rows that ask about no two that larger ones do not ask about. */
    private List<Row> withoutAsked(List<Row> rows) {
        List<Row> largestFirst = new ArrayList<>(rows);
        largestFirst.sort(Row.LARGEST_FIRST);
        List<Row> kept = new ArrayList<>();
        for (Row row : largestFirst) {
            List<int[]> larger = uncompared.getOrDefault(row.roots[0], List.of());
            boolean isPart = larger.stream().anyMatch(each -> holds(each, row.roots));
            if (row.open.isEmpty() ? !isPart : !isPart && !asked.containsAll(row.open)) {
                kept.add(row);
                asked.addAll(row.open);
                if (row.open.isEmpty()) {
                    for (int root : row.roots) {
                        uncompared
                                .computeIfAbsent(root, none -> new ArrayList<>(1))
                                .add(row.roots);
                    }
                }
            }
        }
        return kept;
    }

    private static boolean holds(int[] larger, int[] roots) {
        for (int root : roots) {
            if (Arrays.binarySearch(larger, root) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Rows by the words of their name: those of one name are one. */
    private Map<String, Bearers> together(List<Row> kept) {
        Map<String, Bearers> byWords = new TreeMap<>();
        for (Row row : kept) {
            Bearers bearers = bearers(row);
            byWords.merge(
                    words(bearers.name),
                    bearers,
                    (one, other) -> new Bearers(
                            IntStream.concat(Arrays.stream(one.roots), Arrays.stream(other.roots))
                                    .sorted()
                                    .distinct()
                                    .toArray(),
                            one.name,
                            one.weight,
                            one.apart));
        }
        return byWords;
    }

    private static String words(PersonName name) {
        return Arrays.toString(IntStream.range(0, name.wordCount())
                .map(at -> name.word(at).rarityClass())
                .sorted()
                .toArray());
    }

    /** The name that most bear, of those as whole as the question is about, if there are such; the first of equals. */
    private Bearers bearers(Row row) {
        PersonName common = null;
        int most = -1;
        for (int at = 0; at < Math.min(row.roots.length, SameNames.MOST_COMPARED); at++) {
            for (PersonName name : clusters.entity(row.roots[at]).names()) {
                int agreeing = name.isFull() == row.ofOneWord ? 0 : SameNames.MOST_COMPARED;
                for (int other = 0; other < Math.min(row.roots.length, SameNames.MOST_COMPARED); other++) {
                    agreeing += bears(row.roots[other], name) ? 1 : 0;
                }
                if (agreeing > most) {
                    most = agreeing;
                    common = name;
                }
            }
        }
        if (common == null) {
            throw new IllegalStateException("a question about a name that nobody bears: " + row.roots[0]);
        }
        return new Bearers(row.roots, common, scorer.names().weight(common, common), Set.of());
    }

    private boolean bears(int root, PersonName name) {
        for (PersonName own : clusters.entity(root).names()) {
            if (scorer.names().weight(name, own) > 0) {
                return true;
            }
        }
        return false;
    }
}
