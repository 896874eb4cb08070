package org.theseus.report.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlines of the world's countries as rings of degrees, from world-atlas 2.0.2 ({@code countries-50m.json}, made of Natural
 * Earth, scale 1:50 million). Background only: borders are drawn as that release draws them, and nothing is read off them.
 * Immutable; read when first used.
 */
final class WorldOutline {

    private static final String RESOURCE = "theseus/report/vendor/world-atlas-2.0.2/countries-50m.json";

    /** One ring: longitudes and latitudes of its points. */
    record Ring(double[] longitude, double[] latitude) {}

    private static final class Shipped {
        static final List<Ring> RINGS = read();
    }

    private WorldOutline() {}

    /** All rings; a hole comes as a ring of its own, since no country's hole is sea. */
    static List<Ring> rings() {
        return Shipped.RINGS;
    }

    private static List<Ring> read() {
        try (InputStream in = WorldOutline.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + RESOURCE);
            }
            JsonNode topology = new ObjectMapper().readTree(in);
            double[][] arcs = arcs(topology);
            List<Ring> rings = new ArrayList<>();
            for (JsonNode country : topology.at("/objects/countries/geometries")) {
                JsonNode polygons = country.path("arcs");
                if (country.path("type").asText().equals("Polygon")) {
                    polygons.forEach(ring -> rings.add(ring(ring, arcs)));
                } else {
                    polygons.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring, arcs))));
                }
            }
            return List.copyOf(rings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TopoJSON: each point is a step from the one before, in a grid that the file describes. */
    private static double[][] arcs(JsonNode topology) {
        double[] scale = pair(topology.at("/transform/scale"));
        double[] origin = pair(topology.at("/transform/translate"));
        JsonNode written = topology.path("arcs");
        double[][] arcs = new double[written.size()][];
        for (int arc = 0; arc < arcs.length; arc++) {
            JsonNode points = written.get(arc);
            arcs[arc] = new double[2 * points.size()];
            long x = 0;
            long y = 0;
            for (int point = 0; point < points.size(); point++) {
                x += points.get(point).get(0).asLong();
                y += points.get(point).get(1).asLong();
                arcs[arc][2 * point] = origin[0] + scale[0] * x;
                arcs[arc][2 * point + 1] = origin[1] + scale[1] * y;
            }
        }
        return arcs;
    }

    private static double[] pair(JsonNode two) {
        return new double[] {two.get(0).asDouble(), two.get(1).asDouble()};
    }

    /** A number below zero means the arc of its complement, backwards; the point where arcs meet stands once. */
    private static Ring ring(JsonNode numbers, double[][] arcs) {
        int size = 0;
        for (JsonNode number : numbers) {
            size += arcs[arc(number.asInt())].length / 2;
        }
        double[] longitude = new double[size];
        double[] latitude = new double[size];
        int at = 0;
        for (JsonNode number : numbers) {
            double[] arc = arcs[arc(number.asInt())];
            int points = arc.length / 2;
            for (int i = 0; i < points; i++) {
                int point = number.asInt() < 0 ? points - 1 - i : i;
                longitude[at] = arc[2 * point];
                latitude[at++] = arc[2 * point + 1];
            }
        }
        return new Ring(longitude, latitude);
    }

    private static int arc(int number) {
        return number < 0 ? ~number : number;
    }
}
