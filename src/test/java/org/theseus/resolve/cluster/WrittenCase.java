package org.theseus.resolve.cluster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.DescriptionsBuilder;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;

/**
 * A case written as a table of text, one mention a line: id, name, phone, document, birth date, address, account, town, day.
 * Empty cells are not said; a last cell may be left out. Parties are read as {@code a b | c}: the ids of each, sorted.
 */
final class WrittenCase {

    private final List<MentionFacts> mentions = new ArrayList<>();
    private final List<Judgement> judgements = new ArrayList<>();

    private WrittenCase() {}

    static WrittenCase of(String table) {
        WrittenCase made = new WrittenCase();
        table.lines().filter(line -> !line.isBlank()).forEach(made::add);
        return made;
    }

    static MentionRef mention(String id) {
        return new MentionRef("T-" + id, Sighting.Side.PAYER);
    }

    private void add(String line) {
        String[] cells = new String[9];
        String[] written = line.strip().split("\\s*,\\s*", -1);
        System.arraycopy(written, 0, cells, 0, written.length);
        for (int at = 0; at < cells.length; at++) {
            cells[at] = cells[at] == null || cells[at].isBlank() ? null : cells[at].strip();
        }
        String account = cells[6];
        AccountId id = account == null
                ? new AccountId(AccountId.Kind.MENTION, "mto", cells[1] + "|" + cells[2] + "|" + cells[3])
                : new AccountId(AccountId.Kind.ACCOUNT, "bank", account);
        mentions.add(new MentionFacts(
                mention(cells[0]),
                id,
                new Mention(null, cells[1], account, null, "AT", cells[2], cells[3], cells[5], null, cells[4], null),
                null,
                cells[7],
                "AT",
                cells[8] == null
                        ? LocalDate.of(2023, 5, 1)
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli()
                        : LocalDate.parse(cells[8])
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .toEpochMilli()));
    }

    WrittenCase judged(Judgement.Kind kind, String one, String other) {
        judgements.add(Judgement.of(
                kind,
                List.of(one.split(" ")).stream().map(WrittenCase::mention).toList(),
                List.of(other.split(" ")).stream().map(WrittenCase::mention).toList(),
                "anna",
                java.time.Instant.parse("2023-06-01T10:00:00Z"),
                "seen"));
        return this;
    }

    Resolution resolve() {
        Set<MentionRef> apart = new TreeSet<>();
        judgements.forEach(judgement -> apart.addAll(judgement.mentions()));
        DescriptionsBuilder descriptions = new DescriptionsBuilder(apart);
        mentions.forEach(descriptions::add);
        return Resolver.resolve(descriptions.build(), judgements, Parameters.defaults(), step -> {});
    }

    /** {@code a b | c}. */
    String parties() {
        return parties(resolve());
    }

    String parties(Resolution resolution) {
        TreeMap<String, String> byAccount = new TreeMap<>();
        TreeMap<MentionRef, String> byMention = new TreeMap<>();
        for (ResolvedParty party : resolution.parties()) {
            party.accounts().forEach(account -> byAccount.put(account.key(), party.id()));
            party.exceptions().forEach(mention -> byMention.put(mention, party.id()));
        }
        TreeMap<String, TreeSet<String>> sets = new TreeMap<>();
        for (MentionFacts mention : mentions) {
            String party = byMention.getOrDefault(
                    mention.ref(), byAccount.get(mention.account().key()));
            sets.computeIfAbsent(party, none -> new TreeSet<>())
                    .add(mention.ref().transferId().substring(2));
        }
        return sets.values().stream().map(ids -> String.join(" ", ids)).sorted().collect(Collectors.joining(" | "));
    }

    /** The party of each mention, whose ids are whole numbers. */
    Map<Integer, String> partyOf(Resolution resolution) {
        TreeMap<Integer, String> found = new TreeMap<>();
        for (ResolvedParty party : resolution.parties()) {
            for (MentionFacts mention : mentions) {
                boolean held = party.accounts().contains(mention.account())
                        || party.exceptions().contains(mention.ref());
                if (held) {
                    found.put(Integer.valueOf(mention.ref().transferId().substring(2)), party.id());
                }
            }
        }
        return found;
    }

    /** Factors of the strongest pair in the queue, empty if there is none. */
    static String queued(Resolution resolution) {
        return resolution.possible().isEmpty()
                ? ""
                : factors(resolution.possible().get(0).reason());
    }

    static String factors(Reason reason) {
        return reason.lines().stream().map(line -> line.factor().key()).collect(Collectors.joining(" "));
    }
}
