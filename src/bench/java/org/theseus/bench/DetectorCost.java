package org.theseus.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.algo.Monitor;
import org.theseus.app.DetectFindings;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.DetectorConfig;
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

/**
 * CPU seconds of every detector on a reference graph, whole: search, leads and evidence. A run is one after the other on one case, as
 * {@code detect} does, so that whoever first needs a common table pays for it. The first run is cold; in the second the compiler
 * is still at work; the median of three more is that of a warm JVM. All accounts
 * count as fully seen, which is the dearest case.
 */
final class DetectorCost {

    /** As in the duels: two rounds are not counted. */
    private static final int NOT_COUNTED = 2;

    private static final int RUNS = NOT_COUNTED + 3;

    private DetectorCost() {}

    static void print(ReferenceGraph reference) {
        CaseGraph graph = caseOf(reference);
        DetectorConfig config = DetectorConfig.defaults();
        List<Detector> detectors = DetectFindings.detectors();
        double[][] seconds = new double[detectors.size() + 1][RUNS];
        int[] leads = new int[detectors.size()];
        for (int run = 0; run < RUNS; run++) {
            CaseContext context = CaseContext.of(graph);
            for (int i = 0; i < leads.length; i++) {
                Detector detector = detectors.get(i);
                long before = processNanos();
                Detection found = detector.detect(context, config.forDetector(detector.id()), Monitor.NONE);
                seconds[i][run] = (processNanos() - before) / 1e9;
                leads[i] = found.leads().size();
                seconds[leads.length][run] += seconds[i][run];
            }
        }
        System.out.println("| detector | leads | first run, CPU s | second | warm: median of " + (RUNS - NOT_COUNTED)
                + " runs after " + NOT_COUNTED + " |");
        System.out.println("|---|---|---|---|---|");
        for (int i = 0; i < leads.length; i++) {
            print(detectors.get(i).id(), String.format("%,d", leads[i]), seconds[i]);
        }
        print("together", "", seconds[leads.length]);
        System.out.printf(
                "heap committed %,d MB of %,d MB%n",
                Runtime.getRuntime().totalMemory() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void print(String name, String leads, double[] runs) {
        double[] warm = Arrays.stream(runs, NOT_COUNTED, RUNS).sorted().toArray();
        System.out.printf("| %s | %s | %.2f | %.2f | %.2f |%n", name, leads, runs[0], runs[1], warm[warm.length / 2]);
    }

    /** Of all threads, for some detectors divide their work. */
    private static long processNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static CaseGraph caseOf(ReferenceGraph reference) {
        List<AccountRecord> accounts = new ArrayList<>();
        for (int node = 0; node < reference.nodeCount(); node++) {
            AccountId id = new AccountId(AccountId.Kind.ACCOUNT, "b", String.format("%07d", node));
            accounts.add(new AccountRecord(id, null, null, Observation.FULL, 0));
        }
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        for (int i = 0; i < reference.size(); i++) {
            builder.add(new LedgerEdge(
                    "T-" + i,
                    reference.from()[i],
                    reference.to()[i],
                    new BookingTime(reference.timeMillis()[i], Precision.MILLI, false),
                    new Money(reference.amountMinor()[i], "EUR"),
                    null,
                    Channel.BANK,
                    Status.BOOKED,
                    0,
                    Facts.NONE));
        }
        return builder.build();
    }
}
