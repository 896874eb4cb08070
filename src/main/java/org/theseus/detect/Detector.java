package org.theseus.detect;

import java.util.Set;
import org.theseus.algo.Monitor;

/**
 * One indicator of the typology catalogue. Implementations are stateless, deterministic and registered for {@link
 * java.util.ServiceLoader}; they see a {@link CaseContext} only, never the store, and read no nationality.
 */
public interface Detector {

    /** What it is: id, version, code, groups of evidence, scale. */
    Definition definition();

    /** Stable lower-case name: {@code gather-scatter}. */
    default String id() {
        return definition().id();
    }

    /** Version of definition and defaults; a change of either raises it. */
    default int version() {
        return definition().version();
    }

    /** Code in the catalogue: {@code B7}. */
    default String indicator() {
        return definition().indicator();
    }

    /** One line that says what it looks for. */
    default String title() {
        return definition().title();
    }

    /** Evidence groups that one of its leads supplies by itself, from different rows or fields. */
    default Set<EvidenceGroup> groups() {
        return definition().groups();
    }

    /** Whether the case has the fields it needs. */
    Applicability applicability(CaseContext context);

    /** Runs it; the parameters are those of the YAML section of the same id. */
    Detection detect(CaseContext context, Parameters parameters, Monitor monitor);
}
