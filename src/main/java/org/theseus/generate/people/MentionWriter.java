package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.chance.Chance;

/**
 * Writes people down as sources do. A source has habits (order, capitals, form of documents and phones) and a habit for each
 * person (the form of the name), which follow from its name; the noise varies them from mention to mention. Immutable.
 */
public final class MentionWriter {

    private static final int SHORT_FIELD = 18;

    private final Noise noise;
    private final Chance habits;

    private MentionWriter(Noise noise, Chance habits) {
        this.noise = noise;
        this.habits = habits;
    }

    /** A writer; {@code habits} decides how each source writes and is only forked, never drawn from. */
    public static MentionWriter of(Noise noise, Chance habits) {
        return new MentionWriter(noise, habits);
    }

    /** The same sources with other noise. */
    public MentionWriter with(Noise other) {
        return new MentionWriter(other, habits);
    }

    /** What a record says of the person. */
    public WrittenMention write(Person person, Setting setting, Chance chance) {
        return write(person, setting, null, chance);
    }

    /**
     * The same, at a place that gives its own phone for people who have none, with the noise's {@code otherPhone} as the
     * probability.
     *
     * @param placePhone of a camp, shop, hostel or helper; null where there is none
     */
    public WrittenMention write(Person person, Setting setting, @Nullable String placePhone, Chance chance) {
        Chance house = habits.fork(setting.source());
        boolean asksPapers = setting.kind() != Setting.Kind.COUNTERPARTY;
        String phone = placePhone != null && chance.happens(noise.otherPhone()) ? placePhone : phone(person, chance);
        return new WrittenMention(
                person.id(),
                name(person, setting, house, chance),
                asksPapers && kept(chance) ? written(phone, house, chance) : null,
                asksPapers && kept(chance) ? document(person, setting, house, chance) : null,
                asksPapers && kept(chance) ? birthDate(person, chance) : null,
                asksPapers && kept(chance) && chance.happens(0.6) ? address(person, chance) : null,
                asksPapers && kept(chance) ? person.nationality() : null,
                setting.kind() == Setting.Kind.CUSTOMER && chance.happens(0.5) ? person.email() : null);
    }

    private boolean kept(Chance chance) {
        return !chance.happens(noise.missing());
    }

    /** The name alone, for texts and files that say no more. */
    public String name(Person person, Setting setting, Chance chance) {
        return name(person, setting, habits.fork(setting.source()), chance);
    }

    private String name(Person person, Setting setting, Chance house, Chance chance) {
        Chance own = house.fork(person.id());
        NameForm habit = Habits.draw(person.culture(), setting.country(), own);
        // whoever has papers on the table copies them; the choice of a romanisation is the person's own
        int papers = habits.fork("papers").fork(person.id()).below(3) == 0 ? 1 : 0;
        int choice = habit == NameForm.ALTERNATIVE ? own.below(6) : papers;
        NameForm form = habit;
        if (chance.happens(noise.otherForm())) {
            form = Habits.draw(person.culture(), setting.country(), chance);
            choice = form == NameForm.ALTERNATIVE ? chance.below(6) : papers;
        }
        PersonName name = person.name();
        String given = NameForms.of(name.given(), person.culture(), form, choice);
        String surname = NameForms.of(name.surname(), person.culture(), form, choice);
        if (person.culture().namesTheFather() && house.fork("father").happens(0.4)) {
            given += " " + NameForms.of(name.father(), person.culture(), form, choice);
        }
        if (chance.happens(noise.initial())) {
            given = given.charAt(0) + ".";
        }
        boolean surnameFirst = house.fork("order").happens(0.35)
                || (person.culture().surnameFirst() && setting.country().equals("HU"));
        if (chance.happens(noise.otherOrder())) {
            surnameFirst = !surnameFirst;
        }
        String full = surnameFirst
                ? surname + (house.fork("comma").happens(0.3) ? ", " : " ") + given
                : given + " " + surname;
        return damaged(capitals(full, setting.country(), person.culture(), house), chance);
    }

    private static String capitals(String name, String country, Culture culture, Chance house) {
        if (!house.fork("capitals").happens(0.5)) {
            return name;
        }
        if (culture == Culture.EL) {
            return Greek.capitals(name);
        }
        return name.toUpperCase(country.equals("TR") ? Locale.forLanguageTag("tr") : Locale.ROOT);
    }

    private String damaged(String name, Chance chance) {
        String text = name;
        if (chance.happens(noise.typingError())) {
            text = Typing.slip(text, chance);
        }
        if (chance.happens(noise.lookAlikes())) {
            text = Typing.lookAlikes(text, chance);
        }
        if (chance.happens(noise.shortened()) && text.length() > SHORT_FIELD) {
            text = text.substring(0, SHORT_FIELD).strip();
        }
        return text;
    }

    private static String phone(Person person, Chance chance) {
        return person.phones().size() > 1 && chance.happens(0.2)
                ? person.phones().get(1)
                : person.phones().get(0);
    }

    private String written(String phone, Chance house, Chance chance) {
        int style = chance.happens(noise.otherForm())
                ? chance.below(5)
                : house.fork("phone").below(5);
        return Phones.written(phone, style);
    }

    private @Nullable String document(Person person, Setting setting, Chance house, Chance chance) {
        boolean passportFirst = house.fork("papers").happens(0.5);
        Optional<Document> passport = person.document(Document.Kind.PASSPORT, setting.day());
        Optional<Document> card = person.document(Document.Kind.IDENTITY_CARD, setting.day())
                .or(() -> person.document(Document.Kind.RESIDENCE_PERMIT, setting.day()));
        Optional<Document> shown = passportFirst ? passport.or(() -> card) : card.or(() -> passport);
        if (shown.isEmpty()) {
            return null;
        }
        String text = shown.get().text();
        if (!chance.happens(noise.documentSlip())) {
            return text;
        }
        return switch (chance.below(3)) {
            case 0 ->
                text.substring(0, text.length() - 4)
                        + text.substring(text.length() - 4).replace('0', 'O');
            case 1 ->
                text.substring(0, text.length() - 4)
                        + text.substring(text.length() - 4).replace('1', 'I');
            default -> text.replace('-', ' ');
        };
    }

    private String birthDate(Person person, Chance chance) {
        LocalDate born = person.birthDate();
        if (!chance.happens(noise.birthSlip())) {
            return born.toString();
        }
        return switch (chance.below(3)) {
            case 0 ->
                (born.getDayOfMonth() <= 12
                                ? LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue())
                                : born.withDayOfMonth(born.getDayOfMonth() - 1))
                        .toString();
            case 1 -> born.plusYears(chance.happens(0.5) ? 1 : -1).toString();
            default -> born.withDayOfYear(1).toString();
        };
    }

    private static String address(Person person, Chance chance) {
        String address = person.address();
        return chance.happens(0.3) ? Spelling.digraphs(address).replace("strasse", "str.") : address;
    }
}
