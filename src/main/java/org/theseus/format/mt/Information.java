package org.theseus.format.mt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86 of a booking in one of its dialects.
 *
 * @param code business transaction code (GVC) of the structured dialect; empty elsewhere
 * @param fields what the dialect names: {@code booking_text}, {@code remittance}, {@code name}, {@code account}, {@code
 *     bank}, {@code EREF} and other tokens
 */
record Information(Dialect dialect, String code, Map<String, String> fields) {

    /** How a bank fills the field. */
    enum Dialect {
        /** Three digits, a sign, then pieces that two digits number (DE, AT, PL, HU). */
        STRUCTURED,
        /** Words between slashes (NL, BE, SEPA guides). */
        TAGGED,
        /** Free text. */
        PLAIN
    }

    private static final int CHUNK = 27;
    private static final String TEXT_SIGNS = ".,:;-/'\"()&";
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s?(\\d{3})\\s?([^\\p{L}\\p{N}\\s])(\\d{2}.*)$", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile(
            "/(EREF|PREF|MARF|CSID|BENM|ORDP|NAME|IBAN|BIC|REMI|ISDT|TRTP|CNTP|CREF|KREF|RTRN|ULTC|ULTB|ULTD|SVCL|PURP"
                    + "|ADDR|TRCD|BUSP|USTD|STRD|CDTRREFTP|CDTRREF|ID|ACCW|INIT|FX|OCMT|CHGS|EXCH|OAMT)/");
    private static final Pattern SEPA =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT)\\+");

    static Information of(List<String> lines) {
        String joined = String.join("", lines);
        Matcher numbered = NUMBERED.matcher(joined);
        if (numbered.matches() && isStructured(numbered.group(2).charAt(0), numbered.group(3))) {
            return structured(numbered.group(1), numbered.group(2).charAt(0), numbered.group(3));
        }
        Matcher word = WORDS.matcher(joined);
        if (word.find() && (word.start() == 0 || word.find())) {
            return tagged(joined);
        }
        String text = String.join(" ", lines).strip();
        TreeMap<String, String> fields = new TreeMap<>();
        fields.put("remittance", text);
        return new Information(Dialect.PLAIN, "", fields);
    }

    /** A sign that texts have too ({@code 250,00 EUR}, {@code 123-45678}) divides pieces only if it comes again. */
    private static boolean isStructured(char separator, String text) {
        return TEXT_SIGNS.indexOf(separator) < 0 || nextPiece(text, separator, 2) < text.length();
    }

    private static Information structured(String code, char separator, String text) {
        TreeMap<String, String> fields = new TreeMap<>();
        StringBuilder purpose = new StringBuilder();
        boolean tokens = SEPA.matcher(text).find();
        int start = 0;
        while (start + 2 <= text.length()) {
            int end = nextPiece(text, separator, start);
            String piece = text.substring(start, end);
            String number = piece.substring(0, 2);
            String value = piece.substring(2);
            switch (number) {
                case "00" -> add(fields, "booking_text", value, "");
                case "10" -> add(fields, "primanota", value, "");
                case "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "60", "61", "62", "63" ->
                    chunk(purpose, value, tokens);
                case "30" -> add(fields, "bank", value, "");
                case "31" -> add(fields, "account", value, "");
                case "32", "33" -> add(fields, "name", value, "");
                case "34" -> add(fields, "key", value, "");
                case "38" -> add(fields, "iban", value, "");
                default -> add(fields, "code_" + number, value, "");
            }
            start = end + 1;
        }
        if (!purpose.isEmpty()) {
            fields.put("remittance", purpose.toString().strip());
            tokens(purpose.toString(), fields);
        }
        return new Information(Dialect.STRUCTURED, code, fields);
    }

    private static int nextPiece(String text, char separator, int from) {
        for (int i = text.indexOf(separator, from); i >= 0; i = text.indexOf(separator, i + 1)) {
            if (i + 2 < text.length() && isDigit(text.charAt(i + 1)) && isDigit(text.charAt(i + 2))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A full chunk was cut by the bank's form, a shorter one was ended by its writer. */
    private static void chunk(StringBuilder purpose, String value, boolean tokens) {
        purpose.append(value);
        if (!tokens && value.length() != CHUNK) {
            purpose.append(' ');
        }
    }

    private static void tokens(String purpose, Map<String, String> fields) {
        Matcher token = SEPA.matcher(purpose);
        String name = null;
        int start = 0;
        while (token.find()) {
            if (name != null) {
                add(fields, name, purpose.substring(start, token.start()).strip(), " ");
            }
            name = token.group(1);
            start = token.end();
        }
        if (name != null) {
            add(fields, name, purpose.substring(start).strip(), " ");
            String said = fields.get("SVWZ");
            if (said != null) {
                fields.put("remittance", said);
            }
        }
    }

    private static Information tagged(String text) {
        TreeMap<String, String> fields = new TreeMap<>();
        Matcher word = WORDS.matcher(text);
        String name = "text";
        int start = 0;
        int from = 0;
        while (word.find(from)) {
            // the slash that ends a word begins the next where nothing stands between them
            put(fields, name, text.substring(Math.min(start, word.start()), word.start()));
            name = word.group(1);
            start = word.end();
            // one slash may end a word and begin the next
            from = word.end() - 1;
        }
        put(fields, name, text.substring(start));
        copy(fields, "NAME", "name");
        copy(fields, "IBAN", "account");
        copy(fields, "BIC", "bank");
        String party = fields.get("CNTP");
        if (party != null) {
            String[] pieces = party.split("/", -1);
            fields.put("account", pieces[0]);
            fields.put("bank", pieces.length > 1 ? pieces[1] : "");
            fields.put("name", pieces.length > 2 ? pieces[2] : "");
        }
        for (String said : List.of("CDTRREF", "USTD", "REMI")) {
            copy(fields, said, "remittance");
        }
        return new Information(Dialect.TAGGED, "", fields);
    }

    private static void put(Map<String, String> fields, String name, String written) {
        String value = written.strip();
        while (value.endsWith("/")) {
            value = value.substring(0, value.length() - 1);
        }
        while (value.startsWith("/")) {
            value = value.substring(1);
        }
        if (!value.isBlank()) {
            add(fields, name, value, " ");
        }
    }

    private static void copy(Map<String, String> fields, String from, String to) {
        String value = fields.get(from);
        if (value != null && !value.isEmpty()) {
            fields.put(to, value);
        }
    }

    private static void add(Map<String, String> fields, String name, String value, String between) {
        fields.merge(name, value, (earlier, later) -> earlier + between + later);
    }

    /** The value of the first of these names that is there. */
    String get(String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
