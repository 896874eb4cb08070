package org.theseus.format;

import java.util.Collections;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/** The input formats on the class path, by name. */
public final class SourceFormats {

    /** Delimited text: what a file is that no format claims. */
    static final String FALLBACK = "csv";

    private SourceFormats() {}

    private static final class Known {

        static final SortedMap<String, SourceFormat> BY_NAME = load();

        private Known() {}

        private static SortedMap<String, SourceFormat> load() {
            TreeMap<String, SourceFormat> known = new TreeMap<>();
            for (SourceFormat format : ServiceLoader.load(SourceFormat.class, SourceFormats.class.getClassLoader())) {
                known.put(format.name(), format);
            }
            return Collections.unmodifiableSortedMap(known);
        }
    }

    /** All formats, by name. */
    public static SortedMap<String, SourceFormat> all() {
        return Known.BY_NAME;
    }

    /**
     * The format of that name.
     *
     * @throws TheseusException of kind INPUT if there is none
     */
    public static SourceFormat get(String name) {
        SortedMap<String, SourceFormat> known = all();
        SourceFormat format = known.get(name);
        if (format == null) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "unknown input format \"" + name + "\"",
                    "Known formats: " + String.join(", ", known.keySet()) + ".");
        }
        return format;
    }

    /** The format of that name, or null where this build has none. */
    static @Nullable SourceFormat find(String name) {
        return all().get(name);
    }

    /** The format that claims a head, else delimited text. */
    static SourceFormat recognise(FileHead head) {
        for (SourceFormat format : all().values()) {
            if (format.claims(head)) {
                return format;
            }
        }
        return get(FALLBACK);
    }
}
