package org.theseus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code samples/expected-findings.yaml}.
 *
 * @param lookAlikes accounts by the innocent pattern they belong to
 */
record AnswerSheet(List<Answer> findings, Map<String, Set<String>> lookAlikes) {

    /**
     * A finding without what is computed from it.
     *
     * @param amount in, out and currency, those that there are
     * @param parts account numbers by role
     * @param rows evidence as {@code role file:line order}
     */
    record Answer(
            String detector,
            String indicator,
            boolean alert,
            SortedMap<String, String> amount,
            SortedMap<String, SortedSet<String>> parts,
            SortedSet<String> rows) {

        static Answer of(JsonNode finding) {
            SortedMap<String, String> amount = new TreeMap<>();
            finding.path("amount").properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    amount.put(field.getKey(), field.getValue().asText());
                }
            });
            SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
            finding.path("parties")
                    .forEach(party -> parts.computeIfAbsent(party.path("role").asText(), role -> new TreeSet<>())
                            .add(party.path("label").asText()));
            SortedSet<String> rows = new TreeSet<>();
            finding.path("transfers")
                    .forEach(transfer -> transfer.path("evidence")
                            .forEach(row -> rows.add(row(
                                    transfer.path("role").asText(),
                                    row.path("file").asText() + ":"
                                            + row.path("line").asText(),
                                    transfer.path("sourceId").asText("null")))));
            return new Answer(
                    finding.path("detector").asText(),
                    finding.path("indicator").asText(),
                    finding.path("alert").asBoolean(),
                    amount,
                    parts,
                    rows);
        }

        private static Answer of(Map<?, ?> written) {
            SortedMap<String, String> amount = new TreeMap<>();
            map(written.get("amount")).forEach((name, value) -> amount.put(text(name), text(value)));
            SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
            map(written.get("parts")).forEach((role, who) -> parts.put(text(role), texts(who)));
            SortedSet<String> rows = new TreeSet<>();
            for (Object row : (List<?>) Objects.requireNonNull(written.get("rows"))) {
                rows.add(row(text(map(row).get("role")), text(map(row).get("row")), text(map(row).get("order"))));
            }
            return new Answer(
                    text(written.get("detector")),
                    text(written.get("indicator")),
                    Boolean.TRUE.equals(written.get("alert")),
                    amount,
                    parts,
                    rows);
        }

        private static String row(String role, String place, String order) {
            return role + " " + place + " " + order;
        }
    }

    static AnswerSheet read(Path file) throws IOException {
        Map<?, ?> root = map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        List<Answer> findings = new ArrayList<>();
        for (Object finding : (List<?>) Objects.requireNonNull(root.get("findings"))) {
            findings.add(Answer.of(map(finding)));
        }
        Map<String, Set<String>> lookAlikes = new TreeMap<>();
        map(root.get("look_alikes")).forEach((name, accounts) -> lookAlikes.put(text(name), texts(accounts)));
        return new AnswerSheet(findings, lookAlikes);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static SortedSet<String> texts(@Nullable Object list) {
        SortedSet<String> texts = new TreeSet<>();
        ((List<?>) Objects.requireNonNull(list)).forEach(item -> texts.add(text(item)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }
}
