package org.theseus.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;
import org.theseus.server.Endpoint;
import org.theseus.server.TestServer;
import org.theseus.store.LedgerEdge;

/** How fast the store is, with {@code -Dtheseus.speedRows=1000000}: wall seconds, CPU seconds of server and client. */
@Tag("server")
@Tag("long")
class StoreSpeedTest {

    private static final int ROWS = Integer.getInteger("theseus.speedRows", 200_000);

    private static Transfer transfer(int number) {
        Random random = new Random(number * 7919L);
        int accounts = ROWS / 5;
        int from = random.nextInt(accounts);
        int to = random.nextInt(5) > 0 ? from / 100 * 100 + random.nextInt(100) : random.nextInt(accounts);
        return new Transfer(
                String.format(Locale.ROOT, "T-%016x%08x", random.nextLong(), number),
                null,
                String.format(Locale.ROOT, "%016x", random.nextLong()),
                new BookingTime(1_640_995_200_000L + random.nextInt(365 * 24) * 3_600_000L, Precision.MINUTE, false),
                null,
                null,
                account(from),
                account(to % accounts),
                Mention.NONE,
                Mention.NONE,
                new Money(100 + random.nextInt(500_000), "EUR"),
                null,
                Channel.BANK,
                Status.BOOKED,
                null,
                Map.of(),
                new TreeMap<>(),
                List.of(new SourceRow("speed.csv", "ab", null, null, number + 1L, number + 2L, number * 82L)));
    }

    private static AccountId account(int number) {
        return new AccountId(AccountId.Kind.ACCOUNT, "bank", "A" + number);
    }

    private static Iterator<Transfer> transfers(int count) {
        return IntStream.range(0, count).mapToObj(StoreSpeedTest::transfer).iterator();
    }

    @Test
    void measure(TestReporter reporter) {
        Endpoint endpoint = TestServer.get();
        try (Neo4jCaseStore store = FreshCase.open()) {
            time("write", ROWS, endpoint, reporter, () -> store.writeTransfers(transfers(ROWS), rows -> {}));
            assertThat(store.state().transfers()).isEqualTo(ROWS);
            int again = Math.min(ROWS, 200_000);
            time("again", again, endpoint, reporter, () -> store.writeTransfers(transfers(again), rows -> {}));
            for (int round = 0; round < 3; round++) {
                List<LedgerEdge> edges = new ArrayList<>(ROWS);
                time("edges", ROWS, endpoint, reporter, () -> store.readEdges(edges::add));
                assertThat(edges).hasSize(ROWS);
            }
            time("accounts", ROWS / 5, endpoint, reporter, store::accounts);
            time("state", 1, endpoint, reporter, store::state);
        }
    }

    private static void time(String what, int rows, Endpoint endpoint, TestReporter reporter, Runnable work) {
        Duration server = cpu(endpoint.pid());
        Duration client = cpu(ProcessHandle.current().pid());
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        reporter.publishEntry(
                what,
                String.format(
                        Locale.ROOT,
                        "%d rows, %.2f s, %.0f rows/s, CPU server %.1f s, client %.1f s",
                        rows,
                        wall,
                        rows / wall,
                        cpu(endpoint.pid()).minus(server).toMillis() / 1e3,
                        cpu(ProcessHandle.current().pid()).minus(client).toMillis() / 1e3));
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid).orElseThrow().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
