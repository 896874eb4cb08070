package org.theseus.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.follows.FollowsRule;
import org.theseus.algo.trace.TraceOrder;
import org.theseus.cases.Finding;
import org.theseus.detect.Applicability;
import org.theseus.explain.Explanation;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.project.GraphSource;
import org.theseus.store.MemoryCaseStore;
import org.theseus.store.StoredFinding;
import org.theseus.table.Table;
import org.theseus.view.Period;
import org.theseus.view.Story;

/** What the commands show of one small case: five pay a collector, who pays three on, and the trail of one of them. */
class CaseStoryTest {

    private static final String ROWS = """
            2023-06-01T10:00:00Z|S1 > C|200.00 EUR|send_place=Graz|payer_name=Ana Kos
            2023-06-02T10:00:00Z|S2 > C|200.00 EUR|send_place=Wien
            2023-06-03T10:00:00Z|S3 > C|200.00 EUR|send_place=Linz
            2023-06-04T10:00:00Z|S4 > C|200.00 EUR|send_place=Graz
            2023-06-05T10:00:00Z|S5 > C|200.00 EUR|send_place=Wels
            2023-06-05T20:00:00Z|C > H1|300.00 EUR
            2023-06-06T08:00:00Z|C > H2|250.00 EUR
            2023-06-06T09:00:00Z|C > H3|200.00 EUR
            2023-06-06T12:00:00Z|H1 > X|290.00 EUR
            2023-06-07T12:00:00Z|X > OUT|280.00 EUR
            -|H2 > H3|5.00 EUR
            """.strip();

    private MemoryCaseStore store = new MemoryCaseStore();

    @BeforeEach
    void importCase() {
        store = new Story().file("bank.csv", List.of("*"), ROWS).store();
    }

    private DetectFindings.Outcome detect(String... only) {
        return DetectFindings.run(store, GraphSource.STORE, Set.of(only), null, Monitor.NONE);
    }

