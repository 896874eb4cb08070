package org.theseus.detect;

import java.util.Set;
import org.theseus.algo.Monitor;
import org.theseus.project.CaseGraph;

/**
 * One indicator of the typology catalogue. Implementations are stateless, deterministic and registered for {@link
 * java.util.ServiceLoader}; they see the graph and its columns only, never the store, and read no nationality.
 */
public interface Detector {

    /** Stable lower-case name: {@code gather-scatter}. */
    String id();

    /** Version of definition and defaults; a change of either raises it. */
    int version();

    /** Code in the catalogue: {@code B7}. */
    String indicator();

    /** One line that says what it looks for. */
    String title();

    /** Evidence groups that one of its leads supplies by itself, from different rows or fields. */
    Set<EvidenceGroup> groups();

    /** Whether the case has the fields it needs. */
    Applicability applicability(CaseGraph graph);

    /** Runs it; the parameters are those of the YAML section of the same id. */
    Detection detect(CaseGraph graph, Parameters parameters, Monitor monitor);
}
