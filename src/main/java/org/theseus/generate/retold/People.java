package org.theseus.generate.retold;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.economy.Operator;
import org.theseus.generate.land.Town;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Families;
import org.theseus.generate.people.Gender;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Stage;

/** The members of the networks: of an age and a passport that fit what they do. */
final class People {

    private People() {}

    /** Somebody between two ages at the beginning of the period. */
    static Person aged(
            Stage s, Culture culture, String nationality, Town town, Gender gender, int youngest, int oldest) {
        return s.world()
                .cast()
                .enter(id -> {
                    Person person = Families.single(id, culture, nationality, town, s.chance());
                    while (person.gender() != gender || !isBetween(person, youngest, oldest)) {
                        person = Families.single(id, culture, nationality, town, s.chance());
                    }
                    return List.of(person);
                })
                .get(0);
    }

    /** Somebody between about seventy-five and ninety, older than the families of the economy are. */
    static Person old(Stage s, Culture culture, String nationality, Town town) {
        return s.world()
                .cast()
                .enter(id -> List.of(older(Families.single(id, culture, nationality, town, s.chance()), s.chance())))
                .get(0);
    }

    private static Person older(Person p, Chance chance) {
        return new Person(
                p.id(),
                p.household(),
                p.culture(),
                p.gender(),
                p.name(),
                p.birthDate().withYear(chance.between(1932, 1945)),
                p.placeholderBirthDate(),
                p.nationality(),
                p.town(),
                p.address(),
                p.documents(),
                p.phones(),
                p.email());
    }

    private static boolean isBetween(Person person, int youngest, int oldest) {
        int age = Period.between(person.birthDate(), org.theseus.generate.ledger.Period.FIRST)
                .getYears();
        return age >= youngest && age <= oldest;
    }

    /** Somebody who does such work: mostly a man, neither very young nor old. */
    static Person grown(Stage s, Culture culture, String nationality, Town town) {
        Gender gender = s.chance().happens(0.93) ? Gender.MALE : Gender.FEMALE;
        return aged(s, culture, nationality, town, gender, 20, 56);
    }

    /** The same, known at the counters of the stage's operator. */
    static Customer counter(Stage s, Culture culture, String nationality, Town town) {
        return s.customer(grown(s, culture, nationality, town), town);
    }

    /** Somebody of one of these peoples, with the passport of their homeland, at a counter of the town. */
    static Customer newcomer(Stage s, Town town, Culture... peoples) {
        Culture people = s.chance().pick(List.of(peoples));
        return counter(s, people, people.homeland(), town);
    }

    /** The same person with a number at another operator, as people have who are refused or fear to be noticed. */
    static Customer elsewhere(Stage s, Customer customer) {
        List<Operator> others = Operator.ALL.stream()
                .filter(operator -> !operator.code().equals(customer.institution()))
                .toList();
        return s.customer(customer.person(), s.chance().pick(others), customer.town());
    }

    /** "1 driver", "3 drivers". */
    static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** The English name of a country. */
    static String land(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** How many days a case lasted; short ones are more frequent than long ones. */
    static int days(Stage s, int shortest, int longest) {
        double point = s.chance().unit();
        return (int) (shortest + (longest - shortest) * point * point);
    }

    /** The same with a bank account where they live. */
    static Customer account(Stage s, Culture culture, String nationality, Town town) {
        return s.bank(grown(s, culture, nationality, town));
    }

    /** A woman at home to whom somebody's share is sent; of the same name where {@code of} is given. */
    static Customer athome(Stage s, @Nullable Person of, Culture culture, String nationality, Town town) {
        if (of == null) {
            return s.customer(aged(s, culture, nationality, town, Gender.FEMALE, 20, 66), town);
        }
        return s.customer(kin(s, of, town), town);
    }

    /** A relative with the same surname in another town. */
    static Person kin(Stage s, Person of, Town town) {
        return s.world()
                .cast()
                .family(of.culture(), of.nationality(), town, 1, of.name().surname(), s.chance())
                .get(0);
    }

    /** Several people at counters, in one of the towns each. */
    static List<Customer> counters(Stage s, int count, Culture culture, String nationality, Town... towns) {
        List<Customer> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(counter(s, culture, nationality, s.chance().pick(List.of(towns))));
        }
        return people;
    }

    /**
     * A payment between two of them. Those who meet in the same town mostly do it from hand to hand, which no record
     * shows.
     */
    static void send(Stage s, CourtFile file, Customer from, Customer to, double day, long cents) {
        boolean counters = from.end().account() == null;
        if (counters && from.town().equals(to.town()) && !s.chance().happens(0.12)) {
            return;
        }
        file.pass(from, to, day, Math.max(2_000, cents));
    }

    /** A firm that takes transfers or cards. */
    static Firm firm(Stage s, Firm.Kind kind, String name, Town town, @Nullable String code) {
        return s.world().cast().firm(kind, name, town, code, s.chance());
    }

    /** The peoples whose families pay; networks mostly serve one or two of them. */
    static Culture[] travellers(Stage s) {
        return s.chance()
                .pick(List.of(
                        new Culture[] {Culture.AR},
                        new Culture[] {Culture.AR, Culture.AR, Culture.KU},
                        new Culture[] {Culture.FA},
                        new Culture[] {Culture.FA, Culture.UR},
                        new Culture[] {Culture.AR, Culture.FA, Culture.KU}));
    }
}
