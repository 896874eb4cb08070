package org.theseus.sniff;

import java.lang.Character.UnicodeScript;
import java.util.List;

/** How plausible a decoded word is, by letters, case and script. Natural logarithms; higher is better. Stateless. */
final class WordScore {

    private static final String COMMON_SIGNS = "€§°–—„“”‘’«»…№·\u00a0";
    private static final double OTHER_LANGUAGE = 2.5;

    private WordScore() {}

    /** Score of a word in each language; {@code into} gets one number per model. */
    static void add(String word, double weight, List<LetterModel> models, double[] into) {
        String folded = LetterModel.fold(word);
        double shape = shape(word);
        double[] each = new double[models.size()];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < each.length; i++) {
            each[i] = models.get(i).score(folded);
            best = Math.max(best, each[i]);
        }
        for (int i = 0; i < each.length; i++) {
            into[i] += weight * (Math.max(each[i], best - OTHER_LANGUAGE) + shape);
        }
    }

    /** What does not depend on a language: signs inside words, capitals behind small letters, mixed scripts. */
    private static double shape(String word) {
        double sum = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i > 0 ? word.charAt(i - 1) : ' ';
            char after = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            if (!isLetter(c)) {
                sum += sign(c, before, after);
                continue;
            }
            sum += scripts(c, before) + (after < 0x80 ? scripts(c, after) : 0);
            sum += cases(c, before, after, i > 1 ? word.charAt(i - 2) : ' ');
        }
        return sum;
    }

    /** A letter that has case, as all of the region's alphabets have; a superscript n is a sign. */
    private static boolean isLetter(char c) {
        return (Character.isUpperCase(c) && Character.isLetter(c))
                || Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    private static double sign(char c, char before, char after) {
        if (c == CodePages.NONE) {
            return -60;
        }
        if (Character.isISOControl(c)) {
            return -25;
        }
        if ((c == '’' || c == '»') && !isLetter(before) && !Character.isDigit(before) && isLetter(after)) {
            return -7;
        }
        boolean inside = isLetter(before) && isLetter(after);
        if (COMMON_SIGNS.indexOf(c) >= 0) {
            return inside && c != '’' && c != '\u00a0' ? -6 : -2;
        }
        return inside ? -12 : -8;
    }

    private static double scripts(char c, char neighbour) {
        if (!isLetter(neighbour)) {
            return 0;
        }
        return UnicodeScript.of(c) == UnicodeScript.of(neighbour) ? 0 : -7;
    }

    private static double cases(char c, char before, char after, char beforeThat) {
        if (Character.isUpperCase(c)) {
            if (Character.isLowerCase(before)) {
                return -6;
            }
            return Character.isUpperCase(before) && Character.isLowerCase(after) ? -4 : 0;
        }
        if (Character.isUpperCase(before) && Character.isUpperCase(after)) {
            return -6;
        }
        if (Character.isUpperCase(before) && Character.isUpperCase(beforeThat)) {
            return -4;
        }
        return Character.isLowerCase(c) && Character.isUpperCase(after) ? -5 : 0;
    }
}
