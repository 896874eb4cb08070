package org.theseus.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.theseus.algo.Monitor;
import org.theseus.detect.flow.LeadChecks;

/** What a registered detector finds in a case of a test. */
public final class Found {

    private Found() {}

    /** Leads with default parameters, some of them replaced; each is checked for what every lead must hold. */
    public static List<Lead> leads(String id, CaseContext context, Object... namesAndValues) {
        Detector detector = ServiceLoader.load(Detector.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Detection found = detector.detect(context, TestParameters.of(id, namesAndValues), Monitor.NONE);
        found.leads().forEach(lead -> LeadChecks.check(lead, id));
        assertThat(found.baseRate()).startsWith(found.leads().size() + " ");
        return found.leads();
    }

    /** The same for a case of which nothing else is known. */
    public static List<Lead> leads(String id, TestCase made, Object... namesAndValues) {
        return leads(id, CaseContext.of(made.build()), namesAndValues);
    }

    /** The edges that each lead rests on, in its order, as words. */
    public static Set<String> rows(String id, CaseContext context) {
        Set<String> rows = new TreeSet<>();
        leads(id, context)
                .forEach(lead -> rows.add(
                        lead.evidence().stream().map(Lead.Cited::edge).toList().toString()));
        return rows;
    }

    /** First party and evidence of a lead as one word. */
    public static String key(Lead lead) {
        return lead.parties().get(0).node() + " "
                + new TreeSet<>(lead.evidence().stream()
                        .map(cited -> cited.role() + cited.edge())
                        .toList());
    }
}