    private static List<String> column(Table table, String name) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            cells.add(String.valueOf(table.cell(row, name)));
        }
        return cells;
    }

    private static Map<String, Long> byDetector(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::detector, Collectors.counting()));
    }

    @Test
    void detectRunsEveryDetectorAndStoresWhatItFound() {
        DetectFindings.Outcome outcome = detect();
        assertThat(outcome.run().lines().stream().map(DetectionRun.Line::indicator))
                .containsExactly(
                        "A1", "A2", "A3", "A4", "A4~", "A5", "A6", "A7", "A8", "A9", "B2", "B3", "B3~", "B4", "B5",
                        "B6", "B7", "B7~", "B8", "B8~", "B9", "C4", "C5", "D1", "D2", "D3", "E1", "E2", "E3", "E4",
                        "E5", "E6", "E7a", "E7b", "E8", "F1", "F1~", "F2", "SG");
        assertThat(byDetector(outcome.findings())).containsEntry("fan-in", 1L).containsEntry("gather-scatter", 1L);
        assertThat(outcome.findings().stream().map(Finding::rank))
                .containsExactlyElementsOf(java.util.stream.IntStream.rangeClosed(
                                1, outcome.findings().size())
                        .boxed()
                        .toList());
        assertThat(outcome.findings().get(0).alert()).isTrue();
        assertThat(store.findings().stream().map(StoredFinding::id))
                .containsExactlyElementsOf(
                        outcome.findings().stream().map(Finding::id).toList());
        assertThat(outcome.run().timed()).isEqualTo(10);
        assertThat(outcome.run().untimed()).isEqualTo(1);
        DetectionRun.Line fanIn = outcome.run().lines().get(0);
        assertThat(fanIn.kind()).isEqualTo(Applicability.Kind.PARTLY);
        assertThat(fanIn.reason()).contains("without a date");
        assertThat(fanIn.leads()).isEqualTo(1);
        assertThat(DetectionRun.parse(outcome.run().toJson())).isEqualTo(outcome.run());
        assertThat(detect().findings()).isEqualTo(outcome.findings());
        assertThat(DetectTables.applicability(outcome).rows()).hasSize(39);
    }

    @Test
    void aSelectionKeepsTheFindingsAndLinesOfTheOthers() {
        detect("A1");
        assertThat(store.findings().stream().map(StoredFinding::detector)).containsExactly("fan-in");
        assertThat(store.findings().get(0).alert()).as("one kind of evidence").isFalse();
        DetectFindings.Outcome outcome = detect("gather-scatter");
        assertThat(byDetector(outcome.findings()))
                .containsOnly(Map.entry("fan-in", 1L), Map.entry("gather-scatter", 1L));
        assertThat(outcome.run().lines().stream().map(DetectionRun.Line::detector))
                .as("who names an exact definition means the wider one beside it, too")
                .containsExactly("fan-in", "gather-scatter", "gather-scatter-near");
        assertThatThrownBy(() -> detect("Z9"))
                .isInstanceOf(TheseusException.class)
                .hasMessage("no detector Z9");
        assertThat(store.findings()).hasSize(2);
    }

    @Test
    void theListShowsAlertsFirstAndSaysWhatItHides() {
        assertThat(FindingList.table(store, List.of(), false).notes())
                .containsExactly("nothing was looked for yet: run theseus detect");
        detect("fan-in");
        List<StoredFinding> alerts = FindingList.select(store, false, null, null, 10);
        assertThat(alerts).isEmpty();
        assertThat(FindingList.table(store, alerts, false).notes())
                .containsExactly("no alert here; --all shows single indicators");
        Table all = FindingList.table(store, FindingList.select(store, true, "a1", null, 10), true);
        assertThat(column(all, "amounts")).containsExactly("1000.00 EUR");
        assertThat(column(all, "alert")).containsExactly("false");
        detect();
        assertThat(FindingList.select(store, true, null, null, 1)).hasSize(1);
        assertThat(FindingList.select(store, true, "gather-scatter", "H2", 9)).hasSize(1);
        assertThat(FindingList.select(store, true, "fan-in", "H2", 9)).isEmpty();
        new Story().file("more.csv", List.of(), "2023-07-01|S1 > C|1.00 EUR");
        store.undoImport(store.sources().get(0).sha256());
        assertThat(FindingList.table(store, List.of(), true).notes())
                .containsExactly("records changed since the last detect; run it again");
    }

    @Test
    void theExplanationSaysFactsInferenceAndWhatSpeaksAgainst() {
        detect("fan-in");
        String text = Explanation.text(store, store.findings().get(0), DetectFindings.groups());
        assertThat(text.replaceAll("\\b([FPT])-[0-9a-f]{12}\\b", "$1-id")
                        .replaceAll("config [0-9a-f]{12}", "config id"))
                .isEqualTo(EXPLANATION);
    }

    /** ASK NEXT once looked up five accounts, and asked for the records of the others as if nothing had been loaded of them. */
    @Test
    void accountsBeyondTheFifthAreLookedUp() {
        String ring = """
                2023-06-01T08:00:00Z|A1 > A2|1000.00 EUR
                2023-06-01T10:00:00Z|A2 > A3|995.00 EUR
                2023-06-01T12:00:00Z|A3 > A4|990.00 EUR
                2023-06-01T14:00:00Z|A4 > A5|985.00 EUR
                2023-06-01T16:00:00Z|A5 > A6|980.00 EUR
                2023-06-01T18:00:00Z|A6 > A7|975.00 EUR
                2023-06-01T20:00:00Z|A7 > A1|970.00 EUR
                """.strip();
        store = new Story().file("bank.csv", List.of("*"), ring).store();
        detect("F1");
        assertThat(store.findings()).hasSize(1);
        assertThat(Explanation.text(store, store.findings().get(0), DetectFindings.groups()))
                .contains("6 pass-through", "within 12 h;", "no records to order: what is loaded covers these days")
                .contains(
                        "hop 2: 1 payment, 995.00 EUR, 2023-06-01, A2 > A3", "here it gets 5.00 EUR more than it pays")
                .contains("the same money: of what left, 0 % must stem from what came in")
                .doesNotContain("seen only in others' records");
    }

    private static final String EXPLANATION = """
            F-id  A1 fan-in version 3  MEDIUM (0.48)  single indicator  NEW
            Many senders without a known tie pay one payee within a month: C

            INFERENCE  5 senders without a known tie to account C paid it 1000.00 EUR in 5 \
            transfers (2023-06-01 to 2023-06-05), all of what named senders paid it then. Known to be strangers: 0, tie unknown: 5 (100 %). One-time senders, of at most 2 payments to it in the whole case: 5. This is consistent with a collection account.
              window 2023-06-01T10:00:00Z to 2023-06-05T10:00:00Z, times to the minute, own records of the accounts cover it (FULL)
              how usual: 1 of 1 payee with 5 or more senders within 30 d raise this lead; the leads: theseus findings --all --pattern A1

            HOW MUCH, by the part that rows of FACTS play
              in: 5 payments, 1000.00 EUR, 2023-06-01 to 2023-06-05, 5 payers > C
              out: not looked at by this indicator; what left: BESIDE THE ROWS CITED

            PARTS OF THE SCORE (a reading priority, not a probability; a bare value of 0.00 to 1.00 is a share, and 1 counts in full)
              +0.0800  distinct senders without a known tie: 5 (weight 0.40)
              +0.4000  one-time senders: 1.00 (weight 0.40)
              +0.0000  senders known to be strangers: 0.00 (weight 0.20)

            AGAINST
              no alert: no second kind of evidence supports it
              not reached in full: distinct senders without a known tie: 5 (0.08 of 0.40); senders known to be strangers: 0.00 (0.00 of 0.20)
              not tested: 2 conditions, see NOT TESTABLE
              nothing found that lowers the score: no look-alike of this indicator was recognised, and no tag or event tells against it

            OTHER READINGS
              a landlord, employer, shop, school or association that many people pay
              a collection for a wedding, a funeral, a community or aid, or a savings club
              relatives whose tie does not show in the records

            NOT TESTABLE
              tie to the payee: unknown for 5 of 5 senders
              business of the payee: the transfers do not say it

            BESIDE THE ROWS CITED, from the first of them to the last, by the records loaded (a command lists the rows cited, too; without its two times, those of all days)
              account C: gets nothing else, pays nothing else; theseus transfers --party C --after 2023-06-01T10:00Z --before 2023-06-05T10:01Z
              not looked up: the other 5 parties named below; for each, X in its place: theseus transfers --party X --after 2023-06-01T10:00Z --before 2023-06-05T10:01Z
              opening balances: the records loaded state none of these

            PARTS THAT PARTIES PLAY HERE (1 COLLECTOR: is paid by others; 5 PAYER: pays)
              COLLECTOR  C  P-id  account, bank; gets 1000.00 EUR (5 x in)
              PAYER  S1  P-id  account, bank, Graz; pays 200.00 EUR (1 x in)
              PAYER  S2  P-id  account, bank, Wien; pays 200.00 EUR (1 x in)
              PAYER  S3  P-id  account, bank, Linz; pays 200.00 EUR (1 x in)
              PAYER  S4  P-id  account, bank, Graz; pays 200.00 EUR (1 x in)
              PAYER  S5  P-id  account, bank, Wels; pays 200.00 EUR (1 x in)

            PARAMETERS (config id)
              minOneTimeShare = 0.6
              minSenders = 5
              minShare = 0.7
              oneTimeTransfers = 2
              sendersForFull = 25
              weightOneTime = 0.4
              weightSenders = 0.4
              weightStrangers = 0.2
              window = 30 d (P30D)

            ASK NEXT
              who holds and uses account C (papers of opening, who may sign, phones and devices), ask bank, 2023-06-01 to 2023-06-05
              who holds and uses 5 accounts (payers, all under PARTS; papers of opening, who may sign, phones and devices), ask bank, 2023-06-01 to 2023-06-05; with care: no suspects, may be relatives or victims, so ask who keeps the number and not them
              source of the first sums, before 2023-06-01, of each before the first row of its own: what did the 5 who only pay here pay with (wages, savings, cash paid in, money of others) and whose money was it? asked with who holds them; in the records loaded: theseus trace --backward --from S1, and so for each
              after the last row: what did account C do with it? asked with who holds them; in the records loaded: theseus trace --from C
              other money of account C and who else paid or was paid, before, between and after these rows: theseus counterparties C
              balances of account C, asked with who holds them, on the day before 2023-06-01 and on the last, and other accounts of the same holders (register of accounts): what was there before these rows
              registers of residents and telephones: which payers have a tie to the payee, 2023-06-01 to 2023-06-05
              OTHER READINGS, about account C and the 5 others on the rows, 2023-06-01 to 2023-06-05, by registers and papers that warn nobody; what is found supports a reading, nothing found weakens it:
                trade or business: registers of companies and trades: which business has any of them; tax office, customs and carriers: which invoices, goods and deliveries fit these sums and days
                rent or lodging: registers of land and of residents, leases, guest lists: does any of them live at, own or let a place of another, and what was due
                wages or work: social insurance and tax office: is any of them employed by another, on which wage; not to be asked of employer or payee
                association, school, collection or aid: registers of associations, schools, collections and aid bodies, and who supervises them: which one is it, and do its accounts have these sums
                family or household: registers of civil status and of residents: is any of them kin of another or at one address; was there a wedding, funeral, birth or illness
                any of them: own files, and people who know the parties and would not tell them that they are asked about
              no records to order: what is loaded covers these days of the accounts that act here

            FACTS: 5 payments, in time order, with file and line
              in  2023-06-01T10:00Z  S1 > C  200.00 EUR  BANK  (Graz > ?)  bank.csv:2  T-id
              in  2023-06-02T10:00Z  S2 > C  200.00 EUR  BANK  (Wien > ?)  bank.csv:3  T-id
              in  2023-06-03T10:00Z  S3 > C  200.00 EUR  BANK  (Linz > ?)  bank.csv:4  T-id
              in  2023-06-04T10:00Z  S4 > C  200.00 EUR  BANK  (Graz > ?)  bank.csv:5  T-id
              in  2023-06-05T10:00Z  S5 > C  200.00 EUR  BANK  (Wels > ?)  bank.csv:6  T-id""";

    @Test
    void theNeighbourhoodGrowsHopByHop() {
        Table one = Neighbourhood.table(store, new TreeSet<>(Set.of("acct:bank/H1")), 1);
        assertThat(column(one, "from")).containsExactly("acct:bank/C", "acct:bank/H1");
        assertThat(column(one, "sum")).containsExactly("300.00 EUR", "290.00 EUR");
        Table two = Neighbourhood.table(store, new TreeSet<>(Set.of("acct:bank/H1")), 2);
        assertThat(two.rows()).hasSize(10);
        assertThat(column(two, "hop").subList(0, 2)).containsExactly("1", "1");
        Table three = Neighbourhood.table(store, new TreeSet<>(Set.of("acct:bank/H1")), 3);
        assertThat(three.rows()).as("and the row without a date").hasSize(11);
    }

    @Test
    void whoIsProtectedIsCountedAndNotListed() {
        detect();
        Table rank = RankParties.table(store, GraphSource.STORE, null, 20);
        assertThat(column(rank, "account")).startsWith("C").doesNotContain("S1", "S5", "outside bank");
        assertThat(rank.notes()).anyMatch(note -> note.contains("5 PAYER"));
        assertThat(column(RankParties.table(store, GraphSource.STORE, "COLLECTOR", 20), "account"))
                .containsExactly("C");
        assertThatThrownBy(() -> RankParties.table(store, GraphSource.STORE, "BOSS", 20))
                .isInstanceOf(TheseusException.class)
                .hasMessage("no role BOSS");
    }

    private static TraceMoney.Request request(String from, @Nullable String to, boolean backward) {
        return new TraceMoney.Request(
                from, to, null, null, Period.ALL, 6, "route", null, false, backward, TraceOrder.AMOUNT, 3);
    }

    private List<String> endings(TraceMoney.Request request) {
        return column(
                        TraceMoney.run(store, GraphSource.STORE, request, Monitor.NONE)
                                .table(),
                        "ends")
                .stream()
                .filter(ending -> !ending.equals("null"))
                .toList();
    }

    @Test
    void moneyIsFollowedForwardToATargetAndBack() {
        assertThat(endings(request("H1", null, false))).contains("cashed out at outside bank");
        Table to = TraceMoney.run(store, GraphSource.STORE, request("S5", "X", false), Monitor.NONE)
                .table();
        assertThat(column(to, "from")).startsWith("S5", "C", "H1");
        assertThat(endings(request("S5", "X", false))).contains("reached X");
        assertThat(endings(request("X", "S1", true))).contains("reached S1");
        Table none = TraceMoney.run(store, GraphSource.STORE, request("X", "S1", false), Monitor.NONE)
                .table();
        assertThat(none.rows()).isEmpty();
        assertThat(none.notes())
                .contains("no path under these conditions", "1 aggregated or undated rows cannot be followed");
    }

    @Test
    void aTraceEndsWithWhatBecameOfTheMoney() {
        TraceMoney.Outcome outcome = TraceMoney.run(store, GraphSource.STORE, request("H1", null, false), Monitor.NONE);
        Table table = outcome.table();
        List<Integer> ends = IntStream.range(0, table.rows().size())
                .filter(row -> table.cell(row, "path") == null)
                .boxed()
                .toList();
        assertThat(ends).isNotEmpty();
        long fifo = 0;
        for (int row : ends) {
            assertThat((String) table.cell(row, "ends")).matches("(still there:|left the data at|cashed out at) .*");
            long must = minor(table, row, "must");
            long may = minor(table, row, "may");
            assertThat(minor(table, row, "fifo")).isBetween(must, may);
            assertThat(minor(table, row, "pro_rata")).isBetween(must, may);
            fifo += minor(table, row, "fifo");
        }
        assertThat(fifo).isPositive();
        assertThat(outcome.text()).anyMatch(line -> line.startsWith("what became of "));
        assertThat(TraceMoney.run(store, GraphSource.STORE, request("X", "S1", true), Monitor.NONE)
                        .text())
                .noneMatch(line -> line.startsWith("what became of "));
    }

    @Test
    void whatWasCutShortSaysSo() {
        TraceTable table = new TraceTable(
                PartyView.byAccount(store, GraphSource.STORE),
                CaseGraphBuilder.load(store, 1 << 24),
                Map.of(),
                "route",
                FollowsRule.ANY);
        assertThat(table.build(request("X", null, false), false, 7).notes())
                .anyMatch(note -> note.startsWith("the search stopped after 7 steps"));
    }

    @Test
    void communitiesAreListedByGroupOrByMember() {
        Table groups = CommunityTables.table(store, GraphSource.STORE, false, 2, 1.0, 42);
        assertThat(groups.rows()).isNotEmpty();
        assertThat(groups.notes().get(0)).contains("seed 42");
        Table members = CommunityTables.table(store, GraphSource.STORE, true, 2, 1.0, 42);
        assertThat(column(members, "account")).doesNotHaveDuplicates().contains("acct:bank/C");
        assertThat(CommunityTables.table(store, GraphSource.STORE, false, 2, 1.0, 42))
                .isEqualTo(groups);
        Table large = CommunityTables.table(store, GraphSource.STORE, false, 100, 1.0, 42);
        assertThat(large.rows()).isEmpty();
        assertThat(large.notes().get(0)).contains("of fewer than 100 not shown");
    }

    private static long minor(Table table, int row, String column) {
        return ((Money) requireNonNull(table.cell(row, column))).minor();
    }
}
