package org.theseus.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * The words of a report in one language, from a resource bundle {@code report_LANGUAGE.properties} in UTF-8. What a
 * bundle lacks is said in English. Also how that language writes numbers. Immutable and thread-safe.
 */
public final class ReportText {

    /** Languages that come with the program. */
    public static final List<String> SHIPPED = List.of("de", "en", "sr");

    private static final String FOLDER = "theseus/report/text/";
    private static final ReportText ENGLISH = new ReportText(shipped("en"), null);

    private final Properties words;
    private final @Nullable ReportText fallback;

    private ReportText(Properties words, @Nullable ReportText fallback) {
        this.words = words;
        this.fallback = fallback;
    }

    /** English. */
    public static ReportText english() {
        return ENGLISH;
    }

    /**
     * A language: a bundle of the user's own in {@code folder}, else one that comes with the program. {@code sr-Latn} and
     * {@code de_AT} are looked for as such and then as {@code sr} and {@code de}.
     *
     * @param folder where the user keeps further bundles; it need not exist
     * @throws TheseusException (USAGE) if there is no bundle, or it is no bundle in UTF-8 with a rule for plurals
     */
    public static ReportText of(String language, Path folder) {
        String wanted = language.strip().replace('-', '_');
        if (!wanted.matches("[A-Za-z]{2,3}(_[A-Za-z0-9]{2,8})*")) {
            throw unknown(language, folder);
        }
        for (String name : List.of(wanted, wanted.split("_", -1)[0])) {
            Path own = folder.resolve("report_" + name + ".properties");
            if (Files.isRegularFile(own)) {
                return new ReportText(read(own), ENGLISH);
            }
            if (SHIPPED.contains(name)) {
                return name.equals("en") ? ENGLISH : new ReportText(shipped(name), ENGLISH);
            }
        }
        throw unknown(language, folder);
    }

    private static TheseusException unknown(String language, Path folder) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "there is no report in the language '" + language + "'",
                "Use one of " + String.join(", ", SHIPPED) + ", or put report_" + language + ".properties into "
                        + folder + ".");
    }

    private static Properties shipped(String name) {
        try (InputStream in =
                ReportText.class.getClassLoader().getResourceAsStream(FOLDER + "report_" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("bundle missing from the jar: " + name);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(in);
            if (words.containsKey("plural")) {
                Plural.parse(words.getProperty("plural"));
            }
            return words;
        } catch (IOException | IllegalArgumentException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot use the bundle " + file + ": " + e.getMessage(),
                    "Write it in UTF-8 like report_en.properties; plural is other, one-other or one-few-other.",
                    e);
        }
    }

    /** The language as BCP 47 tag: {@code en}, {@code sr-Latn}. */
    public String tag() {
        return get("language.tag");
    }

    /** Keys that this bundle itself has. */
    public SortedSet<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** Whether the language itself has the words. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words of a key; each key is a programmed one, so one that English lacks is our bug. */
    public String get(String key) {
        String text = words.getProperty(key);
        if (text != null) {
            return text;
        }
        if (fallback == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return fallback.get(key);
    }

    /** The words of a key that depends on data, or what stands for them where neither language has any. */
    public String get(String key, String otherwise) {
        return has(key) ? get(key) : fallback == null ? otherwise : fallback.get(key, otherwise);
    }

    /** The words of a key with {@code {0}}, {@code {1}} ... replaced by the arguments, which are taken as they are. */
    public String of(String key, Object... arguments) {
        return filled(get(key), arguments);
    }

    /** The form of a key that goes with a number ({@code key.one}, {@code key.few}, {@code key.other}); {0} is the number. */
    public String counted(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return filled(form(key, number), arguments);
    }

    private String form(String key, long number) {
        boolean own = has(key + ".other");
        if (!own && fallback != null) {
            return fallback.form(key, number);
        }
        String exact = key + "."
                + Plural.parse(words.getProperty("plural", "one-other")).form(number);
        return has(exact) ? get(exact) : get(key + ".other");
    }

    private static String filled(String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int place = open >= 0 && open + 2 < pattern.length() && pattern.charAt(open + 2) == '}'
                    ? pattern.charAt(open + 1) - '0'
                    : -1;
            if (open < 0) {
                return text.append(pattern, at, pattern.length()).toString();
            }
            if (place >= 0 && place < arguments.length) {
                text.append(pattern, at, open).append(arguments[place]);
                at = open + 3;
            } else {
                text.append(pattern, at, open + 1);
                at = open + 1;
            }
        }
        return text.toString();
    }

    /** A number with its thousands apart: {@code 12,041}. */
    public String count(long value) {
        return amount(String.valueOf(value));
    }

    /** A plain decimal with its thousands apart and the language's mark: {@code 4,400.00}, {@code 4.400,00}. */
    public String amount(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            grouped.insert(at, get("number.group"));
        }
        return grouped + (point < 0 ? "" : get("number.decimal") + plain.substring(point + 1));
    }

    /** {@code 4,400.00 EUR and 20.00 USD}; "nothing" for no sum. */
    public String sums(SortedMap<String, String> sums) {
        return sums.isEmpty()
                ? get("nothing")
                : sums.entrySet().stream()
                        .map(sum -> amount(sum.getValue()) + "\u00a0" + sum.getKey())
                        .collect(Collectors.joining(" " + get("and") + " "));
    }
}
