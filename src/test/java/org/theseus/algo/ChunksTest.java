package org.theseus.algo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9})
    void handsOnEveryChunkInOrderWhateverTheThreads(int threads) {
        List<Integer> seen = new ArrayList<>();
        Chunks.run(
                1001,
                10,
                threads,
                Monitor.NONE,
                ticker -> ticker,
                (ticker, from, to) -> IntStream.range(from, to).boxed().toList(),
                seen::addAll);
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 1001).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void stopsWhenTheSinkHasEnoughAndHandsOnNoMore(int threads) {
        List<Integer> seen = new ArrayList<>();
        Chunks.run(1000, 1, threads, Monitor.NONE, ticker -> ticker, (ticker, from, to) -> from, from -> {
            seen.add(from);
            return seen.size() < 7;
        });
        assertThat(seen).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aFailureOfAnyThreadIsTheCallers(int threads) {
        assertThatThrownBy(() -> Chunks.run(
                        1000,
                        1,
                        threads,
                        Monitor.NONE,
                        ticker -> ticker,
                        (ticker, from, to) -> {
                            if (from == 500) {
                                throw new IllegalStateException("chunk " + from);
                            }
                            return from;
                        },
                        from -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("chunk 500");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whenTheMonitorSaysStopAllThreadsStop(int threads) {
        AtomicInteger working = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Monitor monitor = (done, total) -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            return false;
        };
        assertThatThrownBy(() -> Chunks.run(
                        8,
                        1,
                        threads,
                        monitor,
                        ticker -> ticker,
                        (ticker, from, to) -> {
                            working.incrementAndGet();
                            try {
                                while (true) {
                                    ticker.step();
                                }
                            } finally {
                                working.decrementAndGet();
                            }
                        },
                        result -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(working).as("threads still at work").hasValue(0);
    }

    @Test
    void nothingToDoIsDone() {
        Chunks.run(0, 5, 4, Monitor.NONE, ticker -> ticker, (ticker, from, to) -> from, from -> {
            throw new AssertionError("no chunk");
        });
        assertThatThrownBy(() -> Chunks.run(1, 0, 1, Monitor.NONE, t -> t, (t, from, to) -> from, from -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
