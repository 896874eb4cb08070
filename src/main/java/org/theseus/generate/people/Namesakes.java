package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Town;

/** Makes different people whom a careless reader takes for one. Pure: all that varies comes from the chance. */
public final class Namesakes {

    private Namesakes() {}

    /**
     * People of one name in one town; papers, telephones and addresses are their own.
     *
     * @param firstId id of the first person; the others follow
     * @param firstOfJanuary whether nobody knew their day of birth and all papers say the first of January of one year
     */
    public static List<Person> inTown(
            int firstId,
            Culture culture,
            String nationality,
            Town town,
            int size,
            boolean firstOfJanuary,
            Chance chance) {
        List<Person> people = new ArrayList<>();
        Person first = Families.single(firstId, culture, nationality, town, chance);
        LocalDate newYear = first.birthDate().withDayOfYear(1);
        for (int i = 0; i < size; i++) {
            Person other = i == 0 ? first : Families.single(firstId + i, culture, nationality, town, chance);
            people.add(with(
                    other,
                    first,
                    firstOfJanuary ? newYear : other.birthDate(),
                    firstOfJanuary || other.placeholderBirthDate(),
                    other));
        }
        return List.copyOf(people);
    }

    /** A parent and a grown child of one name and sex, at one address and with one telephone. */
    public static List<Person> parentAndChild(
            int firstId, Culture culture, String nationality, Town town, Chance chance) {
        Person parent = Families.single(firstId, culture, nationality, town, chance);
        Person child = Families.single(firstId + 1, culture, nationality, town, chance);
        LocalDate born = parent.birthDate().minusYears(chance.between(20, 34));
        return List.of(
                with(parent, parent, born, false, parent), with(child, parent, parent.birthDate(), false, parent));
    }

    /** A person with the name and sex of one, and household, address and telephones of one. */
    private static Person with(Person person, Person name, LocalDate born, boolean placeholder, Person home) {
        return new Person(
                person.id(),
                home.household(),
                person.culture(),
                name.gender(),
                name.name(),
                born,
                placeholder,
                person.nationality(),
                person.town(),
                home.address(),
                person.documents(),
                home.phones(),
                person.email());
    }
}
