package org.theseus.report.safe;

import java.util.List;

/**
 * Two scales for one person, or one paying side, never netted.
 *
 * @param subjects labels, the first of {@code subjectsInAll}
 * @param outcome code of what both scales say
 * @param danger whether rising payments to one receiver were seen
 * @param missing what would decide it
 */
public record SafePerson(
        List<String> subjects,
        long subjectsInAll,
        String outcome,
        boolean protectionFirst,
        boolean danger,
        SafeScale smuggling,
        SafeScale exploitation,
        List<String> missing) {

    /**
     * How much of the evidence for one pattern is there, as decimals of 1.
     *
     * @param atMost what it could be if everything that could not be tested were so
     * @param threshold from where on the pattern counts as seen
     */
    public record SafeScale(String seen, String atMost, String threshold, List<SafePart> parts) {}

    /** One part: what it asks, its weight, whether it was seen, where. */
    public record SafePart(String label, String weight, String state, List<String> findingIds, String note) {}
}
