package org.theseus.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the signed jars that the server really has. */
@Tag("server")
class UnsignedJarTest {

    @TempDir
    private Path folder;

    @Test
    void aCopyHasEveryClassAndNoSignature() throws IOException {
        List<Path> signed = signedJars();
        assertThat(signed).isNotEmpty();
        for (Path jar : signed) {
            Path copy = folder.resolve(jar.getFileName());
            UnsignedJar.copy(jar, copy);
            assertThat(UnsignedJar.isSigned(copy)).isFalse();
            assertThat(contents(copy)).isEqualTo(contents(jar));
            assertThat(Files.getLastModifiedTime(copy)).isEqualTo(Files.getLastModifiedTime(jar));
            try (JarFile was = new JarFile(jar.toFile());
                    JarFile is = new JarFile(copy.toFile())) {
                assertThat(is.getManifest().getMainAttributes())
                        .isEqualTo(was.getManifest().getMainAttributes());
                assertThat(is.getManifest().getEntries()).isEmpty();
            }
            Path again = folder.resolve("again.jar");
            UnsignedJar.copy(jar, again);
            assertThat(again).hasSameBinaryContentAs(copy);
        }
    }

    private static List<Path> signedJars() throws IOException {
        try (Stream<Path> files = Files.list(ServerOptions.defaults().library())) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            return jars.stream().filter(UnsignedJarTest::isSigned).toList();
        }
    }

    private static boolean isSigned(Path jar) {
        try {
            return UnsignedJar.isSigned(jar);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Every entry but those of META-INF itself, with a digest of its bytes. */
    private static Map<String, Integer> contents(Path jar) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : file.stream().toList()) {
                if (!entry.getName().matches("META-INF/[^/]*")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        contents.put(entry.getName(), Arrays.hashCode(in.readAllBytes()));
                    }
                }
            }
        }
        return contents;
    }
}
