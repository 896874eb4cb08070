package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Entity;
import org.neo4j.driver.types.Path;

/** Turns what the driver returns into JDK values without any driver type. */
final class PlainValue {

    private PlainValue() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(of(element)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            return sorted(map);
        }
        if (value instanceof Entity entity) {
            return sorted(entity.asMap());
        }
        if (value instanceof Path path) {
            List<@Nullable Object> plain = new ArrayList<>();
            plain.add(of(path.start()));
            path.forEach(segment -> {
                plain.add(of(segment.relationship()));
                plain.add(of(segment.end()));
            });
            return plain;
        }
        return value.toString();
    }

    private static SortedMap<String, @Nullable Object> sorted(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> plain = new TreeMap<>();
        map.forEach((key, element) -> plain.put(key.toString(), of(element)));
        return plain;
    }
}
