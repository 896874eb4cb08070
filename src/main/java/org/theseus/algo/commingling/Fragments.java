package org.theseus.algo.commingling;

import java.util.Arrays;

/**
 * Money in the order in which it came: amounts above zero are followed money, below zero other money of that size;
 * neighbours of one kind are one fragment. A queue on a growing array; not thread-safe.
 */
final class Fragments {

    private long[] amounts = new long[4];
    private int head;
    private int tail;

    int count() {
        return tail - head;
    }

    /** Fragment by place, first out first. */
    long get(int index) {
        return amounts[head + index];
    }

    /** Adds money at the end. */
    void add(boolean followed, long amountMinor) {
        if (amountMinor == 0) {
            return;
        }
        long signed = followed ? amountMinor : -amountMinor;
        if (tail > head && (amounts[tail - 1] > 0) == followed) {
            amounts[tail - 1] = Math.addExact(amounts[tail - 1], signed);
            return;
        }
        if (tail == amounts.length) {
            long[] target = 2 * (tail - head) > amounts.length ? new long[2 * amounts.length] : amounts;
            System.arraycopy(amounts, head, target, 0, tail - head);
            amounts = target;
            tail -= head;
            head = 0;
        }
        amounts[tail++] = signed;
    }

    /** Takes an amount from the front; what is not there is other money that the records do not show. */
    Fragments take(long amountMinor) {
        Fragments taken = new Fragments();
        long open = amountMinor;
        while (open > 0 && tail > head) {
            long first = amounts[head];
            long part = Math.min(open, Math.abs(first));
            taken.add(first > 0, part);
            open -= part;
            if (part == Math.abs(first)) {
                head++;
            } else {
                amounts[head] -= first > 0 ? part : -part;
            }
        }
        taken.add(false, open);
        return taken;
    }

    /** Followed money in all. */
    long followedMinor() {
        long sum = 0;
        for (int at = head; at < tail; at++) {
            sum += Math.max(0, amounts[at]);
        }
        return sum;
    }

    /** The same money with more of it followed: other money from the front on becomes followed until the sum is reached. */
    Fragments followedAtLeast(long sumMinor) {
        long missing = sumMinor - followedMinor();
        if (missing <= 0) {
            return this;
        }
        Fragments more = new Fragments();
        for (int at = head; at < tail; at++) {
            long changed = amounts[at] < 0 ? Math.min(missing, -amounts[at]) : 0;
            missing -= changed;
            more.add(true, changed + Math.max(0, amounts[at]));
            more.add(false, Math.max(0, -amounts[at] - changed));
        }
        return more;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOfRange(amounts, head, tail));
    }
}
