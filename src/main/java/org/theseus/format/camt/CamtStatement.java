package org.theseus.format.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.StatementFacts;
import org.theseus.format.StatementFacts.Balance;
import org.theseus.format.StatementFacts.Stated;
import org.theseus.format.XmlFields;

/** What a statement, report or notification says of itself. Not thread-safe. */
final class CamtStatement {

    private static final int MAX_NUMBER_CHARS = 40;

    private record Coded(String code, Balance balance) {}

    private final XmlFields group;
    private final long line;
    private final Map<String, XmlFields> parts = new HashMap<>();
    private final List<Coded> balances = new ArrayList<>();
    private long firstRecord;
    private long lastRecord;

    CamtStatement(XmlFields group, long line) {
        this.group = group;
        this.line = line;
    }

    /** The fields of a child element, to be filled; the same for repeated children. */
    XmlFields part(String name) {
        return parts.computeIfAbsent(name, unused -> new XmlFields());
    }

    private String text(String part, String... paths) {
        XmlFields fields = parts.get(part);
        return fields == null ? "" : fields.get(paths);
    }

    void balance(XmlFields said) {
        BigDecimal amount = number(said.get("Amt"));
        String code = said.get("Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry", "Tp/Cd");
        if (amount != null && !code.isEmpty()) {
            boolean debit = said.get("CdtDbtInd").equals("DBIT");
            boolean intermediate = said.get("Tp/SubTp/Cd").equals("INTM") || code.startsWith("ITBD");
            balances.add(new Coded(
                    code,
                    new Balance(
                            debit ? amount.negate() : amount,
                            said.get("Amt@Ccy"),
                            orNull(said.get("Dt/Dt", "Dt/DtTm")),
                            intermediate)));
        }
    }

    void record(long number) {
        firstRecord = firstRecord == 0 ? number : firstRecord;
        lastRecord = number;
    }

    String messageId() {
        return group.get("MsgId");
    }

    String id() {
        return text("Id", "");
    }

    String account() {
        return text("Acct", "Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id", "Id/BBAN");
    }

    String currency() {
        return text("Acct", "Ccy");
    }

    String owner() {
        return text("Acct", "Ownr/Nm", "Ownr/Pty/Nm", "Nm");
    }

    /** BIC of the account's bank, else its clearing number, else its name. */
    String bank() {
        return text(
                "Acct",
                "Svcr/FinInstnId/BICFI",
                "Svcr/FinInstnId/BIC",
                "Svcr/FinInstnId/CmbndId/BIC",
                "Svcr/FinInstnId/ClrSysMmbId/MmbId",
                "Svcr/FinInstnId/Nm");
    }

    /** Electronic, else legal number, and the page where there are pages. */
    String sequence() {
        String number = text("ElctrncSeqNb", "");
        number = number.isEmpty() ? text("LglSeqNb", "") : number;
        String page = text("StmtPgntn", "PgNb");
        page = page.isEmpty() ? text("RptPgntn", "PgNb") : page;
        page = page.isEmpty() ? group.get("MsgPgntn/PgNb") : page;
        return page.isEmpty() ? number : number + "/" + page;
    }

    StatementFacts facts() {
        return new StatementFacts(
                orNull(account()),
                orNull(bank()),
                orNull(id()),
                orNull(sequence()),
                currencyOrNull(),
                orNull(text("FrToDt", "FrDtTm", "FrDt")),
                orNull(text("FrToDt", "ToDtTm", "ToDt")),
                opening(),
                closing(),
                stated("TtlNtries"),
                stated("TtlDbtNtries"),
                stated("TtlCdtNtries"),
                firstRecord,
                lastRecord,
                line);
    }

    private @Nullable String currencyOrNull() {
        Balance opening = opening();
        return orNull(currency().isEmpty() && opening != null ? opening.currency() : currency());
    }

    private @Nullable Balance opening() {
        Balance found = first("OPBD");
        found = found == null ? first("PRCD") : found;
        long interim =
                balances.stream().filter(coded -> coded.code().equals("ITBD")).count();
        return found == null && interim > 1 ? first("ITBD") : found;
    }

    private @Nullable Balance closing() {
        Balance found = null;
        for (String code : List.of("CLBD", "ITBD")) {
            for (Coded coded : balances) {
                if (coded.code().equals(code)) {
                    found = coded.balance();
                }
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Balance first(String code) {
        for (Coded coded : balances) {
            if (coded.code().equals(code)) {
                return coded.balance();
            }
        }
        return null;
    }

    private @Nullable Stated stated(String what) {
        BigDecimal count = number(text("TxsSummry", what + "/NbOfNtries"));
        BigDecimal sum = number(text("TxsSummry", what + "/Sum"));
        if (count == null && sum == null) {
            return null;
        }
        return new Stated(count == null ? null : count.longValue(), sum);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A decimal, or null if the text is none. */
    static @Nullable BigDecimal number(String text) {
        if (text.isEmpty() || text.length() > MAX_NUMBER_CHARS || !text.matches("[+-]?\\d*(?:\\.\\d*)?\\d")) {
            return null;
        }
        return new BigDecimal(text);
    }
}
