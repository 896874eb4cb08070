package org.theseus.proceeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;

/** Lowers what payments in may count for: explanations, sums of several payments, second records, money paid back or coming back. Stateless. */
final class Receipts {

    /** Two institutions book one payment on the same day or on the next. */
    private static final long BOOKED_APART_MILLIS = 86_400_000L;

    private Receipts() {}

    /** O(n log n), but for equal amounts of a day or the payments of one payer, of which every pair may be compared. */
    static void lower(Pattern pattern, List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.isReceipt()) {
                explain(pattern, draft);
            }
        }
        secondRecords(drafts);
        paidBack(drafts);
    }

    private static void explain(Pattern pattern, Draft draft) {
        String word = pattern.explained().get(draft.transfer.from());
        if (word != null) {
            draft.least = 0;
            draft.most = draft.basis == Line.Basis.UNCITED ? 0 : draft.most;
            draft.because("the payer is tagged " + word);
        }
        if (draft.transfer.aggregate() != null) {
            draft.least = 0;
            draft.because("a sum of payments that other rows may tell of, too");
        }
    }

    private static void secondRecords(List<Draft> drafts) {
        Map<String, List<Draft>> byAmount = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.isReceipt() && draft.least > 0 && draft.transfer.time().isKnown()) {
                byAmount.computeIfAbsent(draft.amount.toString(), none -> new ArrayList<>())
                        .add(draft);
            }
        }
        byAmount.values().forEach(Receipts::pair);
    }

    /** One to one, in time order: of each pair the later lowers the least. */
    private static void pair(List<Draft> equal) {
        boolean[] paired = new boolean[equal.size()];
        for (int i = 0; i < equal.size(); i++) {
            for (int j = i + 1; j < equal.size() && !paired[i]; j++) {
                if (!paired[j] && mayBeOne(equal.get(i).transfer, equal.get(j).transfer)) {
                    paired[i] = true;
                    paired[j] = true;
                    equal.get(j).least = 0;
                    equal.get(j)
                            .because("may be a second record of "
                                    + equal.get(i).transfer.id());
                }
            }
        }
    }

    private static boolean mayBeOne(Transfer one, Transfer other) {
        return Math.abs(other.time().epochMillis() - one.time().epochMillis()) <= BOOKED_APART_MILLIS
                && files(one).stream().noneMatch(files(other)::contains)
                && mayBeOnePayer(one, other);
    }

    private static boolean mayBeOnePayer(Transfer one, Transfer other) {
        String name = name(one);
        String otherName = name(other);
        return one.from().equals(other.from())
                || one.from().kind() == AccountId.Kind.OUTSIDE
                || other.from().kind() == AccountId.Kind.OUTSIDE
                || (name != null && name.equals(otherName));
    }

    private static @Nullable String name(Transfer transfer) {
        String name = transfer.payer().name();
        return name == null ? null : name.strip().toLowerCase(Locale.ROOT);
    }

    private static Set<String> files(Transfer transfer) {
        return transfer.sources().stream().map(SourceRow::sha256).collect(Collectors.toSet());
    }

    private static void paidBack(List<Draft> drafts) {
        Map<AccountId, List<Draft>> byPayer = new TreeMap<>();
        for (Draft draft : drafts) {
            if (draft.isReceipt()) {
                byPayer.computeIfAbsent(draft.transfer.from(), none -> new ArrayList<>())
                        .add(draft);
            }
        }
        for (Draft draft : drafts) {
            if (draft.kind == Line.Kind.PASSED_ON) {
                giveBack(draft, byPayer.getOrDefault(draft.transfer.to(), List.of()));
            }
        }
    }

    /** In full: the payment in does not count. In part, or as money of the group that comes back: the least sinks. */
    private static void giveBack(Draft out, List<Draft> receipts) {
        for (Draft receipt : receipts) {
            if (receipt.kind == Line.Kind.RECEIVED
                    && receipt.most == receipt.amount.minor()
                    && isBefore(receipt, out)
                    && (receipt.amount.equals(out.amount)
                            || receipt.transfer.amount().equals(out.transfer.received()))) {
                receipt.least = 0;
                receipt.most = 0;
                receipt.because("paid back in full by " + out.transfer.id());
                out.kind = Line.Kind.PAID_BACK;
                out.because("returns " + receipt.transfer.id());
                return;
            }
        }
        long left = out.amount.minor();
        long mayReturn = left;
        for (Draft receipt : receipts) {
            if (receipt.least > 0 && receipt.amount.currency().equals(out.amount.currency())) {
                if (left > 0 && !isBefore(out, receipt)) {
                    long part = Math.min(left, receipt.least);
                    receipt.least -= part;
                    left -= part;
                    receipt.because("may be paid back in part by " + out.transfer.id());
                } else if (mayReturn > 0 && !isBefore(receipt, out)) {
                    long part = Math.min(mayReturn, receipt.least);
                    receipt.least -= part;
                    mayReturn -= part;
                    receipt.because("may be money of " + out.transfer.id() + " that comes back");
                }
            }
        }
    }

    /** Whether one lies before another for certain. */
    private static boolean isBefore(Draft one, Draft other) {
        return one.transfer.time().isKnown()
                && other.transfer.time().isKnown()
                && one.transfer.time().latestMillis() < other.transfer.time().epochMillis();
    }
}
