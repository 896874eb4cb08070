package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Country;
import org.theseus.generate.land.Town;

/** Makes families: people with one address, mostly one surname, sometimes one phone. Pure: all that varies comes from the chance. */
public final class Families {

    private static final LocalDate TODAY = LocalDate.of(2021, 1, 1);

    private Families() {}

    /**
     * A family of this size; everybody in it is 16 or older.
     *
     * @param firstId id of the first person; the others follow
     * @param nationality of all of them, ISO 3166 alpha-2 or XK
     * @param surname that the head of the family bears; null draws one
     */
    public static List<Person> family(
            int firstId,
            Culture culture,
            String nationality,
            Town town,
            int size,
            @Nullable NameWord surname,
            Chance chance) {
        NameBook book = NameBook.of(culture);
        NameWord familyName = surname == null ? book.surname(chance) : surname;
        String address = Addresses.of(town, culture, chance);
        int headAge = size > 2 ? chance.between(40, 68) : chance.between(19, 72);
        Gender headGender = chance.happens(0.62) ? Gender.MALE : Gender.FEMALE;
        NameWord headGiven = book.given(headGender, chance);
        String familyPhone = Country.of(town.country()).mobileNumber(chance);
        boolean sharePhone = chance.happens(0.3);
        List<Person> members = new ArrayList<>();
        for (int place = 0; place < size; place++) {
            boolean partner = place == 1 && (size > 2 || chance.happens(0.75));
            boolean child = place > 0 && !partner;
            Gender gender = place == 0
                    ? headGender
                    : partner ? other(headGender) : chance.happens(0.5) ? Gender.MALE : Gender.FEMALE;
            int age = place == 0
                    ? headAge
                    : partner
                            ? Math.max(18, headAge + chance.between(-8, 6))
                            : Math.max(16, headAge - chance.between(20, 36));
            NameWord own = partner && (culture.wivesKeepTheirName() || chance.happens(0.12))
                    ? book.surname(chance)
                    : familyName;
            NameWord father = child && headGender == Gender.MALE ? headGiven : book.given(Gender.MALE, chance);
            NameWord given = place == 0 ? headGiven : book.given(gender, chance);
            PersonName name =
                    new PersonName(given, gender == Gender.FEMALE ? Surnames.forWomen(culture, own) : own, father);
            boolean placeholder = chance.happens(culture.placeholderBirthDates());
            LocalDate born = TODAY.minusYears(age).minusDays(chance.between(0, 364));
            List<String> phones = new ArrayList<>();
            phones.add(
                    place == 0 || (sharePhone && chance.happens(0.6))
                            ? familyPhone
                            : Country.of(town.country()).mobileNumber(chance));
            if (chance.happens(0.2)) {
                phones.add(Country.of(chance.happens(0.5) ? town.country() : nationality)
                        .mobileNumber(chance));
            }
            members.add(new Person(
                    firstId + place,
                    firstId,
                    culture,
                    gender,
                    name,
                    placeholder ? born.withDayOfYear(1) : born,
                    placeholder,
                    nationality,
                    town,
                    address,
                    Papers.of(nationality, town.country(), age, chance),
                    List.copyOf(phones),
                    chance.happens(0.3) ? Addresses.email(name, culture, born.getYear(), chance) : null));
        }
        return List.copyOf(members);
    }

    /** One person without a family at the address. */
    public static Person single(int id, Culture culture, String nationality, Town town, Chance chance) {
        return family(id, culture, nationality, town, 1, null, chance).get(0);
    }

    private static Gender other(Gender gender) {
        return gender == Gender.MALE ? Gender.FEMALE : Gender.MALE;
    }
}
