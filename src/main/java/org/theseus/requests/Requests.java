package org.theseus.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.Span;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.SourceFile;

/**
 * Finds what findings need and the case does not hold. Not thread-safe; used once.
 *
 * <ul>
 *   <li>own records of accounts that act in a finding and were seen in others' records only: the months of the finding and one on
 *       either side, and up to the day on which a provisional finding becomes testable;
 *   <li>days of a finding that lie outside the records of such an account, and gaps inside them;
 *   <li>days after the records of an account on which a provisional finding waits;
 *   <li>what agents keep of payments to or by whoever acts;
 *   <li>days of a finding that lie outside an institution's lists of transfers.
 * </ul>
 *
 * Payers, travellers and possible victims are asked about only on demand.
 */
public final class Requests {

    /** Whom requests may be about. */
    public enum About {
        /** Whoever plays an acting part, or one that is not known. */
        ACTING,
        /** Also payers, travellers and possible victims. */
        PROTECTED_TOO
    }

    private final Map<AccountId, AccountRecord> accounts = new HashMap<>();
    private final Coverage coverage;
    private final Map<String, String> namespaces = new HashMap<>();
    private final SortedMap<String, List<Span>> lists = new TreeMap<>();
    private final Map<String, Transfer> cited;
    private final Map<AccountId, Mention> mentions = new HashMap<>();
    private final Map<AccountId, SortedSet<String>> references = new HashMap<>();
    private final Map<AccountId, EnumSet<Role>> roles = new HashMap<>();
    private final About about;
    private final Collected collected = new Collected();

    private Requests(
            Collection<AccountRecord> accounts,
            Coverage coverage,
            Collection<SourceFile> sources,
            Map<String, Transfer> cited,
            About about) {
        accounts.forEach(account -> this.accounts.put(account.id(), account));
        this.coverage = coverage;
        this.cited = cited;
        this.about = about;
        for (SourceFile source : sources) {
            namespaces.put(source.sha256(), source.namespace());
            boolean list = source.own().isEmpty() || source.own().contains(SourceFile.EVERY_ACCOUNT);
            if (list && source.first() != null && source.last() != null) {
                lists.computeIfAbsent(source.namespace(), none -> new ArrayList<>())
                        .add(new Span(LocalDate.parse(source.first()), LocalDate.parse(source.last())));
            }
        }
        new TreeMap<>(cited).values().forEach(transfer -> {
            mentions.putIfAbsent(transfer.from(), transfer.payer());
            mentions.putIfAbsent(transfer.to(), transfer.payee());
            String number = Optional.ofNullable(transfer.detail(Detail.MTCN))
                    .or(() -> Optional.ofNullable(transfer.sourceId()))
                    .orElse("");
            if (!number.isEmpty()) {
                Stream.of(transfer.from(), transfer.to())
                        .forEach(end -> references
                                .computeIfAbsent(end, none -> new TreeSet<>())
                                .add(number));
            }
        });
    }

    /**
     * The requests, grouped by institution; O(findings x their parties and payments).
     *
     * @param findings those that matter, in reading order
     * @param cited the transfers that they cite, by id
     */
    public static List<Request> of(
            Collection<Finding> findings,
            Collection<AccountRecord> accounts,
            Coverage coverage,
            Collection<SourceFile> sources,
            Map<String, Transfer> cited,
            About about) {
        Requests requests = new Requests(accounts, coverage, sources, cited, about);
        findings.forEach(requests::learnRoles);
        findings.forEach(requests::look);
        return requests.collected.ordered();
    }

    private void learnRoles(Finding finding) {
        for (Finding.Party party : finding.parties()) {
            finding.accountsOf(party)
                    .forEach(account -> roles.computeIfAbsent(account, none -> EnumSet.noneOf(Role.class))
                            .add(party.role()));
        }
    }

    /** Whether an account is spared: one part of a possible victim is enough, else every part must be protected. */
    private boolean isSpared(AccountId account) {
        Set<Role> played = roles.getOrDefault(account, EnumSet.noneOf(Role.class));
        boolean acts = played.stream().anyMatch(role -> !role.isProtected() && role != Role.UNKNOWN);
        boolean guarded = played.stream().anyMatch(Role::isProtected);
        return about == About.ACTING && (played.contains(Role.POSSIBLE_VICTIM) || (guarded && !acts));
    }

