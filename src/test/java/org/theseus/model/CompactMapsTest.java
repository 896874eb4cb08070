package org.theseus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Details and attributes against the maps of the JDK. */
class CompactMapsTest {

    private static final List<Detail> DETAILS = List.of(Detail.values());

    @Test
    void detailsAreWhatAnEnumMapSays() {
        Details.Builder builder = new Details.Builder();
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<Detail, String> expected = new EnumMap<>(Detail.class);
            for (int i = random.nextInt(20); i > 0; i--) {
                Detail detail = DETAILS.get(random.nextInt(DETAILS.size()));
                expected.put(detail, "v" + i);
                builder.put(detail, "v" + i);
            }
            Details said = builder.build();
            assertThat(said).as("seed %d", seed).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(new ArrayList<>(said.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
            assertThat(Details.of(expected)).isEqualTo(said);
            for (Detail detail : Detail.values()) {
                assertThat(said.find(detail)).isEqualTo(expected.get(detail));
                assertThat(said.containsKey(detail)).isEqualTo(expected.containsKey(detail));
            }
        }
        builder.put(Detail.FEE, "1");
        builder.clear();
        assertThat(builder.build()).isEmpty();
        assertThatThrownBy(() -> Details.of(Map.of()).put(Detail.FEE, "1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void attributesAreWhatATreeMapSays() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            TreeMap<String, String> expected = new TreeMap<>();
            for (int i = random.nextInt(9); i > 0; i--) {
                expected.put("n" + random.nextInt(20), "v" + i);
            }
            Attributes said = Attributes.of(expected);
            assertThat(said).as("seed %d", seed).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(new ArrayList<>(said.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
            assertThat(said.get("n5")).isEqualTo(expected.get("n5"));
            assertThat(said.subMap("n1", "n3")).isEqualTo(expected.subMap("n1", "n3"));
            assertThat(said.headMap("n2")).isEqualTo(expected.headMap("n2"));
            assertThat(said.tailMap("n2")).isEqualTo(expected.tailMap("n2"));
            if (!expected.isEmpty()) {
                assertThat(said.firstKey()).isEqualTo(expected.firstKey());
                assertThat(said.lastKey()).isEqualTo(expected.lastKey());
                assertThat(Attributes.ofSorted(
                                expected.keySet().toArray(String[]::new),
                                expected.values().toArray(String[]::new),
                                expected.size()))
                        .isEqualTo(expected);
            }
        }
        assertThatThrownBy(() -> Attributes.ofSorted(new String[] {"b", "a"}, new String[] {"1", "2"}, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Attributes.of(new TreeMap<>()).put("a", "b"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
