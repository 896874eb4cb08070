package org.theseus.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * Takes the rows of one file in its order and proves them at its end. Keeps six longs a row. Not thread-safe; use once.
 *
 * <pre>{@code
 * book.add(transfer, own);
 * ProofBook.Proofs proofs = book.finish(statements);
 * }</pre>
 */
public final class ProofBook {

    private static final int FIELDS = 6;
    private static final int RECORD = 0;
    private static final int LINE = 1;
    private static final int CHANGE = 2;
    private static final int FEE = 3;
    private static final int BALANCE = 4;
    private static final int DAY = 5;
    private static final long NO_DAY = Long.MIN_VALUE;
    private static final long DAY_MILLIS = 86_400_000L;

    private final Map<String, Book> books = new TreeMap<>();
    private @Nullable Book latest;

    /** What was proved: own accounts by key and currency, and statements whose figures are not those of their rows. */
    public record Proofs(List<AccountProof> accounts, List<Failure> failures) {

        /** Nothing was proved. */
        public static final Proofs NONE = new Proofs(List.of(), List.of());

        public Proofs {
            accounts = List.copyOf(accounts);
            failures = List.copyOf(failures);
        }
    }

    private static final class Book {

        private final AccountId owner;
        private final String account;
        private final String currency;
        private long[][] fields = new long[FIELDS][16];
        private int rows;

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

    /**
     * Adds a row.
     *
     * @param own the account whose own record it is
     */
    public void add(Transfer row, AccountId own) {
        boolean paid = row.from().equals(own);
        boolean got = row.to().equals(own);
        String currency = paid ? row.amount().currency() : row.received().currency();
        long change = 0;
        if (row.status().movesMoney()) {
            change = (got ? row.received().minor() : 0) - (paid ? row.amount().minor() : 0);
        }
        long fee = minor(row.detail(Detail.FEE), currency, 0);
        long balance = minor(row.detail(Detail.BALANCE_AFTER), currency, BalanceChain.NONE);
        bookOf(own, currency)
                .add(
                        row.sources().get(0).record(),
                        row.sources().get(0).line(),
                        change,
                        fee,
                        balance,
                        row.time().isKnown() ? Math.floorDiv(row.time().epochMillis(), DAY_MILLIS) : NO_DAY);
    }

    /** Most files are of one account in one currency. */
    private Book bookOf(AccountId own, String currency) {
        Book book = latest;
        if (book == null || !book.owner.equals(own) || !book.currency.equals(currency)) {
            book = books.computeIfAbsent(own.key() + " " + currency, none -> new Book(own, currency));
            latest = book;
        }
        return book;
    }

    private static long minor(@Nullable String stated, String currency, long otherwise) {
        try {
            return stated == null
                    ? otherwise
                    : Money.of(new BigDecimal(stated.strip()), currency).minor();
        } catch (NumberFormatException | ArithmeticException unreadable) {
            return otherwise;
        }
    }

    /** Proves everything; {@code statements} in the order of the file. */
    public Proofs finish(List<StatedFigures> statements) {
        List<AccountProof> accounts = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Book book : books.values()) {
            List<Gap> gaps = new ArrayList<>();
            List<StatedFigures> mine =
                    statements.stream().filter(stated -> isOf(stated, book)).toList();
            mine.forEach(stated -> prove(stated, book, failures));
            connect(mine, book, gaps);
            accounts.add(proof(book, mine, gaps));
        }
        return new Proofs(accounts, failures);
    }

    private static boolean isOf(StatedFigures stated, Book book) {
        if (stated.currency() != null && !stated.currency().equals(book.currency)) {
            return false;
        }
        int row = start(stated, book);
        return row < book.rows && book.fields[RECORD][row] <= stated.lastRecord();
    }

    /** First row of a statement; records go up. */
    private static int start(StatedFigures stated, Book book) {
        int found = Arrays.binarySearch(book.fields[RECORD], 0, book.rows, stated.firstRecord());
        return found < 0 ? -found - 1 : found;
    }

    private static void prove(StatedFigures stated, Book book, List<Failure> failures) {
        long sum = 0;
        long debit = 0;
        long credit = 0;
        long debits = 0;
        long credits = 0;
        for (int row = start(stated, book); row < book.rows && book.fields[RECORD][row] <= stated.lastRecord(); row++) {
            long change = book.fields[CHANGE][row];
            if (change == 0) {
                continue;
            }
            sum += change;
            debit -= Math.min(0, change);
            credit += Math.max(0, change);
            debits += change < 0 ? 1 : 0;
            credits += change > 0 ? 1 : 0;
        }
        BigDecimal opening = stated.opening();
        BigDecimal closing = stated.closing();
        if (opening != null && closing != null) {
            BigDecimal found = opening.add(book.money(sum).toDecimal());
            if (found.compareTo(closing) != 0) {
                failures.add(new Failure(
                        stated.line(),
                        "BALANCE",
                        stated.label() + ": opening " + opening.toPlainString() + " and the rows give "
                                + found.toPlainString() + " " + book.currency + ", stated as closing "
                                + closing.toPlainString() + ": "
                                + closing.subtract(found).toPlainString()
                                + " is missing. Rows are missing or were misread."));
            }
        }
        total(stated, "debit", stated.debitCount(), stated.debitSum(), debits, book.money(debit), failures);
        total(stated, "credit", stated.creditCount(), stated.creditSum(), credits, book.money(credit), failures);
    }

