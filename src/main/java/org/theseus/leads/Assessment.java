package org.theseus.leads;

import java.util.ArrayList;
import java.util.List;
import org.theseus.cases.Finding;

/**
 * Two independent scales for one person, or for one payer side where the payments do not say who travels. The program's own
 * words on a pattern: an assessment of a person is an analyst's. Immutable.
 *
 * @param subjects the parties it is about, all protected; by id
 * @param findingIds the findings it rests on, in reading order
 * @param smuggling evidence consistent with a paid crossing
 * @param exploitation evidence consistent with exploitation or control
 * @param coercion whether rising payments to one receiver were seen: possible danger to life, whatever the scales say
 */
public record Assessment(
        List<Finding.Party> subjects, List<String> findingIds, Scale smuggling, Scale exploitation, boolean coercion) {

    /** Least sum of a paid crossing, in hundredths. */
    public static final int SMUGGLING_FROM = 40;

    /** Least sum of exploitation, in hundredths; it also needs a sign of control. */
    public static final int EXPLOITATION_FROM = 30;

    public Assessment {
        subjects = List.copyOf(subjects);
        findingIds = List.copyOf(findingIds);
    }

    /** The outcome; each scale is read for itself. */
    public Outcome outcome() {
        boolean crossing = smuggling.hundredths() >= SMUGGLING_FROM;
        boolean control = exploitation.hundredths() >= EXPLOITATION_FROM && exploitation.hasControl();
        if (crossing && control) {
            return Outcome.BOTH;
        }
        if (control) {
            return Outcome.EXPLOITATION_PATTERN;
        }
        if (crossing) {
            return Outcome.SMUGGLING_PATTERN;
        }
        boolean open = smuggling.atMost() >= SMUGGLING_FROM
                || (exploitation.atMost() >= EXPLOITATION_FROM && exploitation.mayHaveControl());
        return open ? Outcome.NOT_TESTABLE : Outcome.UNDETERMINED;
    }

    /** What would decide it: every part that could not be tested, with the reason. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Scale scale : List.of(smuggling, exploitation)) {
            scale.parts().stream()
                    .filter(part -> part.state() == Scale.State.NOT_TESTABLE)
                    .map(part -> part.label() + (part.note().isEmpty() ? "" : ": " + part.note()))
                    .forEach(missing::add);
        }
        return missing;
    }
}
