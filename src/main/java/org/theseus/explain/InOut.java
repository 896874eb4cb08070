package org.theseus.explain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.theseus.detect.Wording;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/**
 * What came in against what went out, both of one and the same currency. Immutable.
 *
 * @param less in less out, negative if more went out
 */
record InOut(Money in, Money less) {

    private static final long WHOLE = 100;

    /** Nothing unless both have rows, all received in one currency. */
    static Optional<InOut> of(Collection<Transfer> in, Collection<Transfer> out) {
        List<Money> came = List.copyOf(CitedSums.byCurrency(in).values());
        List<Money> went = List.copyOf(CitedSums.byCurrency(out).values());
        if (came.size() != 1
                || went.size() != 1
                || !came.get(0).currency().equals(went.get(0).currency())) {
            return Optional.empty();
        }
        Money all = came.get(0);
        return Optional.of(new InOut(all, new Money(all.minor() - went.get(0).minor(), all.currency())));
    }

    /** Whether at least so many hundredths of what came in stayed, and anything at all. */
    boolean stayed(int leastPercent) {
        return less.minor() > 0 && less.minor() * WHOLE >= in.minor() * leastPercent;
    }

    /** What stayed, with its share: {@code 293.77 EUR (6 % of in)}. */
    String words() {
        return less + " (" + Wording.percent((double) less.minor() / in.minor()) + " of in)";
    }

    /** The same of one party: {@code here it gets 293.77 EUR more than it pays}. */
    String ofParty() {
        return less.minor() == 0
                ? "here it gets as much as it pays"
                : less.minor() > 0
                        ? "here it gets " + less + " more than it pays"
                        : "here it pays " + new Money(-less.minor(), less.currency()) + " more than it gets";
    }
}
