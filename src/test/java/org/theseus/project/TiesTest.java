package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;

/** When two ends are related, strangers or neither. */
class TiesTest {

    private final List<AccountRecord> accounts = new ArrayList<>();
    private final List<LedgerEdge> edges = new ArrayList<>();

    private int account(@Nullable String name) {
        accounts.add(CaseGraphTest.account(AccountId.Kind.ACCOUNT, String.format("%03d", accounts.size()), name));
        return accounts.size() - 1;
    }

    private void pay(int from, int to, int month, @Nullable String sendPlace, @Nullable String relation) {
        long millis = LocalDate.of(2023, 1, 28)
                .plusMonths(month)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
        edges.add(new LedgerEdge(
                "T-" + edges.size(),
                from,
                to,
                new BookingTime(millis, Precision.DAY, false),
                new Money(100, "EUR"),
                null,
                Channel.BANK,
                Status.BOOKED,
                0,
                Facts.NONE.with(Fact.SEND_PLACE, sendPlace).with(Fact.RELATION, relation)));
    }

    private Relatedness related(int a, int b) {
        CaseGraph graph = graph();
        assertThat(graph.related(b, a)).isEqualTo(graph.related(a, b));
        boolean declared =
                a != b && edges.stream().anyMatch(edge -> edge.facts().find(Fact.RELATION) != null);
        assertThat(graph.isTieShown(a, b))
                .as("what is not only declared is shown")
                .isEqualTo(!declared && graph.related(a, b) == Relatedness.YES);
        return graph.related(a, b);
    }

    private CaseGraph graph() {
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        edges.forEach(builder::add);
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({"6, 6, YES", "7, 6, YES", "5, 5, UNKNOWN", "6, 5, UNKNOWN", "12, 5, UNKNOWN"})
    void sixTransfersInSixMonthsAreATie(int transfers, int months, Relatedness expected) {
        int a = account("Ana Kos");
        int b = account("Ivo Horvat");
        for (int i = 0; i < transfers; i++) {
            pay(i % 2 == 0 ? a : b, i % 2 == 0 ? b : a, i % months, null, null);
        }
        assertThat(related(a, b)).isEqualTo(expected);
    }

    @Test
    void transfersToOthersCountForNoTie() {
        int a = account("Ana Kos");
        int b = account("Ivo Horvat");
        int c = account("Mia Novak");
        for (int month = 0; month < 6; month++) {
            pay(a, month < 5 ? b : c, month, null, null);
            pay(c, b, month, null, null);
        }
        assertThat(related(a, b)).isEqualTo(Relatedness.UNKNOWN);
        assertThat(related(c, b)).isEqualTo(Relatedness.YES);
    }

    @ParameterizedTest
    @CsvSource({"2, YES", "4, YES", "5, UNKNOWN"})
    void aSharedSurnameIsATieWhileItIsRare(int nodes, Relatedness expected) {
        for (int i = 0; i < nodes; i++) {
            account("Given" + i + "  KOS ");
        }
        account("Ana Horvat");
        assertThat(related(0, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Ana Kos; Ivo Horvat; Graz; Nis; NO",
                "Ana Kos; Ivo Horvat; Graz; Graz; UNKNOWN",
                "Ana Kos; Ivo Horvat; Graz; ' GRAZ '; UNKNOWN",
                "Ana Kos; Ivo Horvat; Novi Sad; novi  sad; UNKNOWN",
                "Ana Kos; Ivo Horvat; Graz; ; UNKNOWN",
                "Ana Kos; Ivo Horvat; Graz; ' '; UNKNOWN",
                "Ana Kos; Ivo; Graz; Nis; UNKNOWN",
                "Ana Kos; ; Graz; Nis; UNKNOWN",
                "Ana; Ana; Graz; Nis; UNKNOWN",
                "Ana Kos; Ivo Kos; Graz; Nis; YES"
            },
            delimiter = ';')
    void strangersNeedTwoTownsAndTwoSurnames(
            @Nullable String one, @Nullable String other, @Nullable String here, @Nullable String there, String tie) {
        int a = account(one);
        int b = account(other);
        int payee = account("Eva Maric");
        pay(a, payee, 0, here, null);
        pay(b, payee, 0, there, null);
        assertThat(related(a, b)).isEqualTo(Relatedness.valueOf(tie));
    }

    @Test
    void aDeclaredRelationIsATieInBothDirections() {
        int a = account("Ana Kos");
        int b = account("Ivo Horvat");
        pay(a, b, 0, "Graz", "cousin");
        assertThat(related(a, b)).isEqualTo(Relatedness.YES);
        assertThat(related(a, a)).isEqualTo(Relatedness.YES);
    }

    @Test
    void theOutsideWorldHasNoTies() {
        int a = account("Ana Kos");
        accounts.add(CaseGraphTest.account(AccountId.Kind.OUTSIDE, "", "Ana Kos"));
        for (int month = 0; month < 6; month++) {
            pay(a, 1, month, "Graz", "own");
        }
        assertThat(related(a, 1)).isEqualTo(Relatedness.UNKNOWN);
        assertThat(related(1, 1)).isEqualTo(Relatedness.UNKNOWN);
    }
}
