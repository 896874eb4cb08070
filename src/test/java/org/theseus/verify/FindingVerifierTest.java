package org.theseus.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.cases.FindingReader;
import org.theseus.cases.TestTransfers;
import org.theseus.detect.TestCase;
import org.theseus.detect.TestParameters;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;
import org.theseus.project.CaseGraph;

/** Sound findings with one thing broken at a time. */
class FindingVerifierTest {

    private static final long H = TestCase.HOUR;
    private static final FindingVerifier VERIFIER = FindingVerifier.standard();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A sound finding and its transfers, which may be replaced one by one. */
    private static final class Sound {

        private final Map<String, Transfer> transfers;
        private Finding finding;

        Sound(TestCase made, String detector, Object... parameters) {
            CaseGraph graph = made.build();
            List<Finding> found =
                    DetectorsAndRulesTest.findings(graph, detector, TestParameters.of(detector, parameters));
            assertThat(found).hasSize(1);
            this.finding = found.get(0);
            this.transfers = new TreeMap<>(TestTransfers.of(graph));
            assertThat(problems()).isEmpty();
        }

        Sound edit(Consumer<ObjectNode> change) {
            try {
                ObjectNode json = (ObjectNode) MAPPER.readTree(FindingJson.write(finding));
                change.accept(json);
                finding = FindingReader.read(json.toString());
                return this;
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        Sound parameter(String name, String value) {
            return edit(json -> ((ObjectNode) json.get("parameters")).put(name, value));
        }

        Sound role(int row, String role) {
            return edit(json -> ((ObjectNode) json.get("transfers").get(row)).put("role", role));
        }

        Sound noParties() {
            return edit(json -> json.putArray("parties"));
        }

        Sound at(int row, long millis) {
            Transfer t = transfer(row);
            return replace(t, new BookingTime(millis, t.time().precision(), false), t.from(), t.to(), t.amount(), null);
        }

        Sound amount(int row, Money sent, @Nullable Money paid) {
            Transfer t = transfer(row);
            return replace(t, t.time(), t.from(), t.to(), sent, paid);
        }

        Sound ends(int row, int from, int to) {
            Transfer t = transfer(row);
            return replace(t, t.time(), account(from), account(to), t.amount(), t.paid());
        }

        private Transfer transfer(int row) {
            Transfer transfer = transfers.get("T-" + row);
            if (transfer == null) {
                throw new IllegalStateException("no row " + row);
            }
            return transfer;
        }

        private Sound replace(
                Transfer t, BookingTime time, AccountId from, AccountId to, Money amount, @Nullable Money paid) {
            transfers.put(
                    t.id(),
                    TestTransfers.transfer(
                            t.id(),
                            time,
                            from,
                            to,
                            amount,
                            paid,
                            t.detail(org.theseus.model.Detail.SEND_PLACE),
                            t.aggregate()));
            return this;
        }

        List<String> problems() {
            return VERIFIER.problems(finding, transfers);
        }
    }

    private static AccountId account(int node) {
        return new AccountId(AccountId.Kind.ACCOUNT, "b", String.format("%06d", node));
    }

    private static Money euro(long cents) {
        return new Money(cents, "EUR");
    }

    private static TestCase accounts(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account("Name" + i + " Own" + i, i % 2 == 0 ? "RS" : "HU", Observation.FULL);
        }
        return made;
    }

    private static Sound chain() {
        return new Sound(
                accounts(6)
                        .pay(0, 2, 10 * H, 220_000)
                        .pay(1, 2, 16 * H, 220_000)
                        .pay(2, 3, 57 * H, 405_000)
                        .pay(3, 4, 100 * H, 390_000)
                        .pay(4, 5, 200 * H, 378_000),
                "payment-chain");
    }

