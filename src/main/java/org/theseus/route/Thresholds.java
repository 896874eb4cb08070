package org.theseus.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theseus.reference.ReferenceDocument;
import org.theseus.reference.ReferenceFile;
import org.theseus.yaml.YamlSection;

/**
 * Sums from which somebody is identified, a payment reported or cash refused, per country, duty and day ({@code
 * thresholds.yaml}). Most are recalled, and say so. Immutable and thread-safe; read when first asked for.
 */
public final class Thresholds {

    /** Stands for all members of the European Union. */
    public static final String UNION = "EU";

    private static final String NAME = "thresholds.yaml";

    private final ReferenceFile file;
    private final Map<String, Validity> members;
    private final List<Threshold> thresholds;

    private static final class Shipped {
        static final Thresholds INSTANCE = read(ReferenceDocument.shipped(NAME));
    }

    private Thresholds(ReferenceFile file, Map<String, Validity> members, List<Threshold> thresholds) {
        this.file = file;
        this.members = members;
        this.thresholds = List.copyOf(thresholds);
    }

    /** The thresholds that the program ships. */
    public static Thresholds shipped() {
        return Shipped.INSTANCE;
    }

    /** Thresholds from a document of the same layout; INPUT errors name the line. */
    public static Thresholds read(ReferenceDocument document) {
        YamlSection root = document.root();
        Map<String, Validity> members = new TreeMap<>();
        for (YamlSection section : root.sections("eu_members")) {
            members.put(section.text("country"), Validity.of(section));
            section.finish();
        }
        List<Threshold> thresholds = new ArrayList<>();
        for (YamlSection section : root.sections("thresholds")) {
            thresholds.add(Threshold.of(section, document.source(section)));
            section.finish();
        }
        root.finish();
        return new Thresholds(document.file(), members, thresholds);
    }

    /** Version and digest of the file. */
    public ReferenceFile file() {
        return file;
    }

    /** All thresholds in the order of the file. */
    public List<Threshold> all() {
        return thresholds;
    }

    /** What holds in a country on a day, its own rules and those of the Union, by duty and then by amount. */
    public List<Threshold> at(String country, LocalDate day) {
        Validity membership = members.get(country);
        boolean isMember = membership != null && membership.holdsOn(day);
        return thresholds.stream()
                .filter(each -> each.country().equals(country)
                        || (isMember && each.country().equals(UNION)))
                .filter(each -> each.validity().holdsOn(day))
                .sorted(Comparator.comparing(Threshold::duty).thenComparing(Threshold::amount))
                .toList();
    }
}
