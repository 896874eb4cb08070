package org.theseus.format.goaml;

import java.util.Set;
import java.util.regex.Pattern;
import org.theseus.format.FileHead;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.format.SourceFormat;
import org.theseus.format.XmlCursor;

/**
 * goAML transaction reports: one row per transaction, bi-party (from and to) or multi-party (by the roles of the involved
 * parties). Columns as {@link GoamlTable#COLUMNS} and {@code import/README.md} name them.
 */
public final class GoamlFormat implements SourceFormat {

    private static final Pattern REPORT =
            Pattern.compile("<(?:[^<>:\\s]+:)?(?:rentity_id|report_code|submission_code|currency_code_local)[\\s>]");

    @Override
    public String name() {
        return "goaml";
    }

    @Override
    public boolean claims(FileHead head) {
        String root = head.xmlRoot();
        return (root.startsWith("report ") || root.startsWith("reports "))
                && REPORT.matcher(head.text()).find();
    }

    @Override
    public RawTable open(FormatInput input, FormatOptions options) {
        return new GoamlTable(input, XmlCursor.open(input, options, Set.of("report", "transaction")));
    }
}
