package org.theseus.generate.retold;

import static org.theseus.generate.retold.People.account;
import static org.theseus.generate.retold.People.athome;
import static org.theseus.generate.retold.People.count;
import static org.theseus.generate.retold.People.counter;
import static org.theseus.generate.retold.People.firm;
import static org.theseus.generate.retold.People.newcomer;
import static org.theseus.generate.retold.People.send;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.court.CourtDays;
import org.theseus.generate.court.CourtFile;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Gender;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;

/** A planner far from the road and the drivers whom he pays. */
final class Drivers {

    private Drivers() {}

    static List<Planting> all() {
        return List.of(Planting.of("drivers-wages", Drivers::driversWages));
    }

    /**
     * A planner in Vienna hires drivers in several countries, tells them by phone where to load and pays each after the
     * trip, mostly to a counter at home and sometimes to a wife or an account. Those who order trips from him send him
     * a price for each car. Similar files exist in Austria and Slovakia: the planner never sits in a car, and drivers
     * are soon used up.
     */
    private static void driversWages(Stage s) {
        Chance c = s.chance();
        long begin = s.begin(25, 330);
        int days = c.between(90, 300);
        CourtFile file = new CourtFile(s, begin, c.between(0.55, 0.95), People.travellers(s));
        Culture people = c.pick(List.of(Culture.AR, Culture.TR, Culture.KU, Culture.SR));
        Town wien = s.town("AT", "Wien");
        String passport = people == Culture.KU ? "TR" : people.homeland();
        Customer planner = counter(s, people, passport, wien);
        Customer bank = s.bank(planner.person());
        Customer friend = s.customer(People.aged(s, people, passport, wien, Gender.FEMALE, 22, 45), wien);
        double throughFriend = c.happens(0.5) ? c.between(0.15, 0.6) : 0;
        List<Driver> drivers = new ArrayList<>();
        int crew = c.between(4, 11);
        for (int i = 0; i < crew; i++) {
            drivers.add(driver(s));
        }
        Customer hirer = counter(s, Culture.RO, "RO", s.town("RO", s.oneOf("Timișoara", "Craiova", "Cluj-Napoca")));
        List<Customer> orderers = new ArrayList<>();
        for (int i = c.between(1, 4); i > 0; i--) {
            String country = s.oneOf("RS", "RS", "HU", "TR", "GR", "SK");
            orderers.add(newcomer(s, Towns.all().of(country).get(0), Culture.AR, Culture.FA, Culture.KU));
        }
        s.open(
                planner,
                "smuggling: a planner in Vienna pays " + count(crew, "driver")
                        + " in several countries after each trip; "
                        + count(orderers.size(), "organiser")
                        + " abroad order the trips, and whoever is caught is replaced");
        s.order(bank, "account of the accused");
        CourtDays.around(s, bank, begin - 20 * Stage.DAY, days);
        CourtDays.around(s, drivers.get(0).paid(), begin - 20 * Stage.DAY, days);
        CourtDays.around(s, friend, begin, days);
        Firm rental = firm(s, Firm.Kind.TRADER, "Donau Autoverleih", wien, "7512");
        Firm phones = firm(s, Firm.Kind.SHOP, "Handy Eck", wien, "4812");

        int price = c.between(22, 60) * 100;
        double ahead = c.between(0.1, 0.7);
        double gap = c.between(2.5, 8.0);
        for (double day = c.between(1.0, 6.0); day < days; day += c.between(0.5, 2 * gap)) {
            Customer orderer = c.pick(orderers);
            long asked = file.perHead(1, price) / 1000 * 1000;
            boolean early = c.happens(ahead);
            Customer desk = c.happens(throughFriend) ? friend : planner;
            if (early) {
                send(s, file, orderer, desk, day - c.between(0.5, 3.0), file.share(asked, 40, 100));
            }
            if (c.happens(0.12)) {
                // Now and then a family in the west pays the planner for a single seat.
                file.collect(
                        desk,
                        day - c.between(0.0, 4.0),
                        file.fare(c.between(30L, 90L) * 10).cents(),
                        "AT",
                        "DE",
                        "DE");
            }
            int who = c.below(drivers.size());
            Driver driver = drivers.get(who);
            if (c.happens(0.3)) {
                file.buy(bank, rental, day - c.between(0.0, 2.0), c.between(11_000L, 38_000L));
            }
            if (c.happens(1.0 / crew / 2 + 0.06)) {
                drivers.set(who, driver(s));
                file.buy(bank, phones, day + c.between(2.0, 6.0), c.between(4_900L, 17_900L));
                if (c.happens(0.6)) {
                    send(s, file, planner, hirer, day + c.between(3.0, 9.0), s.euros(100, 300));
                }
                continue;
            }
            if (!early) {
                send(s, file, orderer, desk, day + c.between(0.5, 6.0), file.share(asked, 85, 100));
            }
            wage(s, file, desk, bank, driver, day + c.between(0.5, 4.5));
        }
        spent(s, file, planner, bank, days);
    }

