package org.theseus.resolve.mention;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.theseus.model.AccountId;
import org.theseus.resolve.identifier.Address;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.identifier.Phone;

/**
 * The distinct values of a case, by kind. Each kind is put in the order of what its records say as texts ({@code
 * AccountId[kind=ACCOUNT, institution=, number=1]}), by which numbers have been given since the first version; the texts
 * themselves are not written for it, because that took most of the time.
 */
record Values(
        ValueTable<AccountId> accounts,
        ValueTable<String> customers,
        ValueTable<Phone> phones,
        ValueTable<IdentityDocument> documents,
        ValueTable<Address> addresses,
        ValueTable<String> emails,
        ValueTable<String> towns) {

    private static final String BETWEEN_INSTITUTION_AND_NUMBER = ", number=";
    private static final String BETWEEN_KEY_AND_POSTCODE = ", postcode=";
    private static final String END = "]";
    /** Bits of the head that tell kind and institution, and the signs of the number that go beside them. */
    private static final int GROUP_BITS = 16;

    private static final int BESIDE_GROUP = (Long.SIZE - GROUP_BITS) / Byte.SIZE;

    /** What numbers of accounts stand within. */
    private record Group(AccountId.Kind kind, String institution) {

        static final Comparator<Group> ORDER = Comparator.comparing((Group group) -> group.kind.name())
                .thenComparing(Group::institution, Values::byInstitution);
    }

    Values() {
        this(
                new ValueTable<>(Values::heads, Values::byAccount),
                texts(),
                new ValueTable<>(all -> phone -> TextOrder.head(phone.value(), "", Long.BYTES), Values::byPhone),
                new ValueTable<>(all -> Values::head, Values::byDocument),
                new ValueTable<>(
                        all -> address -> TextOrder.head(address.key(), BETWEEN_KEY_AND_POSTCODE, Long.BYTES),
                        Values::byAddress),
                texts(),
                texts());
    }

    private static ValueTable<String> texts() {
        return new ValueTable<>(all -> text -> TextOrder.head(text, "", Long.BYTES), Comparator.naturalOrder());
    }

    private static ToLongFunction<AccountId> heads(List<AccountId> all) {
        Map<Group, Long> places = new HashMap<>();
        all.forEach(account -> places.put(new Group(account.kind(), account.institution()), 0L));
        if (places.size() > 1 << GROUP_BITS) {
            return account -> 0;
        }
        List<Group> groups = places.keySet().stream().sorted(Group.ORDER).toList();
        for (int place = 0; place < groups.size(); place++) {
            places.put(groups.get(place), (long) place << (Long.SIZE - GROUP_BITS));
        }
        return account -> places.getOrDefault(new Group(account.kind(), account.institution()), 0L)
                | TextOrder.head(account.number(), END, BESIDE_GROUP);
    }

    private static int byInstitution(String one, String other) {
        return TextOrder.compare(one, other, BETWEEN_INSTITUTION_AND_NUMBER);
    }

    private static int byAccount(AccountId one, AccountId other) {
        int order = one.kind().name().compareTo(other.kind().name());
        order = order != 0 ? order : byInstitution(one.institution(), other.institution());
        return order != 0 ? order : TextOrder.compare(one.number(), other.number(), END);
    }

    private static int byPhone(Phone one, Phone other) {
        int order = one.value().compareTo(other.value());
        return order != 0 ? order : one.national().compareTo(other.national());
    }

    /** Two signs of the kind, which tell kinds apart, two of the country, four of the number. */
    private static long head(IdentityDocument document) {
        return (TextOrder.head(String.valueOf(document.kind()), "", 2) << 48)
                | (TextOrder.head(String.valueOf(document.country()), "", 2) << 32)
                | TextOrder.head(document.number(), "", 4);
    }

    /** What is not stated stands as the word null. */
    private static int byDocument(IdentityDocument one, IdentityDocument other) {
        int order = String.valueOf(one.kind()).compareTo(String.valueOf(other.kind()));
        order = order != 0 ? order : String.valueOf(one.country()).compareTo(String.valueOf(other.country()));
        return order != 0 ? order : one.number().compareTo(other.number());
    }

    private static int byAddress(Address one, Address other) {
        int order = TextOrder.compare(one.key(), other.key(), BETWEEN_KEY_AND_POSTCODE);
        return order != 0 ? order : TextOrder.compare(one.postcode(), other.postcode(), END);
    }
}
