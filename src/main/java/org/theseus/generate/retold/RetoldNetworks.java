package org.theseus.generate.retold;

import java.util.List;
import java.util.stream.Stream;
import org.theseus.generate.stage.Planting;

/** Thirteen networks told whole: as a court knew them after the phones, the books and the accounts had been read. */
public final class RetoldNetworks {

    private RetoldNetworks() {}

    /** All of them, always in the same order. */
    public static List<Planting> all() {
        return Stream.of(
                        Taxis.all(),
                        Boats.all(),
                        Woods.all(),
                        Vans.all(),
                        Cousins.all(),
                        Booth.all(),
                        Grandmother.all(),
                        Chain.all(),
                        Held.all(),
                        Kitchen.all(),
                        Moved.all(),
                        Drivers.all(),
                        Bus.all())
                .flatMap(List::stream)
                .toList();
    }
}
