package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.theseus.coverage.Coverage;
import org.theseus.journal.JournalEntry;
import org.theseus.leads.Network;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;
import org.theseus.report.NetworkBackground;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;

/**
 * What a report tells of a network beyond its rows: proceeds, places, words of analysts. Reads the ledger that the report is
 * made of, so that what was left out stays out. For one report; once made, several threads may ask.
 */
final class ReportBackgrounds {

    private final CountProceeds.Known known;
    private final SortedMap<AccountId, List<NetworkBackground.Tag>> tags = new TreeMap<>();
    private final Map<List<String>, Optional<Place>> towns = new ConcurrentHashMap<>();

    private ReportBackgrounds(CountProceeds.Known known) {
        this.known = known;
    }

    /** Accounts and sources are those of the ledger, which are long lists to read again; networks those that will be asked for. */
    static ReportBackgrounds of(
            CaseKnowledge knowledge,
            LedgerView ledger,
            List<AccountRecord> accounts,
            List<SourceFile> sources,
            Coverage coverage,
            List<Network> networks) {
        ReportBackgrounds backgrounds = new ReportBackgrounds(CountProceeds.known(
                ledger,
                accounts,
                sources,
                coverage,
                knowledge,
                networks.stream().map(Network::findings).toList()));
        Categories.byAccount(knowledge)
                .forEach((key, entry) -> backgrounds.note(
                        key, NetworkBackground.Tag.Kind.CATEGORY, Categories.CATEGORY, Categories.REASON, entry));
        knowledge.entries().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.TAG)
                .forEach(entry -> knowledge
                        .accounts(entry.subject())
                        .forEach(
                                key -> backgrounds.note(key, NetworkBackground.Tag.Kind.WORD, "tag", "source", entry)));
        return backgrounds;
    }

    private void note(String key, NetworkBackground.Tag.Kind kind, String word, String source, JournalEntry entry) {
        tags.computeIfAbsent(AccountId.parse(key), none -> new ArrayList<>())
                .add(new NetworkBackground.Tag(
                        kind, entry.field(word), entry.author(), entry.at().toString(), entry.field(source)));
    }

    /** The background of one network. */
    NetworkBackground of(Network network, Map<String, Transfer> cited) {
        SortedMap<String, NetworkBackground.Ends> ends = new TreeMap<>();
        SortedSet<AccountId> accounts = new TreeSet<>();
        network.findings().forEach(finding -> finding.parties().forEach(party -> accounts.add(party.account())));
        for (String id : network.rows()) {
            Transfer transfer = cited.get(id);
            if (transfer != null) {
                accounts.addAll(List.of(transfer.from(), transfer.to()));
                NetworkBackground.Ends both = ends(transfer);
                if (both.sendCountry() != null || both.payCountry() != null) {
                    ends.put(id, both);
                }
            }
        }
        SortedMap<AccountId, List<NetworkBackground.Tag>> noted = new TreeMap<>(tags);
        noted.keySet().retainAll(accounts);
        return new NetworkBackground(
                network.assessments(),
                CountProceeds.of(network.findings(), known).orElse(null),
                ends,
                noted);
    }

    private NetworkBackground.Ends ends(Transfer transfer) {
        Place sent = town(transfer.detail(Detail.SEND_PLACE), transfer.payer());
        Place paid = town(transfer.detail(Detail.PAY_PLACE), transfer.payee());
        return new NetworkBackground.Ends(sent, country(sent, transfer.payer()), paid, country(paid, transfer.payee()));
    }

    private static @Nullable String country(@Nullable Place town, Mention side) {
        return town == null ? side.country() : town.country();
    }

    private @Nullable Place town(@Nullable String written, Mention side) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String country = side.country();
        return towns.computeIfAbsent(
                        List.of(written, country == null ? "" : country),
                        none -> Gazetteer.shipped().find(written, country))
                .orElse(null);
    }
}
