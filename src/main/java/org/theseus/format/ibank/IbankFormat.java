package org.theseus.format.ibank;

import java.util.Set;
import java.util.regex.Pattern;
import org.theseus.format.FileHead;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;
import org.theseus.format.XmlCursor;

/**
 * A statement of domestic payments of a Serbian bank as XML: one row per {@code stmttrn}. Columns as {@link
 * IbankTable#COLUMNS} and {@code import/README.md} name them. Statements of foreign currency ({@code documentlist}) have
 * another layout and are refused. Source: domain notes on Serbian extracts; a published example file.
 */
public final class IbankFormat implements SourceFormat {

    private static final Pattern STATEMENT =
            Pattern.compile("<(?:[^<>:\\s]+:)?(?:notificationtype|rstype|acctid|curdef|trnlist|documentlist)[\\s>]");

    @Override
    public String name() {
        return "ibank";
    }

    @Override
    public boolean claims(FileHead head) {
        String root = head.xmlRoot();
        return (root.startsWith("pmtnotification ") || root.startsWith("stmtrs "))
                && STATEMENT.matcher(head.text()).find();
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        return new IbankTable(
                input, XmlCursor.open(input, options, Set.of("pmtnotification", "stmtrs", "stmttrn", "documentlist")));
    }
}
