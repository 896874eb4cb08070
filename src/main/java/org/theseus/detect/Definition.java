package org.theseus.detect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is, apart from how it is executed.
 *
 * @param id stable lower-case name
 * @param version raised by every change of the definition or of its defaults
 * @param indicator code in the typology catalogue; E7(a) and E7(b) are {@code E7a} and {@code E7b}
 * @param title one line that says what it looks for
 * @param typology what it is evidence of
 * @param groups evidence groups that one of its leads supplies by itself
 * @param standing what its leads may do for an alert
 * @param scaleItem what it adds to a scale, null if nothing
 */
public record Definition(
        String id,
        int version,
        String indicator,
        String title,
        Typology typology,
        Set<EvidenceGroup> groups,
        Standing standing,
        @Nullable ScaleItem scaleItem) {

    public Definition {
        groups = Set.copyOf(groups);
    }

    /** An indicator that counts for alerts and adds to no scale. */
    public Definition(
            String id, int version, String indicator, String title, Typology typology, Set<EvidenceGroup> groups) {
        this(id, version, indicator, title, typology, groups, Standing.COUNTS, null);
    }

    /** The same, shown beside others only. */
    public Definition supporting() {
        return new Definition(id, version, indicator, title, typology, groups, Standing.SUPPORTS, scaleItem);
    }

    /** The same, adding to a scale. */
    public Definition adding(ScaleItem item) {
        return new Definition(id, version, indicator, title, typology, groups, standing, item);
    }

    /** The wider definition beside it: a code that ends in {@code ~}, adding to no scale. */
    Definition near(String suffix) {
        return new Definition(
                id + suffix, version, indicator + "~", "nearly: " + title, typology, groups, standing, null);
    }

    /**
     * Whether somebody means it by a word: its id, its code, or the code without a letter behind ({@code E7} for both). Whoever
     * names an exact definition means the wider one beside it, too.
     */
    public boolean isNamed(String word) {
        String exact = indicator.replaceFirst("~$", "");
        return id.equals(word)
                || NearDetector.exactId(id).equals(word)
                || indicator.equalsIgnoreCase(word)
                || exact.equalsIgnoreCase(word)
                || exact.replaceFirst("[a-z]$", "").equalsIgnoreCase(word);
    }
}
