package org.theseus.detect;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.theseus.coverage.Coverage;
import org.theseus.detect.identifier.PartyClusters;
import org.theseus.detect.identifier.SharedIdentifiers;
import org.theseus.fx.RateTable;
import org.theseus.project.CaseGraph;

/**
 * Everything that a detector may look at: the graph with its columns, when which account was seen, what investigators know
 * from elsewhere, and euro amounts. It never sees the store, a name or a nationality. Thread-safe; what several detectors need
 * is worked out when first asked for and never changes.
 *
 * <pre>{@code
 * Detection found = detector.detect(CaseContext.of(graph).with(coverage), parameters, Monitor.NONE);
 * }</pre>
 */
public final class CaseContext {

    private final CaseGraph graph;
    private final Coverage coverage;
    private final RateTable rates;
    private final Known known;
    private final ObservedTime observed;
    private final EuroAmounts euros;
    private final References references;
    private final EdgePlaces places;
    private final Map<Shared<?>, Object> shared = new ConcurrentHashMap<>();
    private volatile @Nullable SharedIdentifiers identifiers;
    private volatile @Nullable PartyClusters clusters;
    private volatile @Nullable Purchases purchases;

    /**
     * What several detectors need of a case, with what it depends on beside the case; two that are equal make the same thing.
     *
     * @param <T> the thing, which must be thread-safe
     */
    @FunctionalInterface
    public interface Shared<T> {

        /** Makes it. */
        T of(CaseContext context);
    }

    private CaseContext(
            CaseGraph graph,
            Coverage coverage,
            ObservedTime observed,
            RateTable rates,
            Known known,
            References references) {
        this.graph = graph;
        this.coverage = coverage;
        this.rates = rates;
        this.known = known;
        this.observed = observed;
        this.euros = new EuroAmounts(graph, rates);
        this.references = references;
        this.places = new EdgePlaces(graph, references);
    }

    /** A case of which nothing further is known: no periods of accounts, rates fixed by law only, no events and tags. */
    public static CaseContext of(CaseGraph graph) {
        ObservedTime observed = ObservedTime.of(graph, Coverage.NONE);
        return new CaseContext(graph, Coverage.NONE, observed, RateTable.FIXED, Known.NOTHING, References.SHIPPED);
    }

    /** The same with which days of which account were seen. */
    public CaseContext with(Coverage seen) {
        return new CaseContext(graph, seen, observed.by(seen), rates, known, references);
    }

    /** The same with the case's exchange rates. */
    public CaseContext with(RateTable table) {
        return new CaseContext(graph, coverage, observed, table, known, references);
    }

    /** The same with what investigators entered. */
    public CaseContext with(Known entered) {
        return new CaseContext(graph, coverage, observed, rates, entered, references);
    }

    /** The same with other reference data. */
    public CaseContext with(References data) {
        return new CaseContext(graph, coverage, observed, rates, known, data);
    }

    /** Payments as a temporal graph, with columns. */
    public CaseGraph graph() {
        return graph;
    }

    /** When which account was seen. */
    public ObservedTime observed() {
        return observed;
    }

    /** Coverage as the files give it, for findings. */
    public Coverage coverage() {
        return coverage;
    }

    /** Tags and events. */
    public Known known() {
        return known;
    }

    /** Routes, prices, thresholds, towns. */
    public References references() {
        return references;
    }

    /** Where edges were paid in and out. */
    public EdgePlaces places() {
        return places;
    }

    /** Amounts in euro. */
    public EuroAmounts euros() {
        return euros;
    }

    /** What several detectors need, made when the first of them asks for it. */
    @SuppressWarnings("unchecked")
    public <T> T shared(Shared<T> key) {
        Object known = shared.get(key);
        return (T) (known != null ? known : made(key));
    }

    private Object made(Shared<?> key) {
        synchronized (shared) {
            Object known = shared.get(key);
            if (known == null) {
                known = Objects.requireNonNull(key.of(this));
                shared.put(key, known);
            }
            return known;
        }
    }

    /** Which parties state the same phone, document, e-mail or address. */
    public SharedIdentifiers identifiers() {
        SharedIdentifiers known = identifiers;
        if (known == null) {
            synchronized (this) {
                known = identifiers;
                if (known == null) {
                    known = SharedIdentifiers.of(graph);
                    identifiers = known;
                }
            }
        }
        return known;
    }

    /** Which payments are purchases by card or at a merchant. */
    public Purchases purchases() {
        Purchases known = purchases;
        if (known == null) {
            synchronized (this) {
                known = purchases;
                if (known == null) {
                    known = Purchases.of(graph);
                    purchases = known;
                }
            }
        }
        return known;
    }

    /** Parties that stand together as one side of payments. */
    public PartyClusters clusters() {
        PartyClusters known = clusters;
        if (known == null) {
            synchronized (this) {
                known = clusters;
                if (known == null) {
                    known = PartyClusters.of(graph, identifiers());
                    clusters = known;
                }
            }
        }
        return known;
    }
}
