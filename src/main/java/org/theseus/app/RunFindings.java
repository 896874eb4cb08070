package org.theseus.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingAssembler;
import org.theseus.cases.HeldAccounts;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detection;
import org.theseus.detect.Detector;
import org.theseus.detect.NearDetector;
import org.theseus.detect.NearLimits;
import org.theseus.detect.Parameters;
import org.theseus.model.Transfer;
import org.theseus.store.LedgerView;
import org.theseus.store.Provenance;
import org.theseus.store.TransferFilter;

/**
 * The findings of one run of detectors, one after the other. Where a transfer stands in the files is read when the first of
 * them cites it; whole transfers are read only for wider definitions, whose findings are measured against the exact ones. Not
 * thread-safe.
 */
final class RunFindings {

    private final CaseContext context;
    private final LedgerView ledger;
    private final Monitor monitor;
    private final Map<String, Provenance> known = new HashMap<>();
    private final FindingAssembler assembler;
    private final List<Finding> found = new ArrayList<>();

    RunFindings(CaseContext context, LedgerView ledger, HeldAccounts held, Monitor monitor) {
        this.context = context;
        this.ledger = ledger;
        this.monitor = monitor;
        this.assembler = new FindingAssembler(context, known, held);
    }

    /** All findings so far. The caller may add to them. */
    List<Finding> found() {
        return found;
    }

    /** Runs a detector, keeps its findings and says what it did. */
    DetectionRun.Line run(Detector detector, Parameters parameters) {
        Applicability applicability = detector.applicability(context);
        if (applicability.kind() == Applicability.Kind.NOT_TESTABLE) {
            return line(detector, parameters, applicability, 0, "", List.of());
        }
        Detection detection = detector.detect(context, parameters, monitor);
        List<String> cited = FindingAssembler.citedIds(context.graph(), detection);
        List<String> fresh = cited.stream().filter(id -> !known.containsKey(id)).toList();
        if (!fresh.isEmpty()) {
            ledger.readProvenance(fresh, provenance -> known.put(provenance.transferId(), provenance));
        }
        List<Finding> findings = assembler.assemble(detector, parameters, detection);
        if (detector instanceof NearDetector) {
            findings = NearMisses.of(findings, found, new NearLimits(parameters.asMap()), transfers(cited));
        }
        found.addAll(findings);
        return line(detector, parameters, applicability, findings.size(), detection.baseRate(), detection.limits());
    }

    private Map<String, Transfer> transfers(List<String> ids) {
        Map<String, Transfer> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            ledger.readTransfers(TransferFilter.ofIds(ids), transfer -> byId.put(transfer.id(), transfer));
        }
        return byId;
    }

    private static DetectionRun.Line line(
            Detector detector,
            Parameters parameters,
            Applicability applicability,
            int leads,
            String baseRate,
            List<String> limits) {
        return new DetectionRun.Line(
                detector.id(),
                detector.version(),
                detector.indicator(),
                detector.title(),
                applicability.kind(),
                applicability.reason(),
                leads,
                baseRate,
                limits,
                parameters.asMap());
    }
}
