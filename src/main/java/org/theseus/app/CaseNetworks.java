package org.theseus.app;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Applicability;
import org.theseus.detect.Urgency;
import org.theseus.leads.Assessment;
import org.theseus.leads.Assessments;
import org.theseus.leads.Network;
import org.theseus.leads.Networks;
import org.theseus.leads.Silence;
import org.theseus.store.LedgerView;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** The networks of a case: its stored findings, merged, assessed and in reading order. Stateless. */
public final class CaseNetworks {

    private CaseNetworks() {}

    /** The networks of what a case holds. */
    public static List<Network> of(LedgerView ledger) {
        return of(
                ledger.findings().stream()
                        .map(stored -> FindingReader.read(stored.json()))
                        .toList(),
                ledger.detectionRun().map(DetectionRun::parse));
    }

    /** The networks of findings in reading order and the run that found them. */
    static List<Network> of(List<Finding> findings, Optional<DetectionRun> run) {
        return Networks.of(findings, DetectFindings.groups(), assessments(findings, run));
    }

    private static List<Assessment> assessments(List<Finding> findings, Optional<DetectionRun> run) {
        Set<String> tested = run.map(DetectionRun::lines).orElse(List.of()).stream()
                .filter(line -> line.kind() != Applicability.Kind.NOT_TESTABLE)
                .map(DetectionRun.Line::indicator)
                .collect(Collectors.toSet());
        List<Silence> silences = run.map(DetectionRun::silences).orElse(List.of());
        return Assessments.of(findings, tested, silences);
    }

    /** The network of each finding, by the finding's id. */
    public static Map<String, Network> byFinding(List<Network> networks) {
        Map<String, Network> byFinding = new HashMap<>();
        networks.forEach(network -> network.findings().forEach(finding -> byFinding.put(finding.id(), network)));
        return byFinding;
    }

    /**
     * The networks as a table, one line each.
     *
     * @param all also those that are neither alert nor urgent
     */
    public static Table table(List<Network> networks, boolean all, int top) {
        Table.Builder table = Table.of(
                "networks",
                Column.integer("number", "#"),
                Column.id("id", "Network"),
                Column.text("priority", "Priority"),
                Column.flag("alert", "Alert"),
                Column.integer("findings", "Leads"),
                Column.id("first", "Read first"),
                Column.text("headline", "What").wrapped(),
                Column.integer("transfers", "Rows"),
                Column.text("outcomes", "Patterns of persons").wrapped(),
                Column.text("why", "Why here").wrapped());
        List<Network> shown = networks.stream()
                .filter(network -> all || network.alert() || network.urgency() != Urgency.NORMAL)
                .limit(top)
                .toList();
        for (Network network : shown) {
            Finding first = network.findings().get(0);
            table.row(
                    (long) network.number(),
                    network.id(),
                    first.priority(),
                    network.alert(),
                    (long) network.findings().size(),
                    first.id(),
                    first.headline(),
                    (long) network.rows().size(),
                    outcomes(network),
                    Networks.reason(network));
        }
        int without = networks.size() - shown.size();
        if (!all && without > 0 && shown.size() < top) {
            table.note(without + " networks of single indicators are neither alert nor urgent: --all");
        }
        table.note(
                "a count of patterns says nothing about a person; neither pattern is inferred from the other's absence");
        return table.build();
    }

    /** How many persons' payments show which pattern: {@code 2 smuggling pattern, 1 not testable}. */
    static String outcomes(Network network) {
        return network.outcomes().entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey().words())
                .collect(Collectors.joining(", "));
    }

    /** Everything behind one network: why it is read here, its leads in order, and both scales of each person. */
    public static String text(Network network) {
        StringBuilder text = new StringBuilder();
        text.append(network.id()).append("  number ").append(network.number());
        text.append(network.alert() ? "  ALERT" : "  single indicators").append('\n');
        text.append("WHY HERE  ").append(Networks.reason(network)).append('\n');
        text.append("\nLEADS, in the order to read them\n");
        network.findings()
                .forEach(finding -> text.append(String.format(
                        Locale.ROOT,
                        "  %s  %s %s%s  %s  %s%n",
                        finding.id(),
                        finding.priority(),
                        finding.indicator(),
                        finding.alert() ? " alert" : "",
                        finding.headline(),
                        FindingList.amounts(finding))));
        if (!network.assessments().isEmpty()) {
            text.append(
                    "\nTWO SCALES FOR EACH PERSON (patterns in payments; an assessment of a person is an analyst's)\n");
        }
        network.assessments().forEach(assessment -> text.append(AssessmentText.of(assessment)));
        return text.toString().stripTrailing();
    }
}
