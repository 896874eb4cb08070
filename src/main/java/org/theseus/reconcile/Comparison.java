package org.theseus.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.Sighting;

/**
 * Whether two entries may tell of one payment, and how far apart they are. Stateless but for the rates.
 *
 * <p>With a shared reference: no account contradicts, the payee's day is two working days before to ten after the payer's,
 * and the amounts are equal, differ by a stated fee, or lie within 1.5 % (by the dated rate if the currencies differ; without
 * a rate they are not compared). Without one: the accounts or names mirror each other, one day before to three after, and the
 * amounts are equal, differ by a stated fee, or are of two currencies and lie within 1.5 %.
 */
final class Comparison {

    /** Leaving two entries alone costs more than the worst pair. */
    static final long ALONE = 160;

    static final int LATEST = 10;
    private static final int EARLIEST = -2;
    private static final int SOFT_LATEST = 3;
    private static final int SOFT_EARLIEST = -1;
    private static final long TOLERANCE_BASIS_POINTS = 150;
    private static final long NO_REFERENCE = 50;
    private static final long OTHER_REFERENCE = 15;
    private static final long PER_DAY = 10;
    private static final long PER_DAY_BEFORE = 20;
    private static final long OTHER_TEXT = 10;
    private static final long OTHER_NAME = 10;
    private static final long NAMED = 8;
    private static final long BASIS_POINTS_PER_COST = 10;

    private final Exchange exchange;

