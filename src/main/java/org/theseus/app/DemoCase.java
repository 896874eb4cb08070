package org.theseus.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.theseus.file.OwnerOnly;
import org.theseus.model.TheseusException;

/** The invented case that is packed into the program. Stateless. */
public final class DemoCase {

    /** Name of the case that the demo fills. */
    public static final String NAME = "demo";

    private static final String FOLDER = "/theseus/samples/";

    private DemoCase() {}

    /** Writes the sample files to a folder and says how each is to be imported, in the manifest's order. */
    public static List<ImportFiles.Request> unpack(Path folder) {
        try {
            OwnerOnly.folder(folder);
            List<ImportFiles.Request> requests = new ArrayList<>();
            for (SortedMap<String, String> entry : manifest()) {
                String name = entry.remove("file");
                String profile = entry.remove("profile");
                if (name == null || profile == null) {
                    throw new IllegalStateException("the samples' manifest has an entry without file or profile");
                }
                Path file = folder.resolve(name);
                try (InputStream in = resource(name)) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                requests.add(ImportFiles.Request.of(List.of(file), profile, null, null, false, 0, entry));
            }
            return requests;
        } catch (IOException e) {
            throw TheseusException.of(
                    TheseusException.Kind.STORE,
                    "cannot write the sample files to " + folder + ": " + e.getMessage(),
                    "Check space and rights, or name another --home.",
                    e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = DemoCase.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the jar lacks " + FOLDER + name);
        }
        return in;
    }

    private static List<SortedMap<String, String>> manifest() {
        try (InputStream in = resource("manifest.yaml")) {
            Object root = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            List<SortedMap<String, String>> entries = new ArrayList<>();
            if (root instanceof Map<?, ?> map && map.get("files") instanceof List<?> files) {
                for (Object file : files) {
                    SortedMap<String, String> entry = new TreeMap<>();
                    if (file instanceof Map<?, ?> pairs) {
                        pairs.forEach((key, value) -> entry.put(String.valueOf(key), String.valueOf(value)));
                    }
                    entries.add(entry);
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
