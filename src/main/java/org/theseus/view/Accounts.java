package org.theseus.view;

import java.util.Locale;
import org.theseus.model.PartyId;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** All accounts of a case, the outside worlds among them, by key. */
public final class Accounts {

    private Accounts() {}

    /** The list. */
    public static Table of(LedgerView view) {
        Table.Builder table = Table.of(
                "accounts",
                Column.id("party_id", "Party"),
                Column.text("name", "Name"),
                Column.id("number", "Number"),
                Column.text("institution", "Institution").ifAny().ifRoom(),
                Column.text("country", "Country").ifAny(),
                Column.text("kind", "Kind").ifRoom(),
                Column.text("observation", "Observation"),
                Column.integer("transfers", "Transfers"),
                Column.id("key", "Key").inFiles());
        long own = 0;
        for (AccountRecord account : view.accounts()) {
            own += account.observation() == org.theseus.model.Observation.SEEN_ONLY ? 0 : 1;
            table.row(
                    PartyId.of(account.id()),
                    account.name(),
                    account.id().number(),
                    account.id().institution(),
                    account.country(),
                    account.id().kind().name().toLowerCase(Locale.ROOT),
                    account.observation().name(),
                    account.transfers(),
                    account.id().key());
        }
        table.note("own records of " + own + " of these accounts are in the case");
        return table.build();
    }
}
