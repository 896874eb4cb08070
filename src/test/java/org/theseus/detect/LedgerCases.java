package org.theseus.detect;

import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.Random;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/**
 * Random cases of wages, fees, card payments and debts: account 0 employs 1 to 3, who may pay 4 before and after, take cash at
 * one of two machines, buy from 5 by card; 6 is anybody; 7 is cash. Every rule of the indicators is now kept, now broken.
 */
public final class LedgerCases {

    /** 2023-02-12, a day on which prices of packages are known. */
    public static final long BASE = 19_400 * DAY;

    private static final String[] CODES = {"5411", "7011", "4121", "7311", "4814"};

    private LedgerCases() {}

    /** A case whose accounts state telephones. */
    public static CaseGraph random(Random random) {
        return random(random, true);
    }

    /** A case; without telephones every account is a side of its own. */
    public static CaseGraph random(Random random, boolean telephones) {
        return random(random, telephones, "Given", "Family");
    }

    /** The same, with names that begin otherwise. */
    static CaseGraph random(Random random, boolean telephones, String given, String family) {
        TestCase made = new TestCase();
        for (int i = 0; i < 7; i++) {
            made.account(
                    random.nextInt(6) == 0 ? null : given + i + " " + family + i,
                    null,
                    random.nextInt(5) > 0 ? Observation.FULL : Observation.SEEN_ONLY);
        }
        int cash = made.outside();
        for (int worker = 1; worker <= 3; worker++) {
            journey(made, random, worker);
            wages(made, random, worker, cash, telephones);
        }
        for (int i = random.nextInt(14); i > 0; i--) {
            made.pay(
                    1 + random.nextInt(6),
                    random.nextInt(7),
                    BASE + random.nextInt(250) * DAY + random.nextInt(3) * HOUR,
                    10_000L * (1 + random.nextInt(4)));
        }
        return made.build();
    }

    private static void journey(TestCase made, Random random, int worker) {
        if (random.nextInt(3) > 0) {
            made.pay(worker, 4, BASE + (10 + random.nextInt(5)) * DAY, 100_000L * (1 + random.nextInt(4)));
            made.pay(worker, 4, BASE + (16 + random.nextInt(64)) * DAY, 100_000L * (2 + random.nextInt(3)));
        }
        int step = 6 + random.nextInt(28);
        for (int i = random.nextInt(9); i > 0; i--) {
            made.pay(worker, 4, BASE + (85 + i * step + random.nextInt(5)) * DAY, 10_000L * (1 + random.nextInt(9)));
        }
    }

    private static void wages(TestCase made, Random random, int worker, int cash, boolean telephones) {
        long wage = 90_000L + 10_000L * random.nextInt(3);
        boolean called = random.nextBoolean() && telephones;
        boolean led = random.nextBoolean();
        for (int cycle = 0; cycle < 3; cycle++) {
            long at = BASE + (100 + 30 * cycle + (random.nextInt(5) == 0 ? 7 : 0)) * DAY;
            made.pay(0, worker, at, wage, facts(Fact.PAYEE_PHONE, called ? "+43664111222" : null));
            long part = wage * (68 + random.nextInt(30)) / 100;
            int way = random.nextInt(6);
            if (way < 3) {
                made.pay(worker, 4, at + (30 + random.nextInt(20)) * HOUR, part);
            } else if (way < 5) {
                made.pay(
                        worker,
                        cash,
                        at + 10 * HOUR + random.nextInt(4) * HOUR / 5,
                        part,
                        facts(
                                Fact.TERMINAL,
                                "machine " + random.nextInt(6) / 5,
                                Fact.CONDUCTOR_DOCUMENT,
                                led ? "P5551234" : null));
            }
            for (int i = random.nextInt(6); i > 0; i--) {
                int code = random.nextInt(CODES.length);
                made.pay(
                        worker,
                        5,
                        at + random.nextInt(20) * DAY,
                        1_000L + random.nextInt(30) * 100L,
                        facts(
                                Fact.MERCHANT_CODE, CODES[code],
                                Fact.PAY_PLACE, random.nextBoolean() ? "Wien" : "Graz",
                                Fact.REFERENCE, code == 4 ? "top-up 066455512" + random.nextInt(4) : null));
            }
        }
    }
}
