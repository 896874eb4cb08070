package org.theseus.algo.passthrough;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Hands the most value from inflows to payments out, the first to expire first. Not thread-safe; use once. */
final class Matching {

    /** One payment with the interval in which it can be matched and what of it is not matched yet. */
    private static final class Item {
        final int edge;
        final boolean in;
        final long from;
        final long until;
        final long amount;
        long left;

        Item(int edge, boolean in, long from, long until, long amount) {
            this.edge = edge;
            this.in = in;
            this.from = from;
            this.until = until;
            this.amount = amount;
            this.left = amount;
        }
    }

    private static final Comparator<Item> EXPIRY =
            Comparator.<Item>comparingLong(item -> item.until).thenComparingInt(item -> item.edge);

    private final List<Item> items = new ArrayList<>();
    private final PriorityQueue<Item> openIn = new PriorityQueue<>(EXPIRY);
    private final PriorityQueue<Item> openOut = new PriorityQueue<>(EXPIRY);

    /** Adds an inflow with the moments between which it can be matched. */
    void addIn(int edge, long fromMillis, long untilMillis, long amountMinor) {
        items.add(new Item(edge, true, fromMillis, untilMillis, amountMinor));
    }

    /** Adds a payment out. */
    void addOut(int edge, long fromMillis, long untilMillis, long amountMinor) {
        items.add(new Item(edge, false, fromMillis, untilMillis, amountMinor));
    }

    /** Matches all and returns the value matched. */
    long match() {
        List<Item> byStart = new ArrayList<>(items);
        byStart.sort(Comparator.<Item>comparingLong(item -> item.from).thenComparingInt(item -> item.edge));
        List<Item> byExpiry = new ArrayList<>(items);
        byExpiry.sort(EXPIRY);
        long matched = 0;
        int next = 0;
        for (Item item : byExpiry) {
            while (next < byStart.size() && byStart.get(next).from <= item.until) {
                Item opened = byStart.get(next++);
                (opened.in ? openIn : openOut).add(opened);
            }
            (item.in ? openIn : openOut).remove(item);
            matched += serve(item, item.in ? openOut : openIn);
        }
        return matched;
    }

    /** After {@link #match}: payments out that took something, in the order in which they were added. */
    int[] usedOut() {
        return items.stream()
                .filter(item -> !item.in && item.left < item.amount)
                .mapToInt(item -> item.edge)
                .toArray();
    }

    private static long serve(Item item, PriorityQueue<Item> partners) {
        long before = item.left;
        while (item.left > 0 && !partners.isEmpty()) {
            Item partner = partners.element();
            long value = Math.min(item.left, partner.left);
            item.left -= value;
            partner.left -= value;
            if (partner.left == 0) {
                partners.remove();
            }
        }
        return before - item.left;
    }
}
