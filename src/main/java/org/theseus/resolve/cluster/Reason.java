package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.List;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.mention.MentionRef;

/**
 * Why two sets of mentions were joined, or may be one: a table of evidence that names the mentions whose rows state each value.
 * The values themselves stay in the rows. Immutable.
 *
 * @param one a mention of the first set
 * @param other a mention of the second set
 * @param lines in the order of {@link Factor}
 */
public record Reason(MentionRef one, MentionRef other, List<Line> lines) {

    private static final int HUNDREDTHS = 100;

    /**
     * One factor.
     *
     * @param weight rounded to hundredths
     * @param one the mention of the first set that states the value
     * @param other the mention of the second set that states it
     */
    public record Line(Factor factor, double weight, MentionRef one, MentionRef other) {}

    public Reason {
        lines = List.copyOf(lines);
    }

    /** Sum of the weights. */
    public double total() {
        return lines.stream().mapToDouble(Line::weight).sum();
    }

    /** One line of text, for keeping: mentions, then factors with their weights and, if others, their mentions. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(one).append(' ').append(other);
        for (Line line : lines) {
            text.append(' ').append(line.factor.key()).append('=').append(hundredths(line.weight));
            if (!line.one.equals(one) || !line.other.equals(other)) {
                text.append('@').append(line.one).append(',').append(line.other);
            }
        }
        return text.toString();
    }

    /** A weight with two decimals. */
    private static String hundredths(double weight) {
        long hundredths = Math.abs(Math.round(weight * HUNDREDTHS));
        String sign = weight < 0 || 1 / weight < 0 ? "-" : "";
        String part = String.valueOf(hundredths % HUNDREDTHS);
        return sign + hundredths / HUNDREDTHS + (part.length() < 2 ? ".0" : ".") + part;
    }

    /**
     * The inverse of {@link #text}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Reason parse(String text) {
        String[] parts = text.split(" ");
        if (parts.length < 2) {
            throw new IllegalArgumentException("no reason: " + text);
        }
        MentionRef one = MentionRef.parse(parts[0]);
        MentionRef other = MentionRef.parse(parts[1]);
        List<Line> lines = new ArrayList<>(parts.length - 2);
        for (int at = 2; at < parts.length; at++) {
            String part = parts[at];
            int equals = part.indexOf('=');
            int where = part.indexOf('@');
            int comma = part.indexOf(',', where + 1);
            if (equals < 0 || (where > 0 && comma < 0)) {
                throw new IllegalArgumentException("no reason: " + text);
            }
            Factor factor = Factor.of(part.substring(0, equals))
                    .orElseThrow(() -> new IllegalArgumentException("no reason: " + text));
            lines.add(new Line(
                    factor,
                    Double.parseDouble(part.substring(equals + 1, where < 0 ? part.length() : where)),
                    where < 0 ? one : MentionRef.parse(part.substring(where + 1, comma)),
                    where < 0 ? other : MentionRef.parse(part.substring(comma + 1))));
        }
        return new Reason(one, other, lines);
    }
}
