package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.World;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.stage.Aliases;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;
import org.theseus.generate.view.Orders;

/** Plants every kind of case in the numbers asked for. */
public final class PlantedCases {

    private static final double[] LEVELS = {0.5, 0.8, 1.0, 1.1, 1.2, 1.5, 2.0};

    private final World world;
    private final Orders orders;
    private final Chance chance;

    /** Cases of a world; {@code orders} learns whose statements are asked for. */
    public PlantedCases(World world, Orders orders) {
        this.world = world;
        this.orders = orders;
        this.chance = world.chance().fork("cases");
    }

    static List<Planting> indicators() {
        List<Planting> all = new ArrayList<>(CollectionCases.all());
        all.addAll(FeeCases.all());
        all.addAll(FlowCases.all());
        all.addAll(ValueCases.all());
        return List.copyOf(all);
    }

    /** The indicators of which cases are planted, by their codes. */
    public static List<String> patterns() {
        return indicators().stream().map(Planting::pattern).toList();
    }

    /**
     * Plants.
     *
     * @param positives how many of each indicator; with two or more comes a boundary case of each rule for every twelve (at
     *     least one), and the evasions once
     * @param stories how many of each story
     */
    public void plant(int positives, int stories) {
        int boundaries = positives < 2 ? 0 : Math.max(1, positives / 12);
        for (Planting planting : indicators()) {
            Chance own = chance.fork(planting.pattern());
            for (int i = 0; i < positives; i++) {
                play(planting, own.fork("positive").fork(i), Truth.Kind.POSITIVE, "", 0);
            }
            for (String rule : planting.rules()) {
                for (int i = 0; i < boundaries; i++) {
                    play(planting, own.fork(rule).fork(i), Truth.Kind.BOUNDARY, rule, 0);
                }
            }
            for (String means : planting.means()) {
                for (int i = 0; positives > 1 && i < LEVELS.length; i++) {
                    play(planting, own.fork(means).fork(i), Truth.Kind.EVASION, means, LEVELS[i]);
                }
            }
        }
        tell(Stories.all(), stories);
    }

    /** Plants stories or networks that are told rather than made from a definition, so many of each kind. */
    public void tell(List<Planting> kinds, int each) {
        for (Planting kind : kinds) {
            for (int i = 0; i < each; i++) {
                play(kind, chance.fork(kind.pattern()).fork(i), Truth.Kind.NARRATIVE, "", 0);
            }
        }
    }

    /** Stages everyday life that looks like cases, each kind so many times. */
    public void stage(int each) {
        for (Planting kind : LookAlikes.all()) {
            for (int i = 0; i < each; i++) {
                play(
                        kind,
                        world.chance().fork("look-alikes").fork(kind.pattern()).fork(i),
                        Truth.Kind.LOOKALIKE,
                        "",
                        0);
            }
        }
    }

    /**
     * Plants cases whose people stand under several customer numbers, accounts and spellings, and stages people whom it would
     * be wrong to take for one.
     *
     * @param each how many cases of each indicator, and of each kind of look-alike
     */
    public void plantUnderAliases(int each) {
        Chance names = world.chance().fork("aliases");
        for (Planting planting : indicators()) {
            Chance own = names.fork(planting.pattern());
            for (int i = 0; i < each; i++) {
                playUnderAliases(planting, own.fork(i), Truth.Kind.POSITIVE);
            }
        }
        for (Planting kind : EasilyJoined.all()) {
            Chance own = names.fork(kind.pattern());
            for (int i = 0; i < each; i++) {
                if (kind.means().contains(EasilyJoined.ALIASES)) {
                    playUnderAliases(kind, own.fork(i), Truth.Kind.LOOKALIKE);
                } else {
                    play(kind, own.fork(i), Truth.Kind.LOOKALIKE, "", 0);
                }
            }
        }
    }

    private void playUnderAliases(Planting planting, Chance own, Truth.Kind kind) {
        Aliases aliases = new Aliases(world.cast(), own.fork("numbers"));
        planting.play().accept(new Stage(world, orders, own, kind, planting.pattern(), "", 0, aliases));
    }

    private void play(Planting planting, Chance own, Truth.Kind kind, String rule, double level) {
        planting.play().accept(new Stage(world, orders, own, kind, planting.pattern(), rule, level));
    }
}
