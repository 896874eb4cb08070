package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.Money;

/** The grammar of numbers, against BigDecimal's own and by hand. */
class DecimalsTest {

    private static final Decimals DOT = new Decimals('.', '\0', false, false);
    private static final Decimals COMMA = new Decimals(',', '.', false, false);
    private static final Decimals SPACE = new Decimals(',', ' ', false, false);
    private static final Decimals EXPONENT = new Decimals('.', '\0', true, false);

    @Test
    void thousandsMayBePartedByATypographicApostrophe() throws RowProblem {
        Decimals swiss = new Decimals('.', '\'', false, false);
        assertThat(swiss.parse("n", "-1\u2019234\u2019567.50")).isEqualTo("-1234567.50");
        assertThat(swiss.parse("n", "1'234.50")).isEqualTo("1234.50");
    }

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

    /** The short way for plain amounts says what the long one says, or nothing. */
    @Test
    void plainAmountsAreWhatTheLongWayReads() {
        String signs = "0123456789012345678901234567890.,., -+E'\u00a0";
        Decimals[] all = {DOT, COMMA, SPACE, EXPONENT};
        long plain = 0;
        for (int seed = 0; seed < 200_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            if (random.nextInt(3) == 0) {
                for (int i = random.nextInt(24); i > 0; i--) {
                    text.append(signs.charAt(random.nextInt(signs.length())));
                }
            } else {
                BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(5));
                text.append(value.toPlainString().replace('.', random.nextBoolean() ? '.' : ','));
                if (random.nextInt(4) == 0) {
                    text.insert(random.nextInt(text.length() + 1), random.nextBoolean() ? '.' : ' ');
                }
            }
            Decimals decimals = all[random.nextInt(all.length)];
            String currency = random.nextInt(3) == 0 ? "JPY" : random.nextInt(3) == 0 ? "BHD" : "EUR";
            long minor = decimals.plainMinor(text.toString(), Money.digits(currency));
            if (minor == Decimals.NOT_PLAIN) {
                continue;
            }
            plain++;
            try {
                assertThat(new Money(minor, currency))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(Money.of(decimals.parse("n", text.toString()), currency));
            } catch (RowProblem | ArithmeticException refused) {
                fail("seed " + seed + ": " + text + " read as " + minor + " " + currency, refused);
            }
        }
        assertThat(plain).as("amounts read in the short way").isGreaterThan(20_000);
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
