package org.theseus.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.resolve.cluster.Reason;
import org.theseus.resolve.cluster.SameName;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.HeldParty;
import org.theseus.store.Holding;
import org.theseus.store.PartyLink;
import org.theseus.store.ResolutionRecord;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** What an analyst lists of parties: pairs to decide on, what is shared, places, judgements, who held what when. Stateless. */
public final class PartyTables {

    private PartyTables() {}

    /** How many of the parties of one name a table for people names. */
    private static final int NAMED = 6;

    /**
     * Pairs that may be one, the strongest first, with what speaks for and against; then names that several parties bear of whom
     * nothing else tells, one row each, the rarest first; last those whom papers, birth dates or ways tell apart,
     * the strongest sum of two first.
     */
    public static Table queue(CaseSession session) {
        Table.Builder table = Table.of(
                "queue",
                Column.id("one", "Party"),
                Column.text("one_name", "Named").wrapped(),
                Column.id("other", "Other party"),
                Column.text("other_name", "Named").wrapped(),
                Column.of("sum", "Sum", Kind.DECIMAL),
                Column.text("mark", "Mark"),
                Column.integer("parties", "Parties"),
                Column.text("evidence", "For and against").wrapped(),
                Column.id("one_mention", "Mention").inFiles(),
                Column.id("other_mention", "Mention").inFiles(),
                Column.text("all", "All parties").inFiles());
        List<PartyLink> links = session.store().partyLinks(PartyLink.Kind.MAY_BE);
        List<Named> names =
                links.stream().map(link -> Named.of(Reason.parse(link.text()))).toList();
        StatedValues values = StatedValues.at(
                session.store(),
                names.stream()
                        .flatMap(named -> Stream.of(named.one, named.other))
                        .toList());
        for (int at = 0; at < links.size(); at++) {
            PartyLink link = links.get(at);
            Reason reason = names.get(at).reason;
            table.row(
                    link.one(),
                    values.stated("NAME", names.get(at).one),
                    link.other(),
                    values.stated("NAME", names.get(at).other),
                    sum(reason.total()),
                    link.mark(),
                    2L,
                    reason.lines().stream()
                            .map(line -> line.factor().words() + " " + StatedValues.weight(line.weight()))
                            .collect(Collectors.joining("; ")),
                    reason.one().toString(),
                    reason.other().toString(),
                    link.one() + " " + link.other());
        }
        sameNames(session, table);
        table.note(
                "theseus party why ONE OTHER shows the values; theseus party judge decides; a row marked NAME or APART is one"
                        + " question about all parties of a name");
        session.store()
                .resolution()
                .map(ResolveParties::parsed)
                .map(NotAsked::sentences)
                .orElse(List.of())
                .forEach(table::note);
        return table.build();
    }

    /** A sum of evidence with its hundredths, a number, so that sorting goes by its size. */
    private static BigDecimal sum(double weight) {
        return BigDecimal.valueOf(Math.round(weight * 100), 2);
    }

    /** A table of evidence with the mentions that give both sides' names: those it compared, else the first of each side. */
    private record Named(Reason reason, MentionRef one, MentionRef other) {

        static Named of(Reason reason) {
            return reason.lines().stream()
                    .filter(line -> line.factor() == Factor.NAME || line.factor() == Factor.NAME_CONTRADICTED)
                    .findFirst()
                    .map(line -> new Named(reason, line.one(), line.other()))
                    .orElseGet(() -> new Named(reason, reason.one(), reason.other()));
        }
    }

    private static void sameNames(CaseSession session, Table.Builder table) {
        List<SameName> names = session.store().resolution().map(ResolutionRecord::names).orElse(List.of()).stream()
                .map(SameName::parse)
                .toList();
        StatedValues values = StatedValues.at(
                session.store(), names.stream().map(SameName::at).toList());
        for (SameName name : names) {
            List<String> parties = name.parties();
            String more = parties.size() > NAMED ? " and " + (parties.size() - NAMED) + " more (all with --json)" : "";
            boolean isApart = !name.apart().isEmpty();
            table.row(
                    parties.get(0),
                    values.stated("NAME", name.at()),
                    parties.get(1),
                    "",
                    sum(name.weight()),
                    isApart ? "APART" : "NAME",
                    (long) parties.size(),
                    (isApart
                                    ? "these bear the name and are told apart ("
                                            + name.apart().stream()
                                                    .map(Factor::words)
                                                    .collect(Collectors.joining("; "))
                                            + "), unless one is a slip: "
                                    : "these bear the name, nothing else tells whether they are one: ")
                            + String.join(", ", parties.subList(0, Math.min(NAMED, parties.size())))
                            + more,
                    name.at().toString(),
                    "",
                    String.join(" ", parties));
        }
    }

