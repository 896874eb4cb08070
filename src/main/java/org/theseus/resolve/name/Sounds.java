package org.theseus.resolve.name;

import java.util.ArrayList;
import java.util.List;

/**
 * How a word in plain Latin letters sounds, in a rough alphabet of one letter per sound in which the spelling habits between
 * Vienna and Damascus meet: {@code zh}, {@code ž} without its sign and {@code xh} are z; {@code dj}, {@code đ} without its
 * sign are d; {@code y} and {@code j} are i; doubled letters are one. Where a spelling has two readings (German and Greek
 * {@code ch}) the word gets both. Stateless.
 */
final class Sounds {

    /** More readings of one word than this tell nothing. */
    private static final int MOST = 6;

    /** A spelling that has a second reading. */
    private enum Second {
        NONE,
        CH_AS_H,
        CH_AS_K,
        CH_AS_S,
        SCH_AS_SC,
        J_AS_Z,
        UMLAUT,
        U_AS_V,
        SOFT_G,
        HARD_C,
        SOFT_Q
    }

    private Sounds() {}

    /** The readings of a word of letters a to z, the usual one first. */
    static List<String> of(String word) {
        List<String> sounds = new ArrayList<>(2);
        for (Second second : Second.values()) {
            if (sounds.size() < MOST && applies(second, word)) {
                String sound = read(word, second);
                if (!sounds.contains(sound)) {
                    sounds.add(sound);
                }
            }
        }
        return sounds;
    }

    private static boolean applies(Second second, String word) {
        return switch (second) {
            case NONE -> true;
            case CH_AS_H, CH_AS_K, CH_AS_S -> word.contains("ch");
            case SCH_AS_SC -> word.contains("sch");
            case J_AS_Z -> word.startsWith("j") || word.startsWith("dj");
            case UMLAUT -> word.contains("ae") || word.contains("oe") || word.contains("ue");
            case U_AS_V -> word.contains("au") || word.contains("eu");
            case SOFT_G -> word.contains("gi") || word.contains("ge");
            case HARD_C -> word.indexOf('c') >= 0;
            case SOFT_Q -> word.indexOf('q') >= 0;
        };
    }

    private static String read(String word, Second second) {
        StringBuilder heard = new StringBuilder(word.length());
        int at = start(word, heard);
        while (at < word.length()) {
            at += sound(word, at, second, heard);
        }
        return smoothed(heard);
    }

    /** Greek spellings of b, d and g at the beginning. */
    private static int start(String word, StringBuilder heard) {
        if (word.length() > 3) {
            String two = word.substring(0, 2);
            String one = two.equals("mp") ? "b" : two.equals("nt") ? "d" : two.equals("gk") ? "g" : "";
            heard.append(one);
            return one.isEmpty() ? 0 : 2;
        }
        return 0;
    }

    /** Appends the sound at a place and returns how many letters it takes. */
    private static int sound(String word, int at, Second second, StringBuilder heard) {
        char letter = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char third = at + 2 < word.length() ? word.charAt(at + 2) : ' ';
        boolean first = at == 0;
        return switch (letter) {
            case 's' -> s(next, third, second, heard);
            case 't' -> t(next, third, heard);
            case 'c' -> c(next, second, heard);
            case 'd' -> d(next, third, first, second, heard);
            case 'g' -> g(next, third, second, heard);
            case 'k' -> next == 'h' ? put(heard, "h", 2) : put(heard, "k", next == 'j' ? 2 : 1);
            case 'l', 'n' -> put(heard, String.valueOf(letter), next == 'j' ? 2 : 1);
            case 'z' -> put(heard, "z", next == 'h' || next == 's' ? 2 : 1);
            case 'x' -> next == 'h' ? put(heard, "z", 2) : put(heard, "ks", 1);
            case 'p' -> next == 'h' ? put(heard, "f", 2) : put(heard, "p", 1);
            case 'r', 'b' -> put(heard, String.valueOf(letter), next == 'h' ? 2 : 1);
            case 'q' -> put(heard, second == Second.SOFT_Q ? "c" : "k", 1);
            case 'w' -> put(heard, "v", 1);
            case 'j', 'y' -> put(heard, second == Second.J_AS_Z && first ? "z" : "i", 1);
            case 'a', 'e', 'o', 'u' -> vowel(letter, next, second, heard);
            default -> put(heard, String.valueOf(letter), 1);
        };
    }

