package org.theseus.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Fact;
import org.theseus.place.Place;
import org.theseus.project.CaseGraph;

/**
 * Where edges were paid in and out: the town as written, found in the gazetteer with the side's country, each pair of words
 * looked up once. A town that the gazetteer does not know, or knows twice, is no place; its country may still be known.
 * Worked out for all edges of a side when first asked for: O(edges), 4 bytes each. Thread-safe.
 */
public final class EdgePlaces {

    private final CaseGraph graph;
    private final References references;
    private final Side sent = new Side(Fact.SEND_PLACE, Fact.SEND_COUNTRY);
    private final Side paid = new Side(Fact.PAY_PLACE, Fact.PAY_COUNTRY);

    EdgePlaces(CaseGraph graph, References references) {
        this.graph = graph;
        this.references = references;
    }

    /** Town where an edge was paid in, null if not stated or not known for certain. */
    public @Nullable Place sent(int edge) {
        return sent.of(edge).town();
    }

    /** Town where an edge was paid out, null if not stated or not known for certain. */
    public @Nullable Place paid(int edge) {
        return paid.of(edge).town();
    }

    /**
     * Number of the town where an edge was paid out, equal for equal towns, below {@link #towns}; negative if not stated or not
     * known for certain.
     */
    public int paidTown(int edge) {
        return paid.of(edge).townNumber();
    }

    /**
     * Number of the place where an edge was paid out: of a town that the gazetteer knows one number whatever its spelling, else that of
     * the word; {@link CaseGraph#NOT_STATED} if none is stated.
     */
    public int paidPlace(int edge) {
        int town = paidTown(edge);
        return town < 0 ? graph.fact(Fact.PAY_PLACE, edge) : graph.words(Fact.Vocabulary.PLACE) + town;
    }

    /** Number of the country where an edge was paid out in a known town, below {@link #towns}; negative without one. */
    public int paidTownCountry(int edge) {
        return paid.of(edge).countryNumber();
    }

    /** Numbers of towns, and of their countries, are below this. */
    public int towns() {
        return paid.answers().places.length;
    }

    /** Country where an edge was paid in: that of the town, else of the paying account or counter; null if not stated. */
    public @Nullable String sendCountry(int edge) {
        return sent.of(edge).country();
    }

    /** Country where an edge was paid out: that of the town, else of the receiving account or counter; null if not stated. */
    public @Nullable String payCountry(int edge) {
        return paid.of(edge).country();
    }

    /** Whether an edge was paid out in a country on a route. */
    public boolean isPaidOnRoute(int edge) {
        return paid.of(edge).onRoute();
    }

    /** Whether any edge of the case was paid out in a country on a route. */
    public boolean isAnyPaidOnRoute() {
        return paid.answers().anyOnRoute;
    }

    /**
     * A place with its country, either of which may not be known, and whether the country is on a route; numbers of a known
     * town and of its country, else negative.
     */
    private record Where(
            @Nullable Place town, @Nullable String country, boolean onRoute, int townNumber, int countryNumber) {}

    /** All edges' places on one side. */
    private record Answers(int[] numbers, Where[] places, boolean anyOnRoute) {

        Answers(int[] numbers, Where[] places) {
            this(numbers, places, Arrays.stream(places).anyMatch(Where::onRoute));
        }
    }

    private final class Side {

        private final Fact town;
        private final Fact country;
        private volatile @Nullable Answers answers;

        Side(Fact town, Fact country) {
            this.town = town;
            this.country = country;
        }

        Where of(int edge) {
            Answers known = answers();
            return known.places.length == 1 ? known.places[0] : known.places[known.numbers[edge]];
        }

        Answers answers() {
            Answers known = answers;
            return known == null ? workedOut() : known;
        }

        private synchronized Answers workedOut() {
            Answers known = answers;
            if (known != null) {
                return known;
            }
            int[] names = graph.facts(town);
            int[] countries = graph.facts(country);
            int[] numbers = new int[graph.graph().edgeCount()];
            List<Where> places = new ArrayList<>();
            Map<Place, Integer> towns = new HashMap<>();
            Map<String, Integer> countriesOfTowns = new HashMap<>();
            WordPairs pairs = new WordPairs();
            for (int edge = 0; edge < numbers.length; edge++) {
                int name = names.length == 0 ? CaseGraph.NOT_STATED : names[edge];
                int within = countries.length == 0 ? CaseGraph.NOT_STATED : countries[edge];
                numbers[edge] = pairs.number(name, within);
                if (numbers[edge] == places.size()) {
                    places.add(ask(name, within, towns, countriesOfTowns));
                }
            }
            Answers fresh = new Answers(numbers, places.toArray(Where[]::new));
            answers = fresh;
            return fresh;
        }
    }

    private Where ask(int name, int within, Map<Place, Integer> towns, Map<String, Integer> countriesOfTowns) {
        String country = within == CaseGraph.NOT_STATED ? null : graph.word(Fact.Vocabulary.COUNTRY, within);
        Place town = name == CaseGraph.NOT_STATED
                ? null
                : references
                        .places()
                        .find(graph.word(Fact.Vocabulary.PLACE, name), country)
                        .orElse(null);
        String where = town == null ? country : town.country();
        boolean onRoute = where != null && references.routes().isOnRoute(where);
        return town == null
                ? new Where(null, where, onRoute, -1, -1)
                : new Where(
                        town,
                        where,
                        onRoute,
                        towns.computeIfAbsent(town, fresh -> towns.size()),
                        countriesOfTowns.computeIfAbsent(town.country(), fresh -> countriesOfTowns.size()));
    }
}
