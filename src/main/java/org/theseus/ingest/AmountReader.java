package org.theseus.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.model.Money;

/** The amounts of a row: exact, positive, in a currency whose minor units are known. */
final class AmountReader {

    /** Code of a row of an extract that moves nothing: a message of the bank, no payment. */
    static final String NO_MONEY = "NO_MONEY";

    /** An amount and, in an extract, which way it went seen from the own account. */
    record Signed(Money money, boolean outgoing) {}

    private final Decimals decimals;
    private final boolean extract;
    private final @Nullable BoundField amount;
    private final @Nullable BoundField currency;
    private final @Nullable BoundField debit;
    private final @Nullable BoundField credit;
    private final @Nullable BoundField direction;
    private final @Nullable BoundField paidAmount;
    private final @Nullable BoundField paidCurrency;
    private final boolean reversals;
    private final SideSigns signs;

    AmountReader(Map<String, BoundField> bound, Decimals decimals, boolean extract) {
        this.decimals = decimals;
        this.extract = extract;
        this.amount = bound.get("amount");
        this.currency = bound.get("currency");
        this.debit = bound.get("debit");
        this.credit = bound.get("credit");
        this.direction = bound.get("direction");
        this.paidAmount = bound.get("paid_amount");
        this.paidCurrency = bound.get("paid_currency");
        this.reversals = decimals.liberties().contains(Liberty.REVERSALS);
        this.signs = new SideSigns(reversals);
    }

    Signed read(RawRecord row) throws RowProblem {
        Signed signed = readAny(row);
        if (extract && signed.money().minor() == 0) {
            throw new RowProblem(NO_MONEY, "the amount is zero");
        }
        if (signed.money().minor() <= 0) {
            throw RowProblem.of(
                    "BAD_AMOUNT",
                    "amount",
                    signed.money().plain(),
                    "not positive",
                    "A refund or reversal is a transfer of its own with the sides exchanged, or a status.");
        }
        return extract && (amount == null || (direction != null && reversals)) ? turned(signed, row) : signed;
    }

    /** The other way round where the number's sign takes a booking back. */
    private Signed turned(Signed signed, RawRecord row) throws RowProblem {
        BoundField written = amount != null ? amount : signed.outgoing() ? debit : credit;
        String text = written == null ? null : written.read(row);
        return signs.turns(signed.outgoing() ? "debit" : "credit", text, decimals, row.line())
                ? new Signed(signed.money(), !signed.outgoing())
                : signed;
    }

    /** As {@link #read}, but zero and, in a list of transfers, negative amounts pass: for balances and totals. */
    Signed readAny(RawRecord row) throws RowProblem {
        String code = currency(currency, row);
        if (code == null) {
            throw new RowProblem("NO_CURRENCY", "currency is empty. Fill the cell, or set a constant in the profile.");
        }
        String text = amount == null ? null : amount.read(row);
        long plain = text == null ? Decimals.NOT_PLAIN : decimals.plainMinor(text, Money.digits(code));
        if (plain != Decimals.NOT_PLAIN) {
            boolean paid = extract && (direction != null ? isDebit(direction.read(row)) : plain < 0);
            return new Signed(new Money(extract ? Math.abs(plain) : plain, code), paid);
        }
        checkUnit(amount, row, code);
        checkUnit(debit, row, code);
        checkUnit(credit, row, code);
        BigDecimal value = amount == null ? byColumns(row) : number("amount", text);
        boolean outgoing = false;
        if (extract) {
            outgoing = direction != null ? isDebit(direction.read(row)) : value.signum() < 0;
            value = value.abs();
        }
        return new Signed(money("amount", value, code), outgoing);
    }

    /** What the payee got, or null if that is not said or is the same as what was sent. */
    @Nullable
    Money readPaid(RawRecord row, Money sent) throws RowProblem {
        String text = paidAmount == null ? null : paidAmount.read(row);
        if (text == null) {
            return null;
        }
        String code = currency(paidCurrency, row);
        BigDecimal value = decimals.parse("paid amount", text);
        if (value.signum() < 0) {
            throw RowProblem.of("BAD_AMOUNT", "paid amount", text, "negative", "Mend the cell.");
        }
        Money paid = money("paid amount", value, code == null ? sent.currency() : code);
        return paid.equals(sent) ? null : paid;
    }

    /** A further number such as a fee or balance as plain text with a dot. */
    String plain(String what, String text) throws RowProblem {
        return decimals.parse(what, text).toPlainString();
    }

    /** Refuses a number that names another currency itself than its row does. */
    private void checkUnit(@Nullable BoundField field, RawRecord row, String code) throws RowProblem {
        String text = field == null || !decimals.liberties().contains(Liberty.CURRENCY) ? null : field.read(row);
        if (text != null && LooseNumbers.contradicts(text, code)) {
            throw RowProblem.of(
                    "BAD_CURRENCY",
                    field == null ? "amount" : field.name(),
                    text,
                    "written in another currency than the row's, " + code,
                    "Read the currency from the cell: currency: {column: ..., pattern: '[A-Z]{3}'} in a copy of the"
                            + " profile.");
        }
    }

    private BigDecimal byColumns(RawRecord row) throws RowProblem {
        String out = debit == null ? null : debit.read(row);
        String in = credit == null ? null : credit.read(row);
        if (out == null && in == null) {
            throw new RowProblem("NO_AMOUNT", "debit and credit are both empty. Fill one of them.");
        }
        BigDecimal paid =
                out == null ? BigDecimal.ZERO : decimals.parse("debit", out).abs();
        BigDecimal received =
                in == null ? BigDecimal.ZERO : decimals.parse("credit", in).abs();
        if (paid.signum() != 0 && received.signum() != 0) {
            throw new RowProblem(
                    "BAD_AMOUNT", "debit \"" + out + "\" and credit \"" + in + "\" both filled. Mend the row.");
        }
        return received.subtract(paid);
    }

    private BigDecimal number(String what, @Nullable String text) throws RowProblem {
        if (text == null) {
            throw new RowProblem("NO_AMOUNT", what + " is empty. Fill the cell.");
        }
        return decimals.parse(what, text);
    }

    private static boolean isDebit(@Nullable String text) throws RowProblem {
        if ("DEBIT".equals(text) || "CREDIT".equals(text)) {
            return "DEBIT".equals(text);
        }
        throw RowProblem.of(
                "BAD_DIRECTION",
                "direction",
                String.valueOf(text),
                "neither DEBIT nor CREDIT",
                "Map the source's signs to DEBIT and CREDIT in the profile.");
    }

    private static @Nullable String currency(@Nullable BoundField field, RawRecord row) throws RowProblem {
        String text = field == null ? null : field.read(row);
        if (text == null) {
            return null;
        }
        if (Money.isKnown(text)) {
            return text;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!Money.isKnown(code)) {
            throw RowProblem.of(
                    "BAD_CURRENCY",
                    "currency",
                    text,
                    "no ISO 4217 code",
                    "Write a code such as EUR, or map the text in the profile.");
        }
        return code;
    }

    private Money money(String what, BigDecimal value, String code) throws RowProblem {
        try {
            return Money.of(
                    decimals.rounded() ? value.setScale(Money.digits(code), RoundingMode.HALF_EVEN) : value, code);
        } catch (ArithmeticException inexact) {
            throw RowProblem.of(
                    "BAD_AMOUNT",
                    what,
                    value.toPlainString(),
                    "more decimals than " + code + " has, or too large",
                    "Check the currency, and the decimal and grouping signs of the profile.");
        }
    }
}
