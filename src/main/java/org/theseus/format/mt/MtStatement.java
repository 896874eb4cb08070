package org.theseus.format.mt;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatInput;
import org.theseus.format.StatementFacts;
import org.theseus.format.StatementFacts.Balance;
import org.theseus.format.StatementFacts.Stated;
import org.theseus.model.TheseusException;

/** What the fields of one message say of its account and balances, as far as they were read. Not thread-safe. */
final class MtStatement {

    private static final Pattern BALANCE = Pattern.compile("^([CD])(\\d{6})([A-Z]{3})(\\d{1,15}(?:,\\d{0,5})?)$");
    private static final Pattern SUM = Pattern.compile("^(\\d{1,9})([A-Z]{3})(\\d{1,15}(?:,\\d{0,5})?)$");
    private static final Pattern FLOOR = Pattern.compile("^([A-Z]{3})[CD]?\\d{1,15}(?:,\\d{0,5})?$");
    private static final Pattern MOMENT = Pattern.compile("^(\\d{6})(\\d{2})(\\d{2})(?:([+-]\\d{2})(\\d{2}))?$");
    /** A summary that some banks of the Netherlands put behind the closing balance. */
    private static final Pattern SUMMARY =
            Pattern.compile("^D(\\d{1,9})C(\\d{1,9})D(\\d{1,15}(?:,\\d{0,5})?)C(\\d{1,15}(?:,\\d{0,5})?)$");

    private static final Pattern IBAN_AND_CURRENCY = Pattern.compile("^([A-Z]{2}\\d{2}[A-Z0-9]{9,29}\\d)([A-Z]{3})$");

    private final FormatInput input;
    private final long line;
    final String reference;
    final @Nullable String type;
    private final @Nullable String bic;
    private String related = "";
    private String accountField = "";
    private String sequence = "";
    private @Nullable String currency;
    private @Nullable String moment;
    private @Nullable Balance opening;
    private @Nullable Balance closing;
    private @Nullable Stated debits;
    private @Nullable Stated credits;
    /** Whether some bookings are only expected: then stated sums are not of those that moved money. */
    boolean hasExpected;

    private long firstRecord;
    private long lastRecord;

    MtStatement(FormatInput input, MtField reference, @Nullable String type, @Nullable String bic) {
        this.input = input;
        this.line = reference.line();
        this.reference = reference.tag().equals("20") ? reference.first() : "";
        this.type = type;
        this.bic = bic;
    }

    /** Takes a field that is no booking. */
    void take(MtField field) {
        switch (field.tag()) {
            case "21" -> related = field.first();
            case "25", "25P" -> accountField = field.first();
            case "28", "28C" -> sequence = field.first();
            case "60F", "60M" -> {
                opening = opening == null ? balance(field) : opening;
                currency = opening.currency();
            }
            case "62F", "62M" -> closing = balance(field);
            case "34F" -> floor(field);
            case "13", "13D" -> moment(field);
            case "90D" -> debits = stated(field);
            case "90C" -> credits = stated(field);
            case "86" -> summary(field);
            default -> {
                // forward balances and fields of other message types say nothing of bookings
            }
        }
    }

    private Balance balance(MtField field) {
        Matcher form = BALANCE.matcher(field.first());
        if (!form.matches()) {
            throw bad(field, "no balance as in C240131EUR1234,56");
        }
        BigDecimal amount = new BigDecimal(StatementLine.decimal(form.group(4)));
        return new Balance(
                form.group(1).equals("D") ? amount.negate() : amount,
                form.group(3),
                StatementLine.date(form.group(2)),
                field.tag().endsWith("M"));
    }

    private void floor(MtField field) {
        Matcher form = FLOOR.matcher(field.first());
        if (!form.matches()) {
            throw bad(field, "no limit as in EURD0,");
        }
        currency = currency == null ? form.group(1) : currency;
    }

    private void moment(MtField field) {
        Matcher form = MOMENT.matcher(field.first());
        if (form.matches()) {
            moment = StatementLine.date(form.group(1)) + "T" + form.group(2) + ":" + form.group(3) + ":00"
                    + (form.group(4) == null ? "" : form.group(4) + ":" + form.group(5));
        }
    }

    private Stated stated(MtField field) {
        Matcher form = SUM.matcher(field.first());
        if (!form.matches()) {
            throw bad(field, "no number and sum as in 3EUR1234,56");
        }
        currency = currency == null ? form.group(2) : currency;
        return new Stated(Long.valueOf(form.group(1)), new BigDecimal(StatementLine.decimal(form.group(3))));
    }

    private void summary(MtField field) {
        Matcher form = SUMMARY.matcher(field.first());
        if (closing != null && form.matches()) {
            debits = new Stated(Long.valueOf(form.group(1)), new BigDecimal(StatementLine.decimal(form.group(3))));
            credits = new Stated(Long.valueOf(form.group(2)), new BigDecimal(StatementLine.decimal(form.group(4))));
        }
    }

    private TheseusException bad(MtField field, String what) {
        return input.refuse(
                field.line(),
                "field :" + field.tag() + ": \"" + field.first() + "\" is " + what,
                "The file is damaged; ask the sender for it again.");
    }

    /** Whether its closing balance was read, so that what follows belongs to another one. */
    boolean isClosed() {
        return closing != null;
    }

    /** Notes that a record belongs to it. */
    void record(long number) {
        firstRecord = firstRecord == 0 ? number : firstRecord;
        lastRecord = number;
    }

    /** Refuses a statement that has a beginning and no end. */
    void finish() {
        if (opening != null && closing == null) {
            throw input.refuse(
                    line,
                    "the statement that begins here has an opening balance and no closing one (:62F:)",
                    "The file is cut off; ask the sender for it again.");
        }
    }

    /** The currency of the account, null if no field says it. */
    @Nullable
    String currency() {
        return currency;
    }

    String related() {
        return related;
    }

    /** Statement number and page as written. */
    String sequence() {
        return sequence;
    }

    /** The account number without the bank before the slash and a currency behind an IBAN. */
    String account() {
        String number = accountField.substring(accountField.indexOf('/') + 1).strip();
        Matcher form = IBAN_AND_CURRENCY.matcher(number);
        return form.matches() && form.group(2).equals(currency) ? form.group(1) : number;
    }

    /** Bank of the account: what stands before the slash, else the sender. */
    String bank() {
        int slash = accountField.indexOf('/');
        return slash > 0 ? accountField.substring(0, slash).strip() : bic == null ? "" : bic;
    }

    StatementFacts facts() {
        return new StatementFacts(
                account().isEmpty() ? null : account(),
                bank().isEmpty() ? null : bank(),
                reference.isEmpty() ? null : reference,
                sequence.isEmpty() ? null : sequence,
                currency,
                opening == null ? null : opening.date(),
                closing != null ? closing.date() : moment,
                opening,
                closing,
                null,
                hasExpected ? null : debits,
                hasExpected ? null : credits,
                firstRecord,
                lastRecord,
                line);
    }
}
