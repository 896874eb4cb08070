package org.theseus.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Fact;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Status;
import org.theseus.project.CaseGraph;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;

/** Builds small cases by hand or at random; accounts first, each with the number it was added by. */
public final class TestCase {

    public static final long DAY = 86_400_000L;
    public static final long HOUR = 3_600_000L;

    private static final String[] NAMES = {"Ana Kos", "Ivo Horvat", "Mia Novak", "Jan Babic", "Leo Marin", "Eva"};

    private final List<AccountRecord> accounts = new ArrayList<>();
    private final List<LedgerEdge> edges = new ArrayList<>();

    /** People of different surnames whose records are complete, as accounts 0 and on. */
    public static TestCase people(int count) {
        TestCase made = new TestCase();
        for (int i = 0; i < count; i++) {
            made.account("Given" + i + " Family" + i, null, Observation.FULL);
        }
        return made;
    }

    /** Adds an account. */
    public int account(@Nullable String name, @Nullable String country, Observation observation) {
        AccountId id = new AccountId(AccountId.Kind.ACCOUNT, "b", String.format("%06d", accounts.size()));
        accounts.add(new AccountRecord(id, name, country, observation, 0));
        return accounts.size() - 1;
    }

    /** Adds an account of which nothing is known. */
    public int account() {
        return account(null, null, Observation.SEEN_ONLY);
    }

    /** Adds the outside world; after all accounts. */
    public int outside() {
        AccountId id = new AccountId(AccountId.Kind.OUTSIDE, String.format("%06d", accounts.size()), "");
        accounts.add(new AccountRecord(id, null, null, Observation.SEEN_ONLY, 0));
        return accounts.size() - 1;
    }

    /** Adds a payment in euro cents at an exact time. */
    public TestCase pay(int from, int to, long millis, long cents) {
        return pay(from, to, new BookingTime(millis, Precision.MILLI, false), cents, "EUR", null, 0, null);
    }

    /** Adds a payment in euro cents at an exact time, paid in at a place. */
    public TestCase payAt(@Nullable String place, int from, int to, long millis, long cents) {
        return pay(from, to, new BookingTime(millis, Precision.MILLI, false), cents, "EUR", place, 0, null);
    }

    /** Adds a payment in euro cents of which only the day is known. */
    public TestCase payOnDay(int from, int to, int day, long cents) {
        return pay(from, to, new BookingTime(day * DAY, Precision.DAY, false), cents, "EUR", null, 0, null);
    }

    /** Adds a payment. */
    public TestCase pay(
            int from,
            int to,
            BookingTime time,
            long minor,
            String currency,
            @Nullable String sendPlace,
            long aggregated,
            @Nullable String relation) {
        edges.add(new LedgerEdge(
                "T-" + edges.size(),
                from,
                to,
                time,
                new Money(minor, currency),
                null,
                Channel.BANK,
                Status.BOOKED,
                aggregated,
                Facts.NONE.with(Fact.SEND_PLACE, sendPlace).with(Fact.RELATION, relation)));
        return this;
    }

    /** Adds a payment in euro cents at an exact time with what its row states. */
    public TestCase pay(int from, int to, long millis, long cents, Facts facts) {
        return pay(from, to, new BookingTime(millis, Precision.MILLI, false), cents, "EUR", facts);
    }

    /** Adds a payment with what its row states. */
    public TestCase pay(int from, int to, BookingTime time, long minor, String currency, Facts facts) {
        edges.add(new LedgerEdge(
                "T-" + edges.size(),
                from,
                to,
                time,
                new Money(minor, currency),
                null,
                Channel.MTO,
                Status.BOOKED,
                0,
                facts));
        return this;
    }

    /** What a row states: a fact and its word in turn. */
    public static Facts facts(@Nullable Object... factsAndWords) {
        Facts facts = Facts.NONE;
        for (int i = 0; i < factsAndWords.length; i += 2) {
            facts = facts.with((Fact) Objects.requireNonNull(factsAndWords[i]), (String) factsAndWords[i + 1]);
        }
        return facts;
    }

    /** Finishes the case. */
    public CaseGraph build() {
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        edges.forEach(builder::add);
        return builder.build();
    }

