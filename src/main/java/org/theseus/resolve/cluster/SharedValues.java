package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.identifier.Addresses;
import org.theseus.resolve.identifier.Documents;
import org.theseus.resolve.identifier.Emails;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.identifier.Phone;
import org.theseus.resolve.identifier.PhoneNumbers;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/**
 * Who states one and the same identifier, and under which names: what a judgement by rule speaks of. For one case; not
 * thread-safe.
 */
public final class SharedValues {

    /**
     * The mentions that state a value.
     *
     * @param value as the case reads it
     * @param mentions all of them, sorted
     * @param byName those under a whole name, names that are not two people's together, in the order of the names
     */
    public record Group(String value, List<MentionRef> mentions, List<List<MentionRef>> byName) {}

    private final Descriptions descriptions;
    private final EvidenceScorer scorer;
    private final Evidences evidences;

    /** Of one case. */
    public SharedValues(Descriptions descriptions, Parameters parameters) {
        this.descriptions = descriptions;
        this.scorer = Resolver.scorer(descriptions, parameters);
        this.evidences = new Evidences(descriptions);
    }

    /**
     * Who states a value, however it is written.
     *
     * @throws IllegalArgumentException if the text is no value of that kind
     */
    public List<Group> stating(Kind kind, String written) {
        return groups(kind, matcher(kind, written.strip()), 1);
    }

    /** Every value that several descriptions state and that belongs to no place, by value. */
    public List<Group> all(Kind kind) {
        return groups(kind, value -> !scorer.identifiers().isPlace(kind, value), 2);
    }

    private List<Group> groups(Kind kind, IntPredicate wanted, int least) {
        TreeMap<String, List<Integer>> found = new TreeMap<>();
        for (int number = 0; number < descriptions.size(); number++) {
            int value = evidences.value(kind, number);
            if (value != ValueTable.NONE && wanted.test(value)) {
                found.computeIfAbsent(text(kind, value), none -> new ArrayList<>(2))
                        .add(number);
            }
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((value, numbers) -> {
            if (numbers.size() >= least) {
                groups.add(group(value, numbers));
            }
        });
        return groups;
    }

    private Group group(String value, List<Integer> numbers) {
        TreeSet<MentionRef> all = new TreeSet<>();
        List<List<Integer>> names = new ArrayList<>();
        List<Integer> ordered = new ArrayList<>(numbers);
        ordered.sort(Comparator.<Integer>comparingInt(number -> -words(number))
                .thenComparing(number -> written(number))
                .thenComparing(Comparator.naturalOrder()));
        for (int number : ordered) {
            all.addAll(descriptions.mentions(number));
            PersonName name = descriptions.get(number).name();
            if (name != null && name.isFull()) {
                place(number, name, names);
            }
        }
        return new Group(
                value, List.copyOf(all), names.stream().map(this::mentions).toList());
    }

    private void place(int number, PersonName name, List<List<Integer>> names) {
        for (List<Integer> together : names) {
            PersonName first = descriptions.get(together.get(0)).name();
            if (first != null && !scorer.names().contradict(first, name)) {
                together.add(number);
                return;
            }
        }
        names.add(new ArrayList<>(List.of(number)));
    }

    private List<MentionRef> mentions(List<Integer> numbers) {
        TreeSet<MentionRef> mentions = new TreeSet<>();
        numbers.forEach(number -> mentions.addAll(descriptions.mentions(number)));
        return List.copyOf(mentions);
    }

    private int words(int number) {
        PersonName name = descriptions.get(number).name();
        return name == null ? 0 : name.words().size();
    }

    private String written(int number) {
        PersonName name = descriptions.get(number).name();
        return name == null ? "" : name.written();
    }

    private String text(Kind kind, int value) {
        return switch (kind) {
            case ACCOUNT -> descriptions.accounts().get(value).key();
            case CUSTOMER -> descriptions.customers().get(value);
            case PHONE -> descriptions.phones().get(value).value();
            case DOCUMENT -> descriptions.documents().get(value).folded();
            case ADDRESS -> descriptions.addresses().get(value).key();
            case EMAIL -> descriptions.emails().get(value);
            case BIRTH_DATE, TOWN -> throw new IllegalArgumentException("no identifier: " + kind);
        };
    }

    private IntPredicate matcher(Kind kind, String written) {
        return switch (kind) {
            case ACCOUNT -> {
                String bare = bare(written);
                yield value -> bare(descriptions.accounts().get(value).number()).equals(bare)
                        || bare(descriptions.accounts().get(value).key()).equals(bare);
            }
            case CUSTOMER ->
                value -> descriptions.customers().get(value).equals(written)
                        || descriptions.customers().get(value).endsWith("/" + written);
            case PHONE -> {
                Phone phone = read(new PhoneNumbers().read(written, null), kind, written);
                yield value -> isSame(descriptions.phones().get(value), phone);
            }
            case DOCUMENT -> {
                IdentityDocument document = read(new Documents().read(written), kind, written);
                yield value -> descriptions.documents().get(value).mayBe(document)
                        && descriptions.documents().get(value).folded().equals(document.folded());
            }
            case ADDRESS -> {
                String key = read(new Addresses().read(written), kind, written).key();
                yield value -> descriptions.addresses().get(value).key().equals(key);
            }
            case EMAIL -> {
                String address = read(Emails.read(written), kind, written);
                yield value -> descriptions.emails().get(value).equals(address);
            }
            case BIRTH_DATE, TOWN -> throw new IllegalArgumentException("no identifier: " + kind);
        };
    }

    private static <T> T read(Optional<T> value, Kind kind, String written) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                "\"" + written + "\" is no " + kind.name().toLowerCase(Locale.ROOT) + " that identifies anybody"));
    }

    /** The same in the world, or the same as dialled inside a country where one side does not tell it. */
    private static boolean isSame(Phone one, Phone other) {
        return one.value().equals(other.value())
                || (one.isInternational() != other.isInternational()
                        && one.national().equals(other.national()));
    }

    private static String bare(@Nullable String written) {
        return written == null ? "" : written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
