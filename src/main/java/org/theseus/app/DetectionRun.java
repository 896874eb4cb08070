package org.theseus.app;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.Applicability;
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

    /** Runs that an earlier version kept say nothing of silences. */
    @JsonCreator
    static DetectionRun kept(
            @JsonProperty("preset") String preset,
            @JsonProperty("configSha256") String configSha256,
            @JsonProperty("lines") List<Line> lines,
            @JsonProperty("timed") int timed,
            @JsonProperty("untimed") int untimed,
            @JsonProperty("silences") @Nullable List<Silence> silences) {
        return new DetectionRun(preset, configSha256, lines, timed, untimed, silences == null ? List.of() : silences);
    }

    /** One line of JSON. */
    String toJson() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The inverse of {@link #toJson}. */
    static DetectionRun parse(String json) {
        try {
            return MAPPER.readValue(json, DetectionRun.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unreadable detection run: " + e.getOriginalMessage(), e);
        }
    }
}
