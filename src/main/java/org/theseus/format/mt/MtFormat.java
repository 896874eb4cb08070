package org.theseus.format.mt;

import java.util.regex.Pattern;
import org.theseus.format.FileHead;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;
import org.theseus.format.TextLines;

/**
 * MT940, MT942 and MT950 (SWIFT FIN category 9): one row per booking, columns as {@link MtTable#COLUMNS} and
 * {@code import/README.md} name them. Other message types are claimed and refused by name.
 */
public final class MtFormat implements SourceFormat {

    private static final Pattern ENVELOPE = Pattern.compile("^\\s*\\{1:F\\d{2}");
    private static final Pattern REFERENCE = Pattern.compile("(?:^|\\n|\\r|\\{4:)\\s?:20:");
    private static final Pattern ACCOUNT = Pattern.compile("(?:^|\\n|\\r|\\{4:)\\s?:25P?:");
    private static final Pattern OPENING = Pattern.compile("[\\n\\r]\\s?:60[FM]:[CD]\\d{6}[A-Z]{3}");
    private static final Pattern STATEMENT = Pattern.compile("[\\n\\r]\\s?:(?:60[FM]|62[FM]|34F|28C?|90[DC]|61):");

    @Override
    public String name() {
        return "mt940";
    }

    @Override
    public boolean claims(FileHead head) {
        String text = head.text();
        if (text.indexOf(':') < 0 || head.xmlRoot().length() > 0) {
            return false;
        }
        return ENVELOPE.matcher(text).find()
                || ((REFERENCE.matcher(text).find() || OPENING.matcher(text).find())
                        && ACCOUNT.matcher(text).find()
                        && STATEMENT.matcher(text).find());
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        TextLines lines = TextLines.open(input, options);
        boolean whole = false;
        try {
            RawTable table = new MtTable(input, lines);
            whole = true;
            return table;
        } finally {
            if (!whole) {
                lines.close();
            }
        }
    }
}
