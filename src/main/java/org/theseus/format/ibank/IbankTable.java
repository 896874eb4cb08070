package org.theseus.format.ibank;

import java.util.List;
import org.theseus.format.Columns;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.SourcePlace;
import org.theseus.format.StatementFacts;
import org.theseus.format.XmlCursor;
import org.theseus.format.XmlFields;

/** One row per entry of the statement in a file. */
final class IbankTable extends FlatTable {

    static final Columns COLUMNS = Columns.of(
            "account",
            "currency",
            "statement",
            "kind",
            "direction",
            "time",
            "day",
            "value_date",
            "amount",
            "counterparty_name",
            "counterparty_city",
            "counterparty_account",
            "counterparty_bank",
            "purpose",
            "purpose_code",
            "own_reference",
            "counterparty_reference",
            "bank_reference",
            "fee",
            "place",
            "urgency",
            "status");

    private final XmlCursor xml;
    private final IbankStatement statement = new IbankStatement();

    IbankTable(FormatInput input, XmlCursor xml) {
        super(input, COLUMNS.names());
        this.xml = xml;
    }

    @Override
    protected boolean advance() {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pmtnotification", "stmtrs" -> begin();
                case "trnlist" -> statement.list();
                case "stmttrn" -> {
                    entry();
                    return true;
                }
                case "documentlist" ->
                    throw xml.refusal(
                            "a statement of payments in foreign currency, whose layout is not known",
                            "Ask the bank for the account as camt.053, MT940 or CSV.");
                default -> {
                    String name = xml.name();
                    XmlFields part = statement.part(name);
                    xml.collect(part);
                }
            }
        }
        if (!statement.listed()) {
            throw xml.refusal(
                    "there is no list of entries in it", "The file may be cut off; ask the sender for it again.");
        }
        return false;
    }

    private void begin() {
        if (statement.begun()) {
            throw xml.refusal("a second statement in one file", "Import the statements one by one.");
        }
        statement.begin(xml.place().line());
    }

    private void entry() {
        SourcePlace place = xml.place();
        XmlFields said = new XmlFields();
        xml.collect(said);
        statement.record(record() + 1);
        String currency = said.get("curdef");
        row(
                COLUMNS.row()
                        .set("account", statement.account())
                        .set("currency", currency.isEmpty() ? statement.currency() : IbankStatement.iso(currency))
                        .set("statement", statement.number())
                        .set("kind", said.get("trntype"))
                        .set("direction", said.get("benefit"))
                        .set("time", time(said))
                        .set("day", day(said.get("dtposted")))
                        .set("value_date", day(said.get("dtavail")))
                        .set("amount", said.get("trnamt"))
                        .set("counterparty_name", said.get("payeeinfo/name"))
                        .set("counterparty_city", said.get("payeeinfo/city"))
                        .set("counterparty_account", said.get("payeeaccountinfo/acctid"))
                        .set("counterparty_bank", said.get("payeeaccountinfo/bankname", "payeeaccountinfo/bankid"))
                        .set("purpose", said.get("purpose"))
                        .set("purpose_code", said.get("purposecode"))
                        .set("own_reference", reference(said, "refmodel", "refnumber"))
                        .set("counterparty_reference", reference(said, "payeerefmodel", "payeerefnumber"))
                        .set("bank_reference", said.get("fitid"))
                        .set("fee", said.get("fee"))
                        .set("place", said.get("trnplace"))
                        .set("urgency", said.get("urgency"))
                        .set("status", said.get("statusinfo/code"))
                        .cells(),
                place,
                0);
    }

    /** The bank's time of posting where it is of the day of booking, for some are posted in the next night; else that day. */
    private static String time(XmlFields said) {
        String day = day(said.get("dtposted"));
        String posted = said.get("statusinfo/timeposted");
        return !day.isEmpty() && posted.startsWith(day + "T") ? posted : day;
    }

    /** Days are written as their midnight. */
    private static String day(String midnight) {
        int time = midnight.indexOf("T00:00:00");
        return time < 0 ? midnight : midnight.substring(0, time);
    }

    /** A reference as it is written on orders: model and number. */
    private static String reference(XmlFields said, String model, String number) {
        return (said.get(model) + " " + said.get(number)).strip();
    }

    @Override
    public String encoding() {
        return xml.encoding();
    }

    @Override
    public List<StatementFacts> statements() {
        return statement.begun() ? List.of(statement.facts()) : List.of();
    }

    @Override
    public long bytesRead() {
        return xml.bytesRead();
    }

    @Override
    public void close() {
        xml.close();
    }
}
