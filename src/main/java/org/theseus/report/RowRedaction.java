package org.theseus.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.report.safe.SafeReport;

/** A transfer as a row of evidence: a reference is shown only where both sides may be named. */
final class RowRedaction {

    private final PartyNames names;

    RowRedaction(PartyNames names) {
        this.names = names;
    }

    SafeReport.SafeRow row(Finding.Evidence evidence, Map<String, Transfer> transfers) {
        Transfer transfer = transfers.get(evidence.transferId());
        if (transfer == null) {
            throw new IllegalArgumentException(
                    "a finding cites a transfer that the content lacks: " + evidence.transferId());
        }
        BookingTime time = transfer.time();
        Money paid = transfer.paid();
        String reference = transfer.detail(Detail.REFERENCE);
        boolean withheld = reference != null && names.protection().hidesASide(transfer);
        BookingTime paidOut = transfer.paidTime();
        return new SafeReport.SafeRow(
                names.protection().transferId(transfer.id()),
                free(transfer.sourceId()),
                names.prose(evidence.role()),
                time.toString(),
                time.isKnown() ? time.epochMillis() : null,
                time.isKnown() ? time.latestMillis() : null,
                time.precision().name(),
                paidOut == null ? null : paidOut.toString(),
                names.label(transfer.from()),
                names.name(transfer.from(), transfer.payer().name()),
                names.label(transfer.to()),
                names.name(transfer.to(), transfer.payee().name()),
                transfer.amount().plain(),
                transfer.amount().currency(),
                paid == null ? null : paid.plain(),
                paid == null ? null : paid.currency(),
                transfer.channel().name(),
                transfer.status().name(),
                free(transfer.detail(Detail.SEND_PLACE)),
                free(transfer.detail(Detail.PAY_PLACE)),
                withheld ? null : free(reference),
                withheld,
                aggregated(transfer.aggregate()),
                evidence.rows().stream().map(this::line).toList());
    }

    private String line(SourceRow row) {
        String within = row.archive() != null ? "!" + row.archive() : row.sheet() != null ? "#" + row.sheet() : "";
        return names.freeText(row.file() + within) + ":" + row.line();
    }

    private @Nullable String free(@Nullable String text) {
        return text == null || text.isBlank() ? null : names.freeText(text);
    }

    private static @Nullable String aggregated(@Nullable Aggregate aggregate) {
        if (aggregate == null) {
            return null;
        }
        String count = aggregate.count() == null ? "several payments" : aggregate.count() + " payments";
        return count + ", " + aggregate.from() + " to " + aggregate.to();
    }
}
