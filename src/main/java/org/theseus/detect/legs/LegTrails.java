package org.theseus.detect.legs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Rows;
import org.theseus.detect.fee.FeeBands;
import org.theseus.detect.trail.RouteTrails;
import org.theseus.detect.trail.Stop;
import org.theseus.detect.trail.Trail;

/**
 * Of each side the trail of most advances among what it paid to named others in countries on a route, but for purchases and
 * for amounts out of reach of the prices there. Found once a side for all detectors that ask with the same bounds. Thread-safe.
 */
public final class LegTrails {

    private static final Found NOTHING = new Found(0, Optional.empty(), false);

    private final CaseContext context;
    private final Bounds bounds;
    private final FeeBands fees;
    private final RouteTrails trails;
    private final AtomicReferenceArray<@Nullable Found> known;

    /**
     * What makes payments a trail of legs.
     *
     * @param minGap milliseconds between two stops, at least
     * @param maxGap at most
     * @param span milliseconds of a whole trail, at most
     * @param step part of the way through a country that is an advance
     * @param feeFactor how many times above or below the prices of legs an amount may lie
     * @param minPayments sides with fewer payments have none
     * @param minAdvances trails with fewer advances are none
     */
    public record Bounds(
            long minGap, long maxGap, long span, double step, double feeFactor, int minPayments, int minAdvances)
            implements CaseContext.Shared<LegTrails> {

        @Override
        public LegTrails of(CaseContext context) {
            return new LegTrails(context, this);
        }
    }

    /**
     * What was found of a side.
     *
     * @param stops payments that could be on a trail
     * @param cut whether there were too many of them within the span
     */
    public record Found(int stops, Optional<Trail> trail, boolean cut) {}

    private LegTrails(CaseContext context, Bounds bounds) {
        this.context = context;
        this.bounds = bounds;
        this.fees = FeeBands.of(context);
        this.trails =
                new RouteTrails(context.references().routes(), bounds.minGap, bounds.maxGap, bounds.span, bounds.step);
        this.known = new AtomicReferenceArray<>(context.graph().graph().nodeCount());
    }

    /** Those of a case. */
    public static LegTrails of(CaseContext context, Bounds bounds) {
        return context.shared(bounds);
    }

    /** What there is of a side, by its number. */
    public Found of(int side) {
        if (!context.places().isAnyPaidOnRoute()) {
            return NOTHING;
        }
        Found found = known.get(side);
        if (found == null) {
            found = find(side);
            known.set(side, found);
        }
        return found;
    }

    private synchronized Found find(int side) {
        int[] out = context.purchases().without(context.clusters().outflows(side));
        if (out.length < bounds.minPayments) {
            return NOTHING;
        }
        int[] legs = Rows.where(
                out, edge -> context.places().isPaidOnRoute(edge) && fees.isPlausible(edge, bounds.feeFactor));
        if (legs.length == 0) {
            return NOTHING;
        }
        int cut = trails.skipped();
        Optional<Trail> best = trails.best(Stop.of(context, legs), bounds.minAdvances);
        return new Found(legs.length, best, trails.skipped() > cut);
    }
}
