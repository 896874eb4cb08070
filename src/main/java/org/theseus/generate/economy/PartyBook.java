package org.theseus.generate.economy;

import org.theseus.generate.people.Person;

/** Is told of everybody who enters the case, once, and of every number that an institution gives them. */
public interface PartyBook {

    /** A person enters. */
    void person(Person person);

    /** A firm enters. */
    void firm(Firm firm);

    /** An account or customer number is opened. */
    void holding(int party, String key, String institution);
}
