package org.theseus.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.resolve.cluster.Reason;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.LedgerView;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Tables of evidence with the values that the rows of both sides state, as written, and where they stand. */
final class StatedValues {

    private final Map<String, Transfer> transfers = new TreeMap<>();
    private final List<Judgement> judgements;

    /** Reads the transfers that the reasons name. */
    StatedValues(LedgerView ledger, Collection<Reason> reasons, List<Judgement> judgements) {
        this(
                ledger,
                judgements,
                reasons.stream()
                        .flatMap(reason -> reason.lines().stream())
                        .flatMap(line -> List.of(line.one(), line.other()).stream())
                        .map(MentionRef::transferId)
                        .toList());
    }

    private StatedValues(LedgerView ledger, List<Judgement> judgements, List<String> ids) {
        this.judgements = judgements;
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), transfer -> transfers.put(transfer.id(), transfer));
        }
    }

    /** What these mentions state. */
    static StatedValues at(LedgerView ledger, List<MentionRef> mentions) {
        return new StatedValues(
                ledger, List.of(), mentions.stream().map(MentionRef::transferId).toList());
    }

    /** What a mention states of a kind of identifier, as written; empty if nothing. */
    String stated(String kind, MentionRef mention) {
        Transfer transfer = transfers.get(mention.transferId());
        if (transfer == null) {
            return "";
        }
        Factor factor = kind.equals("CUSTOMER") ? Factor.CUSTOMER_NUMBER : Factor.valueOf(kind);
        return Objects.requireNonNullElse(stated(factor, transfer, mention), "");
    }

    static Table.Builder table() {
        return Table.of(
                "evidence",
                Column.integer("joining", "Joining"),
                Column.text("factor", "Evidence").wrapped(),
                Column.text("weight", "Weight"),
                Column.text("one", "One side states").wrapped(),
                Column.text("one_row", "In").wrapped(),
                Column.text("other", "The other states").wrapped(),
                Column.text("other_row", "In").wrapped(),
                Column.id("one_mention", "Mention").inFiles(),
                Column.id("other_mention", "Mention").inFiles());
    }

    /** One row a factor, and one with the sum. */
    void add(Table.Builder table, long joining, Reason reason, String outcome) {
        for (Reason.Line line : reason.lines()) {
            table.row(
                    joining,
                    line.factor().words(),
                    weight(line.weight()),
                    value(line.factor(), line.one(), line.other()),
                    row(line.one()),
                    value(line.factor(), line.other(), line.one()),
                    row(line.other()),
                    line.one().toString(),
                    line.other().toString());
        }
        table.row(
                joining,
                "sum",
                weight(reason.total()),
                outcome,
                "",
                "",
                "",
                reason.one().toString(),
                reason.other().toString());
    }

    static String weight(double weight) {
        return String.format(java.util.Locale.ROOT, "%+.2f", weight);
    }

    private String row(MentionRef mention) {
        Transfer transfer = transfers.get(mention.transferId());
        if (transfer == null) {
            return "no longer in the case";
        }
        SourceRow row = transfer.sources().get(0);
        return row.file() + ":" + row.line();
    }

    private String value(Factor factor, MentionRef mention, MentionRef facing) {
        if (factor == Factor.JUDGED_SAME) {
            return judgements.stream()
                    .filter(judgement -> judgement.kind() == Judgement.Kind.SAME
                            && judgement.mentions().contains(mention)
                            && judgement.mentions().contains(facing))
                    .map(judgement -> judgement.author() + ": " + judgement.reason() + " (" + judgement.id() + ")")
                    .findFirst()
                    .orElse("by what else was joined");
        }
        Transfer transfer = transfers.get(mention.transferId());
        return transfer == null ? "" : Objects.requireNonNullElse(stated(factor, transfer, mention), "");
    }

    private static @Nullable String stated(Factor factor, Transfer transfer, MentionRef mention) {
        Mention said = IdentityInput.said(transfer, mention.side());
        return switch (factor) {
            case DOCUMENT, DOCUMENT_FOLDED, DOCUMENT_NEAR, DOCUMENT_CONTRADICTED, DOCUMENT_RENEWED -> said.document();
            case CUSTOMER_NUMBER -> said.customerId();
            case ACCOUNT -> account(transfer, mention, said);
            case PHONE, PHONE_NATIONAL -> said.phone();
            case EMAIL -> said.email();
            case BIRTH_DATE, BIRTH_DATE_RARE, BIRTH_DATE_PART, BIRTH_DATE_CONTRADICTED -> said.birthDate();
            case ADDRESS -> said.address();
            case TOWN -> IdentityInput.place(transfer, mention.side());
            case IMPOSSIBLE_TRAVEL ->
                Objects.requireNonNullElse(IdentityInput.place(transfer, mention.side()), "?") + ", "
                        + transfer.time().toString();
            case ONE_HOLDER, ONE_NAME, NAME, NAME_CONTRADICTED -> said.name();
            case JUDGED_SAME -> null;
        };
    }

    private static String account(Transfer transfer, MentionRef mention, Mention said) {
        AccountId account = IdentityInput.account(transfer, mention.side());
        return said.account() != null ? said.account() : account.label();
    }
}
