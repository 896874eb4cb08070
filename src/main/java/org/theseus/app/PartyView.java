package org.theseus.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.theseus.cases.HeldAccounts;
import org.theseus.model.AccountId;
import org.theseus.model.PartyId;
import org.theseus.project.CaseGraph;
import org.theseus.project.GraphSource;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;
import org.theseus.view.PartySelector;
import org.theseus.view.Selection;

/**
 * How commands look at a case: by party, where the first account of a party stands for all that it holds, or by account. Who
 * is meant widens to everything that the same parties hold. Not thread-safe.
 */
public final class PartyView {

    private final LedgerView whole;
    private final LedgerView ledger;
    private final GraphSource graphs;
    private final HeldAccounts held;

    private PartyView(LedgerView whole, GraphSource graphs, HeldAccounts held) {
        this.whole = whole;
        this.ledger = PartyLedger.of(whole, held);
        this.graphs = graphs;
        this.held = held;
    }

    /** Every account stands for itself. */
    public static PartyView byAccount(LedgerView ledger, GraphSource graphs) {
        return new PartyView(ledger, graphs, HeldAccounts.NONE);
    }

    /**
     * An open case by party as last resolved.
     *
     * @param byAccount whether every account stands for itself instead
     */
    public static PartyView of(CaseSession session, boolean byAccount) {
        HeldAccounts held = byAccount ? HeldAccounts.NONE : session.held();
        return new PartyView(session.store(), held.isEmpty() ? session.graphs() : session.partyGraphs(), held);
    }

    /** The case, payments running between parties. */
    LedgerView ledger() {
        return ledger;
    }

    /** Its graph; the other accounts of a party are nodes without payments. */
    CaseGraph graph() {
        return graphs.load(ledger, DetectFindings.availableBytes());
    }

    /** The account that stands for the party which holds this one. */
    public AccountId standing(AccountId account) {
        return held.first(account);
    }

    /** Whether the account stands for its party, or for itself. */
    boolean stands(AccountId account) {
        return held.first(account).equals(account);
    }

    /** All accounts of the party that an account stands for. */
    List<AccountId> all(AccountId standing) {
        return held.all(standing);
    }

    /** How many accounts are held by parties beside those that stand for them. */
    int others() {
        return held.groups().values().stream()
                .mapToInt(accounts -> accounts.size() - 1)
                .sum();
    }

    /**
     * Who is meant, with every account that the same parties hold; the two ends of a transfer stay as they are.
     *
     * @throws org.theseus.model.TheseusException (USAGE) if nobody is
     */
    public Selection select(String typed) {
        Selection meant = PartySelector.of(whole).select(typed, PartySelector.Several.ACCEPT);
        if (held.isEmpty() || meant.how() == Selection.How.TRANSFER) {
            return meant;
        }
        NavigableSet<String> keys = new TreeSet<>();
        meant.accounts().forEach(account -> held.all(held.first(account.id())).forEach(one -> keys.add(one.key())));
        if (keys.size() == meant.accounts().size()) {
            return meant;
        }
        Map<String, AccountRecord> widened = new LinkedHashMap<>();
        meant.accounts().forEach(account -> widened.put(account.id().key(), account));
        whole.accounts().stream()
                .filter(account -> keys.contains(account.id().key()))
                .forEach(account -> widened.put(account.id().key(), account));
        return new Selection(meant.typed(), meant.how(), List.copyOf(widened.values()));
    }

    /** A sentence on what a selection was widened by; empty if it was not. */
    public String widened(Selection selection) {
        TreeSet<String> parties = new TreeSet<>();
        int others = 0;
        for (AccountRecord account : selection.accounts()) {
            if (!stands(account.id())) {
                parties.add(PartyId.of(held.first(account.id())));
                others++;
            }
        }
        return others == 0 || held.isEmpty()
                ? ""
                : selection.typed() + " is shown with all "
                        + selection.accounts().size() + " accounts of " + String.join(", ", parties)
                        + " (theseus party why); --accounts shows it alone";
    }
}
