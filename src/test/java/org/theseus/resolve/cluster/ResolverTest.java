package org.theseus.resolve.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.resolve.judgement.Judgement;

/** What joins, what is left for analysts, and what is kept apart. */
class ResolverTest {

    /** The pairs of the typology document's section 5.3 that a string distance joins wrongly. */
    @ParameterizedTest
    @CsvSource({
        "Marija Petrović, Marko Petrović",
        "Ali Hassan, Ali Hussein",
        "Dragan Ilić, Dragana Ilić",
    })
    void twoPeopleWithOnePhoneAndOneAddressStayApart(String one, String other) {
        WrittenCase made = WrittenCase.of("""
                a, %s, 0664 8123407, , , Hauptstraße 7
                b, %s, 0664 8123407, , , Hauptstraße 7
                """.formatted(one, other));
        assertThat(made.parties()).isEqualTo("a | b");
        assertThat(made.resolve().ties()).anyMatch(Tie::household);
    }

    /** Those that it parts wrongly, given one more factor. */
    @ParameterizedTest
    @CsvSource({
        "Ђорђе Живковић, DJORDJE ZIVKOVIC",
        "Đorđe Živković, Dorde Zivkovic",
        "Ѓорѓи Ќосев, Gjorgji Kjosev",
        "ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ, Christos Bakogiannis",
        "mohammed al hussein, Muhammad Alhusain",
        "Ali Hassan, Hassan Ali",
        "Müller Jürgen, Mueller Juergen",
        "Besnik Hoxha, Besnik Hodža",
        "georgios papadopoulos, Γιώργος Παπαδόπουλος",
        "İsmail Işık, ISMAIL ISIK",
        "Щербаков Юрий, Yuriy Shcherbakov",
    })
    void onePersonInTwoSpellingsIsJoinedOrQueuedByOneMoreFactor(String one, String other) {
        WrittenCase phone = WrittenCase.of("""
                a, %s, 0664 8123407
                b, %s, +43 664 8123407
                """.formatted(one, other));
        assertThat(phone.parties()).isEqualTo("a b");
        WrittenCase born = WrittenCase.of("""
                a, %s, , , 1985-03-14
                b, %s, , , 14.03.1985
                """.formatted(one, other));
        Resolution byBirth = born.resolve();
        assertThat(born.parties(byBirth).equals("a b")
                        || WrittenCase.queued(byBirth).contains("birth-date"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zvezdana Krstulović", "Ali Ahmad", "Mohammed"})
    void aNameAloneNeverJoins(String name) {
        WrittenCase made = WrittenCase.of("""
                a, %s
                b, %s
                c, %s, , , , , , Wien
                d, %s, , , , , , Wien
                """.formatted(name, name, name, name));
        assertThat(made.parties()).isEqualTo("a | b | c | d");
    }

    @Test
    void namesakesWithTwoPassportsAreTwoPeopleWhateverElseAgrees() {
        WrittenCase made = WrittenCase.of("""
                a, Zvezdana Krstulović, 0664 8123407, P-RS-K01934567, 1985-03-14, , , Wien, 2023-01-01
                b, Zvezdana Krstulović, 0664 8123407, P-RS-K04418827, 1985-03-14, , , Wien, 2023-02-01
                c, Zvezdana Krstulović, 0664 8123407, P-RS-K01934567, 1985-03-14, , , Wien, 2023-03-01
                """);
        Resolution resolution = made.resolve();
        assertThat(made.parties(resolution)).isEqualTo("a c | b");
        assertThat(resolution.possible()).allMatch(PossiblySame::barred);
        assertThat(WrittenCase.queued(resolution)).contains("document-contradicted");
    }

    @Test
    void aPassportAfterTheOtherMayBeARenewal() {
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 0664 8123407, P-RS-K01934567, 1985-03-14, , , , 2023-01-01
                        b, Zvezdana Krstulović, 0664 8123407, P-RS-K04418827, 1985-03-14, , , , 2023-02-01
                        """).parties()).isEqualTo("a b");
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, , P-RS-K01934567, 1985-03-14, , , Wien, 2023-01-01
                        b, Zvezdana Krstulović, , P-RS-K04418827, 1985-03-14, , , Wien, 2023-02-01
                        """).parties()).isEqualTo("a | b");
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 0664 8123407, JMBG 1403985715193, 1985-03-14, , , , 2023-01-01
                        b, Zvezdana Krstulović, 0664 8123407, JMBG 1403985719921, 1985-03-14, , , , 2023-02-01
                        """).parties())
                .as("a number for life is not renewed")
                .isEqualTo("a | b");
    }

    @Test
    void misreadDocumentsMeet() {
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, , K0193456I
                        b, Звездана Крстуловић, , KO1934561
                        """).parties()).isEqualTo("a b");
    }

    @Test
    void twoBirthDatesAreTwoPeopleUnlessADocumentProvesThemOne() {
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 0664 8123407, , 1985-03-14, Hauptstraße 7
                        b, Zvezdana Krstulović, 0664 8123407, , 1961-07-02, Hauptstraße 7
                        """).parties()).isEqualTo("a | b");
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 0664 8123407, K01934567, 1985-03-14
                        b, Zvezdana Krstulović, 0664 8123407, K01934567, 1961-07-02
                        """).parties()).isEqualTo("a b");
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 0664 8123407, , 1985-03-04
                        b, Zvezdana Krstulović, 0664 8123407, , 1985-04-03
                        """).parties()).as("day and month swapped").isEqualTo("a b");
    }

    @Test
    void aPhoneOfManySurnamesJoinsNobodyAndIsListed() {
        StringBuilder table = new StringBuilder();
        List<String> names = List.of(
                "Ahmad Noori",
                "Hamid Karimi",
                "Reza Ghorbani",
                "Farid Sultani",
                "Omid Rahimi",
                "Nasir Wardak",
                "Ahmad Noori");
        for (int at = 0; at < names.size(); at++) {
            table.append("m%d, %s, 0664 8123407, , , , , Wien%n".formatted(at, names.get(at)));
        }
        WrittenCase made = WrittenCase.of(table.toString());
        Resolution resolution = made.resolve();
        assertThat(made.parties(resolution)).isEqualTo("m0 | m1 | m2 | m3 | m4 | m5 | m6");
        assertThat(resolution.places()).hasSize(1);
        assertThat(resolution.places().get(0).surnames()).isEqualTo(6);
    }

    @Test
    void filledInNumbersJoinNobody() {
        assertThat(WrittenCase.of("""
                        a, Zvezdana Krstulović, 000000000, 123456789
                        b, Zvezdana Krstulović, 000000000, 123456789
                        """).parties()).isEqualTo("a | b");
    }

    /** a and c share a phone with b, and are not one: no chain through b. */
    @Test
    void joiningMustHoldBetweenAllThatBothSidesKnow() {
        WrittenCase made = WrittenCase.of("""
                a, Jovana Kovač, 0664 8123407, , 1985-03-14
                b, J. Kovač, 0664 8123407
                c, Jelena Kovač, 0664 8123407, , 1988-09-02
                """);
        assertThat(made.parties()).isIn("a | b | c", "a b | c", "a | b c");
    }

    @Test
    void anAccountIsItsHoldersWhateverThePayersCallIt() {
        WrittenCase made = WrittenCase.of("""
                a, Krstulović Zvezdana, , , , , 4711
                b, Z. Krstulović, , , , , 4711
                c, Krstulovic, , , , , 4711
                d, , , , , , 4711
                """);
        assertThat(made.parties()).isEqualTo("a b c d");
    }

    @Test
    void twoNamesOnOneAccountAreTwoPartiesAndRowsWithoutANameAreNeither() {
        WrittenCase made = WrittenCase.of("""
                a, Zvezdana Krstulović, , , , , 4711
                b, Goran Krstulović, , , , , 4711
                c, , , , , , 4711
                """);
        Resolution resolution = made.resolve();
        assertThat(made.parties(resolution)).isEqualTo("a | b | c");
        assertThat(resolution.parties()).allMatch(party -> party.accounts().isEmpty());
    }

    @Test
    void accountsOfWhichNothingElseIsSaidAreParties() {
        Resolution resolution = WrittenCase.of("""
                a, , , , , , 1
                b, , , , , , 1
                c, , , , , , 2
                """).resolve();
        assertThat(resolution.parties())
                .hasSize(2)
                .allMatch(party -> party.accounts().size() == 1);
    }

    @Test
    void judgementsWin() {
        String table = """
                a, Zvezdana Krstulović, 0664 8123407, K01934567
                b, Zvezdana Krstulović, 0664 8123407, K01934567
                c, Zvezdana Krstulović, 0664 8123407, K01934567
                d, Marko Horvat
                """;
        assertThat(WrittenCase.of(table).parties()).isEqualTo("a b c | d");
        assertThat(WrittenCase.of(table)
                        .judged(Judgement.Kind.DIFFERENT, "a", "b c")
                        .parties())
                .isEqualTo("a | b c | d");
        assertThat(WrittenCase.of(table).judged(Judgement.Kind.SAME, "a", "d").parties())
                .isEqualTo("a b c d");
        assertThat(WrittenCase.of(table)
                        .judged(Judgement.Kind.SAME, "a", "d")
                        .judged(Judgement.Kind.DIFFERENT, "d", "b")
                        .parties())
                .isIn("a c d | b", "a d | b c");
        assertThat(WrittenCase.of(table).judged(Judgement.Kind.UNSURE, "a", "d").parties())
                .isEqualTo("a b c | d");
    }

    @Test
    void judgementsThatContradictEachOtherAreSaid() {
        Resolution resolution = WrittenCase.of("""
                        a, Ana Kovač
                        b, Ana Kovač
                        """)
                .judged(Judgement.Kind.DIFFERENT, "a", "b")
                .judged(Judgement.Kind.SAME, "a", "b")
                .resolve();
        assertThat(resolution.refused()).hasSize(1);
        assertThat(resolution.parties()).hasSize(2);
    }

    @Test
    void everyJoiningIsExplainedByTheRowsThatStateEachValue() {
        Resolution resolution = WrittenCase.of("""
                a, Ђорђе Живковић, 0664 8123407
                b, DJORDJE ZIVKOVIC, +43 664 8123407, K01934567
                c, Đorđe Živković, , K01934567
                """).resolve();
        assertThat(resolution.parties()).hasSize(1);
        List<Reason> reasons = resolution.parties().get(0).reasons();
        assertThat(reasons).hasSize(2);
        for (Reason reason : reasons) {
            assertThat(reason.total()).isGreaterThanOrEqualTo(9);
            assertThat(Reason.parse(reason.text()).text()).isEqualTo(reason.text());
        }
        Reason.Line document = reasons.get(0).lines().get(0);
        assertThat(document.factor().key()).isEqualTo("document");
        assertThat(List.of(document.one(), document.other()))
                .containsExactlyInAnyOrder(WrittenCase.mention("b"), WrittenCase.mention("c"));
    }

    /** A father and a son of one name: one passport after the other may be a renewal, or theirs. */
    @Test
    void aRenewedDocumentNeedsMoreThanAHouseholdShares() {
        String rows = """
                father, Ardit Asllani, +41795407546, P-XK-M43581739, %s, Schulgasse 44, , Zürich, 2021-07-01
                son, АРДИТ АСЛАНИ, +41795407546, P-XK-B31133448, %s, Schulgasse 44, , Zürich, 2022-05-01
                wife, Blerta Asllani, +41795407546, , , Schulgasse 44, , Zürich, 2022-06-01
                """;
        WrittenCase undated = WrittenCase.of(rows.formatted("", ""));
        Resolution apart = undated.resolve();
        assertThat(undated.parties(apart)).isEqualTo("father | son | wife");
        assertThat(WrittenCase.queued(apart)).contains("document-renewed");
        assertThat(apart.possible()).anyMatch(PossiblySame::barred);
        WrittenCase born = WrittenCase.of(rows.formatted("1975-07-06", "1975-07-06"));
        assertThat(born.parties()).as("one birth date").isEqualTo("father son | wife");
        WrittenCase two = WrittenCase.of(rows.formatted("1975-07-06", "2003-07-08"));
        assertThat(two.parties()).as("two birth dates").isEqualTo("father | son | wife");
    }

    /** Seed 2035: Emir is romanised as Amir may be, and rows of Amir without a passport stood between the two passports. */
    @Test
    void aBrothersPassportIsNoRenewal() {
        String rows = """
                emir, EMIR MUJIC, +436644263572, P-BA-T39173153, , Mühlweg 57, , Wien, 2021-04-17
                amir, AMIR MUJIC, +436644263572, RP-AT-EZ7890729, 1954-11-13, Mühlweg 57, , Wien, 2021-10-14
                amir2, AMIR MUJIC, +436644263572, RP-AT-EZ7890729, 1954-11-13, Mühlweg 57, , Wien, 2022-01-14
                amir3, AMIR MUJIC, +436644263572, P-BA-X27770422, 1954-11-13, Mühlweg 57, , Wien, 2022-09-29
                """;
        String brothers = WrittenCase.of(rows).parties();
        assertThat(List.of(brothers.split(" \\| ")))
                .noneMatch(party -> party.contains("emir") && party.contains("amir3"))
                .anyMatch(party -> party.contains("amir2 amir3"));
    }
}
