package org.theseus.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run of a detector has so far: leads, how many it looked at, what it left out and why. Not thread-safe. */
public final class Tally {

    private final List<Lead> leads = new ArrayList<>();
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();
    private int population;

    /** One more of those that could have been a lead. */
    public void seen() {
        population++;
    }

    /** One more lead. */
    public void lead(Lead lead) {
        leads.add(lead);
    }

    /** One more account that was not searched; the sentence goes on after "3 accounts". */
    public void leftOut(String why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    Detection detection(String one, String many) {
        List<String> limits = new ArrayList<>();
        leftOut.forEach((why, count) -> limits.add(Wording.count(count, "account") + " " + why));
        return new Detection(
                List.copyOf(leads),
                Wording.count(leads.size(), "lead") + " in " + Wording.count(population, one, many),
                limits);
    }
}