    /** What the planner does with his part: some on the account, some to his father, some in gold. */
    private static void spent(Stage s, CourtFile file, Customer planner, Customer bank, int days) {
        Chance c = s.chance();
        Firm jeweller = firm(s, Firm.Kind.SHOP, "Juwelier Orient", bank.town(), "5944");
        Town village = Towns.all().draw(planner.person().nationality(), c);
        Customer father = s.customer(People.kin(s, planner.person(), village), village);
        for (double day = c.between(10.0, 40.0); day < days; day += c.between(15.0, 50.0)) {
            file.deposit(bank, day, s.euros(400, 2800));
            if (c.happens(0.5)) {
                send(s, file, planner, father, day + c.between(0.0, 9.0), s.euros(200, 1800));
            } else if (c.happens(0.5)) {
                file.buy(bank, jeweller, day + c.between(0.0, 9.0), c.between(18_000L, 190_000L));
            }
        }
    }

    /** A driver, what one trip earns, and the account that is used where the driver has one. */
    private record Driver(Customer paid, @Nullable Customer account, long wage) {}

    private static Driver driver(Stage s) {
        Chance c = s.chance();
        String country = s.oneOf("HU", "HU", "SK", "RO", "RO", "RS", "BG", "SI", "CZ", "IT", "AT");
        Town town = Towns.all().draw(country, c);
        Culture culture = switch (country) {
            case "HU", "SK" -> Culture.HU;
            case "RO", "IT" -> Culture.RO;
            case "BG", "CZ" -> Culture.BG;
            case "SI" -> Culture.SL;
            case "AT" -> c.happens(0.5) ? Culture.SR : Culture.AR;
            default -> Culture.SR;
        };
        String passport = country.equals("SK") ? "SK" : culture.homeland();
        Customer driver = counter(s, culture, passport, town);
        Customer paid = c.happens(0.2) ? athome(s, driver.person(), culture, passport, town) : driver;
        Customer account = country.equals("AT") || c.happens(0.25) ? s.bank(driver.person()) : null;
        return new Driver(paid, account, s.euros(350, 1600));
    }

    /** The wage less what is kept for damage, delay or passengers who ran away. */
    private static void wage(Stage s, CourtFile file, Customer desk, Customer bank, Driver driver, double day) {
        Chance c = s.chance();
        long wage = c.happens(0.65) ? driver.wage() : file.share(driver.wage(), 50, 135);
        if (driver.account() != null && c.happens(0.75)) {
            file.wire(
                    bank.end(),
                    driver.account().end(),
                    day,
                    wage,
                    s.oneOf("Transport", "", "Benzin", "Umzug", "Danke"));
        } else {
            send(s, file, desk, driver.paid(), day, wage);
            if (c.happens(0.15)) {
                send(s, file, desk, driver.paid(), day + c.between(0.0, 3.0), s.euros(50, 150));
            }
        }
    }
}
