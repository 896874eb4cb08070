package org.theseus.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawTable;
import org.theseus.format.StatementFacts;
import org.theseus.format.StatementFacts.Balance;
import org.theseus.format.StatementFacts.Stated;
import org.theseus.model.TheseusException;

/** What a file's preamble and name say of the statement, by the profile's {@code statement} rules. */
final class StatementReader {

    private final Profile profile;
    private final String file;
    private final TreeMap<String, String> said = new TreeMap<>();
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;

    StatementReader(Profile profile, RawTable table, String file) {
        this.profile = profile;
        this.file = file;
        Dates dates = new Dates(profile.dates, profile.zone, null);
        profile.statement.forEach((name, rule) -> {
            String text = BoundField.fixed(rule, table.preamble(), file);
            if (text != null) {
                said.put(name, text);
            }
        });
        try {
            this.from = date(dates, "period_from");
            this.to = date(dates, "period_to");
            for (String name : FieldNames.OF_STATEMENT) {
                String text = said.get(name);
                if (text != null && !name.startsWith("period_")) {
                    said.put(name, profile.decimals.parse(name, text).toPlainString());
                }
            }
        } catch (RowProblem bad) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ", before the header: " + bad.text(),
                    "Mend the profile's statement: rules, or the line.");
        }
    }

    private @Nullable LocalDate date(Dates dates, String name) throws RowProblem {
        String text = said.get(name);
        return text == null
                ? null
                : Instant.ofEpochMilli(dates.parse(name, text).epochMillis())
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDate();
    }

    /** The period, null if the file does not state both ends. */
    @Nullable
    StatementPeriod period() {
        return from == null || to == null || to.isBefore(from) ? null : new StatementPeriod(from, to);
    }

    /** Refuses a file whose dates have no year where no period gives it. */
    void checkYears() {
        if (period() == null
                && !profile.dates.isEmpty()
                && profile.dates.stream().allMatch(DateRule::isYearless)) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ": its dates have no year, and neither its first lines nor its name say the period",
                    "Give the period in a copy of the profile: statement: {period_from: {constant: ...}, period_to: ...}.");
        }
    }

    /**
     * What the file says of its statement, once for each currency; nothing if it says nothing.
     *
     * @param controls its control rows
     * @param currencies of its payments
     * @param account the extract's own account, or null
     */
    List<StatementFacts> list(
            List<ControlRow> controls,
            Set<String> currencies,
            @Nullable String account,
            long firstRecord,
            long lastRecord) {
        TreeSet<String> all = new TreeSet<>(currencies);
        controls.stream().flatMap(row -> Stream.ofNullable(row.currency())).forEach(all::add);
        boolean one = all.size() == 1;
        boolean balances = controls.stream().anyMatch(row -> row.kind() != ControlKind.NOTE);
        if (said.isEmpty() && !balances) {
            return List.of();
        }
        List<StatementFacts> facts = new ArrayList<>();
        for (String currency : all) {
            facts.add(new StatementFacts(
                    account,
                    profile.institution,
                    null,
                    null,
                    currency,
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    balance(ControlKind.OPENING, one ? said.get("opening_balance") : null, currency, one, controls),
                    balance(ControlKind.CLOSING, one ? said.get("closing_balance") : null, currency, one, controls),
                    null,
                    sum(ControlKind.TOTAL_DEBIT, one ? said.get("total_debit") : null, currency, one, controls),
                    sum(ControlKind.TOTAL_CREDIT, one ? said.get("total_credit") : null, currency, one, controls),
                    firstRecord,
                    lastRecord,
                    1));
        }
        return facts;
    }

    private static @Nullable Balance balance(
            ControlKind kind, @Nullable String stated, String currency, boolean one, List<ControlRow> controls) {
        String value = stated != null ? stated : find(kind, currency, one, controls);
        return value == null ? null : new Balance(new BigDecimal(value), currency, null, false);
    }

    private static @Nullable Stated sum(
            ControlKind kind, @Nullable String stated, String currency, boolean one, List<ControlRow> controls) {
        String value = stated != null ? stated : find(kind, currency, one, controls);
        return value == null ? null : new Stated(null, new BigDecimal(value).abs());
    }

    /** The first opening, the last closing balance, the sum of totals; one in the row's own direction is that direction's. */
    private static @Nullable String find(ControlKind kind, String currency, boolean one, List<ControlRow> controls) {
        BigDecimal found = null;
        for (ControlRow row : controls) {
            String value = row.value();
            boolean directed = row.kind() == ControlKind.TOTAL
                    && value != null
                    && row.currency() != null
                    && kind == (value.startsWith("-") ? ControlKind.TOTAL_DEBIT : ControlKind.TOTAL_CREDIT);
            boolean ours = row.currency() == null ? one : currency.equals(row.currency());
            if (value != null && ours && (row.kind() == kind || directed)) {
                BigDecimal number = new BigDecimal(value);
                found = switch (kind) {
                    case OPENING -> found == null ? number : found;
                    case TOTAL_DEBIT, TOTAL_CREDIT -> found == null ? number : found.add(number);
                    default -> number;
                };
            }
        }
        return found == null ? null : found.toPlainString();
    }
}
