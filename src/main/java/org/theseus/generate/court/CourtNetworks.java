package org.theseus.generate.court;

import java.util.List;
import java.util.stream.Stream;
import org.theseus.generate.stage.Planting;

/** The networks of this package. */
public final class CourtNetworks {

    private CourtNetworks() {}

    /** Twelve kinds, told by a writer who chose them (decision 124); always in the same order. */
    public static List<Planting> chosen() {
        return Stream.of(
                        CourtBoats.all(),
                        CourtBritain.all(),
                        CourtMoney.all(),
                        CourtRoads.all(),
                        CourtTowns.all(),
                        CourtWoods.all())
                .flatMap(List::stream)
                .toList();
    }
}
