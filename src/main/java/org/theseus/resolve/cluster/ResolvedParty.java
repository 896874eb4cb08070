package org.theseus.resolve.cluster;

import java.util.List;
import org.theseus.model.AccountId;
import org.theseus.resolve.mention.MentionRef;

/**
 * A set of mentions that are one person, as far as the evidence and the judgements say.
 *
 * @param id {@code P-} and hex digits: that of its lowest whole account, else made of its first mention
 * @param accounts accounts all of whose mentions belong to it, by key
 * @param exceptions its mentions of other accounts, sorted
 * @param reasons the joinings that made it, in the order in which they were made
 */
public record ResolvedParty(String id, List<AccountId> accounts, List<MentionRef> exceptions, List<Reason> reasons) {

    public ResolvedParty {
        accounts = List.copyOf(accounts);
        exceptions = List.copyOf(exceptions);
        reasons = List.copyOf(reasons);
    }
}
