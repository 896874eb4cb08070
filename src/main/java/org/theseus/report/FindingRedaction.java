package org.theseus.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.model.AccountId;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;
import org.theseus.report.text.RoleWords;

/** A finding without protected names: same fields, same score, same rows. */
final class FindingRedaction {

    private final PartyNames names;
    private final DetectorWords detectors;
    private final ReportText text;

    FindingRedaction(PartyNames names, DetectorWords detectors, ReportText text) {
        this.names = names;
        this.detectors = detectors;
        this.text = text;
    }

    SafeNetwork.SafeFinding finding(
            Finding finding, @Nullable ReportAssessment assessment, List<SafeNetwork.SafeCitation> cited) {
        return new SafeNetwork.SafeFinding(
                finding.priority(),
                headline(finding, detectors.headline(finding)),
                names.protection().finding(finding),
                finding.parties().stream().map(this::party).toList(),
                cited,
                assessment == null
                        ? null
                        : new SafeNetwork.SafeAssessment(
                                assessment.state(),
                                assessment.author(),
                                assessment.at(),
                                names.prose(assessment.reason())));
    }

    SafeReport.SafeLead lead(Finding finding) {
        return new SafeReport.SafeLead(
                names.protection().findingId(finding),
                finding.rank(),
                finding.priority(),
                finding.alert(),
                finding.indicator(),
                headline(finding, detectors.headline(finding)),
                finding.from(),
                finding.to(),
                finding.amountIn(),
                finding.amountOut());
    }

    private SafeNetwork.SafeParty party(Finding.Party party) {
        AccountId account = party.account();
        ReportAccount known = names.find(account);
        boolean hidden = names.isHidden(account);
        return new SafeNetwork.SafeParty(
                names.label(account),
                names.name(account, null),
                known == null || hidden ? null : known.country(),
                RoleWords.of(party.role(), text),
                account.kind() == AccountId.Kind.OUTSIDE ? "outside" : RoleWords.shape(List.of(party.role())),
                known == null ? "SEEN_ONLY" : known.observation().name(),
                hidden);
    }

    /** Headlines end in the label of a party, which may be too short for the mask to know it as one. */
    private String headline(Finding finding, String words) {
        for (Finding.Party party : finding.parties()) {
            if (names.isHidden(party.account()) && words.endsWith(": " + party.label())) {
                int end = words.length() - party.label().length();
                return names.prose(words.substring(0, end)) + names.protection().pseudonym(party.account());
            }
        }
        return names.prose(words);
    }
}
