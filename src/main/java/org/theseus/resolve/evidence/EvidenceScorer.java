package org.theseus.resolve.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/** Weighs two entities against each other. Symmetric and deterministic; not thread-safe. */
public final class EvidenceScorer {

    private final Descriptions descriptions;
    private final Identifiers identifiers;
    private final NameEvidence names;
    private final Parameters parameters;
    private final DocumentEvidence documents;
    private final TravelEvidence travel;
    /** Of each phone the number of its national digits, and whether its country is known; of each address that of its street. */
    private final int[] national;

    private final BitSet international = new BitSet();
    private final int[] streets;
    private final double nameCeiling;
    private final double townCeiling;
    /** What each name of one side weighs beside each of the other; made anew for two sides, kept for its room. */
    private double[] facing = new double[64];

    /** A scorer over one case. */
    public EvidenceScorer(
            Descriptions descriptions, Identifiers identifiers, NameEvidence names, Parameters parameters) {
        this.descriptions = descriptions;
        this.identifiers = identifiers;
        this.names = names;
        this.parameters = parameters;
        this.documents = new DocumentEvidence(
                descriptions.documents(), new DocumentNames(descriptions, names), identifiers, parameters);
        this.travel = new TravelEvidence(descriptions, parameters);
        this.national = numbers(
                descriptions.phones().size(),
                phone -> descriptions.phones().get(phone).national());
        for (int phone = 0; phone < national.length; phone++) {
            international.set(phone, descriptions.phones().get(phone).isInternational());
        }
        this.streets = numbers(
                descriptions.addresses().size(),
                address -> descriptions.addresses().get(address).key());
        this.nameCeiling = parameters.value("name.ceiling");
        this.townCeiling = parameters.weight(Factor.TOWN);
    }

    private static int[] numbers(int size, IntFunction<String> texts) {
        Map<String, Integer> known = new HashMap<>();
        int[] numbers = new int[size];
        for (int at = 0; at < size; at++) {
            numbers[at] = known.computeIfAbsent(texts.apply(at), fresh -> known.size());
        }
        return numbers;
    }

    /** Names are weighed by this. */
    public NameEvidence names() {
        return names;
    }

    /** What is known of the identifiers. */
    public Identifiers identifiers() {
        return identifiers;
    }

    /**
     * The verdict; where the sum cannot reach {@code needed} it may be any sum below it.
     *
     * @param needed only sums from here on matter
     */
    public Verdict judge(Entity one, Entity other, double needed) {
        return weigh(one, other, needed, null);
    }

    /** Every line of the table, in the order of {@link Factor}. */
    public List<Line> explain(Entity one, Entity other) {
        List<Line> lines = new ArrayList<>(6);
        weigh(one, other, Double.NEGATIVE_INFINITY, lines);
        lines.sort((a, b) -> a.factor().compareTo(b.factor()));
        return lines;
    }

    /** The verdict without the names and without ways between counters: what else speaks for and against. */
    public Verdict besideNames(Entity one, Entity other) {
        Sum sum = new Sum(null);
        besideNames(one, other, sum);
        return sum.verdict(sum.total);
    }

    private void besideNames(Entity one, Entity other, Sum sum) {
        documents.weigh(one, other, sum);
        int customer = firstShared(one.customers, other.customers, Kind.CUSTOMER);
        if (customer != ValueTable.NONE) {
            sum.holder = true;
            sum.add(Factor.CUSTOMER_NUMBER, parameters.weight(Factor.CUSTOMER_NUMBER), customer, customer);
        }
        int account = first(one.accounts, other.accounts);
        if (account != ValueTable.NONE) {
            sum.holder = true;
            sum.collective = identifiers.isPlace(Kind.ACCOUNT, account);
            sum.add(Factor.ACCOUNT, parameters.weight(Factor.ACCOUNT), account, account);
        }
        contact(one, other, sum);
        birthDate(one, other, sum);
        address(one, other, sum);
        town(one, other, sum);
    }

