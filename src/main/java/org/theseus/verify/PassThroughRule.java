package org.theseus.verify;

import java.util.List;
import java.util.function.Consumer;
import org.theseus.detect.Role;
import org.theseus.model.Transfer;

/** placeholder replaced below */
final class PassThroughRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> in = evidence.role("in");
        if (in.isEmpty()) {
            problems.accept("lacks inflows " + evidence.partyWith(Role.MULE));
        }
    }
}
