package org.theseus.cases;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.theseus.detect.CounterEvidence;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/**
 * The look-alike rule for trade: payments from account to account whose reference or declared purpose states an invoice with
 * its number; for indicators of collection, fees and flows also those that state rent, wages, a membership or exchange of
 * currency (decision 085). They take their share of the score. Payments at a counter or in cash are never trade by their own word, for
 * anybody can write a word on a slip. Deletes nothing, and is shown with the finding (domain catalogue 1.7). Stateless.
 */
final class StatedTrade {

    /** Words for an invoice or bill in the languages of the routes, as bank references have them. */
    private static final Pattern INVOICE = Pattern.compile(
            "(?<!\\p{L})(rechnung|re\\.?-?nr|rg\\.?-?nr|invoice|inv\\.?|faktura|fakture|fakturë|fatura|fatur[ëa]|factur[ăae]|facture"
                    + "|fattura|račun|racun|számla|szamla|фактура|рачун|сметка за|τιμολ[οό]γιο|τιμ\\.?"
                    // credit notes, which are refunds, and what sellers name: goods and orders with their number
                    + "|gutschrift|credit note|avoir|nota de credito|odobrenje|одобрение"
                    + "|artikel|article|artikal|artikull|ürün|articol|termék|bestellung|order|narudžba|sipariş|comandă|rendelés)(?!\\p{L}).*?\\d{2,}",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    /** Words for what people and firms pay every month, with the month or a number, and for money that is changed. */
    private static final Pattern STANDING = Pattern.compile(
            "(?<!\\p{L})((miete|kaltmiete|rent|kirija|najam|najamnina|kira|chirie|наем|кирија|ενοίκιο|albérlet|qira"
                    + "|lohn|gehalt|wages?|salary|plata|plaća|maaş|salariu|заплата|плата|μισθός|bér|paga"
                    + "|mitgliedsbeitrag|membership|članarina|aidat|cotizație|tagdíj"
                    // rooms by the night, and what agents settle with their operator (catalogue 1.7: hostels, licensed
                    // agents)
                    + "|zimmer|room|soba|sobe|oda|cameră|dhomë|szoba|стая|δωμάτιο"
                    + "|settlement|abrechnung|poravnanje|obračun|mutabakat|decontare|elszámolás)(?!\\p{L}).*?\\d"
                    + "|(geldwechsel|otkup deviza|prodaja deviza|döviz|doviz|schimb valutar|valutaváltás)(?!\\p{L}))",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Set<Channel> BETWEEN_ACCOUNTS =
            EnumSet.of(Channel.BANK, Channel.INSTANT, Channel.CARD, Channel.CHEQUE);

    private StatedTrade() {}

    /**
     * What speaks against a finding with this sum of parts, if one of its payments states an invoice.
     *
     * @param parts rows that play one part each: where all of one part state trade, the pattern does not hold without them
     * @param reached sum of the score's parts
     * @param standing whether rent, wages, membership fees and exchange of currency count as well: they do not where the
     *     indicator itself is about wages and rooms
     */
    static Optional<CounterEvidence> against(
            Collection<Transfer> rows, Collection<List<Transfer>> parts, double reached, boolean standing) {
        Predicate<Transfer> states = row -> statesInvoice(row) || (standing && statesStanding(row));
        long stated = rows.stream().filter(states).count();
        double share = (double) stated / rows.size();
        for (List<Transfer> part : parts) {
            share = part.stream().allMatch(states) ? 1 : share;
        }
        return stated == 0
                ? Optional.empty()
                : Optional.of(new CounterEvidence(
                        "look-alike trade: " + stated + " of " + rows.size()
                                + " payments state "
                                + (standing
                                        ? "an invoice, rent, wages, a membership or exchange of currency"
                                        : "the number of an invoice"),
                        -reached * share));
    }

    static boolean statesStanding(Transfer transfer) {
        return states(transfer, STANDING);
    }

    static boolean statesInvoice(Transfer transfer) {
        return states(transfer, INVOICE);
    }

    private static boolean states(Transfer transfer, Pattern words) {
        return BETWEEN_ACCOUNTS.contains(transfer.channel())
                && List.of(Detail.REFERENCE, Detail.DECLARED_PURPOSE).stream()
                        .map(transfer::detail)
                        .anyMatch(text -> text != null
                                && words.matcher(text.toLowerCase(Locale.ROOT)).find());
    }
}
