package org.theseus.verify;

import java.util.function.Consumer;

/** The definition of one detector, restated as conditions on the evidence alone. */
@FunctionalInterface
interface EvidenceRule {

    /** Reports every condition that does not hold, one sentence each. */
    void check(Evidence evidence, Consumer<String> problems);
}
