package org.theseus.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.theseus.store.SourceFile;

/**
 * Of which months of which institution there are records in the case: institution, then month, then what there is. Immutable.
 *
 * @param cells only months with at least one observed day
 */
public record CoverageMap(SortedMap<String, SortedMap<YearMonth, Cell>> cells) {

    /**
     * One month of one institution.
     *
     * @param days days inside the period of at least one file
     * @param daysOfMonth days that the month has
     * @param accounts accounts whose own records the files hold
     * @param files files whose period touches the month
     */
    public record Cell(int days, int daysOfMonth, int accounts, int files) {

        /** Whether every day is inside the period of a file. */
        public boolean isWhole() {
            return days == daysOfMonth;
        }
    }

    public CoverageMap {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The map that files give; files without a dated row are in no month. */
    public static CoverageMap of(Collection<SourceFile> sources) {
        SortedMap<String, List<SourceFile>> institutions = new TreeMap<>();
        for (SourceFile source : sources) {
            if (source.first() != null && source.last() != null) {
                institutions
                        .computeIfAbsent(source.namespace(), none -> new ArrayList<>())
                        .add(source);
            }
        }
        SortedMap<String, SortedMap<YearMonth, Cell>> cells = new TreeMap<>();
        institutions.forEach((institution, files) -> cells.put(institution, months(files)));
        return new CoverageMap(cells);
    }

    private static SortedMap<YearMonth, Cell> months(List<SourceFile> files) {
        SortedMap<YearMonth, SortedSet<LocalDate>> days = new TreeMap<>();
        for (SourceFile file : files) {
            LocalDate last = LocalDate.parse(String.valueOf(file.last()));
            for (LocalDate day = LocalDate.parse(String.valueOf(file.first()));
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                days.computeIfAbsent(YearMonth.from(day), none -> new TreeSet<>())
                        .add(day);
            }
        }
        // most months have the records of the same files, and those may be of many accounts
        Map<List<Integer>, Integer> accounts = new HashMap<>();
        SortedMap<YearMonth, Cell> cells = new TreeMap<>();
        days.forEach((month, seen) -> {
            List<Integer> touching = touching(files, month);
            int observed = accounts.computeIfAbsent(touching, numbers -> accounts(files, numbers));
            cells.put(month, new Cell(seen.size(), month.lengthOfMonth(), observed, touching.size()));
        });
        return cells;
    }

    private static List<Integer> touching(List<SourceFile> files, YearMonth month) {
        return IntStream.range(0, files.size())
                .filter(file -> !LocalDate.parse(String.valueOf(files.get(file).first()))
                                .isAfter(month.atEndOfMonth())
                        && !LocalDate.parse(String.valueOf(files.get(file).last()))
                                .isBefore(month.atDay(1)))
                .boxed()
                .toList();
    }

    private static int accounts(List<SourceFile> files, List<Integer> numbers) {
        Set<String> accounts = new HashSet<>();
        numbers.forEach(file -> accounts.addAll(files.get(file).own()));
        return accounts.size();
    }
}
