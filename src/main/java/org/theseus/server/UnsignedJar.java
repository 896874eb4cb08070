package org.theseus.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a signed jar without its signature: Java takes no class of a signed jar from an archive of class data and
 * checks the signature at every start, which together took a third of the server's start (docs/decisions/013). The build
 * got the jar by its checksum. The same jar gives the same bytes.
 */
final class UnsignedJar {

    private static final String META = "META-INF/";

    private UnsignedJar() {}

    /** Whether a jar has a signature. */
    static boolean isSigned(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().anyMatch(entry -> isSignature(entry.getName()));
        }
    }

    /** Writes the copy, as old as the jar: an archive is bound to the times of its jars. */
    static void copy(Path jar, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipEntry entry : zip.stream().toList()) {
                if (!isSignature(entry.getName())) {
                    ZipEntry copied = new ZipEntry(entry.getName());
                    copied.setTime(entry.getTime());
                    out.putNextEntry(copied);
                    out.write(content(zip, entry));
                }
            }
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(jar));
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return in.readAllBytes();
            }
            // its other sections are digests of the entries
            Manifest manifest = new Manifest(in);
            manifest.getEntries().clear();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            manifest.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(META)
                && upper.indexOf('/', META.length()) < 0
                && (upper.endsWith(".SF") || upper.endsWith(".RSA") || upper.endsWith(".DSA") || upper.endsWith(".EC"));
    }
}
