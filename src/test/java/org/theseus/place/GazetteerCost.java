package org.theseus.place;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What a look-up costs a fresh process, in CPU milliseconds of the calling thread: one country, five more, then a name
 * without a country. Run it with a class path of the built classes: {@code java -cp ... org.theseus.place.GazetteerCost}.
 */
final class GazetteerCost {

    private GazetteerCost() {}

    public static void main(String[] arguments) {
        long begin = cpu();
        Gazetteer gazetteer = Gazetteer.shipped();
        print("list of towns and manifest", begin);
        begin = cpu();
        gazetteer.find("Gevgelija", "MK");
        print("first look-up, MK", begin);
        begin = cpu();
        for (String country : new String[] {"RS", "AT", "DE", "TR", "RO"}) {
            gazetteer.find("Wien", country);
        }
        print("RS, XK, AT, DE, TR, RO read", begin);
        begin = cpu();
        gazetteer.find("Mitrovica", null);
        print("every country read", begin);
        begin = cpu();
        for (int i = 0; i < 100_000; i++) {
            gazetteer.find(i % 2 == 0 ? "Гевгелија" : "Gevgelija", "MK");
        }
        print("100,000 look-ups", begin);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, long begin) {
        System.out.printf(Locale.ROOT, "%-30s %6.0f ms%n", what, (cpu() - begin) / 1e6);
    }
}
