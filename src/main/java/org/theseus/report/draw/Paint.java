package org.theseus.report.draw;

import java.util.Locale;

/** What something is drawn with: a purpose and the colour that it has on paper; the page has others for the dark. */
public enum Paint {
    NONE("none"),
    PAPER("#ffffff"),
    INK("#111111"),
    SOFT("#4b535d"),
    LINE("#cdd2d8"),
    WASH("#f2f3f5"),
    ACT("#1f4f82"),
    QUIET("#6b7683"),
    LINK("#8c97a5"),
    RIBBON("#9db4cc"),
    LAND("#e8e6df"),
    HIGH("#9b1c2e");

    private final String onPaper;

    Paint(String onPaper) {
        this.onPaper = onPaper;
    }

    /** {@code #rrggbb}, or {@code none}. */
    public String onPaper() {
        return onPaper;
    }

    /** Ending of the classes by which the page's style finds it: {@code f-act}, {@code s-act}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
