package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.table.Table;

class WhichPlaceTest {

    private static final int ID = 0;
    private static final int TAKEN = 7;

    private static List<String> taken(Table table) {
        return table.rows().stream()
                .filter(row -> Objects.equals(row.cell(TAKEN), true))
                .map(row -> String.valueOf(row.cell(ID)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"Üsküp, mk, MK", "Скопје, , MK", "Selanik, , GR", "Beč, , AT", "Viyana, , AT", "Београд, , RS"})
    void aNameOfAnyLanguageIsTakenForItsTown(String text, @Nullable String asked, String country) {
        List<String> taken = taken(WhichPlace.of(text, asked));
        assertThat(taken).as(text).hasSize(1);
        assertThat(taken.get(0)).as(text).startsWith(country + ":");
    }

    @Test
    void whatMayBeSeveralIsTakenForNone() {
        assertThat(WhichPlace.of("Üsküp", null).rows())
                .as("Skopje, or a town of Thrace")
                .hasSizeGreaterThan(1);
        assertThat(taken(WhichPlace.of("Üsküp", null))).isEmpty();
        Table table = WhichPlace.of("Mitrovica", "RS");
        assertThat(table.rows()).hasSizeGreaterThan(1);
        assertThat(WhichPlace.of("Nowhereville", null).rows()).isEmpty();
        assertThat(taken(table)).hasSizeLessThan(2);
    }
}
