package org.theseus.resolve.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.identifier.Addresses;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.identifier.BirthDates;
import org.theseus.resolve.identifier.Documents;
import org.theseus.resolve.identifier.Emails;
import org.theseus.resolve.identifier.PhoneNumbers;
import org.theseus.resolve.name.NameTable;
import org.theseus.resolve.name.PersonName;
import org.theseus.resolve.name.WordSounds;

/** Takes mentions up, one by one, and gives the {@link Descriptions}. For one thread; use once. */
public final class DescriptionsBuilder {

    /** What makes mentions one description; numbers as given when they came. */
    private record Key(
            int account,
            int name,
            int customer,
            int phone,
            int document,
            int birthDate,
            int address,
            int email,
            @Nullable String apart) {}

    /** A description with its place among others by account and name. */
    private record Ranked(long accountAndName, Description description, int number) {}

    /** The numbers of a table before and after it was put in order. */
    private record Order(int[] after) {

        int of(int before) {
            return before == ValueTable.NONE ? ValueTable.NONE : after[before];
        }
    }

    private final Map<MentionRef, String> apart;
    private final Map<MentionRef, Integer> judgedAs = new HashMap<>();
    private final NameTable names = new NameTable();
    private final PhoneNumbers phoneReader = new PhoneNumbers();
    private final Documents documentReader = new Documents();
    private final BirthDates birthReader = new BirthDates();
    private final Addresses addressReader = new Addresses();
    private final WordSounds sounds = new WordSounds();
    private final Map<String, Integer> towns = new HashMap<>();
    private final Values values = new Values();
    private final Map<Key, Integer> numbers = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();
    private final List<DescriptionUse> uses = new ArrayList<>();
    private final List<String> transferIds = new ArrayList<>();
    private final BitSet payee = new BitSet();
    private final Map<MentionRef, Presence> presences = new HashMap<>();
    private int[] descriptionOf = new int[1024];

    /**
     * A builder.
     *
     * @param apart mentions that judgements name: each gets a description of its own, so that it can be judged alone
     */
    public DescriptionsBuilder(Set<MentionRef> apart) {
        this(apart.stream().collect(Collectors.toMap(mention -> mention, MentionRef::toString)));
    }

    /**
     * A builder.
     *
     * @param apart mentions that judgements name, each with a word for the sides of judgements that it stands on: those of
     *     one word and one content stay one description
     */
    public DescriptionsBuilder(Map<MentionRef, String> apart) {
        this.apart = Map.copyOf(apart);
    }

    /** Takes up one mention. */
    public void add(MentionFacts facts) {
        Key key = key(facts);
        Integer number = numbers.get(key);
        if (number == null) {
            number = keys.size();
            numbers.put(key, number);
            keys.add(key);
            uses.add(new DescriptionUse());
        }
        uses.get(number).met(facts.atMillis(), town(facts));
        int at = transferIds.size();
        if (at == descriptionOf.length) {
            descriptionOf = Arrays.copyOf(descriptionOf, at * 2);
        }
        descriptionOf[at] = number;
        if (key.apart != null) {
            judgedAs.put(facts.ref(), number);
        }
        if (facts.presence() != null) {
            presences.put(facts.ref(), facts.presence());
        }
        transferIds.add(facts.ref().transferId());
        payee.set(at, facts.ref().side() == Sighting.Side.PAYEE);
    }

    private Key key(MentionFacts facts) {
        Mention said = facts.said();
        String country = said.country() != null ? said.country() : facts.placeCountry();
        PersonName name = said.name() == null ? null : names.read(said.name());
        return new Key(
                values.accounts().add(facts.account()),
                name == null || name.wordCount() == 0 ? ValueTable.NONE : name.number(),
                said.customerId() == null
                        ? ValueTable.NONE
                        : values.customers()
                                .add(facts.customerOf() + "/"
                                        + said.customerId().strip()),
                number(values.phones(), phoneReader.read(said.phone(), country)),
                number(values.documents(), documentReader.read(said.document())),
                birthReader.read(said.birthDate()).map(BirthDate::number).orElse(ValueTable.NONE),
                number(values.addresses(), addressReader.read(said.address())),
                number(values.emails(), Emails.read(said.email())),
                apart.get(facts.ref()));
    }

    private static <T> int number(ValueTable<T> table, Optional<T> value) {
        return value.isPresent() ? table.add(value.get()) : ValueTable.NONE;
    }

