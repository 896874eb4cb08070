package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.resolve.evidence.Entity;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;

/**
 * Two sets of mentions weighed against each other, whoever they were joined with: the table of evidence with what would be
 * decided.
 *
 * @param reason the table
 * @param identified whether something beside the name speaks for it
 * @param barred whether something forbids joining, whatever the sum
 */
public record Comparison(Reason reason, boolean identified, boolean barred) {

    /**
     * Compares, with the rarities of the whole case.
     *
     * @param one mentions of the case, at least one
     * @param other mentions of the case, at least one
     * @throws IllegalArgumentException if the case holds none of one side
     */
    public static Comparison of(
            Descriptions descriptions, Parameters parameters, Set<MentionRef> one, Set<MentionRef> other) {
        EvidenceScorer scorer = Resolver.scorer(descriptions, parameters);
        Entity here = entity(descriptions, scorer, one);
        Entity there = entity(descriptions, scorer, other);
        List<Line> lines = scorer.explain(here, there);
        Verdict verdict = scorer.judge(here, there, Double.NEGATIVE_INFINITY);
        return new Comparison(
                new Evidences(descriptions).reason(lines, here.descriptions(), there.descriptions()),
                verdict.identified(),
                verdict.barred());
    }

    private static Entity entity(Descriptions descriptions, EvidenceScorer scorer, Set<MentionRef> mentions) {
        List<Entity> parts = new ArrayList<>();
        for (int number = 0; number < descriptions.size(); number++) {
            if (descriptions.mentions(number).stream().anyMatch(mentions::contains)) {
                parts.add(Entity.of(number, descriptions));
            }
        }
        return parts.stream()
                .reduce((all, part) -> all.with(part, scorer.names()))
                .orElseThrow(() -> new IllegalArgumentException("no mention of the case: " + mentions));
    }
}
