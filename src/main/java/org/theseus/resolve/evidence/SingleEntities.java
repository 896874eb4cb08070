package org.theseus.resolve.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.identifier.BirthDate;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/**
 * Makes the entity of each description alone. Those that state one value share one array of it, because a large case has most
 * values several times and every entity has nine of them. Not thread-safe.
 */
public final class SingleEntities {

    private static final int[] EMPTY = {};
    private static final long[] NEVER = {};
    private static final PersonName[] NAMELESS = {};
    private static final int LEAST = 16;

    private final Descriptions descriptions;
    private final Shared accounts = new Shared();
    private final Shared customers = new Shared();
    private final Shared phones = new Shared();
    private final Shared documents = new Shared();
    private final Shared birthDates = new Shared();
    private final Shared addresses = new Shared();
    private final Shared emails = new Shared();
    private PersonName[] @Nullable [] names = new PersonName[0][];

    /** An array of one for each value of a kind that was asked for. */
    private static final class Shared {

        private int[] @Nullable [] byValue = new int[0][];

        int[] of(int value) {
            return value == ValueTable.NONE ? EMPTY : of(value, value);
        }

        int[] of(int value, int place) {
            if (place >= byValue.length) {
                byValue = Arrays.copyOf(byValue, Math.max(LEAST, Math.max(place + 1, 2 * byValue.length)));
            }
            int[] known = byValue[place];
            if (known == null) {
                known = new int[] {value};
                byValue[place] = known;
            }
            return known;
        }
    }

    /** Of a case's descriptions. */
    public SingleEntities(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    /** One description alone. */
    public Entity of(int number) {
        Description description = descriptions.get(number);
        boolean dated = description.firstMillis() <= description.lastMillis();
        boolean shown = description.document() != ValueTable.NONE;
        return new Entity(
                new int[] {number},
                names(description.name()),
                description.isHeldByOne() ? accounts.of(description.account()) : EMPTY,
                customers.of(description.customer()),
                phones.of(description.phone()),
                documents.of(description.document()),
                shown ? new long[] {dated ? description.firstMillis() : Long.MIN_VALUE} : NEVER,
                shown ? new long[] {dated ? description.lastMillis() : Long.MAX_VALUE} : NEVER,
                birthDate(description.birthDate()),
                addresses.of(description.address()),
                emails.of(description.email()),
                description.towns(),
                descriptions.seen(number));
    }

    private int[] birthDate(int birthDate) {
        return birthDate == ValueTable.NONE ? EMPTY : birthDates.of(birthDate, BirthDate.ordinal(birthDate));
    }

    private PersonName[] names(@Nullable PersonName name) {
        if (name == null) {
            return NAMELESS;
        }
        if (name.number() >= names.length) {
            names = Arrays.copyOf(names, Math.max(LEAST, Math.max(name.number() + 1, 2 * names.length)));
        }
        PersonName[] known = names[name.number()];
        if (known == null) {
            known = new PersonName[] {name};
            names[name.number()] = known;
        }
        return known;
    }
}
