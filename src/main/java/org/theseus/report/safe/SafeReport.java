package org.theseus.report.safe;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;

/**
 * A report's content after protection: only text and numbers that may be shown. Page and JSON are both made of this and
 * of nothing else, so that they cannot differ, and what is not here cannot leak.
 */
public record SafeReport(
        String format,
        String caseName,
        String version,
        String handling,
        Summary summary,
        List<SafeFinding> findings,
        List<SafePicture> networks,
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

    /** A finding, the parties as shown, and every row behind it in time order. */
    public record SafeFinding(String priority, Finding finding, List<SafeParty> parties, List<SafeRow> rows) {}

    /** A party as shown; {@code name} and {@code country} are null where unknown or hidden. */
    public record SafeParty(
            String label,
            @Nullable String name,
            @Nullable String country,
            String part,
            String shape,
            String observation,
            boolean hidden) {}

    /**
     * A transfer as shown.
     *
     * @param fromMillis start of the interval in which it happened, null without a date
     * @param toMillis last millisecond of that interval
     * @param paidOut time of the pay-out, null if the source has none
     * @param received what the payee got where that differs from what was sent, else null
     * @param reference as written, null if empty or withheld
     * @param withheld whether a reference exists and is not shown
     * @param aggregated how many payments the row sums up, in words; null for a single payment
     */
    public record SafeRow(
            String id,
            @Nullable String sourceId,
            String part,
            String time,
            @Nullable Long fromMillis,
            @Nullable Long toMillis,
            String precision,
            @Nullable String paidOut,
            String from,
            @Nullable String fromName,
            String to,
            @Nullable String toName,
            String amount,
            String currency,
            @Nullable String received,
            @Nullable String receivedCurrency,
            String channel,
            String status,
            @Nullable String sendPlace,
            @Nullable String payPlace,
            @Nullable String reference,
            boolean withheld,
            @Nullable String aggregated,
            List<String> lines) {}

    /** A link chart as shown; links point to nodes by their place in the list. */
    public record SafePicture(
            String title, String description, long nodesInAll, List<SafeNode> nodes, List<SafeLink> links) {}

    /** A node; x and y are null where the report places it. */
    public record SafeNode(
            String label,
            @Nullable String name,
            String parts,
            String shape,
            String observation,
            @Nullable Double x,
            @Nullable Double y) {}

    /** A link; sums by currency. */
    public record SafeLink(int from, int to, long transfers, SortedMap<String, String> sums) {}

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

    /** What the case could not see. */
    public record NotSeen(
            List<Refused> refused,
            List<Rejects> rejected,
            List<DetectorState> detectors,
            List<String> limits,
            List<Figure> coverage,
            List<String> notes) {}

    /** A file that was refused. */
    public record Refused(String file, String reason) {}

    /** Rows of one file that were refused for one reason, by line. */
    public record Rejects(String file, String code, long count, List<Long> lines) {}

    /** Whether a detector could look, and what it found. */
    public record DetectorState(
            String indicator,
            String title,
            String detector,
            String state,
            String reason,
            long findings,
            String baseRate) {}

    /** How many parties are hidden, and which play parts that contradict each other. */
    public record Protection(
            long parties, long named, long hiddenByPart, long hiddenAsCounterparty, List<String> contested) {}

    /** How it was computed. */
    public record Method(String preset, String configSha256, List<MethodDetector> detectors) {}

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
