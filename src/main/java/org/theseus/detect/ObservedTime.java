package org.theseus.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.theseus.coverage.Coverage;
import org.theseus.coverage.Span;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;
import org.theseus.store.AccountRecord;

/**
 * When each account was seen. Conditions that need absence ("one-time", "silent", "new") hold only inside observed time
 * (domain catalogue 1.1); outside it they are not testable. Immutable and thread-safe.
 */
public final class ObservedTime {

    private final CaseGraph graph;
    private final Coverage coverage;
    private final long first;
    private final long last;
    /** By node what its records cover; null if it was not asked for yet. */
    private final AtomicReferenceArray<@Nullable Seen> seen;

    /**
     * What the records of an account cover.
     *
     * @param whole how much of it was seen in all
     * @param from first days of stretches that were seen; empty if nothing tells the days, or an analyst decided
     * @param to last days
     */
    private record Seen(Observation whole, long[] from, long[] to) {

        boolean covers(long first, long last) {
            for (int i = 0; i < from.length; i++) {
                if (from[i] <= first && last <= to[i]) {
                    return true;
                }
            }
            return from.length == 0;
        }
    }

    static ObservedTime of(CaseGraph graph, Coverage coverage) {
        int edges = graph.graph().edgeCount();
        long begin = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (int edge = 0; edge < edges; edge++) {
            begin = Math.min(begin, graph.graph().earliest(edge));
            end = Math.max(end, graph.graph().latest(edge));
        }
        return new ObservedTime(graph, coverage, begin, end);
    }

    private ObservedTime(CaseGraph graph, Coverage coverage, long first, long last) {
        this.graph = graph;
        this.coverage = coverage;
        this.first = first;
        this.last = last;
        this.seen = new AtomicReferenceArray<>(graph.graph().nodeCount());
    }

    /** The same rows by another coverage. */
    ObservedTime by(Coverage other) {
        return new ObservedTime(graph, other, first, last);
    }

    /** First instant of any row that can be placed in time, epoch milliseconds; MAX_VALUE without rows. */
    public long dataBegin() {
        return first;
    }

    /** Last instant of any such row; MIN_VALUE without rows. */
    public long dataEnd() {
        return last;
    }

    /** How much of an account was seen between two instants, both included, to the day. */
    public Observation of(int node, long fromMillis, long toMillis) {
        Seen known = seen.get(node);
        if (known == null) {
            known = read(node);
            seen.set(node, known);
        }
        return known.whole != Observation.FULL
                        || known.covers(Math.floorDiv(fromMillis, Rows.DAY), Math.floorDiv(toMillis, Rows.DAY))
                ? known.whole
                : Observation.PARTIAL;
    }

    /** The answers of {@link Coverage#of(AccountRecord, LocalDate, LocalDate)} for all days. */
    private Seen read(int node) {
        AccountRecord account = graph.account(node);
        String key = account.id().key();
        List<Span> spans = coverage.isCorrected(key) ? List.of() : coverage.spans(key);
        return new Seen(
                coverage.of(account),
                spans.stream().mapToLong(span -> span.from().toEpochDay()).toArray(),
                spans.stream().mapToLong(span -> span.to().toEpochDay()).toArray());
    }

    /** Whether nothing of an account can be missing between two instants. */
    public boolean isFull(int node, long fromMillis, long toMillis) {
        return of(node, fromMillis, toMillis) == Observation.FULL;
    }

    /**
     * Until when an account's own records were seen without a gap, from an instant on: the last millisecond of the stretch
     * that holds it; empty if the account's own records do not hold that instant. Accounts of a source that shows every
     * account whole are seen until the end of the data.
     */
    public OptionalLong seenUntil(int node, long fromMillis) {
        LocalDate from = day(fromMillis);
        List<Span> spans = coverage.spans(graph.account(node).id().key());
        if (spans.isEmpty()) {
            return coverage.of(graph.account(node)) == Observation.FULL && fromMillis <= last
                    ? OptionalLong.of(last)
                    : OptionalLong.empty();
        }
        return spans.stream()
                .filter(span -> !from.isBefore(span.from()) && !from.isAfter(span.to()))
                .mapToLong(span -> endOf(span.to()))
                .max();
    }

    /** Since when an account's own records were seen without a gap, up to an instant; the inverse of {@link #seenUntil}. */
    public OptionalLong seenSince(int node, long toMillis) {
        LocalDate to = day(toMillis);
        List<Span> spans = coverage.spans(graph.account(node).id().key());
        if (spans.isEmpty()) {
            return coverage.of(graph.account(node)) == Observation.FULL && toMillis >= first
                    ? OptionalLong.of(first)
                    : OptionalLong.empty();
        }
        return spans.stream()
                .filter(span -> !to.isBefore(span.from()) && !to.isAfter(span.to()))
                .mapToLong(span ->
                        span.from().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                .min();
    }

    private static long endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
