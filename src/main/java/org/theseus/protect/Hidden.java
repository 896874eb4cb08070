package org.theseus.protect;

import java.util.List;
import org.theseus.detect.Role;

/**
 * How much of a case an output does not name. Immutable.
 *
 * @param named accounts that may be named
 * @param byPart accounts hidden for the part they play: payer, traveller, possible victim
 * @param asCounterparty accounts hidden because they play no part
 * @param contested those with protected and other parts at once, by label
 */
public record Hidden(long named, long byPart, long asCounterparty, List<Contested> contested) {

    public Hidden {
        contested = List.copyOf(contested);
    }

    /** A party whose parts contradict each other: the label under which the output shows it, and the parts. */
    public record Contested(String label, List<Role> roles) {
        public Contested {
            roles = List.copyOf(roles);
        }
    }

    /** Accounts that the output shows by pseudonym or not at all. */
    public long inAll() {
        return byPart + asCounterparty;
    }
}
