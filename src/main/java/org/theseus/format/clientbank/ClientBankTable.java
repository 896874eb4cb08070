package org.theseus.format.clientbank;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.Columns;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.SourcePlace;
import org.theseus.format.StatementFacts;
import org.theseus.format.TextLines;

/** One row per document and own account in it: a payment between two own accounts is a row of each. */
final class ClientBankTable extends FlatTable {

    static final Columns COLUMNS = Columns.of(
            "document",
            "number",
            "account",
            "direction",
            "date",
            "document_date",
            "executed",
            "amount",
            "counterparty_account",
            "counterparty_name",
            "counterparty_tax_id",
            "counterparty_bank",
            "own_name",
            "remittance");

    private static final int MOST_KEYS = 200;
    private static final Pattern DATE = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final String DOCUMENT = "СекцияДокумент";
    private static final String ACCOUNT = "СекцияРасчСчет";

    private final TextLines lines;
    private final ClientBankStatement statement;
    private final Deque<String[]> pending = new ArrayDeque<>();
    private SourcePlace place = new SourcePlace(1, null, "");
    private boolean ended;

    ClientBankTable(FormatInput input, TextLines lines) {
        super(input, COLUMNS.names());
        this.lines = lines;
        this.statement = new ClientBankStatement(input);
    }

    @Override
    protected boolean advance() {
        while (pending.isEmpty() && !ended) {
            step();
        }
        String[] cells = pending.poll();
        if (cells == null) {
            return false;
        }
        row(cells, place, -1);
        return true;
    }

    private void step() {
        String line = lines.next();
        if (line == null) {
            throw input().refuse(
                            lines.line(),
                            "the exchange has no КонецФайла at its end",
                            "The file is cut off; ask the sender for it again.");
        }
        String key = key(line);
        if (key.equals("КонецФайла")) {
            ended = true;
        } else if (key.equals("РасчСчет")) {
            statement.account(value(line));
        } else if (key.equals(ACCOUNT)) {
            long begins = lines.line();
            statement.section(section("КонецРасчСчет", new StringBuilder(line)), begins);
        } else if (key.equals(DOCUMENT)) {
            document(line);
        }
    }

    private void document(String first) {
        long begins = lines.line();
        Long offset = lines.byteOffset();
        StringBuilder raw = new StringBuilder(first);
        Map<String, String> said = section("КонецДокумента", raw);
        place = new SourcePlace(begins, offset, SourcePlace.cut(raw.toString()));
        boolean paid = statement.isOwn(said.get("ПлательщикСчет"));
        boolean got = statement.isOwn(said.get("ПолучательСчет"));
        if (paid || !got) {
            pending.add(cells(value(first), said, true, paid));
        }
        if (got) {
            pending.add(cells(value(first), said, false, true));
        }
    }

    /** {@code own} is false where neither account is the file's own: the row then has no account and is refused. */
    private static String[] cells(String kind, Map<String, String> said, boolean debit, boolean own) {
        String mine = debit ? "Плательщик" : "Получатель";
        String other = debit ? "Получатель" : "Плательщик";
        String executed = said.getOrDefault(debit ? "ДатаСписано" : "ДатаПоступило", "");
        String date = said.getOrDefault("Дата", "");
        return COLUMNS.row()
                .set("document", kind)
                .set("number", said.get("Номер"))
                .set("account", own ? said.get(mine + "Счет") : "")
                .set("direction", debit ? "DEBIT" : "CREDIT")
                .set("date", orAsWritten(executed.isEmpty() ? date : executed))
                .set("document_date", orAsWritten(date))
                .set("executed", executed.isEmpty() ? "no" : "yes")
                .set("amount", said.getOrDefault("Сумма", "").replace(',', '.'))
                .set("counterparty_account", said.get(other + "Счет"))
                .set("counterparty_name", name(said, other))
                .set("counterparty_tax_id", said.get(other + "ИНН"))
                .set("counterparty_bank", said.get(other + "Банк1"))
                .set("own_name", name(said, mine))
                .set("remittance", remittance(said))
                .cells();
    }

    private static String name(Map<String, String> said, String side) {
        String name = said.getOrDefault(side + "1", "");
        return name.isEmpty() ? said.getOrDefault(side, "") : name;
    }

    private static String remittance(Map<String, String> said) {
        String whole = said.getOrDefault("НазначениеПлатежа", "");
        if (!whole.isEmpty()) {
            return whole;
        }
        StringBuilder parts = new StringBuilder();
        for (int part = 1; part <= 6; part++) {
            String text = said.getOrDefault("НазначениеПлатежа" + part, "");
            parts.append(parts.length() == 0 || text.isEmpty() ? "" : " ").append(text);
        }
        return parts.toString();
    }

    private Map<String, String> section(String end, StringBuilder raw) {
        long begins = lines.line();
        Map<String, String> said = new LinkedHashMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            raw.append(raw.length() > RAW_LIMIT ? "" : "\n" + line);
            String key = key(line);
            if (key.equals(end)) {
                return said;
            }
            if (key.startsWith("Секция") || key.equals("КонецФайла") || said.size() > MOST_KEYS) {
                break;
            }
            said.putIfAbsent(key, value(line));
        }
        throw input().refuse(
                        begins,
                        "the section that begins here does not end with " + end,
                        "The file is damaged or cut off; ask the sender for it again.");
    }

    private static String key(String line) {
        int sign = line.indexOf('=');
        return (sign < 0 ? line : line.substring(0, sign)).strip();
    }

    private static String value(String line) {
        int sign = line.indexOf('=');
        return sign < 0 ? "" : line.substring(sign + 1).strip();
    }

    private static String orAsWritten(String date) {
        String iso = iso(date);
        return iso == null ? date : iso;
    }

    /** {@code 2023-03-10} of {@code 10.03.2023}; null if it is none. */
    static @Nullable String iso(@Nullable String date) {
        Matcher form = DATE.matcher(date == null ? "" : date);
        return form.matches() ? form.group(3) + "-" + form.group(2) + "-" + form.group(1) : null;
    }

    @Override
    public String encoding() {
        return lines.encoding();
    }

    @Override
    public List<StatementFacts> statements() {
        StatementFacts facts = statement.facts(record());
        return facts == null ? List.of() : List.of(facts);
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() {
        lines.close();
    }
}
