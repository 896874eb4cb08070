package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;

/**
 * A3: paid in at several places by several, out again soon, enough of it, and how far away. That so much left in time, oldest money
 * first, needs the whole account: here only outflows too small for it are refused.
 */
final class FunnelRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        List<Transfer> out = evidence.role("out");
        String holder = evidence.partyWith(Role.MULE);
        if (in.isEmpty()
                || out.isEmpty()
                || in.size() + out.size() != evidence.all().size()) {
            problems.accept("lacks inflows or outflows, or cites others");
            return;
        }
        if (in.stream().anyMatch(t -> !Evidence.payee(t).equals(holder))
                || out.stream().anyMatch(t -> !Evidence.payer(t).equals(holder))) {
            problems.accept("a row does not lead to or from the account");
        }
        if (evidence.finding().parameters().containsKey("minDeposits") && in.size() < evidence.count("minDeposits")) {
            problems.accept("only " + in.size() + " deposits");
        }
        long places = in.stream().flatMap(t -> place(t).stream()).distinct().count();
        if (places < evidence.count("minPlaces")) {
            problems.accept("only " + places + " places of payment");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("window")) {
            problems.accept("the inflows span more than the window");
        }
        long soonest = in.stream().mapToLong(t -> t.time().epochMillis()).min().orElseThrow();
        long latest = in.stream().mapToLong(t -> t.time().latestMillis()).max().orElseThrow();
        if (out.stream()
                .anyMatch(t -> t.time().latestMillis() < soonest
                        || t.time().epochMillis() - latest > evidence.millis("dwell"))) {
            problems.accept("an outflow is not within the dwell after any inflow");
        }
        share(evidence, in, out, problems);
        FunnelDistances.check(evidence, problems);
    }

    /** Whatever is matched with what, no more can have left than the cited outflows took. */
    private static void share(Evidence evidence, List<Transfer> in, List<Transfer> out, Consumer<String> problems) {
        for (String currency :
                Evidence.sharesOutside(in, out, evidence.ratio("minShareOut"), BigDecimal.valueOf(1_000_000))) {
            problems.accept("the outflows in " + currency + " are less than the stated share");
        }
    }

    /** The town that the gazetteer knows, else the words. */
    private static Optional<String> place(Transfer transfer) {
        String written = transfer.detail(Detail.SEND_PLACE);
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        return Gazetteer.shipped()
                .find(written, transfer.payer().country())
                .map(Place::id)
                .or(() -> Optional.of(written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT)));
    }
}
