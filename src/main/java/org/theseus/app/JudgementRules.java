package org.theseus.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theseus.journal.Journal;
import org.theseus.resolve.cluster.SharedValues;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.MentionRef;

/**
 * Judgements in bulk: a line of a file judges everybody who states an identifier, or, with {@code *}, everybody who states
 * the same one, whichever it is. <em>Same</em> makes all of them one person; <em>different</em> and <em>unsure</em> stand between
 * those under different names, spellings and initials apart. What comes out are judgements of mentions like any other, each with the
 * rule in its reason: mentions that come later are not judged until the rule is imported again.
 */
final class JudgementRules {

    /** First line of a file of rules. */
    static final String HEADER = "verdict\tby\tvalue\tdecided_by\treason";

    static final String EVERY_VALUE = "*";
    private static final int MOST_NAMES = 12;

    private static final Map<String, Kind> KINDS = new TreeMap<>(Map.of(
            "document", Kind.DOCUMENT,
            "phone", Kind.PHONE,
            "email", Kind.EMAIL,
            "account", Kind.ACCOUNT,
            "customer", Kind.CUSTOMER,
            "address", Kind.ADDRESS));

    private final SharedValues values;

    /** Rules over a case as it is. */
    JudgementRules(CaseSession session) {
        values = new SharedValues(
                session.mentions(Map.of()),
                ResolveParties.Weighing.asBefore(session.store()).parameters());
    }

    /**
     * The judgements of one rule, one for each value or pair of names.
     *
     * @throws IllegalArgumentException if the rule says nothing that can be judged, with the reason
     */
    List<Journal.Draft> drafts(Judgement.Kind verdict, String by, String value, String reason) {
        Kind kind = KINDS.get(by);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "\"" + by + "\" is nothing to judge by; known: " + String.join(", ", KINDS.keySet()));
        }
        boolean every = value.equals(EVERY_VALUE);
        List<SharedValues.Group> groups = every ? values.all(kind) : values.stating(kind, value);
        if (groups.isEmpty() && !every) {
            throw new IllegalArgumentException("nobody in this case states " + by + " \"" + value + "\"");
        }
        String because = reason + " (by rule: " + Judgements.word(verdict) + " " + by + " " + value + ")";
        List<Journal.Draft> drafts = new ArrayList<>();
        for (SharedValues.Group group : groups) {
            if (verdict == Judgement.Kind.SAME) {
                same(group, by, because, drafts);
            } else if (group.byName().size() <= MOST_NAMES) {
                apart(verdict, group, by, because, drafts);
            } else if (!every) {
                throw new IllegalArgumentException(group.byName().size() + " names state " + by + " \"" + value
                        + "\": that is a place, which joins nobody anyway");
            }
        }
        return drafts;
    }

    private static void same(SharedValues.Group group, String by, String because, List<Journal.Draft> drafts) {
        List<MentionRef> all = group.mentions();
        if (all.size() > 1) {
            drafts.add(Judgements.draft(
                    Judgement.Kind.SAME, all.subList(0, 1), all.subList(1, all.size()), subject(by, group), because));
        }
    }

    private static void apart(
            Judgement.Kind verdict, SharedValues.Group group, String by, String because, List<Journal.Draft> drafts) {
        List<List<MentionRef>> names = group.byName();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                drafts.add(Judgements.draft(verdict, names.get(one), names.get(other), subject(by, group), because));
            }
        }
    }

    /** Names no identifier: the journal's entries are listed where content is not shown. */
    private static String subject(String by, SharedValues.Group group) {
        return "by " + by + ", " + group.mentions().size() + " mentions";
    }
}
