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

    /** A power of 2. */
    private static final int RECENT = 1 << 16;

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
    private final TextNumbers documentTexts = new TextNumbers();
    private final TextNumbers birthTexts = new TextNumbers();
    private final TextNumbers addressTexts = new TextNumbers();
    private final TextNumbers emailTexts = new TextNumbers();
    private final DescriptionKeys keys = new DescriptionKeys();
    private final Numbering<String> words = new Numbering<>();
    private final List<DescriptionUse> uses = new ArrayList<>();
    private final List<String> transferIds = new ArrayList<>();
    private final BitSet payee = new BitSet();
    private final Map<MentionRef, Presence> presences = new HashMap<>();
    private int[] descriptionOf = new int[1024];
    /** Mentions by their {@link Mention}'s identity, with what they were read as; another one may take the place. */
    private @Nullable MentionFacts[] recent = new @Nullable MentionFacts[RECENT];

    private final int[] recentNumber = new int[RECENT];
    private final int[] recentTown = new int[RECENT];

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
        String word = apart.get(facts.ref());
        int place = System.identityHashCode(facts.said()) & (RECENT - 1);
        MentionFacts before = recent[place];
        int number;
        int town;
        if (word == null && before != null && isSaidAgain(before, facts)) {
            number = recentNumber[place];
            town = recentTown[place];
        } else {
            number = number(facts, word == null ? ValueTable.NONE : words.add(word));
            town = town(facts);
            if (word == null) {
                recent[place] = facts;
                recentNumber[place] = number;
                recentTown[place] = town;
            }
        }
        if (number == uses.size()) {
            uses.add(new DescriptionUse());
        }
        uses.get(number).met(facts.atMillis(), town);
        int at = transferIds.size();
        if (at == descriptionOf.length) {
            descriptionOf = Arrays.copyOf(descriptionOf, at * 2);
        }
        descriptionOf[at] = number;
        if (word != null) {
            judgedAs.put(facts.ref(), number);
        }
        if (facts.presence() != null) {
            presences.put(facts.ref(), facts.presence());
        }
        transferIds.add(facts.ref().transferId());
        payee.set(at, facts.ref().side() == Sighting.Side.PAYEE);
    }

    /** Whether two mentions were given the very same objects, as a kept file does for what it says again. */
    @SuppressWarnings("ReferenceEquality") // equal objects are read, the same ones are known
    private static boolean isSaidAgain(MentionFacts one, MentionFacts other) {
        return one.said() == other.said()
                && one.account() == other.account()
                && one.customerOf() == other.customerOf()
                && one.place() == other.place()
                && one.placeCountry() == other.placeCountry();
    }

    private int number(MentionFacts facts, int apartAs) {
        Mention said = facts.said();
        String country = said.country() != null ? said.country() : facts.placeCountry();
        PersonName name = said.name() == null ? null : names.read(said.name());
        return keys.add(
                values.accounts().add(facts.account()),
                name == null || name.wordCount() == 0 ? ValueTable.NONE : name.number(),
                said.customerId() == null
                        ? ValueTable.NONE
                        : values.customers()
                                .add(facts.customerOf() + "/"
                                        + said.customerId().strip()),
                number(values.phones(), phoneReader.read(said.phone(), country)),
                documentTexts.of(said.document(), text -> number(values.documents(), documentReader.read(text))),
                birthTexts.of(
                        said.birthDate(),
                        text -> birthReader.read(text).map(BirthDate::number).orElse(ValueTable.NONE)),
                addressTexts.of(said.address(), text -> number(values.addresses(), addressReader.read(text))),
                emailTexts.of(said.email(), text -> number(values.emails(), Emails.read(text))),
                apartAs);
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
        phoneReader.forget();
        documentTexts.forget();
        birthTexts.forget();
        addressTexts.forget();
        emailTexts.forget();
        recent = new @Nullable MentionFacts[0];
        keys.close();
        Order accounts = new Order(values.accounts().putInOrder());
        Order customers = new Order(values.customers().putInOrder());
        Order phones = new Order(values.phones().putInOrder());
        Order documents = new Order(values.documents().putInOrder());
        Order addresses = new Order(values.addresses().putInOrder());
        Order emails = new Order(values.emails().putInOrder());
        Order places = new Order(values.towns().putInOrder());
        List<Description> descriptions = new ArrayList<>(keys.size());
        for (int number = 0; number < keys.size(); number++) {
            int account = accounts.of(keys.get(number, DescriptionKeys.ACCOUNT));
            int name = keys.get(number, DescriptionKeys.NAME);
            descriptions.add(new Description(
                    account,
                    values.accounts().get(account).kind() != AccountId.Kind.MENTION,
                    name == ValueTable.NONE ? null : names.get(name),
                    customers.of(keys.get(number, DescriptionKeys.CUSTOMER)),
                    phones.of(keys.get(number, DescriptionKeys.PHONE)),
                    documents.of(keys.get(number, DescriptionKeys.DOCUMENT)),
                    keys.get(number, DescriptionKeys.BIRTH_DATE),
                    addresses.of(keys.get(number, DescriptionKeys.ADDRESS)),
                    emails.of(keys.get(number, DescriptionKeys.EMAIL)),
                    uses.get(number).inOrder(places.after())));
        }
        return descriptions(descriptions, order(descriptions));
    }

    /** Numbers of descriptions by content: by account, of which nearly all have few, then by what is said of it. */
    private int[] order(List<Description> descriptions) {
        int[] begin = new int[values.accounts().size() + 1];
        descriptions.forEach(description -> begin[description.account() + 1]++);
        for (int account = 0; account + 1 < begin.length; account++) {
            begin[account + 1] += begin[account];
        }
        int[] next = begin.clone();
        int[] order = new int[descriptions.size()];
        for (int number = 0; number < order.length; number++) {
            order[next[descriptions.get(number).account()]++] = number;
        }
        Comparator<Integer> byContent = Comparator.comparing(
                        (Integer number) -> descriptions.get(number), Description.ORDER)
                .thenComparing(this::word);
        for (int account = 0; account + 1 < begin.length; account++) {
            if (begin[account + 1] - begin[account] > 1) {
                sort(order, begin[account], begin[account + 1], byContent);
            }
        }
        return order;
    }

    private static void sort(int[] order, int from, int to, Comparator<Integer> byContent) {
        Integer[] own = new Integer[to - from];
        Arrays.setAll(own, at -> order[from + at]);
        Arrays.sort(own, byContent);
        for (int at = from; at < to; at++) {
            order[at] = own[at - from];
        }
    }

    /** The word of judgements that a description stands under, "null" if under none. */
    private String word(int number) {
        int word = keys.get(number, DescriptionKeys.APART);
        return word == ValueTable.NONE ? "null" : words.get(word);
    }

    private Descriptions descriptions(List<Description> descriptions, int[] order) {
        int[] rank = new int[order.length];
        List<Description> sorted = new ArrayList<>(order.length);
        Map<MentionRef, Integer> judged = new HashMap<>();
        for (int number : order) {
            rank[number] = sorted.size();
            sorted.add(descriptions.get(number));
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
        String[] ids = new String[count];
        boolean[] sides = new boolean[count];
        for (int at = 0; at < count; at++) {
            int place = next[rank[descriptionOf[at]]]++;
            ids[place] = transferIds.get(at);
            sides[place] = payee.get(at);
        }
        for (int number = 0; number < sorted.size(); number++) {
            if (begin[number + 1] - begin[number] > 1) {
                sort(ids, sides, begin[number], begin[number + 1]);
            }
        }
        Presence[] seen = presences.isEmpty() ? new Presence[0] : new Presence[count];
        for (int at = 0; at < seen.length; at++) {
            seen[at] = presences.get(mention(ids[at], sides[at]));
        }
        presences.clear();
        return new Descriptions(names, values, sorted, ids, sides, seen, begin, judged);
    }

    private static void sort(String[] ids, boolean[] sides, int from, int to) {
        MentionRef[] mentions = new MentionRef[to - from];
        Arrays.setAll(mentions, at -> mention(ids[from + at], sides[from + at]));
        Arrays.sort(mentions);
        for (int at = from; at < to; at++) {
            ids[at] = mentions[at - from].transferId();
            sides[at] = mentions[at - from].side() == Sighting.Side.PAYEE;
        }
    }

    private static MentionRef mention(String transferId, boolean isPayee) {
        return new MentionRef(transferId, isPayee ? Sighting.Side.PAYEE : Sighting.Side.PAYER);
    }
}
