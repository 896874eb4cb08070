package org.theseus.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.theseus.cases.FindingJson;
import org.theseus.export.ExportContent;

/** Makes a package. Stateless; equal content and log give equal bytes. */
public final class PackageWriter {

    /** Folder of the rows in the package. */
    static final String ROWS = "rows/";

    static final String FINDINGS = "findings.jsonl";
    static final String LOG = "log-extract.jsonl";
    private static final String README = "README.txt";

    /** A fixed time, so that a package made again has the same bytes. */
    private static final LocalDateTime WHEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String EXPLAINED = """
            An exchange package of theseus.
            manifest.json       what it is, handling, recipient, protection, sources, and the SHA-256 of every other file
            rows/               transfers in the canonical columns, one file for each source of the sender; data for programs:
                                do not open it in a spreadsheet, use export --format csv or xlsx for that; rows that sum up
                                several payments are in .sums.csv
            findings.jsonl      leads, one JSON object a line
            log-extract.jsonl   lines of the sender's log about the imports of these sources, as they stand there

            theseus verify PACKAGE checks it; theseus import PACKAGE takes the rows into a case, each source with the
            restrictions that it came under. A lead is a pattern in payments that is consistent with a typology; it says
            nothing about a person.
            """;

    private PackageWriter() {}

    /**
     * The bytes of a package.
     *
     * @param origin keyed name of the case
     * @param log lines of the log, whole, without line feeds
     */
    public static byte[] write(ExportContent content, String origin, List<String> log) {
        SortedMap<String, byte[]> members = new TreeMap<>();
        Map<Integer, List<PackageRows.Rows>> rows = new PackageRows(content).bySource();
        List<PackageManifest.Source> sources = new ArrayList<>();
        for (int place = 0; place < content.sources().size(); place++) {
            ExportContent.Source source = content.sources().get(place);
            List<PackageRows.Rows> files = rows.getOrDefault(place, List.of());
            for (PackageRows.Rows file : files) {
                String name = PackageManifest.Source.member(ROWS + name(place, source.file()), file.sums());
                members.put(name, file.bytes());
                sources.add(new PackageManifest.Source(source.file(), source.sha256(), name, source.legalFrame()));
            }
            if (files.isEmpty()) {
                sources.add(new PackageManifest.Source(source.file(), source.sha256(), "", source.legalFrame()));
            }
        }
        members.put(README, EXPLAINED.getBytes(StandardCharsets.UTF_8));
        members.put(
                FINDINGS,
                lines(content.findings().stream().map(FindingJson::write).toList()));
        members.put(LOG, lines(log));
        long undated =
                content.links().stream().filter(link -> !link.first().isKnown()).count();
        PackageManifest manifest = new PackageManifest(
                PackageManifest.FORMAT,
                origin,
                content.about(),
                content.links().size(),
                undated,
                content.links().stream().filter(link -> link.sums() != null).count(),
                content.findings().size(),
                sources,
                members.entrySet().stream()
                        .map(member -> new PackageManifest.Member(
                                member.getKey(), member.getValue().length, Sha256Hex.of(member.getValue())))
                        .toList());
        return zip(manifest, members);
    }

    private static byte[] zip(PackageManifest manifest, SortedMap<String, byte[]> members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, PackageManifest.NAME, manifest.toJson());
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                put(zip, member.getKey(), member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WHEN);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** A name that every system can have: {@code 002-wu_2023.csv}. */
    private static String name(int place, String file) {
        String plain = file.codePoints()
                .mapToObj(point -> point < 128 && (Character.isLetterOrDigit(point) || "._-".indexOf(point) >= 0)
                        ? Character.toString(point)
                        : "_")
                .limit(60)
                .collect(Collectors.joining())
                .replaceFirst("^[.]+", "_")
                .replaceFirst("[.]sums[.]csv$", "_sums.csv");
        return String.format(Locale.ROOT, "%03d-%s%s", place + 1, plain, plain.endsWith(".csv") ? "" : ".csv");
    }

    private static byte[] lines(List<String> lines) {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
