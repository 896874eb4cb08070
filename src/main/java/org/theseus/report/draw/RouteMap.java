package org.theseus.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.report.safe.SafeRoute;
import org.theseus.report.text.ReportText;

/**
 * Towns and the corridors between them on outlines of countries. The shape of a town tells its class, its size the payments
 * made or paid out there; the width of a corridor its sum in EUR, or where a part has none its payments.
 *
 * @param inEuro whether widths stand for sums
 */
public record RouteMap(Scene scene, boolean inEuro) {

    private static final double WIDTH = 770;
    private static final double LETTERS = 9;
    private static final double WIDEST = 5;
    private static final int MOST_LABELS = 30;

    /** Reads the outlines of countries. */
    public static void makeReady() {
        WorldOutline.rings();
    }

    /** The map, empty where no town has a position. */
    public static Optional<RouteMap> of(SafeRoute route, ReportText text) {
        return route.towns().isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawing(route, MapFrame.around(route.towns(), WIDTH), text).draw());
    }

    private static final class Drawing {

        private final SafeRoute route;
        private final MapFrame frame;
        private final ReportText text;
        private final List<SafeRoute.SafeCorridor> drawn;
        private final boolean inEuro;
        private final List<double[]> taken = new ArrayList<>();

        Drawing(SafeRoute route, MapFrame frame, ReportText text) {
            this.route = route;
            this.frame = frame;
            this.text = text;
            this.drawn = route.corridors().stream()
                    .filter(corridor -> corridor.fromTown() != null && corridor.toTown() != null)
                    .filter(corridor -> !corridor.from().equals(corridor.to()))
                    .toList();
            this.inEuro = drawn.stream().allMatch(corridor -> corridor.euro() != null);
        }

        RouteMap draw() {
            Scene scene = new Scene(frame.width(), frame.height());
            Outline land = new Outline();
            WorldOutline.rings().forEach(ring -> frame.cut(ring, land));
            scene.shape(land, Paint.LAND, Paint.PAPER, 0.8, 0);
            double most = drawn.stream().mapToDouble(this::value).max().orElse(0);
            for (SafeRoute.SafeCorridor corridor : drawn) {
                corridor(scene, corridor, most > 0 ? value(corridor) / most : 0);
            }
            List<Integer> order = IntStream.range(0, route.towns().size())
                    .boxed()
                    .sorted(Comparator.comparingLong(
                                    (Integer town) -> -route.towns().get(town).payments())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            order.forEach(town -> town(scene, route.towns().get(town)));
            order.stream()
                    .limit(MOST_LABELS)
                    .forEach(town -> label(scene, route.towns().get(town)));
            return new RouteMap(scene, inEuro);
        }

        private double value(SafeRoute.SafeCorridor corridor) {
            String euro = corridor.euro();
            return inEuro && euro != null ? Math.max(0, new BigDecimal(euro).doubleValue()) : corridor.payments();
        }

        private double[] at(@Nullable Integer town) {
            SafeRoute.SafeTown known = route.towns().get(town == null ? 0 : town);
            return new double[] {frame.x(known.longitude()), frame.y(known.latitude())};
        }

        private void corridor(Scene scene, SafeRoute.SafeCorridor corridor, double share) {
            double width = 0.9 + WIDEST * StrictMath.sqrt(share);
            LinkPath path = LinkPath.between(at(corridor.fromTown()), at(corridor.toTown()), 6, true, 6 + width);
            String title = text.of(
                    "chart.link",
                    corridor.from(),
                    corridor.to(),
                    text.counted("payments", corridor.payments()),
                    text.sums(corridor.sums()));
            scene.group(title, () -> scene.stroke(path.line(), Paint.ACT, width).fill(path.head(), Paint.ACT));
        }

        private double size(SafeRoute.SafeTown town) {
            double most = route.towns().stream()
                    .mapToLong(SafeRoute.SafeTown::payments)
                    .max()
                    .orElse(1);
            return 3.2 + 3.5 * StrictMath.sqrt(town.payments() / Math.max(1, most));
        }

        private void town(Scene scene, SafeRoute.SafeTown town) {
            double x = frame.x(town.longitude());
            double y = frame.y(town.latitude());
            double size = size(town);
            taken.add(new double[] {x - size, y - size, x + size, y + size});
            String title = town.name() + ", " + town.country() + ": " + text.get("place." + town.kind()) + "; "
                    + text.counted("payments", town.payments());
            scene.group(title, () -> scene.shape(shape(town.kind(), x, y, size), Paint.INK, Paint.PAPER, 1.2, 0));
        }

        private static Outline shape(String kind, double x, double y, double size) {
            return switch (kind) {
                case "BORDER" -> Outline.rectangle(x - size, y - size, 2 * size, 2 * size);
                case "STATION" ->
                    Outline.polygon(x, y - 1.3 * size, x + 1.3 * size, y, x, y + 1.3 * size, x - 1.3 * size, y);
                case "HUB" -> Outline.polygon(x, y - 1.3 * size, x + 1.2 * size, y + size, x - 1.2 * size, y + size);
                case "ENTERTAINMENT" ->
                    Outline.polygon(x, y + 1.3 * size, x + 1.2 * size, y - size, x - 1.2 * size, y - size);
                default -> Outline.circle(x, y, size);
            };
        }

        /** Right, left, above or below, where nothing stands yet; else nowhere: the table has it. */
        private void label(Scene scene, SafeRoute.SafeTown town) {
            double x = frame.x(town.longitude());
            double y = frame.y(town.latitude());
            double gap = size(town) + 4;
            double wide = town.name().length() * LETTERS * 0.58;
            double[][] boxes = {
                {x + gap, y - 6, x + gap + wide, y + 6},
                {x - gap - wide, y - 6, x - gap, y + 6},
                {x - wide / 2, y - gap - 12, x + wide / 2, y - gap},
                {x - wide / 2, y + gap, x + wide / 2, y + gap + 12}
            };
            for (double[] box : boxes) {
                boolean inside = box[0] > 2 && box[1] > 2 && box[2] < frame.width() - 2 && box[3] < frame.height() - 2;
                boolean free = taken.stream()
                        .noneMatch(other ->
                                box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
                if (inside && free) {
                    taken.add(box);
                    scene.halo(town.name(), box[0], box[3] - 3, Scene.Anchor.START, LETTERS, Paint.INK);
                    return;
                }
            }
        }
    }
}
