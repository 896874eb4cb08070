package org.theseus.sniff;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.validator.routines.IBANValidator;

/** Everything that the cells of one column show, over all rows. */
final class ColumnFacts {

    private static final int DISTINCT_KEPT = 40;
    private static final int CHECKS_KEPT = 4096;

    /** Ids of a longer file are not taken for unique. */
    private static final int UNIQUE_KEPT = 300_000;

    final String name;
    final List<HeaderWords.Hit> hits;
    final DateFacts dates;
    final NumberFacts numbers = new NumberFacts();
    final Set<String> currencies = new TreeSet<>();
    private final TreeSet<String> distinct = new TreeSet<>();
    private final Set<String> unique = new HashSet<>();
    private final Map<String, Boolean> checked = new HashMap<>();
    private final boolean mayBeId;
    private boolean repeats;
    private boolean manyDistinct;
    long filled;
    long ibans;
    long notCurrency;
    /** Cells that a workbook stores as bare numbers, and the fewest and most digits of those cells. */
    long storedNumbers;

    int fewestDigits = Integer.MAX_VALUE;
    int mostDigits;
    private long counting;

    ColumnFacts(String name) {
        this.name = name;
        this.hits = HeaderWords.of(name);
        this.dates = new DateFacts(isNamedDate());
        this.mayBeId = means(Concept.TRANSFER_ID) || means(Concept.MTCN);
    }

    void add(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        // a column is of a kind if all its cells are: after the first that is not, nobody asks again
        if (dates.read() == filled) {
            dates.add(cell);
        }
        if (numbers.read == filled) {
            numbers.add(cell);
        }
        if (notCurrency == 0) {
            String code = cell.length() <= 5 ? HeaderWords.currency(cell) : "";
            if (code.isEmpty()) {
                notCurrency++;
            } else {
                currencies.add(code);
            }
        }
        filled++;
        ibans += isKnownIban(cell) ? 1 : 0;
        counting += mayBeId && cell.equals(String.valueOf(filled)) ? 1 : 0;
        if (!manyDistinct && distinct.add(cell.length() > 80 ? cell.substring(0, 80) : cell)) {
            manyDistinct = distinct.size() > DISTINCT_KEPT;
        }
        if (mayBeId && !repeats) {
            repeats = !unique.add(cell) || unique.size() > UNIQUE_KEPT;
        }
    }

    /** Adds a cell that is stored as a bare number. */
    void addNumber(String cell) {
        add(cell);
        storedNumbers++;
        fewestDigits = Math.min(fewestDigits, cell.length());
        mostDigits = Math.max(mostDigits, cell.length());
    }

    private boolean isKnownIban(String cell) {
        if (cell.length() < 15 || !Character.isLetter(cell.charAt(0)) || !Character.isDigit(cell.charAt(2))) {
            return false;
        }
        if (checked.size() > CHECKS_KEPT) {
            checked.clear();
        }
        return checked.computeIfAbsent(cell, ColumnFacts::isIban);
    }

    static boolean isIban(String cell) {
        if (cell.length() < 15 || cell.length() > 42 || !Character.isLetter(cell.charAt(0))) {
            return false;
        }
        return IBANValidator.getInstance().isValid(cell.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT));
    }

    /** Distinct values, or none if there are more than are kept. */
    Set<String> distinct() {
        return manyDistinct ? Set.of() : Collections.unmodifiableSet(distinct);
    }

    boolean isConstant() {
        return distinct.size() == 1;
    }

    /** Whether no value occurs twice and they do not merely count the rows. */
    boolean isUnique() {
        return mayBeId && !repeats && filled > 0 && counting < filled;
    }

    /** Whether the header means a date. */
    boolean isNamedDate() {
        return hits.stream().anyMatch(hit -> hit.concept().isDate());
    }

    boolean isDates() {
        return filled > 0 && dates.read() == filled;
    }

    boolean isNumbers() {
        return filled > 0 && numbers.read == filled;
    }

    boolean isCurrency() {
        return filled > 0 && notCurrency == 0;
    }

    boolean means(Concept concept) {
        return hits.stream().anyMatch(hit -> hit.concept() == concept);
    }

    /** How the header says it: {@code "Buchungstag" (de)}. */
    String saidBy(Concept concept) {
        return hits.stream()
                .filter(hit -> hit.concept() == concept)
                .findFirst()
                .map(hit -> "\"" + hit.word() + "\" (" + hit.language() + ")")
                .orElse("its cells");
    }
}
