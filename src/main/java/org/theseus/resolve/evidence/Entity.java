package org.theseus.resolve.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.name.PersonName;

/**
 * What is known of descriptions that are taken for one person: the values of each kind as ascending numbers. Immutable; joining
 * two makes a third. A name that a fuller one contains is dropped, so that an initial hides no contradiction.
 */
public final class Entity {

    private static final PersonName[] NAMELESS = {};

    private final int[] descriptions;
    final PersonName[] names;
    final int[] accounts;
    final int[] customers;
    final int[] phones;
    final int[] documents;
    final long[] documentFrom;
    final long[] documentTo;
    final int[] birthDates;
    final int[] addresses;
    final int[] emails;
    final int[] towns;
    /** Numbers of mentions that stood at a counter, ascending. */
    final int[] seen;

    Entity(
            int[] descriptions,
            PersonName[] names,
            int[] accounts,
            int[] customers,
            int[] phones,
            int[] documents,
            long[] documentFrom,
            long[] documentTo,
            int[] birthDates,
            int[] addresses,
            int[] emails,
            int[] towns,
            int[] seen) {
        this.descriptions = descriptions;
        this.names = names;
        this.accounts = accounts;
        this.customers = customers;
        this.phones = phones;
        this.documents = documents;
        this.documentFrom = documentFrom;
        this.documentTo = documentTo;
        this.birthDates = birthDates;
        this.addresses = addresses;
        this.emails = emails;
        this.towns = towns;
        this.seen = seen;
    }

    /** One description alone. */
    public static Entity of(int number, Descriptions descriptions) {
        return new SingleEntities(descriptions).of(number);
    }

    /** Both together. */
    public Entity with(Entity other, NameEvidence names) {
        int[] allDocuments = union(documents, other.documents);
        long[] from = new long[allDocuments.length];
        long[] to = new long[allDocuments.length];
        Arrays.fill(from, Long.MAX_VALUE);
        Arrays.fill(to, Long.MIN_VALUE);
        use(this, allDocuments, from, to);
        use(other, allDocuments, from, to);
        return new Entity(
                union(descriptions, other.descriptions),
                together(this.names, other.names, names),
                union(accounts, other.accounts),
                union(customers, other.customers),
                union(phones, other.phones),
                allDocuments,
                from,
                to,
                union(birthDates, other.birthDates),
                union(addresses, other.addresses),
                union(emails, other.emails),
                union(towns, other.towns),
                union(seen, other.seen));
    }

    private static void use(Entity entity, int[] all, long[] from, long[] to) {
        for (int at = 0; at < entity.documents.length; at++) {
            int place = Arrays.binarySearch(all, entity.documents[at]);
            from[place] = Math.min(from[place], entity.documentFrom[at]);
            to[place] = Math.max(to[place], entity.documentTo[at]);
        }
    }

    private static PersonName[] together(PersonName[] one, PersonName[] other, NameEvidence evidence) {
        if (one.length == 0 || other.length == 0 || Arrays.equals(one, other)) {
            return one.length == 0 ? other : one;
        }
        List<PersonName> all = new ArrayList<>(Arrays.asList(one));
        for (PersonName name : other) {
            if (!all.contains(name)) {
                all.add(name);
            }
        }
        List<PersonName> full = all.stream().filter(PersonName::isFull).toList();
        if (!full.isEmpty() && full.size() < all.size()) {
            all.removeIf(name -> !name.isFull() && !full.stream().allMatch(whole -> evidence.contradict(name, whole)));
        }
        return all.toArray(NAMELESS);
    }

    private static int[] union(int[] one, int[] other) {
        if (one.length == 0 || Arrays.equals(one, other)) {
            return other;
        }
        if (other.length == 0) {
            return one;
        }
        int[] all = new int[one.length + other.length];
        int size = 0;
        int here = 0;
        int there = 0;
        while (here < one.length || there < other.length) {
            boolean takeHere = there == other.length || (here < one.length && one[here] <= other[there]);
            int value = takeHere ? one[here++] : other[there++];
            if (size == 0 || all[size - 1] != value) {
                all[size++] = value;
            }
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    /** Numbers of its descriptions, ascending; shared, not to be written to. */
    public int[] descriptions() {
        return descriptions;
    }

    /** The lowest number of its descriptions: what tells it from all others. */
    public int lowest() {
        return descriptions[0];
    }

    /** How many descriptions it has. */
    public int size() {
        return descriptions.length;
    }

    /** Its names, without those that a fuller one contains. */
    public List<PersonName> names() {
        return List.of(names);
    }

    /** The same, one by one. */
    public void forEachName(Consumer<PersonName> sink) {
        for (PersonName name : names) {
            sink.accept(name);
        }
    }

    /** Numbers of its values of a kind, ascending. */
    public int[] values(Identifiers.Kind kind) {
        return of(kind).clone();
    }

    /** The same, one by one. */
    public void forEach(Identifiers.Kind kind, IntConsumer sink) {
        for (int value : of(kind)) {
            sink.accept(value);
        }
    }

    private int[] of(Identifiers.Kind kind) {
        return switch (kind) {
            case ACCOUNT -> accounts;
            case CUSTOMER -> customers;
            case PHONE -> phones;
            case DOCUMENT -> documents;
            case BIRTH_DATE -> birthDates;
            case ADDRESS -> addresses;
            case EMAIL -> emails;
            case TOWN -> towns;
        };
    }
}
