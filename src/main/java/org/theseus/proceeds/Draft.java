package org.theseus.proceeds;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.model.AccountId;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/** A line while its bounds are still being lowered. Not thread-safe. */
final class Draft {

    final Transfer transfer;
    final Line.Basis basis;
    final Money amount;
    final boolean asked;
    private final AccountId account;
    Line.Kind kind;
    long least;
    long most;
    private final SortedSet<String> findings;
    private final List<String> why = new ArrayList<>();

    /**
     * @param asked whether it lies in the period that is asked for
     */
    Draft(Pattern pattern, Transfer transfer, boolean asked) {
        this.transfer = transfer;
        this.asked = asked;
        this.findings = new TreeSet<>(pattern.alerts().getOrDefault(transfer.id(), new TreeSet<>()));
        boolean alert = !findings.isEmpty();
        findings.addAll(pattern.indicators().getOrDefault(transfer.id(), new TreeSet<>()));
        this.basis = alert ? Line.Basis.ALERT : findings.isEmpty() ? Line.Basis.UNCITED : Line.Basis.INDICATOR;
        boolean from = pattern.accounts().contains(transfer.from());
        boolean to = pattern.accounts().contains(transfer.to());
        this.account = to ? transfer.to() : transfer.from();
        this.amount = to ? transfer.received() : transfer.amount();
        this.kind = !transfer.status().movesMoney()
                ? Line.Kind.NO_MONEY
                : from && to
                        ? Line.Kind.INSIDE
                        : to
                                ? Line.Kind.RECEIVED
                                : transfer.to().kind() == AccountId.Kind.OUTSIDE
                                        ? Line.Kind.CASH_OUT
                                        : Line.Kind.PASSED_ON;
        if (kind == Line.Kind.NO_MONEY) {
            why.add(transfer.status().name());
        }
        if (kind == Line.Kind.RECEIVED && asked) {
            most = amount.minor();
            least = basis == Line.Basis.ALERT ? most : 0;
        }
    }

    boolean isReceipt() {
        return kind == Line.Kind.RECEIVED;
    }

    boolean isOut() {
        return kind == Line.Kind.PASSED_ON || kind == Line.Kind.CASH_OUT;
    }

    void because(String reason) {
        why.add(reason);
    }

    Line line() {
        return new Line(
                transfer,
                kind,
                account,
                basis,
                new Money(least, amount.currency()),
                new Money(most, amount.currency()),
                List.copyOf(findings),
                String.join("; ", why));
    }
}
