package org.theseus.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.theseus.cases.Finding;
import org.theseus.fx.Converted;
import org.theseus.model.Transfer;
import org.theseus.protect.Protection;

/**
 * Everything that a report tells, with the real names: {@link Protection} is applied when it is written, so whoever fills
 * this hides nothing. Immutable.
 *
 * @param caseName as the user named it
 * @param toolVersion version of the program that computed the findings
 * @param handling the handling line printed on every page; empty if no source states a code
 * @param preset name of the preset by which payments follow each other
 * @param configSha256 digest of the whole detector configuration
 * @param sources imported files in order of import
 * @param refused files that were refused as a whole
 * @param accounts every account of the case
 * @param detectors every detector of the run, also those that could not run or found nothing
 * @param findings in reading order
 * @param assessments what analysts decided, by id of finding
 * @param transfers every transfer that a finding cites, in any order
 * @param networks which findings belong together, in reading order; a finding is in at most one
 * @param networksInAll how many networks there are of which {@code networks} are the first
 * @param pictures link charts beside those of the networks; positions may be given or left out
 * @param communities groups of accounts, largest first
 * @param euros amounts in EUR by transfer id, for those cited transfers that are in another currency and have a rate
 * @param gaps what the case does not show
 * @param protection who may be named, made of these accounts, findings and transfers
 */
public record ReportContent(
        String caseName,
        String toolVersion,
        String handling,
        String preset,
        String configSha256,
        List<ReportSource> sources,
        List<RefusedFile> refused,
        ReportTotals totals,
        List<ReportAccount> accounts,
        List<DetectorRun> detectors,
        List<Finding> findings,
        SortedMap<String, ReportAssessment> assessments,
        List<Transfer> transfers,
        List<ReportNetwork> networks,
        long networksInAll,
        List<ReportPicture> pictures,
        List<ReportCommunity> communities,
        SortedMap<String, Converted> euros,
        ReportGaps gaps,
        Protection protection) {

    public ReportContent {
        sources = List.copyOf(sources);
        refused = List.copyOf(refused);
        accounts = List.copyOf(accounts);
        detectors = List.copyOf(detectors);
        findings = List.copyOf(findings);
        assessments = Collections.unmodifiableSortedMap(new TreeMap<>(assessments));
        transfers = List.copyOf(transfers);
        networks = List.copyOf(networks);
        pictures = List.copyOf(pictures);
        communities = List.copyOf(communities);
        euros = Collections.unmodifiableSortedMap(new TreeMap<>(euros));
    }

    /** A file of which nothing was taken in, and why. */
    public record RefusedFile(String file, String reason) {}
}
