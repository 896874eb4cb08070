package org.theseus.generate.court;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.stage.Stage;

/** The ordinary payments of people who stand before a court: wage, rent, shopping, cash, money for relatives. */
public final class CourtDays {

    private static final List<String> NAMES =
            List.of("Kod Mosta", "Zur Linde", "Merkez", "Stanica", "Nova", "Orient", "Park", "Mira", "Central", "Luna");

    private CourtDays() {}

    /** So many days in the life of somebody. */
    public static void around(Stage s, Customer who, long begin, int days) {
        if (who.end().account() == null) {
            counter(s, who, begin, days);
        } else {
            account(s, who, begin, days);
        }
    }

    private static void account(Stage s, Customer who, long begin, int days) {
        Chance c = s.chance();
        Firm work = firm(s, who, Firm.Kind.EMPLOYER, null);
        Firm home = firm(s, who, Firm.Kind.LANDLORD, null);
        List<Firm> shops = List.of(
                firm(s, who, Firm.Kind.SHOP, "5411"),
                firm(s, who, Firm.Kind.SHOP, "5541"),
                firm(s, who, Firm.Kind.SHOP, "5812"));
        long wage = c.between(620L, 2100L) * 100;
        boolean works = c.happens(0.7);
        for (int day = 0; day < days; day += 30) {
            if (works) {
                add(s, s.desk().transfer(work.end(), who.end(), s.on(begin, day + 4), wage, "plata"));
            } else {
                String machine = Desk.machine(who.town(), 1);
                long second = s.on(begin, day + 6);
                add(s, s.desk().cashIn(who.end(), who.end(), who.town(), machine, second, wage / 2));
            }
            add(s, s.desk().transfer(who.end(), home.end(), s.on(begin, day + 7), wage / 3, "rent"));
            int purchases = c.poisson(4);
            for (int i = 0; i < purchases; i++) {
                long second = s.on(begin, day + c.between(0.0, 29.0));
                add(s, s.desk().card(who.end(), c.pick(shops), second, c.between(380L, 9200L), c));
            }
            long second = s.on(begin, day + c.between(0.0, 29.0));
            String machine = Desk.machine(who.town(), c.between(1, 2));
            add(s, s.desk().cashOut(who.end(), who.town(), machine, second, c.between(2L, 20L) * 1000));
        }
    }

    private static Firm firm(Stage s, Customer who, Firm.Kind kind, @Nullable String code) {
        String name = s.chance().pick(NAMES) + " " + who.town().name();
        return s.world().cast().firm(kind, name, who.town(), code, s.chance());
    }

    private static void counter(Stage s, Customer who, long begin, int days) {
        Chance c = s.chance();
        String home = who.person().nationality();
        boolean abroad = !home.equals(who.town().country());
        Customer relative = s.stranger(abroad && !Towns.all().of(home).isEmpty() ? home : s.oneOf("DE", "AT", "TR"));
        for (double day = c.between(0.0, 20.0); day < days; day += c.between(18.0, 70.0)) {
            Payment payment = abroad
                    ? s.desk().remit(who, relative, s.on(begin, day), s.euros(50, 320), c)
                    : s.desk().remit(relative, who, s.on(begin, day), s.euros(50, 320), c);
            String said = c.happens(0.7) ? s.oneOf("mother", "majka", "brother", "anne", "sestra", "wife") : null;
            add(s, payment.saying(payment.words().declared(said, said == null ? null : "family support")));
        }
    }

    private static void add(Stage s, Payment payment) {
        if (Period.contains(payment.second())) {
            s.around(payment);
        }
    }
}
