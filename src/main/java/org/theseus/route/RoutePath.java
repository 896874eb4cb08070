package org.theseus.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.place.CountryCode;
import org.theseus.reference.Source;
import org.theseus.yaml.YamlSection;

/**
 * One way of a route, from where people set out to where they want to go. A country may stand at more than one stage.
 * Immutable.
 *
 * @param route key of the route; several paths may share it
 * @param stages the countries at each stage, in the order of travel
 * @param optional whether a stage may be left out
 */
public record RoutePath(
        String route, List<SortedSet<String>> stages, List<Boolean> optional, Validity validity, Source source) {

    private static final String MAY_BE_LEFT_OUT = "-";

    public RoutePath {
        stages = List.copyOf(stages);
        optional = List.copyOf(optional);
    }

    static RoutePath of(YamlSection section, Source source) {
        List<SortedSet<String>> stages = new ArrayList<>();
        List<Boolean> optional = new ArrayList<>();
        for (String stage : section.text("path").split(">", -1)) {
            List<String> codes =
                    Arrays.stream(stage.split("\\|", -1)).map(String::strip).toList();
            SortedSet<String> countries = new TreeSet<>(codes);
            boolean mayBeLeftOut = countries.remove(MAY_BE_LEFT_OUT);
            for (String code : countries) {
                if (!code.equals(CountryCode.find(code))) {
                    throw section.problem("path", "\"" + code + "\" is no country", "Write alpha-2 codes, or XK.");
                }
            }
            if (countries.isEmpty() || countries.size() + (mayBeLeftOut ? 1 : 0) != codes.size()) {
                throw section.problem(
                        "path", "\"" + stage.strip() + "\" is no stage", "Write a country, or several as AL|MK.");
            }
            stages.add(countries);
            optional.add(mayBeLeftOut);
        }
        if (stages.size() < 2) {
            throw section.problem("path", "a path needs two stages", "Write them as TR > GR.");
        }
        return new RoutePath(section.text("key"), stages, optional, Validity.of(section), source);
    }

    /** The stages at which a country stands, counted from 0, ascending; empty if it is not on the path. */
    public List<Integer> positions(String country) {
        List<Integer> positions = new ArrayList<>();
        for (int stage = 0; stage < stages.size(); stage++) {
            if (stages.get(stage).contains(country)) {
                positions.add(stage);
            }
        }
        return positions;
    }

    /** Whether people go straight from one country to the other, in this direction. */
    public boolean hasLeg(String from, String to) {
        if (from.equals(to)) {
            return false;
        }
        for (int here : positions(from)) {
            if (stagesAfter(here).stream().anyMatch(next -> stages.get(next).contains(to))) {
                return true;
            }
        }
        return false;
    }

    /** Stages that may come straight after one: the next, and those behind stages that may be left out. */
    List<Integer> stagesAfter(int stage) {
        List<Integer> after = new ArrayList<>();
        for (int next = stage + 1; next < stages.size(); next++) {
            after.add(next);
            if (!optional.get(next)) {
                break;
            }
        }
        return after;
    }

    /** Stages that may come straight before one. */
    List<Integer> stagesBefore(int stage) {
        List<Integer> before = new ArrayList<>();
        for (int previous = stage - 1; previous >= 0; previous--) {
            before.add(previous);
            if (!optional.get(previous)) {
                break;
            }
        }
        return before;
    }

    /** The path as the file writes it: {@code GR > AL|MK > RS|-}. */
    public String label() {
        StringBuilder text = new StringBuilder();
        for (int stage = 0; stage < stages.size(); stage++) {
            text.append(stage == 0 ? "" : " > ").append(String.join("|", stages.get(stage)));
            text.append(optional.get(stage) ? "|" + MAY_BE_LEFT_OUT : "");
        }
        return text.toString();
    }
}
