package org.theseus.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.text.ReportText;

/**
 * A link chart on one printed page, in points: at most {@value #MOST_NODES} accounts or groups, parts by shape, sums in
 * their own currency beside EUR, with legend, scale, period, sources, handling line and "shown k of n". It reads without
 * colour. Use once.
 */
public final class ChartSheet {

    /** More than these do not fit a page that somebody is to read. */
    public static final int MOST_NODES = 40;

    private static final int ON_A4 = 22;
    private static final double A4_LONG = 842;
    private static final double A4_SHORT = 595;
    private static final double EDGE = 28;
    private static final double THINNEST = 0.7;
    private static final double WIDEST = 4.5;
    private static final int SOURCES_NAMED = 4;

    /**
     * What stands around a chart.
     *
     * @param period in words
     * @param sources files with the beginnings of their digests
     */
    public record Frame(String handling, String title, String subtitle, String period, List<String> sources) {
        public Frame {
            sources = List.copyOf(sources);
        }
    }

    private final ReportText text;
    private final SafePicture whole;
    private final SafePicture shown;
    private final long accounts;
    private final Measure measure;
    private final double most;
    private final double radius;
    private final double letters;

    private ChartSheet(SafePicture picture, ReportText text) {
        this.text = text;
        this.whole = picture;
        Grouped grouped = Grouped.of(picture, text);
        List<Integer> kept = kept(grouped.picture());
        this.shown = only(grouped.picture(), kept);
        this.accounts = kept.stream()
                .mapToLong(node -> grouped.members().get(node).size())
                .sum();
        this.measure = Measure.of(picture);
        this.most = measure.most(shown);
        boolean small = shown.nodes().size() <= ON_A4;
        this.radius = small ? 8 : 7.5;
        this.letters = 8;
    }

    /** The page; A4 for few accounts, else A3, both landscape. */
    public static Scene page(SafePicture picture, Frame frame, ReportText text) {
        return new ChartSheet(picture, text).page(frame);
    }

    /** Only the chart and its legend, for a page that has its own heading; 770 units wide. */
    public static Scene chart(SafePicture picture, ReportText text) {
        ChartSheet sheet = new ChartSheet(picture, text);
        int nodes = sheet.shown.nodes().size();
        double height = Math.max(150, Math.min(470, 90 + 13.0 * nodes));
        Scene scene = new Scene(770, height + 62);
        sheet.chart(scene, 0, 0, 770, height);
        sheet.legend(scene, 0, height + 14, 770);
        return scene;
    }

    /** Acting accounts first, then groups and others by links. */
    private static List<Integer> kept(SafePicture grouped) {
        int nodes = grouped.nodes().size();
        int[] links = new int[nodes];
        grouped.links().forEach(link -> {
            links[link.from()]++;
            links[link.to()]++;
        });
        return IntStream.range(0, nodes)
                .boxed()
                .sorted(Comparator.comparing((Integer node) ->
                                RoleShape.isQuiet(grouped.nodes().get(node).shape()))
                        .thenComparing(node -> -links[node])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NODES)
                .sorted()
                .toList();
    }

    private static SafePicture only(SafePicture grouped, List<Integer> kept) {
        return new SafePicture(
                grouped.title(),
                grouped.description(),
                grouped.nodesInAll(),
                kept.stream().map(grouped.nodes()::get).toList(),
                grouped.links().stream()
                        .filter(link -> kept.contains(link.from()) && kept.contains(link.to()))
                        .map(link -> new SafePicture.SafeLink(
                                kept.indexOf(link.from()),
                                kept.indexOf(link.to()),
                                link.transfers(),
                                link.sums(),
                                link.euro()))
                        .toList());
    }