    private void look(Finding finding) {
        List<Transfer> rows = finding.transfers().stream()
                .map(Finding.Evidence::transferId)
                .map(cited::get)
                .flatMap(Stream::ofNullable)
                .toList();
        NavigableSet<LocalDate> days = new TreeSet<>();
        rows.forEach(row -> Days.of(row.time()).ifPresent(days::add));
        if (days.isEmpty()) {
            return;
        }
        Span window = new Span(days.first(), days.last());
        SortedSet<AccountId> asked = new TreeSet<>();
        for (Finding.Party party : finding.parties()) {
            for (AccountId account : finding.accountsOf(party)) {
                if (account.kind() != AccountId.Kind.OUTSIDE && !isSpared(account)) {
                    asked.add(account);
                    account(finding, account, party.role(), window);
                }
            }
        }
        rows.forEach(row -> agents(finding, row, asked));
        lists(finding, rows, window);
    }

    private void account(Finding finding, AccountId account, Role role, Span window) {
        AccountRecord record = accounts.get(account);
        String part = part(role) + " (" + finding.indicator() + ")";
        LocalDate testable = finding.testableFrom() == null ? null : LocalDate.parse(finding.testableFrom());
        if (record == null || coverage.of(record) == Observation.SEEN_ONLY) {
            Span months = Days.months(window);
            LocalDate to = testable != null && testable.isAfter(months.to()) ? testable : months.to();
            ask(
                    Request.What.RECORDS,
                    account,
                    new Span(months.from(), to),
                    finding,
                    part + ", seen only in others' records" + waiting(testable));
            return;
        }
        List<Span> seen = coverage.spans(account.key());
        if (!seen.isEmpty() && !coverage.isCorrected(account.key())) {
            for (Span missing : Days.missing(window, seen)) {
                ask(Request.What.GAP, account, missing, finding, part + ", without records on days of the lead");
            }
            LocalDate last = seen.get(seen.size() - 1).to();
            if (testable != null && last.isBefore(testable)) {
                ask(
                        Request.What.LATER,
                        account,
                        new Span(last.plusDays(1), testable),
                        finding,
                        part + waiting(testable));
            }
        }
        if (!coverage.gaps(account.key()).isEmpty() && !coverage.isCorrected(account.key())) {
            Span months = Days.months(window);
            ask(
                    Request.What.GAP,
                    account,
                    months,
                    finding,
                    part + "; missing: " + String.join("; ", coverage.gaps(account.key())));
        }
    }

    private static String part(Role role) {
        return switch (role) {
            case UNKNOWN -> "stands in a lead";
            case MULE -> "passes money on, its holder may be unwitting";
            default -> "plays the part of " + role.name();
        };
    }

    private static String waiting(@Nullable LocalDate testable) {
        return testable == null ? "" : "; the lead is provisional and testable from " + testable;
    }

    private void ask(Request.What what, AccountId account, Span days, Finding finding, String why) {
        AccountRecord record = accounts.get(account);
        Mention mention = mentions.get(account);
        collected.account(
                what,
                Institutions.country(account, record == null ? null : record.country(), mention),
                Institutions.of(account, mention),
                account,
                days,
                finding,
                why,
                finding.notTestable(),
                account.kind() == AccountId.Kind.MENTION
                        ? references.getOrDefault(account, new TreeSet<>())
                        : List.of());
    }

    private void agents(Finding finding, Transfer row, Set<AccountId> asked) {
        Span day = Days.inAgentsBooks(row.time()).orElse(null);
        if (day == null) {
            return;
        }
        if (asked.contains(row.to())) {
            agent(
                    finding,
                    row,
                    row.detail(Detail.PAY_AGENT),
                    row.detail(Detail.PAY_PLACE),
                    row.payee(),
                    day,
                    "paid out");
        }
        if (asked.contains(row.from())) {
            agent(finding, row, row.detail(Detail.SEND_AGENT), row.detail(Detail.SEND_PLACE), row.payer(), day, "sent");
        }
    }

    private void agent(
            Finding finding,
            Transfer row,
            @Nullable String agent,
            @Nullable String place,
            Mention side,
            Span day,
            String done) {
        if (agent == null || agent.isBlank()) {
            return;
        }
        collected.institution(
                Request.What.AGENT,
                side.country() == null ? "" : side.country(),
                namespaces.getOrDefault(row.sources().get(0).sha256(), ""),
                agent.strip(),
                place == null ? "" : place.strip(),
                day,
                finding,
                done + " payments of a lead (" + finding.indicator() + ")");
    }

    private void lists(Finding finding, List<Transfer> rows, Span window) {
        SortedSet<String> institutions = new TreeSet<>();
        rows.forEach(row -> row.sources().forEach(source -> {
            String namespace = namespaces.get(source.sha256());
            if (namespace != null && lists.containsKey(namespace)) {
                institutions.add(namespace);
            }
        }));
        for (String institution : institutions) {
            for (Span missing : Days.missing(window, lists.getOrDefault(institution, List.of()))) {
                collected.institution(
                        Request.What.LIST,
                        "",
                        institution,
                        "",
                        "",
                        missing,
                        finding,
                        "days of " + finding.indicator() + " lie outside its lists");
            }
        }
    }
}
