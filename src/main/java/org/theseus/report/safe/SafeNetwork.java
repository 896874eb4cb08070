package org.theseus.report.safe;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;

/**
 * A network as shown: its findings in reading order, its accounts and links, and every row behind them in time order.
 *
 * @param number 1-based place in the reading order
 * @param priority of its first finding
 * @param words what it is about, plain sentences
 * @param rows each transfer once, whatever number of findings cite it
 * @param first day of its first payment, null if none has a date
 * @param outcomes how many persons' payments show which pattern, by code
 * @param persons both scales of the first of {@code personsInAll}
 * @param proceeds null where nobody acts
 * @param tags what named analysts noted of its accounts
 */
public record SafeNetwork(
        String id,
        int number,
        String priority,
        String title,
        List<String> words,
        @Nullable String first,
        @Nullable String last,
        List<SafeFinding> findings,
        SafePicture picture,
        List<SafeRole> roles,
        List<SafeRow> rows,
        SafeRoute route,
        List<SafeReport.Figure> outcomes,
        List<SafePerson> persons,
        long personsInAll,
        @Nullable SafeProceeds proceeds,
        List<SafeTag> tags) {

    /**
     * A finding and what it cites.
     *
     * @param headline in the language of the report
     * @param finding as the contract has it, without protected names
     * @param cited rows of the network, in time order
     * @param assessment null where nobody decided
     */
    public record SafeFinding(
            String priority,
            String headline,
            Finding finding,
            List<SafeParty> parties,
            List<SafeCitation> cited,
            @Nullable SafeAssessment assessment) {}

    /** What a named analyst decided; {@code reason} is empty if none was given. */
    public record SafeAssessment(String state, String author, String at, String reason) {}

    /** A row that a finding cites, and the part it plays there. */
    public record SafeCitation(int row, String part) {}

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
     * A part that an account plays in the network, and why it is thought to.
     *
     * @param node place of the account among the picture's nodes
     * @param confidence HIGH, MEDIUM or LOW: the highest reading priority of the findings in which it plays the part
     * @param reasons findings in which it plays the part, in reading order
     */
    public record SafeRole(int node, String part, String confidence, List<SafeReason> reasons) {}

    /** What a named analyst put on an account: a word, or the code of a category; {@code source} is the reason of a category. */
    public record SafeTag(String account, boolean category, String word, String author, String at, String source) {}

    /**
     * Why an account is thought to play a part: findings of one headline.
     *
     * @param findingIds in reading order
     * @param measured the strongest parts of the first one's score
     */
    public record SafeReason(String headline, List<String> findingIds, List<String> measured) {}
}
