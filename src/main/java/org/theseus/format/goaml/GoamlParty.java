package org.theseus.format.goaml;

import java.util.ArrayList;
import java.util.List;
import org.theseus.format.XmlFields;

/**
 * A side of a transaction: a person, an entity or an account with its holder. Empty texts where the report says nothing.
 */
record GoamlParty(
        String name,
        String account,
        String bank,
        String clientNumber,
        String document,
        String phone,
        String email,
        String address,
        String birthDate,
        String nationality,
        String country,
        boolean isClient,
        String foreignAmount,
        String foreignCurrency) {

    /** A side of a bi-party transaction; {@code base} is {@code t_from} or one like it, {@code side} from or to. */
    static GoamlParty ofSide(XmlFields said, String base, String side) {
        String foreign = base + "/" + side + "_foreign_currency/";
        return of(
                said,
                base + "/" + side + "_",
                "",
                said.get(base + "/" + side + "_country"),
                base.endsWith("_my_client"),
                foreign);
    }

    /** One of the parties of a multi-party transaction. */
    static GoamlParty ofParty(XmlFields party) {
        boolean client =
                party.has("person_my_client") || party.has("account_my_client") || party.has("entity_my_client");
        return of(party, "", client ? "_my_client" : "", party.get("country"), client, "foreign_currency/");
    }

    private static GoamlParty of(
            XmlFields said, String before, String behind, String country, boolean client, String foreign) {
        String amount = said.get(foreign + "foreign_amount");
        String currency = said.get(foreign + "foreign_currency_code");
        String account = before + "account" + behind;
        String entity = before + "entity" + behind;
        GoamlParty party;
        if (said.has(account)) {
            party = ofAccount(said, account + "/");
        } else if (said.has(entity)) {
            party = ofEntity(said, entity + "/");
        } else {
            party = ofPerson(said, before + "person" + behind + "/");
        }
        return new GoamlParty(
                party.name,
                party.account,
                party.bank,
                party.clientNumber,
                party.document,
                party.phone,
                party.email,
                party.address,
                party.birthDate,
                party.nationality,
                country.isEmpty() ? party.country : country,
                client,
                amount,
                currency);
    }

    static GoamlParty ofPerson(XmlFields said, String base) {
        String name = words(
                said.get(base + "first_name"),
                said.get(base + "middle_name"),
                said.get(base + "prefix"),
                said.get(base + "last_name"));
        return new GoamlParty(
                name,
                "",
                "",
                "",
                said.all(base + "identifications/identification/number").stream()
                        .findFirst()
                        .orElse(said.joined(
                                ", ",
                                base + "identification/number",
                                base + "id_number",
                                base + "passport_number",
                                base + "ssn")),
                phone(said, base),
                said.get(base + "emails/email", base + "email"),
                address(said, base),
                day(said.get(base + "birthdate")),
                said.get(base + "nationality1"),
                "",
                false,
                "",
                "");
    }

    private static GoamlParty ofEntity(XmlFields said, String base) {
        return new GoamlParty(
                said.get(base + "name", base + "commercial_name"),
                "",
                "",
                "",
                said.get(base + "incorporation_number", base + "tax_number", base + "tax_reg_number"),
                phone(said, base),
                said.get(base + "emails/email", base + "email"),
                address(said, base),
                "",
                "",
                "",
                false,
                "",
                "");
    }

    /** An account; its holder is the entity, else the primary signatory, else the account's own name. */
    private static GoamlParty ofAccount(XmlFields said, String base) {
        GoamlParty holder = said.has(base + "t_entity")
                ? ofEntity(said, base + "t_entity/")
                : ofPerson(said, base + "signatory/t_person/");
        boolean several = said.all(base + "signatory/t_person/last_name").size() > 1;
        String title = said.get(base + "account_name");
        return new GoamlParty(
                holder.name.isEmpty() || several ? title.isEmpty() ? holder.name : title : holder.name,
                said.get(base + "iban", base + "account"),
                said.get(base + "swift", base + "institution_code", base + "institution_name"),
                said.get(base + "client_number"),
                several ? "" : holder.document,
                several ? "" : holder.phone,
                several ? "" : holder.email,
                several ? "" : holder.address,
                several ? "" : holder.birthDate,
                several ? "" : holder.nationality,
                "",
                false,
                "",
                "");
    }

    private static String phone(XmlFields said, String base) {
        for (String path : List.of("phones/phone/", "phone/")) {
            List<String> numbers = said.all(base + path + "tph_number");
            if (!numbers.isEmpty()) {
                List<String> prefixes = said.all(base + path + "tph_country_prefix");
                String prefix = prefixes.size() == numbers.size() ? prefixes.get(0) : "";
                return (prefix.isEmpty() || prefix.startsWith("+") || prefix.startsWith("00") ? prefix : "+" + prefix)
                        + numbers.get(0);
            }
        }
        return said.get(base + "phone");
    }

    private static String address(XmlFields said, String base) {
        for (String path : List.of("addresses/address/", "address/")) {
            if (said.has(base + path + "address") || said.has(base + path + "city")) {
                List<String> pieces = new ArrayList<>();
                for (String name : List.of("address", "town", "zip", "city", "state", "country_code")) {
                    List<String> values = said.all(base + path + name);
                    if (!values.isEmpty()) {
                        pieces.add(values.get(0));
                    }
                }
                return String.join(", ", pieces);
            }
        }
        return "";
    }

    /** Dates of birth are written with a time of midnight. */
    private static String day(String written) {
        return written.endsWith("T00:00:00") ? written.substring(0, written.length() - 9) : written;
    }

    private static String words(String... words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && !word.equals("-")) {
                text.append(text.length() == 0 ? "" : " ").append(word);
            }
        }
        return text.toString();
    }

    /** Name, account and document, as far as they are there. */
    String label() {
        return words(name, account, document);
    }
}
