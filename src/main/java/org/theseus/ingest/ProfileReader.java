package org.theseus.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.DomesticFormat;
import org.theseus.format.FormatOptions;
import org.theseus.model.Precision;
import org.theseus.yaml.YamlSection;

/** Reads a profile from YAML; every error names the line and what to write instead. */
final class ProfileReader {

    private static final String HELP = "See import/README.md for what a profile says.";
    private static final String OPTIONAL_MARK = "?";
    private static final Set<String> NOT_IN_LAYOUTS = Set.of("layouts");

    private final YamlSection yaml;
    private final String origin;
    private final @Nullable String layout;

    private ProfileReader(String origin, YamlSection yaml, @Nullable String layout) {
        this.origin = origin;
        this.yaml = yaml;
        this.layout = layout;
    }

    /** Reads one profile; {@code origin} is {@code built in} or a path, used in messages. */
    static Profile read(String origin, String text) {
        YamlSection yaml = YamlSection.parse(origin, HELP, text);
        List<Profile> layouts = new ArrayList<>();
        for (YamlSection entry : yaml.sections("layouts")) {
            YamlSection whole = yaml.overlaid(entry, NOT_IN_LAYOUTS);
            layouts.add(new ProfileReader(origin, whole, whole.text("layout")).profile(List.of()));
        }
        if (layouts.isEmpty()) {
            return new ProfileReader(origin, yaml, null).profile(List.of());
        }
        YamlSection first = yaml.overlaid(yaml.sections("layouts").get(0), NOT_IN_LAYOUTS);
        return new ProfileReader(origin, first, first.text("layout")).profile(layouts);
    }

