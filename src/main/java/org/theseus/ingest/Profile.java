package org.theseus.ingest;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatOptions;

/**
 * A declarative description of one bank's or operator's file, read from YAML. Immutable and thread-safe. The schema is
 * described in {@code import/README.md}.
 */
public final class Profile {

    /** Origin of the profiles that come with the program. */
    static final String BUILT_IN = "built in";

    final String name;
    final int version;
    final String title;
    final String origin;
    final @Nullable String institution;
    final ObservationRule observation;
    final String format;
    final FormatOptions options;
    final List<HeaderLayout> headers;
    final Decimals decimals;
    final List<DateRule> dates;
    final @Nullable ZoneId zone;
    final boolean countryNames;
    final @Nullable Pattern outside;
    final boolean aggregate;
    final Set<String> drop;
    final SortedMap<String, FieldRule> fields;

    Profile(Parts parts) {
        this.name = parts.name;
        this.version = parts.version;
        this.title = parts.title;
        this.origin = parts.origin;
        this.institution = parts.institution;
        this.observation = parts.observation;
        this.format = parts.format;
        this.options = parts.options;
        this.headers = List.copyOf(parts.headers);
        this.decimals = parts.decimals;
        this.dates = List.copyOf(parts.dates);
        this.zone = parts.zone;
        this.countryNames = parts.countryNames;
        this.outside = parts.outside;
        this.aggregate = parts.aggregate;
        this.drop = Set.copyOf(parts.drop);
        this.fields = Collections.unmodifiableSortedMap(parts.fields);
    }

    /** What {@link ProfileReader} collects. */
    record Parts(
            String name,
            int version,
            String title,
            String origin,
            @Nullable String institution,
            ObservationRule observation,
            String format,
            FormatOptions options,
            List<HeaderLayout> headers,
            Decimals decimals,
            List<DateRule> dates,
            @Nullable ZoneId zone,
            boolean countryNames,
            @Nullable Pattern outside,
            boolean aggregate,
            List<String> drop,
            SortedMap<String, FieldRule> fields) {}

    /** Unique name, as {@code --profile} takes it. */
    public String name() {
        return name;
    }

    /** Version of the description; a change of meaning raises it. */
    public int version() {
        return version;
    }

    /** One line for people. */
    public String title() {
        return title;
    }

    /** Where it was read from: {@code built in} or the path of a file. */
    public String origin() {
        return origin;
    }

    /** Name of the format that it reads. */
    public String format() {
        return format;
    }

    /** Name of the encoding that text without a byte order mark is read in. */
    public String encoding() {
        return options.charset().name();
    }

    /** Whether files of this kind are one account's own extract. */
    public boolean isExtract() {
        return fields.containsKey("own_account");
    }

    boolean fits(List<String> header) {
        return headers.stream().anyMatch(layout -> layout.fits(header));
    }
}
