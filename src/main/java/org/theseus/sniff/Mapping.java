package org.theseus.sniff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.Question;

/** Which column is which field: the header's word proposes, the cells of all rows decide. */
final class Mapping {

    final Map<String, FieldDraft> fields = new LinkedHashMap<>();
    final List<Question> questions = new ArrayList<>();
    /** Columns whose dates and whose numbers have to be read. */
    final List<ColumnFacts> dates = new ArrayList<>();

    final List<ColumnFacts> numbers = new ArrayList<>();

    @Nullable
    ColumnFacts clock;

    @Nullable
    ColumnFacts timeColumn;
    /** Column of single amounts, null where debit and credit have one each. */
    @Nullable
    ColumnFacts amountColumn;

    private final Rows rows;
    private final Set<String> used = new HashSet<>();

    Mapping(Rows rows) {
        this.rows = rows;
    }

    void read(List<String> preamble, String fileName, Answers answers) {
        time();
        amounts();
        Parties parties = new Parties(this, rows, answers);
        boolean list = parties.isList(amountColumn != null && amountColumn.numbers.negative == 0);
        if (list) {
            parties.ofList();
        } else {
            parties.ofExtract(preamble, fileName);
        }
        direction(list);
        currency(preamble, answers, parties.ownAccount());
        number(Concept.BALANCE, "balance_after");
        number(Concept.FEE, "fee");
        texts();
        ids(list);
        status();
    }

    /** The first unused column of a meaning whose cells bear it out, or null. */
    @Nullable
    ColumnFacts find(Concept concept, java.util.function.Predicate<ColumnFacts> borneOut) {
        for (ColumnFacts column : rows.columns) {
            if (column.means(concept) && column.filled > 0 && !used.contains(column.name) && borneOut.test(column)) {
                return column;
            }
        }
        return null;
    }

    void put(String field, FieldDraft draft) {
        fields.put(field, draft);
        used.addAll(draft.columns());
    }

    static String share(ColumnFacts column, long rows, String what) {
        return column.filled == rows
                ? "all " + rows + " cells " + what
                : "all " + column.filled + " filled cells of " + rows + " " + what;
    }

    private void time() {
        for (Concept concept :
                List.of(Concept.TRANSACTION_DATE, Concept.BOOKING_DATE, Concept.DATE, Concept.VALUE_DATE)) {
            ColumnFacts column = find(concept, c -> c.isDates() && c.filled == rows.count);
            if (column == null) {
                continue;
            }
            dates.add(column);
            if (timeColumn == null) {
                timeColumn = column;
                clock = find(Concept.CLOCK, c -> c.distinct().stream().allMatch(Mapping::isClock));
                List<ColumnFacts> both =
                        clock == null || clock.filled < rows.count ? List.of(column) : List.of(column, clock);
                clock = both.size() == 1 ? null : clock;
                put(
                        "time",
                        FieldDraft.joined(
                                both,
                                "header " + column.saidBy(concept) + "; " + share(column, rows.count, "are dates")));
            } else if (concept == Concept.VALUE_DATE) {
                put(
                        "value_date",
                        FieldDraft.column(column, "header " + column.saidBy(concept) + "; all cells are dates"));
            }
        }
        ColumnFacts value = fields.containsKey("value_date") ? null : find(Concept.VALUE_DATE, ColumnFacts::isDates);
        if (value != null) {
            dates.add(value);
            put(
                    "value_date",
                    FieldDraft.column(
                            value,
                            "header " + value.saidBy(Concept.VALUE_DATE) + "; "
                                    + share(value, rows.count, "are dates")));
        }
        ColumnFacts paid = find(Concept.PAID_TIME, ColumnFacts::isDates);
        if (paid != null) {
            dates.add(paid);
            String field = timeColumn == null && paid.filled == rows.count ? "time" : "paid_time";
            timeColumn = timeColumn == null ? paid : timeColumn;
            put(field, FieldDraft.column(paid, "header " + paid.saidBy(Concept.PAID_TIME)));
        }
        if (!fields.containsKey("time")) {
            questions.add(new Question(
                    "date: no column whose header means a date has a date in every row",
                    List.of("describe the file in a profile by hand")));
        }
    }

