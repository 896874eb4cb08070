package org.theseus.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.theseus.detect.Applicability;
import org.theseus.leads.Scale;
import org.theseus.leads.Silence;

/**
 * How the last run of the detectors fared, kept with the findings so that a report can tell silence from "could not look".
 *
 * @param preset name of the preset by which payments of a chain follow each other
 * @param configSha256 digest of all parameters
 * @param silences what is known of the time after travellers' arrivals
 */
public record DetectionRun(
        String preset, String configSha256, List<Line> lines, int timed, int untimed, List<Silence> silences) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * How one detector fared.
     *
     * @param reason why it ran partly or not at all, else empty
     * @param baseRate empty if it did not run
     * @param limits limits of the search that were reached
     */
    public record Line(
            String detector,
            int version,
            String indicator,
            String title,
            Applicability.Kind kind,
            String reason,
            int leads,
            String baseRate,
            List<String> limits,
            SortedMap<String, String> parameters) {

        public Line {
            limits = List.copyOf(limits);
            parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        }
    }

    public DetectionRun {
        lines = List.copyOf(lines);
        silences = List.copyOf(silences);
    }

    /** One line of JSON. */
    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The inverse of {@link #toJson}; runs that an earlier version kept say nothing of silences. */
    public static DetectionRun parse(String json) {
        try {
            JsonNode run = MAPPER.readTree(json);
            // node by node: finding out by reflection what a record is made of takes longer than a short command has
            return new DetectionRun(
                    run.path("preset").asText(),
                    run.path("configSha256").asText(),
                    list(run.path("lines"), DetectionRun::line),
                    run.path("timed").asInt(),
                    run.path("untimed").asInt(),
                    list(run.path("silences"), DetectionRun::silence));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unreadable detection run: " + e.getOriginalMessage(), e);
        }
    }

    private static Line line(JsonNode line) {
        SortedMap<String, String> parameters = new TreeMap<>();
        line.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        return new Line(
                line.path("detector").asText(),
                line.path("version").asInt(),
                line.path("indicator").asText(),
                line.path("title").asText(),
                Applicability.Kind.valueOf(line.path("kind").asText()),
                line.path("reason").asText(),
                line.path("leads").asInt(),
                line.path("baseRate").asText(),
                list(line.path("limits"), JsonNode::asText),
                parameters);
    }

    private static Silence silence(JsonNode silence) {
        return new Silence(
                silence.path("partyId").asText(),
                Scale.State.valueOf(silence.path("state").asText()),
                silence.path("words").asText());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>(array.size());
        array.forEach(node -> items.add(item.apply(node)));
        return items;
    }
}