    /**
     * A random case: few accounts around a busy one, equal times, days among exact times, parallel payments, payments to
     * oneself, the outside world, two currencies, some rows that cannot be placed in time.
     */
    public static CaseGraph random(Random random) {
        TestCase made = new TestCase();
        int named = 3 + random.nextInt(6);
        boolean countries = random.nextBoolean();
        for (int i = 0; i < named; i++) {
            int name = random.nextInt(NAMES.length + 1);
            made.account(
                    name == NAMES.length ? null : NAMES[name],
                    countries && random.nextInt(8) > 0 ? random.nextBoolean() ? "RS" : "HU" : null,
                    random.nextBoolean() ? Observation.FULL : Observation.SEEN_ONLY);
        }
        int nodes = named;
        if (random.nextBoolean()) {
            made.outside();
            nodes++;
        }
        int rows = random.nextInt(26);
        int span = 1 + random.nextInt(12);
        for (int i = 0; i < rows; i++) {
            int from = random.nextInt(3) == 0 ? 0 : random.nextInt(nodes);
            int to = random.nextInt(2) == 0 ? 0 : random.nextInt(nodes);
            boolean day = random.nextInt(3) == 0;
            long millis = random.nextInt(span) * DAY + (day ? 0 : random.nextInt(4) * 6L * HOUR);
            int odd = random.nextInt(20);
            made.pay(
                    from,
                    to,
                    odd == 0
                            ? BookingTime.UNKNOWN
                            : new BookingTime(millis, day ? Precision.DAY : Precision.MILLI, false),
                    1 + random.nextInt(10),
                    random.nextInt(4) == 0 ? "USD" : "EUR",
                    random.nextInt(3) == 0 ? null : new String[] {"Nis", "nis ", "Sid", "Subotica"}[random.nextInt(4)],
                    odd == 1 ? 3 : 0,
                    random.nextInt(12) == 0 ? "family" : null);
        }
        return made.build();
    }

    /**
     * A random case whose rows state places, countries, agents, telephones and documents: few people, some of them under one
     * number, payments over weeks, amounts that repeat, days among exact times, a payment now and then to oneself.
     */
    public static CaseGraph randomWithFacts(Random random, int days) {
        TestCase made = new TestCase();
        int named = 3 + random.nextInt(5);
        for (int i = 0; i < named; i++) {
            made.account(
                    random.nextInt(5) == 0 ? null : "N" + random.nextInt(9) + " S" + random.nextInt(7),
                    null,
                    random.nextBoolean() ? Observation.FULL : Observation.SEEN_ONLY);
        }
        int nodes = named;
        if (random.nextInt(3) == 0) {
            made.outside();
            nodes++;
        }
        int hub = random.nextInt(named);
        int rows = 4 + random.nextInt(16);
        for (int i = 0; i < rows; i++) {
            int from = random.nextInt(3) == 0 ? hub : random.nextInt(nodes);
            int to = random.nextInt(3) == 0 ? hub : random.nextInt(nodes);
            boolean day = random.nextInt(5) == 0;
            int in = random.nextInt(TOWNS.length);
            int out = random.nextInt(TOWNS.length);
            Facts facts = facts(
                    Fact.SEND_PLACE, random.nextInt(3) == 0 ? null : TOWNS[in][0],
                    Fact.SEND_COUNTRY, random.nextInt(6) == 0 ? null : TOWNS[in][1],
                    Fact.PAY_PLACE, random.nextInt(4) == 0 ? null : TOWNS[out][0],
                    Fact.PAY_COUNTRY, random.nextInt(6) == 0 ? null : TOWNS[out][1],
                    Fact.PAY_AGENT, random.nextInt(2) == 0 ? null : "agent " + random.nextInt(2),
                    Fact.PAYER_PHONE, random.nextInt(4) > 0 ? null : "+38164555" + (1000 + from / 2),
                    Fact.PAYEE_PHONE, random.nextInt(4) > 0 ? null : "+38164555" + (1000 + to / 2),
                    Fact.PAYER_DOCUMENT, random.nextInt(5) > 0 ? null : "P77" + (from * 13 + 1) % 4);
            made.pay(
                    from,
                    to,
                    new BookingTime(
                            random.nextInt(days) * DAY + (day ? 0 : random.nextInt(4) * 6L * HOUR),
                            day ? Precision.DAY : Precision.MILLI,
                            false),
                    10_000L * (1 + random.nextInt(9)),
                    random.nextInt(10) == 0 ? "USD" : "EUR",
                    facts);
        }
        return made.build();
    }

    private static final String[][] TOWNS = {
        {"Gevgelija", "MK"}, {"Presevo", "RS"}, {"Subotica", "RS"}, {"Szeged", "HU"}, {"Wien", "AT"}, {"Dortmund", "DE"}
    };

    /** Edges of a graph in their order. */
    public static IntStream edges(CaseGraph graph) {
        return IntStream.range(0, graph.graph().edgeCount());
    }
}
