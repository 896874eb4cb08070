package org.theseus.report;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.cases.Finding;
import org.theseus.detect.CounterEvidence;
import org.theseus.detect.ScorePart;
import org.theseus.model.AccountId;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.PlainText;
import org.theseus.report.text.RoleWords;

/** A finding without protected names: same fields, same score, same rows. */
final class FindingRedaction {

    private final PartyNames names;
    private final RowRedaction rows;

    FindingRedaction(PartyNames names, RowRedaction rows) {
        this.names = names;
        this.rows = rows;
    }

    SafeReport.SafeFinding finding(Finding finding, Map<String, Transfer> transfers) {
        return new SafeReport.SafeFinding(
                finding.priority(),
                safe(finding),
                finding.parties().stream().map(this::party).toList(),
                finding.transfers().stream()
                        .map(evidence -> rows.row(evidence, transfers))
                        .toList());
    }

    private SafeReport.SafeParty party(Finding.Party party) {
        AccountId account = party.account();
        ReportAccount known = names.find(account);
        boolean hidden = names.isHidden(account);
        return new SafeReport.SafeParty(
                names.label(account),
                names.name(account, null),
                known == null || hidden ? null : known.country(),
                RoleWords.of(party.role()),
                account.kind() == AccountId.Kind.OUTSIDE ? "outside" : RoleWords.shape(List.of(party.role())),
                known == null ? "SEEN_ONLY" : known.observation().name(),
                hidden);
    }

    private Finding safe(Finding f) {
        return new Finding(
                f.id(),
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
                f.parties().stream().map(this::safe).toList(),
                f.transfers().stream().map(this::safe).toList(),
                safe(f.parameters()),
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
                f.testableFrom());
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

    private Finding.Party safe(Finding.Party party) {
        if (!names.isHidden(party.account())) {
            return new Finding.Party(
                    party.id(), shown(party.account()), PlainText.visible(party.label()), party.role());
        }
        String pseudonym = names.pseudonym(party.account());
        AccountId account = new AccountId(AccountId.Kind.MENTION, "pseudonym", pseudonym);
        return new Finding.Party(pseudonym, account, pseudonym, party.role());
    }

    /** An institution may be a file that is named after somebody. */
    private AccountId shown(AccountId account) {
        return new AccountId(
                account.kind(), names.freeText(account.institution()), PlainText.visible(account.number()));
    }

    private Finding.Evidence safe(Finding.Evidence evidence) {
        String sourceId = evidence.sourceId();
        return new Finding.Evidence(
                evidence.transferId(),
                sourceId == null ? null : names.freeText(sourceId),
                names.prose(evidence.role()),
                evidence.rows().stream().map(this::safe).toList());
    }

    private SourceRow safe(SourceRow row) {
        return new SourceRow(
                names.freeText(row.file()),
                row.sha256(),
                row.archive() == null ? null : names.freeText(row.archive()),
                row.sheet() == null ? null : names.freeText(row.sheet()),
                row.record(),
                row.line(),
                row.byteOffset());
    }

    private List<String> prose(List<String> texts) {
        return texts.stream().map(names::prose).toList();
    }

    private SortedMap<String, String> safe(SortedMap<String, String> values) {
        SortedMap<String, String> safe = new TreeMap<>();
        values.forEach((name, value) -> safe.put(names.prose(name), names.prose(value)));
        return safe;
    }
}
