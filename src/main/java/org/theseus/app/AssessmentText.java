package org.theseus.app;

import java.util.Locale;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.leads.Assessment;
import org.theseus.leads.Scale;

/** Both scales of one person in plain text, with their parts and what is missing to decide. Stateless. */
final class AssessmentText {

    private AssessmentText() {}

    static String of(Assessment assessment) {
        StringBuilder text = new StringBuilder("  ");
        text.append(assessment.subjects().stream()
                .map(Finding.Party::label)
                .distinct()
                .collect(Collectors.joining(", ")));
        text.append(": ").append(assessment.outcome().words());
        if (assessment.coercion()) {
            text.append("; COERCION: possible danger to life");
        }
        text.append('\n');
        scale(text, "a paid crossing", assessment.smuggling());
        scale(text, "exploitation or control", assessment.exploitation());
        assessment
                .missing()
                .forEach(part ->
                        text.append("    missing to decide: ").append(part).append('\n'));
        return text.toString();
    }

    private static void scale(StringBuilder text, String what, Scale scale) {
        text.append(String.format(Locale.ROOT, "    consistent with %s %.2f", what, scale.hundredths() / 100.0));
        String seen = scale.parts().stream()
                .filter(part -> part.state() == Scale.State.SEEN)
                .map(part -> String.format(Locale.ROOT, "%.2f %s", part.hundredths() / 100.0, part.label())
                        + (part.findingIds().isEmpty() ? "" : " " + String.join(" ", part.findingIds()))
                        + (part.note().isEmpty() ? "" : ": " + part.note()))
                .collect(Collectors.joining("; "));
        text.append(seen.isEmpty() ? "" : " = " + seen).append('\n');
    }
}
