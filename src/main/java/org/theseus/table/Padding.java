package org.theseus.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a layout that counts characters align text that is wider or narrower than its characters. {@link #mask} replaces
 * every cluster that is not one character and one column by as many private-use characters as it has columns;
 * {@link #unmask} puts the clusters back. One instance per table; not thread-safe.
 */
final class Padding {

    private static final char FIRST = '\uE000';
    private static final char FILLER = '\uF8FF';

    private final Map<String, Character> masks = new HashMap<>();
    private final List<String> clusters = new ArrayList<>();

    String mask(String text) {
        if (DisplayText.isPlain(text) && text.chars().noneMatch(c -> isPrivate((char) c))) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        for (DisplayText.Cluster cluster : DisplayText.clusters(text)) {
            boolean plain = cluster.text().length() == 1
                    && cluster.width() == 1
                    && !isPrivate(cluster.text().charAt(0));
            if (plain || (!masks.containsKey(cluster.text()) && clusters.size() == FILLER - FIRST)) {
                masked.append(cluster.text());
            } else {
                masked.append(masks.computeIfAbsent(cluster.text(), this::next));
                masked.append(String.valueOf(FILLER).repeat(Math.max(0, cluster.width() - 1)));
            }
        }
        return masked.toString();
    }

    String unmask(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && c - FIRST < clusters.size()) {
                whole.append(clusters.get(c - FIRST));
            } else if (c != FILLER) {
                whole.append(c);
            }
        }
        return whole.toString();
    }

    private Character next(String cluster) {
        clusters.add(cluster);
        return (char) (FIRST + clusters.size() - 1);
    }

    private static boolean isPrivate(char c) {
        return c >= FIRST && c <= FILLER;
    }
}
