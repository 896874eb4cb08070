package org.theseus.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theseus.cases.Finding;
import org.theseus.cases.SampleFinding;
import org.theseus.detect.Role;

/** Which findings are read together (decisions 060 and 133). */
class NetworksTest {

    private static final int CASES = Integer.getInteger("theseus.randomGraphs", 300);
    private static final int MOST_FINDINGS = 25;

    private static Finding collector(String id, String account, String... rows) {
        return SampleFinding.of(id, "A1", 0.5, List.of(rows), SampleFinding.party(account, Role.COLLECTOR));
    }

    private static Set<Set<String>> together(List<Finding> findings) {
        return Networks.of(findings, Map.of(), List.of()).stream()
                .map(network -> network.findings().stream().map(Finding::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void aFindingThatTiesTwoNetworksMakesThemOne() {
        Finding one = collector("F-1", "1", "T-1");
        Finding other = collector("F-2", "2", "T-2");
        Finding tie = collector("F-3", "3", "T-1", "T-2");
        assertThat(together(List.of(one, other))).containsExactlyInAnyOrder(Set.of("F-1"), Set.of("F-2"));
        assertThat(together(List.of(one, other, tie))).containsExactly(Set.of("F-1", "F-2", "F-3"));
    }

    @Test
    void aSharedPayerMakesNoNetwork() {
        Finding.Party payer = SampleFinding.party("9", Role.PAYER);
        List<Finding> findings = List.of(
                SampleFinding.of("F-1", "A1", 0.5, List.of("T-1"), SampleFinding.party("1", Role.COLLECTOR), payer),
                SampleFinding.of("F-2", "A1", 0.5, List.of("T-2"), SampleFinding.party("2", Role.COLLECTOR), payer));
        assertThat(together(findings)).hasSize(2);
    }

    private static List<Finding> random(Random random, int most) {
        int accounts = 2 + random.nextInt(most);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(most); i++) {
            Set<String> rows = new TreeSet<>();
            for (int row = 0; row < 1 + random.nextInt(3); row++) {
                rows.add("T-" + random.nextInt(3 * most));
            }
            Role role = random.nextBoolean() ? Role.COLLECTOR : Role.PAYER;
            findings.add(SampleFinding.of(
                    "F-" + i,
                    "A1",
                    0.5,
                    List.copyOf(rows),
                    SampleFinding.party(String.valueOf(random.nextInt(accounts)), role)));
        }
        return findings;
    }

    private static Set<String> ties(Finding finding) {
        Set<String> ties = new HashSet<>();
        finding.transfers().forEach(row -> ties.add(row.transferId()));
        finding.parties().stream()
                .filter(party -> party.role() == Role.COLLECTOR)
                .forEach(party -> ties.add(party.account().key()));
        return ties;
    }

    private static boolean tied(Set<Finding> some, Set<Finding> others) {
        return some.stream()
                .anyMatch(one ->
                        others.stream().anyMatch(other -> ties(one).stream().anyMatch(ties(other)::contains)));
    }

    /** Ten lines: sets that are tied are joined until none is. */
    private static Set<Set<String>> components(List<Finding> findings) {
        List<Set<Finding>> sets = new ArrayList<>();
        for (Finding finding : findings) {
            Set<Finding> joined = new HashSet<>(Set.of(finding));
            sets.stream().filter(set -> tied(set, Set.of(finding))).toList().forEach(set -> {
                joined.addAll(set);
                sets.remove(set);
            });
            sets.add(joined);
        }
        return sets.stream()
                .map(set -> set.stream().map(Finding::id).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void withRoomForAllTheyAreWhatIsTiedWhicheverComesFirst() {
        IntStream.range(0, CASES).forEach(seed -> {
            List<Finding> findings = random(new Random(seed), 12);
            assertThat(together(findings)).as("seed %d", seed).isEqualTo(components(findings));
        });
    }

    @Test
    void withoutRoomNoTwoThatAreTiedWouldFitIntoOne() {
        IntStream.range(0, Math.max(1, CASES / 30)).forEach(seed -> {
            List<Finding> findings = random(new Random(seed), 120);
            List<Network> networks = Networks.of(findings, Map.of(), List.of());
            assertThat(networks.stream()
                            .mapToInt(network -> network.findings().size())
                            .sum())
                    .isEqualTo(findings.size());
            for (Network one : networks) {
                assertThat(one.findings()).hasSizeLessThanOrEqualTo(MOST_FINDINGS);
                for (Network other : networks) {
                    boolean fits = one.findings().size() + other.findings().size() <= MOST_FINDINGS;
                    assertThat(one.number() != other.number()
                                    && fits
                                    && tied(new HashSet<>(one.findings()), new HashSet<>(other.findings())))
                            .as("seed %d, %s and %s", seed, one.id(), other.id())
                            .isFalse();
                }
            }
        });
    }
}
