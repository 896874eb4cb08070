package org.theseus.resolve.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name pairs of the typology document's section 5.3 and what else the route knows. */
class NameComparisonTest {

    private final NameTable table = new NameTable();
    private final NameComparison comparison = new NameComparison();

    private NameComparison.Alignment align(String one, String other) {
        return comparison.align(table.read(one), table.read(other));
    }

    private static boolean agree(NameComparison.Alignment found, int words) {
        return !found.isContradiction()
                && found.oneAlone().isEmpty()
                && found.otherAlone().isEmpty()
                && found.pairs().size() == words
                && found.pairs().stream().allMatch(pair -> pair.likeness().compareTo(Likeness.ROMANISED) <= 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Ђорђе Живковић,            Đorđe Živković,        2
            Ђорђе Живковић,            DJORDJE ZIVKOVIC,      2
            Dorde Zivkovic,            Djordje Živković,      2
            Ѓорѓи Ќосев,               Gjorgji Kjosev,        2
            Ѓорѓи Ќосев,               Gorgi Kosev,           2
            Ѓуриќ Милош,               Đurić Miloš,           2
            ЃУРИЌ МИЛОШ,               Djuric Milos,          2
            ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ,      Christos Bakogiannis,  2
            ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ,      Hristos Bakoyannis,    2
            Γιώργος Παπαδόπουλος,      Giorgos Papadopoulos,  2
            georgios papadopoulos,     giorgos papadopoulos,  2
            محمد الحسين,               Mohammed Al-Hussein,   2
            احمد عبد الله,             Ahmed Abdullah,        2
            Müller Jürgen,             Mueller Juergen,       2
            Müller Jürgen Weiß,        MULLER JURGEN WEISS,   3
            Щербаков Юрий,             Shcherbakov Yuriy,     2
            Щербаков Юрий,             Scherbakov Iurii,      2
            Григорій Шевченко,         Hryhoriy Shevchenko,   2
            Първан Цветков,            Parvan Tsvetkov,       2
            mohammed al hussein,       muhammad alhusain,     2
            ali hassan,                hassan ali,            2
            besnik hoxha,              besnik hodza,          2
            Şükrü Gökçe,               SUKRU GOKCE,           2
            İSMAİL IŞIK,               ismail isik,           2
            ISMAIL ISIK,               İsmail Işık,           2
            Abd al-Rahman Karimi,      Abdurrahman Karimi,    2
            Abdul Rahman Karimi,       Abdelrahman Karimi,    2
            Nur ud-Din Zahir,          Nureddin Zaher,        2
            Khaled Youssef,            Khalid Yusuf,          2
            Rachid Djamel,             Rashid Jamal,          2
            Łukasz Żółć,               Lukasz Zolc,           2
            VΙSΑ Cаrd,                 visa card,             2
            Ljiljana Njegovan,         Љиљана Његован,        2
            """)
    void oneNameInTwoSpellings(String one, String other, int words) {
        assertThat(agree(align(one, other), words))
                .as("%s / %s: %s", one, other, align(one, other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            marija petrovic,  marko petrovic
            ali hassan,       ali hussein
            Dragan Ilić,      Dragana Ilić
            Milan Popović,    Milena Popović
            Ahmad Noori,      Hamid Noori
            Mahmud Karimi,    Mohammad Karimi
            Иван Петров,      Ivana Petrova
            Mario Huber,      Maria Huber
            Ali Reza Karimi,  Hasan Reza Ahmadi
            """)
    void twoNamesThatAStringDistanceWouldJoin(String one, String other) {
        assertThat(align(one, other).isContradiction())
                .as("%s / %s: %s", one, other, align(one, other))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Christos Papadopoulos,  Christos Papadop,        true
            Ана Петровић,           An Petrović,             false
            Ljiljana Petrović,      Ljlja Petrović,          false
            Emir Hodžić,            Emri Hoddžić,            true
            Marko Petrović,         Msrko Petrovi,           true
            marija petrovic,        marko petrovic,          false
            Mario Huber,            Maria Huber,             false
            Ivan Petrov,            Ivana Petrova,           false
            Ahmad Noori,            Hamid Noori,             false
            Marija Petrović,        Marija Jovanović,        false
            Balkan Trans d.o.o.,    Balkan Tran,             false
            """)
    void twoNamesOfWhichOneMayBeWrittenBadly(String one, String other, boolean miswritten) {
        assertThat(comparison.mayBeMiswritten(table.read(one), table.read(other)))
                .as("%s / %s: %s", one, other, align(one, other))
                .isEqualTo(miswritten);
        assertThat(comparison.mayBeMiswritten(table.read(other), table.read(one)))
                .as("turned")
                .isEqualTo(miswritten);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Xuseen Maxamed,        Hussein Mahamed,       true
            Cabdi Cusmaan,         Abdi Osman,            true
            Faadumo Xirsi,         Faduma Hirsi,          true
            Xawo Xirsi,            Hawa Hirsi,            true
            Rojda Bijan,           Rozhda Bizhan,         true
            Xelil Amed,            Khalil Amed,           true
            Dschamil Karimi,       Jamil Karimi,          true
            Tarique Mehmood,       Tariq Mahmud,          true
            Mahmut Halit,          Mahmud Khalid,         true
            Asan Ibraim,           Hasan Ibrahim,         true
            Bervin Yilmaz,         Pervin Yilmaz,         true
            Omar Alomar,           Omar Al Omar,          true
            Nour Arrifai,          Nour Rifai,            true
            Hasan Sheikhi,         Hasan Sekhi,           true
            Punjab Singh,          Panjab Singh,          true
            Ali Hassan,            Ali Hussein,           false
            Ivan Horvat,           Ivana Horvat,          false
            Ahmad Noori,           Hamid Noori,           false
            Mario Rossi,           Maria Rossi,           false
            Petar Jovanović,       Pero Jovanović,        false
            Amir Kaya,             Omar Kaya,             false
            """)
    void spellingsThatAreAskedByAndNeverJoinedBy(String one, String other, boolean maybe) {
        assertThat(comparison.mayBeSpeltOtherwise(table.read(one), table.read(other)))
                .as("%s / %s", one, other)
                .isEqualTo(maybe);
        assertThat(comparison.mayBeSpeltOtherwise(table.read(other), table.read(one)))
                .as("%s / %s", other, one)
                .isEqualTo(maybe);
    }

    @Test
    void persianAndUrduLettersAreReadAsPersianAndUrdu() {
        assertThat(align("Reza Karimi", "رضا کریمی").isContradiction()).isFalse();
        assertThat(align("Nadia Shah", "نادیہ شاہ").isContradiction()).isFalse();
    }

    @Test
    void aTypingErrorIsNeitherOneNameNorTwo() {
        assertThat(likenesses("Marko Petrovic", "Makro Petrovic")).containsExactly(Likeness.NEAR, Likeness.SAME);
        assertThat(likenesses("Petrovic Marko", "Marko Petrovicc")).containsExactly(Likeness.SPELLING, Likeness.SAME);
        assertThat(likenesses("Elira Gashi", "Elina Gashi")).containsExactly(Likeness.NEAR, Likeness.SAME);
    }

    @Test
    void initialsAndPetNamesCountLess() {
        assertThat(likenesses("M. Petrović", "Marko Petrović")).containsExactly(Likeness.INITIAL, Likeness.SAME);
        assertThat(likenesses("Ж. Петровић", "Živko Petrović")).containsExactly(Likeness.INITIAL, Likeness.SAME);
        assertThat(likenesses("Mehmet Yilmaz", "Muhammed Yilmaz")).containsExactly(Likeness.KINDRED, Likeness.SAME);
        assertThat(likenesses("J. Petrović", "Jelena Petrović")).containsExactly(Likeness.INITIAL, Likeness.SAME);
        assertThat(align("M. Petrović", "Ana Petrović").isContradiction()).isTrue();
    }

    private List<Likeness> likenesses(String one, String other) {
        return align(one, other).pairs().stream()
                .map(NameComparison.Pair::likeness)
                .toList();
    }

    @Test
    void titlesParticlesAndPatronymicsStandBeside() {
        assertThat(words("Dr. Ahmad bin Khalid Al-Hassan")).isEqualTo("ahmad khalid hassan");
        assertThat(words("Herr Dipl.-Ing. Jürgen von der Weide")).isEqualTo("jürgen weide");
        assertThat(words("Marković-Ilić, Ana")).isEqualTo("marković ilić ana");
        assertThat(words("Иван Петрович Сидоров")).isEqualTo("иван сидоров");
        assertThat(table.read("Иван Петрович Сидоров").patronymics()).hasToString("[петрович]");
        assertThat(table.read("Ана Марија Петровић").patronymics()).isEmpty();
        assertThat(table.read("Ivan Petrovich").patronymics()).isEmpty();
        assertThat(words("O'Brien Seán")).isEqualTo("obrien seán");
        assertThat(words("12345 C-0107")).isEqualTo("c");
        assertThat(words("  ")).isEmpty();
    }

    @Test
    void aPatronymicLeftOutIsNeutralOneContradictedIsNot() {
        assertThat(align("Иван Петрович Сидоров", "Ivan Sidorov").isContradiction())
                .isFalse();
        assertThat(align("Иван Петрович Сидоров", "Ivan Petrovich Sidorov").isContradiction())
                .isFalse();
        assertThat(align("Иван Петрович Сидоров", "Ivan Pavlovich Sidorov").isContradiction())
                .isTrue();
    }

    @Test
    void firmsAreKnownByTheirLegalForm() {
        assertThat(table.read("Balkan Trans d.o.o.").isOrganisation()).isTrue();
        assertThat(words("Balkan Trans d.o.o.")).isEqualTo("balkan trans");
        assertThat(table.read("Huber & Sohn GmbH").isOrganisation()).isTrue();
        assertThat(table.read("D. O. Horvat").isOrganisation()).isFalse();
    }

    private String words(String written) {
        return table.read(written).words().stream().map(NameToken::written).collect(Collectors.joining(" "));
    }

    @Test
    void wordsThatRunTogetherAreOneName() {
        assertThat(align("Anamarija Kovač", "Ana Marija Kovač").isContradiction())
                .isFalse();
        assertThat(align("Anamarija Kovač", "Ana Marija Kovač").otherAlone()).isEmpty();
    }

    @Test
    void usualNamesAreUsualInASmallCaseToo() {
        List<PersonName> names = List.of(table.read("Mohamed Ali"), table.read("Zvezdana Krstulović"));
        NameRarity rarity = NameRarity.count(table, names);
        assertThat(rarity.share(names.get(0).words().get(0)))
                .isGreaterThan(0.02)
                .isLessThan(0.05);
        assertThat(rarity.share(names.get(1).words().get(0))).isLessThan(0.001);
        assertThat(rarity.count(names.get(1).words().get(1))).isEqualTo(1);
    }
}
