package org.theseus.ingest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.AccountScan;
import org.theseus.counterparty.Confidence;
import org.theseus.counterparty.CounterpartyText;
import org.theseus.counterparty.DomesticFormat;
import org.theseus.counterparty.TextPattern;
import org.theseus.yaml.YamlSection;

/** Reads {@code counterparty_text} and {@code domestic_accounts} of a profile. */
final class TextRuleReader {

    private TextRuleReader() {}

    static @Nullable TextRule read(YamlSection yaml, Set<DomesticFormat> domestic) {
        if (!yaml.has("counterparty_text")) {
            return null;
        }
        YamlSection section = yaml.section("counterparty_text");
        List<String> columns = section.texts("from");
        if (columns.isEmpty()) {
            throw section.problem("from", "no column with text", "Write from: and the columns that hold it.");
        }
        List<TextPattern> patterns = new ArrayList<>();
        for (YamlSection entry : section.sections("patterns")) {
            patterns.add(pattern(entry));
        }
        boolean remainder = section.flag("remainder");
        section.finish();
        return new TextRule(columns, CounterpartyText.of(patterns, AccountScan.of(domestic), remainder));
    }

    private static TextPattern pattern(YamlSection entry) {
        Pattern pattern = entry.pattern("pattern");
        if (pattern == null) {
            throw entry.problem("pattern", "a pattern is missing", "Write pattern: and a regular expression.");
        }
        Confidence confidence = entry.choice("confidence", Confidence.class, Confidence.MEDIUM);
        String channel = entry.textOrNull("channel");
        entry.finish();
        try {
            return TextPattern.of(pattern, confidence, channel);
        } catch (IllegalArgumentException groups) {
            throw entry.problem(
                    "pattern", String.valueOf(groups.getMessage()), "Known groups: " + TextPattern.GROUPS + ".");
        }
    }

    static Set<DomesticFormat> domestic(YamlSection yaml) {
        EnumSet<DomesticFormat> formats = EnumSet.noneOf(DomesticFormat.class);
        for (String name : yaml.texts("domestic_accounts")) {
            try {
                formats.add(DomesticFormat.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw yaml.problem(
                        "domestic_accounts",
                        "\"" + name + "\" is no country whose account numbers are known",
                        "One or more of " + List.of(DomesticFormat.values()) + ".");
            }
        }
        return formats;
    }
}
