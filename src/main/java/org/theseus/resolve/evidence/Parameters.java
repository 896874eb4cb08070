package org.theseus.resolve.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.theseus.model.Digest;
import org.theseus.model.TheseusException;

/** Weights and limits of a resolution: {@code theseus/identity.yaml}, overlaid with a user's file. Immutable. */
public final class Parameters {

    private static final String DEFAULTS = "/theseus/identity.yaml";
    private static final String VERSION = "version";

    private final SortedMap<String, Double> values;
    /** By factor; not a number for one without a fixed weight. */
    private final double[] weights = new double[Factor.values().length];

    private Parameters(SortedMap<String, Double> values) {
        this.values = values;
        for (Factor factor : Factor.values()) {
            Double weight = values.get("weights." + factor.key());
            weights[factor.place()] = weight == null ? Double.NaN : weight;
        }
    }

    /** The shipped values. */
    public static Parameters defaults() {
        try (InputStream in = Parameters.class.getResourceAsStream(DEFAULTS)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + DEFAULTS);
            }
            return new Parameters(flat(
                    new Load(LoadSettings.builder().setLabel("identity.yaml").build()).loadFromInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The shipped values overlaid with those of a file of the same layout.
     *
     * @throws TheseusException (USAGE) if the file cannot be read or names what is not known
     */
    public static Parameters load(@Nullable Path file) {
        Parameters defaults = defaults();
        if (file == null) {
            return defaults;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return defaults.with(
                    flat(new Load(LoadSettings.builder()
                                    .setLabel(file.toString())
                                    .build())
                            .loadFromInputStream(in)),
                    file.toString());
        } catch (IOException | YamlEngineException e) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "cannot read the weights in " + file + ": " + e.getMessage(),
                    "Start from the shipped identity.yaml.",
                    e);
        }
    }

    /** These values with other weights of factors. */
    public Parameters withWeights(Map<Factor, Double> learnt) {
        SortedMap<String, Double> changed = new TreeMap<>(values);
        learnt.forEach((factor, weight) -> changed.put("weights." + factor.key(), weight));
        return new Parameters(changed);
    }

    /**
     * These values with others in their place.
     *
     * @throws IllegalArgumentException if one of them is no parameter
     */
    public Parameters with(SortedMap<String, Double> above) {
        if (!values.keySet().containsAll(above.keySet())) {
            throw new IllegalArgumentException("no parameters of a resolution: " + above.keySet());
        }
        SortedMap<String, Double> merged = new TreeMap<>(values);
        merged.putAll(above);
        return new Parameters(merged);
    }

    /** Those values that are not the shipped ones, by name. */
    public SortedMap<String, Double> changed() {
        SortedMap<String, Double> changed = new TreeMap<>(values);
        for (Map.Entry<String, Double> shipped : defaults().asMap().entrySet()) {
            changed.remove(shipped.getKey(), shipped.getValue());
        }
        return changed;
    }

    private Parameters with(SortedMap<String, Double> above, String file) {
        SortedMap<String, Double> merged = new TreeMap<>(values);
        above.forEach((name, value) -> {
            if (!merged.containsKey(name)) {
                throw TheseusException.of(
                        TheseusException.Kind.USAGE,
                        file + " has \"" + name + "\", which is no parameter of a resolution",
                        "Known: " + String.join(", ", merged.keySet()) + ".");
            }
            merged.put(name, value);
        });
        return new Parameters(merged);
    }

    private static SortedMap<String, Double> flat(@Nullable Object root) {
        SortedMap<String, Double> flat = new TreeMap<>();
        if (root instanceof Map<?, ?> sections) {
            sections.forEach((section, content) -> {
                if (content instanceof Map<?, ?> entries) {
                    entries.forEach(
                            (name, value) -> flat.put(section + "." + name, number(section + "." + name, value)));
                } else {
                    flat.put(String.valueOf(section), number(String.valueOf(section), content));
                }
            });
        }
        return flat;
    }

    private static double number(String name, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new YamlEngineException(name + " is no number: " + value);
    }

    /** Weight of a factor that has a fixed one. */
    public double weight(Factor factor) {
        double weight = weights[factor.place()];
        if (Double.isNaN(weight)) {
            throw new IllegalArgumentException("no fixed weight: " + factor);
        }
        return weight;
    }

    /** A value by its section and name, such as {@code decision.merge}. */
    public double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return value;
    }

    /** A whole number by its section and name. */
    public int count(String name) {
        return (int) Math.round(value(name));
    }

    /** Version of the file of weights. */
    public int version() {
        return count(VERSION);
    }

    /** Everything by name, for printing. */
    public SortedMap<String, Double> asMap() {
        return new TreeMap<>(values);
    }

    /** Digest of all values: tells whether two resolutions used the same. */
    public String sha256() {
        Digest digest = Digest.sha256();
        values.forEach((name, value) -> digest.add(name).add(value.toString()));
        return digest.hex();
    }
}
