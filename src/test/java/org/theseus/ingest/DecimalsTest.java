package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar of numbers, against BigDecimal's own and by hand. */
class DecimalsTest {

    private static final Decimals DOT = new Decimals('.', '\0', false, false);
    private static final Decimals COMMA = new Decimals(',', '.', false, false);
    private static final Decimals SPACE = new Decimals(',', ' ', false, false);
    private static final Decimals EXPONENT = new Decimals('.', '\0', true, false);

    @Test
    void plainNumbersAreWhatBigDecimalSays() throws RowProblem {
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), 1 + random.nextInt(4));
            assertThat(DOT.parse("n", value.toPlainString()))
                    .as("seed %d", seed)
                    .isEqualTo(value);
            String grouped = String.format(java.util.Locale.GERMANY, "%,.2f", value.setScale(2, RoundingMode.DOWN));
            assertThat(COMMA.parse("n", grouped)).as("seed %d", seed).isEqualTo(value.setScale(2, RoundingMode.DOWN));
        }
        assertThat(DOT.parse("n", "123456789012345678901234.56")).isEqualTo("123456789012345678901234.56");
    }

    @Test
    void exponentsAreExact() throws RowProblem {
        assertThat(EXPONENT.parse("n", "5.689852347E7")).isEqualByComparingTo("56898523.47");
        assertThat(EXPONENT.parse("n", "-1e-2")).isEqualByComparingTo("-0.01");
        assertThat(SPACE.parse("n", "1\u00a0234\u202f567,80")).isEqualByComparingTo("1234567.80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                ",5",
                "1.",
                "1..2",
                "1.2.3",
                "1,234.56",
                "1.234,56",
                "1 234",
                "0x1",
                "1E5",
                "NaN",
                "--1",
                "1-",
                "٣",
                "11111111111111111111111111111111111111111"
            })
    void nothingElseIsANumberUnderADotProfile(String text) {
        assertThatThrownBy(() -> DOT.parse("n", text)).isInstanceOf(RowProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.34,5", "1234.567", "1.23", ".123,00", "1.234.56,00", "1,2,3", "1.2345"})
    void groupingStandsBeforeExactlyThreeDigits(String text) {
        assertThatThrownBy(() -> COMMA.parse("n", text)).isInstanceOf(RowProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E", "1E99", "1E999999999", "E5", "1E5.5", "1E-31"})
    void exponentsThatNoAmountHas(String text) {
        assertThatThrownBy(() -> EXPONENT.parse("n", text)).isInstanceOf(RowProblem.class);
    }
}
