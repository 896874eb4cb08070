package org.theseus.format.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatInput;
import org.theseus.format.FormatOptions;
import org.theseus.format.XmlCursor;
import org.theseus.format.ZipMembers;
import org.theseus.model.TheseusException;

/** An open workbook: its sheets, number formats and shared strings. Not thread-safe. */
final class Workbook implements AutoCloseable {

    static final FormatOptions XML = new FormatOptions(StandardCharsets.UTF_8, ',', null, 0);

    private static final int MAX_SHEETS = 500;

    private final FormatInput input;
    private final ZipMembers zip;
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private @Nullable NumberFormats formats;
    private @Nullable SharedStrings strings;
    private boolean from1904;

    private Workbook(FormatInput input, ZipMembers zip) {
        this.input = input;
        this.zip = zip;
    }

    static Workbook open(FormatInput input) {
        ZipMembers zip = ZipMembers.open(input);
        boolean whole = false;
        try {
            Workbook book = new Workbook(input, zip);
            book.readSheets();
            whole = true;
            return book;
        } finally {
            if (!whole) {
                zip.close();
            }
        }
    }

    private void readSheets() {
        Map<String, String> targets = targets();
        try (XmlCursor xml = part("xl/workbook.xml")) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                if (xml.name().equals("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.name().equals("sheet")) {
                    String name = xml.attribute("name");
                    String target = targets.get(String.valueOf(xml.attribute("id")));
                    if ((name != null && target != null && sheets.put(name, target) != null)
                            || sheets.size() > MAX_SHEETS) {
                        throw refuse("two sheets of one name, or more than " + MAX_SHEETS, "The workbook is damaged.");
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw refuse("the workbook has no sheet of cells", "Is it the file that was asked for?");
        }
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>();
        try (XmlCursor xml = part("xl/_rels/workbook.xml.rels")) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    String id = xml.attribute("Id");
                    String target = xml.attribute("Target");
                    String type = String.valueOf(xml.attribute("Type"));
                    if (id != null && target != null && type.endsWith("/worksheet")) {
                        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    private XmlCursor part(String name) {
        if (!zip.has(name)) {
            throw refuse("the workbook has no part " + name, "It is damaged; ask the sender for it again.");
        }
        return XmlCursor.open(zip.part(name), XML, Set.of());
    }

    /** Names of the sheets with cells, in the workbook's order; at least one. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** Whether two of a sheet's rows have two filled cells. */
    boolean isTable(String sheet) {
        try (SheetRows rows = rows(sheet)) {
            int wide = 0;
            for (SheetRow row = rows.next(); row != null && wide < 2; row = rows.next()) {
                wide += row.filled() >= 2 ? 1 : 0;
            }
            return wide == 2;
        }
    }

    SheetRows rows(String sheet) {
        return new SheetRows(this, part(Objects.requireNonNull(sheets.get(sheet), sheet)));
    }

    NumberFormats formats() {
        NumberFormats known = formats;
        if (known == null) {
            if (zip.has("xl/styles.xml")) {
                try (XmlCursor xml = part("xl/styles.xml")) {
                    known = NumberFormats.read(xml);
                }
            } else {
                known = NumberFormats.NONE;
            }
            formats = known;
        }
        return known;
    }

    SharedStrings strings() {
        SharedStrings known = strings;
        if (known == null) {
            try (XmlCursor xml = part("xl/sharedStrings.xml")) {
                known = SharedStrings.read(xml);
            }
            strings = known;
        }
        return known;
    }

    /** Whether days are counted from 1904 on. */
    boolean from1904() {
        return from1904;
    }

    TheseusException refuse(String what, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, input.label() + ": " + what, advice);
    }

    @Override
    public void close() {
        zip.close();
    }
}
