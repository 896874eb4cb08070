package org.theseus.spool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** A transfer in the spool, both ways. Enumerations stand by name, so a spool survives a new constant. */
final class TransferFormat {

    private TransferFormat() {}

    static void write(Transfer transfer, SpoolOutput out) throws IOException {
        out.text(transfer.id());
        out.text(transfer.sourceId());
        out.text(transfer.contentHash());
        write(transfer.time(), out);
        write(transfer.paidTime(), out);
        write(transfer.valueDate(), out);
        write(transfer.from(), out);
        write(transfer.to(), out);
        write(transfer.payer(), out);
        write(transfer.payee(), out);
        write(transfer.amount(), out);
        write(transfer.paid(), out);
        out.word(transfer.channel().name());
        out.word(transfer.status().name());
        Aggregate aggregate = transfer.aggregate();
        out.number(aggregate == null ? 0 : 1);
        if (aggregate != null) {
            out.optional(aggregate.count());
            write(aggregate.from(), out);
            write(aggregate.to(), out);
        }
        out.number(transfer.details().size());
        for (Map.Entry<Detail, String> detail : new TreeMap<>(transfer.details()).entrySet()) {
            out.word(detail.getKey().name());
            out.text(detail.getValue());
        }
        out.number(transfer.attributes().size());
        for (Map.Entry<String, String> attribute : transfer.attributes().entrySet()) {
            out.word(attribute.getKey());
            out.text(attribute.getValue());
        }
        out.number(transfer.sources().size());
        for (SourceRow row : transfer.sources()) {
            write(row, out);
        }
    }

    private static void write(@Nullable BookingTime time, SpoolOutput out) throws IOException {
        out.word(time == null ? null : time.precision().name());
        if (time != null) {
            out.number(time.epochMillis());
            out.number(time.zoneAssumed() ? 1 : 0);
        }
    }

    private static void write(AccountId id, SpoolOutput out) throws IOException {
        out.word(id.kind().name());
        out.word(id.institution());
        out.text(id.number());
    }

    private static void write(Mention mention, SpoolOutput out) throws IOException {
        boolean empty = mention.equals(Mention.NONE);
        out.number(empty ? 0 : 1);
        if (empty) {
            return;
        }
        out.text(mention.customerId());
        out.text(mention.name());
        out.text(mention.account());
        out.word(mention.institution());
        out.word(mention.country());
        out.text(mention.phone());
        out.text(mention.document());
        out.text(mention.address());
        out.text(mention.email());
        out.text(mention.birthDate());
        out.word(mention.nationality());
    }

    private static void write(@Nullable Money money, SpoolOutput out) throws IOException {
        out.word(money == null ? null : money.currency());
        if (money != null) {
            out.number(money.minor());
        }
    }

    private static void write(SourceRow row, SpoolOutput out) throws IOException {
        out.word(row.file());
        out.word(row.sha256());
        out.word(row.archive());
        out.word(row.sheet());
        out.number(row.record());
        out.number(row.line());
        out.optional(row.byteOffset());
    }

    static Transfer read(SpoolInput in) throws IOException {
        return new Transfer(
                in.requiredText(),
                in.text(),
                in.requiredText(),
                requiredTime(in),
                time(in),
                time(in),
                account(in),
                account(in),
                mention(in),
                mention(in),
                requiredMoney(in),
                money(in),
                Channel.valueOf(in.requiredWord()),
                Status.valueOf(in.requiredWord()),
                in.number() == 0 ? null : new Aggregate(in.optional(), requiredTime(in), requiredTime(in)),
                details(in),
                attributes(in),
                sources(in));
    }

    private static @Nullable BookingTime time(SpoolInput in) throws IOException {
        String precision = in.word();
        return precision == null ? null : new BookingTime(in.number(), Precision.valueOf(precision), in.number() == 1);
    }

    private static BookingTime requiredTime(SpoolInput in) throws IOException {
        BookingTime time = time(in);
        if (time == null) {
            throw new IOException("a transfer without a time in the spool");
        }
        return time;
    }

    private static AccountId account(SpoolInput in) throws IOException {
        return new AccountId(AccountId.Kind.valueOf(in.requiredWord()), in.requiredWord(), in.requiredText());
    }

    private static Mention mention(SpoolInput in) throws IOException {
        return in.number() == 0
                ? Mention.NONE
                : new Mention(
                        in.text(), in.text(), in.text(), in.word(), in.word(), in.text(), in.text(), in.text(),
                        in.text(), in.text(), in.word());
    }

    private static @Nullable Money money(SpoolInput in) throws IOException {
        String currency = in.word();
        return currency == null ? null : new Money(in.number(), currency);
    }

    private static Money requiredMoney(SpoolInput in) throws IOException {
        Money money = money(in);
        if (money == null) {
            throw new IOException("a transfer without an amount in the spool");
        }
        return money;
    }

    private static Map<Detail, String> details(SpoolInput in) throws IOException {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (long left = in.number(); left > 0; left--) {
            details.put(Detail.valueOf(in.requiredWord()), in.requiredText());
        }
        return details;
    }

    private static SortedMap<String, String> attributes(SpoolInput in) throws IOException {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (long left = in.number(); left > 0; left--) {
            attributes.put(in.requiredWord(), in.requiredText());
        }
        return attributes;
    }

    private static List<SourceRow> sources(SpoolInput in) throws IOException {
        List<SourceRow> rows = new ArrayList<>(1);
        for (long left = in.number(); left > 0; left--) {
            rows.add(new SourceRow(
                    in.requiredWord(),
                    in.requiredWord(),
                    in.word(),
                    in.word(),
                    in.number(),
                    in.number(),
                    in.optional()));
        }
        return rows;
    }
}
