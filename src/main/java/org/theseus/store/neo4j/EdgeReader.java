package org.theseus.store.neo4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.store.LedgerEdge;

/**
 * Reads every edge with the few columns the projection needs. The rows come in storage order, the fastest there is, and
 * are sorted here: O(n log n) and all edges in memory, as they will be in the projection anyway.
 */
final class EdgeReader {

    private static final long FETCH_SIZE = 20_000;
    /** The statement gives the facts after these columns, in the order of {@link Fact}. */
    private static final int COLUMNS_BEFORE_FACTS = 13;

    private static final List<Fact> FACTS = List.of(Fact.values());

    private final Neo4jConnection connection;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, Precision> precisions = byName(Precision.values());
    private final Map<String, Channel> channels = byName(Channel.values());
    private final Map<String, Status> statuses = byName(Status.values());

    EdgeReader(Neo4jConnection connection) {
        this.connection = connection;
    }

    private static <E extends Enum<E>> Map<String, E> byName(E[] values) {
        Map<String, E> names = new HashMap<>();
        for (E value : values) {
            names.put(value.name(), value);
        }
        return names;
    }

    /** One consistent reading of accounts and edges: both in one transaction. */
    void read(Consumer<LedgerEdge> sink) {
        connection
                .failures()
                .guard(() -> {
                    try (Session session = connection.readSession(FETCH_SIZE);
                            Transaction tx = session.beginTransaction()) {
                        Map<Long, Integer> positions = positions(tx);
                        List<LedgerEdge> edges = new ArrayList<>();
                        tx.run(CypherLibrary.get("read/transfers#edges"))
                                .forEachRemaining(row -> edges.add(edge(row, positions)));
                        return edges;
                    }
                })
                .stream()
                .sorted(EdgeReader::compare)
                .forEach(sink);
    }

    /** Told out in full: twenty million calls, and the first compiler does not see through comparators made of others. */
    private static int compare(LedgerEdge one, LedgerEdge other) {
        int time = one.time().compareTo(other.time());
        return time != 0 ? time : one.transferId().compareTo(other.transferId());
    }

    private static Map<Long, Integer> positions(Transaction tx) {
        record Node(long id, String key) {}
        List<Node> nodes = new ArrayList<>();
        tx.run(CypherLibrary.get("read/accounts#positions"))
                .forEachRemaining(row ->
                        nodes.add(new Node(row.get(0).asLong(), row.get(1).asString())));
        nodes.sort(Comparator.comparing(Node::key));
        Map<Long, Integer> positions = new HashMap<>(nodes.size() * 2);
        for (int position = 0; position < nodes.size(); position++) {
            positions.put(nodes.get(position).id(), position);
        }
        return positions;
    }

    private LedgerEdge edge(Record row, Map<Long, Integer> positions) {
        Value at = row.get(3);
        Value paid = row.get(8);
        return new LedgerEdge(
                row.get(2).asString(),
                of(positions, row.get(0).asLong()),
                of(positions, row.get(1).asLong()),
                new BookingTime(
                        at.isNull() ? 0 : at.asLong(),
                        of(precisions, row.get(4).asString()),
                        !row.get(5).isNull()),
                new Money(row.get(6).asLong(), word(row.get(7).asString())),
                paid.isNull() ? null : new Money(paid.asLong(), word(row.get(9).asString())),
                of(channels, row.get(10).asString()),
                of(statuses, row.get(11).asString()),
                row.get(12).isNull() ? 0 : row.get(12).asLong(),
                facts(row));
    }

    private Facts facts(Record row) {
        Map<Fact, String> stated = new EnumMap<>(Fact.class);
        for (int at = 0; at < FACTS.size(); at++) {
            Value value = row.get(COLUMNS_BEFORE_FACTS + at);
            if (!value.isNull()) {
                stated.put(FACTS.get(at), word(value.asString()));
            }
        }
        return stated.isEmpty() ? Facts.NONE : Facts.of(stated::get);
    }

    private String word(String text) {
        return words.computeIfAbsent(text, Function.identity());
    }

    private static <K, V> V of(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("the store holds what we never wrote: " + key);
        }
        return value;
    }
}
