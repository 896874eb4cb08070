package org.theseus.generate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.theseus.generate.chance.Chance;

/** Which documents a person has, with renewals, so that some change theirs within the time of a case. */
final class Papers {

    private static final Set<String> OFTEN_WITHOUT = Set.of("AF", "SO", "SY", "IQ");
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private Papers() {}

    static List<Document> of(String nationality, String residence, int age, Chance chance) {
        List<Document> papers = new ArrayList<>();
        boolean without = OFTEN_WITHOUT.contains(nationality) && chance.happens(0.3);
        if (!without && chance.happens(0.85)) {
            renewed(
                    papers,
                    Document.Kind.PASSPORT,
                    nationality,
                    age < 18 || OFTEN_WITHOUT.contains(nationality) ? 5 : 10,
                    chance);
        }
        if (nationality.equals(residence)) {
            renewed(papers, Document.Kind.IDENTITY_CARD, nationality, 10, chance);
        } else if (chance.happens(without ? 0.2 : 0.7)) {
            renewed(papers, Document.Kind.RESIDENCE_PERMIT, residence, chance.happens(0.5) ? 3 : 5, chance);
        }
        return List.copyOf(papers);
    }

    private static void renewed(List<Document> papers, Document.Kind kind, String country, int years, Chance chance) {
        LocalDate from = LocalDate.of(2020, 12, 31).minusDays(chance.below(365 * years));
        while (!from.isAfter(LAST)) {
            Document document = Document.issue(kind, country, from, years, chance);
            papers.add(document);
            from = document.until().plusDays(1 + chance.below(30));
        }
    }
}
