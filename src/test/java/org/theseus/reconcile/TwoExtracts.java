package org.theseus.reconcile;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.Sighting;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/**
 * The extracts of two banks whose customers pay each other, with what really belongs together: every payment is booked by the
 * payer's bank and up to three working days later by the payee's; some in another currency, some with references exchanged,
 * some with the payee's account left out, and some rows that only one of the banks has.
 */
final class TwoExtracts {

    private static final int ACCOUNTS = 60;
    private static final long[] ROUND = {5_000, 10_000, 15_000, 20_000, 50_000, 100_000};

    final List<Entry> left = new ArrayList<>();
    final List<Entry> right = new ArrayList<>();

    /** Id of the right record of each left record that has one. */
    final Map<String, String> truth = new HashMap<>();

    private final Random random;

    /** 117 RSD for one EUR, a little more each day. */
    static final Exchange RATES = (one, other, day) -> {
        Money euro = one.currency().equals("EUR") ? one : other;
        Money dinar = one.currency().equals("EUR") ? other : one;
        double expected = euro.minor() * rate(day);
        return OptionalLong.of(
                Math.round(Math.abs(dinar.minor() - expected) * 10_000 / Math.max(expected, (double) dinar.minor())));
    };

    private static double rate(long day) {
        return 117.0 + (day % 100) / 200.0;
    }

    /**
     * @param shared payments that both banks have
     * @param oneSided share of further rows that only one of them has, in percent of {@code shared}, half at each bank
     */
    TwoExtracts(long seed, int shared, int oneSided) {
        random = new Random(seed);
        List<String> references = new ArrayList<>();
        List<int[]> swaps = new ArrayList<>();
        for (int i = 0; i < shared; i++) {
            references.add(random.nextInt(10) < 6 ? "E2E" + (100_000 + i) : "");
        }
        List<String> rightReferences = new ArrayList<>(references);
        for (int i = 0; i < shared / 50; i++) {
            swaps.add(new int[] {random.nextInt(shared), random.nextInt(shared)});
        }
        swaps.forEach(swap -> Collections.swap(rightReferences, swap[0], swap[1]));
        for (int i = 0; i < shared; i++) {
            payment(i, references.get(i), rightReferences.get(i), true, true);
        }
        for (int i = 0; i < shared * oneSided / 100; i++) {
            payment(shared + i, "", "", i % 2 == 0, i % 2 == 1);
        }
        Collections.shuffle(left, random);
        Collections.shuffle(right, random);
    }

    private void payment(int number, String reference, String rightReference, boolean payersBank, boolean payeesBank) {
        boolean leftPays = random.nextBoolean();
        int payer = random.nextInt(ACCOUNTS);
        int payee = random.nextInt(ACCOUNTS);
        LocalDate sent = LocalDate.of(2023, 1, 2).plusDays(random.nextInt(180));
        LocalDate got = sent;
        for (int delay = random.nextInt(4) * random.nextInt(2); delay > 0; ) {
            got = got.plusDays(1);
            delay -= got.getDayOfWeek() == DayOfWeek.SATURDAY || got.getDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
        }
        long minor = random.nextInt(3) == 0 ? ROUND[random.nextInt(ROUND.length)] : 1_000 + random.nextInt(500_000);
        Money amount = new Money(minor, "EUR");
        boolean foreign = random.nextInt(5) == 0;
        Money arrives = foreign
                ? new Money(Math.round(minor * rate(sent.toEpochDay()) * (0.99 + random.nextDouble() * 0.02)), "RSD")
                : amount;
        boolean named = !foreign && random.nextInt(12) == 0;
        String from = (leftPays ? "L" : "R") + "ACCOUNT" + payer;
        String to = (leftPays ? "R" : "L") + "ACCOUNT" + payee;
        Transfer out = record("T-out" + number, sent, from, named ? null : to, amount, reference);
        if (named) {
            out = withPayee(out, "Name of " + to);
        }
        Transfer in = record("T-in" + number, got, from, to, arrives, rightReference);
        if (payersBank) {
            (leftPays ? left : right).add(Entry.of(out, Sighting.Side.PAYER, from, leftPays ? "left" : "right"));
        }
        if (payeesBank) {
            (leftPays ? right : left).add(Entry.of(in, Sighting.Side.PAYEE, to, leftPays ? "right" : "left"));
        }
        if (payersBank && payeesBank) {
            truth.put(leftPays ? out.id() : in.id(), leftPays ? in.id() : out.id());
        }
    }

    static Transfer record(String id, LocalDate day, String from, @Nullable String to, Money amount, String reference) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        if (!reference.isEmpty()) {
            details.put(Detail.END_TO_END_ID, reference);
        }
        return record(id, day, from, to, amount, details);
    }

    static Transfer record(
            String id, LocalDate day, String from, @Nullable String to, Money amount, Map<Detail, String> details) {
        String payee = "Name of " + (to == null ? "payee" : to);
        return new Transfer(
                id,
                null,
                id,
                new BookingTime(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(), Precision.DAY, false),
                null,
                null,
                account(from),
                to == null ? new AccountId(AccountId.Kind.MENTION, "bank", payee + id) : account(to),
                mention("Name of " + from),
                mention(to == null ? payee : "Name of " + to),
                amount,
                null,
                Channel.BANK,
                Status.BOOKED,
                null,
                details,
                new TreeMap<>(),
                List.of(new SourceRow(id + ".csv", id, null, null, 1, 2, null)));
    }

    private static Transfer withPayee(Transfer t, String name) {
        return new Transfer(
                t.id(),
                null,
                t.id(),
                t.time(),
                null,
                null,
                t.from(),
                t.to(),
                t.payer(),
                mention(name),
                t.amount(),
                null,
                t.channel(),
                t.status(),
                null,
                t.details(),
                t.attributes(),
                t.sources());
    }

    static Money money(String text) {
        String[] parts = text.split(" ");
        return Money.of(new BigDecimal(parts[0]), parts[1]);
    }

    private static AccountId account(String number) {
        return new AccountId(AccountId.Kind.ACCOUNT, "", number);
    }

    private static Mention mention(String name) {
        return new Mention(null, name, null, null, null, null, null, null, null, null, null);
    }
}
