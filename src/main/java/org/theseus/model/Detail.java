package org.theseus.model;

/**
 * Further facts that a row may state about a payment, beyond its sides, times and amounts. {@link #column} is the
 * canonical CSV column (contract, section 4); {@link #property} the name in the store.
 */
public enum Detail {
    REFERENCE("reference", "reference"),
    SEND_PLACE("send_place", "sendPlace"),
    PAY_PLACE("pay_place", "payPlace"),
    SEND_AGENT("send_agent", "sendAgent"),
    PAY_AGENT("pay_agent", "payAgent"),
    MTCN("mtcn", "mtcn"),
    END_TO_END_ID("end_to_end_id", "endToEndId"),
    FEE("fee", "fee"),
    BALANCE_AFTER("balance_after", "balanceAfter"),
    CONDUCTOR_NAME("conductor_name", "conductorName"),
    CONDUCTOR_DOCUMENT("conductor_document", "conductorDocument"),
    DEVICE("device", "device"),
    TERMINAL_ID("terminal_id", "terminalId"),
    MERCHANT_CODE("merchant_code", "merchantCode"),
    DECLARED_RELATION("declared_relation", "declaredRelation"),
    DECLARED_PURPOSE("declared_purpose", "declaredPurpose");

    private final String column;
    private final String property;

    Detail(String column, String property) {
        this.column = column;
        this.property = property;
    }

    public String column() {
        return column;
    }

    public String property() {
        return property;
    }
}