    private static boolean isClock(String text) {
        return text.matches("[0-2]\\d:[0-5]\\d(:[0-5]\\d)?");
    }

    private void amounts() {
        ColumnFacts debit = find(Concept.DEBIT, ColumnFacts::isNumbers);
        ColumnFacts credit = find(Concept.CREDIT, ColumnFacts::isNumbers);
        boolean empty = rows.columns.stream().anyMatch(c -> c.means(Concept.DEBIT) && c.filled == 0);
        if (debit != null && credit != null && debit != credit) {
            put("debit", money(debit, Concept.DEBIT));
            put("credit", money(credit, Concept.CREDIT));
            return;
        }
        List<ColumnFacts> full = rows.columns.stream()
                .filter(c -> c.means(Concept.AMOUNT) && c.isNumbers() && c.filled == rows.count)
                .toList();
        if (full.size() == 1) {
            amountColumn = full.get(0);
            put("amount", money(full.get(0), Concept.AMOUNT));
        } else if (full.isEmpty() && (debit != null || credit != null || empty)) {
            oneSided(debit, credit);
        } else {
            questions.add(new Question(
                    full.isEmpty()
                            ? "amount: no column whose header means an amount has a number in every row"
                            : "amount: more than one column may be it: "
                                    + String.join(
                                            ", ", full.stream().map(c -> c.name).toList()),
                    List.of("describe the file in a profile by hand")));
        }
    }

    /** One of the two columns is there but empty in all rows. */
    private void oneSided(@Nullable ColumnFacts debit, @Nullable ColumnFacts credit) {
        for (ColumnFacts column : rows.columns) {
            if (column != debit && column != credit && column.filled == 0) {
                boolean isDebit = debit == null && column.means(Concept.DEBIT);
                if (isDebit || (credit == null && column.means(Concept.CREDIT))) {
                    put(isDebit ? "debit" : "credit", FieldDraft.column(column, "its header; all cells are empty"));
                }
            }
        }
        if (debit != null) {
            put("debit", money(debit, Concept.DEBIT));
        }
        if (credit != null) {
            put("credit", money(credit, Concept.CREDIT));
        }
        if (!fields.containsKey("debit") || !fields.containsKey("credit")) {
            String known = fields.containsKey("debit") ? "debit" : "credit";
            fields.remove(known);
            questions.add(new Question(
                    "amount: \"" + (debit != null ? debit.name : credit != null ? credit.name : "") + "\" is what is "
                            + known + "ed, and no column is known for the other side",
                    List.of("describe the file in a profile by hand, with debit: and credit:")));
        }
    }

    private FieldDraft money(ColumnFacts column, Concept concept) {
        numbers.add(column);
        String signs = concept == Concept.AMOUNT && column.numbers.negative > 0
                ? ", " + column.numbers.negative + " of them negative"
                : "";
        return FieldDraft.column(
                column, "header " + column.saidBy(concept) + "; " + share(column, rows.count, "are numbers") + signs);
    }

    private void direction(boolean list) {
        if (list || amountColumn == null) {
            return;
        }
        for (ColumnFacts column : rows.columns) {
            if (!used.contains(column.name)
                    && column.filled == rows.count
                    && !column.distinct().isEmpty()) {
                Map<String, String> marks = CellWords.directions(column.distinct());
                if (!marks.isEmpty() && (column.means(Concept.DIRECTION) || marks.size() == 2)) {
                    put(
                            "direction",
                            FieldDraft.mapped(
                                    column, marks, "its cells are only " + String.join(", ", marks.keySet())));
                    return;
                }
            }
        }
        if (!amountColumn.numbers.isSigned()) {
            questions.add(new Question(
                    "direction: all " + amountColumn.filled + " amounts in \"" + amountColumn.name
                            + "\" are without a minus, and no column says debit or credit",
                    List.of("describe the file in a profile by hand, with direction:")));
        }
    }

