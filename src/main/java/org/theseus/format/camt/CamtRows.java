package org.theseus.format.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.Columns;
import org.theseus.format.SourcePlace;
import org.theseus.format.XmlFields;

/**
 * The rows of one entry: by its details where each has an amount of its own and they add up to the entry, else the entry
 * as a whole with what is odd about it in {@code batch_note}. So the sum of rows is always the sum of entries.
 */
final class CamtRows {

    static final Columns COLUMNS = Columns.of(
            "message_id",
            "statement_id",
            "statement_sequence",
            "account",
            "account_currency",
            "account_owner",
            "account_bank",
            "status",
            "direction",
            "reversal",
            "amount",
            "currency",
            "date",
            "value_date",
            "transaction_time",
            "entry_reference",
            "bank_reference",
            "detail_reference",
            "end_to_end_id",
            "uetr",
            "transaction_id",
            "instruction_id",
            "payment_information_id",
            "mandate_id",
            "cheque_number",
            "proprietary_reference",
            "transaction_code",
            "transaction_kind",
            "proprietary_code",
            "counterparty_name",
            "counterparty_account",
            "counterparty_bank",
            "counterparty_address",
            "counterparty_document",
            "counterparty_birth_date",
            "ultimate_counterparty",
            "ultimate_own",
            "remittance",
            "structured_reference",
            "information",
            "purpose",
            "instructed_amount",
            "instructed_currency",
            "exchange_rate",
            "charges",
            "return_reason",
            "batch_count",
            "batch_note");

    private static final Pattern ZONED_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:Z|[+-]\\d{2}:\\d{2})");

    private final CamtStatement statement;
    private final XmlFields entry;

    private CamtRows(CamtStatement statement, XmlFields entry) {
        this.statement = statement;
        this.entry = entry;
    }

    static List<CamtTable.Waiting> of(
            CamtStatement statement, XmlFields entry, List<CamtTable.Details> details, SourcePlace place) {
        return new CamtRows(statement, entry).rows(details, place);
    }

    private List<CamtTable.Waiting> rows(List<CamtTable.Details> details, SourcePlace place) {
        Columns.Row whole = entryCells();
        if (details.size() < 2) {
            if (details.size() == 1) {
                CamtDetails.fill(whole, details.get(0).fields(), entryDebit(), reversal(), statement.account());
            }
            return List.of(new CamtTable.Waiting(whole.cells(), place));
        }
        whole.set("batch_count", String.valueOf(details.size()));
        String problem = problem(details);
        if (problem != null) {
            whole.set("batch_note", problem);
            return List.of(new CamtTable.Waiting(whole.cells(), place));
        }
        List<CamtTable.Waiting> rows = new ArrayList<>();
        for (CamtTable.Details detail : details) {
            Columns.Row row = whole.copy();
            XmlFields fields = detail.fields();
            boolean debit = debit(fields.get("CdtDbtInd"), entryDebit());
            row.set("direction", debit ? "DEBIT" : "CREDIT").set("amount", amount(fields));
            CamtDetails.fill(row, fields, debit, reversal(), statement.account());
            rows.add(new CamtTable.Waiting(row.cells(), detail.place()));
        }
        return rows;
    }

    /** Why the entry cannot be told by its details, null if it can. */
    private @Nullable String problem(List<CamtTable.Details> details) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CamtTable.Details detail : details) {
            BigDecimal amount = CamtStatement.number(amount(detail.fields()));
            if (amount == null) {
                return details.size() + " details, not all with an amount in " + entry.get("Amt@Ccy");
            }
            sum = debit(detail.fields().get("CdtDbtInd"), entryDebit()) ? sum.subtract(amount) : sum.add(amount);
        }
        BigDecimal booked = CamtStatement.number(entry.get("Amt"));
        if (booked == null) {
            return null;
        }
        BigDecimal signed = entryDebit() ? booked.negate() : booked;
        return sum.compareTo(signed) == 0
                ? null
                : details.size() + " details add up to " + sum.abs().toPlainString() + ", the entry is "
                        + booked.toPlainString();
    }

    /** A detail's amount in the currency of the entry; empty if it has none. */
    private String amount(XmlFields detail) {
        String currency = entry.get("Amt@Ccy");
        for (String path : List.of("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt", "AmtDtls/CntrValAmt/Amt")) {
            if (!detail.get(path).isEmpty() && detail.get(path + "@Ccy").equals(currency)) {
                return detail.get(path);
            }
        }
        return "";
    }

    private boolean entryDebit() {
        return entry.get("CdtDbtInd").equals("DBIT");
    }

    private static boolean debit(String indicator, boolean otherwise) {
        return indicator.isEmpty() ? otherwise : indicator.equals("DBIT");
    }

    private boolean reversal() {
        String indicator = entry.get("RvslInd").toLowerCase(Locale.ROOT);
        return indicator.equals("true") || indicator.equals("1");
    }

    private Columns.Row entryCells() {
        String direction = entry.get("CdtDbtInd");
        String booked = entry.get("BookgDt/DtTm", "BookgDt/Dt");
        String value = day(entry.get("ValDt/DtTm", "ValDt/Dt"));
        String family = entry.get("BkTxCd/Domn/Fmly/Cd");
        String subfamily = entry.get("BkTxCd/Domn/Fmly/SubFmlyCd");
        Columns.Row row = COLUMNS.row()
                .set("message_id", statement.messageId())
                .set("statement_id", statement.id())
                .set("statement_sequence", statement.sequence())
                .set("account", statement.account())
                .set("account_currency", statement.currency())
                .set("account_owner", statement.owner())
                .set("account_bank", statement.bank())
                .set("status", entry.get("Sts/Cd", "Sts/Prtry", "Sts"))
                .set("direction", direction.equals("DBIT") ? "DEBIT" : direction.equals("CRDT") ? "CREDIT" : direction)
                .set("reversal", reversal() ? "true" : "")
                .set("amount", entry.get("Amt"))
                .set("currency", entry.get("Amt@Ccy"))
                .set("date", booked.isEmpty() ? value : day(booked))
                .set("value_date", value)
                .set("entry_reference", entry.get("NtryRef"))
                .set("bank_reference", entry.get("AcctSvcrRef"))
                .set("transaction_kind", kind(family, subfamily))
                .set("proprietary_code", entry.get("BkTxCd/Prtry/Cd"))
                .set("information", entry.get("AddtlNtryInf"))
                .set("charges", entry.get("Chrgs/TtlChrgsAndTaxAmt"))
                .set("batch_count", entry.get("NtryDtls/Btch/NbOfTxs"));
        if (!family.isEmpty()) {
            row.set("transaction_code", entry.get("BkTxCd/Domn/Cd") + "-" + family + "-" + subfamily);
        }
        CamtDetails.foreign(row, entry);
        return row;
    }

    /** Cash is told by the subfamily, everything else by the family. */
    static String kind(String family, String subfamily) {
        return subfamily.equals("CWDL") || subfamily.equals("CDPT") ? subfamily : family;
    }

    /** A day may carry a zone in XML, which says nothing about a day. */
    static String day(String written) {
        Matcher zoned = ZONED_DAY.matcher(written);
        return zoned.matches() ? zoned.group(1) : written;
    }
}
