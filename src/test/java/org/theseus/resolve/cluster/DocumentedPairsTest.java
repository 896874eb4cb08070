package org.theseus.resolve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.resolve.identifier.Phone;
import org.theseus.resolve.identifier.PhoneNumbers;

/**
 * Every pair of names and every telephone of the typology document's section 5.3, by what must come of it. The number behind
 * a pair is what Jaro-Winkler says of it.
 */
class DocumentedPairsTest {

    /** What must come of two rows. */
    private enum Outcome {
        /** One more factor joins them, or puts them into the queue with the reason. */
        ONE_NAME,
        /** Neither joined nor taken for two people without an analyst. */
        UNCLEAR,
        /** Two people, whatever else agrees, unless a document says otherwise. */
        TWO_NAMES
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ђорђе Живковић,        Đorđe Živković,            ONE_NAME
            Ђорђе Живковић,        Dorde Zivkovic,            ONE_NAME
            Ђорђе Живковић,        Djordje Zivkovic,          ONE_NAME
            dorde zivkovic,        djordje zivkovic,          ONE_NAME
            Đorđe Živković,        Gjorgje Zivkovic,          ONE_NAME
            Ѓорѓи Ќосев,           Gorgi Kosev,               ONE_NAME
            Ѓорѓи Ќосев,           Gjorgji Kjosev,            ONE_NAME
            Ѓорѓи Ќосев,           Ǵorǵi Ḱosev,               ONE_NAME
            ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ,  CHRISTOS BAKOGIANNIS,      ONE_NAME
            ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ,  CHRESTOS MPAKOGIANNES,     ONE_NAME
            محمد الحسين,           Mohammed Al Hussein,       ONE_NAME
            محمد الحسين,           muhammad alhusain,         ONE_NAME
            احمد عبد الله,         Ahmad Abd Allah,           ONE_NAME
            احمد عبد الله,         Ahmed Abdullah,            ONE_NAME
            Müller Jürgen Weiß,    Muller Jurgen Weiss,       ONE_NAME
            Müller Jürgen Weiß,    Mueller Juergen Weiss,     ONE_NAME
            Щербаков Юрий,         Shcherbakov Yuriy,         ONE_NAME
            VΙSΑ Κartel,           VISA KARTEL,               ONE_NAME
            IRINI PAPPA,           irini pappa,               ONE_NAME
            İSMAİL IŞIK,           ismail isik,               ONE_NAME
            marija petrovic,       marko petrovic,            TWO_NAMES
            ali hassan,            ali hussein,               TWO_NAMES
            ali reza,              ali raza,                  UNCLEAR
            mohammed al hussein,   muhammad alhusain,         ONE_NAME
            ali hassan,            hassan ali,                ONE_NAME
            georgios papadopoulos, giorgos papadopoulos,      ONE_NAME
            besnik hoxha,          besnik hodza,              ONE_NAME
            """)
    void aPairOfNamesComesOutAsDocumented(String one, String other, Outcome outcome) {
        WrittenCase alone = WrittenCase.of("a, %s%nb, %s%n".formatted(one, other));
        assertThat(alone.parties()).as("a name alone never joins").isEqualTo("a | b");
        WrittenCase phone = WrittenCase.of("a, %s, 0664 8123407%nb, %s, +43 (0) 664 8123407%n".formatted(one, other));
        Resolution byPhone = phone.resolve();
        WrittenCase born = WrittenCase.of("a, %s, , , 1985-03-14%nb, %s, , , 14.03.1985%n".formatted(one, other));
        Resolution byBirth = born.resolve();
        switch (outcome) {
            case ONE_NAME -> {
                assertThat(phone.parties(byPhone)).as("with a phone").isEqualTo("a b");
                assertThat(WrittenCase.factors(
                                byPhone.parties().get(0).reasons().get(0)))
                        .contains("phone", "name");
                boolean joined = born.parties(byBirth).equals("a b");
                assertThat(joined ? "birth-date" : WrittenCase.queued(byBirth))
                        .as("with a birth date: joined, or queued with the reason")
                        .contains("birth-date");
            }
            case UNCLEAR -> {
                boolean joined = phone.parties(byPhone).equals("a b");
                assertThat(joined ? "phone" : WrittenCase.queued(byPhone))
                        .as("with a phone: joined, or queued with the reason")
                        .contains("phone");
                assertThat(byBirth.possible()).as("with a birth date").allMatch(pair -> !pair.barred());
            }
            case TWO_NAMES -> {
                WrittenCase shared = WrittenCase.of(
                        "a, %s, 0664 8123407, , , Hauptstraße 7%nb, %s, 0664 8123407, , , Hauptstraße 7%n"
                                .formatted(one, other));
                Resolution household = shared.resolve();
                assertThat(shared.parties(household))
                        .as("with a phone and an address")
                        .isEqualTo("a | b");
                assertThat(household.ties()).as("related, not same").anyMatch(Tie::household);
                assertThat(born.parties(byBirth)).as("with a birth date").isEqualTo("a | b");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0664 1234567,         AT, +436641234567",
        "+43 (0) 664 1234567,  RS, +436641234567",
        "00905321234567,       RS, +905321234567",
        "5321234567,           TR, +905321234567",
        "044 123 456,          XK, +38344123456",
    })
    void aTelephoneIsReadByTheRegionOfItsRecord(String written, String region, String number) {
        assertThat(new PhoneNumbers().read(written, region)).map(Phone::value).hasValue(number);
    }
}
