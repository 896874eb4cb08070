package org.theseus.app;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.theseus.issue.RowIssue;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;

/** Two rows that claim the same id and say different things: both values, never one chosen. Stateless. */
final class Conflicts {

    private Conflicts() {}

    /** The issue of a row whose id the case holds with other content. */
    static RowIssue issue(LedgerView ledger, Transfer row) {
        StringJoiner both = new StringJoiner("; ");
        ledger.readTransfers(TransferFilter.ofIds(List.of(row.id())), stored -> {
            difference(both, "amount", stored.amount(), row.amount());
            difference(both, "paid", stored.paid(), row.paid());
            difference(both, "time", stored.time(), row.time());
            difference(both, "payer", stored.payer(), row.payer());
            difference(both, "payee", stored.payee(), row.payee());
            difference(both, "status", stored.status(), row.status());
            difference(both, "channel", stored.channel(), row.channel());
            for (var detail : new TreeSet<>(java.util.EnumSet.allOf(org.theseus.model.Detail.class))) {
                difference(both, detail.column(), stored.detail(detail), row.detail(detail));
            }
            both.add("in the case from " + stored.sources().get(0));
        });
        SourceRow at = row.sources().get(0);
        return new RowIssue(
                at.line(),
                at.record(),
                "CONFLICT",
                "the case holds " + row.sourceId() + " with other content: " + both,
                String.valueOf(row.sourceId()));
    }

    private static void difference(
            StringJoiner both,
            String name,
            @org.jspecify.annotations.Nullable Object there,
            @org.jspecify.annotations.Nullable Object here) {
        if (!Objects.equals(there, here)) {
            both.add(name + " " + there + " there, " + here + " here");
        }
    }
}
