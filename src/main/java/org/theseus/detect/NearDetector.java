package org.theseus.detect;

import java.util.List;
import org.theseus.algo.Monitor;

/**
 * The second, wider definition beside an exact one: the same search with limits moved ({@link NearLimits}), as a kind of its
 * own whose code ends in {@code ~}. It answers those who skim, split or delay a little more than a limit allows. Its leads never
 * make an alert, have a part of the exact score and are not urgent. One mechanism for all detectors: an entry under {@code near} in the
 * parameters is all that one needs. Stateless.
 */
public final class NearDetector implements Detector {

    private static final String SUFFIX = "-near";

    private final Detector exact;
    private final Definition definition;

    /** The wider definition of a detector. */
    public NearDetector(Detector exact) {
        this.exact = exact;
        this.definition = exact.definition().near(SUFFIX);
    }

    /** Whether an id is that of a wider definition. */
    public static boolean isNear(String id) {
        return id.endsWith(SUFFIX);
    }

    /** Id of the exact definition; the id itself where it is none of a wider one. */
    public static String exactId(String id) {
        return isNear(id) ? id.substring(0, id.length() - SUFFIX.length()) : id;
    }

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public Applicability applicability(CaseContext context) {
        return exact.applicability(context);
    }

    @Override
    public Detection detect(CaseContext context, Parameters parameters, Monitor monitor) {
        Detection wide = exact.detect(context, parameters, monitor);
        double factor = parameters.ratio(NearLimits.SCORE);
        List<Lead> leads =
                wide.leads().stream().map(lead -> lead.weighing(factor)).toList();
        return new Detection(leads, wide.baseRate(), wide.limits());
    }
}
