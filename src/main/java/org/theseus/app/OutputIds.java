package org.theseus.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.protect.CaseKey;
import org.theseus.protect.Protection;
import org.theseus.store.StoredFinding;

/** Ids as a report or export shows them, turned back into those of the case: both may be typed. Stateless. */
public final class OutputIds {

    private OutputIds() {}

    /** The case's id of a finding; what was typed if it is no id of an output. O(findings) for ids of outputs. */
    public static String finding(CaseSession session, String typed) {
        if (!typed.startsWith("F-") || session.store().findFinding(typed).isPresent()) {
            return typed;
        }
        List<String> all =
                session.store().findings().stream().map(StoredFinding::id).toList();
        return resolved(session.caseKey(), Set.of(typed), all).iterator().next();
    }

    /** What was typed, each as the id among {@code known} that it is or stands for. */
    static Set<String> resolved(CaseKey key, Set<String> typed, Collection<String> known) {
        Set<String> ids = new TreeSet<>(typed);
        ids.removeAll(known);
        if (ids.isEmpty()) {
            return typed;
        }
        Map<String, String> keyed = new TreeMap<>();
        known.forEach(id -> keyed.put(Protection.keyedId(key, id), id));
        Set<String> resolved = new TreeSet<>();
        typed.forEach(id -> resolved.add(keyed.getOrDefault(id, id)));
        return resolved;
    }
}
