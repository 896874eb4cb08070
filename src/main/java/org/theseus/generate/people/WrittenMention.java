package org.theseus.generate.people;

import org.jspecify.annotations.Nullable;

/**
 * What a record says of a person, and who it truly is. All but the truth and the name may be missing.
 *
 * @param person ground truth, {@link Person#id}
 */
public record WrittenMention(
        int person,
        String name,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String birthDate,
        @Nullable String address,
        @Nullable String nationality,
        @Nullable String email) {}
