package org.theseus.generate.stage;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of case.
 *
 * @param pattern code of the indicator, or name of the story
 * @param rules what a boundary case may break, one at a time
 * @param means of evasion that bend it on a scale: {@code skim}, {@code split}, {@code delay}
 * @param play plays one case on a stage
 */
public record Planting(String pattern, List<String> rules, List<String> means, Consumer<Stage> play) {

    /** A kind that no means of evasion bends. */
    public static Planting of(String pattern, Consumer<Stage> play, String... rules) {
        return new Planting(pattern, List.of(rules), List.of(), play);
    }

    /** The same, bent by these means. */
    public Planting bentBy(String... evasions) {
        return new Planting(pattern, rules, List.of(evasions), play);
    }
}
