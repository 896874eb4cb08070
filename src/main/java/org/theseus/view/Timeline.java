package org.theseus.view;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.model.CaseEvent;

/**
 * What investigators know of the people of a statement from outside the payments. Immutable.
 *
 * @param events of whom the statement is about, by date
 * @param tags of any account, by its key, each list sorted
 */
public record Timeline(List<CaseEvent> events, SortedMap<String, List<String>> tags) {

    /** Nothing is known. */
    public static final Timeline NONE = new Timeline(List.of(), new TreeMap<>());

    public Timeline {
        events = events.stream()
                .sorted(Comparator.comparing(CaseEvent::date)
                        .thenComparing(CaseEvent::kind)
                        .thenComparing(CaseEvent::note))
                .toList();
        tags = new TreeMap<>(tags);
    }

    List<String> tagsOf(String accountKey) {
        return tags.getOrDefault(accountKey, List.of());
    }
}
