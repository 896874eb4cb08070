package org.theseus.generate.retold;

import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.stage.Stage;

/**
 * What one of them owes another. Nobody walks to a counter after each head: they keep a list, settle when it is worth
 * the way, and often not all of it.
 */
final class Tab {

    private final CourtFile file;
    private final Stage stage;
    private final Customer debtor;
    private final double settles;
    private final long worthwhile;
    private long owed;

    /** A list that is settled with this probability whenever it is looked at, or as soon as it exceeds the sum. */
    Tab(CourtFile file, Stage stage, Customer debtor, double settles, long worthwhile) {
        this.file = file;
        this.stage = stage;
        this.debtor = debtor;
        this.settles = settles;
        this.worthwhile = worthwhile;
    }

    void owe(long cents) {
        owed += cents;
    }

    long owed() {
        return owed;
    }

    /** Pays the other on that day, if they get round to it; now and then a part remains. */
    void settle(Customer creditor, double day) {
        boolean due = owed >= worthwhile || stage.chance().happens(settles);
        if (owed < 4_000 || !due) {
            return;
        }
        long part = stage.chance().happens(0.75) ? owed : file.share(owed, 40, 85);
        part = Math.max(1_000, part / 1_000 * 1_000);
        People.send(stage, file, debtor, creditor, day, part);
        owed -= part;
    }
}
