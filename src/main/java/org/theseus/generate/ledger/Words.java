package org.theseus.generate.ledger;

import org.jspecify.annotations.Nullable;

/** What a record says in words and codes; null where it says nothing. */
public record Words(
        @Nullable String reference,
        @Nullable String relation,
        @Nullable String purpose,
        @Nullable String mtcn,
        @Nullable String endToEnd,
        @Nullable String terminal,
        @Nullable String merchantCode,
        @Nullable String device,
        @Nullable String conductorName,
        @Nullable String conductorDocument) {

    /** Nothing said. */
    public static final Words NONE = new Words(null, null, null, null, null, null, null, null, null, null);

    /** Only a reference. */
    public static Words of(@Nullable String reference) {
        return NONE.withReference(reference);
    }

    public Words withReference(@Nullable String text) {
        return new Words(
                text,
                relation,
                purpose,
                mtcn,
                endToEnd,
                terminal,
                merchantCode,
                device,
                conductorName,
                conductorDocument);
    }

    /** What was said at the counter. */
    public Words declared(@Nullable String newRelation, @Nullable String newPurpose) {
        return new Words(
                reference,
                newRelation,
                newPurpose,
                mtcn,
                endToEnd,
                terminal,
                merchantCode,
                device,
                conductorName,
                conductorDocument);
    }

    public Words withMtcn(String number) {
        return new Words(
                reference,
                relation,
                purpose,
                number,
                endToEnd,
                terminal,
                merchantCode,
                device,
                conductorName,
                conductorDocument);
    }

    public Words withEndToEnd(@Nullable String id) {
        return new Words(
                reference,
                relation,
                purpose,
                mtcn,
                id,
                terminal,
                merchantCode,
                device,
                conductorName,
                conductorDocument);
    }

    public Words at(@Nullable String newTerminal, @Nullable String newMerchantCode) {
        return new Words(
                reference,
                relation,
                purpose,
                mtcn,
                endToEnd,
                newTerminal,
                newMerchantCode,
                device,
                conductorName,
                conductorDocument);
    }

    public Words withDevice(@Nullable String id) {
        return new Words(
                reference,
                relation,
                purpose,
                mtcn,
                endToEnd,
                terminal,
                merchantCode,
                id,
                conductorName,
                conductorDocument);
    }

    /** Who stood at the counter in the customer's stead. */
    public Words conductedBy(@Nullable String name, @Nullable String document) {
        return new Words(reference, relation, purpose, mtcn, endToEnd, terminal, merchantCode, device, name, document);
    }
}
