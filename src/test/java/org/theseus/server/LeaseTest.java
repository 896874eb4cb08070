package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks and leases within one process, where the operating system's own locks exclude nobody. */
class LeaseTest {

    @TempDir
    private Path folder;

    @Test
    void leasesAreCountedUntilTheyAreGivenBackAndLookingDoesNotDropThem() throws IOException {
        Lease first = Lease.take(folder);
        Lease second = Lease.take(folder);
        assertThat(Lease.countHeld(folder)).isEqualTo(2);
        assertThat(Lease.countHeld(folder)).isEqualTo(2);
        first.close();
        first.close();
        assertThat(Lease.countHeld(folder)).isEqualTo(1);
        second.close();
        assertThat(Lease.countHeld(folder)).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLeaseThatNobodyLocksIsRemoved() throws IOException {
        Path dead = Files.createFile(folder.resolve("123-dead.lease"));
        assertThat(Lease.countHeld(folder)).isZero();
        assertThat(dead).doesNotExist();
    }

    @Test
    void aGuardLetsOneThreadInAtATime() throws Exception {
        Path lock = folder.resolve("lock");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Boolean> enter = () -> FileGuard.whileHeld(lock, () -> {}, () -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.sleep(2);
            inside.decrementAndGet();
            return true;
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(enter));
            }
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aGuardThatIsHeldElsewhereIsNotWaitedFor() throws Exception {
        Path lock = folder.resolve("lock");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Callable<Boolean> tryIt = () -> FileGuard.ifFree(lock, () -> true).isPresent();
            Future<Boolean> tried = FileGuard.whileHeld(lock, () -> {}, () -> {
                Future<Boolean> trying = other.submit(tryIt);
                while (!trying.isDone()) {
                    Thread.sleep(1);
                }
                return trying;
            });
            assertThat(tried.get()).isFalse();
            assertThat(FileGuard.ifFree(lock, () -> true)).contains(true);
        } finally {
            other.shutdown();
        }
    }
}
