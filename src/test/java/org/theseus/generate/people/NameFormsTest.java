package org.theseus.generate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected spellings are those of passports, bank files and {@code domain.md} 5.3. */
class NameFormsTest {

    @ParameterizedTest
    @CsvSource({
        "SR, Đorđe, SERBIAN_CYRILLIC, Ђорђе",
        "SR, Živković, SERBIAN_CYRILLIC, Живковић",
        "SR, Njegoslava, SERBIAN_CYRILLIC, Његослава",
        "SR, Ljubičić, MACEDONIAN_CYRILLIC, Љубичиќ",
        "SR, Džodić, SERBIAN_CYRILLIC, Џодић",
        "SR, Đorđe, ASCII, Dorde",
        "SR, Đorđe, DIGRAPHS, Djordje",
        "SR, Petrović, BY_EAR, Petrowitsch",
        "MK, Ѓорѓи, PASSPORT, Gjorgji",
        "MK, Ќосев, PASSPORT, Kjosev",
        "MK, Ќосев, SCHOLARLY, Ḱosev",
        "BG, Щерев, PASSPORT, Shterev",
        "BG, Юлия, PASSPORT, Yulia",
        "EL, Χρήστος, PASSPORT, Christos",
        "EL, Μπακογιάννης, PASSPORT, Bakogiannis",
        "EL, Χρήστος, SCHOLARLY, Chrēstos",
        "EL, Χρήστος, ALTERNATIVE, Hristos",
        "EL, Ευάγγελος, PASSPORT, Evangelos",
        "SQ, Hoxha, BY_EAR, Hodža",
        "SQ, Gjoni, SERBIAN_CYRILLIC, Ђони",
        "TR, Şahin, ASCII, Sahin",
        "TR, Çelik, BY_EAR, Čelik",
        "DE, Weiß, DIGRAPHS, Weiss",
        "DE, Jürgen, DIGRAPHS, Juergen",
        "DE, Jürgen, ASCII, Jurgen",
        "RO, Șerban, ALTERNATIVE, Şerban",
        "HU, Győri, ASCII, Gyori"
    })
    void writesAWordInAForm(Culture culture, String own, NameForm form, String expected) {
        assertThat(NameForms.of(new NameWord(own, List.of()), culture, form, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Culture.class)
    void everyFormOfEveryNameIsThereAndLatinFormsAreLatin(Culture culture) {
        for (NameWord word : NameBook.of(culture).words()) {
            for (NameForm form : NameForm.values()) {
                assertThat(NameForms.of(word, culture, form, 3))
                        .as("%s as %s", word, form)
                        .isNotBlank();
            }
            assertThat(Spelling.ascii(NameForms.of(word, culture, NameForm.PASSPORT, 0)))
                    .as("passport form of %s", word)
                    .matches("[A-Za-z' -]+");
        }
    }

    @Test
    void romanisationsDifferByChoiceAndNeverLeaveTheList() {
        NameWord word = NameWord.parse("محمد=Mohammed/Muhammad/Mohamad");
        assertThat(NameForms.of(word, Culture.AR, NameForm.PASSPORT, 0)).isEqualTo("Mohammed");
        for (int choice = 0; choice < 20; choice++) {
            assertThat(word.romanised()).contains(NameForms.of(word, Culture.AR, NameForm.ALTERNATIVE, choice));
        }
    }
}
