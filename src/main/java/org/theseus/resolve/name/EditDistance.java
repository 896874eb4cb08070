package org.theseus.resolve.name;

/** Typing errors between two words: letters left out, added, exchanged, or two neighbours swapped. */
final class EditDistance {

    private EditDistance() {}

    /**
     * Optimal string alignment distance, or {@code limit + 1} if it is more than the limit. Time O(length * limit) in the
     * usual case, space O(length).
     */
    static int within(String one, String other, int limit) {
        int rows = one.length();
        int columns = other.length();
        if (Math.abs(rows - columns) > limit) {
            return limit + 1;
        }
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
