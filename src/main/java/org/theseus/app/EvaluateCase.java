package org.theseus.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.detect.Urgency;
import org.theseus.evaluate.Attempt;
import org.theseus.evaluate.Evaluation;
import org.theseus.evaluate.LabelFile;
import org.theseus.evaluate.Lead;
import org.theseus.evaluate.Row;
import org.theseus.evaluate.TruthFolder;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.model.TheseusException;
import org.theseus.store.LedgerView;
import org.theseus.store.StoredFinding;
import org.theseus.store.TransferFilter;
import org.theseus.table.Column;
import org.theseus.table.Table;

/** Measures the stored findings of a case against a file of labels. Stateless. */
public final class EvaluateCase {

    private EvaluateCase() {}

    /**
     * What was measured.
     *
     * @param unknown labelled transfers that the case does not hold
     */
    public record Outcome(Evaluation evaluation, List<Table> tables, int unknown) {

        /** Mean recall over positive patterns, each counted once. */
        public double recall() {
            return evaluation.patterns().stream()
                    .filter(Evaluation.PatternRecall::positive)
                    .mapToDouble(pattern -> pattern.recall().value())
                    .average()
                    .orElse(0);
        }

        /** Share of networks of alerts that are mostly about a positive attempt. */
        public double precision() {
            return evaluation.networks().value();
        }
    }

    /**
     * Measures.
     *
     * @param seed of the bootstrap and of ties in baselines
     * @throws TheseusException (USAGE) if nothing was looked for yet, (INPUT) for unreadable labels
     */
    public static Outcome run(LedgerView ledger, Path labels, long seed) {
        List<Attempt> attempts = LabelFile.read(labels);
        Evaluation evaluation = evaluation(ledger, attempts, seed);
        Set<String> held = new HashSet<>();
        rows(ledger, new HashMap<>()).forEach(row -> held.add(row.id()));
        int unknown = (int) attempts.stream()
                .flatMap(attempt -> attempt.transfers().stream())
                .distinct()
                .filter(id -> !held.contains(id))
                .count();
        return new Outcome(evaluation, List.of(patterns(evaluation), summary(evaluation, unknown)), unknown);
    }

    /** Measures against attempts that somebody knows. */
    public static Evaluation evaluation(LedgerView ledger, List<Attempt> attempts, long seed) {
        requireDetected(ledger);
        Map<String, String> sourceIds = new HashMap<>();
        List<Row> rows = rows(ledger, sourceIds);
        List<Lead> leads = ledger.findings().stream()
                .map(finding -> lead(finding, sourceIds))
                .toList();
        return Evaluation.of(attempts, leads, rows, seed);
    }

    /**
     * Measures against everything that is known of an invented case.
     *
     * @param folder its folder {@code truth/}
     * @throws TheseusException (USAGE) if nothing was looked for yet, (INPUT) for unreadable files
     */
    public static TruthMeasures measures(LedgerView ledger, Path folder) {
        TruthFolder truth = TruthFolder.read(folder);
        requireDetected(ledger);
        Map<String, String> sourceIds = new HashMap<>();
        List<Row> rows = rows(ledger, sourceIds);
        List<Lead> leads = ledger.findings().stream()
                .map(finding -> lead(finding, sourceIds))
                .toList();
        List<Set<String>> networks = CaseNetworks.of(ledger).stream()
                .filter(network -> network.alert() || network.urgency() != Urgency.NORMAL)
                .map(network -> network.rows().stream()
                        .map(id -> sourceIds.getOrDefault(id, id))
                        .collect(Collectors.toSet()))
                .toList();
        return TruthMeasures.of(truth, leads, networks, rows);
    }

    private static void requireDetected(LedgerView ledger) {
        if (ledger.state().detectedRevision() < 0) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "nothing was looked for in this case yet",
                    "Run theseus detect first.");
        }
    }

    private static List<Row> rows(LedgerView ledger, Map<String, String> sourceIds) {
        List<Row> rows = new ArrayList<>();
        ledger.readTransfers(TransferFilter.ALL, transfer -> {
            String id = transfer.sourceId() != null ? transfer.sourceId() : transfer.id();
            sourceIds.put(transfer.id(), id);
            rows.add(new Row(
                    id,
                    transfer.from().key(),
                    transfer.to().key(),
                    transfer.amount().minor(),
                    transfer.time().epochMillis()));
        });
        return rows;
    }

    private static Lead lead(StoredFinding stored, Map<String, String> sourceIds) {
        Finding finding = FindingReader.read(stored.json());
        Set<String> ids = new HashSet<>();
        finding.transfers()
                .forEach(evidence -> ids.add(sourceIds.getOrDefault(evidence.transferId(), evidence.transferId())));
        return new Lead(finding.id(), finding.rank(), finding.indicator(), finding.alert(), finding.outweighed(), ids);
    }

    private static Table patterns(Evaluation evaluation) {
        Table.Builder table = Table.of(
                "recall",
                Column.text("pattern", "Pattern"),
                Column.flag("positive", "Positive"),
                Column.integer("attempts", "Attempts"),
                Column.integer("found", "Found by a lead"),
                Column.integer("alerted", "Found by an alert"),
                Column.text("covered", "Mean cover"),
                Column.text("recall", "Recall (95 %)"));
        evaluation
                .patterns()
                .forEach(pattern -> table.row(
                        pattern.pattern(),
                        pattern.positive(),
                        (long) pattern.attempts(),
                        (long) pattern.found(),
                        (long) pattern.alerted(),
                        number(pattern.covered()),
                        pattern.recall().toString()));
        table.note("a lead finds an attempt when it covers 80 % of its transfers and half of its own belong to it");
        table.note("recall on planted cases says how well definitions are met; it is no estimate for real cases");
        return table.build();
    }

    private static Table summary(Evaluation e, int unknown) {
        Table.Builder table = Table.of("summary", Column.text("measure", "Measure"), Column.text("value", "Value"));
        table.row("alerts", String.valueOf(e.alerts()));
        table.row("precision of networks of alerts (95 %)", e.networks().toString());
        e.alertsAt().forEach((k, value) -> table.row("precision of the first " + k + " alerts", number(value)));
        table.row("transfers of alerts: precision", number(e.transfers().precision()));
        table.row("transfers of alerts: recall", number(e.transfers().recall()));
        table.row("transfers of alerts: F1 (95 %)", e.transfers().f1().toString());
        table.row("transfers of all leads: precision", number(e.allTransfers().precision()));
        table.row("transfers of all leads: recall", number(e.allTransfers().recall()));
        table.row("transfers of all leads: F1 (95 %)", e.allTransfers().f1().toString());
        table.row("leads, precision of the first " + e.k() + " transfers in reading order", number(e.leadsAtK()));
        e.baselines()
                .forEach((name, value) ->
                        table.row("baseline, precision of the first " + e.k() + " transfers: " + name, number(value)));
        table.row(
                "look-alikes that an alert is about",
                e.lookAlikes().hit() + " of " + e.lookAlikes().of());
        table.row(
                "false alerts per 100,000 of " + e.benignRows() + " benign rows", number(e.alertsPerHundredThousand()));
        table.row("rows of alerts to read per true network", number(e.rowsPerNetwork()));
        if (unknown > 0) {
            table.note(unknown + " labelled transfers are not in this case");
        }
        return table.build();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
