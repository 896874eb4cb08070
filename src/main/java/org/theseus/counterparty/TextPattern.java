package org.theseus.counterparty;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one bank writes a payment into its text.
 *
 * @param pattern found in the text; its named groups are {@code name}, {@code account}, {@code country} and {@code place}
 * @param confidence of what the groups give
 * @param channel channel that such a text means, or null
 * @param groups names of the groups that the pattern has
 */
public record TextPattern(
        Pattern pattern, Confidence confidence, @Nullable String channel, Set<String> groups) {

    /** The groups that a pattern may have. */
    public static final Set<String> GROUPS = Set.of("name", "account", "country", "place");

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");

    public TextPattern {
        groups = Set.copyOf(groups);
    }

    /**
     * A pattern with the groups that its text names.
     *
     * @throws IllegalArgumentException if it names another group than {@link #GROUPS}
     */
    public static TextPattern of(Pattern pattern, Confidence confidence, @Nullable String channel) {
        Set<String> groups = GROUP.matcher(pattern.pattern())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        if (!GROUPS.containsAll(groups)) {
            throw new IllegalArgumentException("the groups " + groups + " are not all of " + GROUPS);
        }
        return new TextPattern(pattern, confidence, channel, groups);
    }

    @Nullable
    String group(Matcher matcher, String name) {
        return groups.contains(name) ? matcher.group(name) : null;
    }
}
