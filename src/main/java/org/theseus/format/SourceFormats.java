package org.theseus.format;

import java.util.ServiceLoader;
import java.util.TreeMap;
import org.theseus.model.TheseusException;

/** The input formats on the class path, by name. */
public final class SourceFormats {

    private SourceFormats() {}

    /**
     * The format of that name.
     *
     * @throws TheseusException of kind INPUT if there is none
     */
    public static SourceFormat get(String name) {
        TreeMap<String, SourceFormat> known = new TreeMap<>();
        for (SourceFormat format : ServiceLoader.load(SourceFormat.class, SourceFormats.class.getClassLoader())) {
            known.put(format.name(), format);
        }
        SourceFormat format = known.get(name);
        if (format == null) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    "unknown input format \"" + name + "\"",
                    "Known formats: " + String.join(", ", known.keySet()) + ".");
        }
        return format;
    }
}
