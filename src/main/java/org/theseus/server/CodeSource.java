package org.theseus.server;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where our own classes come from: a jar or a folder of classes. */
final class CodeSource {

    private CodeSource() {}

    static Path location() {
        try {
            return Path.of(CodeSource.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own classes have no readable location", e);
        }
    }
}
