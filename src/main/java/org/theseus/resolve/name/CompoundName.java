package org.theseus.resolve.name;

/**
 * Arabic names made of two words and an article: Abd al-Rahman, Abdurrahman and Abdelrahman are one name, and so are Nureddin
 * and Nur ud-Din, whatever stands of the article between the two.
 */
final class CompoundName {

    private static final String ABD = "abd";
    private static final String DIN = "din";
    private static final int SHORTEST_ABD = 6;
    private static final int SHORTEST_DIN = 7;

    private CompoundName() {}

    /** The sound without the article inside; any other sound as it is. */
    static String canonical(String sound) {
        if (sound.startsWith(ABD) && sound.length() >= SHORTEST_ABD) {
            return servant(sound);
        }
        int article = sound.length() - DIN.length() - 1;
        boolean faith = sound.length() >= SHORTEST_DIN && sound.endsWith(DIN) && Sounds.isVowel(sound.charAt(article));
        return faith ? sound.substring(0, article) + DIN : sound;
    }

    private static String servant(String sound) {
        int at = ABD.length();
        while (at < sound.length() && Sounds.isVowel(sound.charAt(at))) {
            at++;
        }
        if (at < sound.length() - 1 && sound.charAt(at) == 'l') {
            at++;
        }
        String rest = sound.substring(at);
        return rest.length() < 2 ? ABD + "la" : ABD + rest;
    }
}
