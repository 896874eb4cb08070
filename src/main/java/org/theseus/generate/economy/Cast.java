package org.theseus.generate.economy;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;
import org.theseus.generate.land.Towns;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.people.Culture;
import org.theseus.generate.people.Families;
import org.theseus.generate.people.MentionWriter;
import org.theseus.generate.people.NameWord;
import org.theseus.generate.people.Person;
import org.theseus.generate.people.Setting;
import org.theseus.generate.people.WrittenMention;

/**
 * Gives out people and their numbers at banks and operators; everybody is new. Keeps nothing but counters. For one thread.
 */
public final class Cast {

    private static final int BANKS_PER_COUNTRY = 3;

    private final PartyBook book;
    private final MentionWriter writer;
    private int nextParty;
    private int nextCustomer = 10_000;

    /** A cast whose members are told to the book; {@code writer} decides how institutions write them. */
    public Cast(PartyBook book, MentionWriter writer) {
        this.book = book;
        this.writer = writer;
    }

    /** Writes people down as this economy's institutions do. */
    public MentionWriter writer() {
        return writer;
    }

    /** How many persons and firms there are. */
    public int parties() {
        return nextParty;
    }

    /** A family at one address. */
    public List<Person> family(
            Culture culture, String nationality, Town town, int size, @Nullable NameWord surname, Chance chance) {
        List<Person> members = Families.family(nextParty, culture, nationality, town, size, surname, chance);
        nextParty += size;
        members.forEach(book::person);
        return members;
    }

    /** Several new people at once: {@code maker} makes them from the id of the first, the others follow. */
    public List<Person> enter(IntFunction<List<Person>> maker) {
        List<Person> people = maker.apply(nextParty);
        nextParty += people.size();
        people.forEach(book::person);
        return people;
    }

    /** One person. */
    public Person person(Culture culture, String nationality, Town town, Chance chance) {
        return family(culture, nationality, town, 1, null, chance).get(0);
    }

    /** One person whose culture and papers are usual in the country. */
    public Person local(String country, Chance chance) {
        Residents.Group group = Residents.draw(country, chance);
        return person(group.culture(), group.nationality(), Towns.all().draw(country, chance), chance);
    }

    /** One person of the foreign communities in the country. */
    public Person migrant(String country, Chance chance) {
        Residents.Group group = Residents.drawMigrant(country, chance);
        return person(group.culture(), group.nationality(), Towns.all().draw(country, chance), chance);
    }

    /** A customer number at an operator, used in the person's own town. */
    public Customer atOperator(Person person, Operator operator, Chance chance) {
        return atOperator(person, operator, person.town(), chance);
    }

    /** A customer number at an operator, used in another town. */
    public Customer atOperator(Person person, Operator operator, Town town, Chance chance) {
        Setting setting = new Setting(
                operator.code() + town.country(), town.country(), Setting.Kind.COUNTER, Period.FIRST.plusDays(600));
        WrittenMention mention = writer.write(person, setting, chance);
        String number = operator.code() + "-" + nextCustomer++;
        book.holding(person.id(), number, operator.code());
        return new Customer(person, operator.code(), town, end(mention, number, null, town.country()));
    }

    /** An account at a bank of the person's country of residence. */
    public Customer atBank(Person person, Chance chance) {
        String country = person.town().country();
        int bank = chance.below(BANKS_PER_COUNTRY);
        String institution = country + bank;
        Setting setting = new Setting(institution, country, Setting.Kind.CUSTOMER, Period.FIRST);
        WrittenMention mention = writer.write(person, setting, chance);
        String account = Iban.of(country, bank, chance);
        book.holding(person.id(), account, institution);
        return new Customer(person, institution, person.town(), end(mention, null, account, country));
    }

    /**
     * Another number of the same person: at another shop of the operator, or at another bank of the country, where another
     * clerk writes them down.
     *
     * @param shop which one, from 1
     */
    public Customer again(Customer customer, int shop, Chance chance) {
        Person person = customer.person();
        if (customer.end().account() != null) {
            return atBank(person, chance);
        }
        String country = customer.town().country();
        Setting setting = new Setting(
                customer.institution() + country + "/" + shop,
                country,
                Setting.Kind.COUNTER,
                Period.FIRST.plusDays(600));
        WrittenMention mention = writer.write(person, setting, chance);
        String number = customer.institution() + "-" + nextCustomer++;
        book.holding(person.id(), number, customer.institution());
        return new Customer(person, customer.institution(), customer.town(), end(mention, number, null, country));
    }

    private static End end(
            WrittenMention mention, @Nullable String customer, @Nullable String account, String country) {
        return new End(
                mention.person(),
                customer,
                mention.name(),
                account,
                country,
                mention.phone(),
                mention.document(),
                mention.birthDate(),
                mention.address(),
                mention.nationality(),
                mention.email());
    }

    /** A firm with an account. */
    public Firm firm(Firm.Kind kind, String name, Town town, @Nullable String merchantCode, Chance chance) {
        int party = nextParty++;
        int bank = chance.below(BANKS_PER_COUNTRY);
        String account = Iban.of(town.country(), bank, chance);
        End end = new End(
                party,
                null,
                chance.happens(0.4) ? name.toUpperCase(Locale.ROOT) : name,
                account,
                town.country(),
                null,
                null,
                null,
                null,
                null,
                null);
        Firm firm = new Firm(party, kind, name, town, end, merchantCode);
        book.firm(firm);
        book.holding(party, account, town.country() + bank);
        return firm;
    }
}
