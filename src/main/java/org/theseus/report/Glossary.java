package org.theseus.report;

import java.util.List;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;

/** The words that a report uses, for readers outside the field; which words, the language's bundle says. */
final class Glossary {

    private Glossary() {}

    static List<SafeReport.Term> terms(ReportText text) {
        return List.of(text.get("glossary.terms").split(" ", -1)).stream()
                .map(term -> new SafeReport.Term(
                        text.get("glossary." + term + ".word"), text.get("glossary." + term + ".meaning")))
                .toList();
    }
}
