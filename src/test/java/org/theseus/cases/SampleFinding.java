package org.theseus.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;

/** Findings for tests. */
public final class SampleFinding {

    private SampleFinding() {}

    public static AccountId account(String number) {
        return new AccountId(AccountId.Kind.ACCOUNT, "bank", number);
    }

    public static Finding.Party party(String number, Role role) {
        return new Finding.Party(PartyId.of(account(number)), account(number), number, role);
    }

    /** A finding of a detector with the given rows, of which only parties and rows matter. */
    public static Finding of(String id, String detector, double score, List<String> rows, Finding.Party... parties) {
        return full(
                id,
                detector,
                score,
                Map.of("EUR", "1.00"),
                Map.of(),
                List.of(parties),
                rows.stream()
                        .map(row -> new Finding.Evidence(row, null, "in", List.of()))
                        .toList());
    }

    public static Finding full(
            String id,
            String detector,
            double score,
            Map<String, String> in,
            Map<String, String> out,
            List<Finding.Party> parties,
            List<Finding.Evidence> evidence) {
        return new Finding(
                id,
                detector,
                1,
                "B7",
                0,
                score,
                false,
                "NEW",
                "many pay one: 7",
                Observation.PARTIAL,
                Precision.MINUTE,
                "2023-06-02T10:14:00Z",
                "2023-06-09T18:22:00Z",
                new TreeMap<>(in),
                new TreeMap<>(out),
                parties,
                evidence,
                new TreeMap<>(Map.of("window", "P21D", "minSenders", "8")),
                "c".repeat(64),
                List.of(new ScorePart("distinct senders", "19", 0.4, 0.31)),
                List.of(new CounterEvidence("a registered landlord", -0.1)),
                "1 of 412 payees",
                List.of("a landlord \"and\" others", "зарплата, 工资, راتب"),
                List.of("silence: data end 41 days after it"),
                "19 senders paid ... \\ consistent with\ta collection account",
                Urgency.NORMAL,
                null);
    }

    public static SourceRow row(long record) {
        return new SourceRow("wu.csv", "d".repeat(64), null, null, record, record + 1, 20114L);
    }

    /** The same, of another indicator, as urgent as said and with this against it. */
    public static Finding told(Finding f, String indicator, Urgency urgency, List<CounterEvidence> against) {
        return new Finding(
                f.id(),
                f.detector(),
                f.version(),
                indicator,
                f.rank(),
                f.score(),
                false,
                f.status(),
                f.headline(),
                f.observation(),
                f.timePrecision(),
                f.from(),
                f.to(),
                f.amountIn(),
                f.amountOut(),
                f.parties(),
                f.transfers(),
                f.parameters(),
                f.configSha256(),
                f.scoreParts(),
                against,
                f.baseRate(),
                f.alternatives(),
                f.notTestable(),
                f.explanation(),
                urgency,
                f.testableFrom(),
                f.identity());
    }
}
