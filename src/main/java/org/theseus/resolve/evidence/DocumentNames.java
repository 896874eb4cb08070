package org.theseus.resolve.evidence;

import java.util.Objects;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.name.PairMemory;
import org.theseus.resolve.name.PersonName;

/**
 * Under which names each document is stated, to tell a renewed document from a brother's: rows of Emir and of Amir join where
 * they share telephone and house and one states no passport, and would then bring two passports together.
 */
final class DocumentNames {

    private static final double YES = 1;
    private static final double NO = 0;

    private final Descriptions descriptions;
    private final NameEvidence names;
    private final ValueIndex stated;
    /** What was answered: the same two documents meet in every round, and wherever their names do. */
    private final PairMemory known = new PairMemory();

    DocumentNames(Descriptions descriptions, NameEvidence names) {
        this.descriptions = descriptions;
        this.names = names;
        this.stated = new ValueIndex(descriptions, Description::document);
    }

    /** Whether all names of one document are at best romanised otherwise than, a letter apart from, or kindred to, those of the other. */
    boolean mayBeOfTwo(int one, int other) {
        double kept = known.find(one, other);
        if (Double.isNaN(kept)) {
            kept = isNameShared(one, other) || !areAllAlike(one, other) ? NO : YES;
            known.keep(one, other, kept);
        }
        return kept == YES;
    }

    /** Whether some name is stated with both, or a row of one states none: costs little, and answers for most. */
    private boolean isNameShared(int one, int other) {
        int[] others = stated.holders(other);
        for (int there : others) {
            if (descriptions.get(there).name() == null) {
                return true;
            }
        }
        for (int here : stated.holders(one)) {
            PersonName mine = descriptions.get(here).name();
            if (mine == null) {
                return true;
            }
            for (int there : others) {
                if (mine.equals(name(there))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areAllAlike(int one, int other) {
        for (int here : stated.holders(one)) {
            for (int there : stated.holders(other)) {
                if (!names.mayBeOfTwo(name(here), name(there))) {
                    return false;
                }
            }
        }
        return true;
    }

    private PersonName name(int description) {
        return Objects.requireNonNull(descriptions.get(description).name());
    }
}
