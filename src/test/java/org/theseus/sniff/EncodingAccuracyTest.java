package org.theseus.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.model.TheseusException;

/** How often the encoding of a short extract is found, asked for, or wrong: every language in every code page of it. */
@Tag("slow")
class EncodingAccuracyTest {

    private static final int SAMPLES = Integer.getInteger("theseus.encodingSamples", 8);

    private static final Map<String, List<String>> PAGES = pages();

    private static Map<String, List<String>> pages() {
        List<String> western = List.of("windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850", "IBM437", "x-MacRoman");
        List<String> central = List.of("windows-1250", "ISO-8859-2", "IBM852");
        List<String> cyrillic = List.of("windows-1251", "ISO-8859-5", "IBM855");
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("de", join(western, central, List.of("windows-1254", "windows-1257")));
        pages.put("fr", join(western, List.of("windows-1254")));
        pages.put("it", western);
        for (String language : List.of("sr", "hr", "bs", "sl", "hu", "pl")) {
            pages.put(language, central);
        }
        pages.put("sr-Cyrl", cyrillic);
        pages.put("mk", cyrillic);
        pages.put("bg", join(cyrillic, List.of("IBM866")));
        pages.put("ru", join(cyrillic, List.of("IBM866", "KOI8-R", "KOI8-U")));
        pages.put("sq", List.of("windows-1252", "windows-1250", "ISO-8859-1", "IBM850"));
        pages.put("el", List.of("windows-1253", "ISO-8859-7", "IBM737"));
        pages.put("tr", List.of("windows-1254", "ISO-8859-9", "IBM857"));
        pages.put("ro", List.of("windows-1250", "ISO-8859-2", "ISO-8859-16"));
        pages.put("lt", List.of("windows-1257", "ISO-8859-13"));
        pages.put("lv", List.of("windows-1257", "ISO-8859-13"));
        for (String language : List.of("sv", "da", "nb", "fi", "es", "pt")) {
            pages.put(language, List.of("windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850"));
        }
        pages.put("sk", central);
        pages.put("uk", List.of("windows-1251", "KOI8-U"));
        return pages;
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        List<String> all = new ArrayList<>();
        for (List<String> each : lists) {
            all.addAll(each);
        }
        return all;
    }

    @Test
    void shortExtractsAreReadRightOrAskedAbout() {
        int[] fiveRows = new int[3];
        int[] longer = new int[3];
        StringBuilder table = new StringBuilder("language code page        5 rows: right asked wrong   20 rows: ...\n");
        StringBuilder wrong = new StringBuilder();
        PAGES.forEach((language, pages) -> {
            for (String page : pages) {
                int[] few = sample(language, page, 5, wrong);
                int[] many = sample(language, page, 20, wrong);
                add(fiveRows, few);
                add(longer, many);
                table.append(String.format(
                        Locale.ROOT,
                        "%-8s %-14s %12d %5d %5d %12d %5d %5d%n",
                        language,
                        page,
                        few[0],
                        few[1],
                        few[2],
                        many[0],
                        many[1],
                        many[2]));
            }
        });
        table.append(String.format(
                Locale.ROOT,
                "all                     %12d %5d %5d %12d %5d %5d%n",
                fiveRows[0],
                fiveRows[1],
                fiveRows[2],
                longer[0],
                longer[1],
                longer[2]));
        System.out.print(table);
        assertThat(fiveRows[2] + longer[2])
                .as("read wrongly without a question%n%s", wrong)
                .isZero();
        assertThat(fiveRows[0]).isGreaterThan(9 * (fiveRows[0] + fiveRows[1]) / 10);
        assertThat(longer[0]).isGreaterThan(97 * (longer[0] + longer[1]) / 100);
    }

    private static void add(int[] sum, int[] each) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += each[i];
        }
    }

    private static int[] sample(String language, String page, int rows, StringBuilder wrong) {
        int[] outcome = new int[3];
        Random random = new Random(language.hashCode() * 31L + page.hashCode() + rows);
        for (int i = 0; i < SAMPLES; i++) {
            Charset charset = Charset.forName(page);
            String text = extract(language, rows, random);
            text = charset.newEncoder().canEncode('ș') ? text : folded(text);
            String written = new String(text.getBytes(charset), charset);
            byte[] bytes = written.getBytes(charset);
            String said = read(bytes);
            if (said.isEmpty()) {
                outcome[1]++;
            } else if (folded(said).equals(folded(written))) {
                outcome[0]++;
            } else {
                outcome[2]++;
                wrong.append(language).append(' ').append(page).append(": ");
                for (int c = 0; c < written.length(); c++) {
                    if (written.charAt(c) != said.charAt(c)) {
                        wrong.append(written.charAt(c))
                                .append('>')
                                .append(said.charAt(c))
                                .append(' ');
                    }
                }
                wrong.append('\n');
            }
        }
        return outcome;
    }

    private static String folded(String text) {
        return text.replace('ș', 'ş').replace('Ș', 'Ş').replace('ț', 'ţ').replace('Ț', 'Ţ');
    }

    private static String read(byte[] bytes) {
        try {
            EncodingFinding found = EncodingSniffer.find(() -> new ByteArrayInputStream(bytes), "test");
            return found.charset() == null ? "" : new String(bytes, found.charset());
        } catch (TheseusException refused) {
            return "";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** An extract with an English header, plain cells, and texts of the language in two columns. */
    private static String extract(String language, int rows, Random random) {
        List<String> texts = new ArrayList<>();
        while (texts.size() < rows) {
            List<String> some = new ArrayList<>(texts(language));
            Collections.shuffle(some, random);
            texts.addAll(some);
        }
        StringBuilder file = new StringBuilder("Date;Partner;Text;Amount;Balance\n");
        for (int i = 0; i < rows; i++) {
            String[] cells = texts.get(i).split("\\|");
            String name = random.nextInt(4) == 0 ? cells[0].toUpperCase(Locale.ROOT) : cells[0];
            file.append(String.format(
                    Locale.GERMAN, "%02d.03.2023;%s;%s;-%,.2f;%,.2f%n", 1 + i, name, cells[1], 12.5 * i, 1000.0 - i));
        }
        return file.toString();
    }

    private static List<String> texts(String language) {
        try (InputStream in = EncodingAccuracyTest.class.getResourceAsStream("/sniff/texts.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(language + "|"))
                    .map(line -> line.substring(language.length() + 1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
