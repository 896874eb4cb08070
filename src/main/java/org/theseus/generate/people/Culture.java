package org.theseus.generate.people;

import java.util.List;

/**
 * What a name is made from: a language's names and its way of writing them. Only truth files name it; errors are counted by
 * it, nothing else may use it.
 */
public enum Culture {
    SR(Writing.SOUTH_SLAVIC_LATIN, "RS"),
    HR(Writing.SOUTH_SLAVIC_LATIN, "HR"),
    BS(Writing.SOUTH_SLAVIC_LATIN, "BA"),
    SL(Writing.SOUTH_SLAVIC_LATIN, "SI"),
    SQ(Writing.ALBANIAN, "AL"),
    MK(Writing.MACEDONIAN, "MK"),
    BG(Writing.BULGARIAN, "BG"),
    EL(Writing.GREEK, "GR"),
    TR(Writing.TURKISH, "TR"),
    RO(Writing.LATIN, "RO"),
    HU(Writing.LATIN, "HU"),
    DE(Writing.GERMAN, "DE"),
    IT(Writing.LATIN, "IT"),
    FR(Writing.LATIN, "FR"),
    EN(Writing.LATIN, "GB"),
    NL(Writing.LATIN, "NL"),
    SV(Writing.LATIN, "SE"),
    AR(Writing.ROMANISED, "SY"),
    FA(Writing.ROMANISED, "AF"),
    KU(Writing.ROMANISED, "IQ"),
    SO(Writing.ROMANISED, "SO"),
    UR(Writing.ROMANISED, "PK");

    /** How names are written, and so how they can be written otherwise. */
    enum Writing {
        SOUTH_SLAVIC_LATIN,
        ALBANIAN,
        MACEDONIAN,
        BULGARIAN,
        GREEK,
        TURKISH,
        GERMAN,
        LATIN,
        /** Each name is listed with its romanisations; no rule gives them. */
        ROMANISED
    }

    private static final List<Culture> WIVES_KEEP_THEIR_NAME = List.of(AR, FA, KU, SO, UR, IT, NL);
    private static final List<Culture> PLACEHOLDER_BIRTH_DATES = List.of(AR, FA, KU, SO, UR);

    private final Writing writing;
    private final String homeland;

    Culture(Writing writing, String homeland) {
        this.writing = writing;
        this.homeland = homeland;
    }

    Writing writing() {
        return writing;
    }

    /** A country where names of this culture are the usual ones. */
    public String homeland() {
        return homeland;
    }

    boolean surnameFirst() {
        return this == HU;
    }

    boolean wivesKeepTheirName() {
        return WIVES_KEEP_THEIR_NAME.contains(this);
    }

    /** Share of persons whose papers give the first of January, because nobody knew the day. */
    double placeholderBirthDates() {
        return PLACEHOLDER_BIRTH_DATES.contains(this) ? (this == FA || this == SO ? 0.35 : 0.15) : 0.004;
    }

    /** Whether the father's name belongs to the full name. */
    boolean namesTheFather() {
        return this == SO || this == AR || this == BG;
    }
}
