package org.theseus.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;

/**
 * Who is assessed, on which findings, and with what result (domain catalogue 1.3). The unit is one traveller or possible
 * victim; where the payments name only those who paid for a journey, the paying side. Findings of one unit are those in
 * which it plays its part, and those of fees that rest on the same payments as a finding of its own. Stateless; O(n log n)
 * in parties of findings.
 */
public final class Assessments {

    private static final Set<String> FEES = Set.of("B2", "B3", "B4", "B9");
    private static final Set<String> PEOPLE = Set.of("C5", "E2", "E3", "E4", "E5", "E6", "E7a", "E7b", "E8");

    private final Set<String> tested;
    private final Map<String, Silence> silences = new HashMap<>();
    private final Map<String, String> parent = new HashMap<>();
    private final NavigableMap<String, Finding.Party> parties = new TreeMap<>();
    private final Map<String, List<Finding>> byParty = new HashMap<>();

    private Assessments(Set<String> tested, List<Silence> silences) {
        this.tested = tested;
        silences.forEach(silence -> this.silences.put(silence.partyId(), silence));
    }

    /**
     * The assessments, those first that ask for protection, then by sum and subject.
     *
     * @param findings in reading order
     * @param tested codes of the indicators that could be tested in this case, wholly or partly
     * @param silences what is known of arrivals, by party
     */
    public static List<Assessment> of(List<Finding> findings, Set<String> tested, List<Silence> silences) {
        Assessments assessments = new Assessments(tested, silences);
        findings.forEach(assessments::add);
        assessments.joinBySamePayments(findings);
        return assessments.all(findings);
    }

    private void add(Finding finding) {
        List<Finding.Party> subjects = subjects(finding);
        for (Finding.Party party : subjects) {
            parties.putIfAbsent(party.id(), party);
            parent.putIfAbsent(party.id(), party.id());
            byParty.computeIfAbsent(party.id(), none -> new ArrayList<>()).add(finding);
        }
        if (FEES.contains(finding.indicator())) {
            subjects.forEach(party -> join(subjects.get(0).id(), party.id()));
        }
    }

    /** A finding on one traveller that rests on payments of a fee is about the person for whom the fee was paid. */
    private void joinBySamePayments(List<Finding> findings) {
        Map<String, String> payerByRow = new HashMap<>();
        for (Finding finding : findings) {
            List<Finding.Party> payers = subjects(finding);
            if (FEES.contains(finding.indicator()) && !payers.isEmpty()) {
                finding.transfers()
                        .forEach(row -> payerByRow.putIfAbsent(
                                row.transferId(), payers.get(0).id()));
            }
        }
        for (Finding finding : findings) {
            List<Finding.Party> own = subjects(finding);
            if (PEOPLE.contains(finding.indicator()) && own.size() == 1) {
                finding.transfers().forEach(row -> {
                    String payer = payerByRow.get(row.transferId());
                    if (payer != null) {
                        join(own.get(0).id(), payer);
                    }
                });
            }
        }
    }

    private static List<Finding.Party> subjects(Finding finding) {
        Predicate<Finding.Party> isSubject = FEES.contains(finding.indicator())
                ? party -> party.role().isProtected()
                : PEOPLE.contains(finding.indicator())
                        ? party -> party.role() == Role.TRAVELLER || party.role() == Role.POSSIBLE_VICTIM
                        : party -> false;
        return finding.parties().stream().filter(isSubject).toList();
    }

    private void join(String one, String other) {
        String a = root(one);
        String b = root(other);
        if (!a.equals(b)) {
            parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private String root(String party) {
        String at = party;
        for (String up = parent.getOrDefault(at, at); !up.equals(at); up = parent.getOrDefault(at, at)) {
            at = up;
        }
        return at;
    }

    private List<Assessment> all(List<Finding> findings) {
        SortedMap<String, SortedSet<String>> units = new TreeMap<>();
        parties.keySet()
                .forEach(party -> units.computeIfAbsent(root(party), none -> new TreeSet<>())
                        .add(party));
        Map<String, List<Finding>> prices = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.indicator().equals("B6"))
                .forEach(finding -> finding.parties().stream()
                        .filter(party -> party.role().isProtected())
                        .forEach(party -> prices.computeIfAbsent(party.id(), none -> new ArrayList<>())
                                .add(finding)));
        // a finding's hash is that of all its rows: places keep this linear in what persons are told of
        Map<String, Integer> places = new HashMap<>();
        findings.forEach(finding -> places.put(finding.id(), places.size()));
        List<Assessment> all = new ArrayList<>();
        for (SortedSet<String> unit : units.values()) {
            SortedMap<Integer, Finding> own = new TreeMap<>();
            for (String party : unit) {
                byParty.getOrDefault(party, List.of()).forEach(one -> own.put(places.get(one.id()), one));
                prices.getOrDefault(party, List.of()).forEach(one -> own.put(places.get(one.id()), one));
            }
            List<Finding> ordered = List.copyOf(own.values());
            all.add(new Assessment(
                    unit.stream().map(parties::get).toList(),
                    ordered.stream().map(Finding::id).toList(),
                    ScaleParts.smuggling(ordered, tested, silence(unit)),
                    ScaleParts.exploitation(ordered, tested),
                    ordered.stream().anyMatch(finding -> finding.indicator().equals("B9"))));
        }
        all.sort(java.util.Comparator.comparing(Assessment::outcome)
                .thenComparing(assessment -> -assessment.exploitation().hundredths())
                .thenComparing(assessment -> -assessment.smuggling().hundredths())
                .thenComparing(assessment -> assessment.subjects().get(0).id()));
        return List.copyOf(all);
    }

    /** Seen if it was seen for one of them and contradicted for none; silence of a payer says nothing of a traveller. */
    private Silence silence(SortedSet<String> unit) {
        List<Silence> known = unit.stream()
                .map(silences::get)
                .filter(java.util.Objects::nonNull)
                .sorted(java.util.Comparator.comparing((Silence silence) -> switch (silence.state()) {
                    case NOT_SEEN -> 0;
                    case SEEN -> 1;
                    case NOT_TESTABLE -> 2;
                }))
                .toList();
        return known.isEmpty()
                ? new Silence(unit.first(), Scale.State.NOT_TESTABLE, "no arrival is known that rests on no fee")
                : known.get(0);
    }
}
