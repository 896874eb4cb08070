package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.land.Country;

/**
 * Persons and mentions in the numbers asked for, with the truth in each: the material on which who-is-who is measured. Every
 * person is mentioned at least once; the others are spread unevenly, as customers are. A mention is written by one of the
 * sources that the person uses: the bank at home, counters of operators there and in countries where the person sends to,
 * shops with a telephone of their own.
 */
public final class MentionCorpus {

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1185;
    private static final int OPERATORS = 4;
    private static final int PHONES_PER_COUNTRY = 6;
    private static final double PLACE_PHONES = 5;
    private static final Set<Culture> OFTEN_WITHOUT_PHONE =
            Set.of(Culture.AR, Culture.FA, Culture.KU, Culture.SO, Culture.UR);
    private static final List<String> ABROAD =
            List.of("AT", "DE", "RS", "MK", "BA", "HU", "HR", "GR", "BG", "TR", "XK", "CH");

    /** A mention, and where and when it was written. */
    public record Entry(WrittenMention mention, Setting setting) {}

    private final Population population;
    private final int persons;
    private final Noise noise;
    private final MentionWriter writer;
    private final Chance chance;

    private MentionCorpus(Population population, int persons, Noise noise, MentionWriter writer, Chance chance) {
        this.population = population;
        this.persons = persons;
        this.noise = noise;
        this.writer = writer;
        this.chance = chance;
    }

    /**
     * A corpus.
     *
     * @param persons how many, at least 1
     */
    public static MentionCorpus of(long seed, int persons, Noise noise) {
        Chance chance = Chance.of(seed).fork("corpus");
        return new MentionCorpus(
                Population.of(seed), persons, noise, MentionWriter.of(noise, chance.fork("habits")), chance);
    }

    /** The persons; their ids are 0 to n - 1. */
    public List<Person> persons() {
        return population.persons(persons);
    }

    /**
     * Writes mentions, in an order that tells nothing.
     *
     * @param mentions how many, at least as many as there are persons
     */
    public void write(int mentions, Consumer<? super Entry> sink) {
        if (mentions < persons) {
            throw new IllegalArgumentException(mentions + " mentions are too few for " + persons + " persons");
        }
        List<Integer> whom = new ArrayList<>(mentions);
        for (int id = 0; id < persons; id++) {
            whom.add(id);
        }
        Chance share = chance.fork("share");
        while (whom.size() < mentions) {
            int id = share.below(persons);
            int more = 1 + (int) Math.min(30, share.exponential(6));
            for (int i = 0; i < more && whom.size() < mentions; i++) {
                whom.add(id);
            }
        }
        chance.fork("order").shuffle(whom);
        List<Person> all = persons();
        for (int i = 0; i < whom.size(); i++) {
            sink.accept(entry(all.get(whom.get(i)), chance.fork("mention").fork(i)));
        }
    }

    private Entry entry(Person person, Chance own) {
        Chance habits = chance.fork("where").fork(person.id());
        String home = person.town().country();
        boolean bank = own.happens(0.35);
        String country = bank || own.happens(0.7) ? home : habits.pick(ABROAD);
        String source = bank ? "bank-" + home + habits.below(2) : "mto-" + country + "-" + own.below(OPERATORS);
        Setting setting = new Setting(
                source,
                country,
                bank ? (own.happens(0.5) ? Setting.Kind.CUSTOMER : Setting.Kind.COUNTERPARTY) : Setting.Kind.COUNTER,
                FIRST_DAY.plusDays(own.below(DAYS)));
        if (bank || !OFTEN_WITHOUT_PHONE.contains(person.culture())) {
            return new Entry(writer.write(person, setting, own), setting);
        }
        Chance place = chance.fork("place").fork(country).fork(own.below(PHONES_PER_COUNTRY));
        double oftener = Math.min(1, noise.otherPhone() * PLACE_PHONES);
        return new Entry(
                writer.with(noise.withOtherPhone(oftener))
                        .write(person, setting, Country.of(country).mobileNumber(place), own),
                setting);
    }
}
