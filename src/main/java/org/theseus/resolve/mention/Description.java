package org.theseus.resolve.mention;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.name.PersonName;

/**
 * Mentions that say the same of the same account. Fields are numbers of {@link Descriptions}' tables, {@link ValueTable#NONE} for
 * what is not said.
 */
public final class Description {

    /** By account, then by what is said; numbers are in order of content, names are compared as written. */
    static final Comparator<Description> ORDER = Comparator.comparingInt(Description::account)
            .thenComparing(description -> description.name == null ? "" : description.name.written())
            .thenComparingInt(Description::customer)
            .thenComparingInt(Description::phone)
            .thenComparingInt(Description::document)
            .thenComparingInt(Description::birthDate)
            .thenComparingInt(Description::address)
            .thenComparingInt(Description::email);

    private final int account;
    private final boolean heldByOne;
    private final @Nullable PersonName name;
    private final int customer;
    private final int phone;
    private final int document;
    private final int birthDate;
    private final int address;
    private final int email;
    private final DescriptionUse use;

    Description(
            int account,
            boolean heldByOne,
            @Nullable PersonName name,
            int customer,
            int phone,
            int document,
            int birthDate,
            int address,
            int email,
            DescriptionUse use) {
        this.account = account;
        this.heldByOne = heldByOne;
        this.name = name;
        this.customer = customer;
        this.phone = phone;
        this.document = document;
        this.birthDate = birthDate;
        this.address = address;
        this.email = email;
        this.use = use;
    }

    /** Number of the account. */
    public int account() {
        return account;
    }

    /** Whether the account is a number that an institution gave to one holder, not a name that a row wrote. */
    public boolean isHeldByOne() {
        return heldByOne;
    }

    /** The name as written, null if the rows give none that can be read. */
    public @Nullable PersonName name() {
        return name;
    }

    public int customer() {
        return customer;
    }

    public int phone() {
        return phone;
    }

    public int document() {
        return document;
    }

    /** The date as {@link org.theseus.resolve.identifier.BirthDate#number}, or {@link ValueTable#NONE}. */
    public int birthDate() {
        return birthDate;
    }

    public int address() {
        return address;
    }

    public int email() {
        return email;
    }

    /** Towns of the counters, ascending; shared, not to be written to. */
    public int[] towns() {
        return use.towns();
    }

    /** How many mentions there are. */
    public int mentions() {
        return use.mentions();
    }

    /** First dated mention; {@link Long#MAX_VALUE} if none is. */
    public long firstMillis() {
        return use.firstMillis();
    }

    /** Last dated mention; {@link Long#MIN_VALUE} if none is. */
    public long lastMillis() {
        return use.lastMillis();
    }
}
