package org.theseus.generate.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What was planted or staged, and under which number payments point to it. Grows while a case is made; for one thread.
 */
public final class Truth {

    /** What a group of payments is. */
    public enum Kind {
        /** Satisfies the definition of an indicator. */
        POSITIVE,
        /** Breaks exactly one rule of an indicator, by as little as possible. */
        BOUNDARY,
        /** A pattern of an indicator, bent by evasion; at level 1.0 or below it satisfies the definition. */
        EVASION,
        /** A story not taken from the catalogue. */
        NARRATIVE,
        /** Everyday life that looks like a pattern. */
        LOOKALIKE
    }

    /**
     * A group of payments with one meaning.
     *
     * @param id unique, such as {@code A1-003}
     * @param pattern code of the indicator, name of the story, or kind of look-alike
     * @param rule which rule a boundary case breaks or which means of evasion is used; empty otherwise
     * @param level how far: of evasion, as a multiple of the parameter's limit; empty otherwise
     * @param focus person that it is about
     * @param note one line for people, in plain words
     */
    public record Group(
            int number, Kind kind, String id, String pattern, String rule, String level, int focus, String note) {}

    /** The groups that a payment belongs to, by number. Immutable. */
    public static final class Marks {

        /** Everyday life. */
        public static final Marks NONE = new Marks(new int[0]);

        private final int[] groups;

        private Marks(int[] groups) {
            this.groups = groups;
        }

        /** These groups. */
        public static Marks of(int... groups) {
            return groups.length == 0 ? NONE : new Marks(groups.clone());
        }

        /** How many. */
        public int size() {
            return groups.length;
        }

        /** The number of the i-th. */
        public int group(int i) {
            return groups[i];
        }
    }

    private final List<Group> groups = new ArrayList<>();
    private final TreeMap<String, Integer> counts = new TreeMap<>();

    /** Opens a group; its id is the pattern, a letter for the kind unless it is a positive, and a running number. */
    public Group open(Kind kind, String pattern, String rule, String level, int focus, String note) {
        String stem = switch (kind) {
            case POSITIVE -> pattern;
            case BOUNDARY -> pattern + "-near";
            case EVASION -> pattern + "-evasion";
            case NARRATIVE -> "story-" + pattern;
            case LOOKALIKE -> "look-" + pattern;
        };
        int count = counts.merge(stem, 1, Integer::sum);
        Group group = new Group(groups.size(), kind, stem + "-" + number(count), pattern, rule, level, focus, note);
        groups.add(group);
        return group;
    }

    private static String number(int count) {
        String digits = Integer.toString(count);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** All groups in the order in which they were opened. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** A group by its number. */
    public Group get(int number) {
        return groups.get(number);
    }
}
