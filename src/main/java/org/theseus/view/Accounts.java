package org.theseus.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.CoverageMap;
import org.theseus.coverage.Span;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** All accounts of a case, the outside worlds among them, by key. */
public final class Accounts {

    private Accounts() {}

    /** The list without anything known of gaps and corrections. */
    public static Table of(LedgerView view) {
        return of(view, Coverage.of(view.sources(), new java.util.TreeMap<>()));
    }

    /** Institutions and months of which there are records: the map that trends are to be read with. */
    public static Table coverage(LedgerView view) {
        Table.Builder table = Table.of(
                "coverage",
                Column.text("institution", "Institution"),
                Column.text("month", "Month"),
                Column.integer("days", "Days seen"),
                Column.integer("days_of_month", "Days"),
                Column.flag("whole", "Whole"),
                Column.integer("accounts", "Own accounts"),
                Column.integer("files", "Files"));
        CoverageMap.of(view.sources())
                .cells()
                .forEach((institution, months) -> months.forEach((month, cell) -> table.row(
                        institution,
                        month.toString(),
                        (long) cell.days(),
                        (long) cell.daysOfMonth(),
                        cell.isWhole(),
                        (long) cell.accounts(),
                        (long) cell.files())));
        table.note("a day counts as seen between the first and the last dated row of a file");
        return table.build();
    }

    /** The list. */
    public static Table of(LedgerView view, Coverage coverage) {
        Table.Builder table = Table.of(
                "accounts",
                Column.id("party_id", "Party"),
                Column.text("name", "Name"),
                Column.id("number", "Number"),
                Column.text("institution", "Institution").ifAny().ifRoom(),
                Column.text("country", "Country").ifAny(),
                Column.text("kind", "Kind").ifRoom(),
                Column.text("observation", "Observation"),
                Column.integer("transfers", "Transfers"),
                Column.text("own_from", "From").ifAny().ifRoom(),
                Column.text("own_to", "To").ifAny().ifRoom(),
                Column.of("gaps", "Missing", Kind.LIST).ifAny().ifRoom(),
                Column.id("key", "Key").inFiles());
        long own = 0;
        for (AccountRecord account : view.accounts()) {
            String key = account.id().key();
            List<Span> spans = coverage.spans(key);
            Observation observation = coverage.of(account);
            own += observation == Observation.SEEN_ONLY ? 0 : 1;
            table.row(
                    PartyId.of(account.id()),
                    account.name(),
                    account.id().number(),
                    account.id().institution(),
                    account.country(),
                    account.id().kind().name().toLowerCase(Locale.ROOT),
                    observation.name(),
                    account.transfers(),
                    spans.isEmpty() ? null : spans.get(0).from().toString(),
                    spans.isEmpty() ? null : spans.get(spans.size() - 1).to().toString(),
                    coverage.isCorrected(key)
                            ? Stream.concat(Stream.of("decided by an analyst"), coverage.gaps(key).stream())
                                    .toList()
                            : coverage.gaps(key),
                    account.id().key());
        }
        table.note("own records of " + own + " of these accounts are in the case");
        return table.build();
    }
}
