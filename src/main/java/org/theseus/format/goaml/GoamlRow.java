package org.theseus.format.goaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.format.Columns;
import org.theseus.format.XmlFields;

/** Flattens one transaction. */
final class GoamlRow {

    /** Roles of multi-party transactions that say who paid. */
    private static final Set<String> PAYING = Set.of(
            "B", "BUYER", "BUY", "PAYER", "SENDER", "REMITTER", "FROM", "ORDERING", "ORIGINATOR", "DEBTOR", "LESSEE");

    private static final Set<String> PAID =
            Set.of("S", "SELLER", "SELL", "PAYEE", "RECEIVER", "RECIPIENT", "BENEFICIARY", "TO", "CREDITOR", "LESSOR");

    private GoamlRow() {}

    static Columns.Row of(XmlFields report, XmlFields said, List<XmlFields> parties) {
        String entity = report.get("rentity_id");
        String number = said.get("transactionnumber");
        Columns.Row row = GoamlTable.COLUMNS
                .row()
                .set("reporting_entity", entity)
                .set("reporting_branch", report.get("rentity_branch"))
                .set("report_code", report.get("report_code"))
                .set("report_reference", report.get("entity_reference", "fiu_ref_number"))
                .set("report_reason", report.get("reason"))
                .set("transaction_id", number.isEmpty() ? "" : entity + ":" + number)
                .set("transaction_number", number)
                .set("internal_reference", said.get("internal_ref_number"))
                .set("date", said.get("date_transaction"))
                .set("date_posting", said.get("date_posting"))
                .set("value_date", said.get("value_date"))
                .set("transmode", said.get("transmode_code"))
                .set("location", said.get("transaction_location"))
                .set("description", said.get("transaction_description"))
                .set("comments", said.get("comments", "transmode_comment"))
                .set("teller", said.get("teller"))
                .set("authorized", said.get("authorized"));
        GoamlParty payer = biParty(said, "from");
        GoamlParty payee = biParty(said, "to");
        List<String> others = new ArrayList<>();
        for (XmlFields party : parties) {
            String role = party.get("role").toUpperCase(Locale.ROOT);
            GoamlParty member = GoamlParty.ofParty(party);
            if (payer == null && PAYING.contains(role)) {
                payer = member;
            } else if (payee == null && PAID.contains(role)) {
                payee = member;
            } else {
                others.add((role.isEmpty() ? "?" : role) + ": " + member.label());
            }
        }
        amounts(row, report, said, payer, payee);
        conductor(row, said);
        fill(row, "payer", payer);
        fill(row, "payee", payee);
        return row.set("funds_from", said.get("t_from_my_client/from_funds_code", "t_from/from_funds_code"))
                .set("funds_to", said.get("t_to_my_client/to_funds_code", "t_to/to_funds_code"))
                .set("other_parties", String.join("; ", others));
    }

    private static @Nullable GoamlParty biParty(XmlFields said, String side) {
        for (String base : List.of("t_" + side + "_my_client", "t_" + side)) {
            if (said.has(base)) {
                return GoamlParty.ofSide(said, base, side);
            }
        }
        return null;
    }

    /** What moved is the foreign amount where the paying side names one; the local amount is its equivalent. */
    private static void amounts(
            Columns.Row row, XmlFields report, XmlFields said, @Nullable GoamlParty payer, @Nullable GoamlParty payee) {
        String local = said.get("amount_local");
        String currency = report.get("currency_code_local");
        row.set("amount_local", local).set("currency_local", currency);
        if (payer != null && !payer.foreignAmount().isEmpty()) {
            row.set("amount", payer.foreignAmount()).set("currency", payer.foreignCurrency());
        } else {
            row.set("amount", local).set("currency", currency);
        }
        if (payee != null && !payee.foreignAmount().isEmpty()) {
            row.set("paid_amount", payee.foreignAmount()).set("paid_currency", payee.foreignCurrency());
        }
    }

    private static void conductor(Columns.Row row, XmlFields said) {
        for (String base : List.of("t_conductor", "t_from_my_client/t_conductor", "t_from/t_conductor")) {
            if (said.has(base)) {
                GoamlParty conductor = GoamlParty.ofPerson(said, base + "/");
                row.set("conductor_name", conductor.name()).set("conductor_document", conductor.document());
                return;
            }
        }
    }

    private static void fill(Columns.Row row, String side, @Nullable GoamlParty party) {
        if (party == null) {
            return;
        }
        row.set(side + "_name", party.name())
                .set(side + "_account", party.account())
                .set(side + "_bank", party.bank())
                .set(side + "_id", party.clientNumber())
                .set(side + "_document", party.document())
                .set(side + "_phone", party.phone())
                .set(side + "_email", party.email())
                .set(side + "_address", party.address())
                .set(side + "_birth_date", party.birthDate())
                .set(side + "_nationality", party.nationality())
                .set(side + "_country", party.country())
                .set(side + "_is_client", party.isClient() ? "true" : "");
    }
}
