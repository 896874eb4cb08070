package org.theseus.app;

import java.util.Set;
import java.util.TreeSet;
import org.theseus.journal.JournalEntry;
import org.theseus.model.AccountId;
import org.theseus.model.PersonCategory;
import org.theseus.protect.Naming;

/**
 * Which accounts an output of the case may name: never those of a person whom an analyst tagged VICTIM_IDENTIFIED or put into
 * the category VICTIM, always those of sources that list institutions, the others by the part they play. Immutable.
 */
final class NamingOfAccounts {

    private static final String IDENTIFIED = "VICTIM_IDENTIFIED";

    private final Naming others;
    private final Set<String> victims = new TreeSet<>();

    private NamingOfAccounts(Naming others) {
        this.others = others;
    }

    /** @param institutions whether the case's sources list payments between institutions, not people */
    static NamingOfAccounts of(CaseKnowledge knowledge, boolean institutions) {
        NamingOfAccounts naming = new NamingOfAccounts(institutions ? Naming.INSTITUTION : Naming.BY_PART);
        knowledge.entries().stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.TAG
                        && entry.field("tag").equals(IDENTIFIED))
                .forEach(entry -> naming.victims.addAll(knowledge.accountsOfPerson(entry.subject())));
        Categories.byAccount(knowledge).forEach((key, entry) -> {
            if (entry.field(Categories.CATEGORY).equals(PersonCategory.VICTIM.name())) {
                naming.victims.add(key);
            }
        });
        return naming;
    }

    Naming of(AccountId account) {
        return victims.contains(account.key()) ? Naming.NEVER : others;
    }
}
