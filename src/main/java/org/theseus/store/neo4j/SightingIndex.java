package org.theseus.store.neo4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Identifier;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.model.Transfer;
import org.theseus.model.Witness;

/**
 * Finds the transfers that name an identifier without reading the case. What {@link Sighting#allIn} names is reached in one
 * of three ways: by the node of the identifier and the accounts linked to it; by an indexed property that holds the very
 * value (account number, MTCN, references); and whatever neither reaches (agents, places, conductors, the mentions of the
 * world outside, numbers written in another way) by a token in the transfer's property {@code sought}. These are
 * candidates: what is reported is decided on the transfer itself. Cost: the transfers of the accounts that match.
 */
final class SightingIndex {

    /** Values per statement; below the limit of 1,024 clauses of a full-text query. */
    private static final int VALUES = 500;

    private static final int IDS = 20_000;
    private static final int TOKEN_BYTES = 8;

    private static final Map<Identifier.Kind, String> STATEMENTS = statements();

    private final Neo4jConnection connection;
    private final TransferReader reader;
    private final PaymentRecords records;

    SightingIndex(Neo4jConnection connection, TransferReader reader, PaymentRecords records) {
        this.connection = connection;
        this.reader = reader;
        this.records = records;
    }

    private static Map<Identifier.Kind, String> statements() {
        Map<Identifier.Kind, String> statements = new EnumMap<>(Identifier.Kind.class);
        for (IdentifierKind kind : IdentifierKind.values()) {
            statements.put(kind.kind(), kind.findStatement());
        }
        statements.put(Identifier.Kind.ACCOUNT, "read/sightings#account");
        statements.put(Identifier.Kind.MTCN, "read/sightings#mtcn");
        statements.put(Identifier.Kind.REFERENCE, "read/sightings#reference");
        return statements;
    }

    /** Tokens of everything that only they reach, with blanks between; null if there is nothing. */
    static @Nullable String sought(Transfer transfer) {
        List<Sighting> hidden = new ArrayList<>();
        hidden(Sighting.Side.PAYER, transfer.from(), transfer.payer(), hidden);
        hidden(Sighting.Side.PAYEE, transfer.to(), transfer.payee(), hidden);
        Sighting.ofPayment(transfer).stream()
                .filter(sighting -> !isIndexed(sighting.identifier(), transfer))
                .forEach(hidden::add);
        return hidden.isEmpty()
                ? null
                : hidden.stream()
                        .map(sighting -> token(sighting.identifier()))
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private static void hidden(Sighting.Side side, AccountId end, Mention mention, List<Sighting> sink) {
        if (end.kind() == AccountId.Kind.OUTSIDE) {
            sink.addAll(Sighting.ofMention(side, mention));
            return;
        }
        Optional<Identifier> account = Identifier.of(Identifier.Kind.ACCOUNT, mention.account());
        if (account.isPresent() && !account.get().value().equals(end.number())) {
            sink.add(new Sighting(account.get(), side, "account"));
        }
    }

    private static boolean isIndexed(Identifier identifier, Transfer transfer) {
        String value = identifier.value();
        return switch (identifier.kind()) {
            case MTCN -> value.equals(transfer.detail(Detail.MTCN));
            case REFERENCE ->
                value.equals(transfer.id())
                        || value.equals(transfer.sourceId())
                        || value.equals(transfer.detail(Detail.END_TO_END_ID));
            default -> false;
        };
    }

    /** Of one length and without blanks whatever the value; two values of one token cost a candidate, no more. */
    private static String token(Identifier identifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((identifier.kind() + " " + identifier.value()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, TOKEN_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** See {@link org.theseus.store.LedgerView#readSightings}. Memory: the transfers that are reported. */
    void read(Set<Identifier> wanted, BiConsumer<Transfer, Sighting> sink) {
        List<String> candidates = List.copyOf(candidates(wanted));
        List<Transfer> found = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += IDS) {
            List<String> ids = List.copyOf(candidates.subList(from, Math.min(candidates.size(), from + IDS)));
            found.addAll(reader.unsorted("read/transfers#by-id", Map.of("ids", ids)));
        }
        found.sort(TransferReader.ORDER);
        Map<String, List<Witness>> several = records.exist() ? records.of(candidates) : Map.of();
        for (Transfer transfer : found) {
            Sighting.allIn(transfer, several.getOrDefault(transfer.id(), List.of())).stream()
                    .filter(sighting -> wanted.contains(sighting.identifier()))
                    .forEach(sighting -> sink.accept(transfer, sighting));
        }
    }

    private Set<String> candidates(Set<Identifier> wanted) {
        Set<String> ids = new TreeSet<>();
        Map<Identifier.Kind, List<String>> values = new EnumMap<>(Identifier.Kind.class);
        List<String> tokens = new ArrayList<>();
        for (Identifier identifier : new TreeSet<>(wanted)) {
            values.computeIfAbsent(identifier.kind(), none -> new ArrayList<>()).add(identifier.value());
            tokens.add(token(identifier));
        }
        values.forEach((kind, list) -> {
            String statement = STATEMENTS.get(kind);
            if (statement != null) {
                parts(list).forEach(part -> collect(statement, Map.of("values", part), ids));
            }
        });
        parts(tokens).forEach(part -> collect("read/sightings#sought", Map.of("query", String.join(" ", part)), ids));
        return ids;
    }

    private void collect(String statement, Map<String, Object> parameters, Set<String> ids) {
        connection.stream(statement, parameters, row -> ids.add(row.get("id").asString()));
    }

    private static List<List<String>> parts(List<String> values) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += VALUES) {
            parts.add(List.copyOf(values.subList(from, Math.min(values.size(), from + VALUES))));
        }
        return parts;
    }
}
