package org.theseus.ingest;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.Extraction;
import org.theseus.format.RawRecord;
import org.theseus.model.Attributes;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.NameBasis;

/** What a row says beyond the fields of a transfer: unknown columns, and how values were written or found. Not thread-safe. */
final class RowAttributes {

    private static final SortedMap<String, String> NONE = Collections.emptySortedMap();

    private final Profile profile;
    private final int[] columns;
    private final String[] columnNames;
    private final String[] names;
    private final String[] texts;
    private final List<BoundField> identifiers;
    private final @Nullable BoundField amount;
    private final @Nullable BoundField paidAmount;

    /** Attributes are the columns that are not among the used ones. */
    RowAttributes(Profile profile, List<String> header, Set<String> used, Map<String, BoundField> bound) {
        this.profile = profile;
        this.columns = IntStream.range(0, header.size())
                .filter(i -> !used.contains(header.get(i)) && !header.get(i).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(header::get))
                .mapToInt(i -> i)
                .toArray();
        this.columnNames = IntStream.of(columns).mapToObj(header::get).toArray(String[]::new);
        this.names = new String[columns.length];
        this.texts = new String[columns.length];
        this.identifiers = bound.values().stream().filter(BoundField::mayRepair).toList();
        this.amount = bound.get("amount");
        this.paidAmount = bound.get("paid_amount");
    }

    /**
     * What the row says beyond its fields, by name.
     *
     * @param ownNumber the own account where the row names it as the other side's, else null
     */
    SortedMap<String, String> read(
            RawRecord row,
            Money sent,
            @Nullable Money paid,
            Mention stated,
            Extraction found,
            boolean reversed,
            @Nullable String ownNumber)
            throws RowProblem {
        int count = 0;
        for (int i = 0; i < columns.length; i++) {
            String text = Cells.trim(row.cell(columns[i]));
            if (!text.isEmpty()) {
                names[count] = columnNames[i];
                texts[count++] = text;
            }
        }
        SortedMap<String, String> unknown = Attributes.ofSorted(names, texts, count);
        SortedMap<String, String> more = further(row, sent, paid, stated, found, reversed);
        if (ownNumber != null) {
            more = new TreeMap<>(more);
            more.put("counterparty_account_as_written", ownNumber);
        }
        if (more.isEmpty()) {
            return unknown;
        }
        for (Map.Entry<String, String> column : unknown.entrySet()) {
            more.putIfAbsent(column.getKey(), column.getValue());
        }
        return more;
    }

    /** What is said of a row beyond its cells; may be added to if it is not empty. */
    private SortedMap<String, String> further(
            RawRecord row, Money sent, @Nullable Money paid, Mention stated, Extraction found, boolean reversed)
            throws RowProblem {
        TreeMap<String, String> said = null;
        if (!found.equals(Extraction.NONE)) {
            said = said == null ? new TreeMap<>() : said;
            BoundText.mark(stated, found, reversed, said);
        }
        for (BoundField identifier : identifiers) {
            String written = identifier.takeRepaired();
            if (written != null) {
                said = said == null ? new TreeMap<>() : said;
                said.put(identifier.name() + "_as_written", written);
            }
        }
        if (profile.namesAtCounter) {
            said = said == null ? new TreeMap<>() : said;
            said.put(NameBasis.nameAttribute(true), NameBasis.COUNTER.text());
            said.put(NameBasis.nameAttribute(false), NameBasis.COUNTER.text());
        }
        if (profile.decimals.rounded()) {
            said = said == null ? new TreeMap<>() : said;
            keepIfRounded(amount, row, sent, said);
            keepIfRounded(paidAmount, row, paid, said);
        }
        return said == null ? NONE : said;
    }

    private void keepIfRounded(
            @Nullable BoundField field, RawRecord row, @Nullable Money read, Map<String, String> said)
            throws RowProblem {
        String written = field == null ? null : field.read(row);
        if (field != null
                && written != null
                && read != null
                && profile.decimals.parse(field.name(), written).compareTo(read.toDecimal()) != 0) {
            said.put(field.name() + "_as_written", written);
        }
    }
}
