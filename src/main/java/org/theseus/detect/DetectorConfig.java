package org.theseus.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.theseus.model.TheseusException;

/**
 * Parameters of all detectors: the defaults of {@code theseus/detectors.yaml}, overlaid with a user's file of the same
 * layout ({@code --config}). A detector section that names a {@code preset} gets that preset's values, which its own
 * values override. Unknown sections and names in a user's file are refused: a typing error must not pass silently.
 */
public final class DetectorConfig {

    private static final String FILE = "/theseus/detectors.yaml";
    private static final SortedSet<String> TOP = new TreeSet<>(Set.of("version", "presets", "detectors", "near"));

    private final SortedMap<String, SortedMap<String, String>> presets;
    private final SortedMap<String, SortedMap<String, String>> detectors;
    private final SortedMap<String, SortedMap<String, String>> near;

    private DetectorConfig(
            SortedMap<String, SortedMap<String, String>> presets,
            SortedMap<String, SortedMap<String, String>> detectors,
            SortedMap<String, SortedMap<String, String>> near) {
        this.presets = presets;
        this.detectors = detectors;
        this.near = near;
    }

    /** Read when somebody first asks. */
    private static final class Shipped {
        static final DetectorConfig DEFAULTS = shipped();

        private Shipped() {}
    }

    /** The shipped defaults, read once. */
    public static DetectorConfig defaults() {
        return Shipped.DEFAULTS;
    }

    private static DetectorConfig shipped() {
        try (InputStream in = DetectorConfig.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            Object root =
                    new Load(LoadSettings.builder().setLabel("detectors.yaml").build()).loadFromInputStream(in);
            return new DetectorConfig(section(root, "presets"), section(root, "detectors"), section(root, "near"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The defaults overlaid with a user's file; USAGE errors name file and entry. */
    public static DetectorConfig load(@Nullable Path file) {
        DetectorConfig defaults = defaults();
        if (file == null) {
            return defaults;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Object root =
                    new Load(LoadSettings.builder().setLabel(file.toString()).build()).loadFromInputStream(in);
            checkLayout(root, file);
            SortedMap<String, SortedMap<String, String>> detectors = section(root, "detectors");
            return new DetectorConfig(
                    overlay(defaults.presets, section(root, "presets"), defaults::ofPreset, file),
                    overlay(defaults.detectors, detectors, defaults::ofDetector, file),
                    overlay(defaults.near, section(root, "near"), defaults::ofNear, file));
        } catch (IOException | YamlEngineException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot read the configuration " + file + ": " + e.getMessage(),
                    "Start from the shipped detectors.yaml.",
                    e);
        }
    }

    /** Ids of the detectors that have a wider definition beside the exact one. */
    public Set<String> near() {
        return near.keySet();
    }

    /** Parameters of one detector, its preset resolved; of a wider definition those of the exact one, moved. */
    public Parameters forDetector(String id) {
        if (NearDetector.isNear(id)) {
            String exact = NearDetector.exactId(id);
            SortedMap<String, String> section = near.getOrDefault(exact, new TreeMap<>());
            return Parameters.of(id, NearLimits.of(forDetector(exact), section).parameters());
        }
        SortedMap<String, String> own = detectors.getOrDefault(id, new TreeMap<>());
        SortedMap<String, String> values = new TreeMap<>();
        String preset = own.get("preset");
        if (preset != null) {
            SortedMap<String, String> shared = presets.get(preset);
            if (shared == null) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        "detector " + id + ": no preset " + preset,
                        "Known presets: " + String.join(", ", presets.keySet()) + ".");
            }
            values.putAll(shared);
        }
        values.putAll(own);
        return Parameters.of(id, values);
    }

    /** Values of a preset of <em>follows</em>: {@code tight}, {@code bank}, {@code route}. */
    public Parameters preset(String name) {
        SortedMap<String, String> values = presets.get(name);
        if (values == null) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "no preset " + name,
                    "Known presets: " + String.join(", ", presets.keySet()) + ".");
        }
        return Parameters.of("preset " + name, values);
    }

    private static SortedMap<String, SortedMap<String, String>> overlay(
            SortedMap<String, SortedMap<String, String>> base,
            SortedMap<String, SortedMap<String, String>> above,
            Function<String, Set<String>> namesOf,
            Path file) {
        SortedMap<String, SortedMap<String, String>> merged = new TreeMap<>();
        base.forEach((name, values) -> merged.put(name, new TreeMap<>(values)));
        above.forEach((name, values) -> {
            SortedMap<String, String> known = merged.get(name);
            if (known == null) {
                throw unknown(file, name, merged.keySet());
            }
            Set<String> names = namesOf.apply(name);
            values.forEach((key, value) -> {
                if (!names.contains(key)) {
                    throw unknown(file, name + "." + key, names);
                }
                known.put(key, value);
            });
        });
        return merged;
    }

    private Set<String> ofPreset(String name) {
        return preset(name).asMap().keySet();
    }

    /** What a section may say: its own names and, if it names a preset, those of the preset. */
    private Set<String> ofDetector(String name) {
        return forDetector(name).asMap().keySet();
    }

    private Set<String> ofNear(String name) {
        Set<String> names = new TreeSet<>(ofDetector(name));
        names.addAll(near.getOrDefault(name, new TreeMap<>()).keySet());
        return names;
    }

    /** Whatever is not of the layout would be read as nothing, and a typing error pass silently. */
    private static void checkLayout(@Nullable Object root, Path file) {
        if (root == null) {
            return;
        }
        mapping(root, "the whole file", file).forEach((top, sections) -> {
            if (!TOP.contains(String.valueOf(top))) {
                throw unknown(file, String.valueOf(top), TOP);
            }
            if (!"version".equals(top) && sections != null) {
                mapping(sections, String.valueOf(top), file)
                        .forEach((name, values) -> mapping(values, top + "." + name, file));
            }
        });
    }

    private static Map<?, ?> mapping(@Nullable Object value, String entry, Path file) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw TheseusException.of(
                TheseusException.Kind.USAGE,
                file + ": " + entry + " is no list of 'name: value'",
                "Start from the shipped detectors.yaml.");
    }

    private static TheseusException unknown(Path file, String entry, Iterable<String> known) {
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                file + ": unknown entry " + entry,
                "Known here: " + String.join(", ", known) + ".");
    }

    private static SortedMap<String, SortedMap<String, String>> section(@Nullable Object root, String name) {
        SortedMap<String, SortedMap<String, String>> sections = new TreeMap<>();
        if (root instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> entries) {
            entries.forEach((key, values) -> {
                SortedMap<String, String> flat = new TreeMap<>();
                if (values instanceof Map<?, ?> pairs) {
                    pairs.forEach((k, v) -> flat.put(String.valueOf(k), String.valueOf(v)));
                }
                sections.put(String.valueOf(key), flat);
            });
        }
        return sections;
    }
}
