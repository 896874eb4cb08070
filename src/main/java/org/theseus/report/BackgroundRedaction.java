package org.theseus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.leads.Assessment;
import org.theseus.leads.Outcome;
import org.theseus.leads.Scale;
import org.theseus.model.Money;
import org.theseus.proceeds.Proceeds;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePerson;
import org.theseus.report.safe.SafeProceeds;
import org.theseus.report.safe.SafeReport;

/** What is known of a network beyond its rows, without protected names: persons by pseudonym, sums, words of analysts. */
final class BackgroundRedaction {

    private static final int MOST_PERSONS = 12;
    private static final int MOST_SUBJECTS = 4;

    private final PartyNames names;
    private final List<Finding> findings;

    BackgroundRedaction(PartyNames names, List<Finding> findings) {
        this.names = names;
        this.findings = findings;
    }

    /** By code, in the order of urgency; every person of the network counts. */
    List<SafeReport.Figure> outcomes(ReportNetwork network) {
        SortedMap<Outcome, Long> counts = new TreeMap<>();
        network.background().assessments().forEach(person -> counts.merge(person.outcome(), 1L, Long::sum));
        List<SafeReport.Figure> figures = new ArrayList<>();
        counts.forEach((outcome, count) -> figures.add(new SafeReport.Figure(outcome.name(), String.valueOf(count))));
        return List.copyOf(figures);
    }

    List<SafePerson> persons(ReportNetwork network) {
        return network.background().assessments().stream()
                .limit(MOST_PERSONS)
                .map(this::person)
                .toList();
    }

    private SafePerson person(Assessment assessment) {
        List<String> subjects = assessment.subjects().stream()
                .map(Finding.Party::account)
                .map(names::label)
                .distinct()
                .toList();
        return new SafePerson(
                subjects.subList(0, Math.min(MOST_SUBJECTS, subjects.size())),
                subjects.size(),
                assessment.outcome().name(),
                assessment.outcome().protectionFirst(),
                assessment.coercion(),
                scale(assessment.smuggling(), Assessment.SMUGGLING_FROM),
                scale(assessment.exploitation(), Assessment.EXPLOITATION_FROM),
                assessment.missing().stream().map(names::prose).toList());
    }

    private SafePerson.SafeScale scale(Scale scale, int threshold) {
        return new SafePerson.SafeScale(
                decimal(scale.hundredths()),
                decimal(scale.atMost()),
                decimal(threshold),
                scale.parts().stream()
                        .map(part -> new SafePerson.SafePart(
                                part.label(),
                                decimal(part.hundredths()),
                                part.state().name(),
                                names.findingIds(part.findingIds(), findings),
                                names.prose(part.note())))
                        .toList());
    }

    private static String decimal(int hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    @Nullable
    SafeProceeds proceeds(ReportNetwork network) {
        NetworkBackground.Group group = network.background().proceeds();
        if (group == null) {
            return null;
        }
        List<SafeProceeds.SafeSum> totals = new ArrayList<>();
        group.sums().totals().forEach((currency, sum) -> totals.add(sum("", currency, sum)));
        List<SafeProceeds.SafeSum> months = new ArrayList<>();
        group.sums()
                .months()
                .forEach((month, byCurrency) -> byCurrency.forEach((currency, sum) ->
                        months.add(sum(month.equals(Proceeds.UNDATED) ? "" : month, currency, sum))));
        List<SafeProceeds.SafeKept> kept = new ArrayList<>();
        group.sums()
                .kept()
                .forEach((currency, held) -> kept.add(new SafeProceeds.SafeKept(currency, bounds(held, currency))));
        return new SafeProceeds(
                group.accounts().stream().map(names::label).sorted().toList(),
                totals.stream().filter(BackgroundRedaction::some).toList(),
                months.stream().filter(BackgroundRedaction::some).toList(),
                kept.stream().filter(held -> held.amount().some()).toList());
    }

    private static boolean some(SafeProceeds.SafeSum sum) {
        return sum.received().some() || sum.passedOn().some() || sum.cash().some();
    }

    private static SafeProceeds.SafeSum sum(String month, String currency, Proceeds.Sum sum) {
        return new SafeProceeds.SafeSum(
                month,
                currency,
                bounds(sum.received(), currency),
                bounds(sum.passedOn(), currency),
                bounds(sum.cash(), currency));
    }

    private static SafeProceeds.SafeBounds bounds(Proceeds.Bounds bounds, String currency) {
        return new SafeProceeds.SafeBounds(
                new Money(bounds.least(), currency).plain(), new Money(bounds.most(), currency).plain());
    }

    /** Subjects as the report calls the account, never as the analyst typed them. */
    List<SafeNetwork.SafeTag> tags(ReportNetwork network) {
        List<SafeNetwork.SafeTag> tags = new ArrayList<>();
        network.background()
                .tags()
                .forEach((account, words) -> words.forEach(tag -> tags.add(new SafeNetwork.SafeTag(
                        names.label(account),
                        tag.kind() == NetworkBackground.Tag.Kind.CATEGORY,
                        names.freeText(tag.word()),
                        tag.author(),
                        tag.at(),
                        names.freeText(tag.source())))));
        tags.sort(java.util.Comparator.comparing(SafeNetwork.SafeTag::account).thenComparing(SafeNetwork.SafeTag::at));
        return List.copyOf(tags);
    }
}
