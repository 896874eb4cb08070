package org.theseus.detect;

import java.util.Set;

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
    public final String id() {
        return definition.id();
    }

    @Override
    public final int version() {
        return definition.version();
    }

    @Override
    public final String indicator() {
        return definition.indicator();
    }

    @Override
    public final String title() {
        return definition.title();
    }

    @Override
    public final Set<EvidenceGroup> groups() {
        return definition.groups();
    }

    @Override
    public final Applicability applicability(CaseContext context) {
        return needs.in(context);
    }
}
