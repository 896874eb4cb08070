package org.theseus.detect.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.theseus.detect.Lead;
import org.theseus.detect.ScorePart;

/** What must hold for every lead of these detectors. */
public final class LeadChecks {

    private LeadChecks() {}

    public static double score(Lead lead) {
        double parts =
                lead.parts().stream().mapToDouble(ScorePart::contribution).sum();
        double against = lead.against().stream().mapToDouble(c -> c.effect()).sum();
        return Math.max(0, Math.min(1, parts + against));
    }

    public static void check(Lead lead, String message) {
        Set<Integer> edges = new HashSet<>();
        lead.evidence()
                .forEach(
                        cited -> assertThat(edges.add(cited.edge())).as(message).isTrue());
        Set<Integer> nodes = new HashSet<>();
        lead.parties()
                .forEach(
                        party -> assertThat(nodes.add(party.node())).as(message).isTrue());
        assertThat(lead.parts().stream().mapToDouble(ScorePart::weight).sum())
                .as(message)
                .isLessThanOrEqualTo(1 + 1e-9);
        lead.parts().forEach(part -> assertThat(part.contribution()).as(message).isBetween(0.0, part.weight() + 1e-9));
        lead.against().forEach(c -> assertThat(c.effect()).as(message).isNotPositive());
        assertThat(lead.explanation()).as(message).contains("consistent with");
    }
}
