package org.theseus.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Digest;
import org.theseus.model.Mention;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.protect.Hidden;
import org.theseus.protect.Protection;
import org.theseus.store.AccountRecord;
import org.theseus.store.SourceFile;

/**
 * Makes an export's content out of a case: the only way to an {@link ExportContent}, and everything passes {@link Protection}
 * on it. One use, one thread.
 */
public final class ExportContents {

    /** Whether a link is one transfer or all of one direction. */
    public enum Granularity {
        PER_TRANSFER,
        AGGREGATED
    }

    private final Protection protection;
    private final Map<AccountId, AccountRecord> accounts = new HashMap<>();
    private final Map<String, SourceFile> sources = new TreeMap<>();
    private final Collection<Transfer> transfers;
    private final List<Finding> findings;

    /**
     * @param accounts accounts of the case, of which those at an end of a transfer are told of
     * @param transfers the transfers to tell of
     * @param findings the findings to tell of
     */
    public ExportContents(
            Protection protection,
            Collection<AccountRecord> accounts,
            Collection<SourceFile> sources,
            Collection<Transfer> transfers,
            List<Finding> findings) {
        this.protection = protection;
        accounts.forEach(account -> this.accounts.put(account.id(), account));
        sources.forEach(source -> this.sources.put(source.sha256(), source));
        this.transfers = transfers;
        this.findings = findings;
    }

    /**
     * The content.
     *
     * @param about facts of the caller's: case, version, recipient; protection's own are added
     */
    public ExportContent make(SortedMap<String, String> about, Granularity granularity) {
        SortedMap<String, String> facts = new TreeMap<>();
        about.forEach((name, value) -> facts.put(name, protection.prose(value)));
        facts.put("handling", handling());
        facts.put("protection", protectionText());
        facts.put(
                "caution",
                "A lead is a pattern in payments that is consistent with a typology; it says nothing about a"
                        + " person. Absence of payments is no sign of absence of a fee.");
        List<ExportContent.Link> links =
                transfers.stream().map(this::link).collect(Collectors.toCollection(ArrayList::new));
        if (granularity == Granularity.AGGREGATED) {
            links = aggregated(links);
        }
        links.sort(Comparator.comparing(ExportContent.Link::first).thenComparing(ExportContent.Link::id));
        SortedSet<String> used = new TreeSet<>();
        transfers.forEach(transfer -> transfer.sources().forEach(row -> used.add(row.sha256())));
        return new ExportContent(
                facts,
                nodes(),
                links,
                findings.stream().map(protection::finding).toList(),
                used.stream()
                        .filter(sources::containsKey)
                        .map(sources::get)
                        .map(source -> new ExportContent.Source(
                                protection.freeText(source.file()),
                                source.sha256(),
                                protection.legalFrame(source.legalFrame())))
                        .sorted(Comparator.comparing(ExportContent.Source::file)
                                .thenComparing(ExportContent.Source::sha256))
                        .toList());
    }

    private String handling() {
        String strictest = transfers.stream()
                .map(transfer -> frame(transfer, "handling"))
                .flatMap(Collection::stream)
                .max(Comparator.naturalOrder())
                .orElse("");
        return strictest.isEmpty()
                ? "No source states a handling code: do not pass on without the permission of those who provided the records"
                : protection.prose(strictest);
    }

    private String protectionText() {
        Hidden hidden = protection.hidden();
        String contested = hidden.contested().stream()
                .map(party -> party.label() + " (" + parts(party.roles()) + ")")
                .collect(Collectors.joining(", "));
        return hidden.inAll() + " accounts of the case are hidden: " + hidden.byPart()
                + " as payer, traveller or possible"
                + " victim, " + hidden.asCounterparty()
                + " because they play no part; their pseudonyms are the same in every"
                + " output of the case. Amount, day and place may still identify somebody."
                + (contested.isEmpty() ? "" : " Parts that contradict each other: " + contested + ".");
    }

