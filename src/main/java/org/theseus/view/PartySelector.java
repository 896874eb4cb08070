package org.theseus.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.theseus.model.AccountId;
import org.theseus.model.Identifier;
import org.theseus.model.PartyId;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerView;

/**
 * Who is X: turns an account key, account number, IBAN with or without blanks, customer number, exact name in any case,
 * {@code P-} id (all accounts of that party), transfer id or MTCN into accounts. Accounts come before transfers, because customer numbers are often as
 * short as transfer numbers.
 */
public final class PartySelector {

    /** What to do if several accounts answer. */
    public enum Several {
        /** All of them are meant. */
        ACCEPT,
        /** Refuse and list them. */
        REFUSE
    }

    private static final Pattern PARTY_ID = Pattern.compile("P-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final int MAX_CANDIDATES = 8;

    private final LedgerView view;

    private PartySelector(LedgerView view) {
        this.view = view;
    }

    public static PartySelector of(LedgerView view) {
        return new PartySelector(view);
    }

    /**
     * The accounts that a text means.
     *
     * @throws TheseusException USAGE if there are none (it names similar ones) or too many (it lists them)
     */
    public Selection select(String typed, Several several) {
        String bare = typed.strip();
        if (bare.isEmpty()) {
            // the outside of an institution has no number, and must not answer to none
            throw nobody(bare);
        }
        List<AccountRecord> byId =
                PARTY_ID.matcher(bare).matches() ? byPartyId(bare.toLowerCase(Locale.ROOT)) : List.of();
        if (!byId.isEmpty()) {
            return new Selection(bare, Selection.How.PARTY_ID, byId);
        }
        List<AccountRecord> accounts = view.findAccounts(bare);
        if (!accounts.isEmpty()) {
            return checked(new Selection(bare, how(bare, accounts), accounts), several);
        }
        List<AccountRecord> ends = endsOf(view.findTransfers(bare));
        if (!ends.isEmpty()) {
            return checked(new Selection(bare, Selection.How.TRANSFER, ends), several);
        }
        throw nobody(bare);
    }

    /** The accounts of a selection that are also meant by {@code account}; USAGE if none is. */
    public Selection narrow(Selection selection, String account) {
        NavigableSet<String> keys = select(account, Several.ACCEPT).keys();
        List<AccountRecord> both = selection.accounts().stream()
                .filter(record -> keys.contains(record.id().key()))
                .toList();
        if (both.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + account + "\" is no account of \"" + selection.typed() + "\"",
                    "accounts: " + list(selection.accounts()));
        }
        return new Selection(selection.typed(), selection.how(), both);
    }

    private List<AccountRecord> byPartyId(String lowerCase) {
        String id = "P-" + lowerCase.substring(2);
        Set<String> held = new HashSet<>();
        view.parties().stream()
                .filter(party -> party.id().equals(id))
                .forEach(party -> held.addAll(party.accountKeys()));
        return view.accounts().stream()
                .filter(account -> held.contains(account.id().key())
                        || PartyId.of(account.id()).equals(id))
                .toList();
    }

    private static Selection.How how(String typed, List<AccountRecord> accounts) {
        String compact = typed.replaceAll("\\s", "");
        boolean number = accounts.stream()
                .map(AccountRecord::id)
                .anyMatch(id -> id.kind() != AccountId.Kind.MENTION
                        && (id.key().equals(typed) || id.number().equalsIgnoreCase(compact)));
        return number ? Selection.How.ACCOUNT : Selection.How.NAME;
    }

    private List<AccountRecord> endsOf(Collection<Transfer> transfers) {
        NavigableSet<String> keys = new TreeSet<>();
        for (Transfer transfer : transfers) {
            keys.add(transfer.from().key());
            keys.add(transfer.to().key());
        }
        List<AccountRecord> ends = new ArrayList<>();
        for (String key : keys) {
            view.findAccounts(key).stream()
                    .filter(account -> account.id().key().equals(key))
                    .filter(account -> account.id().kind() != AccountId.Kind.OUTSIDE)
                    .forEach(ends::add);
        }
        return ends;
    }

    private static Selection checked(Selection selection, Several several) {
        if (selection.accounts().size() > 1 && several == Several.REFUSE) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + selection.typed() + "\" may be any of "
                            + selection.accounts().size() + " accounts",
                    "name one: " + list(selection.accounts()));
        }
        return selection;
    }

    private TheseusException nobody(String typed) {
        String wanted = Identifier.of(Identifier.Kind.NAME, typed)
                .map(Identifier::value)
                .orElse("");
        List<AccountRecord> similar = wanted.length() < 2
                ? List.of()
                : view.accounts().stream()
                        .filter(account -> isSimilar(account, wanted))
                        .limit(MAX_CANDIDATES + 1L)
                        .toList();
        return TheseusException.of(
                TheseusException.Kind.USAGE,
                "nobody in this case is \"" + typed + "\"",
                similar.isEmpty()
                        ? "try \"theseus search\" with a part of the name, or \"theseus accounts\" for all of them"
                        : "did you mean " + list(similar));
    }

    private static boolean isSimilar(AccountRecord account, String wanted) {
        String name = account.name();
        boolean named = name != null
                && Identifier.of(Identifier.Kind.NAME, name)
                        .filter(identifier -> identifier.value().contains(wanted))
                        .isPresent();
        return named || account.id().number().toLowerCase(Locale.ROOT).contains(wanted.replace(" ", ""));
    }

    private static String list(List<AccountRecord> accounts) {
        String some = accounts.stream()
                .limit(MAX_CANDIDATES)
                .map(account -> PartyId.of(account.id()) + " (" + Labels.of(account) + ", "
                        + account.id().key() + ")")
                .collect(Collectors.joining("; "));
        return accounts.size() > MAX_CANDIDATES ? some + "; and more" : some;
    }
}
