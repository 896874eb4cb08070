package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.theseus.model.TheseusException;

class NearLimitsTest {

    private static NearLimits of(Map<String, String> exact, Map<String, String> section) {
        return NearLimits.of(Parameters.of("some", new TreeMap<>(exact)), new TreeMap<>(section));
    }

    @Test
    void everyLimitMovesByTheSameShareOfItself() {
        NearLimits limits = of(
                Map.of("hold", "PT72H", "kept", "0.85", "parts", "6", "factor", "1.5", "other", "7"),
                Map.of(
                        "within", "0.3", "score", "0.5", "hold", "more", "kept", "loss", "parts", "more", "factor",
                        "less"));
        assertThat(limits.parameters())
                .containsEntry("hold", "PT93H36M")
                .containsEntry("kept", "0.8050")
                .containsEntry("parts", "8")
                .containsEntry("factor", "1.0500")
                .containsEntry("other", "7")
                .containsEntry("exact.hold", "PT72H");
        assertThat(limits.movedBy(0.1)).containsEntry("hold", "PT79H12M").containsEntry("parts", "7");
    }

    @Test
    void movedByNothingTheyAreTheExactOnes() {
        for (String id : DetectorConfig.defaults().near()) {
            SortedMap<String, String> exact =
                    DetectorConfig.defaults().forDetector(id).asMap();
            Parameters near = DetectorConfig.defaults().forDetector(id + "-near");
            NearLimits limits = new NearLimits(near.asMap());
            SortedMap<String, String> back = limits.movedBy(0);
            assertThat(near.asMap()).as(id).isNotEqualTo(exact);
            exact.forEach((name, value) -> {
                if (value.matches("[0-9.]+")) {
                    assertThat(new java.math.BigDecimal(back.get(name)))
                            .as(id + " " + name)
                            .isEqualByComparingTo(value);
                } else if (value.startsWith("P")) {
                    assertThat(java.time.Duration.parse(back.get(name)))
                            .as(id + " " + name)
                            .isEqualTo(java.time.Duration.parse(value));
                }
            });
        }
    }

    @Test
    void aWayThatIsNoneIsRefused() {
        assertThatThrownBy(() -> of(Map.of("hold", "3"), Map.of("within", "0.3", "score", "0.5", "hold", "wider")))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining("hold")
                .hasMessageContaining("wider");
    }
}
