package org.theseus.format.camt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.Columns;
import org.theseus.format.XmlFields;

/** What the details of an entry add to its row: references, the other side, remittance, foreign amounts. */
final class CamtDetails {

    private CamtDetails() {}

    static void fill(Columns.Row row, XmlFields detail, boolean debit, boolean reversal, String ownAccount) {
        row.set("detail_reference", nullIfEmpty(detail.get("Refs/AcctSvcrRef")))
                .set("end_to_end_id", provided(detail.get("Refs/EndToEndId")))
                .set("uetr", detail.get("Refs/UETR"))
                .set("transaction_id", provided(detail.get("Refs/TxId")))
                .set("instruction_id", provided(detail.get("Refs/InstrId")))
                .set("payment_information_id", detail.get("Refs/PmtInfId"))
                .set("mandate_id", provided(detail.get("Refs/MndtId")))
                .set("cheque_number", detail.get("Refs/ChqNb"))
                .set("proprietary_reference", detail.get("Refs/Prtry/Ref"))
                .set("remittance", detail.get("RmtInf/Ustrd"))
                .set("structured_reference", detail.get("RmtInf/Strd/CdtrRefInf/Ref"))
                .set("purpose", detail.get("Purp/Cd", "Purp/Prtry"))
                .set("transaction_time", detail.get("RltdDts/TxDtTm", "RltdDts/AccptncDtTm"))
                .set("return_reason", detail.get("RtrInf/Rsn/Cd", "RtrInf/Rsn/Prtry"));
        String further = detail.get("AddtlTxInf", "RmtInf/Strd/AddtlRmtInf");
        if (!further.isEmpty()) {
            row.set("information", further);
        }
        String family = detail.get("BkTxCd/Domn/Fmly/Cd");
        if (!family.isEmpty()) {
            String subfamily = detail.get("BkTxCd/Domn/Fmly/SubFmlyCd");
            row.set("transaction_code", detail.get("BkTxCd/Domn/Cd") + "-" + family + "-" + subfamily)
                    .set("transaction_kind", CamtRows.kind(family, subfamily));
        }
        row.set("charges", nullIfEmpty(detail.get("Chrgs/TtlChrgsAndTaxAmt")));
        foreign(row, detail);
        party(row, detail, debit != reversal, ownAccount);
    }

    /** Amounts in another currency than the account's, and the rate. */
    static void foreign(Columns.Row row, XmlFields fields) {
        String instructed = fields.get("AmtDtls/InstdAmt/Amt");
        if (!instructed.isEmpty()) {
            row.set("instructed_amount", instructed).set("instructed_currency", fields.get("AmtDtls/InstdAmt/Amt@Ccy"));
        }
        row.set(
                "exchange_rate",
                nullIfEmpty(fields.get(
                        "AmtDtls/TxAmt/CcyXchg/XchgRate",
                        "AmtDtls/CntrValAmt/CcyXchg/XchgRate",
                        "AmtDtls/InstdAmt/CcyXchg/XchgRate")));
    }

    /**
     * The other side: who was paid by a debit, who paid a credit. A reversal names the parties of the payment that it takes
     * back.
     */
    private static void party(Columns.Row row, XmlFields detail, boolean paid, String ownAccount) {
        String role = paid ? "Cdtr" : "Dbtr";
        String other = paid ? "Dbtr" : "Cdtr";
        boolean swapped = !ownAccount.isEmpty()
                && account(detail, role).equals(ownAccount)
                && !account(detail, other).isEmpty()
                && !account(detail, other).equals(ownAccount);
        String side = swapped ? other : role;
        String own = swapped ? role : other;
        String party = "RltdPties/" + side;
        row.set("counterparty_name", first(detail, party, "Nm", "Pty/Nm", "Agt/FinInstnId/Nm"))
                .set("counterparty_account", account(detail, side))
                .set(
                        "counterparty_bank",
                        first(detail, "RltdAgts/" + side + "Agt/FinInstnId", "BICFI", "BIC", "ClrSysMmbId/MmbId", "Nm"))
                .set("counterparty_address", address(detail, party))
                .set("counterparty_document", document(detail, party))
                .set(
                        "counterparty_birth_date",
                        first(
                                detail,
                                party,
                                "Id/PrvtId/DtAndPlcOfBirth/BirthDt",
                                "Pty/Id/PrvtId/DtAndPlcOfBirth/BirthDt"))
                .set("ultimate_counterparty", first(detail, "RltdPties/Ultmt" + side, "Nm", "Pty/Nm"))
                .set("ultimate_own", first(detail, "RltdPties/Ultmt" + own, "Nm", "Pty/Nm"));
    }

    private static String account(XmlFields detail, String side) {
        return first(detail, "RltdPties/" + side + "Acct/Id", "IBAN", "Othr/Id", "PrtryAcct/Id", "BBAN");
    }

    private static String document(XmlFields detail, String party) {
        List<String> found = new ArrayList<>();
        for (String inner : List.of("/Id/", "/Pty/Id/")) {
            for (String path : List.of("PrvtId/Othr/Id", "OrgId/Othr/Id", "OrgId/LEI", "OrgId/AnyBIC")) {
                String value = detail.get(party + inner + path);
                if (!value.isEmpty()) {
                    found.add(value);
                }
            }
        }
        return found.isEmpty() ? "" : found.get(0);
    }

    private static String address(XmlFields detail, String party) {
        for (String inner : List.of("/PstlAdr/", "/Pty/PstlAdr/")) {
            List<String> pieces = new ArrayList<>();
            String street = (detail.get(party + inner + "StrtNm") + " " + detail.get(party + inner + "BldgNb")).strip();
            String town = (detail.get(party + inner + "PstCd") + " " + detail.get(party + inner + "TwnNm")).strip();
            for (String piece : List.of(
                    detail.joined(", ", party + inner + "AdrLine"), street, town, detail.get(party + inner + "Ctry"))) {
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
            }
            if (!pieces.isEmpty()) {
                return String.join(", ", pieces);
            }
        }
        return "";
    }

    private static String first(XmlFields fields, String base, String... paths) {
        for (String path : paths) {
            String text = fields.get(base + "/" + path);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String provided(String reference) {
        return reference.equalsIgnoreCase("NOTPROVIDED") ? "" : reference;
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
