package org.theseus.resolve.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.theseus.resolve.cluster.Blocks.Basis;
import org.theseus.resolve.evidence.EvidenceScorer;
import org.theseus.resolve.evidence.Factor;
import org.theseus.resolve.evidence.Identifiers;
import org.theseus.resolve.evidence.Identifiers.Kind;
import org.theseus.resolve.evidence.NameEvidence;
import org.theseus.resolve.evidence.Parameters;
import org.theseus.resolve.evidence.Verdict;
import org.theseus.resolve.judgement.Judgement;
import org.theseus.resolve.mention.Description;
import org.theseus.resolve.mention.Descriptions;
import org.theseus.resolve.mention.ValueTable;
import org.theseus.resolve.name.NameRarity;
import org.theseus.resolve.name.PersonName;

/**
 * Resolves a case: judgements first, then pairs by the surest kind of key to the least sure, the best sum first, until nothing
 * joins any more. Deterministic: the outcome depends on the content of the mentions, the judgements and the parameters only.
 * For one case at a time; not thread-safe.
 */
public final class Resolver {

    private static final List<Basis> JOINING =
            List.of(Basis.NUMBER, Basis.DOCUMENT, Basis.CONTACT, Basis.BIRTH_DATE, Basis.ADDRESS);
    private static final int MOST_ROUNDS = 8;

    private final Descriptions descriptions;
    private final Parameters parameters;
    private final EvidenceScorer scorer;
    private final Constraints constraints;
    private final Clusters clusters;
    private final Blocks blocks;
    private final double merge;
    private final int blockLimit;

    private Resolver(Descriptions descriptions, List<Judgement> judgements, Parameters parameters) {
        this.descriptions = descriptions;
        this.parameters = parameters;
        this.merge = parameters.value("decision.merge");
        this.blockLimit = parameters.count("limits.block");
        this.scorer = scorer(descriptions, parameters);
        this.constraints = new Constraints(descriptions, judgements);
        this.clusters = new Clusters(descriptions, constraints, scorer, merge, parameters.weight(Factor.TOWN));
        this.blocks = new Blocks(descriptions, scorer.identifiers());
    }

    /** Weighs pairs of a case by the case's own rarities. */
    public static EvidenceScorer scorer(Descriptions descriptions, Parameters parameters) {
        List<PersonName> names = new ArrayList<>();
        for (int number = 0; number < descriptions.size(); number++) {
            PersonName name = descriptions.get(number).name();
            if (name != null) {
                names.add(name);
            }
        }
        NameEvidence evidence = new NameEvidence(NameRarity.count(descriptions.names(), names), parameters);
        return new EvidenceScorer(
                descriptions, Identifiers.of(descriptions, evidence, parameters), evidence, parameters);
    }

    /**
     * Resolves.
     *
     * @param judgements those in force, in the order in which they were made
     * @param steps hears of each step
     */
    public static Resolution resolve(
            Descriptions descriptions, List<Judgement> judgements, Parameters parameters, Consumer<String> steps) {
        return new Resolver(descriptions, judgements, parameters).run(steps);
    }

    private Resolution run(Consumer<String> steps) {
        List<Integer> refused = clusters.obey();
        int rounds = 0;
        int before;
        do {
            before = clusters.joinings();
            clusters.nextRound();
            for (Basis basis : JOINING) {
                pass(basis);
            }
            rounds++;
            steps.accept("round " + rounds + ": " + clusters.joinings() + " joinings");
        } while (clusters.joinings() > before && rounds < MOST_ROUNDS);
        attachBare();
        PossiblePairs pairs = new PossiblePairs(blocks, clusters, scorer, parameters);
        List<Candidate> possible = pairs.find();
        // who has more pairs to look at than are kept is not asked about weaker ones
        boolean room = possible.size() < parameters.count("limits.queue");
        SameNames sameNames = new SameNames(blocks, clusters, scorer, possible, pairs.numbered());
        List<NameQuestions.Bearers> names = sameNames.find(room);
        Unasked unasked = new Unasked(
                pairs.weakest(),
                /* relatives= */ 0,
                sameNames.crowded(),
                pairs.numbered().size(),
                sameNames.leftOut(),
                !room);
        blocks.forget();
        steps.accept(possible.size() + " pairs that may be one, " + names.size() + " names of several parties");
        return new Assembly(descriptions, clusters, scorer, constraints, parameters)
                .resolution(possible, names, refused, unasked, pairs.oversized(), rounds);
    }

