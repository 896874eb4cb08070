package org.theseus.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.Span;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;
import org.theseus.store.TransferFilter;
import org.theseus.view.Story;

/** What is asked for in cases of three payments, read here; gaps of days against counting them one by one. */
class RequestsTest {

    private static final String ROWS = """
            2023-06-02|P > C|100.00 EUR|pay_agent=MK-077|pay_place=Gevgelija|payee_name=Cem
            2023-06-05|Q > C|100.00 EUR|pay_agent=MK-077|pay_place=Gevgelija
            2023-06-20|C > D|190.00 EUR
            """.strip();

    private static Map<String, Transfer> cited() {
        Map<String, Transfer> cited = new TreeMap<>();
        new Story()
                .file("mto.csv", List.of(), ROWS)
                .store()
                .readTransfers(TransferFilter.ALL, transfer -> cited.put(transfer.id(), transfer));
        return cited;
    }

    private static Finding finding(Map<String, Transfer> cited, @Nullable String testable, Finding.Party... parties) {
        Finding plain = SampleFinding.of("F-1", "fan-in", 0.8, List.copyOf(cited.keySet()), parties);
        return new Finding(
                plain.id(),
                plain.detector(),
                plain.version(),
                plain.indicator(),
                1,
                plain.score(),
                true,
                plain.status(),
                plain.headline(),
                plain.observation(),
                plain.timePrecision(),
                plain.from(),
                plain.to(),
                plain.amountIn(),
                plain.amountOut(),
                plain.parties(),
                plain.transfers(),
                plain.parameters(),
                plain.configSha256(),
                plain.scoreParts(),
                plain.counterEvidence(),
                plain.baseRate(),
                plain.alternatives(),
                plain.notTestable(),
                plain.explanation(),
                plain.urgency(),
                testable);
    }

    private static final Finding.Party[] PARTIES = {
        SampleFinding.party("P", Role.PAYER),
        SampleFinding.party("Q", Role.PAYER),
        SampleFinding.party("C", Role.COLLECTOR),
        SampleFinding.party("D", Role.UNKNOWN)
    };

    private static SourceFile file(String namespace, List<String> own, String from, String to) {
        return new SourceFile(
                namespace + ".csv",
                Optional.of(cited().values().iterator().next().sources().get(0).sha256())
                        .filter(sha -> own.isEmpty())
                        .orElse(namespace),
                1,
                "p",
                1,
                "UTF-8",
                ",",
                namespace,
                1,
                1,
                0,
                0,
                own,
                new TreeMap<>(),
                new TreeMap<>(),
                from,
                to,
                0,
                0,
                own.stream()
                        .map(key -> new OwnPeriod(key, from, to, "", "", List.of()))
                        .toList());
    }

    private static List<AccountRecord> accounts(Observation collector) {
        return Arrays.stream(PARTIES)
                .map(party -> new AccountRecord(
                        party.account(), null, "MK", party.label().equals("C") ? collector : Observation.SEEN_ONLY, 1))
                .toList();
    }

    private static List<Request> requests(
            @Nullable String testable, Observation collector, Requests.About about, SourceFile... files) {
        Map<String, Transfer> cited = cited();
        return Requests.of(
                List.of(finding(cited, testable, PARTIES)),
                accounts(collector),
                Coverage.of(List.of(files), new TreeMap<>()),
                List.of(files),
                cited,
                about);
    }

    private static String told(Request request) {
        AccountId account = request.account();
        return request.what() + " " + (account == null ? request.agent() : account.number()) + " " + request.from()
                + ".." + request.to();
    }

    @Test
    void accountsSeenOnlyInOthersRecordsAreAskedForByWholeMonths() {
        List<Request> asked = requests(null, Observation.SEEN_ONLY, Requests.About.ACTING);
        assertThat(asked.stream().map(RequestsTest::told))
                .contains("RECORDS C 2023-05-01..2023-07-31", "RECORDS D 2023-05-01..2023-07-31")
                .as("payers are spared")
                .noneMatch(request -> request.startsWith("RECORDS P"));
        assertThat(asked)
                .filteredOn(request -> request.what() == Request.What.RECORDS)
                .allSatisfy(request -> {
                    assertThat(request.institution()).isEqualTo("bank");
                    assertThat(request.country()).isEqualTo("MK");
                    assertThat(request.findings()).containsExactly("F-1");
                    assertThat(request.settles()).containsExactly("silence: data end 41 days after it");
                });
        assertThat(requests(null, Observation.SEEN_ONLY, Requests.About.PROTECTED_TOO).stream()
                        .map(RequestsTest::told))
                .contains("RECORDS P 2023-05-01..2023-07-31");
    }

