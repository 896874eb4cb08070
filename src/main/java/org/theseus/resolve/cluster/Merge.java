package org.theseus.resolve.cluster;

import java.util.List;
import org.theseus.resolve.evidence.Line;

/**
 * A joining of two sets of descriptions, with its table of evidence.
 *
 * @param one lowest description of the first set, lower than {@code other}
 * @param other lowest description of the second set
 * @param total sum of the lines' weights
 * @param oneDescriptions all descriptions of the first set, among which each line's value stands
 * @param otherDescriptions all descriptions of the second set
 */
public record Merge(
        int one, int other, double total, List<Line> lines, int[] oneDescriptions, int[] otherDescriptions) {}
