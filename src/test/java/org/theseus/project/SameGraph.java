package org.theseus.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.theseus.graph.TemporalGraph;

/** Everything that a case graph says, as text, so that two can be compared. */
final class SameGraph {

    private SameGraph() {}

    static void check(CaseGraph actual, CaseGraph expected) {
        assertThat(lines(actual)).isEqualTo(lines(expected));
    }

    static List<String> lines(CaseGraph graph) {
        List<String> lines = new ArrayList<>();
        TemporalGraph edges = graph.graph();
        for (int node = 0; node < edges.nodeCount(); node++) {
            lines.add(graph.account(node) + " " + graph.label(node) + graph.isOutside(node) + edges.isTerminal(node)
                    + graph.observation(node) + graph.country(node)
                    + graph.findNode(graph.account(node).id()));
            for (int position = edges.outBegin(node); position < edges.outEnd(node); position++) {
                lines.add("out " + edges.outEdge(position));
            }
            for (int position = edges.inBegin(node); position < edges.inEnd(node); position++) {
                lines.add("in " + edges.inEdge(position));
            }
            for (int other = 0; other < edges.nodeCount(); other++) {
                lines.add("tie " + graph.related(node, other));
            }
        }
        for (int edge = 0; edge < edges.edgeCount(); edge++) {
            lines.add(graph.transferId(edge) + " " + edges.source(edge) + ">" + edges.target(edge) + " "
                    + edges.earliest(edge) + " " + edges.latest(edge) + graph.precision(edge) + graph.channel(edge)
                    + graph.sendPlace(edge) + "/" + graph.payPlace(edge) + " " + edges.sentMinor(edge)
                    + graph.currency(edges.sentCurrency(edge)) + edges.receivedMinor(edge)
                    + graph.currency(edges.receivedCurrency(edge)));
        }
        Untimed untimed = graph.untimed();
        for (int row = 0; row < untimed.size(); row++) {
            lines.add("untimed " + untimed.transferId(row));
        }
        lines.add(Arrays.toString(untimed.from()) + Arrays.toString(untimed.to())
                + Arrays.toString(untimed.amountMinor()) + Arrays.toString(untimed.currency()) + untimed.aggregated()
                + " " + untimed.undated() + " " + graph.currencyCount() + " " + edges.maxWidthMillis());
        return lines;
    }
}
