package org.theseus.format.camt;

import java.util.Set;
import java.util.regex.Pattern;
import org.theseus.format.FileHead;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;
import org.theseus.format.XmlCursor;

/**
 * camt.052 (report), camt.053 (statement) and camt.054 (notification) of any version, in any namespace and envelope: one
 * row per booked movement, a batch by its details. Columns as {@link CamtRows#COLUMNS} and {@code import/README.md} name
 * them.
 */
public final class CamtFormat implements SourceFormat {

    private static final Pattern MESSAGE = Pattern.compile(
            "<(?:[^<>:\\s]+:)?BkToCstmr(?:AcctRpt|Stmt|DbtCdtNtfctn)(?:V\\d\\d)?[\\s>]|camt\\.05[234]\\.001\\.\\d\\d");

    @Override
    public String name() {
        return "camt";
    }

    @Override
    public boolean claims(FileHead head) {
        return !head.xmlRoot().isEmpty() && MESSAGE.matcher(head.text()).find();
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        return new CamtTable(input, XmlCursor.open(input, options, Set.of("Stmt", "Rpt", "Ntfctn", "Ntry", "TxDtls")));
    }
}
