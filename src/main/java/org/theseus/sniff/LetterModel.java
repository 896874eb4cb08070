package org.theseus.sniff;

/**
 * How likely one letter follows another in a language, counted on a short list of its words. Letters are folded to lower
 * case; the edge of a word, digits and other signs are classes of their own. Natural logarithms; immutable.
 */
final class LetterModel {

    static final char EDGE = '^';
    static final char DIGIT = '0';
    static final char SIGN = '.';

    private static final int SIZE = 0x530;
    private static final double UNSEEN = 2e-5;
    private static final double WEIGHT = 12;

    private final String language;
    private final float[][] pairs = new float[SIZE][];
    private final float[] singles = new float[SIZE];

    private LetterModel(String language) {
        this.language = language;
    }

    static LetterModel of(String language, String[] words) {
        LetterModel model = new LetterModel(language);
        double[][] counts = new double[SIZE][];
        double[] first = new double[SIZE];
        double[] second = new double[SIZE];
        double all = 0;
        for (String word : words) {
            String marked = EDGE + word + EDGE;
            for (int i = 1; i < marked.length(); i++) {
                int a = index(marked.charAt(i - 1));
                int b = index(marked.charAt(i));
                counts[a] = counts[a] == null ? new double[SIZE] : counts[a];
                counts[a][b]++;
                first[a]++;
                second[b]++;
                all++;
            }
        }
        for (int c = 0; c < SIZE; c++) {
            double single = Math.max(UNSEEN, (second[c] - 0.5) / all);
            if (c == index(DIGIT) || c == index(SIGN)) {
                single = 0.01;
            }
            model.singles[c] = (float) single;
        }
        for (int a = 0; a < SIZE; a++) {
            if (counts[a] != null) {
                float[] row = new float[SIZE];
                for (int b = 0; b < SIZE; b++) {
                    row[b] = (float) Math.log((counts[a][b] + WEIGHT * model.singles[b]) / (first[a] + WEIGHT));
                }
                model.pairs[a] = row;
            }
        }
        for (int c = 0; c < SIZE; c++) {
            model.singles[c] = (float) Math.log(model.singles[c]);
        }
        return model;
    }

    private static int index(char c) {
        char folded = fold(c);
        return folded < SIZE ? folded : SIGN;
    }

    /** The class of a character: a lower-case letter, {@link #DIGIT}, {@link #EDGE} or {@link #SIGN}. */
    static char fold(char c) {
        if (c == EDGE) {
            return EDGE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if (!Character.isLetter(c)) {
            return SIGN;
        }
        return Character.toLowerCase(sameLetter(c));
    }

    /** Romanian comma letters as cedilla letters: banks write either for the same name, and no reader minds. */
    static char sameLetter(char c) {
        return switch (c) {
            case 'ș' -> 'ş';
            case 'Ș' -> 'Ş';
            case 'ț' -> 'ţ';
            case 'Ț' -> 'Ţ';
            default -> c;
        };
    }

    String language() {
        return language;
    }

    /** Logarithm of the likelihood of a folded word without its edges. */
    double score(String folded) {
        double sum = 0;
        int before = EDGE;
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : EDGE;
            int after = c < SIZE ? c : SIGN;
            float[] row = pairs[before];
            sum += row != null ? row[after] : singles[after];
            before = after;
        }
        return sum;
    }

    static String fold(String word) {
        char[] chars = word.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }
}
