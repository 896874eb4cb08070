package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.land.Town;

/**
 * An invented person: the truth behind what records say.
 *
 * @param id ground truth; two mentions are of one person exactly if their ids are equal
 * @param household those who live together; the smallest id among them
 * @param birthDate as in the papers
 * @param placeholderBirthDate whether nobody knew the day, so that the papers say the first of January
 * @param town where the person lives, with {@code address} in it
 * @param documents by kind, then by the first day of validity; may be empty
 * @param phones mobile numbers, the usual one first; in families some have one in common
 */
public record Person(
        int id,
        int household,
        Culture culture,
        Gender gender,
        PersonName name,
        LocalDate birthDate,
        boolean placeholderBirthDate,
        String nationality,
        Town town,
        String address,
        List<Document> documents,
        List<String> phones,
        @Nullable String email) {

    /** A document of this kind that is valid on the day, if the person has one. */
    public Optional<Document> document(Document.Kind kind, LocalDate day) {
        return documents.stream()
                .filter(document -> document.kind() == kind && document.validOn(day))
                .findFirst();
    }
}
