package org.theseus.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.cases.TestTransfers;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.model.BookingTime;
import org.theseus.model.Fact;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;

/** Findings whose cited rows say something else than they did when the finding was made. */
class OtherRowsTest {

    private static final long BASE = 19_400 * DAY;

    private static Finding only(TestCase made, String detector, Object... parameters) {
        CaseGraph graph = made.build();
        List<Finding> found = DetectorsAndRulesTest.findings(graph, detector, TestParameters.of(detector, parameters));
        assertThat(found).hasSize(1);
        assertThat(problems(found.get(0), graph)).isEmpty();
        return found.get(0);
    }

    private static List<String> problems(Finding finding, CaseGraph graph) {
        return FindingVerifier.standard().problems(finding, TestTransfers.of(graph));
    }

    private static List<String> with(Finding finding, CaseGraph graph, String limit, String value) {
        return problems(FindingReader.read(FindingMutation.with(FindingJson.write(finding), limit, value)), graph);
    }

    @Test
    void ofABatchEveryDepositIsHeld() {
        TestCase made = TestCase.people(8);
        for (int i = 1; i <= 3; i++) {
            made.pay(i, 0, BASE + (i == 3 ? 4 * DAY : i * HOUR), 100_000)
                    .pay(0, i + 3, BASE + 9 * DAY + i * HOUR, 90_000);
        }
        assertThat(with(only(made, "escrow"), made.build(), "hold", "P6D"))
                .contains("the last deposit was not held as long as stated");
    }

    @Test
    void incomeThatLeavesForSeveralIsNeitherCashNorForOne() {
        Consumer<TestCase> income =
                made -> made.pay(0, 1, BASE, 200_000).pay(1, 2, BASE + DAY, 1_000, facts(Fact.MERCHANT_CODE, "5411"));
        TestCase one = TestCase.people(5);
        TestCase several = TestCase.people(5);
        income.accept(one);
        income.accept(several);
        one.pay(1, 3, BASE + DAY, 100_000).pay(1, 3, BASE + 2 * DAY, 80_000);
        several.pay(1, 3, BASE + DAY, 100_000).pay(1, 4, BASE + 2 * DAY, 80_000);
        List.of(one, several).forEach(made -> made.pay(0, 2, BASE + 100 * DAY, 100));
        assertThat(problems(only(one, "no-everyday-spending"), several.build()))
                .contains("what left is neither all cash nor all to one payee");
    }

    private static TestCase machine(long apart) {
        TestCase made = TestCase.people(4);
        int cash = made.outside();
        for (int month = 0; month < 2; month++) {
            for (int worker = 1; worker <= 3; worker++) {
                long day = BASE + month * 30L * DAY;
                BookingTime taken =
                        new BookingTime(day + HOUR + worker * (month == 1 ? apart : 60_000), Precision.MILLI, false);
                made.pay(0, worker, day, 100_000)
                        .pay(worker, cash, taken, 90_000, "EUR", facts(Fact.TERMINAL, "ATM 7"));
            }
        }
        return made;
    }

    @Test
    void workersMeetAtTheMachineInEveryCycle() {
        assertThat(problems(only(machine(60_000), "wage-siphon"), machine(HOUR).build()))
                .contains("too seldom did enough workers come to the machine within the time");
    }

    @Test
    void ofEveryWageEnoughLeft() {
        TestCase made = TestCase.people(5);
        TestCase less = TestCase.people(5);
        for (int month = 0; month < 2; month++) {
            for (int worker = 1; worker <= 3; worker++) {
                long day = BASE + month * 30L * DAY;
                made.pay(0, worker, day, 100_000).pay(worker, 4, day + HOUR, 95_000);
                less.pay(0, worker, day, 100_000).pay(worker, 4, day + HOUR, month == 0 ? 95_000 : 60_000);
            }
        }
        assertThat(problems(only(made, "wage-siphon"), less.build()))
                .contains("less than the stated share of a wage left in time");
    }

    @Test
    void daysAreNoWeeks() {
        TestCase made = TestCase.people(2).pay(0, 1, BASE, 250_000).pay(0, 1, BASE + 20 * DAY, 250_000);
        for (int day : new int[] {1, 2, 8, 9, 15, 16}) {
            made.pay(0, 1, BASE + (21 + day) * DAY, 20_000);
        }
        Finding finding = only(made, "paid-after-arrival");
        assertThat(with(finding, made.build(), "minWeeks", "4")).isEmpty();
        assertThat(with(finding, made.build(), "minWeeks", "5"))
                .containsExactly("the payments do not lie in enough weeks of the time after arrival");
    }
}
