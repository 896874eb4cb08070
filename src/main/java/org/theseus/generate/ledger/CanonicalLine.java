package org.theseus.generate.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.Status;

/** A payment as a line of the canonical CSV (contract, section 4); the id comes first and is added last. */
public final class CanonicalLine {

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "transfer_id",
            "time",
            "payer_id",
            "payer_name",
            "payer_account",
            "payer_country",
            "payer_phone",
            "payer_document",
            "payee_id",
            "payee_name",
            "payee_account",
            "payee_country",
            "payee_phone",
            "payee_document",
            "amount",
            "currency",
            "channel",
            "send_place",
            "pay_place",
            "send_agent",
            "pay_agent",
            "reference",
            "paid_time",
            "status",
            "mtcn",
            "end_to_end_id",
            "fee",
            "paid_amount",
            "paid_currency",
            "conductor_name",
            "conductor_document",
            "device",
            "terminal_id",
            "merchant_code",
            "payer_birth_date",
            "payee_birth_date",
            "payer_address",
            "payee_address",
            "payer_nationality",
            "payee_nationality",
            "payer_email",
            "payee_email",
            "declared_relation",
            "declared_purpose");

    private final StringBuilder line = new StringBuilder(400);

    /** The line without its id, beginning with the comma behind it. */
    public String of(Payment payment) {
        line.setLength(0);
        line.append(',');
        time(payment.second(), payment.precision());
        end(payment.payer());
        end(payment.payee());
        line.append(',');
        amount(payment.minor(), payment.currency());
        text(payment.currency());
        text(payment.channel().name());
        text(payment.counters().sendPlace());
        text(payment.counters().payPlace());
        text(payment.counters().sendAgent());
        text(payment.counters().payAgent());
        text(payment.words().reference());
        settlement(payment);
        text(payment.words().conductorName());
        text(payment.words().conductorDocument());
        text(payment.words().device());
        text(payment.words().terminal());
        text(payment.words().merchantCode());
        text(payment.payer().birthDate());
        text(payment.payee().birthDate());
        text(payment.payer().address());
        text(payment.payee().address());
        text(payment.payer().nationality());
        text(payment.payee().nationality());
        text(payment.payer().email());
        text(payment.payee().email());
        text(payment.words().relation());
        text(payment.words().purpose());
        return line.toString();
    }

    private void end(End end) {
        text(end.customerId());
        text(end.name());
        text(end.account());
        text(end.country());
        text(end.phone());
        text(end.document());
    }

    private void settlement(Payment payment) {
        Settlement settlement = payment.settlement();
        line.append(',');
        if (settlement.paidSecond() != null) {
            time(settlement.paidSecond(), payment.precision());
        }
        text(settlement.status() == Status.BOOKED ? null : settlement.status().name());
        text(payment.words().mtcn());
        text(payment.words().endToEnd());
        line.append(',');
        if (settlement.fee() != null) {
            amount(settlement.fee(), payment.currency());
        }
        line.append(',');
        if (settlement.paidMinor() != null && settlement.paidCurrency() != null) {
            amount(settlement.paidMinor(), settlement.paidCurrency());
        }
        text(settlement.paidCurrency());
    }

    private void time(long second, Precision precision) {
        LocalDate date = Period.dateOf(second);
        line.append(date.getYear()).append('-');
        two(date.getMonthValue());
        line.append('-');
        two(date.getDayOfMonth());
        if (precision != Precision.DAY) {
            int minute = (int) (Math.floorMod(second, Period.DAY) / 60);
            line.append('T');
            two(minute / 60);
            line.append(':');
            two(minute % 60);
            line.append('Z');
        }
    }

    private void two(int number) {
        line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void amount(long minor, String currency) {
        int digits = Money.digits(currency);
        if (digits == 2) {
            line.append(minor / 100).append('.');
            two((int) (minor % 100));
        } else {
            line.append(new Money(minor, currency).plain());
        }
    }

    private void text(@Nullable String cell) {
        line.append(',');
        if (cell == null) {
            return;
        }
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