    @Test
    void aProvisionalLeadAsksForTheDaysItWaitsFor() {
        String key = SampleFinding.account("C").key();
        List<Request> later = requests(
                "2023-12-24",
                Observation.FULL,
                Requests.About.ACTING,
                file("bank", List.of(key), "2023-01-01", "2023-09-30"));
        assertThat(later.stream().map(RequestsTest::told))
                .contains("LATER C 2023-10-01..2023-12-24", "RECORDS D 2023-05-01..2023-12-24");
        assertThat(later)
                .filteredOn(request -> request.what() == Request.What.LATER)
                .allSatisfy(request -> assertThat(request.why().get(0)).contains("testable from 2023-12-24"));
        assertThat(requests(
                                "2023-09-30",
                                Observation.FULL,
                                Requests.About.ACTING,
                                file("bank", List.of(key), "2023-01-01", "2023-09-30"))
                        .stream()
                        .map(Request::what))
                .as("the last day that is needed is there")
                .doesNotContain(Request.What.LATER);
    }

    @Test
    void daysOfALeadOutsideOfRecordsAndListsAreAskedFor() {
        String key = SampleFinding.account("C").key();
        assertThat(requests(
                                null,
                                Observation.FULL,
                                Requests.About.ACTING,
                                file("bank", List.of(key), "2023-06-04", "2023-06-10"),
                                file("mto", List.of(), "2023-06-01", "2023-06-18"))
                        .stream()
                        .map(RequestsTest::told))
                .contains(
                        "GAP C 2023-06-02..2023-06-03",
                        "GAP C 2023-06-11..2023-06-20",
                        "LIST  2023-06-19..2023-06-20",
                        "AGENT MK-077 2023-06-02..2023-06-05");
    }

    @Test
    void theTextOfAnOrderSaysWhatAndNotWhy() {
        List<Request> asked = requests("2023-12-24", Observation.SEEN_ONLY, Requests.About.ACTING);
        String text = OrderText.of(
                asked,
                account -> account.number().equals("D") ? Optional.empty() : Optional.of(account.number()),
                account -> "P-hidden",
                words -> words);
        assertThat(text)
                .contains("TO: bank, MK")
                .contains("Account C: opening documents")
                .contains("from 2023-05-01 to 2023-12-24")
                .contains("Customer P-hidden (the number is handed over separately)")
                .contains("Agent MK-077, Gevgelija: all transfers")
                .doesNotContain("F-1", "COLLECTOR", "fan-in", "provisional", "B7");
        assertThat(OrderText.of(List.of(), account -> Optional.empty(), account -> "", words -> words))
                .isEmpty();
    }

    @Test
    void institutionsComeFromTheNumberTheRowOrTheIban() {
        AccountId iban = new AccountId(AccountId.Kind.ACCOUNT, "", "RS35160005601001611379");
        assertThat(Institutions.of(iban, null)).isEqualTo("bank code 160 (read from the IBAN)");
        assertThat(Institutions.of(new AccountId(AccountId.Kind.ACCOUNT, "", "FR3499040385041907154164271"), null))
                .isEqualTo("bank code 99040 (read from the IBAN)");
        assertThat(Institutions.country(iban, "AT", null)).isEqualTo("RS");
        assertThat(Institutions.of(new AccountId(AccountId.Kind.ACCOUNT, "", "12-34"), null))
                .isEmpty();
    }

    @Test
    void missingDaysAreThoseOfNoStretch() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            LocalDate zero = LocalDate.parse("2023-01-01");
            Span wanted = new Span(zero.plusDays(random.nextInt(10)), zero.plusDays(10 + random.nextInt(20)));
            List<Span> seen = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                int from = random.nextInt(35);
                seen.add(new Span(zero.plusDays(from), zero.plusDays(from + (long) random.nextInt(8))));
            }
            List<LocalDate> slow = new ArrayList<>();
            for (LocalDate day = wanted.from(); !day.isAfter(wanted.to()); day = day.plusDays(1)) {
                LocalDate one = day;
                if (seen.stream().noneMatch(span -> !one.isBefore(span.from()) && !one.isAfter(span.to()))) {
                    slow.add(day);
                }
            }
            List<LocalDate> fast = new ArrayList<>();
            Days.missing(wanted, seen)
                    .forEach(span ->
                            span.from().datesUntil(span.to().plusDays(1)).forEach(fast::add));
            assertThat(fast).as("seed " + seed).isEqualTo(slow);
        }
    }

    /** A payment at 23:41 UTC stands under the next day in the books of an agent in Subotica. */
    @Test
    void anAgentIsAskedForTheDaysOfItsOwnClock() {
        assertThat(Days.inAgentsBooks(time("2023-12-12T23:41:00Z", Precision.MINUTE)))
                .contains(new Span(LocalDate.of(2023, 12, 12), LocalDate.of(2023, 12, 13)));
        assertThat(Days.inAgentsBooks(time("2023-12-12T12:00:00Z", Precision.MINUTE)))
                .contains(new Span(LocalDate.of(2023, 12, 12), LocalDate.of(2023, 12, 12)));
        assertThat(Days.inAgentsBooks(time("2023-12-12T00:00:00Z", Precision.DAY)))
                .contains(new Span(LocalDate.of(2023, 12, 12), LocalDate.of(2023, 12, 12)));
        assertThat(Days.inAgentsBooks(BookingTime.UNKNOWN)).isEmpty();
    }

    private static BookingTime time(String text, Precision precision) {
        return new BookingTime(Instant.parse(text).toEpochMilli(), precision, false);
    }
}
