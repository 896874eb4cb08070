package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.ResolutionRecord;
import org.theseus.table.Table;
import org.theseus.view.Common;
import org.theseus.view.Counterparties;
import org.theseus.view.Period;
import org.theseus.view.Statement;
import org.theseus.view.Story;

/** One person with two accounts, C1 that is paid and C2 that pays: every view shows one party, or two accounts on request. */
class PartyViewTest {

    private static final String ROWS = """
            2023-06-01T10:00:00Z|S1 > C1|200.00 EUR
            2023-06-01T12:00:00Z|S1 > C2|50.00 EUR
            2023-06-02T10:00:00Z|S2 > C1|200.00 EUR
            2023-06-03T10:00:00Z|C1 > C2|10.00 EUR
            2023-06-03T20:00:00Z|C2 > X|390.00 EUR
            2023-06-04T20:00:00Z|X > Y|380.00 EUR
            """.strip();

    @TempDir
    Path folder;

    private MemoryCaseStore store = new MemoryCaseStore();
    private String party = "";

    @BeforeEach
    void importCase() throws IOException {
        store = new Story().file("bank.csv", List.of("*"), ROWS).store();
        Files.createDirectories(folder.resolve("home/cases/small"));
        List<String> both = store.accounts().stream()
                .map(AccountRecord::id)
                .filter(id -> id.number().startsWith("C"))
                .map(AccountId::key)
                .sorted()
                .toList();
        party = PartyId.of(AccountId.parse(both.get(0)));
        store.replaceParties(
                new ResolutionRecord(0, "2023-07-01T00:00:00Z", "ana", "", "", "", "{}", List.of(), List.of()),
                List.of(new HeldParty(party, both, List.of(), List.of())),
                List.of());
    }

    private <T> T seen(boolean byAccount, Function<PartyView, T> look) {
        Workspace workspace = new Workspace(folder.resolve("home"), "small", null, Duration.ofMinutes(1), step -> {});
        try (CaseSession session = new CaseSession(
                workspace, "test", null, store, workspace.caseFolder(), workspace.log(), step -> {}, () -> {})) {
            return look.apply(PartyView.of(session, byAccount));
        }
    }

    private static List<String> column(Table table, String name) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            @Nullable Object cell = table.cell(row, name);
            cells.add(cell == null ? "" : cell.toString());
        }
        return cells;
    }

    @Test
    void moneyThatCameToOneAccountIsFollowedOutOfTheOther() {
        TraceMoney.Request request = new TraceMoney.Request(
                "S2", null, null, null, Period.ALL, 6, "route", null, false, false, TraceOrder.AMOUNT, 3);
        TraceMoney.Outcome outcome = seen(false, view -> TraceMoney.run(view, request, Monitor.NONE));
        assertThat(column(outcome.table(), "to")).startsWith("C1", "X", "Y");
        assertThat(column(outcome.table(), "from")).startsWith("S2", "C2", "X");
        assertThat(column(outcome.table(), "from_party").get(1)).isEqualTo(party);
        assertThat(outcome.text()).anyMatch(line -> line.contains("C1 and C2 are one party, " + party));
        TraceMoney.Outcome byAccount = seen(true, view -> TraceMoney.run(view, request, Monitor.NONE));
        assertThat(byAccount.text()).noneMatch(line -> line.contains("one party"));
        assertThat(column(byAccount.table(), "from")).doesNotContainSequence("S2", "C2");
    }

    @Test
    void anAmountThatNoPaymentHasIsRefused() {
        for (List<String> band : List.of(List.of("-5", "10"), List.of("10", "5"))) {
            TraceMoney.Request request = new TraceMoney.Request(
                    "S2",
                    null,
                    band.get(0),
                    band.get(1),
                    Period.ALL,
                    6,
                    "route",
                    null,
                    false,
                    false,
                    TraceOrder.AMOUNT,
                    3);
            assertThatThrownBy(() -> seen(false, view -> TraceMoney.run(view, request, Monitor.NONE)))
                    .hasMessage("no payment is of " + String.join("..", band));
        }
    }

    @Test
    void theReadingOrderAndCommunitiesHaveOneLineForAParty() {
        Table rank = seen(false, view -> RankParties.table(view, null, 20));
        assertThat(column(rank, "account")).containsExactlyInAnyOrder("C1", "S1", "S2", "X", "Y");
        int line = column(rank, "account").indexOf("C1");
        assertThat(rank.cell(line, "accounts")).isEqualTo(2L);
        assertThat(rank.cell(line, "party")).isEqualTo(party);
        assertThat(rank.cell(line, "transfers")).isEqualTo(6L);
        assertThat(column(seen(true, view -> RankParties.table(view, null, 20)), "account"))
                .contains("C1", "C2");
        Table members = seen(false, view -> CommunityTables.table(view, true, 2, 1.0, 42));
        assertThat(column(members, "account")).contains("acct:bank/C1").doesNotContain("acct:bank/C2");
        Table groups = seen(false, view -> CommunityTables.table(view, false, 2, 1.0, 42));
        assertThat(groups.notes().get(0)).contains("0 parties in no community");
    }

    private List<String> keys(boolean byAccount, String typed) {
        return seen(byAccount, view -> List.copyOf(view.select(typed).keys()));
    }

    @Test
    void whoIsMeantWidensToAllAccountsOfTheParty() {
        assertThat(keys(false, "C2")).containsExactly("acct:bank/C1", "acct:bank/C2");
        assertThat(keys(true, "C2")).containsExactly("acct:bank/C2");
        String widened = seen(false, view -> view.widened(view.select("C1")));
        assertThat(widened).contains("2 accounts", party, "--accounts");
        String alone = seen(false, view -> view.widened(view.select("S1")));
        assertThat(alone).isEmpty();
        Table statement = seen(false, view -> Statement.of(store, view.select("C2"), Period.ALL));
        assertThat(column(statement, "account")).contains("C1", "C2");
    }

    @Test
    void aCounterpartyIsOneUnderAllItsAccounts() {
        Table table = seen(false, view -> Counterparties.of(store, view.select("S1"), Period.ALL, view::standing));
        assertThat(column(table, "counterparty_id")).containsExactly(party);
        assertThat(column(table, "out")).containsExactly("250.00 EUR");
        assertThat(column(table, "counterparty_account")).containsExactly("acct:bank/C1 acct:bank/C2");
        Table two = seen(true, view -> Counterparties.of(store, view.select("S1"), Period.ALL, view::standing));
        assertThat(two.rows()).hasSize(2);
        Table shared = seen(
                false,
                view -> Common.of(store, List.of(view.select("S2"), view.select("X")), Period.ALL, view::standing));
        assertThat(column(shared, "what")).contains("COUNTERPARTY");
        Table apart = seen(
                true,
                view -> Common.of(store, List.of(view.select("S2"), view.select("X")), Period.ALL, view::standing));
        assertThat(column(apart, "what")).doesNotContain("COUNTERPARTY");
    }

    @Test
    void theNeighbourhoodIsOneOfParties() {
        Table network =
                seen(false, view -> Neighbourhood.table(view, view.select("C2").keys(), 1));
        assertThat(column(network, "from")).containsExactlyInAnyOrder("acct:bank/S1", "acct:bank/S2", "acct:bank/C1");
        Table byAccount =
                seen(true, view -> Neighbourhood.table(view, view.select("C2").keys(), 1));
        assertThat(column(byAccount, "from")).doesNotContain("acct:bank/S2").contains("acct:bank/C1", "acct:bank/C2");
    }
}
