package org.theseus.cases;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.theseus.detect.CounterEvidence;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/**
 * The look-alike rule for trade: payments from account to account whose reference or declared purpose states an invoice with
 * its number. They take their share of the score. Payments at a counter or in cash are never trade by their own word, for
 * anybody can write a word on a slip. Deletes nothing, and is shown with the finding (domain catalogue 1.7). Stateless.
 */
final class StatedTrade {

    /** Words for an invoice or bill in the languages of the routes, as bank references have them. */
    private static final Pattern INVOICE = Pattern.compile(
            "(?<!\\p{L})(rechnung|re\\.?-?nr|rg\\.?-?nr|invoice|inv\\.?|faktura|fakture|fakturë|fatura|fatur[ëa]|factur[ăae]|facture"
                    + "|fattura|račun|racun|számla|szamla|фактура|рачун|сметка за|τιμολ[οό]γιο|τιμ\\.?)(?!\\p{L}).*?\\d{2,}",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private static final Set<Channel> BETWEEN_ACCOUNTS =
            EnumSet.of(Channel.BANK, Channel.INSTANT, Channel.CARD, Channel.CHEQUE);

    private StatedTrade() {}

    /** What speaks against a finding with this sum of parts, if one of its payments states an invoice. */
    static Optional<CounterEvidence> against(Collection<Transfer> rows, double parts) {
        long stated = rows.stream().filter(StatedTrade::statesInvoice).count();
        return stated == 0
                ? Optional.empty()
                : Optional.of(new CounterEvidence(
                        "look-alike trade: " + stated + " of " + rows.size()
                                + " payments state the number of an invoice",
                        -parts * stated / rows.size()));
    }

    static boolean statesInvoice(Transfer transfer) {
        return BETWEEN_ACCOUNTS.contains(transfer.channel())
                && List.of(Detail.REFERENCE, Detail.DECLARED_PURPOSE).stream()
                        .map(transfer::detail)
                        .anyMatch(text -> text != null
                                && INVOICE.matcher(text.toLowerCase(Locale.ROOT))
                                        .find());
    }
}
