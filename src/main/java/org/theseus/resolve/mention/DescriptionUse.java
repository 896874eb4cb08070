package org.theseus.resolve.mention;

import java.util.Arrays;

/** When and where the mentions of one description were. */
final class DescriptionUse {

    private static final int[] NOWHERE = {};

    private int[] towns = NOWHERE;
    private int mentions;
    private long firstMillis = Long.MAX_VALUE;
    private long lastMillis = Long.MIN_VALUE;

    void met(long atMillis, int town) {
        mentions++;
        if (atMillis != MentionFacts.UNDATED) {
            firstMillis = Math.min(firstMillis, atMillis);
            lastMillis = Math.max(lastMillis, atMillis);
        }
        if (town != ValueTable.NONE && !isKnown(town)) {
            towns = Arrays.copyOf(towns, towns.length + 1);
            towns[towns.length - 1] = town;
        }
    }

    private boolean isKnown(int town) {
        for (int known : towns) {
            if (known == town) {
                return true;
            }
        }
        return false;
    }

    /** The same with other numbers for its towns, ascending. */
    DescriptionUse inOrder(int[] after) {
        for (int at = 0; at < towns.length; at++) {
            towns[at] = after[towns[at]];
        }
        Arrays.sort(towns);
        return this;
    }

    int[] towns() {
        return towns;
    }

    int mentions() {
        return mentions;
    }

    long firstMillis() {
        return firstMillis;
    }

    long lastMillis() {
        return lastMillis;
    }
}
