package org.theseus.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Runs ours and a peer in turn in one warm JVM and compares the CPU seconds of the calling thread: what else runs on the
 * machine strikes both alike. Both must come to the same answer, or to answers that the check accepts.
 *
 * @param task what is measured
 * @param peerName name and version of the peer
 * @param aim largest ratio of ours to the peer's CPU seconds that is a pass
 * @param check tells in a few words how the answers compare; throws if they do not fit
 */
record Duel<A, B>(String task, String peerName, double aim, Supplier<A> ours, Supplier<B> peer, Check<A, B> check) {

    private static final int MAX_ROUNDS = 15;
    private static final int MIN_ROUNDS = 5;
    private static final double ENOUGH_SECONDS = 25;

    /** An answer that says what it cost, because it was computed in another process. */
    interface Timed {

        /** CPU seconds of that process. */
        double cpuSeconds();
    }

    /** Compares two answers. */
    @FunctionalInterface
    interface Check<A, B> {

        /** What to say of them; an exception if they contradict each other. */
        String compare(A ours, B peer);
    }

    /**
     * CPU seconds of each, and their ratio.
     *
     * @param spread half the distance between the quartiles of the rounds' ratios, as a share of the median ratio
     */
    record Result(
            String task,
            String peerName,
            double oursSeconds,
            double peerSeconds,
            double ratio,
            double spread,
            double aim,
            int rounds,
            String note) {

        boolean isPassed() {
            return ratio <= aim;
        }
    }

    /** Measures, after two rounds that are not counted. */
    Result run() {
        String note = "";
        for (int warm = 0; warm < 2; warm++) {
            note = check.compare(ours.get(), peer.get());
        }
        double[] oursSeconds = new double[MAX_ROUNDS];
        double[] peerSeconds = new double[MAX_ROUNDS];
        double[] ratios = new double[MAX_ROUNDS];
        int rounds = 0;
        double spent = 0;
        while (rounds < MAX_ROUNDS && (rounds < MIN_ROUNDS || spent < ENOUGH_SECONDS)) {
            System.gc();
            oursSeconds[rounds] = cpuSeconds(ours);
            System.gc();
            peerSeconds[rounds] = cpuSeconds(peer);
            ratios[rounds] = oursSeconds[rounds] / peerSeconds[rounds];
            spent += oursSeconds[rounds] + peerSeconds[rounds];
            rounds++;
        }
        double ratio = quantile(ratios, rounds, 0.5);
        double quartiles = quantile(ratios, rounds, 0.75) - quantile(ratios, rounds, 0.25);
        return new Result(
                task,
                peerName,
                quantile(oursSeconds, rounds, 0.5),
                quantile(peerSeconds, rounds, 0.5),
                ratio,
                quartiles / 2 / ratio,
                aim,
                rounds,
                note);
    }

    private static double cpuSeconds(Supplier<?> work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Object answer = work.get();
        long nanos = threads.getCurrentThreadCpuTime() - before;
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer instanceof Timed timed ? timed.cpuSeconds() : nanos / 1e9;
    }

    private static double quantile(double[] values, int count, double share) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (count - 1))];
    }
}
