package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.SampleTransfers;

/** What of a case goes into the graph, and how it is found again. */
class CaseGraphTest {

    private static final BookingTime TIME = new BookingTime(1_000_000, Precision.MINUTE, false);

    static AccountRecord account(AccountId.Kind kind, String number, @Nullable String name) {
        return new AccountRecord(new AccountId(kind, "b", number), name, null, Observation.PARTIAL, 0);
    }

    static LedgerEdge edge(String id, int from, int to, BookingTime time, Status status, long aggregated) {
        return new LedgerEdge(
                id,
                from,
                to,
                time,
                new Money(100, "EUR"),
                new Money(390, "PLN"),
                Channel.MTO,
                status,
                aggregated,
                Facts.NONE.with(Fact.SEND_PLACE, "Graz").with(Fact.PAY_PLACE, "Nis"));
    }

    private static CaseGraph graph(LedgerEdge... edges) {
        CaseGraphBuilder builder = new CaseGraphBuilder(List.of(
                account(AccountId.Kind.ACCOUNT, "1", "Ana Kos"),
                account(AccountId.Kind.ACCOUNT, "2", null),
                account(AccountId.Kind.MENTION, "ana kos|436601|", "Ana Kos"),
                account(AccountId.Kind.OUTSIDE, "", null)));
        List.of(edges).forEach(builder::add);
        return builder.build();
    }

    @Test
    void onlyRowsThatMoveMoneyAreIn() {
        CaseGraph graph = graph(
                edge("T-b", 0, 1, TIME, Status.BOOKED, 0),
                edge("T-p", 0, 1, TIME, Status.PAID, 0),
                edge("T-n", 0, 1, TIME, Status.PENDING, 0),
                edge("T-c", 0, 1, TIME, Status.CANCELLED, 0),
                edge("T-f", 0, 1, TIME, Status.REFUNDED, 0),
                edge("T-v", 0, 1, BookingTime.UNKNOWN, Status.REVERSED, 4));
        assertThat(IntStream.range(0, graph.graph().edgeCount()).mapToObj(graph::transferId))
                .containsExactly("T-b", "T-p");
        assertThat(graph.untimed().size()).isZero();
    }

    @Test
    void aggregatedAndUndatedRowsHaveNoPlaceInTime() {
        CaseGraph graph = graph(
                edge("T-1", 0, 1, TIME, Status.BOOKED, 7),
                edge("T-2", 1, 0, BookingTime.UNKNOWN, Status.BOOKED, 0),
                edge("T-3", 1, 2, BookingTime.UNKNOWN, Status.BOOKED, -1));
        assertThat(graph.graph().edgeCount()).isZero();
        Untimed untimed = graph.untimed();
        assertThat(IntStream.range(0, untimed.size()).mapToObj(untimed::transferId))
                .containsExactly("T-1", "T-2", "T-3");
        assertThat(untimed.from()).containsExactly(0, 1, 1);
        assertThat(untimed.to()).containsExactly(1, 0, 2);
        assertThat(untimed.amountMinor()).containsExactly(100, 100, 100);
        assertThat(graph.currency(untimed.currency()[0])).isEqualTo("EUR");
        assertThat(untimed.aggregated()).isEqualTo(2);
        assertThat(untimed.undated()).isEqualTo(1);
    }

    @Test
    void columnsStandBesideTheirEdgeAfterSorting() {
        BookingTime earlier = new BookingTime(0, Precision.DAY, false);
        CaseGraph graph =
                graph(edge("T-late", 0, 1, TIME, Status.BOOKED, 0), edge("T-early", 1, 3, earlier, Status.BOOKED, 0));
        assertThat(graph.transferId(0)).isEqualTo("T-early");
        assertThat(graph.precision(0)).isEqualTo(Precision.DAY);
        assertThat(graph.precision(1)).isEqualTo(Precision.MINUTE);
        assertThat(graph.sendPlace(1)).isEqualTo("Graz");
        assertThat(graph.payPlace(1)).isEqualTo("Nis");
        assertThat(graph.channel(1)).isEqualTo(Channel.MTO);
        assertThat(graph.currency(graph.graph().sentCurrency(0))).isEqualTo("EUR");
        assertThat(graph.currency(graph.graph().receivedCurrency(0))).isEqualTo("PLN");
        assertThat(graph.graph().receivedMinor(1)).isEqualTo(390);
        assertThat(graph.currencyCount()).isEqualTo(2);
        assertThat(graph.graph().isTerminal(3)).isTrue();
        assertThat(graph.isOutside(3)).isTrue();
        assertThat(graph.graph().isTerminal(2)).isFalse();
    }

    @Test
    void nodesAreFoundByAccountAndShownWithoutNames() {
        CaseGraph graph = graph();
        for (int node = 0; node < 4; node++) {
            assertThat(graph.findNode(graph.account(node).id())).contains(node);
        }
        assertThat(graph.findNode(new AccountId(AccountId.Kind.ACCOUNT, "b", "0")))
                .isEmpty();
        assertThat(graph.findNode(new AccountId(AccountId.Kind.ACCOUNT, "b", "3")))
                .isEmpty();
        assertThat(graph.findNode(new AccountId(AccountId.Kind.OUTSIDE, "c", "")))
                .isEmpty();
        assertThat(graph.label(0)).isEqualTo("1");
        assertThat(graph.label(2)).matches("P-[0-9a-f]{12}");
        assertThat(graph.label(3)).isEqualTo("outside b");
        assertThat(graph.observation(1)).isEqualTo(Observation.PARTIAL);
        assertThat(graph.country(1)).isNull();
    }

    @Test
    void aCaseTooLargeForTheHeapIsRefusedWithTheFigures() {
        MemoryCaseStore store = new MemoryCaseStore();
        store.writeTransfers(SampleTransfers.of("a.csv", 1, 50, 9, 40).iterator(), written -> {});
        assertThat(CaseGraphBuilder.load(store, 1 << 20).graph().edgeCount()).isPositive();
        assertThatThrownBy(() -> CaseGraphBuilder.load(store, 1000))
                .isInstanceOfSatisfying(
                        TheseusException.class, e -> assertThat(e.kind()).isEqualTo(TheseusException.Kind.STORE))
                .hasMessageContaining(store.state().transfers() + " transfers");
    }
}
