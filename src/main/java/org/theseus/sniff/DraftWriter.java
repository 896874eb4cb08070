package org.theseus.sniff;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.theseus.format.RawTable;
import org.theseus.issue.Question;

/** Puts what was found into the words of a profile; each guess has its evidence behind it as a comment. */
final class DraftWriter {

    private static final String DAY = "\\d{1,2}\\.\\d{1,2}\\.\\d{4}";
    private static final String PERIOD_FROM = "(" + DAY + ")\\D{1,12}" + DAY;
    private static final String PERIOD_TO = DAY + "\\D{1,12}(" + DAY + ")";
    private static final Pattern PERIOD = Pattern.compile(PERIOD_FROM);

    /** Ends of the names of fields whose texts find people, accounts or payments again. */
    private static final List<String> IDENTIFIERS = List.of("account", "phone", "document", "transfer_id", "mtcn");

    private final String name;
    private final String fileName;
    private final EncodingFinding encoding;
    private final Outline outline;
    private final Answers answers;
    private final StringBuilder yaml = new StringBuilder();
    private final List<String> understood = new ArrayList<>();

    DraftWriter(String name, String fileName, EncodingFinding encoding, Outline outline, Answers answers) {
        this.name = name;
        this.fileName = fileName;
        this.encoding = encoding;
        this.outline = outline;
        this.answers = answers;
    }

    Draft draft(RawTable table, List<Question> questions) {
        Rows rows = Rows.of(table);
        Mapping mapping = new Mapping(rows);
        mapping.read(outline.preamble(), fileName, answers);
        DateForms dates = new DateForms(mapping.dates, mapping.clock, answers);
        NumberForm numbers = new NumberForm(mapping.numbers, answers);
        questions.addAll(mapping.questions);
        questions.addAll(dates.questions);
        if (numbers.question != null) {
            questions.add(numbers.question);
        }
        if (rows.count == 0) {
            questions.add(
                    new Question("rows: there is none below the header", List.of("ask the sender for the file again")));
        }
        if (rows.wider > 0 || rows.narrower > 0) {
            questions.add(new Question(
                    "columns: " + (rows.wider + rows.narrower)
                            + " rows have another number of cells than the header, the" + " first on line "
                            + rows.firstOddLine,
                    List.of("describe in a profile by hand which cells belong together")));
        }
        head(table.header(), rows);
        int known = understood.size();
        forms(dates, numbers);
        StatedBalances balances = new StatedBalances(
                numbers.question == null ? outline.preamble() : List.of(), outline.delimiter(), numbers);
        Map<String, FieldDraft> statement = new LinkedHashMap<>();
        if (dates.yearless) {
            statement.putAll(period(dates, questions));
        }
        statement.putAll(balances.statement(outline.preamble()));
        if (!statement.isEmpty()) {
            yaml.append("statement:\n");
            statement.forEach((field, draft) -> {
                yaml.append("  ").append(field).append(": ").append(draft.yaml());
                yaml.append("  # ").append(comment(draft.why())).append('\n');
                understood.add(field + ": " + draft.why());
            });
        }
        notPayments(mapping, rows, table.header(), balances);
        fields(mapping);
        lostZeros(mapping, rows);
        boolean open = numbers.question != null || dates.patterns.isEmpty();
        if (open) {
            // what is asked below is not said as understood
            understood
                    .subList(known, understood.size())
                    .removeIf(line -> line.startsWith("decimal \"?") || line.equals("dates "));
        }
        return new Draft(
                encoding,
                outline.sheet() != null ? "" : String.valueOf(outline.delimiter()),
                outline.headerLine(),
                outline.preamble(),
                table.header(),
                open ? null : yaml.toString(),
                understood,
                questions,
                rows.count);
    }

    private void line(String key, String value, String why) {
        yaml.append(key)
                .append(": ")
                .append(value)
                .append(why.isEmpty() ? "" : "  # " + comment(why))
                .append('\n');
        understood.add(key.strip() + " " + value + (why.isEmpty() ? "" : ": " + why));
    }

    /** A comment ends with its line. */
    private static String comment(String text) {
        return text.replaceAll("[\\p{Cc}\u2028\u2029\ufffe\uffff]+", " ");
    }

    private void head(List<String> header, Rows rows) {
        Charset charset = Objects.requireNonNull(encoding.charset());
        yaml.append("# Drafted from one file of ")
                .append(rows.count)
                .append(" rows. Behind each line stands what speaks for it; check it, then give it a name.\n");
        yaml.append("profile: ").append(name).append("\nversion: 1\n");
        if (outline.sheet() != null) {
            line("format", "xlsx", encoding.evidence());
            if (!outline.sheet().isEmpty()) {
                line(
                        "sheet",
                        Yaml.quoted(outline.sheet()),
                        "the only one with a date and an amount in a header, or as answered");
            }
        } else {
            text(charset);
        }
        line("skip_lines", String.valueOf(outline.headerLine() - 1), "the header is line " + outline.headerLine());
        names(header);
    }

    private void text(Charset charset) {
        line(
                "encoding",
                charset.name(),
                encoding.evidence()
                        + (encoding.alike().isEmpty() ? "" : "; read alike by " + String.join(", ", encoding.alike())));
        line("delimiter", outline.delimiter() == '\t' ? "tab" : Yaml.quoted(String.valueOf(outline.delimiter())), "");
    }

