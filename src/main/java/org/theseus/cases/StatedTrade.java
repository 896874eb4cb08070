package org.theseus.cases;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.theseus.detect.CounterEvidence;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.project.CaseGraph;

/**
 * The look-alike rule for trade: payments from account to account whose reference or declared purpose states an invoice with
 * its number; for indicators of collection, fees and flows also those that state rent, wages, a membership or exchange of
 * currency (decision 085). They take their share of the score. Payments at a counter or in cash are never trade by their own word, for
 * anybody can write a word on a slip. Deletes nothing, and is shown with the finding (domain catalogue 1.7). Each row is
 * looked at once. Not thread-safe.
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

    /** Words for what people and firms pay every month, with the month or a number. */
    private static final Pattern STANDING = Pattern.compile(
            "(?<!\\p{L})(miete|kaltmiete|rent|kirija|najam|najamnina|kira|chirie|наем|кирија|ενοίκιο|albérlet|qira"
                    + "|lohn|gehalt|wages?|salary|plata|plaća|maaş|salariu|заплата|плата|μισθός|bér|paga"
                    + "|mitgliedsbeitrag|membership|članarina|aidat|cotizație|tagdíj"
                    // rooms by the night, and what agents settle with their operator (catalogue 1.7: hostels, licensed
                    // agents)
                    + "|zimmer|room|soba|sobe|oda|cameră|dhomë|szoba|стая|δωμάτιο"
                    + "|settlement|abrechnung|poravnanje|obračun|mutabakat|decontare|elszámolás)(?!\\p{L}).*?\\d",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    /** Words for money that is changed. */
    private static final Pattern EXCHANGE = Pattern.compile(
            "(?<!\\p{L})(geldwechsel|otkup deviza|prodaja deviza|döviz|doviz|schimb valutar|valutaváltás)(?!\\p{L})",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Set<Channel> BETWEEN_ACCOUNTS =
            EnumSet.of(Channel.BANK, Channel.INSTANT, Channel.CARD, Channel.CHEQUE);

    private final CaseGraph graph;
    /** Rows that were looked at, and what they state: many findings cite one row. */
    private final BitSet known = new BitSet();

    private final BitSet invoices = new BitSet();
    private final BitSet standings = new BitSet();

    StatedTrade(CaseGraph graph) {
        this.graph = graph;
    }

    /**
     * What speaks against a finding with this sum of parts, if one of its payments states an invoice.
     *
     * @param rows edges that it cites
     * @param parts edges that play one part each: where all of one part state trade, the pattern does not hold without them
     * @param reached sum of the score's parts
     * @param standing whether rent, wages, membership fees and exchange of currency count as well: they do not where the
     *     indicator itself is about wages and rooms
     */
    Optional<CounterEvidence> against(int[] rows, Collection<int[]> parts, double reached, boolean standing) {
        int stated = 0;
        for (int row : rows) {
            stated += states(row, standing) ? 1 : 0;
        }
        if (stated == 0) {
            return Optional.empty();
        }
        double share = (double) stated / rows.length;
        for (int[] part : parts) {
            share = IntStream.of(part).allMatch(row -> states(row, standing)) ? 1 : share;
        }
        return Optional.of(new CounterEvidence(
                "look-alike trade: " + stated + " of " + rows.length
                        + " payments state "
                        + (standing
                                ? "an invoice, rent, wages, a membership or exchange of currency"
                                : "the number of an invoice"),
                -reached * share));
    }

    private boolean states(int edge, boolean standing) {
        if (!known.get(edge)) {
            known.set(edge);
            if (BETWEEN_ACCOUNTS.contains(graph.channel(edge))) {
                look(edge, Fact.REFERENCE);
                look(edge, Fact.PURPOSE);
            }
        }
        return invoices.get(edge) || (standing && standings.get(edge));
    }

    private void look(int edge, Fact fact) {
        String text = graph.find(fact, edge);
        if (text != null) {
            String low = text.toLowerCase(Locale.ROOT);
            boolean numbered = low.chars().anyMatch(sign -> sign >= '0' && sign <= '9');
            if (numbered && INVOICE.matcher(low).find()) {
                invoices.set(edge);
            }
            if ((numbered && STANDING.matcher(low).find())
                    || EXCHANGE.matcher(low).find()) {
                standings.set(edge);
            }
        }
    }
}
