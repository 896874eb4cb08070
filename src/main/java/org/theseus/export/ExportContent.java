package org.theseus.export;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;

/**
 * What an export tells, after protection: nothing in it needs to be hidden any more. Immutable.
 *
 * @param about what it is, under which handling, and what a reader must know; by name
 * @param nodes by id
 * @param links in time order, then by id
 * @param findings in reading order
 * @param sources files that the links rest on
 */
public record ExportContent(
        SortedMap<String, String> about,
        List<Node> nodes,
        List<Link> links,
        List<Finding> findings,
        List<Source> sources) {

    public ExportContent {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    /**
     * One end of transfers.
     *
     * @param id {@code P-} id or pseudonym
     * @param label number or pseudonym
     * @param kind ACCOUNT, CUSTOMER, MENTION, OUTSIDE, or PSEUDONYM for a hidden one
     * @param parts parts in the findings, as constants of the contract
     * @param phones and the other lists: as written, sorted; empty for a hidden one
     */
    public record Node(
            String id,
            String label,
            @Nullable String name,
            String kind,
            @Nullable String institution,
            @Nullable String country,
            String observation,
            boolean hidden,
            List<String> parts,
            List<String> phones,
            List<String> documents,
            List<String> addresses,
            List<String> emails,
            List<String> birthDates) {}

    /**
     * A transfer, or all transfers of one direction and currency between two nodes.
     *
     * @param transfers how many
     * @param first time of the first
     * @param last time of the last; equal to {@code first} for one
     * @param amount sent, their sum
     * @param received what the payee got where that differs, null for several
     * @param handling strictest handling code of its rows, empty if none states one
     * @param grade grades of its rows, empty if none states one
     * @param sums what a row that sums up several payments says of them, null for a single payment and for several rows
     * @param findings ids of the findings that cite it
     */
    public record Link(
            String id,
            String from,
            String to,
            long transfers,
            BookingTime first,
            BookingTime last,
            Money amount,
            @Nullable Money received,
            String channel,
            String status,
            @Nullable String sendPlace,
            @Nullable String payPlace,
            @Nullable String reference,
            @Nullable String sourceId,
            String handling,
            String grade,
            @Nullable Aggregate sums,
            List<String> findings,
            List<SourceRow> rows) {}

    /** A file and what it was received under. */
    public record Source(String file, String sha256, SortedMap<String, String> legalFrame) {}
}
