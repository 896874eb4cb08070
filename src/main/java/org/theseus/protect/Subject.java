package org.theseus.protect;

import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;

/**
 * An account of the case as protection sees it.
 *
 * @param name a name as written, null if none is known
 */
public record Subject(AccountId id, @Nullable String name, Naming naming) {}
