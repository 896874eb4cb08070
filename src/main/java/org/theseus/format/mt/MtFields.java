package org.theseus.format.mt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatInput;
import org.theseus.format.TextLines;

/**
 * The fields of a text of FIN messages, one after the other, with what stands between messages: envelopes of
 * numbered blocks in braces, the lines of delivery systems, message ends. Not thread-safe.
 */
final class MtFields {

    private static final int MAX_LINES = 1_000;
    private static final int MAX_OUTSIDE_CHARS = 200;
    private static final Pattern TAG = Pattern.compile("^\\s?:(\\d{2}[A-Z]?|NS):(.*)$", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile("^-(?:\\}.*|XXX)?\\s*$", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\{2:[IO](\\d{3})|^:?(9\\d\\d)(?: \\d\\d)?:?\\s*$");
    private static final Pattern SENDER = Pattern.compile("\\{2:O\\d{13}([A-Z0-9]{12})");
    private static final Pattern HEADER = Pattern.compile("\\{1:F\\d{2}([A-Z0-9]{12})");
    private static final Pattern LOOSE_BIC =
            Pattern.compile("^(?:\\d{4} \\d{2})?([A-Z]{6}[A-Z0-9]{2})(?:[A-Z0-9]{3})?(?:X*\\d{5})?\\s*$");

    private final FormatInput input;
    private final TextLines lines;
    private @Nullable String ahead;
    private @Nullable String type;
    private @Nullable String bic;
    private boolean inside;

    MtFields(FormatInput input, TextLines lines) {
        this.input = input;
        this.lines = lines;
        this.ahead = lines.next();
    }

    /** Message type that the envelope names, as {@code 940}; null where there is no envelope. */
    @Nullable
    String type() {
        return type;
    }

    /** BIC of the sender, the account's bank, as far as the envelope names it. */
    @Nullable
    String bic() {
        return bic;
    }

    /** The next field, or null at the end of the text. */
    @Nullable
    MtField next() {
        while (ahead != null) {
            String line = ahead;
            if (line.isEmpty()) {
                // a damaged file may hold millions of them
                inside = false;
                ahead = lines.next();
                continue;
            }
            Matcher tag = TAG.matcher(insideBlock(line));
            if (tag.matches()) {
                return field(tag.group(1), tag.group(2));
            }
            outside(line);
            ahead = lines.next();
        }
        return null;
    }

    /** A first field may stand on the line of the envelope. */
    private String insideBlock(String line) {
        int block = line.indexOf("{4:");
        if (block < 0) {
            return line;
        }
        envelope(line.substring(0, block + 3));
        return line.substring(block + 3);
    }

    private MtField field(String tag, String text) {
        // some banks leave out the reference, and a statement begins with its account
        if (tag.equals("20") || tag.equals("25") || tag.equals("25P")) {
            inside = true;
        } else if (!inside) {
            throw input.refuse(
                    lines.line(),
                    "field :" + tag + ": stands outside any message",
                    "A message begins with :20:. The file may be cut together badly; ask the sender for it again.");
        }
        long line = lines.line();
        Long offset = lines.byteOffset();
        List<String> content = new ArrayList<>();
        content.add(text);
        for (ahead = lines.next(); ahead != null; ahead = lines.next()) {
            if (END.matcher(ahead).matches()) {
                inside = false;
                break;
            }
            if (TAG.matcher(ahead).matches() || ahead.startsWith("{1:")) {
                break;
            }
            content.add(ahead);
            if (content.size() > MAX_LINES) {
                throw input.refuse(line, "field :" + tag + ": has more than " + MAX_LINES + " lines", "It is damaged.");
            }
        }
        while (content.size() > 1 && content.get(content.size() - 1).isBlank()) {
            content.remove(content.size() - 1);
        }
        return new MtField(tag, List.copyOf(content), line, offset);
    }

    private void outside(String line) {
        inside = false;
        if (line.length() > MAX_OUTSIDE_CHARS) {
            throw input.refuse(
                    lines.line(),
                    "text outside any message: " + line.substring(0, 60) + "...",
                    "Ask the sender for the file again.");
        }
        envelope(line);
    }

    private void envelope(String line) {
        Matcher named = TYPE.matcher(line);
        if (named.find()) {
            type = named.group(1) != null ? named.group(1) : named.group(2);
        }
        Matcher sender = SENDER.matcher(line);
        Matcher header = HEADER.matcher(line);
        Matcher loose = LOOSE_BIC.matcher(line);
        if (sender.find()) {
            bic = logicalTerminal(sender.group(1));
        } else if (line.contains("{2:I") && header.find()) {
            bic = logicalTerminal(header.group(1));
        } else if (loose.matches()) {
            bic = loose.group(1);
        }
    }

    /** The BIC in a logical terminal address: its ninth character is the terminal. */
    private static String logicalTerminal(String address) {
        return address.substring(0, 8);
    }
}
