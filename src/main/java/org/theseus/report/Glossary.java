package org.theseus.report;

import java.util.List;
import org.theseus.report.safe.SafeReport;

/** The words that a report uses, for readers outside the field. */
final class Glossary {

    static final List<SafeReport.Term> TERMS = List.of(
            term(
                    "smuggling of migrants",
                    "Procuring an illegal entry for gain. Considered consensual; the relationship normally ends on arrival."
                            + " Not the same as trafficking in human beings, and never inferred from its absence."),
            term(
                    "trafficking in human beings",
                    "Recruiting, moving or harbouring people by deception or control in order to exploit them. Needs no"
                            + " border; a child's consent counts for nothing. Not the same as smuggling of migrants, and"
                            + " never inferred from its absence."),
            term(
                    "lead",
                    "A pattern in payments that is worth reading, with everything that speaks for and against it."),
            term(
                    "alert",
                    "A lead that rests on two independent kinds of evidence. Anything less is a single indicator and stays"
                            + " visible on demand."),
            term("fact", "What a row of a source file says. Its place in the file is given."),
            term("inference", "What the program computed from facts by a stated definition and stated parameters."),
            term("assessment", "What a named analyst concludes. The program makes none."),
            term(
                    "part",
                    "What an account does in one finding: collector, pass-through account, payer ... Never a property of a"
                            + " person; the same account may play other parts elsewhere."),
            term("payment chain", "Transfers of which each follows the one before it."),
            term(
                    "follows",
                    "A later transfer by the receiver of an earlier one, within the preset's time and ratio of amounts. It"
                            + " is not proof that it is the same money."),
            term(
                    "pass-through account",
                    "An account that keeps almost nothing of what it receives. The holder may be unwitting."),
            term("collector", "An account that receives from many payers without a known tie to each other or to it."),
            term(
                    "seen only",
                    "Known from the records of others; the account's own records are not in the case. PARTIAL: own records"
                            + " for part of the time. FULL: own records without gaps."),
            term("base rate", "How common the pattern is among all accounts of this case."),
            term("HIGH, MEDIUM, LOW", "The order in which to read leads, not a probability."),
            term(
                    "day precision",
                    "The source gives a day and no time. The order of payments within that day is unknown and is treated as"
                            + " possible either way."));

    private Glossary() {}

    private static SafeReport.Term term(String word, String meaning) {
        return new SafeReport.Term(word, meaning);
    }
}
