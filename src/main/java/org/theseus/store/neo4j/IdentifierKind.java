package org.theseus.store.neo4j;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Identifier;
import org.theseus.model.Mention;

/** The identifiers that accounts can share and that have nodes of their own, by the normal form of {@link Identifier}. */
enum IdentifierKind {
    NAME(Identifier.Kind.NAME, "name"),
    CUSTOMER_ID(Identifier.Kind.CUSTOMER, "customer-id"),
    PHONE(Identifier.Kind.PHONE, "phone"),
    DOCUMENT(Identifier.Kind.DOCUMENT, "document"),
    ADDRESS(Identifier.Kind.ADDRESS, "address"),
    EMAIL(Identifier.Kind.EMAIL, "email");

    private final Identifier.Kind kind;
    private final String block;

    IdentifierKind(Identifier.Kind kind, String block) {
        this.kind = kind;
        this.block = block;
    }

    /** What the model calls it. */
    Identifier.Kind kind() {
        return kind;
    }

    /** Name of the statement that links rows of (account key, value). */
    String linkStatement() {
        return "write/accounts#link-" + block;
    }

    /** Name of the statement that finds the transfers of the accounts linked to one of some values. */
    String findStatement() {
        return "read/sightings#" + block;
    }

    /** The normalised value that a side states, or null. */
    @Nullable
    String of(Mention mention) {
        return normalise(
                switch (this) {
                    case NAME -> mention.name();
                    case CUSTOMER_ID -> mention.customerId();
                    case PHONE -> mention.phone();
                    case DOCUMENT -> mention.document();
                    case ADDRESS -> mention.address();
                    case EMAIL -> mention.email();
                });
    }

    /** The normal form, or null if nothing is left. */
    @Nullable
    String normalise(@Nullable String written) {
        Optional<Identifier> identifier = Identifier.of(kind, written);
        return identifier.isPresent() ? identifier.get().value() : null;
    }
}
