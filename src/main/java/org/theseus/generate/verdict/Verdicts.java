package org.theseus.generate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Families;
import org.theseus.generate.people.Gender;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** Ten networks as verdicts tell them: seven smuggle migrants, one sells the right to stay, two exploit people. */
public final class Verdicts {

    private Verdicts() {}

    public static List<Planting> all() {
        return Stream.of(Papers.all(), Invited.all(), Freight.all(), Borders.all(), Hands.all())
                .flatMap(List::stream)
                .toList();
    }

    /** One of these towns of a country. */
    static Town town(Stage s, String country, String... names) {
        return s.town(country, s.oneOf(names));
    }

    /** One of these peoples. */
    static Culture any(Stage s, Culture... cultures) {
        return s.chance().pick(List.of(cultures));
    }

    /** So many people for one task, who can be replaced. */
    static List<Customer> some(int count, Supplier<Customer> maker) {
        return Stream.generate(maker).limit(count).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A firm of this case alone. */
    static Firm firm(Stage s, Firm.Kind kind, String name, Town town, @Nullable String code) {
        return s.world().cast().firm(kind, name, town, code, s.chance());
    }

    /** A man or a woman, where the case turns on it. */
    static Person person(Stage s, Culture culture, Town town, Gender gender) {
        return s.world()
                .cast()
                .enter(id -> {
                    Person person = Families.single(id, culture, culture.homeland(), town, s.chance());
                    while (person.gender() != gender) {
                        person = Families.single(id, culture, culture.homeland(), town, s.chance());
                    }
                    return List.of(person);
                })
                .get(0);
    }

    /** Somebody of a people with an account where they live; most of those before a court are men. */
    static Customer account(Stage s, Culture culture, Town town) {
        return s.bank(person(s, culture, town, accused(s)));
    }

    /** The same at a counter. */
    static Customer counter(Stage s, Culture culture, Town town) {
        return s.customer(person(s, culture, town, accused(s)), town);
    }

    private static Gender accused(Stage s) {
        return s.chance().happens(0.87) ? Gender.MALE : Gender.FEMALE;
    }
}
