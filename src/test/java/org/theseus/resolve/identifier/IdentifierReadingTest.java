package org.theseus.resolve.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierReadingTest {

    private final PhoneNumbers phones = new PhoneNumbers();
    private final Documents documents = new Documents();
    private final BirthDates births = new BirthDates();
    private final Addresses addresses = new Addresses();

    @ParameterizedTest
    @CsvSource(textBlock = """
            0664 1234567,        AT, +436641234567
            +43 (0) 664 1234567, AT, +436641234567
            +43 (0) 664 1234567, RS, +436641234567
            0043664 1234567,     ,   +436641234567
            436641234567,        AT, +436641234567
            00905321234567,      TR, +905321234567
            5321234567,          TR, +905321234567
            044 123 456,         XK, +38344123456
            0664 1234567,        ,   ~6641234567
            """)
    void aNumberIsReadByThePlanOfTheRecordsCountry(String written, String region, String value) {
        assertThat(phones.read(written, region).map(Phone::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.36641E+11", "000000000", "123456789", "1111111", "0664", "-", "n/a"})
    void damagedAndFilledInNumbersAreNone(String written) {
        assertThat(phones.read(written, "AT")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PASSPORT SY N0193456,   PASSPORT,        SY, N0193456
            N0193456 (SYR),         ,                SY, N0193456
            LK 004512345,           ID_CARD,         ,   004512345
            Лична карта? 004512345, ,                ,   ЛИЧНАКАРТА004512345
            Reisepass: U-8812345,   PASSPORT,        ,   U8812345
            AB 1934567,             ,                ,   AB1934567
            JMBG 0101985710123,     NATIONAL_NUMBER, ,   0101985710123
            """)
    void kindAndCountryOfADocumentAreReadWhereTheyAreTold(
            String written, IdentityDocument.Kind kind, String country, String number) {
        IdentityDocument document = documents.read(written).orElseThrow();
        assertThat(document.kind()).isEqualTo(kind);
        assertThat(document.country()).isEqualTo(country);
        assertThat(document.number()).isEqualTo(number);
    }

    @Test
    void lettersThatAreMisreadFoldAndShapesTellTypes() {
        IdentityDocument one = documents.read("PASSPORT AT P0193456").orElseThrow();
        IdentityDocument misread = documents.read("PO19345G").orElseThrow();
        IdentityDocument card = documents.read("ID 0193456").orElseThrow();
        assertThat(documents.read("PO193456").orElseThrow().folded()).isEqualTo(one.folded());
        assertThat(one.isOfOneType(misread)).isFalse();
        assertThat(one.isOfOneType(card)).isFalse();
        assertThat(one.isOfOneType(documents.read("P7654821").orElseThrow())).isTrue();
        assertThat(one.mayBe(card)).isFalse();
        assertThat(documents.read("0000000")).isEmpty();
        assertThat(documents.read("none")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1985-03-14,      1985-03-14
            14.03.1985,      1985-03-14
            14.3.85,         1985-03-14
            03/14/1985,      1985-03-14
            19850314,        1985-03-14
            14 Mar 1985,     1985-03-14
            31120,           1985-03-14
            1985,            1985
            1985-03-14T00:00,1985-03-14
            """)
    void datesAreReadAsRowsWriteThem(String written, String date) {
        assertThat(births.read(written)).map(BirthDate::toString).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.1985", "0000-00-00", "14.14.1985", "unknown", "1785-01-01", "99999"})
    void whatIsNoDateIsNone(String written) {
        assertThat(births.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1985-03-14, 1985-03-14, SAME
            1985-03-04, 1985-04-03, SWAPPED
            1985-01-01, 1985-04-03, SAME_YEAR
            1985,       1985-04-03, SAME_YEAR
            1985-01-01, 1986-04-03, UNCLEAR
            1985-01-01, 1991-04-03, DIFFERENT
            1985-03-14, 1985-03-15, UNCLEAR
            1985-03-14, 1984-07-14, DIFFERENT
            """)
    void datesCompareByWhatMayHaveGoneWrong(String one, String other, BirthDate.Likeness likeness) {
        BirthDate here = births.read(one).orElseThrow();
        BirthDate there = births.read(other).orElseThrow();
        assertThat(here.compare(there)).isEqualTo(likeness);
        assertThat(there.compare(here)).isEqualTo(likeness);
        assertThat(BirthDate.of(here.number())).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hauptstraße 12, 1010 Wien             | HAUPTSTR. 12                    | true
            Hauptstr. 12                          | Haupt Strasse 12, Wien          | true
            Bulevar kralja Aleksandra 73, 11000 Beograd | Булевар краља Александра 73 | true
            Atatürk Cad. No: 5 D:3 Edirne         | ATATURK CADDESI 5               | true
            Hauptstraße 12                        | Hauptstraße 14                  | false
            Hauptstraße 12, 1010 Wien             | Hauptstraße 12, 8010 Graz       | false
            Rruga Adem Jashari 7                  | Rr. Adem Jashari nr. 7          | true
            12 rue Lafayette, 75009 Paris         | Lafayette 12                    | true
            """)
    void streetsMeetAcrossSpellings(String one, String other, boolean same) {
        assertThat(addresses
                        .read(one)
                        .orElseThrow()
                        .isSame(addresses.read(other).orElseThrow()))
                .as("%s %s", addresses.read(one), addresses.read(other))
                .isEqualTo(same);
    }

    @Test
    void anAddressWithoutAHouseIsNone() {
        assertThat(addresses.read("1010 Wien")).isEmpty();
        assertThat(addresses.read("Beograd")).isEmpty();
        assertThat(addresses.read("Centar bb")).isEmpty();
    }

    @Test
    void emailsAreReadOrRefused() {
        assertThat(Emails.read(" A.B@Example.COM ")).contains("a.b@example.com");
        assertThat(Emails.read("none@none.com")).isEmpty();
        assertThat(Emails.read("a@b")).isEmpty();
        assertThat(Emails.read("x")).isEmpty();
    }
}
