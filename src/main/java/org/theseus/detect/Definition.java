package org.theseus.detect;

import java.util.Set;

/**
 * What an indicator is, apart from how it is executed.
 *
 * @param id stable lower-case name
 * @param version raised by every change of the definition or of its defaults
 * @param indicator code in the typology catalogue
 * @param title one line that says what it looks for
 * @param groups evidence groups that one of its leads supplies by itself
 */
public record Definition(String id, int version, String indicator, String title, Set<EvidenceGroup> groups) {

    public Definition {
        groups = Set.copyOf(groups);
    }
}
