package org.theseus.ingest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** One invented payment, from which a fixture is written and with which what was read is compared. */
record Payment(
        int number,
        LocalDateTime at,
        LocalDate valueDay,
        long minor,
        boolean out,
        String own,
        String account,
        String name,
        String text,
        long balanceMinor,
        String mtcn,
        String phone) {

    private static final long[] AMOUNTS = {1, 99, 100, 1_00, 999_99, 1_000_00, 1_234_56, 12_345_678_90L, 500_00, 500_00
    };

    /** Payments in time order from 2 June 2023 on, two equal ones among them; names are taken from the pool. */
    static List<Payment> list(long seed, String own, String country, List<String> names) {
        Random random = new Random(seed);
        List<Payment> payments = new ArrayList<>();
        LocalDateTime at = LocalDateTime.of(2023, 6, 2, 8, 15, 4);
        long balance = 1_000_00;
        for (int i = 0; i < 30; i++) {
            at = at.plusMinutes(random.nextInt(2000));
            long minor = i < AMOUNTS.length ? AMOUNTS[i] : 1 + random.nextInt(9_999_999);
            boolean out = random.nextBoolean();
            balance += out ? -minor : minor;
            payments.add(new Payment(
                    i + 1,
                    at,
                    at.toLocalDate().plusDays(random.nextInt(3)),
                    minor,
                    out,
                    own,
                    iban(country, random.nextInt(1_000_000)),
                    names.get(random.nextInt(names.size())),
                    "Ref " + i + " / " + names.get(random.nextInt(names.size())) + ", 7",
                    balance,
                    String.format(Locale.ROOT, "%010d", random.nextInt(100_000_000)),
                    "+43660" + (1_000_000 + random.nextInt(1_000_000))));
        }
        return payments;
    }

    /** A valid IBAN of a country whose account numbers are digits. */
    static String iban(String country, int number) {
        int length = switch (country) {
            case "AT" -> 16;
            case "DE", "RS", "ME" -> 18;
            case "HR" -> 17;
            case "SI", "MK" -> 15;
            case "TR" -> 22;
            case "GR" -> 23;
            case "HU" -> 24;
            case "LT" -> 16;
            default -> throw new IllegalArgumentException(country);
        };
        String digits = String.format(Locale.ROOT, "%0" + length + "d", 40_000_000_000L + number);
        if (List.of("RS", "ME", "SI", "MK").contains(country)) {
            String head = digits.substring(2);
            int check =
                    98 - new BigInteger(head + "00").mod(BigInteger.valueOf(97)).intValue();
            digits = head + String.format(Locale.ROOT, "%02d", check);
        }
        if (country.equals("HU")) {
            digits = "117730161111101800000000";
        }
        String letters = "" + (country.charAt(0) - 'A' + 10) + (country.charAt(1) - 'A' + 10);
        int check = 98
                - new BigInteger(digits + letters + "00")
                        .mod(BigInteger.valueOf(97))
                        .intValue();
        return country + String.format(Locale.ROOT, "%02d", check) + digits;
    }

    String date(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(at);
    }

    String valueDate(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(valueDay);
    }

    /** Plain decimal with a dot, without a sign. */
    String amount() {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }

    /** Plain decimal with a dot, negative if paid. */
    String signed() {
        return (out ? "-" : "") + amount();
    }

    String balance() {
        return BigDecimal.valueOf(balanceMinor, 2).toPlainString();
    }

    /** {@code 1.234,56}. */
    static String german(String plain) {
        return grouped(plain, ".", ",");
    }

    /** {@code 1,234.56}. */
    static String english(String plain) {
        return grouped(plain, ",", ".");
    }

    static String grouped(String plain, String grouping, String decimal) {
        boolean negative = plain.startsWith("-");
        String whole = plain.substring(negative ? 1 : 0, plain.indexOf('.'));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            text.append(i > 0 && (whole.length() - i) % 3 == 0 ? grouping : "").append(whole.charAt(i));
        }
        return (negative ? "-" : "") + text + decimal + plain.substring(plain.indexOf('.') + 1);
    }
}
