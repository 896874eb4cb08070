package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.model.Fact;
import org.theseus.model.Facts;

class FactColumnsTest {

    @Test
    void spellingsOfOnePhoneMeetOnEitherSide() {
        FactColumns.Builder builder = new FactColumns.Builder(0);
        builder.add(Facts.NONE);
        builder.add(Facts.NONE.with(Fact.PAYER_PHONE, "+43 (0) 664 123"));
        builder.add(Facts.NONE.with(Fact.PAYEE_PHONE, "0043664123").with(Fact.PAYER_PHONE, " "));
        FactColumns columns = builder.build(new int[0]);
        assertThat(columns.number(Fact.PAYER_PHONE, 0)).isEqualTo(FactColumns.NONE);
        assertThat(columns.number(Fact.PAYER_PHONE, 2)).isEqualTo(FactColumns.NONE);
        assertThat(columns.number(Fact.PAYEE_PHONE, 2)).isEqualTo(columns.number(Fact.PAYER_PHONE, 1));
        assertThat(columns.word(Fact.Vocabulary.PHONE, 0)).isEqualTo("+43 (0) 664 123");
        assertThat(columns.stated(Fact.PAYER_PHONE)).isEqualTo(1);
    }

    @Test
    void everyRowKeepsWhatItStatesInAnyOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Facts> rows = new ArrayList<>();
            FactColumns.Builder builder = new FactColumns.Builder(random.nextInt(3));
            for (int row = random.nextInt(40); row > 0; row--) {
                Facts facts = Facts.NONE;
                for (Fact fact : Fact.values()) {
                    facts = random.nextInt(4) > 0 ? facts : facts.with(fact, "W" + random.nextInt(9));
                }
                rows.add(facts);
                builder.add(facts);
            }
            List<Integer> shuffled =
                    new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
            java.util.Collections.shuffle(shuffled, random);
            FactColumns columns =
                    builder.build(shuffled.stream().mapToInt(row -> row).toArray());
            for (int place = 0; place < rows.size(); place++) {
                for (Fact fact : Fact.values()) {
                    int number = columns.number(fact, place);
                    String word = number == FactColumns.NONE ? null : columns.word(fact.vocabulary(), number);
                    assertThat(word)
                            .as("seed %d, row %d, %s", seed, place, fact)
                            .isEqualTo(rows.get(shuffled.get(place)).find(fact));
                }
            }
        }
    }
}
