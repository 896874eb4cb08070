package org.theseus.export;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.theseus.model.TheseusException;

/** All formats that are on the class path. Stateless. */
public final class ExportFormats {

    private ExportFormats() {}

    /** By name. */
    public static List<ExportFormat> all() {
        return ServiceLoader.load(ExportFormat.class, ExportFormats.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ExportFormat::name))
                .toList();
    }

    /** The format of a name; USAGE if there is none. */
    public static ExportFormat get(String name) {
        return all().stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "there is no export format '" + name + "'",
                        "Formats: " + all().stream().map(ExportFormat::name).collect(Collectors.joining(", ")) + "."));
    }
}
