package org.theseus.ingest;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatOptions;
import org.theseus.model.Precision;

/** Reads a profile from YAML; every error names the line and what to write instead. */
final class ProfileReader {

    private static final String OPTIONAL_MARK = "?";

    private final YamlSection yaml;
    private final String origin;

    private ProfileReader(String origin, String text) {
        this.origin = origin;
        this.yaml = YamlSection.parse(origin, text);
    }

    /** Reads one profile; {@code origin} is {@code built in} or a path, used in messages. */
    static Profile read(String origin, String text) {
        return new ProfileReader(origin, text).profile();
    }

    private Profile profile() {
        String name = yaml.text("profile");
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw yaml.problem("profile", "\"" + name + "\" is no profile name", "Use a-z, 0-9 and hyphens.");
        }
        ZoneId zone = zone();
        SortedMap<String, FieldRule> fields = fields();
        char quote = yaml.symbol("quote", '"');
        Profile profile = new Profile(new Profile.Parts(
                name,
                yaml.number("version", 1),
                yaml.textOr("title", name),
                origin,
                yaml.textOrNull("institution"),
                yaml.choice("observation", ObservationRule.class, ObservationRule.NONE),
                yaml.textOr("format", "csv"),
                new FormatOptions(
                        charset(),
                        yaml.symbol("delimiter", ','),
                        quote == 0 ? null : quote,
                        yaml.number("skip_lines", 0)),
                headers(),
                new Decimals(
                        yaml.symbol("decimal", '.'),
                        yaml.symbol("grouping", '\0'),
                        yaml.flag("exponent"),
                        yaml.flag("rounded")),
                dates(zone),
                zone,
                countryNames(),
                yaml.pattern("outside"),
                yaml.flag("aggregate"),
                yaml.texts("drop"),
                fields));
        yaml.finish();
        check(fields);
        return profile;
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
                    || List.of("debit", "credit", "direction").contains(name);
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

    private boolean countryNames() {
        String text = yaml.textOr("countries", "alpha2");
        if (!text.equals("alpha2") && !text.equals("names")) {
            throw yaml.problem("countries", "\"" + text + "\" is not known", "Write alpha2 or names.");
        }
        return text.equals("names");
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

    private SortedMap<String, FieldRule> fields() {
        YamlSection section = yaml.section("fields");
        TreeMap<String, FieldRule> rules = new TreeMap<>();
        for (String name : section.keys()) {
            if (FieldNames.ALL.contains(name)) {
                rules.put(name, section.isText(name) ? shorthand(section.text(name)) : rule(section.section(name)));
            }
        }
        FieldNames.ALL.forEach(section::has);
        section.finish();
        return rules;
    }

    private static FieldRule shorthand(String text) {
        boolean optional = text.endsWith(OPTIONAL_MARK);
        return FieldRule.ofColumn(optional ? text.substring(0, text.length() - 1) : text, optional);
    }

    private static FieldRule rule(YamlSection section) {
        FieldRule rule = new FieldRule(
                section.texts("column"),
                section.texts("join"),
                section.textOrNull("constant"),
                section.textOrNull("default"),
                section.pattern("preamble"),
                section.pattern("file_name"),
                section.pattern("pattern"),
                section.has("map") ? map(section.section("map")) : Map.of(),
                section.textOrNull("other"),
                section.flag("optional"),
                section.flag("may_be_empty"));
        section.finish();
        return rule;
    }

    private static Map<String, String> map(YamlSection section) {
        Map<String, String> map = new HashMap<>();
        for (String key : section.keys()) {
            map.put(key.toUpperCase(Locale.ROOT), section.text(key));
        }
        return Map.copyOf(map);
    }
}
