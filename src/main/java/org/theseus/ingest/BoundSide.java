package org.theseus.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;
import org.theseus.model.Mention;

/** What the rows of one file say of one side. */
final class BoundSide {

    private static final int ACCOUNT = 2;
    private static final int COUNTRY = 4;

    private final @Nullable String[] said = new String[FieldNames.OF_SIDE.size()];
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
        for (int i = 0; i < fields.length; i++) {
            BoundField field = fields[i];
            said[i] = field == null ? null : field.read(row);
        }
        return new Mention(
                said[0],
                directedName != null ? directedName : said[1],
                said[ACCOUNT] != null ? said[ACCOUNT] : givenAccount,
                said[3],
                country(said[COUNTRY]),
                said[5],
                said[6],
                said[7],
                said[8],
                said[9],
                said[10]);
    }

    private @Nullable String country(@Nullable String text) throws RowProblem {
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
