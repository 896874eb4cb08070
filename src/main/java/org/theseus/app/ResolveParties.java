package org.theseus.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.resolve.cluster.LearntWeight;
import org.theseus.resolve.cluster.PossiblySame;
import org.theseus.resolve.cluster.Reason;
import org.theseus.resolve.cluster.Resolution;
import org.theseus.resolve.cluster.ResolvedParty;
import org.theseus.resolve.cluster.Resolver;
import org.theseus.resolve.cluster.SameName;
import org.theseus.resolve.cluster.Tie;
import org.theseus.resolve.cluster.WeightLearner;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.store.CaseStore;
import org.theseus.store.HeldParty;
import org.theseus.store.LedgerView;
import org.theseus.store.PartyLink;
import org.theseus.store.ResolutionRecord;
import org.theseus.table.Column;
import org.theseus.table.Table;
import org.theseus.view.Parties;

/** Finds out who is who in a case and keeps the outcome in its store. Source rows are not touched. Stateless. */
public final class ResolveParties {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResolveParties() {}

    /**
     * What a resolution came to.
     *
     * @param fresh whether anything was worked out: not if case, weights and judgements are those of the last resolution
     * @param changed whether parties are other ones than before
     */
    public record Outcome(ResolutionRecord resolution, boolean fresh, boolean changed) {}

    /** Parties and what stands between them, as the store keeps them. */
    record Worked(
            List<HeldParty> parties, List<PartyLink> links, List<String> places, List<String> names, String figures) {

        String digest() {
            Digest digest = Digest.sha256();
            parties.forEach(party -> {
                digest.add(party.id());
                party.accountKeys().forEach(digest::add);
                digest.add("|");
                party.mentions().forEach(digest::add);
                digest.add("|");
                party.reasons().forEach(digest::add);
            });
            links.forEach(link ->
                    digest.add(link.one()).add(link.other()).add(link.text()).add(link.mark()));
            places.forEach(digest::add);
            names.forEach(digest::add);
            return digest.hex();
        }
    }

    /**
     * Where the weights of a resolution come from.
     *
     * @param parameters given or shipped
     * @param learn whether weights are learnt from the case, starting from these
     */
    public record Weighing(Parameters parameters, boolean learn) {

        /** The shipped weights. */
        public static Weighing shipped() {
            return new Weighing(Parameters.defaults(), false);
        }

        /**
         * A user's weights, the shipped ones for null.
         *
         * @throws org.theseus.model.TheseusException (USAGE) if the file cannot be read or names what is not known
         */
        public static Weighing of(@Nullable Path config, boolean learn) {
            return new Weighing(Parameters.load(config), learn);
        }

        /** Those of the last resolution, whatever they came from; the shipped ones if there was none. */
        static Weighing asBefore(LedgerView ledger) {
            return new Weighing(
                    ledger.resolution()
                            .map(last -> IdentityWeights.read(parsed(last)))
                            .orElseGet(Parameters::defaults),
                    false);
        }
    }

    static JsonNode parsed(ResolutionRecord resolution) {
        try {
            return JSON.readTree(resolution.figures());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a resolution without figures", damaged);
        }
    }

    /** Resolves the whole case under the judgements in force, and stores it. */
    public static Outcome run(CaseSession session, Weighing weighing) {
        Parameters parameters = weighing.parameters();
        List<Judgement> judgements = Judgements.standing(session.journal());
        CaseStore store = session.store();
        String stamp = store.state().stamp();
        Digest basis = Digest.sha256().add(parameters.sha256()).add(weighing.learn() ? "learn" : "");
        Judgements.addTo(basis, judgements);
        String basisHex = basis.hex();
        Optional<ResolutionRecord> last = store.resolution();
        if (last.isPresent()
                && !stamp.isEmpty()
                && last.get().stamp().equals(stamp)
                && last.get().basis().equals(basisHex)) {
            return new Outcome(last.get(), false, false);
        }
        Worked worked = work(session, judgements, weighing);
        String outcome = worked.digest();
        boolean changed = last.isEmpty() || !last.get().outcome().equals(outcome);
        ResolutionRecord resolution = new ResolutionRecord(
                0,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                CaseSession.author(),
                stamp,
                basisHex,
                outcome,
                worked.figures(),
                worked.places(),
                worked.names());
        store.replaceParties(resolution, worked.parties(), worked.links());
        return new Outcome(resolution, true, changed);
    }

    /** Resolves without storing anything. */
    static Worked work(CaseSession session, List<Judgement> judgements, Weighing weighing) {
        Descriptions descriptions = session.mentions(Judgements.named(judgements));
        List<LearntWeight> learnt =
                weighing.learn() ? WeightLearner.learn(descriptions, weighing.parameters()) : List.of();
        Resolution resolution = Resolver.resolve(
                descriptions, judgements, WeightLearner.apply(weighing.parameters(), learnt), session::step);
        List<PartyLink> links = new ArrayList<>();
        resolution.possible().forEach(pair -> links.add(link(pair)));
        resolution.ties().forEach(tie -> links.add(link(tie)));
        return new Worked(
                resolution.parties().stream().map(ResolveParties::held).toList(),
                links,
                resolution.places().stream()
                        .map(place ->
                                place.kind() + " " + place.surnames() + " " + place.descriptions() + " " + place.at())
                        .toList(),
                resolution.sameNames().stream().map(SameName::text).toList(),
                figures(resolution, learnt));
    }

