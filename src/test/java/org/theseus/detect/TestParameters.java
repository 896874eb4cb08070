package org.theseus.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A detector's parameters as they ship, with some of them replaced. */
public final class TestParameters {

    private TestParameters() {}

    /** Defaults of {@code detectors.yaml}, then name and value in turn. */
    public static Parameters of(String detector, Object... namesAndValues) {
        TreeMap<String, String> values = new TreeMap<>();
        defaults(detector).forEach((name, value) -> values.put(name.toString(), value.toString()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return Parameters.of(detector, values);
    }

    private static Map<?, ?> defaults(String detector) {
        try (InputStream in = TestParameters.class.getResourceAsStream("/theseus/detectors.yaml")) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<?, ?> detectors = (Map<?, ?>) Objects.requireNonNull(all.get("detectors"));
            return (Map<?, ?>) Objects.requireNonNull(detectors.get(detector));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
