package org.theseus.detect;

import java.util.List;
import java.util.Set;
import org.theseus.model.CaseEvent;

/**
 * What investigators know from outside the payments, by node of the case graph. Implementations are immutable and answer in
 * a fixed order.
 */
public interface Known {

    /** Nothing was entered. */
    Known NOTHING = new Known() {

        @Override
        public Set<String> tags(int node) {
            return Set.of();
        }

        @Override
        public List<CaseEvent> events(int node) {
            return List.of();
        }

        @Override
        public boolean hasEvents() {
            return false;
        }
    };

    /** Tags of a node in capitals: MERCHANT, EMPLOYER, LANDLORD, NGO, AGENT, CAMP, INTERPRETER, VICTIM_IDENTIFIED or own words. */
    Set<String> tags(int node);

    /** Events of a node by date. */
    List<CaseEvent> events(int node);

    /** Whether any node may have an event; where not, nobody needs to ask for each. */
    default boolean hasEvents() {
        return true;
    }
}