    @Test
    void theFrameOfAFinding() {
        assertThat(chain().edit(json -> json.put("id", "F-000000000000")).problems())
                .containsExactly("its id is not the hash of its evidence");
        assertThat(chain().edit(json -> json.put("version", 2)).problems())
                .containsExactly("its id is not the hash of its evidence");
        Sound sound = chain();
        double score = sound.finding.score();
        assertThat(sound.edit(json -> json.put("score", score + 0.0002)).problems())
                .singleElement()
                .asString()
                .contains("is not the sum of its parts");
        assertThat(chain().edit(json -> ((ObjectNode) json.get("window")).put("to", "1970-01-09T07:00:00Z"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("its window 1970-01-01T10:00:00Z to 1970-01-09T07:00:00Z is not that of its rows");
        assertThat(chain().edit(json -> json.put("time_precision", "DAY")).problems())
                .containsExactly("its times are known to the MILLI, not DAY");
        assertThat(chain().edit(json -> ((ObjectNode) json.get("amount")).put("out", "3780.01"))
                        .problems())
                .containsExactly("its amounts {EUR=4400.00} in and {EUR=3780.01} out are not those of its rows");
        assertThat(chain().edit(json -> json.put("detector", "palmistry")).problems())
                .containsExactly("no rule checks detector palmistry");
        assertThat(chain().edit(json -> ((ObjectNode) json.get("parties").get(0)).put("account", "acct:b/000009"))
                        .problems())
                .containsExactly("party 000002 takes part in no cited transfer");
    }

    @Test
    void rowsThatDoNotProveIt() {
        Sound missing = chain();
        missing.transfers.remove("T-3");
        assertThat(missing.problems()).containsExactly("cites T-3, which is not in the case");
        assertThat(chain().edit(json -> ((ObjectNode) json.get("transfers")
                                        .get(3)
                                        .get("evidence")
                                        .get(0))
                                .put("line", 99))
                        .problems())
                .containsExactly("cites rows that do not prove T-3");
        Sound aggregated = chain();
        Transfer t = aggregated.transfer(2);
        aggregated.transfers.put(
                "T-2",
                TestTransfers.transfer(
                        "T-2",
                        t.time(),
                        t.from(),
                        t.to(),
                        t.amount(),
                        null,
                        null,
                        new Aggregate(3L, BookingTime.UNKNOWN, BookingTime.UNKNOWN)));
        assertThat(aggregated.problems())
                .containsExactly("rests on a row that is aggregated, undated or moves no money");
    }

    @Test
    void orderDwellAndSpanOfAChain() {
        assertThat(chain().at(2, 16 * H + 1).problems()).isEmpty();
        assertThat(chain().at(2, 16 * H).problems()).containsExactly("hop 2 cannot have come after the hop before it");
        assertThat(chain().at(3, 177 * H).problems()).isEmpty();
        assertThat(chain().at(3, 177 * H + 1).problems()).containsExactly("hop 3 came later than the dwell P5D");
        assertThat(chain().parameter("span", "PT190H").problems()).isEmpty();
        assertThat(chain().parameter("span", "PT189H59M59.999S").problems())
                .containsExactly("it spans more than PT189H59M59.999S");
    }

    @Test
    void theSpanReachesToTheLastPaymentOfTheLastHop() {
        Sound split = new Sound(
                accounts(4)
                        .pay(0, 1, 10 * H, 100_000)
                        .pay(1, 2, 20 * H, 100_000)
                        .pay(2, 3, 30 * H, 50_000)
                        .pay(2, 3, 40 * H, 50_000),
                "payment-chain");
        assertThat(split.finding.transfers()).hasSize(4);
        assertThat(split.parameter("span", "PT30H").problems()).isEmpty();
        assertThat(split.parameter("span", "PT29H").problems()).containsExactly("it spans more than PT29H");
    }

    @Test
    void ratioAndCurrencyOfAChain() {
        assertThat(chain().amount(2, euro(448_800), null).problems()).isEmpty();
        assertThat(chain().amount(2, euro(448_801), null).problems())
                .containsExactly("hop 2 passes on a share outside 0.6 to 1.02");
        assertThat(chain().amount(3, new Money(390_000, "USD"), euro(390_000)).problems())
                .containsExactly("hop 3 is in another currency");
    }

    @Test
    void routeOfAChain() {
        assertThat(chain().ends(3, 0, 4).problems())
                .containsExactly("hop 3 does not leave from the payee of the hop before it");
        assertThat(chain().ends(3, 3, 2).ends(4, 2, 5).noParties().problems())
                .containsExactly("an account stands twice on the chain");
        assertThat(chain().parameter("minHops", "5").problems())
                .containsExactly("a chain of 4 hops is outside the limits");
        assertThat(chain().parameter("maxHops", "3").problems())
                .containsExactly("a chain of 4 hops is outside the limits");
        assertThat(chain().parameter("maxGroup", "1").problems())
                .containsExactly("hop 1 is not a small group of transfers to one payee");
        assertThat(chain().role(3, "in").problems()).contains("a chain of 0 hops is outside the limits");
    }

    private static Sound ring() {
        return new Sound(
                accounts(3).pay(0, 1, 0, 100_000).pay(1, 2, 24 * H, 95_000).pay(2, 0, 48 * H, 90_000),
                "temporal-cycle");
    }

    @Test
    void aRing() {
        assertThat(ring().at(1, 0).problems()).containsExactly("hop 2 cannot have come after the hop before it");
        assertThat(ring().amount(1, euro(102_000), null).problems()).isEmpty();
        assertThat(ring().amount(1, euro(102_001), null).problems())
                .containsExactly("hop 2 passes on a share outside 0.85 to 1.02");
        assertThat(ring().ends(2, 2, 3).problems()).containsExactly("hop 3 does not lead to the next");
        assertThat(ring().parameter("minRetention", "0.9").problems()).isEmpty();
        assertThat(ring().parameter("minRetention", "0.90001").problems())
                .containsExactly("less than the stated share of the first amount stays on the ring");
        assertThat(ring().parameter("maxHops", "2").problems())
                .containsExactly("a ring of 3 hops is outside the limits");
        assertThat(ring().amount(2, euro(90_000), euro(60_000)).problems())
                .as("a fee at the end is no smaller payment")
                .isEmpty();
        assertThat(ring().amount(2, euro(90_000), new Money(1, "USD")).problems())
                .containsExactly("the currency changes on the ring");
    }

    private static Sound fanIn() {
        TestCase made = accounts(6);
        for (int payer = 1; payer < 6; payer++) {
            made.pay(payer, 0, payer * TestCase.DAY, 50_000);
        }
        return new Sound(made, "fan-in");
    }

    @Test
    void aFanIn() {
        assertThat(fanIn().ends(4, 4, 0).noParties().problems())
                .as("without its collector")
                .contains("an inflow does not go to the collecting party");
        assertThat(fanIn().edit(json -> json.withArray("parties").remove(5))
                        .ends(4, 4, 0)
                        .problems())
                .containsExactly("only 4 distinct payers");
        assertThat(fanIn().ends(4, 5, 1).problems()).containsExactly("an inflow does not go to the collecting party");
        assertThat(fanIn().edit(json -> json.withArray("parties").remove(5))
                        .ends(4, 0, 0)
                        .problems())
                .containsExactly("an inflow comes from the collecting party itself");
        assertThat(fanIn().parameter("window", "P4D").problems()).isEmpty();
        assertThat(fanIn().parameter("window", "PT95H").problems())
                .containsExactly("the inflows span more than the window");
        assertThat(fanIn().edit(json -> ((ObjectNode) json.get("parties").get(0)).put("role", "UNKNOWN"))
                        .problems())
                .containsExactly("an inflow does not go to the collecting party");
        assertThat(fanIn().role(4, "extra").problems()).contains("cites rows that are not inflows");
    }

    private static Sound hub() {
        TestCase made = accounts(9);
        for (int payer = 1; payer < 6; payer++) {
            made.pay(payer, 0, payer * TestCase.DAY, 20_000);
        }
        made.pay(0, 6, 6 * TestCase.DAY, 30_000).pay(0, 7, 6 * TestCase.DAY, 30_000);
        return new Sound(made.pay(0, 8, 7 * TestCase.DAY, 30_000), "gather-scatter");
    }

    @Test
    void gatherScatter() {
        assertThat(hub().parameter("maxShareOut", "0.90").problems()).isEmpty();
        assertThat(hub().parameter("maxShareOut", "0.89999").problems())
                .containsExactly("the share paid on in EUR is outside the limits");
        assertThat(hub().parameter("minSenders", "6").problems()).containsExactly("too few distinct senders");
        assertThat(hub().parameter("minReceivers", "4").problems()).containsExactly("too few distinct receivers");
        assertThat(hub().parameter("gather", "P3D").problems())
                .containsExactly("the inflows span more than the gathering window");
        assertThat(hub().parameter("scatter", "PT48H").problems()).isEmpty();
        assertThat(hub().parameter("scatter", "PT47H").problems())
                .containsExactly("an outflow lies outside the scattering window after the peak");
        assertThat(hub().at(5, 5 * TestCase.DAY - 1).problems())
                .containsExactly("an outflow lies outside the scattering window after the peak");
        assertThat(hub().ends(5, 1, 6).problems()).containsExactly("a row does not lead to or from the hub");
        assertThat(hub().role(7, "hop 1").problems()).contains("lacks inflows or outflows, or cites others");
    }

    private static Sound funnel() {
        TestCase made = accounts(7);
        List<String> places = List.of("Nis", "Sid", "Subotica", "Nis", "Sid");
        for (int payer = 1; payer < 6; payer++) {
            made.payAt(places.get(payer - 1), payer, 0, payer * H, 20_000);
        }
        return new Sound(made.pay(0, 6, 24 * H, 90_000), "funnel");
    }

    @Test
    void aFunnel() {
        assertThat(funnel().parameter("minPlaces", "4").problems()).containsExactly("only 3 places of payment");
        assertThat(funnel().parameter("window", "PT4H").problems()).isEmpty();
        assertThat(funnel().parameter("window", "PT3H").problems())
                .containsExactly("the inflows span more than the window");
        assertThat(funnel().parameter("dwell", "PT19H").problems()).isEmpty();
        assertThat(funnel().parameter("dwell", "PT18H").problems())
                .containsExactly("an outflow is not within the dwell after any inflow");
        assertThat(funnel().ends(5, 1, 6).problems()).containsExactly("a row does not lead to or from the account");
        assertThat(funnel().role(5, "hop 1").problems()).contains("lacks inflows or outflows, or cites others");
    }

    @Test
    void aFunnelThatEndsNearWhereItBegan() {
        TestCase made = accounts(7);
        List<String> places = List.of("Niš, RS", "Šid, RS", "Subotica, RS", "Ниш, RS", "Шид, RS");
        for (int payer = 1; payer < 6; payer++) {
            made.payAt(places.get(payer - 1), payer, 0, payer * H, 20_000);
        }
        made.payAt("Sremska Mitrovica, RS", 0, 6, 23 * H, 45_000);
        Sound sound = new Sound(made.payAt("Gevgelija, MK", 0, 6, 24 * H, 45_000), "funnel");
        assertThat(sound.problems()).isEmpty();
        assertThat(sound.parameter("farKilometres", "20").problems())
                .anyMatch(problem -> problem.contains("says \"1 of 2\", the rows give \"\""));
    }

    @Test
    void oneTownInTwoSpellingsIsOnePlace() {
        Sound sound = funnel();
        Transfer t = sound.transfer(2);
        sound.transfers.put(
                "T-2", TestTransfers.transfer("T-2", t.time(), t.from(), t.to(), t.amount(), null, " NIS ", null));
        assertThat(sound.problems()).containsExactly("only 2 places of payment");
    }

    private static Sound mule() {
        TestCase made = accounts(3);
        for (int i = 0; i < 5; i++) {
            made.pay(1, 0, i * H, 100_000);
        }
        return new Sound(made.pay(0, 2, 72 * H, 425_000), "pass-through");
    }

    @Test
    void passThrough() {
        assertThat(mule().parameter("minShare", "0.85001").problems())
                .containsExactly("only 425000 of 500000 minor units of EUR left in time");
        assertThat(mule().edit(json -> ((ObjectNode) json.get("amount")).put("out", "4249.99"))
                        .amount(5, euro(424_999), null)
                        .problems())
                .containsExactly("only 424999 of 500000 minor units of EUR left in time");
        assertThat(mule().parameter("hold", "PT71H").problems())
                .containsExactly("only 400000 of 500000 minor units of EUR left in time");
        assertThat(mule().parameter("minInflows", "6").problems()).containsExactly("only 5 inflows");
        assertThat(mule().parameter("window", "PT4H").problems()).isEmpty();
        assertThat(mule().parameter("window", "PT3H").problems())
                .containsExactly("the inflows span more than the window");
        assertThat(mule().parameter("minTotalEur", "5000.00").problems()).isEmpty();
        assertThat(mule().parameter("minTotalEur", "5000.01").problems())
                .containsExactly("the inflows sum up to less than the stated total");
        assertThat(mule().ends(4, 0, 0).problems()).containsExactly("a row does not lead to or from the account");
    }

    @Test
    void aWideOutflowLeavesTheFirstInflowToTheOneThatNeedsIt() {
        BookingTime day = new BookingTime(0, Precision.DAY, false);
        TestCase made = accounts(4)
                .pay(1, 0, 2 * H, 100_000)
                .pay(1, 0, 20 * H, 100_000)
                .pay(0, 2, day, 100_000, "EUR", null, 0, null)
                .pay(0, 3, 3 * H, 100_000);
        assertThat(new Sound(
                                made,
                                "pass-through",
                                "minInflows",
                                2,
                                "minTotalEur",
                                "100.00",
                                "hold",
                                "PT4H",
                                "minShare",
                                "1.0")
                        .finding.transfers())
                .hasSize(4);
    }
}
