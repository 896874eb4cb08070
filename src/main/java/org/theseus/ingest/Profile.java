package org.theseus.ingest;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.DomesticFormat;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.model.TheseusException;

/**
 * A declarative description of one bank's or operator's file, read from YAML. Immutable and thread-safe. The schema is
 * described in {@code import/README.md}. A bank that changed its columns has one profile with several layouts, each of
 * which is a whole description of its own.
 */
public final class Profile {

    /** Origin of the profiles that come with the program. */
    static final String BUILT_IN = "built in";

    final String name;
    final int version;
    final String title;
    final String origin;
    final Basis basis;
    final @Nullable String note;
    final @Nullable String layout;
    final @Nullable String institution;
    final ObservationRule observation;
    final String format;
    final FormatOptions options;
    final List<HeaderLayout> headers;
    final Recognition recognition;
    final Decimals decimals;
    final List<DateRule> dates;
    final @Nullable ZoneId zone;
    final boolean offsetNeeded;
    /** The only sheet that is read, null for all. */
    final @Nullable String sheet;

    final boolean countryNames;
    final boolean namesAtCounter;
    final AccountNumbers numbers;
    final boolean aggregate;
    final @Nullable String overflow;
    final int leastCells;
    final Set<String> drop;
    final List<RowRule> rows;
    final SortedMap<String, FieldRule> statement;
    final SortedMap<String, FieldRule> fields;
    final @Nullable TextRule text;
    final List<Profile> layouts;
    private final boolean extract;

    private final Parts parts;

    Profile(Parts parts) {
        this.parts = parts;
        this.name = parts.name;
        this.version = parts.version;
        this.title = parts.title;
        this.origin = parts.origin;
        this.basis = parts.basis;
        this.note = parts.note;
        this.layout = parts.layout;
        this.institution = parts.institution;
        this.observation = parts.observation;
        this.format = parts.format;
        this.options = parts.options;
        this.headers = List.copyOf(parts.headers);
        this.recognition = parts.recognition;
        this.decimals = parts.decimals;
        this.dates = List.copyOf(parts.dates);
        this.zone = parts.zone;
        this.offsetNeeded = parts.offsetNeeded;
        this.sheet = parts.sheet;
        this.countryNames = parts.countryNames;
        this.namesAtCounter = parts.namesAtCounter;
        this.numbers = parts.numbers;
        this.aggregate = parts.aggregate;
        this.overflow = parts.overflow;
        this.leastCells = parts.leastCells;
        this.drop = Set.copyOf(parts.drop);
        this.rows = List.copyOf(parts.rows);
        this.statement = Collections.unmodifiableSortedMap(parts.statement);
        this.fields = Collections.unmodifiableSortedMap(parts.fields);
        this.text = parts.text;
        this.layouts = List.copyOf(parts.layouts);
        this.extract = fields.containsKey("own_account");
    }

    /**
     * How account numbers become nodes.
     *
     * @param outside numbers that mean the world outside, or null
     * @param domestic formats whose numbers are the same account as their IBAN
     */
    record AccountNumbers(@Nullable Pattern outside, Set<DomesticFormat> domestic) {}

    /** What {@link ProfileReader} collects. */
    record Parts(
            String name,
            int version,
            String title,
            String origin,
            Basis basis,
            @Nullable String note,
            @Nullable String layout,
            @Nullable String institution,
            ObservationRule observation,
            String format,
            @Nullable String sheet,
            FormatOptions options,
            List<HeaderLayout> headers,
            Recognition recognition,
            Decimals decimals,
            List<DateRule> dates,
            @Nullable ZoneId zone,
            boolean offsetNeeded,
            boolean countryNames,
            boolean namesAtCounter,
            AccountNumbers numbers,
            boolean aggregate,
            @Nullable String overflow,
            int leastCells,
            List<String> drop,
            List<RowRule> rows,
            SortedMap<String, FieldRule> statement,
            SortedMap<String, FieldRule> fields,
            @Nullable TextRule text,
            List<Profile> layouts) {

        Parts with(SortedMap<String, FieldRule> otherFields, List<Profile> otherLayouts, @Nullable String otherSheet) {
            return new Parts(
                    name,
                    version,
                    title,
                    origin,
                    basis,
                    note,
                    layout,
                    institution,
                    observation,
                    format,
                    otherSheet,
                    options,
                    headers,
                    recognition,
                    decimals,
                    dates,
                    zone,
                    offsetNeeded,
                    countryNames,
                    namesAtCounter,
                    numbers,
                    aggregate,
                    overflow,
                    leastCells,
                    drop,
                    rows,
                    statement,
                    otherFields,
                    text,
                    otherLayouts);
        }
    }

    /**
     * The same for files that do not name their currency: what the profile assumes of them gives way, what they say
     * themselves does not.
     *
     * @throws TheseusException of kind INPUT if such files have a column for it
     */
    Profile inCurrency(String code) {
        FieldRule rule = fields.get("currency");
        if (rule == null || rule.isOfColumn()) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "files of profile " + name + " have a column for the currency",
                    "Leave out --currency, or choose another profile with --profile.");
        }
        TreeMap<String, FieldRule> answered = new TreeMap<>((Map<String, FieldRule>) fields);
        answered.put("currency", rule.otherwise(code));
        return new Profile(parts.with(
                answered, layouts.stream().map(each -> each.inCurrency(code)).toList(), sheet));
    }

    /** The same, reading only this sheet of a workbook; INPUT if it reads no workbooks. */
    Profile inSheet(String only) {
        if (!format.equals("xlsx")) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "profile " + name + " reads " + format + ", which has no sheets",
                    "Leave out --sheet, or choose another profile with --profile.");
        }
        return new Profile(parts.with(
                fields, layouts.stream().map(each -> each.inSheet(only)).toList(), only));
    }

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

    /** What the description rests on. */
    public Basis basis() {
        return basis;
    }

    /** A remark for people about what is known of the format, or null. */
    public @Nullable String note() {
        return note;
    }

    /** Name of the layout that this is, or null where the profile has only one. */
    public @Nullable String layout() {
        return layout;
    }

    /** The layouts of the profile; empty where it has only one. */
    public List<Profile> layouts() {
        return layouts;
    }

    /** Whether files of this kind are one account's own extract. */
    public boolean isExtract() {
        return extract;
    }

    /** Whether nothing tells such a file from others, so that it must be named with {@code --profile}. */
    boolean isOnlyByName() {
        return headers.isEmpty() && recognition.cells().isEmpty();
    }

    boolean fits(List<String> header) {
        return headers.stream().anyMatch(each -> each.fits(header));
    }

    /** Whether header, name and first rows of an open file are of this layout; reads rows. */
    boolean fits(RawTable table, String fileName) {
        return !isOnlyByName()
                && (headers.isEmpty() || fits(table.header()))
                && recognition.fitsName(fileName)
                && recognition.fitsRows(table, BoundRowRule.bind(rows, table.header()));
    }
}
