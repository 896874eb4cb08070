package org.theseus.report;

import java.util.List;
import java.util.Map;
import org.theseus.cases.Finding;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.report.safe.SafeReport;
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
                names.protection().finding(finding),
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
}
