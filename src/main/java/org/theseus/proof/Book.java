package org.theseus.proof;

import java.util.Arrays;
import org.theseus.model.AccountId;
import org.theseus.model.Money;

/** The rows of one account in one currency, six longs each, in the order of the file. Not thread-safe. */
final class Book {

    static final int RECORD = 0;
    static final int LINE = 1;
    static final int CHANGE = 2;
    static final int FEE = 3;
    static final int BALANCE = 4;
    static final int DAY = 5;
    private static final int FIELDS = 6;

    final AccountId owner;
    final String account;
    final String currency;
    long[][] fields = new long[FIELDS][16];
    int rows;

    Book(AccountId owner, String currency) {
        this.owner = owner;
        this.account = owner.key();
        this.currency = currency;
    }

    void add(long record, long line, long change, long fee, long balance, long day) {
        if (rows == fields[0].length) {
            for (int field = 0; field < FIELDS; field++) {
                fields[field] = Arrays.copyOf(fields[field], 2 * rows);
            }
        }
        fields[RECORD][rows] = record;
        fields[LINE][rows] = line;
        fields[CHANGE][rows] = change;
        fields[FEE][rows] = fee;
        fields[BALANCE][rows] = balance;
        fields[DAY][rows] = day;
        rows++;
    }

    long[] column(int field) {
        return Arrays.copyOf(fields[field], rows);
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }
}
