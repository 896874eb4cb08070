package org.theseus.report.safe;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A report's content after protection: only text and numbers that may be shown. Page, brief, PDF and JSON are all made of
 * this and of nothing else, so that they cannot differ, and what is not here cannot leak.
 *
 * @param language BCP 47 tag of the prose
 * @param networksInAll how many networks there are of which {@code networks} are the first
 * @param further leads that stand in no shown network, in reading order, the first of {@code furtherInAll}
 * @param pictures link charts beside those of the networks
 */
public record SafeReport(
        String format,
        String language,
        String caseName,
        String version,
        String handling,
        Summary summary,
        List<SafeNetwork> networks,
        long networksInAll,
        List<SafeLead> further,
        long furtherInAll,
        List<SafePicture> pictures,
        List<SafeCommunity> communities,
        NotSeen notSeen,
        Protection protection,
        Method method,
        List<SafeSource> sources,
        List<Term> glossary) {

    /**
     * The first page.
     *
     * @param lookedAt what was looked at, sentences
     * @param priorities number of alerts by HIGH, MEDIUM, LOW, in this order
     * @param nextSteps what to do next, sentences
     * @param cautions what must not be concluded, sentences
     */
    public record Summary(
            List<String> lookedAt,
            List<Figure> figures,
            List<Figure> priorities,
            List<String> nextSteps,
            List<String> cautions) {}

    /** A number with its name. */
    public record Figure(String label, String value) {}

    /** A lead in one line. */
    public record SafeLead(
            String id,
            int rank,
            String priority,
            boolean alert,
            String indicator,
            String headline,
            String from,
            String to,
            SortedMap<String, String> amountIn,
            SortedMap<String, String> amountOut) {}

    /** A community as shown. */
    public record SafeCommunity(
            String id,
            long members,
            long transfersInside,
            SortedMap<String, String> sums,
            List<SafeKeyPlayer> keyPlayers,
            List<String> findingIds) {}

    /** A key player as shown. */
    public record SafeKeyPlayer(
            String label,
            @Nullable String name,
            String parts,
            String observation,
            SortedMap<String, String> measures) {}

    /** How many parties are hidden, and which play parts that contradict each other. */
    public record Protection(
            long parties, long named, long hiddenByPart, long hiddenAsCounterparty, List<String> contested) {}

    /** How it was computed; rates are those that amounts in EUR rest on. */
    public record Method(String preset, String configSha256, List<MethodDetector> detectors, List<String> rates) {}

    /** One detector's definition and parameters. */
    public record MethodDetector(
            String id, int version, String indicator, String title, SortedMap<String, String> parameters) {}

    /** An imported file as shown. */
    public record SafeSource(
            String file,
            String sha256,
            long bytes,
            String profile,
            long rowsRead,
            long accepted,
            long duplicates,
            long rejected,
            long ownAccounts,
            SortedMap<String, String> legalFrame,
            SortedMap<String, String> totals,
            @Nullable String first,
            @Nullable String last) {}

    /** A word of the field and its meaning. */
    public record Term(String word, String meaning) {}
}
