package org.theseus.generate.court;

import java.util.List;
import java.util.stream.Stream;
import org.theseus.generate.stage.Planting;

/** Twelve networks, whose subjects their writer chose. */
public final class CourtNetworks {

    private CourtNetworks() {}

    /** All of them, always in the same order. */
    public static List<Planting> all() {
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
