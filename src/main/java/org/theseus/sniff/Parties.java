package org.theseus.sniff;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.issue.Question;

/** Who pays whom: a list of transfers names both sides, an extract its own account and the other side. */
final class Parties {

    private final Mapping mapping;
    private final Rows rows;
    private final Answers answers;
    private @Nullable String ownAccount;

    Parties(Mapping mapping, Rows rows, Answers answers) {
        this.mapping = mapping;
        this.rows = rows;
        this.answers = answers;
    }

    /** Own account of an extract as the file says it, or null. */
    @Nullable
    String ownAccount() {
        return ownAccount;
    }

    boolean isList(boolean allPositive) {
        ColumnFacts payer = first(Concept.PAYER_NAME, Concept.PAYER_ACCOUNT);
        ColumnFacts payee = first(Concept.PAYEE_NAME, Concept.PAYEE_ACCOUNT);
        return allPositive
                && answers.account() == null
                && payer != null
                && payee != null
                && payer.filled == rows.count
                && payee.filled == rows.count;
    }

    void ofList() {
        text(Concept.PAYER_NAME, "payer_name");
        text(Concept.PAYEE_NAME, "payee_name");
        text(Concept.PAYER_ACCOUNT, "payer_account");
        text(Concept.PAYEE_ACCOUNT, "payee_account");
    }

    void ofExtract(List<String> preamble, String fileName) {
        own(preamble, fileName);
        text(Concept.OWN_NAME, "own_name", ColumnFacts::isConstant);
        account();
        name();
    }

    private void own(List<String> preamble, String fileName) {
        ColumnFacts column = mapping.find(
                Concept.OWN_ACCOUNT,
                c -> c.filled == rows.count && c.isConstant() && (rows.count > 1 || isOnlyAccount(c)));
        if (column == null) {
            ColumnFacts several = mapping.find(Concept.OWN_ACCOUNT, c -> c.filled == rows.count);
            boolean other = first(Concept.COUNTERPARTY_ACCOUNT) != null;
            column = several != null && other && several != first(Concept.COUNTERPARTY_ACCOUNT) ? several : null;
        }
        if (column != null) {
            Set<String> values = column.distinct();
            ownAccount = values.isEmpty() ? null : values.iterator().next();
            mapping.put("own_account", FieldDraft.column(column, "header " + column.saidBy(Concept.OWN_ACCOUNT) + "; "
                    + (column.isConstant() ? "the same in all " : "filled in all ") + rows.count + " rows"));
            return;
        }
        OwnAccount.Found found = OwnAccount.find(preamble, fileName);
        if (found != null) {
            ownAccount = found.account();
            mapping.put("own_account", found.field());
        } else if (answers.account() != null) {
            ownAccount = answers.account();
            mapping.put("own_account", new FieldDraft("{}", "given with --account for each import", List.of()));
        } else {
            mapping.put("own_account", new FieldDraft("{}", "given with --account for each import", List.of()));
            mapping.questions.add(new Question(
                    "own account: no column, no line before the header and no file name says whose extract this is",
                    List.of("--account ID: the account's IBAN or number")));
        }
    }

    private boolean isOnlyAccount(ColumnFacts column) {
        return rows.columns.stream().filter(c -> c.means(Concept.OWN_ACCOUNT)).findFirst().orElse(null) == column;
    }

    private void account() {
        ColumnFacts column = first(Concept.COUNTERPARTY_ACCOUNT);
        column = column != null ? column : mapping.find(Concept.OWN_ACCOUNT, c -> !c.isConstant() || rows.count == 1);
        column = column != null ? column : mapping.find(Concept.PAYEE_ACCOUNT, c -> true);
        column = column != null ? column : mapping.find(Concept.PAYER_ACCOUNT, c -> true);
        if (column != null) {
            mapping.put("counterparty_account", FieldDraft.column(column, "its header; " + column.ibans + " of "
                    + column.filled + " filled cells pass the IBAN check"));
        }
    }

    private void name() {
        ColumnFacts column = first(Concept.COUNTERPARTY_NAME);
        if (column != null) {
            mapping.put("counterparty_name", FieldDraft.column(column, "header " + column.saidBy(Concept.COUNTERPARTY_NAME)));
            return;
        }
        ColumnFacts payer = first(Concept.PAYER_NAME);
        ColumnFacts payee = first(Concept.PAYEE_NAME);
        if (payer != null && payee != null) {
            if (rows.bothSidesNamed > 0) {
                mapping.questions.add(new Question(
                        "counterparty: " + rows.bothSidesNamed + " rows fill both \"" + payer.name + "\" and \""
                                + payee.name + "\", and one of the two is the own side",
                        List.of("describe the file in a profile by hand")));
                return;
            }
            mapping.put("counterparty_name", FieldDraft.joined(List.of(payer, payee), "their headers; no row fills both"));
        } else if (payer != null || payee != null) {
            ColumnFacts one = payer != null ? payer : payee;
            mapping.put("counterparty_name", FieldDraft.column(
                    java.util.Objects.requireNonNull(one), "its header; the only name in a row"));
        }
    }

    private @Nullable ColumnFacts first(Concept... concepts) {
        for (Concept concept : concepts) {
            ColumnFacts column = mapping.find(concept, c -> true);
            if (column != null) {
                return column;
            }
        }
        return null;
    }

    private void text(Concept concept, String field) {
        text(concept, field, c -> true);
    }

    private void text(Concept concept, String field, java.util.function.Predicate<ColumnFacts> borneOut) {
        ColumnFacts column = mapping.find(concept, borneOut);
        if (column != null) {
            mapping.put(field, FieldDraft.column(column, "header " + column.saidBy(concept)));
        }
    }
}
