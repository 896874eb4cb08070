package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.Line;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.PersonName;

/** Finds, for each line of a table of evidence, the mentions whose rows state its values. */
final class Evidences {

    private static final double HUNDREDTHS = 100;

    private final Descriptions descriptions;

    Evidences(Descriptions descriptions) {
        this.descriptions = descriptions;
    }

    Reason reason(List<Line> lines, int[] one, int[] other) {
        MentionRef here = descriptions.first(one[0]);
        MentionRef there = descriptions.first(other[0]);
        List<Reason.Line> named = new ArrayList<>(lines.size());
        for (Line line : lines) {
            named.add(new Reason.Line(
                    line.factor(),
                    Math.rint(line.weight() * HUNDREDTHS) / HUNDREDTHS,
                    mention(line.factor(), line.one(), one, here),
                    mention(line.factor(), line.other(), other, there)));
        }
        return new Reason(here, there, named);
    }

    /** The mention that a line names; for most lines that is the usual one, which need not be held again and again. */
    private MentionRef mention(Factor factor, int value, int[] among, MentionRef usual) {
        if (factor == Factor.IMPOSSIBLE_TRAVEL) {
            return descriptions.seenMention(value);
        }
        int number = factor == Factor.NAME || factor == Factor.NAME_CONTRADICTED
                ? bearing(value, among)
                : stating(kind(factor), value, among);
        return number == among[0] ? usual : descriptions.first(number);
    }

    /** The first mention among descriptions that states a value. */
    MentionRef mention(Kind kind, int value, int[] among) {
        return descriptions.first(stating(kind, value, among));
    }

    /** The first mention among descriptions that states a name, given by its number. */
    MentionRef naming(int value, int[] among) {
        return descriptions.first(bearing(value, among));
    }

    private int stating(@Nullable Kind kind, int value, int[] among) {
        if (kind != null) {
            for (int number : among) {
                if (kind == Kind.TOWN ? hasTown(number, value) : value(kind, number) == value) {
                    return number;
                }
            }
        }
        return among[0];
    }

    private int bearing(int value, int[] among) {
        for (int number : among) {
            PersonName name = descriptions.get(number).name();
            if (name != null && name.number() == value) {
                return number;
            }
        }
        return among[0];
    }

    private boolean hasTown(int number, int town) {
        for (int each : descriptions.get(number).towns()) {
            if (each == town) {
                return true;
            }
        }
        return false;
    }

    /** The number of a description's value of a kind, {@link ValueTable#NONE} if it states none. */
    int value(Kind kind, int number) {
        Description description = descriptions.get(number);
        return switch (kind) {
            case ACCOUNT -> description.isHeldByOne() ? description.account() : ValueTable.NONE;
            case CUSTOMER -> description.customer();
            case PHONE -> description.phone();
            case DOCUMENT -> description.document();
            case BIRTH_DATE -> description.birthDate();
            case ADDRESS -> description.address();
            case EMAIL -> description.email();
            case TOWN -> ValueTable.NONE;
        };
    }

    private static @Nullable Kind kind(Factor factor) {
        return switch (factor) {
            case DOCUMENT, DOCUMENT_FOLDED, DOCUMENT_NEAR, DOCUMENT_CONTRADICTED, DOCUMENT_RENEWED -> Kind.DOCUMENT;
            case CUSTOMER_NUMBER -> Kind.CUSTOMER;
            case ACCOUNT -> Kind.ACCOUNT;
            case PHONE, PHONE_NATIONAL -> Kind.PHONE;
            case EMAIL -> Kind.EMAIL;
            case BIRTH_DATE, BIRTH_DATE_RARE, BIRTH_DATE_PART, BIRTH_DATE_CONTRADICTED -> Kind.BIRTH_DATE;
            case ADDRESS -> Kind.ADDRESS;
            case TOWN -> Kind.TOWN;
            case JUDGED_SAME, ONE_HOLDER, ONE_NAME, NAME, NAME_CONTRADICTED, IMPOSSIBLE_TRAVEL -> null;
        };
    }
}
