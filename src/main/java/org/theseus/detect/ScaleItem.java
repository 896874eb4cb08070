package org.theseus.detect;

/**
 * What an indicator adds to one of the two independent scales of the catalogue (1.3). Several indicators may stand for one
 * item; it counts once. Items that no single indicator shows (silence after arrival, distinct payees by leg) are not here. The
 * weights belong to the scales, not to the indicators.
 */
public enum ScaleItem {
    /** B2 or B4: paid by legs, or in two parts. */
    LEGS_OR_PARTS(Scale.SMUGGLING),
    /** B3: lodged with a third party until arrival. */
    ESCROW(Scale.SMUGGLING),
    /** B6: multiples of one price a head. */
    HEAD_MULTIPLES(Scale.SMUGGLING),
    /** E7(b): the income of somebody who travelled is received by or through the side that was paid for the journey. */
    INCOME_THROUGH_NETWORK(Scale.EXPLOITATION),
    /** E2 or E8: wages or earnings of several people end with one. */
    WAGES_OR_EARNINGS(Scale.EXPLOITATION),
    /** E3: accounts with income under one control. */
    SHARED_CONTROL(Scale.EXPLOITATION),
    /** E6: constant payments after a journey to whoever was paid for it. */
    DEBT_LEDGER(Scale.EXPLOITATION),
    /** E4 or E5: no everyday spending on an account with income, or the running costs of exploitation. */
    LIVING_COSTS(Scale.EXPLOITATION);

    /** The two scales; never a difference of them. */
    public enum Scale {
        /** Evidence consistent with a paid crossing (S). */
        SMUGGLING,
        /** Evidence consistent with exploitation or control (T). */
        EXPLOITATION
    }

    private final Scale scale;

    ScaleItem(Scale scale) {
        this.scale = scale;
    }

    /** The scale it belongs to. */
    public Scale scale() {
        return scale;
    }
}
