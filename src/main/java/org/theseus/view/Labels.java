package org.theseus.view;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.store.AccountRecord;

/** What stands for an account in a table: the name as written, else the number. */
final class Labels {

    private Labels() {}

    static String of(AccountRecord account) {
        return of(account.id(), account.name());
    }

    static String of(AccountId id, Mention mention) {
        return of(id, mention.name());
    }

    private static String of(AccountId id, @Nullable String name) {
        return id.kind() != AccountId.Kind.OUTSIDE && name != null && !name.isBlank() ? name : id.label();
    }
}