    /** Only blocks in which something is new are laid out: in later rounds that is a small part. */
    private void layOut(Basis basis) {
        blocks.clear();
        blocks.clearMarks();
        for (int number = 0; number < clusters.size(); number++) {
            if (!clusters.isAllFresh() && isCompared(number, basis) && clusters.isFresh(number)) {
                blocks.mark(clusters.entity(number), basis);
            }
        }
        for (int number = 0; number < clusters.size(); number++) {
            if (isCompared(number, basis)) {
                if (clusters.isAllFresh()) {
                    blocks.add(number, clusters.entity(number), basis);
                } else {
                    blocks.addMarked(number, clusters.entity(number), basis);
                }
            }
        }
    }

    private boolean isCompared(int number, Basis basis) {
        return clusters.root(number) == number && !(basis == Basis.NUMBER && isBare(number));
    }

    private void pass(Basis basis) {
        layOut(basis);
        List<Candidate> found = new ArrayList<>();
        blocks.forEach(block -> {
            if (block.length <= blockLimit) {
                weigh(block, found);
            } else if (basis == Basis.NUMBER) {
                chain(block, found);
            }
        });
        Collections.sort(found);
        clusters.nextPass();
        for (Candidate pair : found) {
            int one = clusters.root(pair.one());
            int other = clusters.root(pair.other());
            if (one == other) {
                continue;
            }
            boolean asWeighed = one == pair.one()
                    && other == pair.other()
                    && !clusters.isTouched(one)
                    && !clusters.isTouched(other);
            if (asWeighed || clusters.mayJoin(one, other)) {
                clusters.join(one, other);
            }
        }
    }

    private void weigh(int[] block, List<Candidate> found) {
        if (!isAnyFresh(block)) {
            return;
        }
        for (int first = 0; first < block.length; first++) {
            for (int second = first + 1; second < block.length; second++) {
                weigh(block[first], block[second], found);
            }
        }
    }

    private boolean isAnyFresh(int[] block) {
        for (int number : block) {
            if (clusters.isFresh(number)) {
                return true;
            }
        }
        return false;
    }

    private void weigh(int one, int other, List<Candidate> found) {
        if ((clusters.isFresh(one) || clusters.isFresh(other)) && !clusters.isForbidden(one, other)) {
            Verdict verdict = scorer.judge(clusters.entity(one), clusters.entity(other), merge);
            if (clusters.isEnough(verdict)) {
                found.add(new Candidate(one, other, verdict.total(), false));
            }
        }
    }

    /** One account with very many spellings: each is weighed against those before it until one takes it. */
    private void chain(int[] block, List<Candidate> found) {
        List<Integer> leaders = new ArrayList<>();
        for (int number : block) {
            int before = found.size();
            for (int at = 0; at < leaders.size() && found.size() == before; at++) {
                weigh(leaders.get(at), number, found);
            }
            if (found.size() == before) {
                leaders.add(number);
            }
        }
    }

    /** Whether the rows say nothing of the side but its account. */
    private boolean isBare(int root) {
        return clusters.entity(root).size() == 1 && isBare(descriptions.get(root));
    }

    private static boolean isBare(Description description) {
        return description.isHeldByOne()
                && description.name() == null
                && description.customer() == ValueTable.NONE
                && description.phone() == ValueTable.NONE
                && description.document() == ValueTable.NONE
                && description.birthDate() == ValueTable.NONE
                && description.address() == ValueTable.NONE
                && description.email() == ValueTable.NONE;
    }

    /** Rows that say only the account belong to its holder, if it has one. */
    private void attachBare() {
        int number = 0;
        while (number < descriptions.size()) {
            int end = number + 1;
            while (end < descriptions.size()
                    && descriptions.get(end).account()
                            == descriptions.get(number).account()) {
                end++;
            }
            attachBare(number, end);
            number = end;
        }
    }

    private void attachBare(int from, int to) {
        List<Integer> holders = new ArrayList<>();
        List<Integer> bare = new ArrayList<>();
        for (int number = from; number < to; number++) {
            int root = clusters.root(number);
            if (isBare(root)) {
                bare.add(root);
            } else if (!holders.contains(root)) {
                holders.add(root);
            }
        }
        if (holders.size() > 1 || bare.isEmpty()) {
            return;
        }
        int holder = holders.isEmpty() ? bare.get(0) : holders.get(0);
        for (int one : bare) {
            int now = clusters.root(holder);
            if (one != now && clusters.entity(one).values(Kind.ACCOUNT).length > 0 && !clusters.isForbidden(now, one)) {
                clusters.join(now, one);
            }
        }
    }
}
