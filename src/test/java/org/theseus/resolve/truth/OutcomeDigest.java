package org.theseus.resolve.truth;

import java.util.List;
import org.theseus.model.Digest;
import org.theseus.resolve.cluster.Resolution;

/** All that a resolution came to as one short text: two ways to work it out may be told apart by it. */
final class OutcomeDigest {

    private OutcomeDigest() {}

    static String of(Resolution resolution) {
        return String.join(
                " ",
                "parties " + of(resolution.parties()),
                "queue " + of(resolution.possible()),
                "ties " + of(resolution.ties()),
                "places " + of(resolution.places()),
                "figures " + of(List.of(resolution.figures())));
    }

    private static String of(List<?> records) {
        Digest digest = Digest.sha256();
        records.forEach(one -> digest.add(one.toString()));
        return digest.id("");
    }
}
