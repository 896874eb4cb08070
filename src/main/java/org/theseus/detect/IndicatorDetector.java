package org.theseus.detect;

/**
 * What all detectors begin with: their definition and the fields they need, so that each of them states its search only.
 * Stateless, like every {@link Detector}.
 */
public abstract class IndicatorDetector implements Detector {

    private final Definition definition;
    private final FieldNeeds needs;

    /** A detector of this definition that runs where these fields are stated. */
    protected IndicatorDetector(Definition definition, FieldNeeds needs) {
        this.definition = definition;
        this.needs = needs;
    }

    @Override
    public final Definition definition() {
        return definition;
    }

    @Override
    public final Applicability applicability(CaseContext context) {
        return needs.in(context);
    }
}
