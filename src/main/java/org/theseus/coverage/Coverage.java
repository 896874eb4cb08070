package org.theseus.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Observation;
import org.theseus.store.AccountRecord;
import org.theseus.store.OwnPeriod;
import org.theseus.store.SourceFile;

/**
 * How much of each account the case has seen, and when. An account with own records is FULL unless something tells of a gap:
 * balances or statements that do not connect, a stretch without records between two files, or a question about days outside
 * its records. A file's records are taken to cover the file's whole period for each of its accounts. Immutable.
 */
public final class Coverage {

    /** Nothing is known of any account's periods. */
    public static final Coverage NONE = of(List.of(), new TreeMap<>());

    private record Piece(Span span, String opening, String closing) {}

    private final Map<String, List<Span>> spans = new HashMap<>();
    private final Map<String, List<String>> gaps = new HashMap<>();
    private final SortedMap<String, Observation> corrections;

    private Coverage(SortedMap<String, Observation> corrections) {
        this.corrections = new TreeMap<>(corrections);
    }

    /**
     * The coverage that files give.
     *
     * @param corrections what an analyst decided, by account key
     */
    public static Coverage of(Collection<SourceFile> sources, SortedMap<String, Observation> corrections) {
        Coverage coverage = new Coverage(corrections);
        Map<String, List<Piece>> pieces = new HashMap<>();
        // accounts by the hundred thousand have periods of the same few thousand days
        Map<String, LocalDate> days = new HashMap<>();
        for (SourceFile source : sources) {
            Map<String, OwnPeriod> periods = new HashMap<>();
            for (OwnPeriod period : source.periods()) {
                periods.merge(period.account(), period, Coverage::both);
            }
            LocalDate first = day(source.first());
            LocalDate last = day(source.last());
            for (String key : source.own()) {
                OwnPeriod period = periods.get(key);
                LocalDate from = period == null ? first : earlier(first, day(period.from(), days));
                LocalDate to = period == null ? last : later(last, day(period.to(), days));
                if (from != null && to != null && !key.equals(SourceFile.EVERY_ACCOUNT)) {
                    pieces.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(new Piece(
                                    new Span(from, to),
                                    period == null ? "" : period.opening(),
                                    period == null ? "" : period.closing()));
                }
                if (period != null) {
                    period.gaps().forEach(gap -> coverage.gap(key, gap + " in " + source.file()));
                }
            }
        }
        pieces.forEach(coverage::connect);
        return coverage;
    }

    private static OwnPeriod both(OwnPeriod one, OwnPeriod other) {
        LinkedHashSet<String> gaps = new LinkedHashSet<>(one.gaps());
        gaps.addAll(other.gaps());
        LocalDate from = earlier(day(one.from()), day(other.from()));
        LocalDate to = later(day(one.to()), day(other.to()));
        return new OwnPeriod(
                one.account(),
                from == null ? null : from.toString(),
                to == null ? null : to.toString(),
                "",
                "",
                List.copyOf(gaps));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable LocalDate day(@Nullable String text, Map<String, LocalDate> known) {
        return text == null ? null : known.computeIfAbsent(text, LocalDate::parse);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private void gap(String key, String words) {
        gaps.computeIfAbsent(key, none -> new ArrayList<>()).add(words);
    }

    /** Joins what touches or overlaps, and what balances prove to go on; whatever else lies between two files is a gap. */
    private void connect(String key, List<Piece> pieces) {
        pieces.sort(Comparator.comparing((Piece piece) -> piece.span.from()).thenComparing(piece -> piece.span.to()));
        List<Span> joined = new ArrayList<>();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before == null) {
                joined.add(piece.span);
                before = piece;
                continue;
            }
            Span last = joined.get(joined.size() - 1);
            boolean touches = !piece.span.from().isAfter(last.to().plusDays(1));
            boolean goesOn = !before.closing.isEmpty() && before.closing.equals(piece.opening);
            if (touches || goesOn) {
                LocalDate to = piece.span.to().isAfter(last.to()) ? piece.span.to() : last.to();
                joined.set(joined.size() - 1, new Span(last.from(), to));
            } else {
                joined.add(piece.span);
                gap(key, last.to().plusDays(1) + ".." + piece.span.from().minusDays(1) + " no records");
            }
            before = piece.span.to().isBefore(last.to()) ? before : piece;
        }
        spans.put(key, List.copyOf(joined));
    }