    private void names(List<String> header) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        boolean open = false;
        for (String column : header) {
            String base = column.replaceFirst("#\\d+$", "");
            String written = seen.contains(base) ? base : column;
            seen.add(written);
            if (written.endsWith("?")) {
                open = true;
            } else {
                names.add(written);
            }
        }
        yaml.append("headers:\n  - columns: ").append(Yaml.list(names)).append('\n');
        yaml.append(open ? "    open: true\n" : "");
    }

    private void forms(DateForms dates, NumberForm numbers) {
        line("decimal", Yaml.quoted(String.valueOf(numbers.decimal)), numbers.evidence);
        line("grouping", numbers.grouping == ' ' ? "space" : Yaml.quoted(String.valueOf(numbers.grouping)), "");
        if (!numbers.liberties.isEmpty()) {
            line("numbers", "[" + String.join(", ", numbers.liberties) + "]", "seen in the amounts");
        }
        yaml.append("dates:\n");
        for (String pattern : dates.patterns) {
            yaml.append("  - pattern: ").append(Yaml.quoted(pattern)).append('\n');
        }
        dates.evidence.forEach(each -> yaml.append("  # ").append(comment(each)).append('\n'));
        understood.add("dates " + String.join(" | ", dates.patterns)
                + (dates.evidence.isEmpty() ? "" : ": " + String.join("; ", dates.evidence)));
    }

    /** Dates without a year need the days that the statement covers, which a line before the header may say. */
    private Map<String, FieldDraft> period(DateForms dates, List<Question> questions) {
        Map<String, FieldDraft> fields = new LinkedHashMap<>();
        for (String line : outline.preamble()) {
            Matcher days = PERIOD.matcher(line);
            if (days.find()) {
                yaml.append("  - pattern: ").append(Yaml.quoted("d.M.uuuu")).append('\n');
                fields.put(
                        "period_from",
                        new FieldDraft(
                                "{preamble: " + Yaml.pattern(PERIOD_FROM) + "}",
                                "\"" + line.strip() + "\"",
                                List.of()));
                fields.put(
                        "period_to",
                        new FieldDraft(
                                "{preamble: " + Yaml.pattern(PERIOD_TO) + "}",
                                "its years are those of the dates",
                                List.of()));
                return fields;
            }
        }
        questions.add(
                new Question(
                        "year: dates such as " + dates.patterns.iterator().next()
                                + " have none, and no line before the header says from when to when the statement goes",
                        List.of(
                                "give it in a profile: statement: {period_from: {constant: ...}, period_to: {constant: ...}}")));
        return fields;
    }

    private void notPayments(Mapping mapping, Rows rows, List<String> header, StatedBalances balances) {
        List<String> rules = new ArrayList<>();
        List<String> sums = Stream.of("balance_after", "amount", "credit", "debit")
                .map(mapping.fields::get)
                .filter(Objects::nonNull)
                .flatMap(field -> field.columns().stream())
                .toList();
        for (List<String> row : rows.notPayments) {
            StatedBalances.Rule balance = balances.rule(row, header, sums);
            if (balance != null) {
                rules.add("  - " + balance.yaml() + "\n");
                understood.add(balance.why());
                continue;
            }
            String first =
                    row.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
            String start = first.length() > 40 ? first.substring(0, 40) : first;
            rules.add(
                    outline.sheet() != null
                            ? "  - {column: " + Yaml.quoted(column(row, header)) + ", pattern: "
                                    + Yaml.pattern("^" + Yaml.literal(start)) + ", as: note}\n"
                            : "  - {pattern: "
                                    + Yaml.pattern("^[\\s\"" + delimiterInClass() + "]*" + Yaml.literal(start))
                                    + ", as: note}\n");
            understood.add("no payment: the row beside the payments that begins with \"" + start + "\"");
        }
        ColumnFacts amount = mapping.amountColumn;
        if (amount != null && amount.numbers.zeros > 0) {
            rules.add("  - {column: " + Yaml.quoted(amount.name) + ", pattern: '^[-+]?[0., ]*0$', as: note}\n");
            understood.add("no payment: " + amount.numbers.zeros + " rows with an amount of zero");
        }
        if (!rules.isEmpty()) {
            yaml.append("rows:\n");
            rules.stream().distinct().forEach(yaml::append);
        }
        understood.addAll(balances.notUsed());
    }

    /** Name of the column of a row's first filled cell. */
    private static String column(List<String> cells, List<String> header) {
        int at = 0;
        while (at < cells.size() - 1 && cells.get(at).isEmpty()) {
            at++;
        }
        String name = at < header.size() ? header.get(at) : "";
        return name.isEmpty() ? "@" + (at + 1) : name;
    }

    private String delimiterInClass() {
        return outline.delimiter() == '\t' ? "\\t" : "\\" + outline.delimiter();
    }

    private void fields(Mapping mapping) {
        yaml.append(mapping.fields.containsKey("own_account") ? "observation: own\n" : "observation: none\n");
        yaml.append("fields:\n");
        mapping.fields.forEach((field, draft) -> line("  " + field, draft.yaml(), draft.why()));
    }

    /** Numbers that are names lose the zeros before them where a workbook stores them as amounts. */
    private void lostZeros(Mapping mapping, Rows rows) {
        mapping.fields.forEach((field, draft) -> {
            if (IDENTIFIERS.stream().anyMatch(field::endsWith)) {
                for (ColumnFacts column : rows.columns) {
                    if (column.storedNumbers > 0 && draft.columns().contains(column.name)) {
                        understood.add(
                                "doubt: " + field + ": " + column.storedNumbers + " of " + column.filled
                                        + " cells of \"" + column.name + "\" are stored as numbers, of "
                                        + column.fewestDigits
                                        + (column.mostDigits == column.fewestDigits ? "" : " to " + column.mostDigits)
                                        + " digits: zeros before them would be lost. If all have the same number of digits, say it"
                                        + " in the profile (digits:), which puts the zeros back; or ask for the column as text");
                    }
                }
            }
        });
    }
}
