package org.theseus.project;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.graph.ColumnSink;
import org.theseus.graph.ColumnSource;
import org.theseus.model.AccountId;
import org.theseus.model.Observation;
import org.theseus.store.AccountRecord;

/**
 * The accounts of a case by node, as columns: a record is made when it is first asked for and kept. Thread-safe: two threads
 * may make the same record, equal ones.
 */
final class AccountColumns {

    private static final List<AccountId.Kind> KINDS = List.of(AccountId.Kind.values());
    private static final List<Observation> OBSERVATIONS = List.of(Observation.values());

    private final ByteBuffer kind;
    private final WordColumn institution;
    private final TextColumn number;
    private final WordColumn name;
    private final WordColumn country;
    private final ByteBuffer observation;
    private final LongBuffer transfers;
    private final @Nullable AccountRecord[] made;

    private AccountColumns(
            ByteBuffer kind,
            WordColumn institution,
            TextColumn number,
            WordColumn name,
            WordColumn country,
            ByteBuffer observation,
            LongBuffer transfers) {
        this.kind = kind;
        this.institution = institution;
        this.number = number;
        this.name = name;
        this.country = country;
        this.observation = observation;
        this.transfers = transfers;
        this.made = new @Nullable AccountRecord[kind.limit()];
    }

    static AccountColumns of(List<AccountRecord> accounts) {
        int size = accounts.size();
        byte[] kind = new byte[size];
        byte[] observation = new byte[size];
        long[] transfers = new long[size];
        WordColumn.Builder institution = new WordColumn.Builder(size);
        TextColumn.Builder number = new TextColumn.Builder(size);
        WordColumn.Builder name = new WordColumn.Builder(size);
        WordColumn.Builder country = new WordColumn.Builder(size);
        for (int node = 0; node < size; node++) {
            AccountRecord account = accounts.get(node);
            kind[node] = (byte) KINDS.indexOf(account.id().kind());
            institution.add(account.id().institution());
            number.add(account.id().number());
            name.add(account.name());
            country.add(account.country());
            observation[node] = (byte) OBSERVATIONS.indexOf(account.observation());
            transfers[node] = account.transfers();
        }
        return new AccountColumns(
                ByteBuffer.wrap(kind),
                institution.build(),
                number.build(),
                name.build(),
                country.build(),
                ByteBuffer.wrap(observation),
                LongBuffer.wrap(transfers));
    }

    AccountRecord get(int node) {
        AccountRecord known = made[node];
        if (known == null) {
            String at = institution.find(node);
            known = new AccountRecord(
                    new AccountId(KINDS.get(kind.get(node)), at == null ? "" : at, number.get(node)),
                    name.find(node),
                    country.find(node),
                    observation(node),
                    transfers.get(node));
            made[node] = known;
        }
        return known;
    }

    Observation observation(int node) {
        return OBSERVATIONS.get(observation.get(node));
    }

    @Nullable
    String country(int node) {
        return country.find(node);
    }

    void writeTo(ColumnSink sink) {
        sink.bytes("accounts.kind", kind.duplicate());
        institution.writeTo(sink, "accounts.institution");
        number.writeTo(sink, "accounts.number");
        name.writeTo(sink, "accounts.name");
        country.writeTo(sink, "accounts.country");
        sink.bytes("accounts.observation", observation.duplicate());
        sink.longs("accounts.transfers", transfers.duplicate());
    }

    static AccountColumns readFrom(ColumnSource source) {
        return new AccountColumns(
                source.bytes("accounts.kind"),
                WordColumn.readFrom(source, "accounts.institution"),
                TextColumn.readFrom(source, "accounts.number"),
                WordColumn.readFrom(source, "accounts.name"),
                WordColumn.readFrom(source, "accounts.country"),
                source.bytes("accounts.observation"),
                source.longs("accounts.transfers"));
    }
}