    private static String parts(Collection<?> roles) {
        return roles.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private List<ExportContent.Node> nodes() {
        Map<AccountId, List<Mention>> mentions = new HashMap<>();
        for (Transfer transfer : transfers) {
            mentions.computeIfAbsent(transfer.from(), none -> new ArrayList<>()).add(transfer.payer());
            mentions.computeIfAbsent(transfer.to(), none -> new ArrayList<>()).add(transfer.payee());
        }
        return mentions.entrySet().stream()
                .map(end -> node(end.getKey(), end.getValue()))
                .sorted(Comparator.comparing(ExportContent.Node::id))
                .toList();
    }

    private ExportContent.Node node(AccountId account, List<Mention> mentions) {
        boolean hidden = protection.isHidden(account);
        AccountRecord known = accounts.get(account);
        AccountId shown = protection.account(account);
        return new ExportContent.Node(
                protection.partyId(account),
                protection.label(account),
                protection.name(account, null),
                hidden ? "PSEUDONYM" : account.kind().name(),
                hidden || shown.institution().isEmpty() ? null : shown.institution(),
                hidden || known == null ? null : known.country(),
                known == null ? "SEEN_ONLY" : known.observation().name(),
                hidden,
                protection.roles(account).stream().map(Enum::name).toList(),
                values(account, mentions, Mention::phone),
                values(account, mentions, Mention::document),
                values(account, mentions, Mention::address),
                values(account, mentions, Mention::email),
                values(account, mentions, Mention::birthDate));
    }

    private List<String> values(AccountId account, List<Mention> mentions, Function<Mention, @Nullable String> field) {
        SortedSet<String> values = new TreeSet<>();
        for (Mention mention : mentions) {
            String value = protection.value(account, field.apply(mention));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private ExportContent.Link link(Transfer transfer) {
        String sourceId = transfer.sourceId();
        return new ExportContent.Link(
                protection.transferId(transfer.id()),
                protection.partyId(transfer.from()),
                protection.partyId(transfer.to()),
                1,
                transfer.time(),
                transfer.time(),
                transfer.amount(),
                transfer.paid(),
                transfer.channel().name(),
                transfer.status().name(),
                place(transfer.detail(Detail.SEND_PLACE)),
                place(transfer.detail(Detail.PAY_PLACE)),
                protection.detail(transfer, transfer.detail(Detail.REFERENCE)),
                sourceId == null ? null : protection.freeText(sourceId),
                frame(transfer, "handling").stream()
                        .max(Comparator.naturalOrder())
                        .orElse(""),
                String.join("; ", frame(transfer, "grade")),
                transfer.aggregate(),
                findings.stream()
                        .filter(finding -> finding.transfers().stream()
                                .anyMatch(evidence -> evidence.transferId().equals(transfer.id())))
                        .map(protection::findingId)
                        .toList(),
                transfer.sources().stream().map(protection::row).toList());
    }

    private @Nullable String place(@Nullable String written) {
        return written == null || written.isBlank() ? null : protection.freeText(written);
    }

    private NavigableSet<String> frame(Transfer transfer, String field) {
        NavigableSet<String> values = new TreeSet<>();
        for (SourceRow row : transfer.sources()) {
            SourceFile source = sources.get(row.sha256());
            String value = source == null ? null : source.legalFrame().get(field);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static List<ExportContent.Link> aggregated(List<ExportContent.Link> links) {
        Map<List<String>, List<ExportContent.Link>> pairs = new HashMap<>();
        for (ExportContent.Link link : links) {
            pairs.computeIfAbsent(List.of(link.from(), link.to(), link.amount().currency()), none -> new ArrayList<>())
                    .add(link);
        }
        return pairs.values().stream().map(ExportContents::sum).collect(Collectors.toCollection(ArrayList::new));
    }

    private static ExportContent.Link sum(List<ExportContent.Link> links) {
        ExportContent.Link any = links.get(0);
        return new ExportContent.Link(
                Digest.sha256()
                        .add(any.from())
                        .add(any.to())
                        .add(any.amount().currency())
                        .id("S-"),
                any.from(),
                any.to(),
                links.size(),
                links.stream()
                        .map(ExportContent.Link::first)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                links.stream()
                        .map(ExportContent.Link::last)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                links.stream()
                        .map(ExportContent.Link::amount)
                        .reduce((a, b) -> a.plus(b))
                        .orElseThrow(),
                null,
                joined(links, ExportContent.Link::channel),
                joined(links, ExportContent.Link::status),
                null,
                null,
                null,
                null,
                links.stream()
                        .map(ExportContent.Link::handling)
                        .max(Comparator.naturalOrder())
                        .orElse(""),
                joined(links, ExportContent.Link::grade),
                null,
                links.stream()
                        .flatMap(link -> link.findings().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                links.stream()
                        .flatMap(link -> link.rows().stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static String joined(List<ExportContent.Link> links, Function<ExportContent.Link, String> field) {
        return links.stream()
                .map(field)
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