    /** What parties share that were not joined. */
    public static Table ties(CaseSession session) {
        Table.Builder table = Table.of(
                "ties",
                Column.id("one", "Party"),
                Column.id("other", "Other party"),
                Column.text("shared", "Both state the same"),
                Column.text("value", "As the first states it").wrapped(),
                Column.text("relation", "Relation"),
                Column.id("one_mention", "Stated in"),
                Column.id("other_mention", "And in"));
        List<PartyLink> links = session.store().partyLinks(PartyLink.Kind.SHARES);
        StatedValues values = StatedValues.at(
                session.store(),
                links.stream()
                        .map(link -> MentionRef.parse(link.text().split(" ")[1]))
                        .toList());
        for (PartyLink link : links) {
            String[] parts = link.text().split(" ");
            table.row(
                    link.one(),
                    link.other(),
                    word(parts[0]),
                    values.stated(parts[0], MentionRef.parse(parts[1])),
                    word(link.mark()),
                    parts[1],
                    parts[2]);
        }
        return table.build();
    }

    /** Identifiers of camps, call shops, interpreters, clerks: they join nobody. */
    public static Table places(CaseSession session) {
        Table.Builder table = Table.of(
                "places",
                Column.text("kind", "Identifier"),
                Column.text("value", "Value").wrapped(),
                Column.integer("surnames", "Surnames, counted to one above the limit"),
                Column.integer("sides", "Sides that state it"),
                Column.id("mention", "First in"));
        List<String> places =
                session.store().resolution().map(ResolutionRecord::places).orElse(List.of());
        List<MentionRef> mentions = places.stream()
                .map(place -> MentionRef.parse(place.split(" ")[3]))
                .toList();
        StatedValues values = StatedValues.at(session.store(), mentions);
        for (String place : places) {
            String[] parts = place.split(" ");
            table.row(
                    word(parts[0]),
                    values.stated(parts[0], MentionRef.parse(parts[3])),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    parts[3]);
        }
        return table.build();
    }

    private static String word(String constant) {
        return constant.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    /** All judgements ever made, oldest first. */
    public static Table judgements(CaseSession session) {
        Set<String> standing =
                session.journal().standing().stream().map(JournalEntry::id).collect(Collectors.toSet());
        Table.Builder table = Table.of(
                "judgements",
                Column.id("id", "Entry"),
                Column.text("at", "When"),
                Column.text("author", "By"),
                Column.text("verdict", "Judged"),
                Column.text("parties", "Then").wrapped(),
                Column.flag("holds", "Holds"),
                Column.text("reason", "Why").wrapped(),
                Column.of("one", "One side", Kind.LIST).inFiles(),
                Column.of("other", "Other side", Kind.LIST).inFiles());
        session.journal().history().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.JUDGEMENT)
                .forEach(entry -> {
                    Judgement judgement = Judgements.of(entry);
                    table.row(
                            entry.id(),
                            entry.at().toString(),
                            judgement.author(),
                            Judgements.word(judgement.kind()),
                            entry.subject(),
                            standing.contains(entry.id()),
                            judgement.reason(),
                            judgement.one().stream().map(MentionRef::toString).toList(),
                            judgement.other().stream().map(MentionRef::toString).toList());
                });
        return table.build();
    }

    private record Event(int resolution, String what, String account, String party) {}

    /** Who held the accounts of a party, account or name, from which resolution to which, with the judgements on them. */
    public static Table history(CaseSession session, String typed) {
        WhoIsMeant who = new WhoIsMeant(session.store());
        WhoIsMeant.Meant meant = who.find(typed);
        HeldParty party = who.party(meant.party());
        Map<Integer, ResolutionRecord> resolutions = new HashMap<>();
        session.store().resolutions().forEach(each -> resolutions.put(each.number(), each));
        List<Event> events = new ArrayList<>();
        for (Holding holding : session.store().holdings(party.accountKeys())) {
            String account = PartyId.of(AccountId.parse(holding.accountKey()));
            events.add(new Event(holding.from(), "held by", account, holding.partyId()));
            if (holding.until() > 0) {
                events.add(new Event(holding.until(), "no longer held by", account, holding.partyId()));
            }
        }
        events.sort(Comparator.comparingInt(Event::resolution)
                .thenComparing(Event::account)
                .thenComparing(Event::what, Comparator.reverseOrder()));
        Table.Builder table = Table.of(
                "history",
                Column.text("at", "When"),
                Column.text("author", "By"),
                Column.integer("resolution", "Resolution"),
                Column.id("account", "Account"),
                Column.text("what", "What"),
                Column.id("party", "Party"));
        for (Event event : events) {
            ResolutionRecord resolution = resolutions.get(event.resolution());
            table.row(
                    resolution == null ? "interrupted" : resolution.at(),
                    resolution == null ? "" : resolution.author(),
                    (long) event.resolution(),
                    event.account(),
                    event.what(),
                    event.party());
        }
        Judgements.standing(session.journal()).stream()
                .filter(judgement -> !Collections.disjoint(judgement.mentions(), meant.mentions()))
                .forEach(judgement -> table.note("judged " + Judgements.word(judgement.kind()) + " by "
                        + judgement.author() + " on " + judgement.at() + ": " + judgement.reason() + " ("
                        + judgement.id() + ")"));
        return table.build();
    }
}