    /**
     * The same where some accounts are looked at as one: seen only while all of them were, decided only if all were decided.
     *
     * @param groups keys of accounts that are one, by the key of the account that stands for them, itself included
     */
    public Coverage together(Map<String, List<String>> groups) {
        if (groups.isEmpty()) {
            return this;
        }
        Coverage joined = new Coverage(corrections);
        joined.spans.putAll(spans);
        gaps.forEach((key, words) -> joined.gaps.put(key, new ArrayList<>(words)));
        groups.forEach((first, keys) -> {
            List<String> known =
                    keys.stream().filter(key -> !spans(key).isEmpty()).toList();
            List<Span> both = known.size() < keys.size() ? List.of() : spans(keys.get(0));
            for (String key : both.isEmpty() ? List.<String>of() : keys) {
                both = overlaps(both, spans(key));
            }
            joined.spans.put(first, both);
            if (both.isEmpty() && !known.isEmpty()) {
                joined.gap(first, "records of only some of its accounts");
            }
            keys.stream()
                    .filter(key -> !key.equals(first))
                    .forEach(key -> gaps(key).forEach(words -> joined.gap(first, words)));
            List<Observation> decided = keys.stream()
                    .filter(key -> corrections.containsKey(key))
                    .map(key -> corrections.getOrDefault(key, Observation.SEEN_ONLY))
                    .sorted()
                    .toList();
            joined.corrections.remove(first);
            if (decided.size() == keys.size()) {
                joined.corrections.put(first, decided.get(0));
            }
        });
        return joined;
    }

    private static List<Span> overlaps(List<Span> one, List<Span> other) {
        List<Span> both = new ArrayList<>();
        for (Span here : one) {
            for (Span there : other) {
                LocalDate from = here.from().isAfter(there.from()) ? here.from() : there.from();
                LocalDate to = here.to().isBefore(there.to()) ? here.to() : there.to();
                if (!from.isAfter(to)) {
                    both.add(new Span(from, to));
                }
            }
        }
        return List.copyOf(both);
    }

    /** Stretches of an account's own records, in time order; empty if nothing tells their days. */
    public List<Span> spans(String key) {
        return spans.getOrDefault(key, List.of());
    }

    /** What is missing of an account, in words. */
    public List<String> gaps(String key) {
        return List.copyOf(gaps.getOrDefault(key, List.of()));
    }

    /** Whether an analyst decided on an account. */
    public boolean isCorrected(String key) {
        return corrections.containsKey(key);
    }

    /** How much of an account was seen in all. */
    public Observation of(AccountRecord account) {
        return of(account, account.id().key());
    }

    private Observation of(AccountRecord account, String key) {
        Observation decided = corrections.get(key);
        if (decided != null) {
            return decided;
        }
        return account.observation() == Observation.FULL && gaps.containsKey(key)
                ? Observation.PARTIAL
                : account.observation();
    }

    /** How much was seen of an account in the days from {@code first} to {@code last}. */
    public Observation of(AccountRecord account, LocalDate first, LocalDate last) {
        String key = account.id().key();
        Observation seen = of(account, key);
        List<Span> known = spans(key);
        boolean outside = !known.isEmpty() && known.stream().noneMatch(span -> span.contains(first, last));
        return seen == Observation.FULL && outside && !isCorrected(key) ? Observation.PARTIAL : seen;
    }
}
