package org.theseus.sniff;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an extract without a column for it says whose account it is: the lines before the header, the file's name. */
final class OwnAccount {

    private static final String IBAN = "\\b([A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?)\\b";
    private static final String NUMBER = "([0-9][0-9 ./-]{4,28}[0-9])";

    private OwnAccount() {}

    /** The field and what the file says there, or null. */
    record Found(FieldDraft field, String account) {}

    static @Nullable Found find(List<String> preamble, String fileName) {
        for (String whole : preamble) {
            String line = whole.length() > 500 ? whole.substring(0, 500) : whole;
            Matcher iban = Pattern.compile(IBAN).matcher(line);
            if (iban.find() && (ColumnFacts.isIban(iban.group(1)) || hasLabel(line.substring(0, iban.start())))) {
                return found("preamble", IBAN, "the IBAN in a line before the header", iban.group(1));
            }
        }
        for (String whole : preamble) {
            String line = whole.length() > 500 ? whole.substring(0, 500) : whole;
            for (String label : line.split("[;,\t|:\"]")) {
                if (isLabel(label)) {
                    String regex = Yaml.literal(label.strip()) + "[^0-9]{0,12}" + NUMBER;
                    Matcher number = Pattern.compile(regex).matcher(line);
                    if (number.find()) {
                        return found(
                                "preamble",
                                regex,
                                "the number behind \"" + label.strip() + "\" before the header",
                                number.group(1));
                    }
                }
            }
        }
        String inName = "([A-Z]{2}\\d{2}[A-Z0-9]{11,30})";
        Matcher named = Pattern.compile(inName).matcher(fileName);
        return named.find() && ColumnFacts.isIban(named.group(1))
                ? found("file_name", inName, "the IBAN in the file's name", named.group(1))
                : null;
    }

    private static Found found(String place, String regex, String why, String account) {
        return new Found(new FieldDraft("{" + place + ": " + Yaml.pattern(regex) + "}", why, List.of()), account);
    }

    private static boolean hasLabel(String text) {
        for (String label : text.split("[;,\t|:\"]")) {
            if (isLabel(label)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLabel(String label) {
        return HeaderWords.of(label).stream()
                .anyMatch(hit -> hit.concept() == Concept.OWN_ACCOUNT || hit.concept() == Concept.ACCOUNT);
    }
}