    private int town(MentionFacts facts) {
        String place = facts.place();
        if (place == null) {
            return ValueTable.NONE;
        }
        String country = facts.placeCountry() == null ? "" : facts.placeCountry();
        return towns.computeIfAbsent(place + "/" + country, written -> {
            StringBuilder sound = new StringBuilder();
            for (String word : place.strip().split("[^\\p{L}\\p{N}]+")) {
                sound.append(sounds.of(word));
            }
            return sound.isEmpty() ? ValueTable.NONE : values.towns().add(sound + "/" + country);
        });
    }

    /** All that was taken up, in order of content. */
    public Descriptions build() {
        Order accounts = new Order(values.accounts().putInOrder());
        Order customers = new Order(values.customers().putInOrder());
        Order phones = new Order(values.phones().putInOrder());
        Order documents = new Order(values.documents().putInOrder());
        Order addresses = new Order(values.addresses().putInOrder());
        Order emails = new Order(values.emails().putInOrder());
        Order places = new Order(values.towns().putInOrder());
        List<Description> descriptions = new ArrayList<>(keys.size());
        for (int number = 0; number < keys.size(); number++) {
            Key key = keys.get(number);
            int account = accounts.of(key.account);
            descriptions.add(new Description(
                    account,
                    values.accounts().get(account).kind() != AccountId.Kind.MENTION,
                    key.name == ValueTable.NONE ? null : names.get(key.name),
                    customers.of(key.customer),
                    phones.of(key.phone),
                    documents.of(key.document),
                    key.birthDate,
                    addresses.of(key.address),
                    emails.of(key.email),
                    uses.get(number).inOrder(places.after())));
        }
        numbers.clear();
        return descriptions(order(descriptions));
    }

    /** By content; account and name, which tell nearly all apart, as one number. */
    private List<Ranked> order(List<Description> descriptions) {
        int[] nameRanks =
                TextOrder.ranks(names.size(), number -> names.get(number).written());
        List<Ranked> order = new ArrayList<>(descriptions.size());
        for (int number = 0; number < descriptions.size(); number++) {
            Description description = descriptions.get(number);
            PersonName name = description.name();
            int rank = name == null ? 0 : 1 + nameRanks[name.number()];
            order.add(new Ranked(((long) description.account() << Integer.SIZE) | rank, description, number));
        }
        order.sort(Comparator.comparingLong(Ranked::accountAndName)
                .thenComparing(Ranked::description, Description.ORDER)
                .thenComparing(ranked -> String.valueOf(keys.get(ranked.number).apart)));
        return order;
    }

    private Descriptions descriptions(List<Ranked> order) {
        int[] rank = new int[order.size()];
        List<Description> sorted = new ArrayList<>(order.size());
        Map<MentionRef, Integer> judged = new HashMap<>();
        for (Ranked each : order) {
            rank[each.number] = sorted.size();
            sorted.add(each.description);
        }
        judgedAs.forEach((mention, number) -> judged.put(mention, rank[number]));
        int count = transferIds.size();
        int[] begin = new int[sorted.size() + 1];
        for (int at = 0; at < count; at++) {
            begin[rank[descriptionOf[at]] + 1]++;
        }
        for (int number = 0; number < sorted.size(); number++) {
            begin[number + 1] += begin[number];
        }
        int[] next = Arrays.copyOf(begin, sorted.size());
        MentionRef[] mentions = new MentionRef[count];
        for (int at = 0; at < count; at++) {
            Sighting.Side side = payee.get(at) ? Sighting.Side.PAYEE : Sighting.Side.PAYER;
            mentions[next[rank[descriptionOf[at]]]++] = new MentionRef(transferIds.get(at), side);
        }
        String[] ids = new String[count];
        boolean[] sides = new boolean[count];
        for (int number = 0; number < sorted.size(); number++) {
            Arrays.sort(mentions, begin[number], begin[number + 1]);
        }
        for (int at = 0; at < count; at++) {
            ids[at] = mentions[at].transferId();
            sides[at] = mentions[at].side() == Sighting.Side.PAYEE;
        }
        Presence[] seen = presences.isEmpty() ? new Presence[0] : new Presence[count];
        for (int at = 0; at < seen.length; at++) {
            seen[at] = presences.get(mentions[at]);
        }
        presences.clear();
        return new Descriptions(names, values, sorted, ids, sides, seen, begin, judged);
    }
}
