package org.theseus.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.ingest.Scope;
import org.theseus.model.TheseusException;

/** The scope of an order as it stands in the legal frame of a file: scope-from, scope-to, scope-accounts. Stateless. */
final class ScopeText {

    private ScopeText() {}

    /** The scope; USAGE for what is no day, or a first day after the last. */
    static Scope scope(SortedMap<String, String> legalFrame) {
        LocalDate from = day(legalFrame, "scope-from");
        LocalDate to = day(legalFrame, "scope-to");
        if (from != null && to != null && from.isAfter(to)) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--scope-from " + from + " is after --scope-to " + to,
                    "Exchange the two.");
        }
        String accounts = legalFrame.getOrDefault("scope-accounts", "");
        return new Scope(
                from, to, accounts.isBlank() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(accounts.split(","))));
    }

    private static @Nullable LocalDate day(SortedMap<String, String> legalFrame, String name) {
        String text = legalFrame.get(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw TheseusException.of(
                    TheseusException.Kind.USAGE,
                    "--" + name + " " + text + " is no date",
                    "Write it as 2023-06-02.",
                    wrong);
        }
    }
}
