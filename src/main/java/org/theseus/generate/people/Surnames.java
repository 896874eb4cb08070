package org.theseus.generate.people;

/** How surnames of women differ from those of men, where they do. */
final class Surnames {

    private Surnames() {}

    /** The form for a woman; the same word where the culture makes no difference. */
    static NameWord forWomen(Culture culture, NameWord surname) {
        String own = surname.own();
        return switch (culture) {
            case MK, BG -> surname.withOwn(slavic(own));
            case EL -> surname.withOwn(greek(own));
            default -> surname;
        };
    }

    private static String slavic(String own) {
        if (own.endsWith("ски") || own.endsWith("цки")) {
            return own.substring(0, own.length() - 1) + "а";
        }
        return own.endsWith("ов") || own.endsWith("ев") ? own + "а" : own;
    }

    private static String greek(String own) {
        if (own.endsWith("όπουλος")) {
            return own.substring(0, own.length() - 7) + "οπούλου";
        }
        if (own.endsWith("ος")) {
            return own.substring(0, own.length() - 1) + "υ";
        }
        return own.endsWith("ς") ? own.substring(0, own.length() - 1) : own;
    }
}
