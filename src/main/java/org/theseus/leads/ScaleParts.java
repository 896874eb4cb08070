package org.theseus.leads;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.theseus.cases.Finding;

/** The parts of both scales with the weights of domain catalogue 1.3. Neither looks at what the other sees. Stateless. */
final class ScaleParts {

    private ScaleParts() {}

    static Scale smuggling(List<Finding> findings, Set<String> tested, Silence silence) {
        return new Scale(List.of(
                part("fee by leg or in two parts (B2, B4)", 30, false, Set.of("B2", "B4"), findings, tested),
                // what went back to its payer is set aside (decision 085)
                part(
                        "deposit released after arrival (B3)",
                        25,
                        false,
                        finding -> finding.indicator().equals("B3") && !finding.outweighed(),
                        Set.of("B3"),
                        findings,
                        tested),
                part("multiples of one price (B6)", 15, false, Set.of("B6"), findings, tested),
                new Scale.Part(
                        "silence for 90 days after arrival", 15, false, silence.state(), List.of(), silence.words()),
                part(
                        "different receivers by leg",
                        15,
                        false,
                        finding -> finding.indicator().equals("B2") && receivers(finding) > 1,
                        Set.of("B2"),
                        findings,
                        tested)));
    }

    static Scale exploitation(List<Finding> findings, Set<String> tested) {
        return new Scale(List.of(
                part(
                        "income goes to or through the side that was paid for the journey (E7 b)",
                        30,
                        true,
                        Set.of("E7b"),
                        findings,
                        tested),
                wages(findings, tested),
                part("shared control of accounts (E3)", 20, true, Set.of("E3"), findings, tested),
                part("debt that does not fall (E6)", 15, true, Set.of("E6"), findings, tested),
                part("no life on the account, or overhead (E4, E5)", 10, false, Set.of("E4", "E5"), findings, tested)));
    }

    /** E2 is a sign of control, collected earnings (E8) alone are none (catalogue 1.2 E); wages that were not tested may hold one. */
    private static Scale.Part wages(List<Finding> findings, Set<String> tested) {
        boolean siphon =
                findings.stream().anyMatch(finding -> finding.indicator().equals("E2"));
        boolean open = !tested.contains("E2")
                && findings.stream().noneMatch(finding -> finding.indicator().equals("E8"));
        return part(
                "wages or earnings pass to one receiver (E2, E8)",
                25,
                siphon || open,
                Set.of("E2", "E8"),
                findings,
                tested);
    }

    private static long receivers(Finding finding) {
        return finding.parties().stream()
                .filter(party -> !party.role().isProtected())
                .count();
    }

    private static Scale.Part part(
            String label,
            int hundredths,
            boolean control,
            Set<String> indicators,
            List<Finding> findings,
            Set<String> tested) {
        return part(
                label,
                hundredths,
                control,
                finding -> indicators.contains(finding.indicator()),
                indicators,
                findings,
                tested);
    }

    private static Scale.Part part(
            String label,
            int hundredths,
            boolean control,
            Predicate<Finding> shows,
            Set<String> indicators,
            List<Finding> findings,
            Set<String> tested) {
        List<String> ids = findings.stream().filter(shows).map(Finding::id).toList();
        if (!ids.isEmpty()) {
            return new Scale.Part(label, hundredths, control, Scale.State.SEEN, ids, "");
        }
        boolean could = tested.containsAll(indicators);
        return new Scale.Part(
                label,
                hundredths,
                control,
                could ? Scale.State.NOT_SEEN : Scale.State.NOT_TESTABLE,
                List.of(),
                could ? "" : "these records lack what the indicator needs");
    }
}
