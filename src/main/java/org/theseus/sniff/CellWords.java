package org.theseus.sniff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words inside cells that mean a direction, a status, a balance or a footer, read once from {@code theseus/sniff/values.txt}. */
final class CellWords {

    private static final int MAX_LENGTH = 60;
    /** Letters that may stand behind the name of a balance: "on", "vom", "na dan", a currency; digits are its date. */
    private static final int LETTERS_BEHIND = 6;

    /** Names of sections of balances, which are those of a profile's row rules. */
    private static final List<String> BALANCES = List.of("opening", "closing");

    private static final Map<String, String> STATUS = new HashMap<>();
    private static final Set<String> FOOTERS = new HashSet<>();
    private static final Map<String, String> BALANCE = new TreeMap<>();
    private static final List<String[]> DIRECTIONS = new java.util.ArrayList<>();

    static {
        String section = "";
        for (String line : Resource.lines("values.txt")) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (section.startsWith("direction")) {
                DIRECTIONS.add(line.split(" "));
            } else if (section.equals("footer") || BALANCES.contains(section)) {
                for (String word : line.substring(line.indexOf(':') + 1).split(",")) {
                    FOOTERS.add(Words.plain(word));
                    if (!section.equals("footer")) {
                        BALANCE.put(Words.plain(word), section);
                    }
                }
            } else {
                for (String word : line.split(",")) {
                    STATUS.putIfAbsent(Words.plain(word), section.substring("status ".length()));
                }
            }
        }
    }

    private CellWords() {}

    static boolean isFooter(String cell) {
        return cell.length() <= MAX_LENGTH && FOOTERS.contains(Words.plain(cell));
    }

    /** {@code opening} or {@code closing} if a text is the name of such a balance, maybe with its day, else null. */
    static @Nullable String balance(String text) {
        if (text.length() > MAX_LENGTH) {
            return null;
        }
        String letters = Words.plain(text).replaceAll("[0-9]", "");
        for (int length = letters.length(); length >= Math.max(1, letters.length() - LETTERS_BEHIND); length--) {
            String kind = BALANCE.get(letters.substring(0, length));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** DEBIT and CREDIT by value if the values are one known pair of marks, else empty. */
    static Map<String, String> directions(Set<String> values) {
        Map<String, String> found = Map.of();
        for (String[] pair : DIRECTIONS) {
            Map<String, String> read = new TreeMap<>();
            for (String value : values) {
                String mark = mark(value);
                if (mark.equals(pair[0])) {
                    read.put(value, "DEBIT");
                } else if (mark.equals(pair[1])) {
                    read.put(value, "CREDIT");
                }
            }
            if (read.size() == values.size() && !read.isEmpty()) {
                // one mark alone may belong to two pairs that disagree
                if (!found.isEmpty() && !found.equals(read)) {
                    return Map.of();
                }
                found = read;
            }
        }
        return found;
    }

    private static String mark(String value) {
        return value.equals("+") || value.equals("-")
                ? value
                : Words.plain(value).toUpperCase(Locale.ROOT);
    }

    /** Status by value if every value is a known word and one of them more than booked, else empty. */
    static Map<String, String> statuses(Set<String> values) {
        Map<String, String> read = new TreeMap<>();
        for (String value : values) {
            String status = STATUS.get(Words.plain(value));
            if (status == null) {
                return Map.of();
            }
            read.put(value, status);
        }
        return read;
    }

    /** Whether one of the values says that a row is not booked. */
    static boolean saysPending(Set<String> values) {
        return values.stream().anyMatch(value -> {
            String status = STATUS.get(Words.plain(value));
            return status != null && !status.equals("BOOKED") && !status.equals("PAID");
        });
    }
}
