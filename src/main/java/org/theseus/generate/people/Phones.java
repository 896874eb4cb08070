package org.theseus.generate.people;

/** How telephone numbers are written. */
final class Phones {

    private static final int LONGEST_CODE = 3;

    private Phones() {}

    /**
     * An international number in one of five styles: plain, with 00, in groups, with a zero in brackets or without plus. All
     * of them keep the country, so that no style makes two numbers out of one.
     */
    static String written(String number, int style) {
        String digits = number.substring(1);
        return switch (style) {
            case 1 -> "00" + digits;
            case 2 -> grouped(digits);
            case 3 ->
                "+" + code(digits) + " (0)" + digits.substring(code(digits).length());
            case 4 -> digits;
            default -> number;
        };
    }

    private static String grouped(String digits) {
        String code = code(digits);
        StringBuilder out = new StringBuilder("+").append(code);
        for (int at = code.length(); at < digits.length(); at += 3) {
            out.append(' ').append(digits, at, Math.min(digits.length(), at + 3));
        }
        return out.toString();
    }

    /** The country code: one of two digits where the number begins like those of this region, else of three. */
    private static String code(String digits) {
        boolean two = "30 31 32 33 34 36 39 40 41 43 44 46 48 49 90 92 93 98".contains(digits.substring(0, 2));
        return digits.substring(0, two ? 2 : LONGEST_CODE);
    }
}