    Comparison(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A pair that may be one payment. */
    record Likeness(Match.Basis basis, long cost) {}

    /** Empty if the two cannot be one payment; what speaks against a shared reference is told to {@code conflicts}. */
    Optional<Likeness> compare(Entry one, Entry other, @Nullable List<Conflict> conflicts) {
        boolean shared = one.sharesReference(other);
        if (one.id().equals(other.id()) || !maySpeakOfOne(one, other, shared) || isReturn(one, other)) {
            return Optional.empty();
        }
        if (shared) {
            return byReference(one, other, conflicts);
        }
        return one.moves() && other.moves() ? byMirror(one, other) : Optional.empty();
    }

    /** One account's own records twice are two payments, unless two layouts of the same booking. */
    private static boolean maySpeakOfOne(Entry one, Entry other, boolean shared) {
        if (!one.hasTellerOf(other)) {
            return one.side() == null || one.side() != other.side();
        }
        return !one.layout().equals(other.layout())
                && one.side() != null
                && one.side() == other.side()
                && one.sent().equals(other.sent())
                && one.days().length > 0
                && other.days().length > 0
                && one.days()[0] == other.days()[0]
                && (shared || (!one.balance().isEmpty() && one.balance().equals(other.balance())));
    }

    /** Money going back under the same reference is a payment of its own. */
    private static boolean isReturn(Entry one, Entry other) {
        boolean crossed = (!one.from().isEmpty() && one.from().equals(other.to()))
                || (!one.to().isEmpty() && one.to().equals(other.from()));
        boolean straight = (!one.from().isEmpty() && one.from().equals(other.from()))
                || (!one.to().isEmpty() && one.to().equals(other.to()));
        return crossed && !straight;
    }

    private Optional<Likeness> byReference(Entry one, Entry other, @Nullable List<Conflict> conflicts) {
        if (!one.moves() || !other.moves()) {
            if (one.moves() != other.moves()) {
                tell(
                        conflicts,
                        one,
                        other,
                        "status",
                        one.shown().status(),
                        other.shown().status(),
                        false);
            }
            return Optional.empty();
        }
        if (contradict(one.from(), other.from()) || contradict(one.to(), other.to())) {
            tell(conflicts, one, other, "account", ends(one), ends(other), false);
            return Optional.empty();
        }
        OptionalLong days = days(one, other, EARLIEST, LATEST);
        if (days.isEmpty()) {
            tell(
                    conflicts,
                    one,
                    other,
                    "time",
                    one.shown().time(),
                    other.shown().time(),
                    false);
            return Optional.empty();
        }
        OptionalLong apart = apart(one, other, true);
        if (apart.isEmpty()) {
            tell(conflicts, one, other, "amount", amount(one), amount(other), false);
            return Optional.empty();
        }
        long names = names(one, other);
        return Optional.of(new Likeness(
                Match.Basis.REFERENCE, days.getAsLong() + apart.getAsLong() / BASIS_POINTS_PER_COST + names));
    }

    /** Facts in which two records of one payment differ. */
    List<Conflict> disagreements(Entry one, Entry other) {
        List<Conflict> found = new ArrayList<>();
        OptionalLong apart = apart(one, other, true);
        if (apart.isPresent()
                && apart.getAsLong() > 0
                && one.sent().currency().equals(other.sent().currency())) {
            tell(found, one, other, "amount", amount(one), amount(other), true);
        }
        differ(
                found,
                one,
                other,
                "payer",
                one.payerName(),
                other.payerName(),
                one.shown().payer(),
                other.shown().payer());
        differ(
                found,
                one,
                other,
                "payee",
                one.payeeName(),
                other.payeeName(),
                one.shown().payee(),
                other.shown().payee());
        if (!one.references().isEmpty() && !other.references().isEmpty() && !one.sharesReference(other)) {
            tell(
                    found,
                    one,
                    other,
                    "reference",
                    String.join(", ", one.references()),
                    String.join(", ", other.references()),
                    true);
        }
        return found;
    }

    private static void differ(
            List<Conflict> found,
            Entry one,
            Entry other,
            String what,
            String folded,
            String otherFolded,
            @Nullable String value,
            @Nullable String otherValue) {
        if (!folded.isEmpty() && !otherFolded.isEmpty() && !folded.equals(otherFolded)) {
            tell(found, one, other, what, String.valueOf(value), String.valueOf(otherValue), true);
        }
    }

    private static void tell(
            @Nullable List<Conflict> conflicts,
            Entry one,
            Entry other,
            String what,
            String value,
            String otherValue,
            boolean joined) {
        if (conflicts != null) {
            conflicts.add(new Conflict(
                    one.id(),
                    other.id(),
                    what,
                    value + " (" + one.shown().row() + ")",
                    otherValue + " (" + other.shown().row() + ")",
                    joined));
        }
    }

    private static String amount(Entry entry) {
        return entry.sent().equals(entry.received())
                ? entry.sent().toString()
                : entry.sent() + " paid out as " + entry.received();
    }

    private static String ends(Entry entry) {
        return (entry.from().isEmpty() ? "-" : entry.from()) + " to "
                + (entry.to().isEmpty() ? "-" : entry.to());
    }

    private static boolean contradict(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && !one.equals(other)
                && !one.startsWith("customer ")
                && !other.startsWith("customer ");
    }

    private Optional<Likeness> byMirror(Entry one, Entry other) {
        if (ofOtherOrders(one, other)) {
            return Optional.empty();
        }
        Match.Basis basis = basis(one, other);
        OptionalLong days = basis == null ? OptionalLong.empty() : days(one, other, SOFT_EARLIEST, SOFT_LATEST);
        OptionalLong apart = days.isEmpty() ? OptionalLong.empty() : apart(one, other, false);
        if (basis == null || days.isEmpty() || apart.isEmpty()) {
            return Optional.empty();
        }
        long cost = NO_REFERENCE
                + days.getAsLong()
                + apart.getAsLong() / BASIS_POINTS_PER_COST
                + names(one, other)
                + named(basis);
        cost += one.references().isEmpty() || other.references().isEmpty() ? 0 : OTHER_REFERENCE;
        cost += one.text().isEmpty() || other.text().isEmpty() || one.text().equals(other.text()) ? 0 : OTHER_TEXT;
        return Optional.of(new Likeness(basis, cost));
    }

    private static long named(Match.Basis basis) {
        return switch (basis) {
            case REFERENCE, ACCOUNTS -> 0;
            case ACCOUNT_AND_NAME -> NAMED;
            case NAMES -> 2 * NAMED;
        };
    }

    /** Two order numbers of money-transfer operators are two orders. */
    private static boolean ofOtherOrders(Entry one, Entry other) {
        return hasOrder(one) && hasOrder(other);
    }

    private static boolean hasOrder(Entry entry) {
        return entry.references().stream().anyMatch(reference -> reference.startsWith(Entry.MTCN));
    }

    private static Match.@Nullable Basis basis(Entry one, Entry other) {
        boolean from = !one.from().isEmpty() && one.from().equals(other.from());
        boolean to = !one.to().isEmpty() && one.to().equals(other.to());
        if (from && to) {
            return Match.Basis.ACCOUNTS;
        }
        boolean fromOpen = one.from().isEmpty() || other.from().isEmpty();
        boolean toOpen = one.to().isEmpty() || other.to().isEmpty();
        boolean payer = !one.payerName().isEmpty() && one.payerName().equals(other.payerName());
        boolean payee = !one.payeeName().isEmpty() && one.payeeName().equals(other.payeeName());
        if ((from && toOpen && payee) || (to && fromOpen && payer)) {
            return Match.Basis.ACCOUNT_AND_NAME;
        }
        return fromOpen && toOpen && payer && payee ? Match.Basis.NAMES : null;
    }

    private static long names(Entry one, Entry other) {
        long cost = 0;
        cost += differ(one.payerName(), other.payerName()) ? OTHER_NAME : 0;
        cost += differ(one.payeeName(), other.payeeName()) ? OTHER_NAME : 0;
        return cost;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Cost of the two days that fit best, empty if none do. */
    private static OptionalLong days(Entry one, Entry other, int earliest, int latest) {
        boolean oneSent = one.side() == Sighting.Side.PAYER || other.side() == Sighting.Side.PAYEE;
        boolean otherSent = one.side() == Sighting.Side.PAYEE || other.side() == Sighting.Side.PAYER;
        long best = Long.MAX_VALUE;
        for (long day : one.days()) {
            for (long otherDay : other.days()) {
                long later = BusinessDays.between(day, otherDay);
                long delay = oneSent == otherSent ? Math.abs(later) : oneSent ? later : -later;
                if (delay >= earliest && delay <= latest) {
                    best = Math.min(best, delay < 0 ? -delay * PER_DAY_BEFORE : delay * PER_DAY);
                }
            }
        }
        return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    /** Basis points between the amounts, empty if they are too far apart. */
    private OptionalLong apart(Entry one, Entry other, boolean shared) {
        long best = Long.MAX_VALUE;
        boolean comparable = false;
        for (Money mine : new Money[] {one.sent(), one.received()}) {
            for (Money theirs : new Money[] {other.sent(), other.received()}) {
                if (mine.currency().equals(theirs.currency())) {
                    comparable = true;
                    best = Math.min(best, apart(mine, theirs, one.fee(), other.fee(), shared));
                }
            }
        }
        if (!comparable && one.days().length > 0) {
            OptionalLong rated = exchange.apartBasisPoints(one.sent(), other.received(), one.days()[0]);
            if (rated.isEmpty()) {
                return shared ? OptionalLong.of(TOLERANCE_BASIS_POINTS) : OptionalLong.empty();
            }
            best = rated.getAsLong();
        }
        return best <= TOLERANCE_BASIS_POINTS ? OptionalLong.of(best) : OptionalLong.empty();
    }

    private static long apart(
            Money mine, Money theirs, @Nullable Money fee, @Nullable Money otherFee, boolean tolerant) {
        long difference = Math.abs(mine.minor() - theirs.minor());
        if (difference == 0
                || (fee != null && fee.minor() == difference)
                || (otherFee != null && otherFee.minor() == difference)) {
            return 0;
        }
        long larger = Math.max(mine.minor(), theirs.minor());
        return tolerant && larger > 0 && difference <= larger / 60
                ? Math.max(1, difference * 10_000 / larger)
                : Long.MAX_VALUE;
    }
}
