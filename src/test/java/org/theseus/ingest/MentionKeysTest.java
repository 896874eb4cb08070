package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;

/** Keys of sides that only a name tells, against the plain rule: NFKC, lower case, single blanks. */
class MentionKeysTest {

    private static Mention named(String name) {
        return new Mention(null, name, null, null, null, null, null, null, null, null, null);
    }

    private static String byRule(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    @Test
    void everyNameIsFoldedAsTheRuleSays() {
        MentionKeys keys = new MentionKeys("bank", new Profile.AccountNumbers(null, Set.of()));
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            int top = random.nextBoolean() ? 0x250 : 0x600;
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                name.append(random.nextInt(4) == 0 ? ' ' : (char) (9 + random.nextInt(top)));
            }
            AccountId key = keys.find(named(name.toString()));
            assertThat(key == null ? "" : key.number())
                    .as("seed %d: %s", seed, name)
                    .isEqualTo(byRule(name.toString()) + "||");
        }
    }

    @Test
    void composedLettersStayAsTheyAre() {
        for (char c = 0; c < 0x3000; c++) {
            if (MentionKeys.isComposed(c)) {
                String beside = "a" + c + c + "e";
                assertThat(Normalizer.normalize(beside, Normalizer.Form.NFKC))
                        .as("U+%04X", (int) c)
                        .isEqualTo(beside);
            }
        }
    }

    @Test
    void unseenSignsInANumberMakeNoOtherAccount() {
        MentionKeys keys = new MentionKeys("bank", new Profile.AccountNumbers(null, Set.of()));
        for (String unseen : new String[] {" ", "\u00a0", "\u202f", "\u2009", "\u200b", "\u200e", "\u202c", "\ufeff"}) {
            String number = unseen + "DE89" + unseen + "3704 0044 0532 0130 00" + unseen;
            Mention side = new Mention(null, null, number, null, null, null, null, null, null, null, null);
            assertThat(keys.find(side))
                    .hasToString(new AccountId(AccountId.Kind.ACCOUNT, "", "DE89370400440532013000").toString());
        }
    }

    @Test
    void accountsSeenLatelyAreTheSameKey() {
        MentionKeys keys = new MentionKeys("bank", new Profile.AccountNumbers(null, Set.of()));
        for (int i = 0; i < 50; i++) {
            for (String number : new String[] {"DE89370400440532013000", "77" + i, "DE89 3704 0044 0532 0130 00"}) {
                Mention side = new Mention(null, null, number, null, null, null, null, null, null, null, null);
                AccountId key = keys.find(side);
                AccountId fresh = new MentionKeys("bank", new Profile.AccountNumbers(null, Set.of())).find(side);
                assertThat(key).isEqualTo(fresh);
            }
        }
    }
}
