package org.theseus.generate.cases;

import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Residents;
import org.theseus.generate.land.Country;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Namesakes;
import org.theseus.generate.people.Person;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/**
 * People who are not one, though a careless reader would join them: each receives a little from strangers, all together as
 * much as a collector. Beside them one person who only moves savings between own accounts, which looks like a ring to whoever
 * takes the accounts for people.
 */
final class EasilyJoined {

    /** Means of a kind that is played by people under several numbers. */
    static final String ALIASES = "aliases";

    private EasilyJoined() {}

    static List<Planting> all() {
        return List.of(
                Planting.of("NAMESAKES", s -> namesakes(s, false)),
                Planting.of("NAMESAKES_FIRST_OF_JANUARY", s -> namesakes(s, true)),
                Planting.of("PARENT_AND_CHILD", EasilyJoined::parentAndChild),
                Planting.of("FAMILY_TELEPHONE", EasilyJoined::family),
                Planting.of("CAMP", EasilyJoined::camp),
                Planting.of("OWN_ACCOUNTS", EasilyJoined::ownAccounts).bentBy(ALIASES));
    }

    private static Residents.Group local(Stage s) {
        return Residents.draw(s.oneOf("RS", "TR", "XK", "BA", "MK"), s.chance());
    }

    private static void namesakes(Stage s, boolean firstOfJanuary) {
        Residents.Group group = local(s);
        Town town = Towns.all().draw(group.country(), s.chance());
        List<Person> people = s.world()
                .cast()
                .enter(first -> Namesakes.inTown(
                        first, group.culture(), group.nationality(), town, 5, firstOfJanuary, s.chance()));
        receive(s, customers(s, people), 2, "people of one name in one town");
    }

    private static void parentAndChild(Stage s) {
        Residents.Group group = local(s);
        Town town = Towns.all().draw(group.country(), s.chance());
        List<Person> people = s.world()
                .cast()
                .enter(first ->
                        Namesakes.parentAndChild(first, group.culture(), group.nationality(), town, s.chance()));
        receive(s, customers(s, people), 4, "a parent and a child of one name, with one telephone and address");
    }

    private static void family(Stage s) {
        Residents.Group group = local(s);
        Town town = Towns.all().draw(group.country(), s.chance());
        List<Person> people = s.world().cast().family(group.culture(), group.nationality(), town, 4, null, s.chance());
        String phone = people.get(0).phones().get(0);
        List<Customer> customers = customers(s, people).stream()
                .map(member -> member.with(member.end().withPhone(phone)))
                .toList();
        receive(s, customers, 3, "a family of one surname, address and telephone");
    }

    private static void camp(Stage s) {
        Chance c = s.chance();
        Town town = Towns.all().draw(s.oneOf("GR", "RS", "BA"), c);
        String phone = Country.of(town.country()).mobileNumber(c);
        Residents.Group group = Residents.drawMigrant("DE", c);
        List<Person> people = new ArrayList<>(s.world()
                .cast()
                .enter(first -> Namesakes.inTown(first, group.culture(), group.nationality(), town, 2, true, c)));
        for (int i = 0; i < 8; i++) {
            people.add(s.person(town.country()));
        }
        List<Customer> customers = people.stream()
                .map(person -> s.customer(person, town))
                .map(resident -> resident.with(resident.end().withPhone(phone)))
                .toList();
        receive(s, customers, 1, "residents of a camp who give its telephone, two of them of one name");
    }

    private static List<Customer> customers(Stage s, List<Person> people) {
        return people.stream().map(person -> s.customer(person, null)).toList();
    }

    /** Strangers send something to each of them within a month. */
    private static void receive(Stage s, List<Customer> receivers, int each, String note) {
        Chance c = s.chance();
        long begin = s.begin(5, 40);
        s.open(receivers.get(0), note);
        for (Customer receiver : receivers) {
            for (int i = 0; i < each; i++) {
                s.send(
                        s.stranger(s.oneOf("DE", "AT", "SE", "CH")),
                        receiver,
                        s.on(begin, c.between(0.0, 27.0)),
                        s.euros(150, 900));
            }
        }
    }

    private static void ownAccounts(Stage s) {
        Chance c = s.chance();
        Customer saver = s.account(s.oneOf("AT", "DE", "SI"));
        long begin = s.begin(5, 20);
        s.open(saver, "savings go round among one person's own accounts");
        long cents = s.euros(2000, 6000);
        for (int i = 0; i < 3; i++) {
            s.pay(saver, saver, begin + (10 + 20L * i) * Stage.HOUR, cents - c.below(3) * 1_000L, "own account");
        }
    }
}
