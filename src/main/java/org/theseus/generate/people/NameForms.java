package org.theseus.generate.people;

import java.util.List;

/** Writes one part of a name in a form. Pure. */
final class NameForms {

    private NameForms() {}

    /**
     * The word in the form; where a culture has no such form, the nearest that it has.
     *
     * @param choice which of several, for {@link NameForm#PASSPORT} and {@link NameForm#ALTERNATIVE} of names that are listed
     *     with romanisations; not negative
     */
    static String of(NameWord word, Culture culture, NameForm form, int choice) {
        String own = word.own();
        return switch (culture.writing()) {
            case SOUTH_SLAVIC_LATIN -> southSlavic(own, form);
            case ALBANIAN -> neighbour(own, form, Spelling.albanianInSerbian(own));
            case TURKISH -> neighbour(own, form, Spelling.turkishInSerbian(own));
            case MACEDONIAN -> macedonian(own, form);
            case BULGARIAN -> bulgarian(own, form);
            case GREEK -> greek(own, form);
            case GERMAN -> german(own, form);
            case LATIN -> latin(own, form);
            case ROMANISED -> romanised(word, form, choice);
        };
    }

    private static String southSlavic(String own, NameForm form) {
        return switch (form) {
            case OWN, SCHOLARLY -> own;
            case SERBIAN_CYRILLIC -> Cyrillic.serbian(own);
            case MACEDONIAN_CYRILLIC -> Cyrillic.macedonianOf(Cyrillic.serbian(own));
            case PASSPORT, ASCII -> Spelling.ascii(own);
            case DIGRAPHS, ALTERNATIVE -> Spelling.digraphs(own);
            case BY_EAR -> Spelling.germanEar(own);
        };
    }

    private static String neighbour(String own, NameForm form, String inSerbian) {
        return switch (form) {
            case OWN, SCHOLARLY -> own;
            case SERBIAN_CYRILLIC -> Cyrillic.serbian(inSerbian);
            case MACEDONIAN_CYRILLIC -> Cyrillic.macedonianOf(Cyrillic.serbian(inSerbian));
            case PASSPORT, ASCII, DIGRAPHS -> Spelling.ascii(own);
            case ALTERNATIVE, BY_EAR -> inSerbian;
        };
    }

    private static String macedonian(String own, NameForm form) {
        return switch (form) {
            case OWN, MACEDONIAN_CYRILLIC -> own;
            case SERBIAN_CYRILLIC ->
                own.replace('ѓ', 'ђ').replace('Ѓ', 'Ђ').replace('ќ', 'ћ').replace('Ќ', 'Ћ');
            case SCHOLARLY -> Cyrillic.macedonianScholarly(own);
            case PASSPORT, DIGRAPHS -> Cyrillic.macedonianPassport(own);
            case ASCII, ALTERNATIVE, BY_EAR -> Cyrillic.macedonianOther(own);
        };
    }

    private static String bulgarian(String own, NameForm form) {
        return switch (form) {
            case OWN, SERBIAN_CYRILLIC, MACEDONIAN_CYRILLIC -> own;
            case SCHOLARLY -> Cyrillic.bulgarianScholarly(own);
            case PASSPORT, DIGRAPHS, ASCII -> Cyrillic.bulgarianPassport(own);
            case ALTERNATIVE, BY_EAR -> Cyrillic.bulgarianOther(own);
        };
    }

    private static String greek(String own, NameForm form) {
        return switch (form) {
            case OWN -> own;
            case SCHOLARLY -> Greek.scholarly(own);
            case ALTERNATIVE, BY_EAR -> Greek.typed(own);
            case SERBIAN_CYRILLIC, MACEDONIAN_CYRILLIC, PASSPORT, DIGRAPHS, ASCII -> Greek.passport(own);
        };
    }

    private static String german(String own, NameForm form) {
        return switch (form) {
            case OWN, SCHOLARLY -> own;
            case PASSPORT, DIGRAPHS -> Spelling.digraphs(own);
            case ASCII, ALTERNATIVE, BY_EAR, SERBIAN_CYRILLIC, MACEDONIAN_CYRILLIC -> Spelling.ascii(own);
        };
    }

    private static String latin(String own, NameForm form) {
        return switch (form) {
            case OWN, SCHOLARLY -> own;
            case ALTERNATIVE -> Spelling.cedillas(own);
            case PASSPORT, ASCII, DIGRAPHS, BY_EAR, SERBIAN_CYRILLIC, MACEDONIAN_CYRILLIC -> Spelling.ascii(own);
        };
    }

    private static String romanised(NameWord word, NameForm form, int choice) {
        List<String> ways = word.romanised();
        if (form == NameForm.OWN || ways.isEmpty()) {
            return word.own();
        }
        int spread = form == NameForm.ALTERNATIVE || form == NameForm.BY_EAR ? choice / 7 + 1 + choice : choice;
        return ways.get(spread % ways.size());
    }
}
