package org.theseus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.theseus.cases.Finding;
import org.theseus.leads.Assessment;
import org.theseus.leads.Scale;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;
import org.theseus.place.Place;
import org.theseus.place.PlaceClass;
import org.theseus.proceeds.Pattern;
import org.theseus.proceeds.Proceeds;

/** What the sample case knows of a network: two towns, proceeds of who acts, scales of its payers, words that name some of them. */
final class SampleBackground {

    private static final Place WIEN = new Place("AT:wien", "Wien", "AT", 48.208, 16.372, PlaceClass.HUB, 1_691_468);
    private static final Place GEVGELIJA =
            new Place("MK:gevgelija", "Gevgelija", "MK", 41.139, 22.501, PlaceClass.BORDER, 15_685);

    private SampleBackground() {}

    static NetworkBackground of(SampleCase sample, List<String> findingIds) {
        List<Finding> findings = sample.findings.stream()
                .filter(finding -> findingIds.contains(finding.id()))
                .toList();
        SortedMap<String, SortedSet<String>> cited = new TreeMap<>();
        findings.forEach(finding -> finding.transfers()
                .forEach(evidence -> cited.computeIfAbsent(evidence.transferId(), none -> new TreeSet<>())
                        .add(finding.id())));
        SortedMap<String, NetworkBackground.Ends> ends = new TreeMap<>();
        sample.transfers.stream()
                .filter(transfer -> cited.containsKey(transfer.id()))
                .forEach(transfer -> ends.put(transfer.id(), ends(transfer)));
        SortedSet<AccountId> acting = new TreeSet<>();
        List<Finding.Party> payers = new ArrayList<>();
        findings.forEach(finding -> finding.parties().forEach(party -> {
            if (party.role().isProtected()) {
                payers.add(party);
            } else if (party.role() != org.theseus.detect.Role.UNKNOWN) {
                acting.add(party.account());
            }
        }));
        SortedMap<AccountId, List<NetworkBackground.Tag>> tags = new TreeMap<>();
        acting.stream()
                .limit(1)
                .forEach(account -> tags.put(account, List.of(tag("AGENT", "register of agents, entry 114"))));
        payers.stream()
                .limit(1)
                .forEach(party -> tags.put(
                        party.account(),
                        List.of(
                                new NetworkBackground.Tag(
                                        NetworkBackground.Tag.Kind.CATEGORY,
                                        "VICTIM",
                                        "k.m.",
                                        "2023-07-21T08:05:00Z",
                                        "interview of " + name(sample, party.account())),
                                tag("VICTIM_IDENTIFIED", "interview of " + name(sample, party.account())))));
        return new NetworkBackground(
                assessments(sample, findings, payers),
                acting.isEmpty()
                        ? null
                        : new NetworkBackground.Group(
                                acting,
                                Proceeds.of(Pattern.of(acting, cited, new TreeMap<>()), sample.transfers, t -> true)),
                ends,
                tags);
    }

    private static NetworkBackground.Tag tag(String word, String source) {
        return new NetworkBackground.Tag(NetworkBackground.Tag.Kind.WORD, word, "k.m.", "2023-07-21T08:00:00Z", source);
    }

    private static String name(SampleCase sample, AccountId account) {
        return String.valueOf(
                Objects.requireNonNull(sample.mentions.get(account)).name());
    }

    private static NetworkBackground.Ends ends(Transfer transfer) {
        boolean stated = transfer.detail(Detail.PAY_PLACE) != null;
        return new NetworkBackground.Ends(
                stated ? WIEN : null,
                stated ? "AT" : transfer.payer().country(),
                stated ? GEVGELIJA : null,
                stated ? "MK" : transfer.payee().country());
    }

    /** The first payer shows both patterns, the others a paid crossing alone. */
    private static List<Assessment> assessments(SampleCase sample, List<Finding> findings, List<Finding.Party> payers) {
        List<Assessment> assessments = new ArrayList<>();
        for (Finding.Party payer : payers.stream().distinct().limit(20).toList()) {
            boolean first = assessments.isEmpty();
            List<String> ids = List.of(findings.get(0).id());
            assessments.add(new Assessment(
                    List.of(payer),
                    ids,
                    new Scale(List.of(
                            part("fee by leg or in two parts (B2, B4)", 30, false, Scale.State.SEEN, ids, ""),
                            part("multiples of one price (B6)", 15, false, Scale.State.SEEN, ids, ""),
                            part(
                                    "silence for 90 days after arrival",
                                    15,
                                    false,
                                    Scale.State.NOT_TESTABLE,
                                    List.of(),
                                    "no arrival of " + name(sample, payer.account()) + " is known"))),
                    new Scale(List.of(part(
                            "shared control of accounts (E3)",
                            30,
                            true,
                            first ? Scale.State.SEEN : Scale.State.NOT_SEEN,
                            first ? ids : List.of(),
                            ""))),
                    first));
        }
        return assessments;
    }

    private static Scale.Part part(
            String label, int hundredths, boolean control, Scale.State state, List<String> ids, String note) {
        return new Scale.Part(label, hundredths, control, state, ids, note);
    }
}
