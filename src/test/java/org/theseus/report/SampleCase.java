package org.theseus.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.cases.Finding;
import org.theseus.detect.Applicability;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Urgency;
import org.theseus.fx.Converted;
import org.theseus.fx.Rate;
import org.theseus.issue.RowIssue;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Digest;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.protect.CaseKey;
import org.theseus.protect.Disclosure;
import org.theseus.protect.Naming;
import org.theseus.protect.Protection;
import org.theseus.protect.Subject;

/**
 * An invented case for the tests of this package: a collector, two pass-through accounts, a coordinator and a ring on the
 * Balkan route among families, shops and rents; about 300 transfers, 12 findings, the same for every seed.
 */
final class SampleCase {

    static final String[] GIVEN = {
        "Amina", "Farid", "Leyla", "Yusuf", "Samira", "Navid", "Zainab", "Tariq", "Hana", "Idris", "Mirwais", "Nadia"
    };
    static final String[] FAMILY = {
        "Rahimi", "Karimzada", "Haidari", "Nazari", "Sultani", "Ahmadzai", "Qaderi", "Wardak", "Hotaki", "Ghafuri"
    };
    static final CaseKey KEY = CaseKey.parse("7e".repeat(32));
    private static final long START = Instant.parse("2023-06-01T06:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000L;

    final List<Transfer> transfers = new ArrayList<>();
    final Map<AccountId, ReportAccount> accounts = new LinkedHashMap<>();
    final Map<AccountId, Mention> mentions = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();
    private final Random random = new Random(20230601);
    private final Map<String, Integer> lines = new TreeMap<>();

    private SampleCase() {}

    /** The case as it would come from the program. */
    static ReportContent content() {
        return build().toContent();
    }

    /** A case to be filled by a test. */
    static SampleCase empty() {
        return new SampleCase();
    }

    static SampleCase build() {
        SampleCase sample = new SampleCase();
        sample.story();
        return sample;
    }

    private void story() {
        AccountId collector = account("wu", "C-0107", "Goran Petkov", "MK", Observation.PARTIAL);
        AccountId second = account("wu", "C-0031", "Milan Jovančić", "RS", Observation.FULL);
        AccountId driver =
                account("szeged_bank", "HU42117730161111101800000000", "Kovács Bence", "HU", Observation.FULL);
        AccountId hub = account("at_bank", "AT611904300234573201", "Öner Trade e.U.", "AT", Observation.FULL);
        AccountId ringA = account("at_bank", "AT483200000012345864", "Balkan Transit GmbH", "AT", Observation.FULL);
        AccountId ringB = account("rs_bank", "RS35260005601001611379", "Put i Dom d.o.o.", "RS", Observation.FULL);
        AccountId shop = account("at_bank", "AT022011100003429660", "Markt am Gürtel", "AT", Observation.SEEN_ONLY);
        List<AccountId> families = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = GIVEN[i % GIVEN.length] + " " + FAMILY[(i * 3 + i / 10) % FAMILY.length];
            families.add(account("wu", "K-" + (48210 + 37 * i), name, i % 3 == 0 ? "DE" : "AT", Observation.SEEN_ONLY));
        }
        List<Transfer> fees = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            fees.add(pay(
                    families.get(i), collector, 1_490_00L + 10_00L * (i % 4), i * 7L, Channel.MTO, Precision.MINUTE));
        }
        List<Transfer> onward = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            onward.add(pay(collector, second, 5_200_00L + i * 40_00L, 20 + i * 30L, Channel.MTO, Precision.MINUTE));
            onward.add(pay(second, driver, 4_700_00L + i * 35_00L, 44 + i * 30L, Channel.BANK, Precision.DAY));
            onward.add(pay(driver, hub, 4_200_00L + i * 20_00L, 90 + i * 30L, Channel.BANK, Precision.DAY));
        }
        List<Transfer> ring = List.of(
                pay(hub, ringA, 9_800_00L, 200, Channel.BANK, Precision.DAY),
                pay(ringA, ringB, 9_500_00L, 240, Channel.BANK, Precision.DAY),
                pay(ringB, hub, 9_350_00L, 290, Channel.INSTANT, Precision.SECOND));
        for (int i = 0; transfers.size() < 300; i++) {
            AccountId family = families.get(24 + i % 16);
            pay(family, i % 5 == 0 ? hub : shop, 20_00L + random.nextInt(9_000), i * 3L, Channel.CARD, Precision.DAY);
        }
        find(
                "gather-scatter",
                "B7",
                0.83,
                collector,
                Role.COLLECTOR,
                concat(fees, onward.subList(0, 6)),
                "24 payers without a known tie to each other paid 35,960.00 EUR to one customer number within seven days,"
                        + " of which most went on to one receiver within a day each time. This is consistent with the"
                        + " collection of fees and their hand-over to the next stage.");
        for (int i = 0; i < 6; i++) {
            find(
                    "payment-chain",
                    "B8",
                    0.74 - 0.05 * i,
                    collector,
                    Role.COLLECTOR,
                    concat(fees.subList(4 * i, 4 * i + 4), onward.subList(3 * i, 3 * i + 3)),
                    "Money of four payers went over three hops within six days; each receiver kept between 8 and 11 percent."
                            + " This is consistent with a payment chain in which every stage keeps a share.");
        }
        find(
                "temporal-cycle",
                "F1",
                0.55,
                hub,
                Role.COORDINATOR,
                ring,
                "9,800.00 EUR came back to where it started within four days over three accounts, less 4.6 percent.");
        find(
                "pass-through",
                "A4",
                0.61,
                second,
                Role.MULE,
                onward.stream().filter(t -> touches(t, second)).toList(),
                "The account passed on 90 percent of what it received within 72 hours, six times.");
        find(
                "pass-through",
                "A4",
                0.52,
                driver,
                Role.MULE,
                onward.stream().filter(t -> touches(t, driver)).toList(),
                "The account passed on 89 percent of what it received within 72 hours, six times.");
        find(
                "fan-in",
                "A1",
                0.35,
                shop,
                Role.UNKNOWN,
                transfers.subList(60, 90),
                "Sixteen payers paid to one account; amounts and days are those of a shop.");
        find(
                "community",
                "-",
                0.30,
                second,
                Role.COORDINATOR,
                onward.subList(0, 9),
                "Four accounts pay each other far more than anybody else.");
    }

    private static boolean touches(Transfer transfer, AccountId account) {
        return transfer.from().equals(account) || transfer.to().equals(account);
    }

    private static List<Transfer> concat(List<Transfer> first, List<Transfer> second) {
        List<Transfer> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    AccountId account(String institution, String number, String name, String country, Observation observation) {
        AccountId id = new AccountId(AccountId.Kind.CUSTOMER, institution, number);
        int i = accounts.size();
        accounts.put(id, new ReportAccount(id, name, country, observation, 1, Naming.BY_PART));
        mentions.put(
                id,
                new Mention(
                        number,
                        name,
                        null,
                        institution,
                        country,
                        "+43 664 77" + (10_000 + 271 * i),
                        "D" + (7_000_000 + 313 * i),
                        "Laxenburger Straße " + (100 + i) + "/7",
                        null,
                        "1991-03-" + (10 + i % 18),
                        null));
        return id;
    }

    Transfer pay(AccountId from, AccountId to, long minor, long hours, Channel channel, Precision precision) {
        Mention payer = mentions.getOrDefault(from, Mention.NONE);
        String file = channel == Channel.MTO ? "wu_2023.csv" : from.institution() + "_2023.csv";
        int line = lines.merge(file, 1, Integer::sum) + 1;
        String id = Digest.sha256().add(file).add(String.valueOf(line)).id("T-");
        long width = precision.widthMillis();
        long at = START + hours * HOUR + random.nextInt(50) * 60_000L;
        BookingTime time = new BookingTime(at - Math.floorMod(at, width), precision, precision == Precision.DAY);
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        details.put(Detail.REFERENCE, channel == Channel.BANK ? "usluga prevoza " + line : "for " + payer.name());
        if (channel == Channel.MTO) {
            details.put(Detail.SEND_PLACE, "Wien");
            details.put(Detail.PAY_PLACE, "Gevgelija");
        }
        Money amount = new Money(minor, "EUR");
        Money paid = channel == Channel.MTO && line % 6 == 0 ? new Money(minor * 61, "MKD") : null;
        return add(new Transfer(
                id,
                "tx " + (90_000 + line),
                id,
                time,
                null,
                null,
                from,
                to,
                payer,
                mentions.getOrDefault(to, Mention.NONE),
                amount,
                paid,
                channel,
                Status.BOOKED,
                null,
                details,
                new TreeMap<>(),
                List.of(row(file, line))));
    }

    Transfer add(Transfer transfer) {
        transfers.add(transfer);
        return transfer;
    }

    static SourceRow row(String file, long line) {
        return new SourceRow(file, Digest.sha256().add(file).hex(), null, null, line - 1, line, line * 140);
    }

    Finding find(
            String detector,
            String indicator,
            double score,
            AccountId main,
            Role role,
            List<Transfer> evidence,
            String text) {
        List<Transfer> sorted =
                evidence.stream().sorted((a, b) -> a.time().compareTo(b.time())).toList();
        Digest digest = Digest.sha256().add(detector);
        Set<AccountId> sides = new LinkedHashSet<>(List.of(main));
        SortedMap<String, String> in =
                sum(sorted.stream().filter(t -> t.to().equals(main)).toList());
        SortedMap<String, String> out =
                sum(sorted.stream().filter(t -> t.from().equals(main)).toList());
        sorted.forEach(transfer -> {
            digest.add(transfer.id());
            sides.add(transfer.from());
            sides.add(transfer.to());
        });
        List<Finding.Party> parties = sides.stream()
                .map(side -> new Finding.Party(
                        Digest.sha256().add(side.key()).id("P-"),
                        side,
                        side.label(),
                        side.equals(main) ? role : part(side)))
                .toList();
        double first = Math.round(score * 6000) / 10_000.0;
        double second = Math.round((score - first + 0.1) * 10_000) / 10_000.0;
        Finding finding = new Finding(
                digest.add(String.valueOf(findings.size())).id("F-"),
                detector,
                1,
                indicator,
                findings.size() + 1,
                score,
                score >= 0.4,
                "NEW",
                title(detector) + ": " + main.label(),
                Observation.PARTIAL,
                Precision.DAY,
                sorted.get(0).time().toString(),
                sorted.get(sorted.size() - 1).time().toString(),
                in,
                out,
                parties,
                sorted.stream()
                        .map(t -> new Finding.Evidence(
                                t.id(), t.sourceId(), t.to().equals(main) ? "in" : "out", t.sources()))
                        .toList(),
                new TreeMap<>(Map.of("preset", "route", "window", "P30D", "minSenders", "5")),
                Digest.sha256().add(detector).hex(),
                List.of(
                        new ScorePart("distinct unrelated payers", "24", 0.6, first),
                        new ScorePart("share passed on within the preset's dwell", "0.90", 0.4, second)),
                List.of(new CounterEvidence("four payers share a family name", -0.1)),
                "1 of 46 payees with five or more payers in 30 days",
                List.of("Rent of several rooms paid by their tenants.", "A collection for a family event."),
                List.of("Silence after arrival: data end 41 days after it."),
                text,
                Urgency.NORMAL,
                null);
        findings.add(finding);
        return finding;
    }

    private static String title(String detector) {
        return switch (detector) {
            case "gather-scatter" -> "Gathered from many, passed to few";
            case "payment-chain" -> "Payment chain that conserves value";
            case "temporal-cycle" -> "Money that comes back to where it started";
            case "pass-through" -> "Account that keeps almost nothing";
            case "fan-in" -> "Many payers without a tie";
            default -> "Community with key players";
        };
    }

    private Role part(AccountId side) {
        return side.number().startsWith("K-")
                ? Role.PAYER
                : side.institution().equals("szeged_bank") ? Role.MULE : Role.UNKNOWN;
    }

    private static SortedMap<String, String> sum(List<Transfer> transfers) {
        SortedMap<String, String> sums = new TreeMap<>();
        transfers.forEach(t -> sums.merge(
                "EUR",
                t.amount().plain(),
                (a, b) -> new BigDecimal(a).add(new BigDecimal(b)).toPlainString()));
        return sums;
    }

    ReportContent toContent() {
        List<Transfer> cited = transfers.stream()
                .filter(t -> findings.stream()
                        .anyMatch(f -> f.transfers().stream()
                                .anyMatch(e -> e.transferId().equals(t.id()))))
                .toList();
        return new ReportContent(
                "BALKAN-7",
                "0.1.0",
                "H1: not to be disclosed in judicial proceedings without the provider's permission",
                "route",
                Digest.sha256().add("config").hex(),
                sources(),
                List.of(new ReportContent.RefusedFile("scan_0611.pdf", "not a table: the file begins with %PDF")),
                new ReportTotals(
                        transfers.size(),
                        accounts.size(),
                        5,
                        1,
                        41,
                        0,
                        0,
                        2,
                        sum(transfers),
                        "2023-06-01",
                        "2023-07-05"),
                List.copyOf(accounts.values()),
                detectors(),
                findings,
                assessments(),
                cited,
                networks(),
                networks().size() + 1L,
                List.of(picture()),
                communities(),
                euros(cited),
                gaps(cited),
                protection(cited));
    }

    private Protection protection(List<Transfer> cited) {
        return Protection.of(
                KEY,
                Disclosure.PROTECTED,
                accounts.values().stream()
                        .map(account -> new Subject(account.id(), account.name(), account.naming()))
                        .toList(),
                findings,
                cited);
    }

    /** All findings in one network; in the large case the last two apart: a network of its own, and a lead in none. */
    private List<ReportNetwork> networks() {
        List<String> ids = findings.stream().map(Finding::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() < 10) {
            return List.of(network(ids));
        }
        return List.of(network(ids.subList(0, ids.size() - 2)), network(ids.subList(ids.size() - 2, ids.size() - 1)));
    }

    private ReportNetwork network(List<String> ids) {
        return new ReportNetwork(ids, new TreeMap<>(), SampleBackground.of(this, ids));
    }

    private static SortedMap<String, Converted> euros(List<Transfer> cited) {
        SortedMap<String, Converted> euros = new TreeMap<>();
        cited.stream()
                .filter(transfer -> !transfer.amount().currency().equals("EUR"))
                .forEach(transfer -> euros.put(
                        transfer.id(),
                        new Converted(
                                new Money(transfer.amount().minor() / 117, "EUR"),
                                new Rate(
                                        transfer.amount().currency(),
                                        LocalDate.of(2023, 6, 1),
                                        new BigDecimal("117"),
                                        "rates.csv"))));
        return euros;
    }

    private static ReportGaps gaps(List<Transfer> cited) {
        SortedMap<String, SortedMap<String, ReportGaps.Month>> coverage = new TreeMap<>();
        coverage.put(
                "at_bank",
                new TreeMap<>(Map.of(
                        "2023-05", new ReportGaps.Month(12, 31, 2), "2023-06", new ReportGaps.Month(30, 30, 3))));
        coverage.put("wu", new TreeMap<>(Map.of("2023-06", new ReportGaps.Month(30, 30, 0))));
        return new ReportGaps(
                coverage,
                cited.isEmpty()
                        ? List.of()
                        : List.of(new ReportGaps.Conflict(
                                cited.get(0).id(),
                                "wu_2023.csv:5",
                                "at.csv:77",
                                List.of(new ReportGaps.Difference("amount", "100.00 EUR", "98.00 EUR")))),
                new TreeMap<>(Map.of("NEW", 12L, "DISMISSED_LEGITIMATE", 3L)));
    }

    private List<ReportSource> sources() {
        List<ReportSource> sources = new ArrayList<>();
        for (String file : lines.keySet()) {
            int rows = lines.get(file);
            List<RowIssue> rejected = file.startsWith("wu")
                    ? List.of(
                            new RowIssue(611, 610, "BAD_DATE", "31.02.2023 is no date", "raw;Amina Rahimi;31.02.2023"))
                    : List.of();
            sources.add(new ReportSource(
                    file,
                    Digest.sha256().add(file).hex(),
                    rows * 140L,
                    "canonical@1",
                    rows + 3 + rejected.size(),
                    rows,
                    3,
                    rejected,
                    1,
                    file.startsWith("at")
                            ? new TreeMap<>()
                            : new TreeMap<>(Map.of(
                                    "request",
                                    "HR-114/23",
                                    "legal-basis",
                                    "production order 12 Hv 33/23",
                                    "source",
                                    "provider",
                                    "handling",
                                    "H1",
                                    "grade",
                                    "A2")),
                    new TreeMap<>(Map.of("sum.EUR", "41230.50")),
                    "2023-06-01",
                    "2023-07-05"));
        }
        return sources;
    }

    private List<DetectorRun> detectors() {
        List<DetectorRun> runs = new ArrayList<>();
        for (Finding finding : findings) {
            if (runs.stream().noneMatch(run -> run.id().equals(finding.detector()))) {
                long count = findings.stream()
                        .filter(f -> f.detector().equals(finding.detector()))
                        .count();
                runs.add(new DetectorRun(
                        finding.detector(),
                        1,
                        finding.indicator(),
                        title(finding.detector()),
                        Applicability.RUN,
                        count,
                        finding.baseRate(),
                        List.of(),
                        finding.parameters()));
            }
        }
        runs.add(new DetectorRun(
                "funnel",
                1,
                "A3",
                "Deposits in many towns, taken out elsewhere",
                Applicability.notTestable("No row has a place of deposit."),
                0,
                "",
                List.of(),
                new TreeMap<>(Map.of("window", "P30D"))));
        runs.add(new DetectorRun(
                "star",
                1,
                "A6",
                "One payer, many receivers",
                Applicability.RUN,
                0,
                "0 of 40 payers",
                List.of("Search stopped at 5,000 combinations for one account."),
                new TreeMap<>()));
        return runs;
    }

    /** In the large case: one decision, in words that name somebody. */
    private SortedMap<String, ReportAssessment> assessments() {
        SortedMap<String, ReportAssessment> assessments = new TreeMap<>();
        accounts.keySet().stream()
                .filter(account -> findings.size() > 5 && account.number().startsWith("K-"))
                .findFirst()
                .ifPresent(payer -> assessments.put(
                        findings.get(1).id(),
                        new ReportAssessment(
                                "ESCALATED",
                                "k.m.",
                                "2023-07-20T09:30:00Z",
                                "statements ordered; "
                                        + Objects.requireNonNull(mentions.get(payer))
                                                .name() + ", " + payer.number()
                                        + ", is to be heard as a witness")));
        return assessments;
    }

    private ReportPicture picture() {
        Map<AccountId, ReportPicture.Node> nodes = new LinkedHashMap<>();
        Map<List<AccountId>, List<Transfer>> links = new LinkedHashMap<>();
        Random places = new Random(7);
        for (Transfer transfer : transfers) {
            for (AccountId side : List.of(transfer.from(), transfer.to())) {
                nodes.computeIfAbsent(
                        side,
                        none -> new ReportPicture.Node(
                                side, new ReportPicture.Place(places.nextDouble() * 8, places.nextDouble() * 5)));
            }
            links.computeIfAbsent(Arrays.asList(transfer.from(), transfer.to()), none -> new ArrayList<>())
                    .add(transfer);
        }
        return new ReportPicture(
                "busiest",
                List.copyOf(nodes.values()),
                links.entrySet().stream()
                        .map(e -> new ReportPicture.Link(
                                e.getKey().get(0),
                                e.getKey().get(1),
                                e.getValue().size(),
                                sum(e.getValue())))
                        .toList(),
                nodes.size());
    }

    private List<ReportCommunity> communities() {
        List<AccountId> ids = List.copyOf(accounts.keySet());
        if (ids.size() < 10) {
            return List.of();
        }
        return List.of(
                new ReportCommunity(
                        "K-1",
                        31,
                        42,
                        new TreeMap<>(Map.of("EUR", "121400.00")),
                        List.of(
                                player(ids.get(0), "0.2140", "0.611"),
                                player(ids.get(1), "0.1710", "0.540"),
                                player(ids.get(9), "0.0210", "0.000")),
                        List.of(findings.get(0).id())),
                new ReportCommunity(
                        "K-2",
                        17,
                        233,
                        new TreeMap<>(Map.of("EUR", "11021.17")),
                        List.of(player(ids.get(3), "0.1420", "0.402")),
                        List.of()));
    }

    private static ReportCommunity.KeyPlayer player(AccountId id, String rank, String between) {
        return new ReportCommunity.KeyPlayer(id, new TreeMap<>(Map.of("PageRank", rank, "betweenness", between)));
    }
}
