package org.theseus.sniff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The letter models of the region's languages, read once from {@code theseus/sniff/words.txt}. */
final class Languages {

    private static final List<LetterModel> ALL = load();

    private Languages() {}

    static List<LetterModel> all() {
        return ALL;
    }

    private static List<LetterModel> load() {
        Map<String, LetterModel> models = new LinkedHashMap<>();
        for (String line : Resource.lines("words.txt")) {
            int colon = line.indexOf(':');
            String[] words = line.substring(colon + 1).strip().split(" +");
            String language = line.substring(0, colon);
            // Serbian is written in two alphabets, each a model of its own
            String key = models.containsKey(language) ? language + "-Cyrl" : language;
            models.put(key, LetterModel.of(key, words));
        }
        return new ArrayList<>(models.values());
    }
}
