package org.theseus.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;

/** What would confirm or refute each other reading of a finding: a source for each kind of reading. Stateless; O(readings). */
final class ReadingQuestions {

    private static final String LOOKED_FOR_ELSEWHERE = "deposits with a third party";
    private static final int MOST_NAMED = 4;
    private static final String CHANCE = "can be read from these payments";

    private ReadingQuestions() {}

    /**
     * A heading that says about whom and for which days, a line for each kind that readings and untested conditions name, and where
     * any reading may show; nothing where there is neither reading nor kind.
     */
    static List<String> of(Finding f, AskedParties asked, Collection<String> readings) {
        Set<OtherReading> kinds = kinds(f, readings);
        List<String> unknown = readings.stream()
                .filter(reading -> OtherReading.in(reading).isEmpty() && !reading.contains(CHANCE))
                .toList();
        List<String> lines = new ArrayList<>();
        if (kinds.isEmpty() && unknown.isEmpty()) {
            return lines;
        }
        lines.add("OTHER READINGS, about " + about(asked) + ", " + AskedParties.days(f)
                + ", by registers and papers that warn nobody"
                + (f.parties().stream().anyMatch(party -> party.role() == Role.POSSIBLE_VICTIM)
                        ? ", never by way of payee or employer"
                        : "")
                + "; what is found supports a reading, nothing found weakens it:");
        kinds.forEach(kind -> lines.add("  " + kind.question()));
        lines.add(
                "  any of them: own files, and people who know the parties and would not tell them that they are asked about"
                        + (unknown.isEmpty() ? "" : ": could it be " + String.join(", or ", unknown) + "?"));
        return lines;
    }

    /** The kinds that readings name, then those that only untested conditions name. */
    static Set<OtherReading> kinds(Finding f, Collection<String> readings) {
        Set<OtherReading> kinds = new LinkedHashSet<>();
        readings.forEach(reading -> kinds.addAll(OtherReading.in(reading)));
        f.notTestable().stream()
                .filter(condition -> !condition.startsWith(LOOKED_FOR_ELSEWHERE))
                .forEach(condition -> kinds.addAll(OtherReading.in(condition)));
        return kinds;
    }

    private static String about(AskedParties asked) {
        List<AccountId> all = asked.all();
        List<AccountId> named = asked.first(HolderQuestions.MOST_OPEN);
        if (named.isEmpty() || all.size() <= MOST_NAMED) {
            return PartyNames.of(all);
        }
        return PartyNames.of(named)
                + (all.size() == named.size() ? "" : " and the " + (all.size() - named.size()) + " others on the rows");
    }
}
