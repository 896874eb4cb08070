package org.theseus.resolve.evidence;

import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.name.PersonName;

/**
 * Under which names each document is stated, to tell a renewed document from a brother's: rows of Emir and of Amir join where
 * they share telephone and house and one states no passport, and would then bring two passports together.
 */
final class DocumentNames {

    private final Descriptions descriptions;
    private final NameEvidence names;
    private final ValueIndex stated;

    DocumentNames(Descriptions descriptions, NameEvidence names) {
        this.descriptions = descriptions;
        this.names = names;
        this.stated = new ValueIndex(descriptions, Description::document);
    }

    /** Whether all names of one document are at best romanised otherwise than, a letter apart from, or kindred to, those of the other. */
    boolean mayBeOfTwo(int one, int other) {
        int[] others = stated.holders(other);
        for (int here : stated.holders(one)) {
            PersonName mine = descriptions.get(here).name();
            for (int there : others) {
                PersonName yours = descriptions.get(there).name();
                if (mine == null || yours == null || mine.equals(yours) || !names.mayBeOfTwo(mine, yours)) {
                    return false;
                }
            }
        }
        return true;
    }
}
