package org.theseus.format.goaml;

import java.util.ArrayList;
import java.util.List;
import org.theseus.format.Columns;
import org.theseus.format.FlatTable;
import org.theseus.format.FormatInput;
import org.theseus.format.SourcePlace;
import org.theseus.format.XmlCursor;
import org.theseus.format.XmlFields;

/** One row per {@code transaction} of the reports in a file. */
final class GoamlTable extends FlatTable {

    static final Columns COLUMNS = Columns.of(
            "reporting_entity",
            "reporting_branch",
            "report_code",
            "report_reference",
            "report_reason",
            "transaction_id",
            "transaction_number",
            "internal_reference",
            "date",
            "date_posting",
            "value_date",
            "amount",
            "currency",
            "amount_local",
            "currency_local",
            "paid_amount",
            "paid_currency",
            "transmode",
            "funds_from",
            "funds_to",
            "location",
            "description",
            "comments",
            "teller",
            "authorized",
            "conductor_name",
            "conductor_document",
            "payer_name",
            "payer_account",
            "payer_bank",
            "payer_id",
            "payer_document",
            "payer_phone",
            "payer_email",
            "payer_address",
            "payer_birth_date",
            "payer_nationality",
            "payer_country",
            "payer_is_client",
            "payee_name",
            "payee_account",
            "payee_bank",
            "payee_id",
            "payee_document",
            "payee_phone",
            "payee_email",
            "payee_address",
            "payee_birth_date",
            "payee_nationality",
            "payee_country",
            "payee_is_client",
            "other_parties");

    private final XmlCursor xml;
    private final XmlFields report = new XmlFields();
    private boolean anyReport;
    private boolean anyTransaction;

    GoamlTable(FormatInput input, XmlCursor xml) {
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
                case "report" -> {
                    if (anyReport) {
                        throw xml.refusal("a second report in one file", "Import the reports one by one.");
                    }
                    anyReport = true;
                }
                case "reports" -> {
                    // an envelope that some exports put around a report
                }
                case "transaction" -> {
                    transaction();
                    return true;
                }
                default -> {
                    String name = xml.name();
                    XmlFields part = new XmlFields();
                    xml.collect(part);
                    if (!part.get("").isEmpty()) {
                        report.put(name, part.get(""));
                    }
                }
            }
        }
        if (!anyTransaction) {
            throw xml.refusal(
                    "the report holds no transaction",
                    "Reports of activities (SAR) name persons, not payments; there is nothing to import.");
        }
        return false;
    }

    private void transaction() {
        anyTransaction = true;
        SourcePlace place = xml.place();
        XmlFields fields = new XmlFields();
        List<XmlFields> parties = new ArrayList<>();
        xml.collect(fields, "party", () -> {
            if (parties.size() == 1_000) {
                throw xml.refusal("a transaction of more than 1,000 parties", "The file may be damaged.");
            }
            XmlFields party = new XmlFields();
            xml.collect(party);
            parties.add(party);
        });
        row(GoamlRow.of(report, fields, parties).cells(), place, -1);
    }

    @Override
    public String encoding() {
        return xml.encoding();
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
