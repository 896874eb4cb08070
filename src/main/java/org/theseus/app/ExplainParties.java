package org.theseus.app;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.theseus.model.TheseusException;
import org.theseus.resolve.cluster.Comparison;
import org.theseus.resolve.cluster.Reason;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.HeldParty;
import org.theseus.table.Table;

/** Why mentions are one party, or two: tables of evidence with the values of both sides. Stateless. */
public final class ExplainParties {

    private static final int LISTED = 20;

    private ExplainParties() {}

    /** Why a party is one: the joinings that made it, in their order. */
    public static Table why(CaseSession session, String typed) {
        warn(session);
        WhoIsMeant who = new WhoIsMeant(session.store());
        HeldParty party = who.party(who.find(typed).party());
        List<Reason> reasons = party.reasons().stream().map(Reason::parse).toList();
        List<Judgement> judgements = Judgements.standing(session.journal());
        StatedValues values = new StatedValues(session.store(), reasons, judgements);
        double needed =
                ResolveParties.Weighing.asBefore(session.store()).parameters().value("decision.merge");
        Table.Builder table = StatedValues.table();
        long number = 0;
        for (Reason reason : reasons) {
            boolean judged = reason.lines().stream()
                    .anyMatch(line -> line.factor() == org.theseus.resolve.evidence.Factor.JUDGED_SAME);
            values.add(table, ++number, reason, judged ? "joined by judgement" : "joined: at least " + weighed(needed));
        }
        table.note(party.id() + ": " + holds(party) + ", " + party.reasons().size() + " joinings");
        if (reasons.isEmpty()) {
            table.note("nothing has been joined: all its mentions are of one account and say the same");
        }
        return table.build();
    }

    private static String holds(HeldParty party) {
        List<String> keys = party.accountKeys();
        String some = String.join(", ", keys.subList(0, Math.min(LISTED, keys.size())));
        return keys.size() + " accounts"
                + (keys.isEmpty() ? "" : " (" + some + (keys.size() > LISTED ? ", ..." : "") + ")")
                + (party.mentions().isEmpty() ? "" : ", " + party.mentions().size() + " single mentions");
    }

    /**
     * What speaks for and against two being one. Of two parties, all that both state is compared; of two accounts or mentions
     * of one party, what these state.
     */
    public static Table why(CaseSession session, String oneTyped, String otherTyped) {
        warn(session);
        WhoIsMeant who = new WhoIsMeant(session.store());
        WhoIsMeant.Meant one = who.find(oneTyped);
        WhoIsMeant.Meant other = who.find(otherTyped);
        boolean together = one.party().equals(other.party());
        SortedSet<MentionRef> here = together ? one.mentions() : who.all(one.party());
        SortedSet<MentionRef> there = new TreeSet<>(together ? other.mentions() : who.all(other.party()));
        there.removeAll(here);
        if (there.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "\"" + oneTyped + "\" and \"" + otherTyped + "\" are the same records",
                    "theseus party why " + one.party()
                            + " shows what joined them; name two accounts or mentions of it.");
        }
        Parameters parameters =
                ResolveParties.Weighing.asBefore(session.store()).parameters();
        List<Judgement> judgements = Judgements.standing(session.journal());
        Comparison found = Comparison.of(session.mentions(Map.of()), parameters, here, there);
        Table.Builder table = StatedValues.table();
        new StatedValues(session.store(), List.of(found.reason()), judgements)
                .add(table, 1, found.reason(), decision(found, parameters));
        table.note(
                together
                        ? "they are one party, " + one.party() + ", by all that is known of it: theseus party why "
                                + one.party()
                        : "they are two parties, " + one.party() + " and " + other.party());
        judgements.stream()
                .filter(judgement -> isBetween(judgement, here, there))
                .forEach(judgement -> table.note("judged " + Judgements.word(judgement.kind()) + " by "
                        + judgement.author() + " on " + judgement.at() + ": " + judgement.reason() + " ("
                        + judgement.id() + ")"));
        return table.build();
    }

    private static boolean isBetween(Judgement judgement, Set<MentionRef> here, Set<MentionRef> there) {
        return (meets(judgement.one(), here) && meets(judgement.other(), there))
                || (meets(judgement.one(), there) && meets(judgement.other(), here));
    }

    private static boolean meets(List<MentionRef> judged, Set<MentionRef> mentions) {
        return judged.stream().anyMatch(mentions::contains);
    }

    private static String decision(Comparison found, Parameters parameters) {
        double total = found.reason().total();
        double merge = parameters.value("decision.merge");
        double possible = parameters.value("decision.possible");
        if (found.barred()) {
            return "barred, whatever the sum: facts that contradict each other, or another document of one type and nothing but what a"
                    + " household shares";
        }
        if (total >= merge && !found.identified()) {
            return "a name alone joins nobody";
        }
        if (total >= merge) {
            return "enough by itself: at least " + weighed(merge);
        }
        return total >= possible
                ? "for an analyst: from " + weighed(possible) + " to " + weighed(merge)
                : "too little: below " + weighed(possible);
    }

    private static String weighed(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static void warn(CaseSession session) {
        String stale = ResolveParties.staleness(session);
        if (!stale.isEmpty()) {
            session.step(stale);
        }
    }
}
