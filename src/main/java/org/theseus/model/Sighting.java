package org.theseus.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identifier where a transfer names it.
 *
 * @param side the side that it belongs to, null for what belongs to the payment
 * @param where in words: {@code payer phone}, {@code pay agent}, {@code conductor document}
 */
public record Sighting(Identifier identifier, @Nullable Side side, String where) {

    /** One side of a transfer. */
    public enum Side {
        PAYER,
        PAYEE
    }

    /** Everything that a transfer names, in a fixed order. */
    public static List<Sighting> allIn(Transfer transfer) {
        List<Sighting> found = new ArrayList<>(ofMention(Side.PAYER, transfer.payer()));
        found.addAll(ofMention(Side.PAYEE, transfer.payee()));
        found.addAll(ofPayment(transfer));
        return found;
    }

    /** The same with what only the records behind it name. */
    public static List<Sighting> allIn(Transfer transfer, List<Witness> records) {
        LinkedHashSet<Sighting> found = new LinkedHashSet<>(allIn(transfer));
        records.forEach(witness -> found.addAll(allIn(witness.record())));
        return List.copyOf(found);
    }

    /** What a transfer names beside the mentions of its two sides, in a fixed order. */
    public static List<Sighting> ofPayment(Transfer transfer) {
        List<Sighting> found = new ArrayList<>();
        add(found, Identifier.Kind.AGENT, transfer.detail(Detail.SEND_AGENT), Side.PAYER, "send agent");
        add(found, Identifier.Kind.AGENT, transfer.detail(Detail.PAY_AGENT), Side.PAYEE, "pay agent");
        add(found, Identifier.Kind.PLACE, transfer.detail(Detail.SEND_PLACE), Side.PAYER, "send place");
        add(found, Identifier.Kind.PLACE, transfer.detail(Detail.PAY_PLACE), Side.PAYEE, "pay place");
        add(found, Identifier.Kind.NAME, transfer.detail(Detail.CONDUCTOR_NAME), null, "conductor name");
        add(found, Identifier.Kind.DOCUMENT, transfer.detail(Detail.CONDUCTOR_DOCUMENT), null, "conductor document");
        add(found, Identifier.Kind.MTCN, transfer.detail(Detail.MTCN), null, "MTCN");
        add(found, Identifier.Kind.REFERENCE, transfer.detail(Detail.END_TO_END_ID), null, "end-to-end id");
        add(found, Identifier.Kind.REFERENCE, transfer.sourceId(), null, "source id");
        add(found, Identifier.Kind.REFERENCE, transfer.id(), null, "transfer id");
        return found;
    }

    /** What the mention of one side names, in a fixed order. */
    public static List<Sighting> ofMention(Side side, Mention mention) {
        List<Sighting> found = new ArrayList<>();
        String who = side == Side.PAYER ? "payer " : "payee ";
        add(found, Identifier.Kind.ACCOUNT, mention.account(), side, who + "account");
        add(found, Identifier.Kind.CUSTOMER, mention.customerId(), side, who + "customer number");
        add(found, Identifier.Kind.PHONE, mention.phone(), side, who + "phone");
        add(found, Identifier.Kind.DOCUMENT, mention.document(), side, who + "document");
        add(found, Identifier.Kind.EMAIL, mention.email(), side, who + "e-mail");
        add(found, Identifier.Kind.NAME, mention.name(), side, who + "name");
        add(found, Identifier.Kind.ADDRESS, mention.address(), side, who + "address");
        return found;
    }

    private static void add(
            List<Sighting> found, Identifier.Kind kind, @Nullable String written, @Nullable Side side, String where) {
        Identifier.of(kind, written).ifPresent(identifier -> found.add(new Sighting(identifier, side, where)));
    }
}
