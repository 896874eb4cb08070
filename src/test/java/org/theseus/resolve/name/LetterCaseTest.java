package org.theseus.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Letters that need no compatibility form are told from those that do. */
class LetterCaseTest {

    @Test
    void foldingIsThatOfTheCompatibilityForm() {
        Random random = new Random(1);
        for (int sign = 0; sign < Character.MIN_SURROGATE; sign++) {
            String text = String.valueOf((char) sign) + (char) random.nextInt(0x700);
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
            assertThat(LetterCase.fold(text)).as("%x", sign).isEqualTo(LetterCase.fold(plain));
        }
    }
}
