package org.theseus.generate.view;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.theseus.generate.chance.Chance;

/**
 * Which accounts were ordered in the partial view, and why. Known persons come first (somebody was arrested, a phone was
 * seized), then accounts that turned up beside them; the rest, up to the share asked for, are those of other enquiries, drawn by
 * their number alone, so that nothing has to be kept of them. Grows until the case is written; for one thread.
 */
public final class Orders {

    private final Map<String, String> named = new TreeMap<>();
    private final Chance chance;
    private final double others;

    private Orders(Chance chance, double others) {
        this.chance = chance;
        this.others = others;
    }

    /** No account named yet; {@code others} is the share of accounts that are drawn by number. */
    public static Orders of(Chance chance, double others) {
        return new Orders(chance, others);
    }

    /** Names an account; the first reason stays. */
    public void name(String key, String reason) {
        named.putIfAbsent(key, reason);
    }

    /** Why the account was ordered; nothing if it was not. */
    public Optional<String> reason(String key) {
        String reason = named.get(key);
        if (reason != null) {
            return Optional.of(reason);
        }
        return chance.fork(key).happens(others) ? Optional.of("another enquiry") : Optional.empty();
    }
}
