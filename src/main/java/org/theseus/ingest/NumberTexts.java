package org.theseus.ingest;

/** Numbers that are names, not amounts (MTCN, phone, account), after a spreadsheet took them for amounts. */
final class NumberTexts {

    private NumberTexts() {}

    /**
     * Whether digits are gone for good: {@code 4,36641E+11}. Such a text stands for a million numbers, so it must never
     * identify anybody.
     */
    static boolean lostDigits(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        int e = first >= '0' && first <= '9' ? text.indexOf('E') : -1;
        if (e < 1 || e + 2 >= text.length() || text.charAt(e + 1) != '+') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i != e && i != e + 1 && !(c >= '0' && c <= '9') && !(i < e && (c == '.' || c == ','))) {
                return false;
            }
        }
        return true;
    }

    /** The number with its leading zeros back, without an apostrophe or {@code ="..."} around it; other text as it is. */
    static String padded(String text, int digits) {
        String bare = text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1)
                : text.startsWith("'") ? text.substring(1) : text;
        String whole = bare.endsWith(".0") ? bare.substring(0, bare.length() - 2) : bare;
        if (whole.isEmpty() || !whole.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return bare;
        }
        return whole.length() >= digits ? whole : "0".repeat(digits - whole.length()) + whole;
    }
}
