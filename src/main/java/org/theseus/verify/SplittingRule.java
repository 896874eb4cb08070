package org.theseus.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.place.Gazetteer;
import org.theseus.place.Place;

/** A6: one payer, enough receivers, one town or agent, one window, like sums where all are in one currency. */
final class SplittingRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> out = evidence.role("out");
        if (out.isEmpty() || out.size() != evidence.all().size()) {
            problems.accept("lacks payments, or cites others");
            return;
        }
        if (Evidence.distinct(out, Evidence::payer) != 1) {
            problems.accept("the payments do not come from one payer");
        }
        if (Evidence.distinct(out, Evidence::payee) < evidence.count("minPayees")) {
            problems.accept("too few receivers");
        }
        if (Evidence.last(out) - Evidence.first(out) > evidence.millis("window")) {
            problems.accept("the payments span more than the window");
        }
        if (out.stream().map(SplittingRule::town).distinct().count() != 1
                && !isOne(out, Detail.PAY_PLACE)
                && !isOne(out, Detail.PAY_AGENT)) {
            problems.accept("the payments were paid out neither in one town nor by one agent");
        }
        if (Evidence.currencies(out, true).size() == 1) {
            long least = out.stream().mapToLong(t -> t.received().minor()).min().orElse(0);
            long most = out.stream().mapToLong(t -> t.received().minor()).max().orElse(0);
            BigDecimal tolerance = evidence.ratio("tolerance");
            if (new BigDecimal(most).compareTo(new BigDecimal(least).multiply(BigDecimal.ONE.add(tolerance))) > 0) {
                problems.accept("the sums are not alike");
            }
        }
    }

    /** The town that the gazetteer knows, else something of the row's own. */
    private static String town(Transfer transfer) {
        String written = transfer.detail(Detail.PAY_PLACE);
        return written == null
                ? transfer.id()
                : Gazetteer.shipped()
                        .find(written, transfer.payee().country())
                        .map(Place::id)
                        .orElse(transfer.id());
    }

    private static boolean isOne(List<Transfer> out, Detail detail) {
        String first = level(out.get(0).detail(detail));
        return !first.isEmpty()
                && out.stream()
                        .allMatch(transfer -> level(transfer.detail(detail)).equals(first));
    }

    private static String level(@Nullable String word) {
        return word == null ? "" : word.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
