package org.theseus.generate.economy;

import org.theseus.generate.land.Town;
import org.theseus.generate.ledger.End;
import org.theseus.generate.people.Person;

/**
 * A person, as one institution knows them.
 *
 * @param institution the operator's code, or the bank's: country and number
 * @param town where the person uses it
 * @param end what this institution's records say of the person, as long as nobody retypes it
 */
public record Customer(Person person, String institution, Town town, End end) {

    /** The same person at a counter elsewhere. */
    public Customer at(Town other) {
        return new Customer(person, institution, other, end.in(other.country()));
    }

    /** The same with other particulars. */
    public Customer with(End other) {
        return new Customer(person, institution, town, other);
    }
}
