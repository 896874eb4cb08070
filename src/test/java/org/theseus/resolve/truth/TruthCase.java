package org.theseus.resolve.truth;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.theseus.generate.people.MentionCorpus;
import org.theseus.generate.people.Noise;
import org.theseus.generate.people.Person;
import org.theseus.generate.people.Setting;
import org.theseus.generate.people.WrittenMention;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.cluster.ResolvedParty;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;

/**
 * An invented case of which it is known who is who: the generator's corpus of mentions, each as the payer of a transfer. Bank
 * rows carry the account (the generator does not hand one out, so it is made here: one for each person, left out of one in ten
 * payments typed by others); rows of money-transfer counters carry what was on the table.
 */
public final class TruthCase {

    /** What is handed to the resolver of each mention, for the ablation. */
    public enum View {
        ALL,
        NAMES_ONLY,
        IDENTIFIERS_ONLY
    }

    /** A mention with its truth. */
    public record Known(MentionFacts facts, int person) {}

    private final List<Person> persons;
    private final List<Known> mentions = new ArrayList<>();

    private TruthCase(List<Person> persons) {
        this.persons = persons;
    }

    /** A corpus as a case. */
    public static TruthCase of(long seed, int persons, int mentions, Noise noise, View view) {
        MentionCorpus corpus = MentionCorpus.of(seed, persons, noise);
        TruthCase made = new TruthCase(corpus.persons());
        Random random = new Random(seed);
        corpus.write(mentions, entry -> made.add(entry, random, view, made.mentions.size()));
        return made;
    }

    /** The same, handed over in parts of a size instead of being held. */
    public static void stream(long seed, int persons, int mentions, int part, Consumer<List<Known>> sink) {
        MentionCorpus corpus = MentionCorpus.of(seed, persons, Noise.USUAL);
        TruthCase made = new TruthCase(corpus.persons());
        Random random = new Random(seed);
        int[] before = {0};
        corpus.write(mentions, entry -> {
            made.add(entry, random, View.ALL, before[0] + made.mentions.size());
            if (made.mentions.size() == part) {
                before[0] += part;
                sink.accept(List.copyOf(made.mentions));
                made.mentions.clear();
            }
        });
        sink.accept(List.copyOf(made.mentions));
    }

    private void add(MentionCorpus.Entry entry, Random random, View view, int number) {
        WrittenMention said = entry.mention();
        Setting setting = entry.setting();
        Person person = persons.get(said.person());
        boolean bank = setting.kind() != Setting.Kind.COUNTER;
        boolean withAccount = setting.kind() == Setting.Kind.CUSTOMER || (bank && random.nextInt(10) > 0);
        boolean inTown = !bank && setting.country().equals(person.town().country()) && random.nextInt(10) < 7;
        boolean names = view != View.IDENTIFIERS_ONLY;
        boolean identifiers = view != View.NAMES_ONLY;
        String account = withAccount && identifiers ? "XX99" + String.format("%012d", said.person()) : null;
        Mention mention = new Mention(
                null,
                names ? said.name() : null,
                account,
                setting.source(),
                setting.country(),
                identifiers ? said.phone() : null,
                identifiers ? said.document() : null,
                identifiers ? said.address() : null,
                identifiers ? said.email() : null,
                identifiers ? said.birthDate() : null,
                null);
        AccountId id = account != null
                ? new AccountId(AccountId.Kind.ACCOUNT, "", account)
                : new AccountId(
                        AccountId.Kind.MENTION,
                        setting.source(),
                        mention.name() + "|" + mention.phone() + "|" + mention.document());
        mentions.add(new Known(
                new MentionFacts(
                        new MentionRef(String.format("T-%08x", number), Sighting.Side.PAYER),
                        id,
                        mention,
                        null,
                        inTown && identifiers ? person.town().name() : null,
                        setting.country(),
                        setting.day().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()),
                said.person()));
    }

    /** All mentions. */
    public List<Known> mentions() {
        return mentions;
    }

    /** A person by the id in {@link Known}. */
    public Person person(int id) {
        return persons.get(id);
    }

    /** Where the parties put each mention, in the order of {@link #mentions}. */
    public List<ClusterQuality.Placed> placed(List<ResolvedParty> parties) {
        Map<String, String> byAccount = new HashMap<>();
        Map<MentionRef, String> byMention = new HashMap<>();
        for (ResolvedParty party : parties) {
            party.accounts().forEach(account -> byAccount.put(account.key(), party.id()));
            party.exceptions().forEach(mention -> byMention.put(mention, party.id()));
        }
        List<ClusterQuality.Placed> placed = new ArrayList<>(mentions.size());
        for (Known known : mentions) {
            String party = byMention.getOrDefault(
                    known.facts.ref(), byAccount.get(known.facts.account().key()));
            if (party == null) {
                throw new IllegalStateException("in no party: " + known);
            }
            placed.add(new ClusterQuality.Placed(known.person, party));
        }
        return placed;
    }

    /** The quality over those mentions whose person fits. */
    public ClusterQuality quality(String what, List<ClusterQuality.Placed> placed, Predicate<Person> whose) {
        return ClusterQuality.of(
                what,
                placed.stream()
                        .filter(each -> whose.test(person(each.person())))
                        .toList());
    }

    /** Persons who live in one town with somebody of the same given name and surname. */
    public Set<Integer> namesakesInOneTown() {
        Map<String, List<Integer>> byName = new HashMap<>();
        for (Person person : persons) {
            byName.computeIfAbsent(
                            person.name().given().own() + "|"
                                    + person.name().surname().own() + "|"
                                    + person.town().name(),
                            none -> new ArrayList<>())
                    .add(person.id());
        }
        Set<Integer> found = new HashSet<>();
        byName.values().stream().filter(ids -> ids.size() > 1).forEach(found::addAll);
        return found;
    }
}
