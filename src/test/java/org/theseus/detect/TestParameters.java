package org.theseus.detect;

import java.util.TreeMap;

/** A detector's parameters as they ship, with some of them replaced. */
public final class TestParameters {

    private TestParameters() {}

    /** Defaults of {@code detectors.yaml}, then name and value in turn. */
    public static Parameters of(String detector, Object... namesAndValues) {
        TreeMap<String, String> values =
                new TreeMap<>(DetectorConfig.defaults().forDetector(detector).asMap());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return Parameters.of(detector, values);
    }
}