    private static int s(char next, char third, Second second, StringBuilder heard) {
        if (next == 'c' && third == 'h') {
            return put(heard, second == Second.SCH_AS_SC ? "sc" : "s", 3);
        }
        return put(heard, "s", next == 'h' || next == 'z' ? 2 : 1);
    }

    private static int t(char next, char third, StringBuilder heard) {
        if (next == 's' && third == 'c') {
            return put(heard, "c", 4);
        }
        if (next == 'c' && third == 'h') {
            return put(heard, "c", 3);
        }
        return next == 's' || next == 'z'
                ? put(heard, "c", third == 'h' ? 3 : 2)
                : put(heard, "t", next == 'h' ? 2 : 1);
    }

    private static int c(char next, Second second, StringBuilder heard) {
        if (next == 'h') {
            return put(heard, ch(second), 2);
        }
        if (next == 'k') {
            return put(heard, "k", 2);
        }
        boolean hard = second == Second.HARD_C && next != 'e' && next != 'i';
        return put(heard, hard ? "k" : "c", next == 'z' ? 2 : 1);
    }

    private static int d(char next, char third, boolean first, Second second, StringBuilder heard) {
        if (next == 'j') {
            return put(heard, second == Second.J_AS_Z && first ? "z" : "d", 2);
        }
        if (next == 'z') {
            return put(heard, "z", third == 'h' ? 3 : 2);
        }
        return put(heard, "d", next == 'h' ? 2 : 1);
    }

    private static int g(char next, char third, Second second, StringBuilder heard) {
        if (second == Second.SOFT_G && (next == 'i' || next == 'e') && isVowel(third)) {
            return put(heard, "i", 2);
        }
        return put(heard, "g", next == 'j' || next == 'h' ? 2 : 1);
    }

    private static int vowel(char letter, char next, Second second, StringBuilder heard) {
        if (second == Second.U_AS_V && next == 'u' && (letter == 'a' || letter == 'e')) {
            return put(heard, letter + "v", 2);
        }
        if (second == Second.UMLAUT && next == 'e' && letter != 'e') {
            return put(heard, String.valueOf(letter), 2);
        }
        if (letter == 'o' && (next == 'u' || next == 'o')) {
            return put(heard, "u", 2);
        }
        return letter == 'e' && next == 'e' ? put(heard, "i", 2) : put(heard, String.valueOf(letter), 1);
    }

    /** English and Slavic, Greek and German, Italian, French. */
    private static String ch(Second second) {
        return switch (second) {
            case CH_AS_H -> "h";
            case CH_AS_K -> "k";
            case CH_AS_S -> "s";
            default -> "c";
        };
    }

    private static int put(StringBuilder heard, String sound, int letters) {
        heard.append(sound);
        return letters;
    }

    /** Doubled letters once, no h at the end after a vowel, no i before an e at the beginning. */
    private static String smoothed(StringBuilder heard) {
        StringBuilder smooth = new StringBuilder(heard.length());
        for (int at = 0; at < heard.length(); at++) {
            char letter = heard.charAt(at);
            if (smooth.length() == 0 || smooth.charAt(smooth.length() - 1) != letter) {
                smooth.append(letter);
            }
        }
        int end = smooth.length();
        if (end > 2 && smooth.charAt(end - 1) == 'h' && isVowel(smooth.charAt(end - 2))) {
            smooth.setLength(end - 1);
        }
        if (smooth.length() > 2 && smooth.charAt(0) == 'i' && smooth.charAt(1) == 'e') {
            smooth.deleteCharAt(0);
        }
        return smooth.toString();
    }

    /** A sound in which vowels that vary in romanised Arabic are one: a and e, o and u. */
    static String coarse(String sound) {
        return sound.replace('e', 'a').replace('u', 'o');
    }

    static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u';
    }
}
