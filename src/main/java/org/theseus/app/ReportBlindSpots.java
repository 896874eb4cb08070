package org.theseus.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.coverage.CoverageMap;
import org.theseus.fx.Converted;
import org.theseus.fx.RateTable;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;
import org.theseus.report.ReportGaps;
import org.theseus.store.LedgerView;
import org.theseus.store.SourceFile;

/** What a report has to say of what the case does not show, and amounts in EUR. Stateless. */
final class ReportBlindSpots {

    private static final int MOST_CONFLICTS = 200;

    private ReportBlindSpots() {}

    /**
     * Coverage, contradicting records of the cited payments, and findings by status.
     *
     * @param all every finding of the case
     * @param cited the transfers that the report shows; those that one row proves have one record and are not asked for
     */
    static ReportGaps of(
            LedgerView ledger, Collection<SourceFile> sources, List<Finding> all, Collection<Transfer> cited) {
        SortedMap<String, SortedMap<String, ReportGaps.Month>> coverage = new TreeMap<>();
        CoverageMap.of(sources).cells().forEach((institution, cells) -> {
            SortedMap<String, ReportGaps.Month> months = new TreeMap<>();
            cells.forEach((month, cell) -> months.put(
                    month.toString(), new ReportGaps.Month(cell.days(), cell.daysOfMonth(), cell.accounts())));
            coverage.put(institution, months);
        });
        SortedMap<String, Long> statuses = new TreeMap<>();
        all.forEach(finding -> statuses.merge(finding.status(), 1L, Long::sum));
        List<ReportGaps.Conflict> conflicts = new ArrayList<>();
        List<String> several = cited.stream()
                .filter(transfer -> transfer.sources().size() > 1)
                .map(Transfer::id)
                .toList();
        if (!several.isEmpty()) {
            ledger.records(several).forEach((id, records) -> conflicts.addAll(conflicts(id, records)));
        }
        return new ReportGaps(coverage, conflicts.subList(0, Math.min(MOST_CONFLICTS, conflicts.size())), statuses);
    }

    private static List<ReportGaps.Conflict> conflicts(String id, List<Witness> records) {
        List<ReportGaps.Conflict> conflicts = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            Transfer one = records.get(0).record();
            Transfer other = records.get(i).record();
            List<ReportGaps.Difference> differences = new ArrayList<>();
            boolean sameCurrency =
                    one.amount().currency().equals(other.received().currency());
            if (sameCurrency
                    && !one.received().equals(other.received())
                    && !one.amount().equals(other.amount())) {
                differ(differences, "amount", one.amount(), other.amount());
            }
            if (!day(one).equals(day(other))) {
                differ(differences, "time", one.time(), other.time());
            }
            differ(differences, "status", one.status(), other.status());
            differ(differences, "payer", one.payer().name(), other.payer().name());
            differ(differences, "payee", one.payee().name(), other.payee().name());
            if (!differences.isEmpty()) {
                conflicts.add(new ReportGaps.Conflict(id, at(one), at(other), differences));
            }
        }
        return conflicts;
    }

    private static String day(Transfer transfer) {
        return transfer.time().isKnown()
                ? Instant.ofEpochMilli(transfer.time().epochMillis())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString()
                : "";
    }

    private static String at(Transfer transfer) {
        SourceRow row = transfer.sources().get(0);
        return row.toString();
    }

    private static void differ(
            List<ReportGaps.Difference> differences, String fact, @Nullable Object here, @Nullable Object there) {
        if (here != null && there != null && !here.equals(there)) {
            differences.add(new ReportGaps.Difference(fact, here.toString(), there.toString()));
        }
    }

    /** Amounts of transfers in EUR by the rate of their day (UTC), where there is one. */
    static SortedMap<String, Converted> euros(Collection<Transfer> transfers, RateTable rates) {
        SortedMap<String, Converted> euros = new TreeMap<>();
        for (Transfer transfer : transfers) {
            if (transfer.time().isKnown()) {
                rates.toEuro(
                                transfer.amount(),
                                Instant.ofEpochMilli(transfer.time().epochMillis())
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate())
                        .ifPresent(euro -> euros.put(transfer.id(), euro));
            }
        }
        return euros;
    }
}
