package org.theseus.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.theseus.audit.AuditLog;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.model.TheseusException;

/**
 * A package that somebody sent, read into memory within {@link Limits} and checked: nothing in it is believed before {@link
 * #problems} is empty. What its digests prove is that it is whole, not who made it; that is what a signature is for. Immutable.
 */
public final class ExchangePackage {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_PROBLEMS = 20;
    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9._-]{0,99})?";
    private static final Set<String> HANDLING = Set.of("", "H0", "H1", "H2", "H3");

    /**
     * How much a package may hold.
     *
     * @param members files in it
     * @param bytes of all files unpacked
     */
    public record Limits(int members, long bytes) {
        /** Far above any real package, far below what would hurt. */
        public static final Limits STANDARD = new Limits(2_000, 512L << 20);
    }

    private final PackageManifest manifest;
    private final SortedMap<String, byte[]> members;
    private final String sha256;

    private ExchangePackage(PackageManifest manifest, SortedMap<String, byte[]> members, String sha256) {
        this.manifest = manifest;
        this.members = members;
        this.sha256 = sha256;
    }

    /** Whether a file looks like a package: a zip whose first file is a manifest. Reads its beginning only. */
    public static boolean isPackage(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(30 + PackageManifest.NAME.length());
            return head.length == 30 + PackageManifest.NAME.length()
                    && Arrays.equals(Arrays.copyOf(head, ZIP.length), ZIP)
                    && new String(head, 30, PackageManifest.NAME.length(), StandardCharsets.US_ASCII)
                            .equals(PackageManifest.NAME);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Opens a package.
     *
     * @throws TheseusException (INPUT) if it is no package of a version that we know, or larger than the limits
     */
    public static ExchangePackage open(Path file, Limits limits) {
        try {
            if (Files.size(file) > limits.bytes()) {
                throw refused(file, "it is larger than " + limits.bytes() + " bytes", null);
            }
            byte[] bytes = Files.readAllBytes(file);
            SortedMap<String, byte[]> members = unpacked(file, bytes, limits);
            byte[] json = members.remove(PackageManifest.NAME);
            PackageManifest manifest = json == null ? null : PackageManifest.parse(json);
            if (manifest == null) {
                throw refused(file, "it has no manifest that can be read", null);
            }
            if (!manifest.format().equals(PackageManifest.FORMAT)) {
                throw refused(file, "its format is " + manifest.format() + ", we know " + PackageManifest.FORMAT, null);
            }
            return new ExchangePackage(manifest, members, Sha256Hex.of(bytes));
        } catch (IOException e) {
            throw refused(file, "it cannot be read: " + e.getMessage(), e);
        }
    }

    private static SortedMap<String, byte[]> unpacked(Path file, byte[] bytes, Limits limits) throws IOException {
        SortedMap<String, byte[]> members = new TreeMap<>();
        long left = limits.bytes();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.matches(NAME) || members.size() >= limits.members()) {
                    throw refused(file, "it holds a file that no package has, or too many of them", null);
                }
                byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
                left -= content.length;
                if (left < 0) {
                    throw refused(file, "unpacked it is larger than " + limits.bytes() + " bytes", null);
                }
                if (members.put(name, content) != null) {
                    throw refused(file, "it holds " + name + " twice", null);
                }
            }
        } catch (IllegalArgumentException e) {
            throw refused(file, "a name in it is not UTF-8", e);
        }
        return members;
    }

    private static TheseusException refused(Path file, String why, @Nullable Exception cause) {
        String message = file + " is no exchange package that can be used: " + why;
        String advice = "Ask the sender for it again; theseus export --package writes one.";
        return cause == null
                ? TheseusException.of(TheseusException.Kind.INPUT, message, advice)
                : TheseusException.of(TheseusException.Kind.INPUT, message, advice, cause);
    }

    /** What it says of itself. */
    public PackageManifest manifest() {
        return manifest;
    }

    /** Digest of the package's own bytes. */
    public String sha256() {
        return sha256;
    }

    /** A file of it, empty if it has none of that name. */
    public byte[] member(String name) {
        return members.getOrDefault(name, new byte[0]).clone();
    }

    /** Everything that does not hold, the first twenty; empty if the package is whole and agrees with its manifest. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        Set<String> listed = new TreeSet<>();
        for (PackageManifest.Member member : manifest.members()) {
            byte[] bytes = members.get(member.name());
            if (!listed.add(member.name())) {
                problems.add("the manifest lists " + member.name() + " twice");
            } else if (bytes == null) {
                problems.add(member.name() + " is missing");
            } else if (!Sha256Hex.of(bytes).equals(member.sha256())) {
                problems.add(member.name() + " is not what the manifest says: its digest differs");
            }
        }
        members.keySet().stream()
                .filter(name -> !listed.contains(name))
                .forEach(name -> problems.add(name + " is in the package and not in the manifest"));
        sources(problems);
        findings(problems);
        log(problems);
        return List.copyOf(problems.subList(0, Math.min(MOST_PROBLEMS, problems.size())));
    }

    private void sources(List<String> problems) {
        Set<String> used = new TreeSet<>();
        for (PackageManifest.Source source : manifest.sources()) {
            boolean known = source.member().isEmpty()
                    || (source.member().startsWith(PackageWriter.ROWS) && members.containsKey(source.member()));
            if (!known || (!source.member().isEmpty() && !used.add(source.member()))) {
                problems.add("the rows of " + source.file() + " are no file of the package, or another source's");
            }
            if (!HANDLING.contains(source.legalFrame().getOrDefault("handling", ""))) {
                problems.add("the handling code of " + source.file() + " is none of H0 to H3");
            }
        }
        members.keySet().stream()
                .filter(name -> name.startsWith(PackageWriter.ROWS) && !used.contains(name))
                .forEach(name -> problems.add(name + " belongs to no source"));
    }

    private void findings(List<String> problems) {
        String rows = manifest.sources().stream()
                .filter(source -> !source.member().isEmpty())
                .map(source -> new String(member(source.member()), StandardCharsets.UTF_8))
                .reduce("", String::concat);
        long found = 0;
        for (String line : lines(PackageWriter.FINDINGS)) {
            found++;
            try {
                Finding finding = FindingReader.read(line);
                long missing = finding.transfers().stream()
                        .filter(evidence -> !rows.contains("\n\"" + evidence.transferId() + "\","))
                        .count();
                if (missing > 0) {
                    problems.add(finding.id() + " rests on " + missing + " transfers that are not in the package");
                }
            } catch (IllegalArgumentException e) {
                problems.add("line " + found + " of " + PackageWriter.FINDINGS + " is no finding");
            }
        }
        if (found != manifest.findings()) {
            problems.add("the manifest says " + manifest.findings() + " findings, there are " + found);
        }
    }

    private void log(List<String> problems) {
        int number = 0;
        for (String line : lines(PackageWriter.LOG)) {
            number++;
            if (!AuditLog.isWhole(line)) {
                problems.add("line " + number + " of " + PackageWriter.LOG + " is not what was written");
            }
        }
    }

    private List<String> lines(String name) {
        return new String(member(name), StandardCharsets.UTF_8).lines().toList();
    }
}
