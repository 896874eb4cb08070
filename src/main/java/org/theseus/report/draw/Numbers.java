package org.theseus.report.draw;

/** Page units as text: at most one decimal, the same on every machine. Stateless. */
public final class Numbers {

    private Numbers() {}

    /** {@code 12.3}, {@code 12}, {@code -0.4}. */
    public static String of(double value) {
        StringBuilder text = new StringBuilder(8);
        write(text, value);
        return text.toString();
    }

    static void write(StringBuilder text, double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            text.append('-');
            tenths = -tenths;
        }
        text.append(tenths / 10);
        if (tenths % 10 != 0) {
            text.append('.').append(tenths % 10);
        }
    }
}
