package org.theseus.format.clientbank;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.theseus.format.FileHead;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;
import org.theseus.format.TextLines;

/**
 * {@code 1CClientBankExchange}: one row per executed document and own account, columns as {@link ClientBankTable#COLUMNS}
 * and {@code import/README.md} name them.
 */
public final class ClientBankFormat implements SourceFormat {

    private static final String MARK = "1CClientBankExchange";
    private static final int HEAD = 4096;
    /** The value of the encoding's line is plain, whatever its key is encoded in. */
    private static final Pattern ENCODING = Pattern.compile("(?im)^[^=\\r\\n]{1,20}=(DOS|Windows|UTF-?8)\\s*$");

    @Override
    public String name() {
        return "clientbank";
    }

    @Override
    public boolean claims(FileHead head) {
        return head.text().stripLeading().startsWith(MARK);
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        Charset charset = options.charset().equals(StandardCharsets.UTF_8) ? declared(input) : options.charset();
        TextLines lines = TextLines.open(input, new FormatOptions(charset, ',', null, false, 0, List.of(), null));
        boolean whole = false;
        try {
            RawTable table = new ClientBankTable(input, lines);
            whole = true;
            return table;
        } finally {
            if (!whole) {
                lines.close();
            }
        }
    }

    private static Charset declared(FormatInput input) {
        Matcher line = ENCODING.matcher(new String(input.head(HEAD), StandardCharsets.ISO_8859_1));
        boolean found = line.find();
        if (found && line.group(1).equalsIgnoreCase("DOS")) {
            return Charset.forName("IBM866");
        }
        return found && line.group(1).toUpperCase(java.util.Locale.ROOT).startsWith("UTF")
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1251");
    }
}
