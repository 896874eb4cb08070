package org.theseus.ingest;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read: what it takes to read its kept copy in the same way later, whatever becomes of the profile meanwhile.
 *
 * @param profile YAML of the profile as it was
 * @param currency what the user said of files that do not name it, null if nothing
 * @param sheet the only sheet of a workbook that was read, null for all
 */
public record Reading(
        String profile, @Nullable String currency, @Nullable String sheet) {

    private static final String ORIGIN = "kept with the file";

    /**
     * The profile with the answers applied.
     *
     * @param encoding in which the file's text was read, as its source says; anything that is not the name of one character
     *     set, as for archives of several, leaves the profile's own
     */
    public Profile again(String encoding) {
        Profile own = ProfileReader.read(ORIGIN, profile);
        String name = encoding.replace(" with BOM", "");
        boolean other = !name.equals(own.encoding()) && name.matches("[A-Za-z0-9._:-]+") && Charset.isSupported(name);
        Profile read = other ? ProfileReader.read(ORIGIN, Profiles.inEncoding(profile, Charset.forName(name))) : own;
        Profile one = sheet == null ? read : read.inSheet(sheet);
        return currency == null ? one : one.inCurrency(currency);
    }
}
