package org.theseus.sniff;

import java.util.List;
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
        OwnAccount.Found found = OwnAccount.find(preamble, fileName);
        ColumnFacts explicit = mapping.find(Concept.OWN_ACCOUNT, c -> c.filled == rows.count && c.ibans == c.filled);
        explicit = explicit != null ? explicit : mapping.find(Concept.OWN_ACCOUNT, c -> c.filled == rows.count);
        if (explicit != null) {
            own(explicit, Concept.OWN_ACCOUNT);
            return;
        }
        ColumnFacts column = candidate();
        if (column != null && found != null && !sameNumber(column, found.account())) {
            mapping.questions.add(new Question(
                    "own account: the column \"" + column.name + "\" and "
                            + found.field().why() + " name different ones",
                    List.of("describe the file in a profile by hand, with own_account:")));
        }
        if (column != null) {
            own(column, Concept.ACCOUNT);
        } else if (found != null) {
            ownAccount = found.account();
            mapping.put("own_account", found.field());
        } else {
            ownAccount = answers.account();
            mapping.put("own_account", new FieldDraft("{}", "given with --account for each import", List.of()));
            if (ownAccount == null) {
                mapping.questions.add(new Question(
                        "own account: no column, no line before the header and no file name says whose extract this is",
                        List.of("--account ID: the account's IBAN or number")));
            }
        }
    }

    private void own(ColumnFacts column, Concept concept) {
        ownAccount = column.distinct().isEmpty()
                ? null
                : column.distinct().iterator().next();
        mapping.put(
                "own_account",
                FieldDraft.column(
                        column,
                        "header " + column.saidBy(concept) + "; "
                                + (column.isConstant() ? "the same in all " : "filled in all ") + rows.count
                                + " rows"));
    }

    /** A column of accounts that is the own one: the same in all rows, or another column has the other side's. */
    private @Nullable ColumnFacts candidate() {
        ColumnFacts constant = mapping.find(Concept.ACCOUNT, c -> c.filled == rows.count && c.isConstant());
        if (constant != null && (rows.count > 1 || first(Concept.ACCOUNT) == constant)) {
            return constant;
        }
        ColumnFacts other = first(Concept.COUNTERPARTY_ACCOUNT);
        return other == null ? null : mapping.find(Concept.ACCOUNT, c -> c.filled == rows.count && c != other);
    }

    private static boolean sameNumber(ColumnFacts column, String account) {
        String said = Words.plain(account);
        return column.distinct().stream()
                .map(Words::plain)
                .allMatch(value -> said.contains(value) || value.contains(said));
    }

    private void account() {
        ColumnFacts column = first(Concept.COUNTERPARTY_ACCOUNT);
        column = column != null ? column : mapping.find(Concept.ACCOUNT, c -> !c.isConstant() || rows.count == 1);
        column = column != null ? column : first(Concept.PAYEE_ACCOUNT, Concept.PAYER_ACCOUNT);
        if (column != null) {
            mapping.put(
                    "counterparty_account",
                    FieldDraft.column(
                            column,
                            "its header; " + column.ibans + " of " + column.filled
                                    + " filled cells pass the IBAN check"));
        }
    }

    private void name() {
        ColumnFacts column = first(Concept.COUNTERPARTY_NAME);
        if (column != null) {
            mapping.put(
                    "counterparty_name",
                    FieldDraft.column(column, "header " + column.saidBy(Concept.COUNTERPARTY_NAME)));
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
            mapping.put(
                    "counterparty_name", FieldDraft.joined(List.of(payer, payee), "their headers; no row fills both"));
        } else if (payer != null || payee != null) {
            ColumnFacts one = payer != null ? payer : payee;
            mapping.put(
                    "counterparty_name",
                    FieldDraft.column(java.util.Objects.requireNonNull(one), "its header; the only name in a row"));
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
