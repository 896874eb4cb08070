package org.theseus.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.model.Fact;
import org.theseus.model.Transfer;

/**
 * A8: the identifiers that the cited rows state tie all parties of the finding together, and there are enough of them. That
 * an identifier belongs to no place needs rows beyond the evidence.
 */
final class SharedIdentifierRule implements EvidenceRule {

    private static final List<Fact> PAYER =
            List.of(Fact.PAYER_PHONE, Fact.PAYER_DOCUMENT, Fact.PAYER_EMAIL, Fact.PAYER_ADDRESS);
    private static final List<Fact> PAYEE =
            List.of(Fact.PAYEE_PHONE, Fact.PAYEE_DOCUMENT, Fact.PAYEE_EMAIL, Fact.PAYEE_ADDRESS);

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        Set<String> parties = evidence.finding().parties().stream()
                .map((Finding.Party party) -> party.account().key())
                .collect(Collectors.toSet());
        Map<String, Set<String>> holders = new HashMap<>();
        for (Transfer transfer : evidence.all()) {
            states(transfer, PAYER, Evidence.payer(transfer), parties, holders);
            states(transfer, PAYEE, Evidence.payee(transfer), parties, holders);
        }
        Set<String> reached = new HashSet<>();
        parties.stream().sorted().findFirst().ifPresent(reached::add);
        int before = 0;
        while (reached.size() > before) {
            before = reached.size();
            holders.values().stream()
                    .filter(tied -> tied.stream().anyMatch(reached::contains))
                    .forEach(reached::addAll);
        }
        if (!reached.containsAll(parties)) {
            problems.accept("the cited identifiers do not tie all parties together");
        }
        if (parties.size() < evidence.count("minParties")) {
            problems.accept("only " + parties.size() + " parties");
        }
        if (evidence.byRole().size() != 1) {
            problems.accept("cites rows in another part than that they state an identifier");
        }
    }

    private static void states(
            Transfer transfer, List<Fact> facts, String node, Set<String> parties, Map<String, Set<String>> holders) {
        for (Fact fact : facts) {
            String written = fact.find(transfer);
            String value = written == null ? null : fact.vocabulary().level(written);
            if (value != null && parties.contains(node)) {
                holders.computeIfAbsent(fact.vocabulary() + " " + value, none -> new HashSet<>())
                        .add(node);
            }
        }
    }
}
