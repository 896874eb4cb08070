package org.theseus.resolve.mention;

/**
 * Compares texts as if others stood behind them, without putting them together, and gives what they begin with as one number.
 * Stateless.
 */
final class TextOrder {

    private static final int LARGEST = 0xff;

    private TextOrder() {}

    /**
     * The first signs of a text and what stands behind it, a byte each, as a number whose unsigned order never contradicts
     * {@link #compare}. The first sign beyond Latin is the last that tells.
     */
    static long head(String text, String behind, int signs) {
        long head = 0;
        for (int at = 0; at < signs; at++) {
            int sign = Math.min(sign(text, behind, at), LARGEST);
            head = (head << Byte.SIZE) | sign;
            if (sign == LARGEST) {
                return head << (Byte.SIZE * (signs - 1 - at));
            }
        }
        return head;
    }

    private static int sign(String text, String behind, int at) {
        if (at < text.length()) {
            return text.charAt(at);
        }
        int beyond = at - text.length();
        return beyond < behind.length() ? behind.charAt(beyond) : 0;
    }

    /** The order of two texts with the same one behind each. */
    static int compare(String one, String other, String behind) {
        int order = one.compareTo(other);
        int longer = one.length() - other.length();
        if (longer == 0 || order != longer) {
            return order;
        }
        if (longer < 0) {
            return other.startsWith(one) ? behind.compareTo(other.substring(one.length()) + behind) : order;
        }
        return one.startsWith(other) ? (one.substring(other.length()) + behind).compareTo(behind) : order;
    }
}
