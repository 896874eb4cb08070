package org.theseus.generate.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.PaymentSink;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Person;

/** Months in the life of a bank account: a wage, a rent, bills, purchases, cash, and sums between friends and relatives. */
final class AccountLife implements Background.Life {

    private final Cast cast;
    private final Desk desk;
    private final Firms firms;

    AccountLife(Cast cast, Desk desk, Firms firms) {
        this.cast = cast;
        this.desk = desk;
        this.firms = firms;
    }

    @Override
    public void write(Chance chance, PaymentSink sink) {
        String country = Background.HOMES.draw(chance);
        Person owner = cast.local(country, chance);
        Customer account = cast.atBank(owner, chance);
        int months = 3 + (int) Math.min(Period.MONTHS - 3, chance.exponential(11));
        int first = chance.below(Period.MONTHS - months + 1);
        Habits habits = habits(account, country, chance);
        for (int month = first; month < first + months; month++) {
            month(account, habits, Period.month(month), chance, sink);
        }
    }

    /** What stays the same from month to month. */
    private record Habits(
            Firm employer,
            long wage,
            int payday,
            Firm landlord,
            long rent,
            List<Firm> shops,
            double purchases,
            double withdrawals,
            List<End> friends,
            String machine) {}

    private Habits habits(Customer account, String country, Chance chance) {
        long wage = Prices.wage(country, chance);
        boolean rents = chance.happens(0.6);
        boolean usesCard = chance.happens(0.55);
        List<Firm> shops = new java.util.ArrayList<>();
        for (int i = 0; usesCard && i < 4; i++) {
            shops.add(firms.draw(Firm.Kind.SHOP, country, chance));
        }
        List<End> friends = new java.util.ArrayList<>();
        int known = chance.poisson(0.8);
        for (int i = 0; i < known; i++) {
            friends.add(cast.atBank(cast.local(country, chance), chance).end());
        }
        return new Habits(
                firms.draw(Firm.Kind.EMPLOYER, country, chance),
                wage,
                chance.pick(List.of(1, 5, 10, 15, 25, 28, 28)),
                firms.draw(Firm.Kind.LANDLORD, country, chance),
                rents ? wage * chance.between(22, 42) / 100 / 1000 * 1000 + 1000 : 0,
                shops,
                usesCard ? chance.between(1.0, 7.0) : 0,
                chance.between(0.3, 2.5),
                friends,
                Desk.machine(
                        account.town(),
                        chance.between(1, 1 + Math.min(9, account.town().thousands() / 60))));
    }

    private void month(Customer account, Habits habits, LocalDate month, Chance chance, PaymentSink sink) {
        End own = account.end();
        String label = String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
        long wage = habits.wage() + habits.wage() * chance.between(-3, 3) / 100;
        sink.add(desk.transfer(
                habits.employer().end(), own, on(month, habits.payday(), chance, 1), wage, "Lohn/plata " + label));
        if (habits.rent() > 0) {
            sink.add(desk.transfer(
                    own, habits.landlord().end(), on(month, 3, chance, 2), habits.rent(), "Miete/kirija " + label));
        }
        int bills = chance.poisson(1.3);
        for (int i = 0; i < bills; i++) {
            Firm utility = firms.draw(Firm.Kind.UTILITY, account.town().country(), chance);
            sink.add(desk.transfer(
                    own,
                    utility.end(),
                    any(month, chance),
                    Prices.exact(9, 140, chance),
                    "Rechnung/racun " + chance.between(100_000, 999_999)));
        }
        int purchases = habits.shops().isEmpty() ? 0 : chance.poisson(habits.purchases());
        for (int i = 0; i < purchases; i++) {
            long cents = Math.max(150, Math.round(chance.logNormal(2_600, 0.8)));
            sink.add(desk.card(own, chance.pick(habits.shops()), any(month, chance), cents, chance));
        }
        int withdrawals = chance.poisson(habits.withdrawals());
        for (int i = 0; i < withdrawals; i++) {
            boolean away = chance.happens(0.06);
            Town town = away ? Towns.all().draw(account.town().country(), chance) : account.town();
            sink.add(desk.cashOut(
                    own,
                    town,
                    away ? Desk.machine(town, chance.between(1, 5)) : habits.machine(),
                    any(month, chance) + 6 * 3600L + chance.below(15 * 3600),
                    Prices.round(20, 300, chance)));
        }
        if (chance.happens(0.05)) {
            sink.add(desk.cashIn(
                    chance.happens(0.5) ? own : End.OUTSIDE,
                    own,
                    account.town(),
                    habits.machine(),
                    any(month, chance) + Desk.openingHour(chance),
                    Prices.round(50, 1500, chance)));
        }
        friends(own, habits, month, chance, sink);
    }

    private void friends(End own, Habits habits, LocalDate month, Chance chance, PaymentSink sink) {
        for (End friend : habits.friends()) {
            if (chance.happens(0.35)) {
                boolean out = chance.happens(0.5);
                String text = chance.pick(
                        List.of("", "danke", "hvala", "Geschenk", "rucak", "Benzin", "poklon", "dug", "karta"));
                sink.add(desk.transfer(
                        out ? own : friend,
                        out ? friend : own,
                        any(month, chance),
                        Prices.round(10, 250, chance),
                        text));
            }
        }
    }

    /** A day of the month, moved forward by up to some days, as weekends do. */
    private static long on(LocalDate month, int day, Chance chance, int slack) {
        return Period.startOf(month) + (day - 1 + chance.below(slack + 1)) * Period.DAY;
    }

    private static long any(LocalDate month, Chance chance) {
        return Period.startOf(month) + chance.below(28) * Period.DAY;
    }
}