    private void currency(List<String> preamble, Answers answers, @Nullable String account) {
        ColumnFacts column = find(Concept.CURRENCY, c -> c.isCurrency() && c.filled == rows.count);
        column = column != null ? column : anyCurrency();
        if (column != null) {
            Map<String, String> codes = new LinkedHashMap<>();
            for (String value : new TreeSet<>(column.distinct())) {
                if (!value.equals(HeaderWords.currency(value))) {
                    codes.put(value, HeaderWords.currency(value));
                }
            }
            String why = "header " + column.saidBy(Concept.CURRENCY) + "; all cells are currencies: "
                    + String.join(", ", column.currencies);
            put("currency", codes.isEmpty() ? FieldDraft.column(column, why) : FieldDraft.mapped(column, codes, why));
            return;
        }
        CurrencyHint hint = CurrencyHint.of(numbers, preamble);
        if (hint != null) {
            put("currency", FieldDraft.constant(hint.code(), hint.why()));
        } else if (answers.currency() != null) {
            put("currency", FieldDraft.constant(answers.currency(), "as answered with --currency"));
        } else {
            questions.add(
                    new Question("currency: " + CurrencyHint.missing(numbers), CurrencyHint.alternatives(account)));
        }
    }

    private @Nullable ColumnFacts anyCurrency() {
        List<ColumnFacts> found = rows.columns.stream()
                .filter(c -> c.isCurrency() && c.filled == rows.count && rows.count > 0 && !used.contains(c.name))
                .toList();
        return found.size() == 1 ? found.get(0) : null;
    }

    private void number(Concept concept, String field) {
        ColumnFacts column = find(concept, ColumnFacts::isNumbers);
        if (column != null) {
            put(field, money(column, concept));
        }
    }

    private void texts() {
        List<ColumnFacts> texts = rows.columns.stream()
                .filter(c -> !used.contains(c.name) && c.filled > 0)
                .filter(c -> c.means(Concept.REFERENCE) || c.means(Concept.TEXT))
                .filter(c -> !c.isDates())
                .toList();
        if (!texts.isEmpty()) {
            put(
                    "reference",
                    FieldDraft.joined(
                            texts,
                            "header "
                                    + String.join(
                                            ", ",
                                            texts.stream()
                                                    .map(c -> c.saidBy(
                                                            c.means(Concept.REFERENCE)
                                                                    ? Concept.REFERENCE
                                                                    : Concept.TEXT))
                                                    .toList())));
        }
    }

    private void ids(boolean list) {
        ColumnFacts endToEnd = find(Concept.END_TO_END_ID, c -> true);
        if (endToEnd != null) {
            put("end_to_end_id", FieldDraft.column(endToEnd, "header " + endToEnd.saidBy(Concept.END_TO_END_ID)));
        }
        ColumnFacts mtcn = list ? find(Concept.MTCN, c -> true) : null;
        if (mtcn != null) {
            put("mtcn", FieldDraft.column(mtcn, "header " + mtcn.saidBy(Concept.MTCN)));
            put("channel", FieldDraft.constant("MTO", "it has a control number"));
        }
        ColumnFacts id = mtcn != null ? mtcn : find(Concept.TRANSFER_ID, c -> true);
        if (id != null && id.filled == rows.count && id.isUnique()) {
            put(
                    "transfer_id",
                    FieldDraft.column(
                            id,
                            "header " + id.saidBy(mtcn != null ? Concept.MTCN : Concept.TRANSFER_ID) + "; " + rows.count
                                    + " cells, none twice"));
        }
    }

    private void status() {
        for (ColumnFacts column : rows.columns) {
            Set<String> values = column.distinct();
            if (used.contains(column.name) || values.isEmpty() || column.filled == 0) {
                continue;
            }
            Map<String, String> read = CellWords.statuses(values);
            if (!read.isEmpty() && (column.means(Concept.STATUS) || CellWords.saysPending(values))) {
                put(
                        "status",
                        FieldDraft.mapped(
                                column, read, "its cells are known words: " + String.join(", ", read.keySet())));
                return;
            }
            if (read.isEmpty() && column.means(Concept.STATUS) && CellWords.saysPending(values)) {
                questions.add(new Question(
                        "status: \"" + column.name + "\" has words we do not know: " + String.join(", ", values),
                        List.of("describe the file in a profile by hand, with status: and map:")));
            }
        }
    }
}
