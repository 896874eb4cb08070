package org.theseus.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            if (BalanceChain.fitsOnlyReversed(
                    book.column(Book.CHANGE), book.column(Book.FEE), book.column(Book.BALANCE))) {
                failures.add(new Failure(
                        book.fields[Book.LINE][0],
                        "BALANCE",
                        "every balance of " + book.account
                                + " follows if what was paid and what was received change places, and none as they stand."
                                + " Two columns or the signs are swapped."));
            }
            List<Gap> gaps = new ArrayList<>();
            List<StatedFigures> mine =
                    statements.stream().filter(stated -> isOf(stated, book)).toList();
            mine.forEach(stated -> StatementProof.prove(stated, book, failures));
            List<StatedFigures> all = withEmptyOnes(mine, statements, book);
            connect(all, book, gaps);
            accounts.add(proof(book, all, gaps));
        }
        statements.stream()
                .filter(StatedFigures::isEmpty)
                .forEach(stated -> StatementProof.proveEmpty(stated, failures));
        return new Proofs(accounts, failures);
    }

    /** Statements of the same account without a row stand between the others. */
    private static List<StatedFigures> withEmptyOnes(List<StatedFigures> mine, List<StatedFigures> all, Book book) {
        Set<String> written = mine.stream()
                .flatMap(stated -> Stream.ofNullable(stated.account()))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(stated -> mine.contains(stated)
                        || (stated.isEmpty()
                                && stated.account() != null
                                && written.contains(stated.account())
                                && (stated.currency() == null
                                        || stated.currency().equals(book.currency))))
                .toList();
    }

    private static boolean isOf(StatedFigures stated, Book book) {
        if (stated.currency() != null && !stated.currency().equals(book.currency)) {
            return false;
        }
        int row = StatementProof.start(stated, book);
        return row < book.rows && book.fields[Book.RECORD][row] <= stated.lastRecord();
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
        long[] balance = book.column(Book.BALANCE);
        long[] change = book.column(Book.CHANGE);
        long[] day = book.column(Book.DAY);
        BalanceChain chain = BalanceChain.of(change, book.column(Book.FEE), balance);
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
                        book.fields[Book.LINE][row]));
            }
            before = row;
        }
        if (statements.size() == 1 && first >= 0) {
            edges(book, statements.get(0), first, last, chain.descending(), gaps);
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
                opening(book, statements, first, chain.descending()),
                closing(book, statements, last, chain.descending()),
                gaps);
    }

    /** The first balance of the rows goes on from the stated opening, the last one leads to the stated closing. */
    private static void edges(
            Book book, StatedFigures stated, int first, int last, boolean descending, List<Gap> gaps) {
        int up = descending ? -1 : 1;
        Money opening = stated.opening() == null ? null : money(stated.opening(), book.currency);
        if (opening != null) {
            long[] moved = moved(book, first, -up);
            long off = book.fields[Book.BALANCE][first] - moved[0] - opening.minor();
            if (off != 0 && off != -moved[1]) {
                gaps.add(new Gap(
                        book.account,
                        stated.from(),
                        iso(book.fields[Book.DAY][first]),
                        book.money(off),
                        "the first row does not go on from the stated opening balance, off",
                        book.fields[Book.LINE][first]));
            }
        }
        Money closing = stated.closing() == null ? null : money(stated.closing(), book.currency);
        if (closing != null) {
            long[] moved = moved(book, last + up, up);
            long off = closing.minor() - moved[0] - book.fields[Book.BALANCE][last];
            if (off != 0 && off != -moved[1]) {
                gaps.add(new Gap(
                        book.account,
                        iso(book.fields[Book.DAY][last]),
                        stated.to(),
                        book.money(off),
                        "the last row does not lead to the stated closing balance, off",
                        book.fields[Book.LINE][last]));
            }
        }
    }

    /** What rows moved and their fees, from a row to the end of the book in one direction. */
    private static long[] moved(Book book, int from, int step) {
        long[] sums = new long[2];
        for (int row = from; row >= 0 && row < book.rows; row += step) {
            sums[0] += book.fields[Book.CHANGE][row];
            sums[1] += book.fields[Book.FEE][row];
        }
        return sums;
    }

    private static @Nullable Money opening(Book book, List<StatedFigures> statements, int first, boolean descending) {
        BigDecimal stated = statements.isEmpty() ? null : statements.get(0).opening();
        if (stated != null) {
            return money(stated, book.currency);
        }
        if (first < 0) {
            return null;
        }
        return book.money(book.fields[Book.BALANCE][first] - moved(book, first, descending ? 1 : -1)[0]);
    }

    private static @Nullable Money closing(Book book, List<StatedFigures> statements, int last, boolean descending) {
        BigDecimal stated = statements.isEmpty()
                ? null
                : statements.get(statements.size() - 1).closing();
        if (stated != null) {
            return money(stated, book.currency);
        }
        if (last < 0) {
            return null;
        }
        int up = descending ? -1 : 1;
        return book.money(book.fields[Book.BALANCE][last] + moved(book, last + up, up)[0]);
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
