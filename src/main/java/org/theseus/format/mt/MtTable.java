package org.theseus.format.mt;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.Columns;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.SourcePlace;
import org.theseus.format.StatementFacts;
import org.theseus.format.TextLines;

/** One row per field 61, with its field 86. */
final class MtTable extends FlatTable {

    static final Columns COLUMNS = Columns.of(
            "message",
            "own_bank",
            "account",
            "reference",
            "related_reference",
            "statement",
            "currency",
            "date",
            "value_date",
            "direction",
            "reversal",
            "status",
            "amount",
            "type_code",
            "owner_reference",
            "bank_reference",
            "supplementary",
            "transaction_code",
            "booking_text",
            "counterparty_name",
            "counterparty_account",
            "counterparty_bank",
            "remittance",
            "end_to_end_id",
            "mandate_id",
            "creditor_id",
            "ultimate_party",
            "further");

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern GIRO = Pattern.compile("P\\d{7,10}");
    private static final Set<String> STATEMENTS = Set.of("940", "941", "942", "950");
    private static final Set<String> IN_COLUMNS = Set.of(
            "booking_text",
            "name",
            "account",
            "bank",
            "iban",
            "remittance",
            "EREF",
            "MREF",
            "MARF",
            "CRED",
            "CSID",
            "ABWA",
            "ABWE",
            "ULTC",
            "ULTD",
            "ULTB",
            "SVWZ",
            "NAME",
            "IBAN",
            "BIC",
            "CNTP",
            "REMI",
            "USTD",
            "CDTRREF");

    private final TextLines lines;
    private final MtFields fields;
    private final List<MtStatement> statements = new ArrayList<>();
    private @Nullable MtField ahead;

    MtTable(FormatInput input, TextLines lines) {
        super(input, COLUMNS.names());
        this.lines = lines;
        this.fields = new MtFields(input, lines);
        this.ahead = fields.next();
        if (ahead == null) {
            throw input.refuse(lines.line(), "there is no message in it", "Ask the sender for the file again.");
        }
    }

    @Override
    protected boolean advance() {
        while (ahead != null) {
            MtField field = ahead;
            ahead = fields.next();
            if (field.tag().equals("20")) {
                begin(field);
            } else if (field.tag().startsWith("25")
                    && (statements.isEmpty() || current().isClosed())) {
                begin(field);
                current().take(field);
            } else if (field.tag().equals("61")) {
                booking(field);
                return true;
            } else {
                current().take(field);
            }
        }
        if (!statements.isEmpty()) {
            current().finish();
        }
        return false;
    }

    private MtStatement current() {
        return statements.get(statements.size() - 1);
    }

    private void begin(MtField field) {
        if (!statements.isEmpty()) {
            current().finish();
        }
        String type = fields.type();
        if (type != null && !STATEMENTS.contains(type)) {
            throw input().refuse(
                            field.line(),
                            "a message of type MT" + type + ", which is no account statement",
                            "MT940, MT942 and MT950 are read; ask the bank for the account statement.");
        }
        statements.add(new MtStatement(input(), field, type, fields.bic()));
    }

    private void booking(MtField field) {
        MtStatement statement = current();
        MtField text = null;
        if (ahead != null && ahead.tag().equals("86")) {
            text = ahead;
            ahead = fields.next();
        }
        if (statement.currency() == null) {
            throw input().refuse(
                            field.line(),
                            "a booking without an opening balance (:60F:) or limit (:34F:) before it: its currency is"
                                    + " unknown",
                            "The message is damaged; ask the sender for it again.");
        }
        Columns.Row row = COLUMNS.row()
                .set("message", statement.type == null ? "" : "MT" + statement.type)
                .set("own_bank", statement.bank())
                .set("account", statement.account())
                .set("reference", statement.reference)
                .set("related_reference", statement.related())
                .set("statement", statement.sequence())
                .set("currency", statement.currency());
        StatementLine line = StatementLine.find(field);
        if (line == null) {
            row.set("amount", field.raw());
        } else {
            statement.hasExpected |= line.expected();
            fill(row, line, text == null ? null : Information.of(text.lines()));
        }
        String raw = text == null ? field.raw() : field.raw() + "\n" + text.raw();
        statement.record(record() + 1);
        row(
                row.cells(),
                new SourcePlace(field.line(), field.byteOffset(), SourcePlace.cut(raw)),
                statements.size() - 1);
    }

    private static void fill(Columns.Row row, StatementLine line, @Nullable Information text) {
        row.set("date", line.entryDate() == null ? line.valueDate() : line.entryDate())
                .set("value_date", line.valueDate())
                .set("direction", line.debit() ? "DEBIT" : "CREDIT")
                .set("reversal", line.reversal() ? "true" : "")
                .set("status", line.expected() ? "EXPECTED" : "")
                .set("amount", line.amount())
                .set("type_code", line.typeCode())
                .set("owner_reference", line.ownerReference().equals("NONREF") ? "" : line.ownerReference())
                .set("bank_reference", line.bankReference().equals("NONREF") ? "" : line.bankReference())
                .set("supplementary", line.supplementary());
        String account = IBAN.matcher(line.supplementary()).matches() ? line.supplementary() : "";
        if (text != null) {
            if (account.isEmpty()
                    && text.dialect() == Information.Dialect.TAGGED
                    && GIRO.matcher(line.supplementary()).matches()) {
                account = line.supplementary().substring(1);
            }
            String named = text.get("iban", "IBAN", "account");
            row.set("transaction_code", text.code())
                    .set("booking_text", text.get("booking_text", "TRTP"))
                    .set("counterparty_name", text.get("name"))
                    .set("counterparty_bank", text.get("BIC", "bank"))
                    .set("remittance", text.get("remittance", "text"))
                    .set("end_to_end_id", endToEnd(text.get("EREF")))
                    .set("mandate_id", text.get("MREF", "MARF"))
                    .set("creditor_id", text.get("CRED", "CSID"))
                    .set("ultimate_party", text.get("ABWA", "ABWE", "ULTC", "ULTD", "ULTB"))
                    .set("further", further(text));
            account = named.isEmpty() ? account : named;
        }
        row.set("counterparty_account", account);
    }

    private static String endToEnd(String reference) {
        return reference.equals("NOTPROVIDED") || reference.equals("NONREF") ? "" : reference;
    }

    private static String further(Information text) {
        StringBuilder further = new StringBuilder();
        for (String name : new TreeSet<>(text.fields().keySet())) {
            String value = text.get(name);
            if (!IN_COLUMNS.contains(name) && !value.isEmpty()) {
                further.append(further.length() == 0 ? "" : "; ")
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
        return further.toString();
    }

    @Override
    public String encoding() {
        return lines.encoding();
    }

    @Override
    public List<StatementFacts> statements() {
        return statements.stream().map(MtStatement::facts).toList();
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
