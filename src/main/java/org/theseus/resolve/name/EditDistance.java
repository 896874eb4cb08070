package org.theseus.resolve.name;

/** Typing errors between two words: letters left out, added, exchanged, or two neighbours swapped. */
final class EditDistance {

    private EditDistance() {}

    /**
     * Optimal string alignment distance, or {@code limit + 1} if it is more than the limit. What both begin and end with is
     * laid aside first. Time O(length) for words a sign apart, else O(length * limit) in the usual case, space O(length).
     */
    static int within(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit) {
            return limit + 1;
        }
        int shorter = Math.min(one.length(), other.length());
        int begin = 0;
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int rows = one.length() - end - begin;
        int columns = other.length() - end - begin;
        if (rows == 0 || columns == 0) {
            return Math.min(rows + columns, limit + 1);
        }
        if (limit == 1) {
            // one sign exchanged, or two neighbours swapped: whatever else is left takes more
            boolean swapped = rows == 2
                    && columns == 2
                    && one.charAt(begin) == other.charAt(begin + 1)
                    && one.charAt(begin + 1) == other.charAt(begin);
            return (rows == 1 && columns == 1) || swapped ? 1 : 2;
        }
        return align(one.substring(begin, begin + rows), other.substring(begin, begin + columns), limit);
    }

    private static int align(String one, String other, int limit) {
        int rows = one.length();
        int columns = other.length();
        int[] before = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] now = new int[columns + 1];
        for (int column = 0; column <= columns; column++) {
            last[column] = column;
        }
        for (int row = 1; row <= rows; row++) {
            now[0] = row;
            int least = row;
            char letter = one.charAt(row - 1);
            for (int column = 1; column <= columns; column++) {
                char facing = other.charAt(column - 1);
                int cost = Math.min(
                        Math.min(now[column - 1], last[column]) + 1, last[column - 1] + (letter == facing ? 0 : 1));
                if (row > 1 && column > 1 && letter == other.charAt(column - 2) && one.charAt(row - 2) == facing) {
                    cost = Math.min(cost, before[column - 2] + 1);
                }
                now[column] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.min(last[columns], limit + 1);
    }
}
