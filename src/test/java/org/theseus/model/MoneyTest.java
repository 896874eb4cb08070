package org.theseus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact money. */
class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "4400, EUR, 440000, 4400.00",
        "0.1, EUR, 10, 0.10",
        "-12.34, EUR, -1234, -12.34",
        "-0.01, EUR, -1, -0.01",
        "1.100, EUR, 110, 1.10",
        "1E+3, EUR, 100000, 1000.00",
        "700, JPY, 700, 700",
        "700.000, JPY, 700, 700",
        "1.234, BHD, 1234, 1.234",
        "0.00000001, XBT, 1, 0.00000001",
        "21000000, XBT, 2100000000000000, 21000000.00000000",
        "5.5, HRK, 550, 5.50",
        "5.5, DEM, 550, 5.50",
        "92233720368547758.07, EUR, 9223372036854775807, 92233720368547758.07"
    })
    void decimalsAreExact(BigDecimal decimal, String currency, long minor, String plain) {
        Money money = Money.of(decimal, currency);
        assertThat(money.minor()).isEqualTo(minor);
        assertThat(money.plain()).isEqualTo(plain);
        assertThat(money.toDecimal()).isEqualByComparingTo(decimal);
        assertThat(money.toString()).isEqualTo(plain + " " + currency);
        assertThat(Money.of(money.toDecimal(), currency)).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"0.001, EUR", "0.5, JPY", "1.2345, BHD", "0.000000001, XBT", "92233720368547758.08, EUR", "1E+30, EUR"})
    void whatTheCurrencyCannotHoldIsRefused(BigDecimal decimal, String currency) {
        assertThatThrownBy(() -> Money.of(decimal, currency)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XAU", "eur", "EURO", "", "€"})
    void otherCodesAreUnknown(String code) {
        assertThat(Money.isKnown(code)).isFalse();
        assertThatThrownBy(() -> new Money(1, code)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of(BigDecimal.ONE, code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsStayInOneCurrencyAndInRange() {
        Money one = new Money(1, "EUR");
        assertThat(one.plus(new Money(-5, "EUR"))).isEqualTo(new Money(-4, "EUR"));
        assertThatThrownBy(() -> one.plus(new Money(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot add USD to EUR");
        assertThatThrownBy(() -> one.plus(new Money(Long.MAX_VALUE, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThat(List.of(new Money(1, "USD"), new Money(2, "EUR"), new Money(-3, "EUR")).stream()
                        .sorted())
                .containsExactly(new Money(-3, "EUR"), new Money(2, "EUR"), new Money(1, "USD"));
    }
}
