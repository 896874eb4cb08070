package org.theseus.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree is the one that the library's mapper gives. */
class JsonTreeTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"рахунок \\u0111 \\\"9\\\"\"",
                "{\"a\":[1,-2,9223372036854775807,123456789012345678901234567890],\"b\":{\"c\":[[],{}]},\"d\":null}",
                " [ true , false , 0.10 , 1e3 , -0.000 ] "
            })
    void isTheTreeOfTheMapper(String json) throws IOException {
        assertThat(JsonTree.read(json).toString())
                .isEqualTo(MAPPER.readTree(json).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,", "{\"a\"", "{\"a\":}", "{} {}", "nul", "[1 2]", "{\"a\":1,}"})
    void refusesWhatIsNotOneValue(String json) {
        assertThatThrownBy(() -> JsonTree.read(json)).isInstanceOf(IOException.class);
    }
}
