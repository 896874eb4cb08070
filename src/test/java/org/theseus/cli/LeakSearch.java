package org.theseus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.theseus.detect.Role;
import org.unbescape.html.HtmlEscape;

/**
 * Looks through a folder of outputs for anything that names a hidden party of a table of rows. Who is hidden and what names
 * somebody is worked out here anew, from the rows and the findings alone.
 */
final class LeakSearch {

    private static final List<String> NAMING =
            List.of("name", "account", "id", "phone", "document", "address", "email", "birth_date");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]*");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern ELEMENT = Pattern.compile("</?[A-Za-z][\\w:.-]*");
    private static final int SHORTEST = 4;
    private static final int BLOCK = 100_000;

    /** A word of a text, and where it stands. */
    private record Place(int start, int end, String word) {}

    private final Set<List<String>> spellings = new HashSet<>();
    /** How many words the spellings have that begin with a word. */
    private final Map<String, Set<Integer>> lengths = new HashMap<>();

    private final Map<String, Set<Role>> roles = new HashMap<>();
    private int hidden;
    private int named;

    /**
     * @param findings one finding as JSON a line, as the case itself holds them
     */
    LeakSearch(Path rows, List<String> findings) throws IOException {
        for (String line : findings) {
            JsonNode finding = new ObjectMapper().readTree(line);
            for (JsonNode party : finding.path("parties")) {
                Set<String> accounts =
                        new HashSet<>(Set.of(party.path("account").asText()));
                for (JsonNode identity : finding.path("identity")) {
                    if (identity.path("party").equals(party.path("id"))) {
                        identity.path("accounts").forEach(account -> accounts.add(account.asText()));
                    }
                }
                accounts.forEach(account -> roles.computeIfAbsent(number(account), none -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(party.path("role").asText())));
            }
        }
        Map<String, Set<String>> values = new TreeMap<>();
        Set<String> open = new HashSet<>();
        Map<String, Set<Set<String>>> openNames = new HashMap<>();
        Set<String> seen = new HashSet<>();
        try (var table = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(rows))) {
            for (CSVRecord row : table) {
                for (String side : List.of("payer_", "payee_")) {
                    String account =
                            row.get(side + "account").isEmpty() ? row.get(side + "id") : row.get(side + "account");
                    if (account.isEmpty()) {
                        continue;
                    }
                    boolean isNamed = isNamed(account);
                    if (seen.add(account)) {
                        named += isNamed ? 1 : 0;
                        hidden += isNamed ? 0 : 1;
                    }
                    for (String field : NAMING) {
                        String value = row.get(side + field);
                        if (isNamed) {
                            open.add(compact(value));
                            Set<String> words = new HashSet<>(words(value));
                            words.forEach(word -> openNames
                                    .computeIfAbsent(word, none -> new HashSet<>())
                                    .add(words));
                        } else if (compact(value).length() >= SHORTEST) {
                            values.computeIfAbsent(value, none -> new HashSet<>())
                                    .add(field);
                        }
                    }
                }
            }
        }
        values.forEach((value, fields) -> {
            if (!open.contains(compact(value)) && !isNamesake(words(value), openNames)) {
                spell(words(value));
                spell(List.of(compact(value)));
                List<String> turned = new ArrayList<>(words(value));
                for (int first = 1; fields.contains("name") && first < turned.size(); first++) {
                    turned.add(turned.remove(0));
                    spell(List.copyOf(turned));
                }
            }
        });
    }

    /** A name that a named party bears too, in another order or within a longer name, tells of nobody else. */
    private static boolean isNamesake(List<String> name, Map<String, Set<Set<String>>> openNames) {
        return !name.isEmpty()
                && openNames.getOrDefault(name.get(0), Set.of()).stream().anyMatch(words -> words.containsAll(name));
    }

    /** How many accounts may not be named. */
    int hidden() {
        return hidden;
    }

    int named() {
        return named;
    }

    private static String number(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Whoever acts in a finding and is nowhere a possible victim. */
    private boolean isNamed(String account) {
        Set<Role> played = roles.getOrDefault(account, Set.of());
        return !played.isEmpty()
                && !played.contains(Role.POSSIBLE_VICTIM)
                && (played.stream().noneMatch(Role::isProtected)
                        || played.stream().anyMatch(role -> !role.isProtected() && role != Role.UNKNOWN));
    }

    private void spell(List<String> words) {
        if (!words.isEmpty()) {
            spellings.add(List.copyOf(words));
            lengths.computeIfAbsent(words.get(0), none -> new TreeSet<>()).add(words.size());
        }
    }

    private static String compact(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT);
        }
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replace('đ', 'd')
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> compact(word.group()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every place where something stands that names a hidden party: file, and the text around it. */
    List<String> in(Path folder) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString();
                texts(name, Files.readAllBytes(file)).forEach(text -> search(name, text, found));
            }
        }
        return found;
    }

    /** In blocks, for a file of a large case has tens of millions of words. */
    private void search(String file, String text, List<String> found) {
        int longest = spellings.stream().mapToInt(List::size).max().orElse(1);
        List<Place> block = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            block.add(new Place(word.start(), word.end(), compact(word.group())));
            if (block.size() == BLOCK) {
                List<Place> whole = block.subList(0, BLOCK - longest);
                search(file, text, block, whole.size(), found);
                whole.clear();
            }
        }
        search(file, text, block, block.size(), found);
    }

    private void search(String file, String text, List<Place> places, int begins, List<String> found) {
        List<String> words = places.stream().map(Place::word).toList();
        for (int at = 0; at < begins; at++) {
            for (int length : lengths.getOrDefault(words.get(at), Set.of())) {
                int end = at + length;
                if (end <= words.size() && spellings.contains(words.subList(at, end))) {
                    int from = Math.max(0, places.get(at).start() - 60);
                    int to = Math.min(text.length(), places.get(end - 1).end() + 40);
                    found.add(file + ": " + words.subList(at, end) + " in " + text.substring(from, to));
                }
            }
        }
    }

    /** What a file says in its own name, its parts and its metadata, unescaped. */
    private static List<String> texts(String name, byte[] bytes) throws IOException {
        List<String> texts = new ArrayList<>(List.of(name));
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    texts.addAll(texts(entry.getName(), zip.readAllBytes()));
                }
            }
        } else if (bytes.length > 3 && bytes[0] == '%' && bytes[1] == 'P') {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                texts.add(new PDFTextStripper().getText(document));
                texts.add(document.getDocumentInformation().getCOSObject().toString());
                texts.add(document.getDocumentCatalog().getCOSObject().toString());
            }
        } else {
            String raw = ESCAPED.matcher(new String(bytes, StandardCharsets.UTF_8))
                    .replaceAll(
                            code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
            // what an element is called is no content: "<t>" before a name would be an initial
            texts.add(HtmlEscape.unescapeHtml(ELEMENT.matcher(raw).replaceAll("<")));
        }
        return texts;
    }
}
