package org.theseus.detect;

import static org.theseus.detect.TestCase.DAY;
import static org.theseus.detect.TestCase.HOUR;
import static org.theseus.detect.TestCase.facts;

import java.util.Random;
import org.theseus.model.Fact;
import org.theseus.model.Observation;
import org.theseus.project.CaseGraph;

/** Random cases in which people pay account 0 on days of a rhythm, kept or broken, and 0 pays a lodging. */
public final class CollectionDays {

    private CollectionDays() {}

    /** The case of a seed. */
    public static CaseGraph random(Random random) {
        TestCase made = new TestCase();
        for (int i = 0; i < 6; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        int day = 0;
        for (int i = 0; i < 7; i++) {
            day += 1 + random.nextInt(4);
            for (int payer = 1; payer <= 4; payer++) {
                if (random.nextInt(3) > 0) {
                    made.pay(payer, 0, day * DAY + random.nextInt(20) * HOUR, 10_000L + 1_000L * random.nextInt(5));
                }
            }
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            made.pay(
                    random.nextInt(2),
                    5,
                    random.nextInt(30) * DAY,
                    5_000L + 4_000L * random.nextInt(8),
                    facts(
                            Fact.MERCHANT_CODE, random.nextInt(3) == 0 ? "7011" : null,
                            Fact.REFERENCE, random.nextInt(3) == 0 ? "Zimmer 4 Personen" : "Zimmerei Huber"));
        }
        return made.build();
    }
}
