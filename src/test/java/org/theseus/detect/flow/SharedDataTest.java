package org.theseus.detect.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theseus.algo.Monitor;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.TestParameters;
import org.theseus.detect.chain.ChainDetector;
import org.theseus.detect.cycle.CycleDetector;
import org.theseus.detect.passthrough.PassThroughDetector;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.project.CaseGraph;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;

/** The detectors on the two synthetic sets of real size, where the folder with them is there. */
class SharedDataTest {

    private static Path shared() {
        String folder = System.getenv("THESEUS_SHARED");
        return Path.of(folder == null ? "../shared" : folder).resolve("data");
    }

    @ParameterizedTest
    @CsvSource({"amlgentex,0,4,6,1,3", "amlsim,0,1,2,5,4"})
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void runsInSecondsAndFindsSomething(
            String set, int id, int from, int to, int time, int amount, TestReporter reporter) throws IOException {
        Path file = shared().resolve(set).resolve("transactions.csv");
        assumeTrue(Files.exists(file), "no data folder");
        CaseGraph graph = read(file, id, from, to, time, amount);
        for (Detector detector :
                List.<Detector>of(new CycleDetector(), new ChainDetector(), new PassThroughDetector())) {
            long start = System.nanoTime();
            Detection detection =
                    detector.detect(CaseContext.of(graph), TestParameters.of(detector.id()), Monitor.NONE);
            long millis = (System.nanoTime() - start) / 1_000_000;
            Map<Integer, Integer> sizes = new TreeMap<>();
            detection.leads().forEach(lead -> sizes.merge(lead.evidence().size(), 1, Integer::sum));
            reporter.publishEntry(
                    set + " " + detector.id(),
                    millis + " ms, " + detection.baseRate() + ", "
                            + detection.limits() + ", by number of payments " + sizes
                            + (detection.leads().isEmpty()
                                    ? ""
                                    : "\n" + detection.leads().get(0)));
            assertThat(detection.limits()).isEmpty();
            assertThat(detection.leads()).isNotEmpty();
            detection.leads().forEach(lead -> LeadChecks.check(lead, set));
        }
    }

    private static CaseGraph read(Path file, int id, int from, int to, int time, int amount) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        TreeSet<String> keys = new TreeSet<>();
        rows.forEach(row -> {
            keys.add(account(row[from]).key());
            keys.add(account(row[to]).key());
        });
        List<AccountRecord> accounts = keys.stream()
                .map(key -> new AccountRecord(AccountId.parse(key), null, null, Observation.FULL, 0))
                .toList();
        Map<AccountId, Integer> node = new HashMap<>();
        accounts.forEach(record -> node.put(record.id(), node.size()));
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        for (String[] row : rows) {
            Instant day = LocalDate.parse(row[time].substring(0, 10))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            builder.add(new LedgerEdge(
                    row[id],
                    Objects.requireNonNull(node.get(account(row[from]))),
                    Objects.requireNonNull(node.get(account(row[to]))),
                    new BookingTime(day.toEpochMilli(), Precision.DAY, true),
                    Money.of(new BigDecimal(row[amount]), "EUR"),
                    null,
                    Channel.BANK,
                    Status.BOOKED,
                    0,
                    Facts.NONE));
        }
        return builder.build();
    }

    private static AccountId account(String number) {
        return number.startsWith("-")
                ? new AccountId(AccountId.Kind.OUTSIDE, "bank" + number, "")
                : new AccountId(AccountId.Kind.ACCOUNT, "bank", number);
    }
}
