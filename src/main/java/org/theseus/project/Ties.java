package org.theseus.project;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.TemporalGraph;
import org.theseus.store.AccountRecord;

/**
 * Relatedness of nodes as far as the case shows it. Names are read here to match surnames, nowhere else, and only to
 * find a tie, never an origin.
 */
final class Ties {

    private static final int STANDING_TRANSFERS = 6;
    private static final int STANDING_MONTHS = 6;
    /** A surname carried by more nodes than this is common: it proves no tie. */
    private static final int RARE_SURNAME_NODES = 4;

    private final Set<Long> declared;
    private final TemporalGraph graph;
    private final @Nullable String[] surname;
    private final Map<String, Integer> surnameNodes = new HashMap<>();
    private final @Nullable String[] town;

    Ties(TemporalGraph graph, AccountRecord[] accounts, Set<Long> declared, @Nullable String[] town) {
        this.graph = graph;
        this.declared = declared;
        this.town = new @Nullable String[town.length];
        for (int node = 0; node < town.length; node++) {
            this.town[node] = townKey(town[node]);
        }
        this.surname = new @Nullable String[accounts.length];
        for (int node = 0; node < accounts.length; node++) {
            String key = surnameKey(accounts[node].name());
            surname[node] = key;
            if (key != null) {
                surnameNodes.merge(key, 1, Integer::sum);
            }
        }
    }

    /** Unordered pair of nodes as one number. */
    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    private static @Nullable String surnameKey(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words.length < 2 ? null : words[words.length - 1];
    }

    /** Two spellings of one town are no sign of two towns. */
    private static @Nullable String townKey(@Nullable String written) {
        return written == null || written.isBlank()
                ? null
                : written.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Relatedness between(int a, int b) {
        if (a == b || declared.contains(pair(a, b)) || isStanding(a, b)) {
            return Relatedness.YES;
        }
        String first = surname[a];
        String second = surname[b];
        if (first == null || second == null) {
            return Relatedness.UNKNOWN;
        }
        if (first.equals(second)) {
            return surnameNodes.getOrDefault(first, 0) <= RARE_SURNAME_NODES ? Relatedness.YES : Relatedness.UNKNOWN;
        }
        String firstTown = town[a];
        String secondTown = town[b];
        return firstTown != null && secondTown != null && !firstTown.equals(secondTown)
                ? Relatedness.NO
                : Relatedness.UNKNOWN;
    }

    private boolean isStanding(int a, int b) {
        Set<YearMonth> months = new HashSet<>();
        int count = collect(a, b, months) + collect(b, a, months);
        return count >= STANDING_TRANSFERS && months.size() >= STANDING_MONTHS;
    }

    private int collect(int from, int to, Set<YearMonth> months) {
        boolean scanOut = graph.outEnd(from) - graph.outBegin(from) <= graph.inEnd(to) - graph.inBegin(to);
        int begin = scanOut ? graph.outBegin(from) : graph.inBegin(to);
        int end = scanOut ? graph.outEnd(from) : graph.inEnd(to);
        int count = 0;
        for (int position = begin; position < end; position++) {
            int edge = scanOut ? graph.outEdge(position) : graph.inEdge(position);
            if (graph.source(edge) == from && graph.target(edge) == to) {
                count++;
                months.add(YearMonth.from(
                        Instant.ofEpochMilli(graph.earliest(edge)).atOffset(ZoneOffset.UTC)));
            }
        }
        return count;
    }
}