    private Verdict weigh(Entity one, Entity other, double needed, @Nullable List<Line> lines) {
        Sum sum = new Sum(lines);
        besideNames(one, other, sum);
        double oneHolder = sum.holder ? parameters.weight(Factor.ONE_HOLDER) : 0;
        double most = sum.total + oneHolder + nameCeiling;
        if (most >= needed) {
            most = sum.total + oneHolder + Math.min(nameCeiling, nameBound(one.names, other.names));
        }
        if (most < needed) {
            return sum.verdict(most);
        }
        double name = name(one, other, sum.collective, sum);
        if (sum.holder && (sum.collective || name >= 0)) {
            sum.add(Factor.ONE_HOLDER, oneHolder, ValueTable.NONE, ValueTable.NONE);
        }
        if (sum.total >= needed && one.seen.length > 0 && other.seen.length > 0) {
            travel.weigh(one, other, sum);
        }
        return sum.verdict(sum.total);
    }

    private void contact(Entity one, Entity other, Sum sum) {
        int phone = firstShared(one.phones, other.phones, Kind.PHONE);
        int email = firstShared(one.emails, other.emails, Kind.EMAIL);
        if (phone != ValueTable.NONE) {
            sum.add(Factor.PHONE, parameters.weight(Factor.PHONE), phone, phone);
        } else {
            national(one, other, sum);
        }
        if (email != ValueTable.NONE) {
            sum.add(Factor.EMAIL, parameters.weight(Factor.EMAIL), email, email);
        }
        if ((phone != ValueTable.NONE && identifiers.isOfOneName(Kind.PHONE, phone))
                || (email != ValueTable.NONE && identifiers.isOfOneName(Kind.EMAIL, email))) {
            sum.add(Factor.ONE_NAME, parameters.weight(Factor.ONE_NAME), ValueTable.NONE, ValueTable.NONE);
        }
    }

    private void national(Entity one, Entity other, Sum sum) {
        for (int here : one.phones) {
            for (int there : other.phones) {
                if (national[here] == national[there]
                        && international.get(here) != international.get(there)
                        && !identifiers.isPlace(Kind.PHONE, here)
                        && !identifiers.isPlace(Kind.PHONE, there)) {
                    sum.add(Factor.PHONE_NATIONAL, parameters.weight(Factor.PHONE_NATIONAL), here, there);
                    return;
                }
            }
        }
    }

    private void birthDate(Entity one, Entity other, Sum sum) {
        if (one.birthDates.length == 0 || other.birthDates.length == 0) {
            return;
        }
        BirthDate.Likeness best = BirthDate.Likeness.DIFFERENT;
        int here = one.birthDates[0];
        int there = other.birthDates[0];
        for (int mine : one.birthDates) {
            for (int yours : other.birthDates) {
                BirthDate.Likeness found = mine == yours
                        ? BirthDate.Likeness.SAME
                        : BirthDate.of(mine).compare(BirthDate.of(yours));
                if (found == BirthDate.Likeness.SAME && isFilledIn(mine)) {
                    found = BirthDate.Likeness.SAME_YEAR;
                }
                if (found.compareTo(best) < 0) {
                    best = found;
                    here = mine;
                    there = yours;
                }
            }
        }
        switch (best) {
            case SAME -> {
                sum.add(Factor.BIRTH_DATE, parameters.weight(Factor.BIRTH_DATE), here, there);
                if (identifiers.isRareDay(here)) {
                    sum.add(Factor.BIRTH_DATE_RARE, parameters.weight(Factor.BIRTH_DATE_RARE), here, there);
                }
            }
            case SWAPPED, SAME_YEAR ->
                sum.add(Factor.BIRTH_DATE_PART, parameters.weight(Factor.BIRTH_DATE_PART), here, there);
            case UNCLEAR -> {}
            case DIFFERENT -> {
                sum.add(Factor.BIRTH_DATE_CONTRADICTED, parameters.weight(Factor.BIRTH_DATE_CONTRADICTED), here, there);
                sum.barred |= !sum.proved;
            }
        }
    }

    private boolean isFilledIn(int birthDate) {
        return BirthDate.of(birthDate).isPlaceholder() || identifiers.isCommonDay(birthDate);
    }

    private void address(Entity one, Entity other, Sum sum) {
        for (int here : one.addresses) {
            for (int there : other.addresses) {
                boolean same = here == there || (streets[here] == streets[there] && isSameAddress(here, there));
                if (same && !identifiers.isPlace(Kind.ADDRESS, here) && !identifiers.isPlace(Kind.ADDRESS, there)) {
                    sum.add(Factor.ADDRESS, parameters.weight(Factor.ADDRESS), here, there);
                    return;
                }
            }
        }
    }

    private boolean isSameAddress(int one, int other) {
        return descriptions.addresses().get(one).isSame(descriptions.addresses().get(other));
    }

