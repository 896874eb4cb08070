package org.theseus.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
        SortedMap<YearMonth, SortedSet<String>> accounts = new TreeMap<>();
        SortedMap<YearMonth, Integer> touching = new TreeMap<>();
        for (SourceFile file : files) {
            LocalDate last = LocalDate.parse(String.valueOf(file.last()));
            for (LocalDate day = LocalDate.parse(String.valueOf(file.first()));
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                YearMonth month = YearMonth.from(day);
                days.computeIfAbsent(month, none -> new TreeSet<>()).add(day);
            }
            for (YearMonth month : days.keySet()) {
                boolean touches = !month.atEndOfMonth().isBefore(LocalDate.parse(String.valueOf(file.first())))
                        && !month.atDay(1).isAfter(last);
                if (touches) {
                    touching.merge(month, 1, Integer::sum);
                    accounts.computeIfAbsent(month, none -> new TreeSet<>()).addAll(file.own());
                }
            }
        }
        SortedMap<YearMonth, Cell> cells = new TreeMap<>();
        days.forEach((month, seen) -> cells.put(
                month,
                new Cell(
                        seen.size(),
                        month.lengthOfMonth(),
                        accounts.getOrDefault(month, new TreeSet<>()).size(),
                        touching.getOrDefault(month, 0))));
        return cells;
    }
}
