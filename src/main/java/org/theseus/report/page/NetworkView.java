package org.theseus.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.report.draw.ChartSheet;
import org.theseus.report.draw.FlowDiagram;
import org.theseus.report.draw.LinkChart;
import org.theseus.report.draw.Measure;
import org.theseus.report.draw.RouteMap;
import org.theseus.report.draw.Timeline;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.safe.SafeRow;
import org.theseus.report.text.ReportText;
import org.theseus.report.text.RoleWords;

/**
 * A network with its pictures, ready for the template.
 *
 * @param contents the findings as the table of contents names them
 * @param told roles of named accounts of which the part is known
 * @param hidden the first roles of accounts that are shown by pseudonym
 * @param undetermined the first named accounts whose part no finding could tell
 * @param listed the first rows, which stand in the page itself; the script shows all of them
 */
public record NetworkView(
        SafeNetwork safe,
        ChartView chart,
        @Nullable FlowView flow,
        @Nullable MapView map,
        List<FindingView> findings,
        List<Entry> contents,
        List<SafeNetwork.SafeRole> told,
        Names hidden,
        Names undetermined,
        List<LineView> listed) {

    public static final int ROWS_IN_PAGE = 100;
    private static final int LINKS_LISTED = 200;
    private static final int NAMES_LISTED = 200;

    /** Accounts in a line of text, and how many more there are. */
    public record Names(List<SafeNetwork.SafeRole> roles, int more) {

        private static Names of(List<SafeNetwork.SafeRole> all) {
            int shown = Math.min(NAMES_LISTED, all.size());
            return new Names(all.subList(0, shown), all.size() - shown);
        }
    }

    /**
     * A link chart: as a still picture, and as data where the script draws it.
     *
     * @param timed whether there are rows to slide over
     * @param listed the links with the largest sums
     */
    public record ChartView(String id, String svg, String data, boolean timed, List<SafePicture.SafeLink> listed) {}

    /** A flow diagram. */
    public record FlowView(String svg, int leftOut) {}

    /**
     * A map of towns and corridors.
     *
     * @param inEuro whether widths stand for sums, not numbers of payments
     */
    public record MapView(String svg, boolean inEuro) {}

    /** A finding with its time line. */
    public record FindingView(SafeNetwork.SafeFinding safe, Timeline timeline, String svg) {}

    /** Findings of one headline: the first one's id, and how many there are. */
    public record Entry(String first, String indicator, String headline, long findings) {}

    /** A row and the leads that cite it. */
    public record LineView(SafeRow row, List<String> cited) {}

    /** A picture without rows. */
    public record PictureView(SafePicture picture, ChartView chart) {
        public static PictureView of(SafePicture picture, int number, ReportText text, Drawings drawings) {
            String id = "P" + (number + 1);
            LinkChart chart = LinkChart.of(picture, text);
            return new PictureView(
                    picture,
                    new ChartView(
                            id,
                            still(picture, id, text, drawings),
                            ChartData.of(picture, chart, text),
                            false,
                            NetworkView.listed(picture)));
        }
    }

    /** All views of a network; so many rows stand in the page itself. */
    public static NetworkView of(SafeNetwork network, ReportText text, int rowsInPage, Drawings drawings) {
        String id = "N" + network.number();
        LinkChart chart = LinkChart.of(network.picture(), text);
        String unknown = RoleWords.of(Role.UNKNOWN, text);
        return new NetworkView(
                network,
                new ChartView(
                        id,
                        still(network.picture(), id, text, drawings),
                        ChartData.of(network, chart, text),
                        true,
                        listed(network.picture())),
                FlowDiagram.of(network.picture(), text)
                        .map(flow -> new FlowView(
                                drawings.element(
                                        flow.scene(), "flow-" + id, text.get("flow.h"), text.get("flow.reading")),
                                flow.leftOut()))
                        .orElse(null),
                RouteMap.of(network.route(), text)
                        .map(map -> new MapView(
                                drawings.element(
                                        map.scene(), "map-" + id, text.get("route.h"), text.get("route.reading")),
                                map.inEuro()))
                        .orElse(null),
                network.findings().stream()
                        .map(finding -> finding(network, finding, text, drawings))
                        .toList(),
                contents(network),
                network.roles().stream()
                        .filter(role -> !isHidden(network, role) && !role.part().equals(unknown))
                        .toList(),
                Names.of(network.roles().stream()
                        .filter(role -> isHidden(network, role))
                        .toList()),
                Names.of(network.roles().stream()
                        .filter(role -> !isHidden(network, role) && role.part().equals(unknown))
                        .toList()),
                lines(network, rowsInPage));
    }

    private static boolean isHidden(SafeNetwork network, SafeNetwork.SafeRole role) {
        return network.picture().nodes().get(role.node()).hidden();
    }

    private static String still(SafePicture picture, String id, ReportText text, Drawings drawings) {
        return drawings.element(ChartSheet.chart(picture, text), "chart-" + id, picture.title(), picture.description());
    }

    private static List<Entry> contents(SafeNetwork network) {
        Map<String, List<Finding>> byHeadline = new LinkedHashMap<>();
        network.findings()
                .forEach(told -> byHeadline
                        .computeIfAbsent(told.headline(), none -> new ArrayList<>())
                        .add(told.finding()));
        return byHeadline.entrySet().stream()
                .map(same -> new Entry(
                        same.getValue().get(0).id(),
                        same.getValue().get(0).indicator(),
                        same.getKey(),
                        same.getValue().size()))
                .toList();
    }

    private static FindingView finding(
            SafeNetwork network, SafeNetwork.SafeFinding finding, ReportText text, Drawings drawings) {
        Timeline timeline = Timeline.of(network, finding, text);
        return new FindingView(
                finding,
                timeline,
                drawings.element(
                        timeline.scene(),
                        "time-" + finding.finding().id(),
                        text.get("timeline.h"),
                        text.get("timeline.reading")));
    }

    private static List<SafePicture.SafeLink> listed(SafePicture picture) {
        Measure measure = Measure.of(picture);
        return picture.links().stream()
                .sorted(Comparator.comparingDouble((SafePicture.SafeLink link) -> -measure.value(link)))
                .limit(LINKS_LISTED)
                .toList();
    }

    private static List<LineView> lines(SafeNetwork network, int most) {
        int shown = Math.min(most, network.rows().size());
        List<List<String>> cited = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            cited.add(new ArrayList<>());
        }
        for (SafeNetwork.SafeFinding finding : network.findings()) {
            for (SafeNetwork.SafeCitation citation : finding.cited()) {
                if (citation.row() < shown) {
                    cited.get(citation.row()).add(ChartData.shortName(finding) + ": " + citation.part());
                }
            }
        }
        List<LineView> lines = new ArrayList<>();
        for (int row = 0; row < shown; row++) {
            lines.add(new LineView(network.rows().get(row), List.copyOf(cited.get(row))));
        }
        return List.copyOf(lines);
    }
}
