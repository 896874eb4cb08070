package org.theseus.generate.economy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;

/** Firms of everyday life, founded when they are first needed, a limited number of each kind and country. */
public final class Firms {

    private static final List<String> SHOP_CODES =
            List.of("5411", "5411", "5411", "5541", "5812", "5912", "5651", "4111", "5311");

    private final Cast cast;
    private final Chance chance;
    private final int perCountry;
    private final Map<Firm.Kind, Map<String, List<Firm>>> founded = new EnumMap<>(Firm.Kind.class);

    Firms(Cast cast, Chance chance, int perCountry) {
        this.cast = cast;
        this.chance = chance;
        this.perCountry = perCountry;
    }

    /** A firm of the kind in the country, large ones oftener. */
    public Firm draw(Firm.Kind kind, String country, Chance draw) {
        List<Firm> here = founded.computeIfAbsent(kind, key -> new HashMap<>())
                .computeIfAbsent(country, key -> new ArrayList<>());
        int place = (int) (perCountry * draw.unit() * draw.unit());
        while (here.size() <= place) {
            here.add(found(kind, country, Towns.all().draw(country, chance)));
        }
        return here.get(place);
    }

    private Firm found(Firm.Kind kind, String country, Town town) {
        String code = kind == Firm.Kind.SHOP ? chance.pick(SHOP_CODES) : null;
        return cast.firm(kind, FirmNames.draw(country, chance), town, code, chance);
    }

    /** A firm of its own, in no pool. */
    public Firm single(Firm.Kind kind, Town town, Chance draw) {
        return cast.firm(kind, FirmNames.draw(town.country(), draw), town, null, draw);
    }
}
