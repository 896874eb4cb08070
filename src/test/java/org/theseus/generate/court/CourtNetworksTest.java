package org.theseus.generate.court;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theseus.generate.chance.Chance;
import org.theseus.generate.economy.Cast;
import org.theseus.generate.economy.Desk;
import org.theseus.generate.economy.Firm;
import org.theseus.generate.economy.PartyBook;
import org.theseus.generate.economy.World;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.Payment;
import org.theseus.generate.ledger.Period;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.people.MentionWriter;
import org.theseus.generate.people.Noise;
import org.theseus.generate.people.Person;
import org.theseus.generate.retold.RetoldNetworks;
import org.theseus.generate.stage.Planting;
import org.theseus.generate.stage.Stage;
import org.theseus.generate.verdict.Verdicts;
import org.theseus.generate.view.Orders;
import org.theseus.model.Channel;

/** Networks that are told whole: each can be played, gives the same for the same seed, and leaves enough to be seen. */
class CourtNetworksTest {

    private static final int SEEDS = 20;

    private static final PartyBook FORGETFUL = new PartyBook() {
        @Override
        public void person(Person person) {}

        @Override
        public void firm(Firm firm) {}

        @Override
        public void holding(int party, String key, String institution) {}
    };

    static Stream<Planting> stories() {
        return Stream.of(CourtNetworks.all(), RetoldNetworks.all(), Verdicts.all())
                .flatMap(List::stream);
    }

    private static List<Payment> play(Planting story, long seed) {
        Chance chance = Chance.of(seed);
        List<Payment> payments = new ArrayList<>();
        Truth truth = new Truth();
        Cast cast = new Cast(FORGETFUL, MentionWriter.of(Noise.USUAL, chance.fork("habits")));
        World world = new World(chance, cast, new Desk(), payments::add, truth);
        Orders orders = Orders.of(chance.fork("orders"), 0);
        Chance own = chance.fork(story.pattern());
        story.play().accept(new Stage(world, orders, own, Truth.Kind.NARRATIVE, story.pattern(), "", 0));
        assertThat(truth.groups()).hasSize(1);
        return payments;
    }

    private static List<Payment> planted(List<Payment> payments) {
        return payments.stream().filter(payment -> payment.truth().size() == 1).toList();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everySeedGivesAWholeStoryAndAlwaysTheSame(Planting story) {
        List<Integer> sizes = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Payment> payments = play(story, seed);
            int rows = planted(payments).size();
            sizes.add(rows);
            assertThat(rows).as("%s, seed %d", story.pattern(), seed).isGreaterThanOrEqualTo(6);
            assertThat(payments).hasSizeGreaterThan(rows).allMatch(payment -> Period.contains(payment.second()));
            if (seed <= 3) {
                assertThat(rowsOf(play(story, seed))).isEqualTo(rowsOf(payments));
            }
        }
        assertThat(sizes.stream().distinct().count()).isGreaterThan(3);
    }

    /** Marks are compared by their number, because they have no equality of their own. */
    private static List<Payment> rowsOf(List<Payment> payments) {
        return payments.stream()
                .map(payment -> payment.marked(Truth.Marks.NONE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void nobodyPaysThemselvesWithinAStory(Planting story) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(planted(play(story, seed)))
                    .allMatch(payment ->
                            payment.payer().person() != payment.payee().person());
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void countersPayCountersAndAccountsPayAccounts(Planting story) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Payment payment : play(story, seed)) {
                if (payment.channel() == Channel.MTO) {
                    assertThat(payment.payer().customerId()).isNotNull();
                    assertThat(payment.payee().customerId())
                            .isNotNull()
                            .startsWith(
                                    String.valueOf(payment.payer().customerId()).substring(0, 2));
                } else {
                    assertThat(List.of(payment.payer(), payment.payee()))
                            .allMatch(end -> end.account() != null || end.person() == End.NOBODY);
                }
            }
        }
    }

    @Test
    void namesAreTheirOwn() {
        List<String> names = stories().map(Planting::pattern).toList();
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(stories()).hasSize(35);
    }
}
