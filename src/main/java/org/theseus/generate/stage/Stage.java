package org.theseus.generate.stage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Customer;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Operator;
import org.theseus.generate.economy.World;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.people.Person;
import org.theseus.generate.view.Orders;

/**
 * Where one case is played: new people, its own randomness, and the group that its payments are marked with. A case asks
 * {@link #breaks} for the rule that it is to break and {@link #level} for how far it evades; a positive breaks none.
 */
public final class Stage {

    /** Seconds of an hour. */
    public static final long HOUR = 3600;

    /** Seconds of a day. */
    public static final long DAY = Period.DAY;

    private final World world;
    private final Orders orders;
    private final Chance chance;
    private final Truth.Kind kind;
    private final String pattern;
    private final String rule;
    private final double level;
    private final Operator operator;
    private final @Nullable Aliases aliases;
    private final Set<String> surnames = new HashSet<>();
    private Truth.@Nullable Group group;

    /** A stage whose people stand under one number each. */
    public Stage(
            World world, Orders orders, Chance chance, Truth.Kind kind, String pattern, String rule, double level) {
        this(world, orders, chance, kind, pattern, rule, level, null);
    }

    /** A stage whose people stand under several numbers; {@code aliases} is null where each has one. */
    public Stage(
            World world,
            Orders orders,
            Chance chance,
            Truth.Kind kind,
            String pattern,
            String rule,
            double level,
            @Nullable Aliases aliases) {
        this.aliases = aliases;
        this.world = world;
        this.orders = orders;
        this.chance = chance;
        this.kind = kind;
        this.pattern = pattern;
        this.rule = rule;
        this.level = level;
        this.operator = Operator.draw(chance);
    }

    /** The randomness of this case. */
    public Chance chance() {
        return chance;
    }

    /** Where payments are written down. */
    public Desk desk() {
        return world.desk();
    }

    /** Whether this case is to break the rule. */
    public boolean breaks(String name) {
        return kind == Truth.Kind.BOUNDARY && rule.equals(name);
    }

    /** Whether this case is to break any rule. */
    public boolean isBoundary() {
        return kind == Truth.Kind.BOUNDARY;
    }

    /** How far this means of evasion goes, as a multiple of the limit; {@code usual} where it is not used. */
    public double level(String means, double usual) {
        return kind == Truth.Kind.EVASION && rule.equals(means) ? level : usual;
    }

    /** A day on which the case begins, so that these many days lie before and after it; midnight. */
    public long begin(int before, int after) {
        return Period.startOf(chance.between(before, Period.DAYS - 1 - after));
    }

    /** Opening hour on the n-th day after. */
    public long on(long begin, double day) {
        return begin + (long) Math.floor(day) * DAY + Desk.openingHour(chance);
    }

    /** Opens the group of this case. */
    public void open(Customer focus, String note) {
        group = world.truth()
                .open(
                        kind,
                        pattern,
                        rule,
                        kind == Truth.Kind.EVASION ? Double.toString(level) : "",
                        focus.person().id(),
                        note);
        if (chance.happens(0.65)) {
            order(focus, "named by somebody who was stopped");
        }
    }

    /** The ordering of an account in the partial view. */
    public void order(Customer customer, String reason) {
        String key = customer.end().key();
        if (key != null) {
            orders.name(key, reason);
        }
    }

    /** Adds a payment of the case. */
    public void play(Payment payment) {
        if (group == null) {
            throw new IllegalStateException("the group of " + pattern + " is not open");
        }
        world.sink().add(played(payment).marked(Truth.Marks.of(group.number())));
    }

    /** Adds a payment of the lives around the case. */
    public void around(Payment payment) {
        world.sink().add(played(payment));
    }

    private Payment played(Payment payment) {
        return aliases == null ? payment : aliases.under(payment);
    }

    private Customer known(Customer customer) {
        if (aliases != null) {
            aliases.know(customer);
        }
        return customer;
    }

    /** A sum sent from counter to counter. */
    public void send(Customer from, Customer to, long second, long cents) {
        play(desk().remit(from, to, second, cents, chance));
    }

    /** A transfer within seconds between accounts, in euros. */
    public void pay(Customer from, Customer to, long second, long cents, String text) {
        play(desk().instant(from.end(), to.end(), second, cents, text));
    }

    /** Somebody with a surname that nobody else on this stage has, at the stage's operator. */
    public Customer stranger(String country) {
        return customer(person(country), null);
    }

    /** The same at a counter in a given town. */
    public Customer strangerAt(Town town) {
        return customer(person(town.country()), town);
    }

    /** A person's number at the stage's operator. */
    public Customer customer(Person person, @Nullable Town town) {
        return known(
                town == null
                        ? world.cast().atOperator(person, operator, chance)
                        : world.cast().atOperator(person, operator, town, chance));
    }

    /** A person's number at this operator, at a counter of the town. */
    public Customer customer(Person person, Operator other, Town town) {
        return known(world.cast().atOperator(person, other, town, chance));
    }

    /** Somebody with a bank account in the country. */
    public Customer account(String country) {
        return bank(person(country));
    }

    /** A person's account at a bank. */
    public Customer bank(Person person) {
        return known(world.cast().atBank(person, chance));
    }

    /** The world that the case is played in. */
    public World world() {
        return world;
    }

    /** Somebody in a country, mostly with a surname that nobody else on this stage has. */
    public Person person(String country) {
        for (int tries = 0; ; tries++) {
            Person person = chance.happens(0.7)
                    ? world.cast().migrant(country, chance)
                    : world.cast().local(country, chance);
            if (surnames.add(person.name().surname().own()) || tries > 40) {
                return person;
            }
        }
    }

    /** One of these countries. */
    public String oneOf(String... countries) {
        return chance.pick(List.of(countries));
    }

    /**
     * A town by its name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Town town(String country, String name) {
        return Towns.all().get(country, name);
    }

    /** Rough sum in cents between two euro amounts, on fives or tens. */
    public long euros(long low, long high) {
        return chance.between(low / 5, high / 5) * 500;
    }
}