    private void town(Entity one, Entity other, Sum sum) {
        double best = 0;
        int rarest = ValueTable.NONE;
        int here = 0;
        int there = 0;
        while (here < one.towns.length && there < other.towns.length) {
            if (one.towns[here] == other.towns[there]) {
                double weight = Math.min(townCeiling, identifiers.townRarity(one.towns[here]));
                if (weight > best) {
                    best = weight;
                    rarest = one.towns[here];
                }
                here++;
                there++;
            } else if (one.towns[here] < other.towns[there]) {
                here++;
            } else {
                there++;
            }
        }
        if (rarest != ValueTable.NONE) {
            sum.add(Factor.TOWN, best, rarest, rarest);
        }
    }

    /** The weight of the names, 0 if a side has none. */
    private double name(Entity one, Entity other, boolean collective, Sum sum) {
        if (one.names.length == 0 || other.names.length == 0) {
            return 0;
        }
        NamePair covered = one.names.length == 1 && other.names.length == 1
                ? new NamePair(names.weight(one.names[0], other.names[0]), one.names[0], other.names[0])
                : covered(one.names, other.names);
        boolean contradicts = covered.weight <= parameters.weight(Factor.NAME_CONTRADICTED);
        if (!(contradicts && collective)) {
            sum.add(
                    contradicts ? Factor.NAME_CONTRADICTED : Factor.NAME,
                    covered.weight,
                    covered.one.number(),
                    covered.other.number());
        }
        return covered.weight;
    }

    /** No pair of these names weighs more: the worst of each side's names must find its match. */
    private double nameBound(PersonName[] one, PersonName[] other) {
        return one.length == 0 || other.length == 0 ? 0 : Math.max(least(one), least(other));
    }

    private double least(PersonName[] covered) {
        double least = nameCeiling;
        for (PersonName name : covered) {
            least = Math.min(least, names.most(name));
        }
        return least;
    }

    private record NamePair(double weight, PersonName one, PersonName other) {}

    /** The side that covers the other better: each name of a side is looked up beside each of the other once. */
    private NamePair covered(PersonName[] one, PersonName[] other) {
        if (facing.length < one.length * other.length) {
            facing = new double[Math.max(one.length * other.length, 2 * facing.length)];
        }
        for (int here = 0; here < one.length; here++) {
            for (int there = 0; there < other.length; there++) {
                facing[here * other.length + there] = names.weight(one[here], other[there]);
            }
        }
        NamePair covered = cover(one, other, other.length, 1, /* turned= */ false);
        NamePair turned = cover(other, one, 1, other.length, /* turned= */ true);
        return turned.weight > covered.weight ? turned : covered;
    }

    /**
     * The worst of one side's names, each against the best of the other side's: whether the other side knows them all.
     *
     * @param row how far the weights of two neighbouring covered names lie apart
     * @param column how far those of two neighbouring covering ones
     */
    private NamePair cover(PersonName[] covered, PersonName[] by, int row, int column, boolean turned) {
        double worst = Double.POSITIVE_INFINITY;
        PersonName one = covered[0];
        PersonName other = by[0];
        for (int name = 0; name < covered.length; name++) {
            double best = Double.NEGATIVE_INFINITY;
            int match = 0;
            for (int at = 0; at < by.length; at++) {
                double weight = facing[name * row + at * column];
                if (weight > best) {
                    best = weight;
                    match = at;
                }
            }
            if (best < worst) {
                worst = best;
                one = covered[name];
                other = by[match];
            }
        }
        return turned ? new NamePair(worst, other, one) : new NamePair(worst, one, other);
    }

    private int firstShared(int[] one, int[] other, Kind kind) {
        int here = 0;
        int there = 0;
        while (here < one.length && there < other.length) {
            if (one[here] == other[there]) {
                if (!identifiers.isPlace(kind, one[here])) {
                    return one[here];
                }
                here++;
                there++;
            } else if (one[here] < other[there]) {
                here++;
            } else {
                there++;
            }
        }
        return ValueTable.NONE;
    }

    private static int first(int[] one, int[] other) {
        int here = 0;
        int there = 0;
        while (here < one.length && there < other.length) {
            if (one[here] == other[there]) {
                return one[here];
            }
            if (one[here] < other[there]) {
                here++;
            } else {
                there++;
            }
        }
        return ValueTable.NONE;
    }
}