    private static void total(
            StatedFigures stated,
            String what,
            @Nullable Long count,
            @Nullable BigDecimal sum,
            long found,
            Money foundSum,
            List<Failure> failures) {
        if (count != null && count != found) {
            failures.add(new Failure(
                    stated.line(),
                    "TOTALS",
                    stated.label() + ": " + count + " " + what + " rows are stated, " + found + " were found."));
        }
        if (sum != null && sum.abs().compareTo(foundSum.toDecimal()) != 0) {
            failures.add(new Failure(
                    stated.line(),
                    "TOTALS",
                    stated.label() + ": a " + what + " sum of " + sum.abs().toPlainString() + " is stated, " + foundSum
                            + " were found."));
        }
    }

    /** One statement goes on where the last one ended, in numbers and in balances. */
    private static void connect(List<StatedFigures> statements, Book book, List<Gap> gaps) {
        for (int i = 1; i < statements.size(); i++) {
            StatedFigures before = statements.get(i - 1);
            StatedFigures after = statements.get(i);
            Long number = before.number();
            Long next = after.number();
            if (number != null && next != null && next > number + 1) {
                String missing = next == number + 2
                        ? "statement " + (number + 1) + " is missing"
                        : "statements " + (number + 1) + " to " + (next - 1) + " are missing";
                gaps.add(new Gap(book.account, before.to(), after.from(), null, missing, after.line()));
            }
            BigDecimal closing = before.closing();
            BigDecimal opening = after.opening();
            if (closing != null && opening != null && closing.compareTo(opening) != 0) {
                Money off = money(
                        opening.subtract(closing).setScale(Money.digits(book.currency), RoundingMode.HALF_UP),
                        book.currency);
                gaps.add(new Gap(
                        book.account,
                        before.to(),
                        after.from(),
                        off,
                        after.label() + " does not open where " + before.label() + " closed, off",
                        after.line()));
            }
        }
    }

    private static AccountProof proof(Book book, List<StatedFigures> statements, List<Gap> gaps) {
        long[] balance = book.column(BALANCE);
        long[] change = book.column(CHANGE);
        long[] day = book.column(DAY);
        BalanceChain chain = BalanceChain.of(change, book.column(FEE), balance);
        int first = -1;
        int last = -1;
        int before = -1;
        long balances = 0;
        for (int step = 0; step < book.rows; step++) {
            int row = chain.descending() ? book.rows - 1 - step : step;
            if (balance[row] == BalanceChain.NONE) {
                continue;
            }
            balances++;
            first = first < 0 ? row : first;
            last = row;
            if (chain.broken()[row]) {
                gaps.add(new Gap(
                        book.account,
                        before < 0 ? null : iso(day[before]),
                        iso(day[row]),
                        book.money(chain.difference()[row]),
                        "the balance jumps",
                        book.fields[LINE][row]));
            }
            before = row;
        }
        long[] dated = Arrays.stream(day).filter(d -> d != NO_DAY).sorted().toArray();
        String from = dated.length == 0 ? null : iso(dated[0]);
        String to = dated.length == 0 ? null : iso(dated[dated.length - 1]);
        for (StatedFigures stated : statements) {
            from = earlier(from, stated.from(), true);
            to = earlier(to, stated.to(), false);
        }
        return new AccountProof(
                book.account,
                book.currency,
                from,
                to,
                book.rows,
                balances,
                opening(book, statements, first, change, balance, chain.descending()),
                closing(book, statements, last, change, balance, chain.descending()),
                gaps);
    }

    private static @Nullable Money opening(
            Book book, List<StatedFigures> statements, int first, long[] change, long[] balance, boolean descending) {
        BigDecimal stated = statements.isEmpty() ? null : statements.get(0).opening();
        if (stated != null) {
            return money(stated, book.currency);
        }
        if (first < 0) {
            return null;
        }
        long moved = 0;
        for (int row = first; row >= 0 && row < book.rows; row += descending ? 1 : -1) {
            moved += change[row];
        }
        return book.money(balance[first] - moved);
    }

    private static @Nullable Money closing(
            Book book, List<StatedFigures> statements, int last, long[] change, long[] balance, boolean descending) {
        BigDecimal stated = statements.isEmpty()
                ? null
                : statements.get(statements.size() - 1).closing();
        if (stated != null) {
            return money(stated, book.currency);
        }
        if (last < 0) {
            return null;
        }
        long moved = 0;
        for (int row = last + (descending ? -1 : 1); row >= 0 && row < book.rows; row += descending ? -1 : 1) {
            moved += change[row];
        }
        return book.money(balance[last] + moved);
    }

    /** Null if a damaged file states what no account can hold: parts of a cent, or more than there are numbers for. */
    private static @Nullable Money money(BigDecimal stated, String currency) {
        try {
            return Money.of(stated, currency);
        } catch (ArithmeticException noSumOfMoney) {
            return null;
        }
    }

    private static @Nullable String earlier(@Nullable String one, @Nullable String other, boolean earlier) {
        String day = other == null || other.length() < 10 ? null : other.substring(0, 10);
        if (one == null || day == null) {
            return one == null ? day : one;
        }
        return one.compareTo(day) < 0 == earlier ? one : day;
    }

    private static @Nullable String iso(long day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day).toString();
    }
}