    private Profile profile(List<Profile> layouts) {
        String name = yaml.text("profile");
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw yaml.problem("profile", "\"" + name + "\" is no profile name", "Use a-z, 0-9 and hyphens.");
        }
        ZoneId zone = zone();
        SortedMap<String, FieldRule> fields = fields("fields", FieldNames.ALL);
        SortedMap<String, FieldRule> statement =
                yaml.has("statement") ? fields("statement", Set.copyOf(FieldNames.OF_STATEMENT)) : new TreeMap<>();
        List<HeaderLayout> headers = headers();
        Set<DomesticFormat> domestic = TextRuleReader.domestic(yaml);
        Profile profile = new Profile(new Profile.Parts(
                name,
                yaml.number("version", 1),
                yaml.textOr("title", name),
                origin,
                yaml.choice("basis", Basis.class, Basis.FILES_SEEN),
                yaml.textOrNull("note"),
                layout,
                yaml.textOrNull("institution"),
                yaml.choice("observation", ObservationRule.class, ObservationRule.NONE),
                yaml.textOr("format", "csv"),
                yaml.textOrNull("sheet"),
                shape(headers),
                headers,
                recognition(),
                numbers(),
                dates(zone),
                zone,
                oneOf("offset", "optional", "required"),
                oneOf("countries", "alpha2", "names"),
                oneOf("names", "account", "counter"),
                new Profile.AccountNumbers(yaml.pattern("outside"), domestic),
                yaml.flag("aggregate"),
                yaml.textOrNull("overflow"),
                yaml.number("least_cells", 0),
                yaml.texts("drop"),
                rows(),
                statement,
                fields,
                TextRuleReader.read(yaml, domestic),
                layouts));
        if (layout != null) {
            yaml.has("layout");
        }
        yaml.finish();
        check(fields);
        return profile;
    }

    private FormatOptions shape(List<HeaderLayout> headers) {
        String place = yaml.textOr("header", "first");
        List<String> columns = yaml.texts("columns");
        if (!List.of("first", "find", "none").contains(place)) {
            throw yaml.problem("header", "\"" + place + "\" is not known", "Write first, find or none.");
        }
        if (place.equals("none") == columns.isEmpty()) {
            throw yaml.problem(
                    columns.isEmpty() ? "header" : "columns",
                    columns.isEmpty() ? "a file without a header needs \"columns\"" : "\"columns\" goes with no header",
                    "Write header: none and columns: with a name for each column, in order.");
        }
        if (place.equals("find") && headers.isEmpty()) {
            throw yaml.problem("header", "nothing says what the header looks like", "Write it under headers:.");
        }
        String written = yaml.textOr("quote", "\"");
        boolean loose = written.equals("loose");
        char quote = loose ? '"' : yaml.symbol("quote", '"');
        return new FormatOptions(
                charset(),
                yaml.symbol("delimiter", ','),
                quote == 0 ? null : quote,
                loose,
                yaml.number("skip_lines", 0),
                columns,
                place.equals("find") ? names -> headers.stream().anyMatch(each -> each.fits(names)) : null);
    }

    private Decimals numbers() {
        Set<Liberty> liberties = EnumSet.noneOf(Liberty.class);
        for (String each : yaml.texts("numbers")) {
            try {
                liberties.add(Liberty.valueOf(each.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw yaml.problem(
                        "numbers",
                        "\"" + each + "\" is not known",
                        "Of " + Arrays.toString(Liberty.values()).toLowerCase(Locale.ROOT) + ".");
            }
        }
        return new Decimals(
                yaml.symbol("decimal", '.'),
                yaml.symbol("grouping", '\0'),
                yaml.flag("exponent"),
                yaml.flag("rounded"),
                liberties);
    }

    private Recognition recognition() {
        Map<String, Pattern> cells = new TreeMap<>();
        if (yaml.has("recognise")) {
            YamlSection section = yaml.section("recognise");
            for (String column : section.keys()) {
                Pattern pattern = section.pattern(column);
                if (pattern != null) {
                    cells.put(column, pattern);
                }
            }
        }
        return new Recognition(cells, yaml.pattern("file_name"));
    }

    private List<RowRule> rows() {
        List<RowRule> rules = new ArrayList<>();
        for (YamlSection entry : yaml.sections("rows")) {
            Pattern pattern = entry.pattern("pattern");
            if (pattern == null) {
                throw entry.problem("pattern", "a pattern is missing", "Write pattern: and a regular expression.");
            }
            rules.add(new RowRule(
                    entry.textOrNull("column"),
                    pattern,
                    entry.choice("as", ControlKind.class, ControlKind.NOTE),
                    entry.textOrNull("value"),
                    entry.pattern("value_pattern")));
            entry.finish();
        }
        return rules;
    }

    private void check(Map<String, FieldRule> fields) {
        require(fields, "time");
        require(fields, "currency");
        if (!fields.containsKey("amount") && !(fields.containsKey("debit") && fields.containsKey("credit"))) {
            throw yaml.problem("fields", "neither \"amount\" nor \"debit\" and \"credit\"", "Say where the amount is.");
        }
        boolean extract = fields.containsKey("own_account");
        for (String name : fields.keySet()) {
            boolean ofExtract = name.startsWith("own_")
                    || name.startsWith("counterparty_")
                    || List.of("debit", "credit", "direction", "paid_to_name", "received_from_name")
                            .contains(name);
            boolean ofList = name.startsWith("payer_") || name.startsWith("payee_");
            if (extract ? ofList : ofExtract) {
                throw yaml.problem(
                        "fields",
                        "\"" + name + "\" does not go with " + (extract ? "" : "no ") + "\"own_account\"",
                        "An extract has own_ and counterparty_ fields, a list of transfers payer_ and payee_ fields.");
            }
        }
    }

    private void require(Map<String, FieldRule> fields, String name) {
        if (!fields.containsKey(name)) {
            throw yaml.problem("fields", "the field \"" + name + "\" is missing", "Say where it is found.");
        }
    }

    private Charset charset() {
        String name = yaml.textOr("encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw yaml.problem(
                    "encoding",
                    "\"" + name + "\" is no known encoding",
                    "For instance UTF-8, windows-1250, ISO-8859-2.");
        }
    }

    private @Nullable ZoneId zone() {
        String name = yaml.textOrNull("zone");
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw yaml.problem("zone", "\"" + name + "\" is no time zone", "For instance Europe/Vienna or UTC.");
        }
    }

    /** Whether the second of two words stands there; the first is the default. */
    private boolean oneOf(String key, String usual, String other) {
        String text = yaml.textOr(key, usual);
        if (!text.equals(usual) && !text.equals(other)) {
            throw yaml.problem(key, "\"" + text + "\" is not known", "Write " + usual + " or " + other + ".");
        }
        return text.equals(other);
    }

    private List<DateRule> dates(@Nullable ZoneId zone) {
        Locale locale = Locale.forLanguageTag(yaml.textOr("locale", "en"));
        List<DateRule> rules = new ArrayList<>();
        for (YamlSection entry : yaml.sections("dates")) {
            String pattern = entry.text("pattern");
            Precision precision =
                    entry.has("precision") ? entry.choice("precision", Precision.class, Precision.DAY) : null;
            entry.finish();
            try {
                rules.add(DateRule.of(pattern, precision, zone, locale));
            } catch (IllegalArgumentException bad) {
                throw entry.problem(
                        "pattern",
                        "\"" + pattern + "\" is no date pattern: " + bad.getMessage(),
                        "As dd.MM.uuuu HH:mm.");
            }
        }
        return rules;
    }

    private List<HeaderLayout> headers() {
        List<HeaderLayout> layouts = new ArrayList<>();
        for (YamlSection entry : yaml.sections("headers")) {
            Set<String> required = new HashSet<>();
            Set<String> optional = new HashSet<>();
            Map<String, Integer> seen = new HashMap<>();
            for (String written : entry.texts("columns")) {
                boolean may = written.endsWith(OPTIONAL_MARK);
                String name = may ? written.substring(0, written.length() - 1) : written;
                int count = seen.merge(name, 1, Integer::sum);
                (may ? optional : required).add(count == 1 ? name : name + "#" + count);
            }
            layouts.add(new HeaderLayout(Set.copyOf(required), Set.copyOf(optional), entry.flag("open")));
            entry.finish();
        }
        return layouts;
    }

    private SortedMap<String, FieldRule> fields(String key, Set<String> known) {
        YamlSection section = yaml.section(key);
        TreeMap<String, FieldRule> rules = new TreeMap<>();
        for (String name : section.keys()) {
            if (known.contains(name)) {
                rules.put(name, FieldRule.read(section, name));
            }
        }
        known.forEach(section::has);
        section.finish();
        return rules;
    }
}
