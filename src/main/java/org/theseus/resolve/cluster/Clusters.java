package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.evidence.SingleEntities;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/** Which descriptions are one person so far: disjoint sets with what each knows. Not thread-safe. */
final class Clusters {

    private final Descriptions descriptions;
    private final Constraints constraints;
    private final EvidenceScorer scorer;
    private final double needed;
    private final double town;
    private final Evidences evidences;
    private final int[] parent;
    private final Entity[] entities;
    private final int[][] marks;
    private final int[] changed;
    /** Of each joining, in order, the lowest description of the set that it made, and its table of evidence. */
    private final int[] joined;

    private final List<@Nullable Reason> reasons = new ArrayList<>();
    private final BitSet touched = new BitSet();
    private int round;

    Clusters(Descriptions descriptions, Constraints constraints, EvidenceScorer scorer, double needed, double town) {
        this.descriptions = descriptions;
        this.constraints = constraints;
        this.scorer = scorer;
        this.needed = needed;
        this.town = town;
        int size = descriptions.size();
        parent = new int[size];
        entities = new Entity[size];
        marks = new int[size][];
        changed = new int[size];
        joined = new int[size];
        evidences = new Evidences(descriptions);
        SingleEntities singles = new SingleEntities(descriptions);
        for (int number = 0; number < size; number++) {
            parent[number] = number;
            entities[number] = singles.of(number);
            marks[number] = constraints.marks(number);
        }
    }

    /** The lowest description of the set that a description is in. */
    int root(int description) {
        int at = description;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    Entity entity(int root) {
        return entities[root];
    }

    int size() {
        return parent.length;
    }

    /** Begins a round: what changes from now on is looked at again in the next. */
    void nextRound() {
        round++;
    }

    /** Begins a pass: until the next, {@link #isTouched} tells what was joined since its pairs were weighed. */
    void nextPass() {
        touched.clear();
    }

    /** Whether a set was joined with another in this pass. */
    boolean isTouched(int root) {
        return touched.get(root);
    }

    /** Whether every set is looked at, as in the first round. */
    boolean isAllFresh() {
        return round <= 1;
    }

    /** Whether a set changed in this round or the last. */
    boolean isFresh(int root) {
        return isAllFresh() || changed[root] >= round - 1;
    }

    /** How many joinings there were. */
    int joinings() {
        return reasons.size();
    }

    /**
     * Hands over the table of evidence of every joining, in order, with the lowest description of the set that it made then, and
     * holds none any longer: they are much of what a large case takes.
     */
    void drainReasons(ObjIntConsumer<Reason> sink) {
        for (int at = 0; at < reasons.size(); at++) {
            Reason reason = reasons.set(at, null);
            if (reason != null) {
                sink.accept(reason, joined[at]);
            }
        }
        reasons.clear();
    }

    /** Whether analysts judged two sets to be two people. */
    boolean isForbidden(int one, int other) {
        return Constraints.forbid(marks[one], marks[other]);
    }

    /** Whether two sets may be joined by what they know. */
    boolean mayJoin(int one, int other) {
        return !isForbidden(one, other) && isEnough(scorer.judge(entities[one], entities[other], needed));
    }

    /**
     * Whether all their names are written with other numbers (Apartments 12, Apartments 14) and nothing but the name and a town
     * speaks for their being one: no question is worth an analyst's time then.
     */
    boolean areNumberedOtherwise(int one, int other) {
        for (PersonName name : entities[one].names()) {
            for (PersonName facing : entities[other].names()) {
                if (!name.isNumberedOtherwise(facing)) {
                    return false;
                }
            }
        }
        return !entities[one].names().isEmpty()
                && !entities[other].names().isEmpty()
                && scorer.besideNames(entities[one], entities[other]).total() <= town;
    }

    boolean isEnough(Verdict verdict) {
        return verdict.total() >= needed && verdict.identified() && !verdict.barred();
    }

    /**
     * Whether mentions of one content are not known to be one person by that content: a name alone, or a common name with a
     * birth date. A single mention stands for itself.
     */
    boolean fallsApart(int root) {
        Entity entity = entities[root];
        if (entity.size() > 1 || descriptions.get(root).mentions() == 1 || constraints.isJudgedOne(root)) {
            return false;
        }
        return !isEnough(scorer.judge(entity, entity, needed));
    }

    /** Joins by evidence. */
    void join(int one, int other) {
        List<Line> lines = scorer.explain(entities[one], entities[other]);
        join(one, other, lines);
    }

    /** Joins what an analyst judged to be one person; returns whether another judgement forbids it. */
    boolean joinJudged(int one, int other) {
        if (isForbidden(one, other)) {
            return false;
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Factor.JUDGED_SAME, 0, ValueTable.NONE, ValueTable.NONE));
        lines.addAll(scorer.explain(entities[one], entities[other]));
        join(one, other, lines);
        return true;
    }

    private void join(int one, int other, List<Line> lines) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        joined[reasons.size()] = low;
        reasons.add(evidences.reason(
                turned(lines, one != low), entities[low].descriptions(), entities[high].descriptions()));
        entities[low] = entities[low].with(entities[high], scorer.names());
        entities[high] = entities[low];
        marks[low] = union(marks[low], marks[high]);
        parent[high] = low;
        changed[low] = round;
        touched.set(low);
    }

    private static List<Line> turned(List<Line> lines, boolean turn) {
        return turn ? lines.stream().map(Line::turned).toList() : lines;
    }

    private static int[] union(int[] one, int[] other) {
        if (other.length == 0) {
            return one;
        }
        int[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    /** Joins everything that must be one; returns the numbers of judgements' sets that others forbid. */
    List<Integer> obey() {
        List<Integer> refused = new ArrayList<>();
        for (int set = 0; set < constraints.together().size(); set++) {
            int[] descriptions = constraints.together().get(set);
            for (int at = 1; at < descriptions.length; at++) {
                int one = root(descriptions[0]);
                int other = root(descriptions[at]);
                if (one != other && !joinJudged(one, other)) {
                    refused.add(set);
                }
            }
        }
        return refused;
    }
}
