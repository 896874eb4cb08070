package org.theseus.format.ibank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.StatementFacts;
import org.theseus.format.StatementFacts.Balance;
import org.theseus.format.XmlFields;

/** What a statement says of itself. Not thread-safe. */
final class IbankStatement {

    private final Map<String, XmlFields> parts = new HashMap<>();
    private long line;
    private long firstRecord;
    private long lastRecord;
    private boolean listed;

    void begin(long begins) {
        line = begins;
    }

    boolean begun() {
        return line > 0;
    }

    /** The list of entries began. */
    void list() {
        listed = true;
    }

    boolean listed() {
        return listed;
    }

    void record(long number) {
        firstRecord = firstRecord == 0 ? number : firstRecord;
        lastRecord = number;
    }

    /** The fields of a child element, to be filled. */
    XmlFields part(String name) {
        return parts.computeIfAbsent(name, unused -> new XmlFields());
    }

    private String text(String part, String path) {
        XmlFields fields = parts.get(part);
        return fields == null ? "" : fields.get(path);
    }

    String account() {
        return text("acctid", "");
    }

    String currency() {
        return iso(text("curdef", ""));
    }

    /** Some banks still write the sign of the currency of before 2003. */
    static String iso(String currency) {
        return currency.equals("DIN") ? "RSD" : currency;
    }

    String number() {
        return text("stmtnumber", "");
    }

    /** The book balance is that before the entries, the available one that after them. */
    StatementFacts facts() {
        return new StatementFacts(
                orNull(account()),
                null,
                null,
                orNull(number()),
                orNull(currency()),
                day("ledgerbal"),
                day("availbal"),
                balance("ledgerbal"),
                balance("availbal"),
                null,
                null,
                null,
                firstRecord,
                lastRecord,
                line);
    }

    private @Nullable String day(String balance) {
        String said = text(balance, "dtasof");
        return said.length() < 10 ? null : said.substring(0, 10);
    }

    private @Nullable Balance balance(String name) {
        String said = text(name, "balamt");
        return said.matches("-?\\d{1,15}(\\.\\d{1,4})?")
                ? new Balance(new BigDecimal(said), currency(), day(name), false)
                : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
