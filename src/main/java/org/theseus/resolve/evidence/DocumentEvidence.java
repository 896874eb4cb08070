package org.theseus.resolve.evidence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.SignsApart;

/**
 * What two sides' documents say: the best agreement, and whether both show documents of which a person holds one at a time.
 * One after the other may be a renewal; over the same time it is two people.
 */
final class DocumentEvidence {

    private static final int LONG_ENOUGH = 7;

    private final ValueTable<IdentityDocument> documents;
    private final DocumentKeys keys;
    private final DocumentNames names;
    private final Identifiers identifiers;
    private final Parameters parameters;

    DocumentEvidence(
            ValueTable<IdentityDocument> documents,
            DocumentNames names,
            Identifiers identifiers,
            Parameters parameters) {
        this.documents = documents;
        this.keys = new DocumentKeys(documents);
        this.names = names;
        this.identifiers = identifiers;
        this.parameters = parameters;
    }

    void weigh(Entity one, Entity other, Sum sum) {
        if (one.documents.length == 0 || other.documents.length == 0) {
            return;
        }
        Factor best = null;
        int bestHere = 0;
        int bestThere = 0;
        for (int here = 0; here < one.documents.length; here++) {
            for (int there = 0; there < other.documents.length; there++) {
                Factor found = compare(one, here, other, there);
                if (found == null) {
                    continue;
                }
                if (found == Factor.DOCUMENT_CONTRADICTED
                        || (found == Factor.DOCUMENT_RENEWED
                                && names.mayBeOfTwo(one.documents[here], other.documents[there]))) {
                    if (!isShared(one.documents[here], other) && !isShared(other.documents[there], one)) {
                        sum.add(found, parameters.weight(found), one.documents[here], other.documents[there]);
                        sum.barred = true;
                        return;
                    }
                    continue;
                }
                if (best == null || found.compareTo(best) < 0) {
                    best = found;
                    bestHere = one.documents[here];
                    bestThere = other.documents[there];
                }
            }
        }
        if (best != null) {
            sum.add(best, parameters.weight(best), bestHere, bestThere);
        }
    }

    /** A document that both show contradicts nothing. */
    private static boolean isShared(int document, Entity other) {
        return Arrays.binarySearch(other.documents, document) >= 0;
    }

    private @Nullable Factor compare(Entity one, int here, Entity other, int there) {
        int mine = one.documents[here];
        int yours = other.documents[there];
        if (identifiers.isPlace(Kind.DOCUMENT, mine) || identifiers.isPlace(Kind.DOCUMENT, yours)) {
            return null;
        }
        if (mine == yours) {
            return Factor.DOCUMENT;
        }
        if (keys.mayBeOne(mine, yours)) {
            if (keys.areOfOneNumber(mine, yours)) {
                return Factor.DOCUMENT;
            }
            if (keys.areOfOneFoldedNumber(mine, yours)) {
                return Factor.DOCUMENT_FOLDED;
            }
            if (isOneSignApart(
                    documents.get(mine).folded(), documents.get(yours).folded())) {
                return Factor.DOCUMENT_NEAR;
            }
        }
        if (!keys.areOfOneType(mine, yours)) {
            return null;
        }
        boolean forLife = documents.get(mine).kind() == IdentityDocument.Kind.NATIONAL_NUMBER;
        boolean sameTime =
                one.documentFrom[here] <= other.documentTo[there] && other.documentFrom[there] <= one.documentTo[here];
        return forLife || sameTime ? Factor.DOCUMENT_CONTRADICTED : Factor.DOCUMENT_RENEWED;
    }

    private static boolean isOneSignApart(String one, String other) {
        return Math.min(one.length(), other.length()) >= LONG_ENOUGH && SignsApart.one(one, other);
    }
}
