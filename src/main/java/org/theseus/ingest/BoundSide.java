package org.theseus.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.model.Mention;

/** What the rows of one file say of one side. */
final class BoundSide {

    private final @Nullable BoundField[] fields = new BoundField[FieldNames.OF_SIDE.size()];
    private final boolean countryNames;
    private final @Nullable String givenAccount;

    /**
     * Binds a side.
     *
     * @param givenAccount account of this side where no column, line or file name says it; or null
     */
    BoundSide(Map<String, BoundField> bound, String prefix, boolean countryNames, @Nullable String givenAccount) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = bound.get(prefix + FieldNames.OF_SIDE.get(i));
        }
        this.countryNames = countryNames;
        this.givenAccount = givenAccount;
    }

    /**
     * What a row says.
     *
     * @param directedName name from a column that holds it only for this row's direction, or null
     */
    Mention read(RawRecord row, @Nullable String directedName) throws RowProblem {
        String account = text(2, row);
        Mention said = new Mention(
                text(0, row),
                directedName != null ? directedName : text(1, row),
                account != null ? account : givenAccount,
                text(3, row),
                country(row),
                text(5, row),
                text(6, row),
                text(7, row),
                text(8, row),
                text(9, row),
                text(10, row));
        return said;
    }

    private @Nullable String text(int index, RawRecord row) {
        BoundField field = fields[index];
        return field == null ? null : field.read(row);
    }

    private @Nullable String country(RawRecord row) throws RowProblem {
        String text = text(4, row);
        if (text == null) {
            return null;
        }
        String code = countryNames ? Countries.findAny(text) : Countries.findAlpha2(text);
        if (code == null) {
            throw RowProblem.of(
                    "BAD_COUNTRY",
                    "country",
                    text,
                    countryNames ? "no country that the program knows" : "no ISO 3166 alpha-2 code (nor XK)",
                    "Mend the cell, or map the text in the profile.");
        }
        return code;
    }
}