    private Scene page(Frame frame) {
        boolean a4 = shown.nodes().size() <= ON_A4;
        double width = a4 ? A4_LONG : A4_LONG * StrictMath.sqrt(2);
        double height = a4 ? A4_SHORT : A4_LONG;
        Scene scene = new Scene(width, height);
        int room = (int) ((width - 2 * EDGE) / 4.6);
        scene.bold(cut(frame.handling(), room), width / 2, 22, Scene.Anchor.MIDDLE, 8, Paint.INK);
        scene.stroke(Outline.segment(EDGE, 28, width - EDGE, 28), Paint.INK, 0.8);
        scene.bold(cut(frame.title(), (int) (room * 0.6)), EDGE, 48, Scene.Anchor.START, 14, Paint.INK);
        scene.text(cut(frame.subtitle(), room), EDGE, 62, Scene.Anchor.START, 8.5, Paint.SOFT);
        scene.text(frame.period(), width - EDGE, 48, Scene.Anchor.END, 9, Paint.INK);
        double bottom = height - 112;
        chart(scene, EDGE, 72, width - 2 * EDGE, bottom - 72);
        scene.stroke(Outline.segment(EDGE, bottom, width - EDGE, bottom), Paint.LINE, 0.8);
        legend(scene, EDGE, bottom + 16, width - 2 * EDGE);
        double line = height - 46;
        scene.text(cut(sources(frame.sources()), room), EDGE, line, Scene.Anchor.START, 7.5, Paint.SOFT);
        scene.text(text.get("sheet.reading"), EDGE, line + 11, Scene.Anchor.START, 7.5, Paint.SOFT);
        scene.stroke(Outline.segment(EDGE, height - 28, width - EDGE, height - 28), Paint.INK, 0.8);
        scene.bold(cut(frame.handling(), room), width / 2, height - 17, Scene.Anchor.MIDDLE, 8, Paint.INK);
        return scene;
    }

    private String sources(List<String> sources) {
        String named = String.join(", ", sources.subList(0, Math.min(SOURCES_NAMED, sources.size())));
        int more = sources.size() - SOURCES_NAMED;
        return text.of("sheet.sources", more > 0 ? text.counted("list.more", more, named) : named);
    }

    private static String cut(String words, int letters) {
        return PlainText.shortened(words, Math.max(10, letters));
    }

    private void chart(Scene scene, double left, double top, double width, double height) {
        double[][] places =
                LayeredPlacement.of(shown.nodes().size(), shown.links()).places();
        scale(
                places,
                left + Math.min(110, width * 0.14),
                top + 16,
                width - 2 * Math.min(110, width * 0.14),
                height - 32);
        LabelPlacement labels =
                new LabelPlacement(shown, places, radius, letters, left, top, left + width, top + height);
        List<Optional<LabelPlacement.Place>> names = labels.nodes();
        List<LabelPlacement.Place> sums = new ArrayList<>();
        for (SafePicture.SafeLink link : shown.links()) {
            boolean twoWay =
                    shown.links().stream().anyMatch(other -> other.from() == link.to() && other.to() == link.from());
            LinkPath path = LinkPath.between(places[link.from()], places[link.to()], radius + 1, twoWay, 7);
            double value = measure.value(link);
            double wide =
                    value == 0 || most == 0 ? THINNEST : THINNEST + (WIDEST - THINNEST) * StrictMath.sqrt(value / most);
            scene.group(words(link), () -> {
                if (value == 0) {
                    scene.dashed(path.line(), Paint.LINK, wide, 4);
                } else {
                    scene.stroke(path.line(), Paint.LINK, wide);
                }
                scene.fill(path.head(), Paint.SOFT);
            });
            labels.nearby(sum(link), path.middleX(), path.middleY()).ifPresent(sums::add);
        }
        sums.forEach(sum -> scene.halo(sum.text(), sum.x(), sum.y(), sum.anchor(), letters - 1, Paint.SOFT));
        for (int node = 0; node < places.length; node++) {
            SafePicture.SafeNode known = shown.nodes().get(node);
            double[] place = places[node];
            double scale = radius / 12;
            String name = known.name() == null ? "" : ", " + PlainText.shortened(known.name(), 60);
            scene.group(
                    PlainText.shortened(known.label(), 60) + name + ": " + known.parts(),
                    () -> RoleShape.draw(scene, known.shape(), place[0], place[1], scale));
            names.get(node)
                    .ifPresent(label -> scene.halo(
                            label.text(),
                            label.x(),
                            label.y(),
                            label.anchor(),
                            letters,
                            RoleShape.isQuiet(known.shape()) ? Paint.SOFT : Paint.INK));
        }
    }