    private static HeldParty held(ResolvedParty party) {
        return new HeldParty(
                party.id(),
                party.accounts().stream().map(AccountId::key).sorted().toList(),
                party.exceptions().stream().map(MentionRef::toString).toList(),
                party.reasons().stream().map(Reason::text).toList());
    }

    private static PartyLink link(PossiblySame pair) {
        return new PartyLink(
                pair.one(),
                pair.other(),
                PartyLink.Kind.MAY_BE,
                pair.reason().text(),
                pair.unsure() ? "UNSURE" : pair.barred() ? "BARRED" : "");
    }

    private static PartyLink link(Tie tie) {
        return new PartyLink(
                tie.one(),
                tie.other(),
                PartyLink.Kind.SHARES,
                tie.kind() + " " + tie.here() + " " + tie.there(),
                tie.household() ? "HOUSEHOLD" : "");
    }

    private static String figures(Resolution resolution, List<LearntWeight> learnt) {
        Resolution.Figures counts = resolution.figures();
        ObjectNode figures = JSON.createObjectNode();
        figures.put("mentions", counts.mentions());
        figures.put("descriptions", counts.descriptions());
        figures.put("parties", resolution.parties().size());
        figures.put("joinings", counts.joinings());
        figures.put("largest", counts.largest());
        figures.put("possible", resolution.possible().size());
        long apart = resolution.sameNames().stream()
                .filter(name -> !name.apart().isEmpty())
                .count();
        figures.put("names", resolution.sameNames().size() - apart);
        figures.put("apart", apart);
        figures.put("ties", resolution.ties().size());
        figures.put("places", resolution.places().size());
        figures.put("oversized", counts.oversized());
        figures.put("refused", resolution.refused().size());
        NotAsked.write(resolution.unasked(), figures);
        figures.put("weights", resolution.parameters().version());
        IdentityWeights.write(resolution.parameters(), learnt, figures);
        return figures.toString();
    }

    private static final List<List<String>> WORDS = List.of(
            List.of("mentions", "sides of payments that somebody stands behind"),
            List.of("descriptions", "different things that rows say of an account"),
            List.of("parties", "parties"),
            List.of("joinings", "joinings by evidence or judgement"),
            List.of("largest", "mentions of the largest party"),
            List.of("possible", "pairs that may be one and were not joined"),
            List.of("names", "names of several parties of whom nothing else tells whether they are one"),
            List.of("apart", "names of several parties whom papers, birth dates or ways tell apart, asked about last"),
            List.of("ties", "ties between parties (shared phone, address, document, account)"),
            List.of("places", "identifiers that belong to a place and join nobody"),
            List.of("oversized", "keys that too many share to compare by"),
            List.of("refused", "judgements \"same\" that a judgement \"different\" contradicts"),
            List.of("weights", "version of the weights"));

    /** What a resolution came to, one figure a row, then the weights that it used. */
    public static Table table(Outcome outcome) {
        Table.Builder table = Table.of(
                "resolution",
                Column.text("figure", "Figure").inFiles(),
                Column.text("what", "What").wrapped(),
                Column.integer("count", "Count"),
                Column.text("weight", "Weight"),
                Column.text("origin", "From").wrapped());
        JsonNode figures = parsed(outcome.resolution());
        for (List<String> words : WORDS) {
            table.row(words.get(0), words.get(1), figures.path(words.get(0)).asLong(), "", "");
        }
        IdentityWeights.rows(figures, table);
        return table.build();
    }

    /** Whether the case changed since it was resolved, or was never resolved; a sentence for people, empty if neither. */
    static String staleness(CaseSession session) {
        Optional<ResolutionRecord> last = session.store().resolution();
        if (last.isEmpty()) {
            return "who is who was not worked out yet: every account stands for itself until theseus resolve";
        }
        if (!last.get().stamp().equals(session.store().state().stamp())) {
            return "the case has changed since it was resolved: theseus resolve looks at the new records, too";
        }
        return "";
    }

    /** The parties of a case as last resolved, else one for each account. */
    public static Table parties(CaseSession session) {
        String stale = staleness(session);
        if (!stale.isEmpty()) {
            session.step(stale);
        }
        Map<String, Parties.Category> categories = new HashMap<>();
        Categories.byAccount(CaseKnowledge.of(session.journal(), session.store()))
                .forEach((key, entry) -> categories.put(
                        key, new Parties.Category(entry.field(Categories.CATEGORY), Categories.by(entry))));
        return session.store().resolution().isPresent()
                ? Parties.of(
                        session.store(),
                        session.store().parties().stream()
                                .map(ResolveParties::inWords)
                                .toList(),
                        categories)
                : Parties.of(session.store(), categories);
    }

    private static HeldParty inWords(HeldParty party) {
        return new HeldParty(
                party.id(),
                party.accountKeys(),
                party.mentions(),
                party.reasons().stream().map(ResolveParties::sentence).toList());
    }

    /** One sentence of a stored reason. */
    static String sentence(String stored) {
        Reason reason = Reason.parse(stored);
        StringBuilder text = new StringBuilder(reason.one() + " and " + reason.other() + ":");
        reason.lines()
                .forEach(line -> text.append(' ')
                        .append(line.factor().words())
                        .append(String.format(Locale.ROOT, " %+.2f;", line.weight())));
        return text.append(String.format(Locale.ROOT, " sum %.2f", reason.total()))
                .toString();
    }
}
