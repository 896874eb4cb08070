package org.theseus.detect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.model.CaseEvent;

/** What an investigator of a test entered. */
public final class TestKnown implements Known {

    private final Map<Integer, Set<String>> tags = new HashMap<>();
    private final Map<Integer, List<CaseEvent>> events = new HashMap<>();

    /** Adds a tag. */
    public TestKnown tag(int node, String tag) {
        tags.computeIfAbsent(node, none -> new HashSet<>()).add(tag);
        return this;
    }

    /** Adds an event on a day counted from 1970-01-01. */
    public TestKnown event(int node, CaseEvent.Kind kind, int day) {
        events.computeIfAbsent(node, none -> new ArrayList<>())
                .add(new CaseEvent(LocalDate.ofEpochDay(day), kind, "P", null, "file 7", ""));
        return this;
    }

    @Override
    public Set<String> tags(int node) {
        return tags.getOrDefault(node, Set.of());
    }

    @Override
    public List<CaseEvent> events(int node) {
        return events.getOrDefault(node, List.of()).stream()
                .sorted(Comparator.comparing(CaseEvent::date))
                .toList();
    }
}
