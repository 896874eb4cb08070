package org.theseus.generate.economy;

import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.chance.Weighted;
import org.theseus.generate.ledger.PaymentSink;

/**
 * Everyday life until a number of rows is reached: accounts with wages, rents, cards and cash; remittances; occasional
 * transfers; firms that pay firms. Each unit (an account, a pair) is written whole before the next one, so that nothing has
 * to be kept.
 */
public final class Background {

    /** Rows of each kind of life; the accounts have the most. */
    private static final double ACCOUNTS = 0.56;

    private static final double REMITTANCES = 0.27;
    private static final double OCCASIONAL = 0.12;

    /** Where private accounts and senders are, by rough weight in the case. */
    public static final Weighted<String> HOMES = Weighted.of(
            List.of(
                    "AT", "DE", "RS", "MK", "BA", "HR", "HU", "TR", "GR", "BG", "XK", "AL", "ME", "SI", "RO", "CH",
                    "SE", "IT", "FR", "NL", "BE", "GB"),
            country -> switch (country) {
                case "AT", "DE", "RS" -> 14;
                case "BA" -> 7;
                case "MK", "HR", "HU", "TR" -> 6;
                case "XK" -> 5;
                case "GR", "BG", "CH" -> 4;
                case "NL", "BE", "GB", "ME" -> 2;
                default -> 3;
            });

    private final World world;
    private final Chance chance;
    private final Firms firms;

    /** A background of about this many rows. */
    public Background(World world, long rows) {
        this.world = world;
        this.chance = world.chance().fork("background");
        this.firms = new Firms(world.cast(), chance.fork("firms"), (int) Math.max(3, Math.min(60, rows / 12_000)));
    }

    /** The firms that everyday life knows, for others who need an employer or a shop. */
    public Firms firms() {
        return firms;
    }

    /** Writes exactly this many rows. */
    public void write(long rows) {
        long accounts = Math.round(rows * ACCOUNTS);
        long remittances = Math.round(rows * REMITTANCES);
        long occasional = Math.round(rows * OCCASIONAL);
        fill("accounts", accounts, new AccountLife(world.cast(), world.desk(), firms));
        fill("remittances", remittances, new RemittanceLife(world.cast(), world.desk()));
        fill("occasional", occasional, new OccasionalLife(world.cast(), world.desk()));
        fill("firms", rows - accounts - remittances - occasional, new FirmLife(world.desk(), firms));
    }

    private void fill(String name, long rows, Life life) {
        Budget budget = new Budget(world.sink(), rows);
        Chance stream = chance.fork(name);
        for (long unit = 0; !budget.isSpent(); unit++) {
            life.write(stream.fork(unit), budget);
        }
    }

    /** One unit of everyday life. */
    @FunctionalInterface
    interface Life {

        void write(Chance chance, PaymentSink sink);
    }
}
