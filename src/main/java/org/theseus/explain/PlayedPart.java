package org.theseus.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theseus.cases.Finding;
import org.theseus.detect.LeadDraft;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;

/**
 * The part of a party in words; of one whose part is open, what the rows cited show it do, in the words that HOW MUCH has for these rows.
 *
 * @param line before the party's own line: {@code PAYER}
 * @param meaning where parts are counted: {@code PAYER: pays}
 */
record PlayedPart(String line, String meaning) {

    private static final String OPEN = "part not determined";
    private static final String CLIENT = "client";

    static PlayedPart of(Finding f, Finding.Party party, Map<String, Transfer> transfers) {
        List<AccountId> own = f.accountsOf(party);
        Map<Transfer, String> cited = new LinkedHashMap<>();
        for (Finding.Evidence row : f.transfers()) {
            Transfer transfer = transfers.get(row.transferId());
            if (transfer != null && (own.contains(transfer.from()) || own.contains(transfer.to()))) {
                cited.put(transfer, row.role());
            }
        }
        boolean client = !cited.isEmpty() && cited.values().stream().allMatch(CLIENT::equals);
        if (party.role() == Role.UNKNOWN) {
            String does = does(f, cited, own);
            String words = (client ? "client, " : "") + (does.isEmpty() ? OPEN : does + ", no other part determined");
            return new PlayedPart(words, words);
        }
        // an operator's customer has no account, so that it is not called one
        boolean passes = party.role() == Role.MULE && PartyNames.isCustomer(party.account());
        return new PlayedPart(
                (passes ? "pass-through, holder may be unwitting" : Explanation.role(party.role()))
                        + (client ? ", client" : ""),
                meaning(party.role()) + (client ? ", client" : ""));
    }

    /** What somebody does whose part is open: pays the wages, pays, is paid, or both. */
    private static String does(Finding f, Map<Transfer, String> cited, List<AccountId> own) {
        boolean pays = cited.keySet().stream().anyMatch(row -> own.contains(row.from()));
        boolean gets = cited.keySet().stream().anyMatch(row -> own.contains(row.to()));
        boolean wages = CitedSums.WAGES.contains(f.indicator())
                && cited.entrySet().stream()
                        .anyMatch(row -> row.getValue().equals(LeadDraft.IN)
                                && own.contains(row.getKey().from()));
        return wages ? "pays the wages" : pays && gets ? "pays and is paid" : pays ? "pays" : gets ? "is paid" : "";
    }

    private static String meaning(Role role) {
        return switch (role) {
            case COLLECTOR -> "COLLECTOR: is paid by others";
            case COORDINATOR -> "COORDINATOR: is paid by collectors, pays others";
            case FACILITATOR -> "FACILITATOR: is paid by whoever holds or collects, perhaps for a service";
            case MULE -> "pass-through: is paid and pays on, may be unwitting";
            case HAWALADAR -> "HAWALADAR: holds or pays out for others";
            case AGENT -> "AGENT: counter of an operator";
            case PAYER -> "PAYER: pays";
            case TRAVELLER -> "TRAVELLER: may travel";
            case POSSIBLE_VICTIM -> "POSSIBLE_VICTIM: income may go to others";
            case CONTROLLER -> "CONTROLLER: gets others' income";
            case UNKNOWN -> OPEN;
        };
    }
}
