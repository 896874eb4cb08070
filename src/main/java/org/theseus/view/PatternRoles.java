package org.theseus.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.theseus.store.StoredFinding;

/** The parts that stored findings give to parties, read from the findings' own JSON. */
final class PatternRoles {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Part(List<String> findings, BigDecimal confidence) {}

    private final NavigableMap<String, NavigableMap<String, Part>> byParty = new TreeMap<>();

    private PatternRoles() {}

    static PatternRoles of(List<StoredFinding> findings) {
        PatternRoles roles = new PatternRoles();
        findings.forEach(roles::add);
        return roles;
    }

    private void add(StoredFinding finding) {
        try {
            for (JsonNode party : JSON.readTree(finding.json()).path("parties")) {
                String role = party.path("role").asText();
                String id = party.path("id").asText();
                if (!role.isEmpty() && !role.equals("UNKNOWN")) {
                    Part one = new Part(List.of(finding.id()), BigDecimal.valueOf(finding.score()));
                    byParty.computeIfAbsent(id, key -> new TreeMap<>()).merge(role, one, PatternRoles::both);
                }
            }
        } catch (IOException damaged) {
            throw new IllegalStateException("finding " + finding.id() + " is no JSON", damaged);
        }
    }

    private static Part both(Part before, Part now) {
        List<String> findings = new ArrayList<>(before.findings);
        findings.addAll(now.findings);
        return new Part(findings, before.confidence.max(now.confidence));
    }

    /** {@code role, confidence, finding_ids} of each part, by role; findings in reading order. */
    List<Map<String, Object>> objects(String partyId) {
        List<Map<String, Object>> objects = new ArrayList<>();
        byParty.getOrDefault(partyId, new TreeMap<>()).forEach((role, part) -> {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("role", role);
            object.put("confidence", part.confidence);
            object.put("finding_ids", part.findings.stream().distinct().toList());
            objects.add(object);
        });
        return objects;
    }

    /** The same of a party that findings know by several ids. */
    List<Map<String, Object>> objects(List<String> partyIds) {
        return joined(partyIds).objects("");
    }

    /** The parts by name of a party that findings know by several ids. */
    List<String> names(List<String> partyIds) {
        return joined(partyIds).names("");
    }

    /** The parts as people read them, of a party that findings know by several ids. */
    String words(List<String> partyIds) {
        return joined(partyIds).words("");
    }

    private PatternRoles joined(List<String> partyIds) {
        PatternRoles one = new PatternRoles();
        NavigableMap<String, Part> parts = new TreeMap<>();
        for (String id : partyIds) {
            byParty.getOrDefault(id, new TreeMap<>())
                    .forEach((role, part) -> parts.merge(role, part, PatternRoles::both));
        }
        one.byParty.put("", parts);
        return one;
    }

    /** The parts as people read them. */
    String words(String partyId) {
        return names(partyId).stream()
                .map(name -> name.equals("MULE") ? "pass-through account, holder may be unwitting" : name)
                .collect(Collectors.joining("; "));
    }

    /** The parts by name. */
    List<String> names(String partyId) {
        return List.copyOf(byParty.getOrDefault(partyId, new TreeMap<>()).keySet());
    }
}
