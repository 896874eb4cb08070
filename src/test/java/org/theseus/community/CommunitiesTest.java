package org.theseus.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.detect.TestCase;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.project.CaseGraph;

class CommunitiesTest {

    /** Two triangles with one payment between them, a lone account, cash that both touch. */
    private static TestCase twoTriangles() {
        TestCase made = new TestCase();
        for (int i = 0; i < 7; i++) {
            made.account();
        }
        int cash = made.outside();
        for (int first : new int[] {0, 3}) {
            made.pay(first + 1, first, 10, 500).pay(first + 2, first, 20, 500).pay(first + 1, first + 2, 30, 100);
            made.pay(first, cash, 40, 1_000).pay(cash, first + 1, 50, 1_000).pay(first, first, 60, 9);
        }
        return made.pay(2, 3, 70, 700);
    }

    private static Communities find(CaseGraph graph) {
        return Communities.find(graph, Communities.Settings.DEFAULT, Monitor.NONE);
    }

    @Test
    void findsTheTrianglesAndWhoReceivesInThem() {
        Communities found = find(twoTriangles().build());
        assertThat(found.communities()).hasSize(2);
        assertThat(found.alone()).isEqualTo(1);
        assertThat(found.limits()).isEmpty();
        Community first = found.communities().get(0);
        assertThat(first.members().stream().map(Member::node)).containsExactly(0, 2, 1);
        assertThat(first.members().get(0).rank()).isEqualTo(1);
        assertThat(first.transfers()).isEqualTo(3);
        assertThat(first.outgoing()).isEqualTo(1);
        assertThat(first.density()).isEqualTo(1);
        assertThat(first.sums()).containsExactly(new Money(1_100, "EUR"));
        assertThat(first.members().stream().mapToDouble(Member::pageRank).sum()).isCloseTo(1, within(1e-6));
        assertThat(found.communities().get(1).members().stream().map(Member::node))
                .containsExactly(3, 5, 4);
    }

    @Test
    void theLargestAreTheFirstOfAllAndWhatIsSaidOfTheWholeStays() {
        CaseGraph graph = twoTriangles().build();
        Communities all = find(graph);
        Communities largest = Communities.largest(graph, Communities.Settings.DEFAULT, 1, Monitor.NONE);
        assertThat(largest.communities()).containsExactly(all.communities().get(0));
        assertThat(largest.alone()).isEqualTo(all.alone());
        assertThat(largest.modularity()).isEqualTo(all.modularity());
        assertThat(Communities.largest(graph, new Communities.Settings(1, 20, 1, 2), 1, Monitor.NONE)
                        .limits())
                .containsExactly("betweenness was not computed in 2 communities of more than 2 members");
    }

    @Test
    void aggregatedAndUndatedRowsCountAsOneRowEach() {
        TestCase made = twoTriangles();
        made.pay(3, 4, BookingTime.UNKNOWN, 200, "USD", null, 0, null);
        made.pay(3, 4, new BookingTime(0, Precision.DAY, false), 300, "USD", null, 55, null);
        Community busiest = find(made.build()).communities().get(0);
        assertThat(busiest.transfers()).isEqualTo(5);
        assertThat(busiest.pairs()).isEqualTo(3);
        assertThat(busiest.sums()).containsExactly(new Money(1_100, "EUR"), new Money(500, "USD"));
    }

    @Test
    void largeCommunitiesSayThatBetweennessIsMissing() {
        Communities found =
                Communities.find(twoTriangles().build(), new Communities.Settings(1, 20, 1, 2), Monitor.NONE);
        assertThat(found.limits())
                .containsExactly("betweenness was not computed in 2 communities of more than 2 members");
        assertThat(found.communities().get(0).members()).noneMatch(Member::hasBetweenness);
    }

    @Test
    void anEmptyCaseHasNone() {
        assertThat(find(new TestCase().build()).communities()).isEmpty();
    }
}
