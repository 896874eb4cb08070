package org.theseus.resolve.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Sighting;
import org.theseus.resolve.identifier.Address;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.identifier.Phone;
import org.theseus.resolve.name.NameTable;

/**
 * All mentions of a case, those of one content together, ordered by content: the same records in any order give the same
 * descriptions with the same numbers. Memory: about 250 bytes a description, 16 a mention. Immutable once built; not thread-safe,
 * because names are read on.
 */
public final class Descriptions {

    private static final int[] NOBODY = {};

    private final NameTable names;
    private final Values values;
    private final Description[] descriptions;
    private final String[] transferIds;
    private final boolean[] payee;
    private final @Nullable Presence[] seen;
    private final int[] begin;
    private final Map<MentionRef, Integer> judged;

    Descriptions(
            NameTable names,
            Values values,
            List<Description> descriptions,
            String[] transferIds,
            boolean[] payee,
            @Nullable Presence[] seen,
            int[] begin,
            Map<MentionRef, Integer> judged) {
        this.names = names;
        this.values = values;
        this.descriptions = descriptions.toArray(new Description[0]);
        this.transferIds = transferIds;
        this.payee = payee;
        this.seen = seen;
        this.begin = begin;
        this.judged = judged;
    }

    /** Number of descriptions; their numbers are 0 to this minus 1. */
    public int size() {
        return descriptions.length;
    }

    /** Number of mentions. */
    public int mentionCount() {
        return transferIds.length;
    }

    /** A description by its number. */
    public Description get(int number) {
        return descriptions[number];
    }

    /** The mentions of a description, in order. */
    public List<MentionRef> mentions(int number) {
        List<MentionRef> found = new ArrayList<>(begin[number + 1] - begin[number]);
        for (int at = begin[number]; at < begin[number + 1]; at++) {
            found.add(mention(at));
        }
        return found;
    }

    /** The first mention of a description, which stands for it. */
    public MentionRef first(int number) {
        return mention(begin[number]);
    }

    private MentionRef mention(int at) {
        return new MentionRef(transferIds[at], payee[at] ? Sighting.Side.PAYEE : Sighting.Side.PAYER);
    }

    /** Numbers of those mentions of a description that stood at a counter, in order. */
    public int[] seen(int number) {
        if (seen.length == 0) {
            return NOBODY;
        }
        int count = 0;
        for (int at = begin[number]; at < begin[number + 1]; at++) {
            count += seen[at] == null ? 0 : 1;
        }
        int[] found = count == 0 ? NOBODY : new int[count];
        for (int at = begin[number + 1] - 1; count > 0; at--) {
            if (seen[at] != null) {
                found[--count] = at;
            }
        }
        return found;
    }

    /** Where and when a mention was that {@link #seen} names. */
    public Presence presence(int mention) {
        return Objects.requireNonNull(seen[mention]);
    }

    /** The mention of a number that {@link #seen} gives. */
    public MentionRef seenMention(int mention) {
        return mention(mention);
    }

    /** The description of a mention that was named to the builder; nothing if the case has no such mention. */
    public Optional<Integer> findJudged(MentionRef mention) {
        return Optional.ofNullable(judged.get(mention));
    }

    public NameTable names() {
        return names;
    }

    public ValueTable<AccountId> accounts() {
        return values.accounts();
    }

    /** Customer numbers with their institution before them. */
    public ValueTable<String> customers() {
        return values.customers();
    }

    public ValueTable<Phone> phones() {
        return values.phones();
    }

    public ValueTable<IdentityDocument> documents() {
        return values.documents();
    }

    public ValueTable<Address> addresses() {
        return values.addresses();
    }

    public ValueTable<String> emails() {
        return values.emails();
    }

    /** Towns as they sound, with their country. */
    public ValueTable<String> towns() {
        return values.towns();
    }
}
