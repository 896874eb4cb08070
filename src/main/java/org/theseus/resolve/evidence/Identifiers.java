package org.theseus.resolve.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.NameToken;
import org.theseus.resolve.name.PersonName;

/**
 * How the case uses each identifier: whose it is, and whether it is a person's at all. Phones of camps, call shops and
 * interpreters, addresses of hostels, and numbers that a clerk fills in stand beside many surnames; they join nobody and are
 * listed as places.
 */
public final class Identifiers {

    /** Days on which somebody may have been born, as many as a lifetime that works has. */
    private static final double BIRTH_DAYS = 18_000;

    private static final int FEW = 8;

    /** What compares. */
    public enum Kind {
        ACCOUNT,
        CUSTOMER,
        PHONE,
        DOCUMENT,
        BIRTH_DATE,
        ADDRESS,
        EMAIL,
        TOWN;

        /** Its place among kinds, from 0: for tables by kind. */
        @SuppressWarnings("EnumOrdinal") // the place in an array, never stored
        private int place() {
            return ordinal();
        }

        /** The value that a description states, or {@link ValueTable#NONE}; not for towns, of which there may be several. */
        int of(Description description) {
            return switch (this) {
                case ACCOUNT -> description.isHeldByOne() ? description.account() : ValueTable.NONE;
                case CUSTOMER -> description.customer();
                case PHONE -> description.phone();
                case DOCUMENT -> description.document();
                case BIRTH_DATE -> description.birthDate();
                case ADDRESS -> description.address();
                case EMAIL -> description.email();
                case TOWN -> throw new IllegalArgumentException("a description may have several towns");
            };
        }
    }

    /**
     * An identifier that belongs to a place and not to a person.
     *
     * @param value number of the value
     * @param surnames how many surnames stand beside it, at most one more than the limit
     */
    public record Place(Kind kind, int value, int surnames, int descriptions) {}

    private final Map<Kind, Map<Integer, Place>> places = new EnumMap<>(Kind.class);
    private final BitSet[] placeBits = bits();
    private final BitSet[] oneName = bits();
    private final int[] birthDates;
    private final double commonDay;
    private final double[] townRarity;

    private Identifiers(int[] birthDates, double commonDay, int[] townDescriptions, double townTotal) {
        this.birthDates = birthDates;
        this.commonDay = commonDay;
        this.townRarity = Arrays.stream(townDescriptions)
                .mapToDouble(named -> -Math.log10(townTotal == 0 ? 1 : named / townTotal))
                .toArray();
    }

    /** Looks at the use of every identifier; time in the number of descriptions, but for places that many names share. */
    public static Identifiers of(Descriptions descriptions, NameEvidence names, Parameters parameters) {
        int[] towns = new int[descriptions.towns().size()];
        int dated = 0;
        int placed = 0;
        int[] births = new int[BirthDate.ORDINALS];
        for (int number = 0; number < descriptions.size(); number++) {
            Description description = descriptions.get(number);
            if (description.birthDate() != ValueTable.NONE) {
                births[BirthDate.ordinal(description.birthDate())]++;
                dated++;
            }
            int[] at = description.towns();
            placed += at.length > 0 ? 1 : 0;
            for (int town : at) {
                towns[town]++;
            }
        }
        double common = parameters.value("places.common-day") * Math.max(1, dated / BIRTH_DAYS);
        Identifiers found = new Identifiers(births, common, towns, placed);
        for (Kind kind : List.of(Kind.ACCOUNT, Kind.CUSTOMER, Kind.PHONE, Kind.DOCUMENT, Kind.ADDRESS, Kind.EMAIL)) {
            found.look(kind, descriptions, names, parameters);
        }
        return found;
    }

    private void look(Kind kind, Descriptions descriptions, NameEvidence names, Parameters parameters) {
        Map<Integer, Place> shared = new HashMap<>();
        BitSet exclusive = oneName[kind.place()];
        int surnameLimit = parameters.count("places.surnames");
        int nameLimit = parameters.count("places.names");
        new ValueIndex(descriptions, kind::of).forEachShared((value, holders) -> {
            Collection<PersonName> distinct = names(holders, descriptions);
            int spellings = distinct.size() > nameLimit ? spellings(distinct) : distinct.size();
            int surnames = distinct.size() > surnameLimit ? surnames(ordered(distinct), names, surnameLimit) : 0;
            if (surnames > surnameLimit || spellings > nameLimit) {
                shared.put(value, new Place(kind, value, surnames, holders.length));
            } else if (isOneName(distinct, names)) {
                exclusive.set(value);
            }
        });
        places.put(kind, shared);
        shared.keySet().forEach(placeBits[kind.place()]::set);
    }

