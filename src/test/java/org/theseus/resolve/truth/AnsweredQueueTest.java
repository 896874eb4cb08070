package org.theseus.resolve.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an analyst ends up with who answers every question rightly. */
class AnsweredQueueTest {

    private static ClusterQuality.Placed placed(int person, String party) {
        return new ClusterQuality.Placed(person, party);
    }

    @Test
    void rightAnswersAddUp() {
        List<ClusterQuality.Placed> placed = List.of(placed(1, "A"), placed(1, "B"), placed(1, "C"), placed(1, "D"));
        AnsweredQueue answered = AnsweredQueue.of(placed, List.of(List.of("A", "C"), List.of("C", "B")));
        assertThat(answered.isOne("A", "B")).as("through C").isTrue();
        assertThat(answered.isOne("A", "D")).as("D is in no question").isFalse();
    }

    @Test
    void anotherPersonsPartyLeadsNowhere() {
        List<ClusterQuality.Placed> placed = List.of(placed(1, "A"), placed(1, "B"), placed(2, "X"));
        AnsweredQueue answered = AnsweredQueue.of(placed, List.of(List.of("A", "X"), List.of("X", "B")));
        assertThat(answered.isOne("A", "B")).isFalse();
        assertThat(answered.isOne("A", "X")).isFalse();
    }

    @Test
    void ofAQuestionAboutManyThoseOfOnePersonAreOne() {
        List<ClusterQuality.Placed> placed =
                List.of(placed(1, "A"), placed(1, "B"), placed(2, "X"), placed(2, "Y"), placed(3, "Z"));
        AnsweredQueue answered = AnsweredQueue.of(placed, List.of(List.of("X", "A", "Z", "Y", "B")));
        assertThat(answered.isOne("A", "B")).isTrue();
        assertThat(answered.isOne("X", "Y")).isTrue();
        assertThat(answered.isOne("A", "X")).isFalse();
        assertThat(answered.isOne("Z", "X")).isFalse();
    }

    @Test
    void aPartyOfSeveralIsAnsweredForAsMostOfIt() {
        List<ClusterQuality.Placed> placed = List.of(placed(2, "A"), placed(2, "A"), placed(1, "A"), placed(1, "B"));
        AnsweredQueue answered = AnsweredQueue.of(placed, List.of(List.of("A", "B")));
        assertThat(answered.isOne("A", "B")).isFalse();
    }

    /** Against repeated answering of pairs until nothing changes. */
    @Test
    void randomQueuesLeadWhereRepeatedAnswersLead() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<ClusterQuality.Placed> placed = new ArrayList<>();
            for (int party = 0; party < 12; party++) {
                placed.add(placed(random.nextInt(3), "P" + party));
            }
            List<List<String>> questions = new ArrayList<>();
            for (int question = 0; question < 8; question++) {
                questions.add(List.of("P" + random.nextInt(12), "P" + random.nextInt(12)));
            }
            AnsweredQueue answered = AnsweredQueue.of(placed, questions);
            for (ClusterQuality.Placed one : placed) {
                Set<String> reached = new HashSet<>(Set.of(one.party()));
                boolean more = true;
                while (more) {
                    more = false;
                    for (List<String> question : questions) {
                        boolean same = question.stream()
                                .allMatch(party -> placed.get(Integer.parseInt(party.substring(1)))
                                                .person()
                                        == one.person());
                        if (same && question.stream().anyMatch(reached::contains)) {
                            more |= reached.addAll(question);
                        }
                    }
                }
                for (ClusterQuality.Placed other : placed) {
                    assertThat(answered.isOne(one.party(), other.party()))
                            .as("seed %d: %s and %s of %s", seed, one, other, questions)
                            .isEqualTo(reached.contains(other.party()));
                }
            }
        }
    }
}
