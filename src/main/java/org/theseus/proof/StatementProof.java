package org.theseus.proof;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;

/** Compares what a statement says of itself with its rows; each figure that does not fit is a failure. Stateless. */
final class StatementProof {

    private StatementProof() {}

    /** First row of a statement; records go up. */
    static int start(StatedFigures stated, Book book) {
        int found = Arrays.binarySearch(book.fields[Book.RECORD], 0, book.rows, stated.firstRecord());
        return found < 0 ? -found - 1 : found;
    }

    /** Its balances and totals against its rows. */
    static void prove(StatedFigures stated, Book book, List<Failure> failures) {
        long sum = 0;
        long debit = 0;
        long credit = 0;
        long debits = 0;
        long credits = 0;
        for (int row = start(stated, book);
                row < book.rows && book.fields[Book.RECORD][row] <= stated.lastRecord();
                row++) {
            long change = book.fields[Book.CHANGE][row];
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
        long both = debit + credit;
        total(stated, "", stated.count(), stated.sum(), debits + credits, book.money(both), failures);
        total(stated, "debit ", stated.debitCount(), stated.debitSum(), debits, book.money(debit), failures);
        total(stated, "credit ", stated.creditCount(), stated.creditSum(), credits, book.money(credit), failures);
    }

    private static void total(
            StatedFigures stated,
            String what,
            @Nullable Long count,
            @Nullable BigDecimal sum,
            long found,
            Money foundSum,
            List<Failure> failures) {
        // an entry that stands for a batch gives a row for each of its payments
        boolean batches = count != null && count < found && sum != null;
        if (count != null && count != found && !batches) {
            failures.add(new Failure(
                    stated.line(),
                    "TOTALS",
                    stated.label() + ": " + count + " " + what + "rows are stated, " + found + " were found."));
        }
        if (sum != null && sum.abs().compareTo(foundSum.toDecimal()) != 0) {
            failures.add(new Failure(
                    stated.line(),
                    "TOTALS",
                    stated.label() + ": a " + what + "sum of " + sum.abs().toPlainString() + " is stated, " + foundSum
                            + " were found."));
        }
    }

    /** One without a row must not have moved. */
    static void proveEmpty(StatedFigures stated, List<Failure> failures) {
        BigDecimal opening = stated.opening();
        BigDecimal closing = stated.closing();
        if (opening != null && closing != null && opening.compareTo(closing) != 0) {
            failures.add(new Failure(
                    stated.line(),
                    "BALANCE",
                    stated.label() + ": opening " + opening.toPlainString() + " and no row, stated as closing "
                            + closing.toPlainString() + ". Rows are missing."));
        }
        long count = Stream.of(stated.count(), stated.debitCount(), stated.creditCount())
                .mapToLong(each -> each == null ? 0 : each)
                .max()
                .orElse(0);
        if (count > 0) {
            failures.add(new Failure(
                    stated.line(), "TOTALS", stated.label() + ": " + count + " rows are stated, none was found."));
        }
    }
}