    /** Different names; most values have few holders, for whom a set would cost more than looking through them. */
    private static Collection<PersonName> names(int[] holders, Descriptions descriptions) {
        Collection<PersonName> distinct = holders.length > FEW ? new HashSet<>() : new ArrayList<>(holders.length);
        for (int holder : holders) {
            PersonName name = descriptions.get(holder).name();
            if (name != null && (holders.length > FEW || !distinct.contains(name))) {
                distinct.add(name);
            }
        }
        return distinct;
    }

    private static BitSet[] bits() {
        BitSet[] bits = new BitSet[Kind.values().length];
        Arrays.setAll(bits, kind -> new BitSet());
        return bits;
    }

    /** Names that differ in more than the spelling of their words. */
    private static int spellings(Collection<PersonName> distinct) {
        Set<List<Integer>> spellings = new HashSet<>();
        for (PersonName name : distinct) {
            spellings.add(
                    name.words().stream().map(NameToken::rarityClass).sorted().toList());
        }
        return spellings.size();
    }

    private static List<PersonName> ordered(Collection<PersonName> distinct) {
        List<PersonName> ordered = new ArrayList<>(distinct);
        ordered.sort((one, other) -> one.written().compareTo(other.written()));
        return ordered;
    }

    /** Groups of names that share a word; counting stops beyond the limit. */
    private static int surnames(List<PersonName> ordered, NameEvidence names, int limit) {
        List<List<PersonName>> groups = new ArrayList<>();
        for (PersonName name : ordered) {
            boolean placed = false;
            for (List<PersonName> group : groups) {
                if (names.sharesWord(group.get(0), name)) {
                    placed = true;
                    break;
                }
            }
            if (!placed) {
                groups.add(List.of(name));
                if (groups.size() > limit) {
                    break;
                }
            }
        }
        return groups.size();
    }

    /** Whether the name of the most words, the first by its letters, contradicts none. */
    private static boolean isOneName(Collection<PersonName> distinct, NameEvidence names) {
        PersonName fullest = null;
        for (PersonName name : distinct) {
            int longer = fullest == null ? 1 : name.wordCount() - fullest.wordCount();
            boolean earlier = fullest != null && name.written().compareTo(fullest.written()) < 0;
            if (longer > 0 || (longer == 0 && earlier)) {
                fullest = name;
            }
        }
        if (fullest == null) {
            return false;
        }
        for (PersonName name : distinct) {
            if (!name.equals(fullest) && names.contradict(fullest, name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the identifier belongs to a place. */
    public boolean isPlace(Kind kind, int value) {
        return placeBits[kind.place()].get(value);
    }

    /** Whether several rows state it, all under one name. */
    boolean isOfOneName(Kind kind, int value) {
        return oneName[kind.place()].get(value);
    }

    /** All places, by kind and value. */
    public List<Place> places() {
        List<Place> all = new ArrayList<>();
        places.forEach((kind, found) -> {
            int[] values = found.keySet().stream().mapToInt(Integer::intValue).toArray();
            Arrays.sort(values);
            for (int value : values) {
                Place place = found.get(value);
                if (place != null) {
                    all.add(place);
                }
            }
        });
        return all;
    }

    /** Whether more rows carry a birth date than chance explains: somebody fills it in. */
    boolean isCommonDay(int birthDate) {
        return birthDates[BirthDate.ordinal(birthDate)] > commonDay;
    }

    /** Whether hardly a row beside those of one person carries a birth date. */
    boolean isRareDay(int birthDate) {
        return birthDates[BirthDate.ordinal(birthDate)] <= Math.max(2, commonDay / 2);
    }

    /** How much a town tells: minus the logarithm of the share of those descriptions with a town that name this one. */
    double townRarity(int town) {
        return townRarity[town];
    }
}
