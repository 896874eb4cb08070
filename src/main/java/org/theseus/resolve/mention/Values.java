package org.theseus.resolve.mention;

import org.theseus.model.AccountId;
import org.theseus.resolve.identifier.Address;
import org.theseus.resolve.identifier.IdentityDocument;
import org.theseus.resolve.identifier.Phone;

/** The distinct values of a case, by kind. */
record Values(
        ValueTable<AccountId> accounts,
        ValueTable<String> customers,
        ValueTable<Phone> phones,
        ValueTable<IdentityDocument> documents,
        ValueTable<Address> addresses,
        ValueTable<String> emails,
        ValueTable<String> towns) {

    Values() {
        this(
                new ValueTable<>(),
                new ValueTable<>(),
                new ValueTable<>(),
                new ValueTable<>(),
                new ValueTable<>(),
                new ValueTable<>(),
                new ValueTable<>());
    }
}
