package org.theseus.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.proof.BalanceChain;
import org.theseus.store.SourceFile;

/**
 * Which balances belong to the accounts of a statement, and where they do not follow from the one before.
 *
 * <p>A file's balance is the balance of the account whose own records it holds: the one declared as own, or, where none or
 * both ends are, the end that is not the outside world, or the account that is in every row of the file. Balances that
 * cannot be given to one end are counted and not shown.
 *
 * <p>Inside one file, account and currency the rows are followed in the file's order, upwards or downwards, whichever breaks
 * less often: a balance must be the one before plus what came in less what went out (a stated fee may be taken on top).
 * Rows that move no money count as nothing. O(n log n).
 */
final class BalanceProof {

    private final Map<String, SourceFile> files = new HashMap<>();
    private final Map<String, Long> rowsOfAccount = new HashMap<>();
    private final List<Movement> movements;
    private final @Nullable Money[] balances;
    private final boolean[] breaks;
    private long unattributed;

    private BalanceProof(List<Movement> movements, List<SourceFile> sources) {
        this.movements = movements;
        this.balances = new Money[movements.size()];
        this.breaks = new boolean[movements.size()];
        sources.forEach(source -> files.put(source.sha256(), source));
    }

    /** Follows the balances of all movements of a selection, unfiltered and in any order. */
    static BalanceProof of(List<Movement> movements, List<SourceFile> sources) {
        BalanceProof proof = new BalanceProof(movements, sources);
        proof.countRows();
        proof.chains().values().forEach(proof::follow);
        return proof;
    }

    /** The balance after a movement, by its position in the list; null if there is none. */
    @Nullable
    Money balance(int movement) {
        return balances[movement];
    }

    /** Whether the balance after a movement does not follow. */
    boolean isBroken(int movement) {
        return breaks[movement];
    }

    /** How many stated balances could not be given to one end. */
    long unattributed() {
        return unattributed;
    }

    private void countRows() {
        for (Movement movement : movements) {
            if (movement.isIn()
                    && movement.transfer().from().equals(movement.transfer().to())) {
                continue;
            }
            for (SourceRow row : movement.transfer().sources()) {
                rowsOfAccount.merge(movement.account().key() + " " + row.sha256(), 1L, Long::sum);
            }
        }
    }

    private record Link(int movement, long record) {}

    private Map<String, List<Link>> chains() {
        Map<String, List<Link>> chains = new TreeMap<>();
        for (int i = 0; i < movements.size(); i++) {
            Movement movement = movements.get(i);
            SourceRow row = movement.transfer().sources().get(0);
            SourceFile file = files.get(row.sha256());
            Money balance = balance(movement);
            if (file == null || !isOf(movement, file)) {
                unattributed += balance == null || file == null || isOf(other(movement), file) ? 0 : 1;
                continue;
            }
            balances[i] = balance;
            String chain = row.sha256() + " " + movement.account().key() + " "
                    + movement.amount().currency();
            chains.computeIfAbsent(chain, key -> new ArrayList<>()).add(new Link(i, row.record()));
        }
        return chains;
    }

    private static Movement other(Movement movement) {
        Transfer transfer = movement.transfer();
        return new Movement(
                transfer,
                movement.isIn() ? org.theseus.model.Sighting.Side.PAYER : org.theseus.model.Sighting.Side.PAYEE,
                movement.own());
    }

    private boolean isOf(Movement movement, SourceFile file) {
        boolean mine = file.own().contains(movement.account().key());
        boolean theirs = file.own().contains(movement.counterparty().key());
        if (mine != theirs) {
            return mine;
        }
        boolean outside = movement.account().kind() == AccountId.Kind.OUTSIDE;
        boolean otherOutside = movement.counterparty().kind() == AccountId.Kind.OUTSIDE;
        if (outside != otherOutside) {
            return otherOutside;
        }
        Long rows = rowsOfAccount.get(movement.account().key() + " " + file.sha256());
        return rows != null && rows >= file.accepted() + file.duplicates();
    }

    private static @Nullable Money balance(Movement movement) {
        Transfer transfer = movement.transfer();
        // a payment from an account to itself is two movements and one row: its balance stands after the second
        if (!movement.isIn() && transfer.from().equals(transfer.to())) {
            return null;
        }
        return money(transfer.detail(Detail.BALANCE_AFTER), movement.amount().currency());
    }

    private static @Nullable Money money(@Nullable String stated, String currency) {
        if (stated == null) {
            return null;
        }
        try {
            return Money.of(new BigDecimal(stated.strip()), currency);
        } catch (NumberFormatException | ArithmeticException unreadable) {
            return null;
        }
    }

    private void follow(List<Link> chain) {
        chain.sort(Comparator.comparingLong(Link::record).thenComparingInt(Link::movement));
        int rows = chain.size();
        long[] change = new long[rows];
        long[] fee = new long[rows];
        long[] balance = new long[rows];
        for (int row = 0; row < rows; row++) {
            Movement movement = movements.get(chain.get(row).movement);
            if (movement.counts()) {
                long minor = movement.amount().minor();
                change[row] = movement.isIn() ? minor : -minor;
                Money stated = money(
                        movement.transfer().detail(Detail.FEE),
                        movement.amount().currency());
                fee[row] = stated == null ? 0 : stated.minor();
            }
            Money after = balances[chain.get(row).movement];
            balance[row] = after == null ? BalanceChain.NONE : after.minor();
        }
        boolean[] broken = BalanceChain.of(change, fee, balance).broken();
        for (int row = 0; row < rows; row++) {
            breaks[chain.get(row).movement] = broken[row];
        }
    }
}
