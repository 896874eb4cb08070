package org.theseus.detect.earnings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Parameters;
import org.theseus.model.Fact;

/**
 * Whether a payment is for a room or for transport: by its merchant code ({@code upkeepCodes}), by a word of its text ({@code
 * upkeepWords}), or because an investigator tagged the payee LANDLORD. Both lists are parameters, so that a user keeps them.
 */
final class Upkeep {

    private final CaseContext context;
    private final Set<String> codes;
    private final Pattern words;

    private Upkeep(CaseContext context, Set<String> codes, Pattern words) {
        this.context = context;
        this.codes = codes;
        this.words = words;
    }

    static Upkeep of(CaseContext context, Parameters parameters) {
        String words = list(parameters.text("upkeepWords")).map(Pattern::quote).collect(Collectors.joining("|"));
        return new Upkeep(
                context,
                new HashSet<>(list(parameters.text("upkeepCodes")).toList()),
                Pattern.compile("(?U)\\b(" + words + ")\\b"));
    }

    private static Stream<String> list(String commas) {
        return Stream.of(commas.split(",")).map(String::strip).filter(word -> !word.isEmpty());
    }

    boolean is(int edge) {
        String code = context.graph().find(Fact.MERCHANT_CODE, edge);
        return (code != null && codes.contains(code))
                || context.known().tags(context.graph().graph().target(edge)).contains("LANDLORD")
                || List.of(Fact.REFERENCE, Fact.PURPOSE).stream().anyMatch(fact -> says(fact, edge));
    }

    private boolean says(Fact fact, int edge) {
        String text = context.graph().find(fact, edge);
        return text != null && words.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
