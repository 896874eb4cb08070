package org.theseus.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.fx.Converted;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.report.safe.SafeRow;
import org.theseus.report.text.ReportText;

/** A transfer as a row of evidence: a reference is shown only where both sides may be named. */
final class RowRedaction {

    private final PartyNames names;
    private final ReportText text;
    private final Map<String, Converted> euros;

    RowRedaction(PartyNames names, ReportText text, Map<String, Converted> euros) {
        this.names = names;
        this.text = text;
        this.euros = euros;
    }

    /**
     * One row.
     *
     * @param proof the rows that prove it, as a finding cites them
     * @param nodes places of the accounts among the nodes of the picture
     */
    SafeRow row(Transfer transfer, List<SourceRow> proof, Map<AccountId, Integer> nodes) {
        BookingTime time = transfer.time();
        Money paid = transfer.paid();
        String reference = transfer.detail(Detail.REFERENCE);
        boolean withheld = reference != null && names.protection().hidesASide(transfer);
        BookingTime paidOut = transfer.paidTime();
        Converted euro = euros.get(transfer.id());
        return new SafeRow(
                names.protection().transferId(transfer.id()),
                free(transfer.sourceId()),
                time.toString(),
                time.isKnown() ? time.epochMillis() : null,
                time.isKnown() ? time.latestMillis() : null,
                time.precision().name(),
                paidOut == null ? null : paidOut.toString(),
                nodes.getOrDefault(transfer.from(), -1),
                names.label(transfer.from()),
                names.name(transfer.from(), transfer.payer().name()),
                nodes.getOrDefault(transfer.to(), -1),
                names.label(transfer.to()),
                names.name(transfer.to(), transfer.payee().name()),
                transfer.amount().plain(),
                transfer.amount().currency(),
                paid == null ? null : paid.plain(),
                paid == null ? null : paid.currency(),
                euro == null ? null : euro.euro().plain(),
                transfer.channel().name(),
                transfer.status().name(),
                free(transfer.detail(Detail.SEND_PLACE)),
                free(transfer.detail(Detail.PAY_PLACE)),
                withheld ? null : free(reference),
                withheld,
                aggregated(transfer.aggregate()),
                proof.stream().map(this::line).toList());
    }

    private String line(SourceRow row) {
        String within = row.archive() != null ? "!" + row.archive() : row.sheet() != null ? "#" + row.sheet() : "";
        return names.freeText(row.file() + within) + ":" + row.line();
    }

    private @Nullable String free(@Nullable String written) {
        return written == null || written.isBlank() ? null : names.freeText(written);
    }

    private @Nullable String aggregated(@Nullable Aggregate aggregate) {
        if (aggregate == null) {
            return null;
        }
        Long count = aggregate.count();
        return text.of(
                "row.aggregated",
                count == null ? text.get("row.several") : text.counted("payments", count),
                aggregate.from(),
                aggregate.to());
    }
}
