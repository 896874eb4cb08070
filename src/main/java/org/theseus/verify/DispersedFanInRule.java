package org.theseus.verify;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/** A2: enough payers of one account within the window, every row with a town of payment. Its class and ties need other data. */
final class DispersedFanInRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        if (in.isEmpty() || in.size() != evidence.all().size() || Evidence.distinct(in, Evidence::payee) != 1) {
            problems.accept("cites no receipts, or other rows than receipts of one account");
            return;
        }
        if (Evidence.distinct(in, Evidence::payer) < evidence.count("minSenders")) {
            problems.accept("too few payers");
        }
        if (Evidence.last(in) - Evidence.first(in) > evidence.millis("window")) {
            problems.accept("the receipts span more than the window");
        }
        if (in.stream().anyMatch(t -> t.detail(Detail.PAY_PLACE) == null)) {
            problems.accept("a receipt has no town of payment");
        }
        if (in.stream()
                        .filter(t -> t.payer().country() != null || t.detail(Detail.SEND_PLACE) != null)
                        .map(t -> Objects.toString(t.detail(Detail.SEND_PLACE), "")
                                + Objects.toString(t.payer().country(), ""))
                        .distinct()
                        .count()
                < evidence.count("minCountries")) {
            problems.accept("too few places where it was paid in");
        }
    }
}