    private static void scale(double[][] places, double left, double top, double width, double height) {
        for (int axis = 0; axis < 2; axis++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] place : places) {
                low = Math.min(low, place[axis]);
                high = Math.max(high, place[axis]);
            }
            double room = axis == 0 ? width : height;
            for (double[] place : places) {
                place[axis] =
                        (axis == 0 ? left : top) + (high > low ? (place[axis] - low) / (high - low) * room : room / 2);
            }
        }
    }

    /** {@code 9,617.00 RSD (82.06 EUR)}, with the number of payments where there are several. */
    private String sum(SafePicture.SafeLink link) {
        String euro = link.euro();
        boolean onlyEuro = link.sums().keySet().equals(java.util.Set.of("EUR"));
        return (link.transfers() > 1 ? text.count(link.transfers()) + " × " : "")
                + text.sums(link.sums())
                + (onlyEuro || euro == null ? "" : " (" + text.amount(euro) + "\u00a0EUR)");
    }

    private String words(SafePicture.SafeLink link) {
        return text.of(
                "chart.link",
                PlainText.shortened(shown.nodes().get(link.from()).label(), 60),
                PlainText.shortened(shown.nodes().get(link.to()).label(), 60),
                text.counted("payments", link.transfers()),
                sum(link));
    }

    private void legend(Scene scene, double left, double top, double width) {
        double x = left;
        double y = top;
        for (String shape : RoleShape.ALL) {
            if (shown.nodes().stream().noneMatch(node -> node.shape().equals(shape))) {
                continue;
            }
            String words = text.get("shape." + shape);
            double wide = 22 + words.length() * 4.2;
            if (x + wide > left + width) {
                x = left;
                y += 15;
            }
            RoleShape.draw(scene, shape, x + 6, y, 0.5);
            scene.text(words, x + 16, y + 3, Scene.Anchor.START, 7.5, Paint.INK);
            x += wide;
        }
        y += 17;
        x = left;
        if (most > 0) {
            String scale = text.of("chart.scale", measure.currency());
            scene.text(scale, x, y + 3, Scene.Anchor.START, 7.5, Paint.SOFT);
            x += scale.length() * 4.2 + 8;
            for (double share : new double[] {0.1, 0.5, 1}) {
                double wide = THINNEST + (WIDEST - THINNEST) * StrictMath.sqrt(share);
                scene.stroke(Outline.segment(x, y, x + 26, y), Paint.LINK, wide);
                String amount = text.count(Math.round(most * share));
                scene.text(amount, x + 30, y + 3, Scene.Anchor.START, 7.5, Paint.SOFT);
                x += 44 + amount.length() * 4.4;
            }
        }
        if (shown.links().stream().anyMatch(link -> measure.value(link) == 0)) {
            scene.dashed(Outline.segment(x, y, x + 26, y), Paint.LINK, THINNEST, 4);
            scene.text(text.get("chart.noMeasure"), x + 30, y + 3, Scene.Anchor.START, 7.5, Paint.SOFT);
        }
        long shownPayments = shown.links().stream()
                .mapToLong(SafePicture.SafeLink::transfers)
                .sum();
        long payments = whole.links().stream()
                .mapToLong(SafePicture.SafeLink::transfers)
                .sum();
        scene.text(
                text.of(
                        "chart.shown",
                        text.count(accounts),
                        text.count(Math.max(whole.nodes().size(), whole.nodesInAll())),
                        text.count(shown.nodes().size()),
                        text.count(shownPayments),
                        text.count(payments)),
                left,
                y + 16,
                Scene.Anchor.START,
                7.5,
                Paint.SOFT);
    }
}
