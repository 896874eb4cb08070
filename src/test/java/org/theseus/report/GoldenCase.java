package org.theseus.report;

import java.util.List;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;

/** A case small enough to read its whole report: two payers, a collector, one hop. */
final class GoldenCase {

    private GoldenCase() {}

    static ReportContent content() {
        SampleCase sample = SampleCase.empty();
        AccountId collector = sample.account("wu", "C-0107", "Goran Petkov", "MK", Observation.PARTIAL);
        AccountId next = sample.account("wu", "C-0031", "Milan Jovančić", "RS", Observation.FULL);
        AccountId first = sample.account("wu", "K-48210", "Amina Rahimi", "DE", Observation.SEEN_ONLY);
        AccountId second = sample.account("wu", "K-48247", "Farid Nazari", "AT", Observation.SEEN_ONLY);
        List<Transfer> rows = List.of(
                sample.pay(first, collector, 2_200_00L, 0, Channel.MTO, Precision.MINUTE),
                sample.pay(second, collector, 2_200_00L, 6, Channel.MTO, Precision.MINUTE),
                sample.pay(collector, next, 4_050_00L, 47, Channel.BANK, Precision.DAY));
        sample.find(
                "payment-chain",
                "B8",
                0.74,
                collector,
                Role.COLLECTOR,
                rows,
                "Two payments went on together within two days, less 8 percent.");
        return sample.toContent();
    }
}
