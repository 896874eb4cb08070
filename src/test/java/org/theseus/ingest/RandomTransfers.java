package org.theseus.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** Transfers with every field filled or empty at random, in texts of every script and length. */
final class RandomTransfers {

    private static final List<String> LETTERS = List.of(
            "a", "Z", "0", " ", ";", ":", "č", "Ж", "ü", "\u0800", "東", "😀", "\u007f", "\u0080", "é", "\uFFFF");

    private RandomTransfers() {}

    static Transfer of(Random random) {
        Map<Detail, String> details = new EnumMap<>(Detail.class);
        for (Detail detail : Detail.values()) {
            String text = random.nextBoolean() ? null : text(random);
            if (text != null) {
                details.put(detail, text);
            }
        }
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put("column " + random.nextInt(9) + "ß", word(random));
        }
        return new Transfer(
                "T-0",
                text(random),
                "",
                time(random),
                random.nextBoolean() ? null : time(random),
                random.nextBoolean() ? null : time(random),
                account(random),
                account(random),
                mention(random),
                mention(random),
                new Money(random.nextLong() >> random.nextInt(60), "EUR"),
                random.nextBoolean() ? null : new Money(random.nextLong() >>> 1, "JPY"),
                pick(random, Channel.values()),
                pick(random, Status.values()),
                random.nextBoolean() ? null : new Aggregate(random.nextLong(), time(random), time(random)),
                random.nextInt(4) == 0 ? Map.of() : details,
                attributes,
                List.of(new SourceRow("f", "s", null, null, 1, 2, null)));
    }

    private static AccountId account(Random random) {
        return new AccountId(pick(random, AccountId.Kind.values()), word(random), word(random));
    }

    private static Mention mention(Random random) {
        return new Mention(
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random));
    }

    private static BookingTime time(Random random) {
        return new BookingTime(
                (random.nextBoolean() ? -1 : 1) * (random.nextLong() >>> (20 + random.nextInt(40))),
                pick(random, Precision.values()),
                random.nextBoolean());
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable String text(Random random) {
        return random.nextBoolean() ? null : word(random);
    }

    private static String word(Random random) {
        int length = List.of(0, 1, 3, 9, 10, 40, 120, 1100).get(random.nextInt(8));
        StringBuilder word = new StringBuilder();
        boolean plain = random.nextInt(3) > 0;
        for (int i = 0; i < length; i++) {
            word.append(plain ? (char) ('a' + random.nextInt(26)) : LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return word.toString();
    }
}
