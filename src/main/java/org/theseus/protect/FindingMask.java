package org.theseus.protect;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.cases.Finding;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.ScorePart;

/** A finding without protected names: same fields, same score, same rows. Immutable. */
final class FindingMask {

    private final Protection names;

    FindingMask(Protection names) {
        this.names = names;
    }

    Finding finding(Finding f) {
        return new Finding(
                names.findingId(f),
                f.detector(),
                f.version(),
                f.indicator(),
                f.rank(),
                f.score(),
                f.alert(),
                f.status(),
                headline(f),
                f.observation(),
                f.timePrecision(),
                f.from(),
                f.to(),
                f.amountIn(),
                f.amountOut(),
                f.parties().stream().map(this::party).toList(),
                f.transfers().stream().map(this::evidence).toList(),
                prose(f.parameters()),
                f.configSha256(),
                f.scoreParts().stream()
                        .map(part -> new ScorePart(
                                names.prose(part.label()),
                                names.prose(part.value()),
                                part.weight(),
                                part.contribution()))
                        .toList(),
                f.counterEvidence().stream()
                        .map(against -> new CounterEvidence(names.prose(against.label()), against.effect()))
                        .toList(),
                names.prose(f.baseRate()),
                prose(f.alternatives()),
                prose(f.notTestable()),
                names.prose(f.explanation()),
                f.urgency(),
                f.testableFrom(),
                f.identity().stream().map(this::identity).toList());
    }

    /** Headlines end in the label of a party, which may be too short for the mask to know it as one. */
    private String headline(Finding finding) {
        for (Finding.Party party : finding.parties()) {
            String ending = ": " + party.label();
            if (names.isHidden(party.account()) && finding.headline().endsWith(ending)) {
                int end = finding.headline().length() - party.label().length();
                return names.prose(finding.headline().substring(0, end)) + names.pseudonym(party.account());
            }
        }
        return names.prose(finding.headline());
    }

    private Finding.Party party(Finding.Party party) {
        boolean hidden = names.isHidden(party.account());
        return new Finding.Party(
                hidden ? names.pseudonym(party.account()) : party.id(),
                names.account(party.account()),
                hidden ? names.pseudonym(party.account()) : PlainText.visible(party.label()),
                party.role());
    }

    private Finding.Identity identity(Finding.Identity identity) {
        boolean hidden = names.isHidden(identity.accounts().get(0));
        return new Finding.Identity(
                hidden ? names.pseudonym(identity.accounts().get(0)) : identity.party(),
                identity.accounts().stream().map(names::account).toList());
    }

    private Finding.Evidence evidence(Finding.Evidence evidence) {
        String sourceId = evidence.sourceId();
        return new Finding.Evidence(
                names.transferId(evidence.transferId()),
                sourceId == null ? null : names.freeText(sourceId),
                names.prose(evidence.role()),
                evidence.rows().stream().map(names::row).toList());
    }

    private List<String> prose(List<String> texts) {
        return texts.stream().map(names::prose).toList();
    }

    private SortedMap<String, String> prose(SortedMap<String, String> values) {
        SortedMap<String, String> safe = new TreeMap<>();
        values.forEach((name, value) -> safe.put(names.prose(name), names.prose(value)));
        return safe;
    }
}
