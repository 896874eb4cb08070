package org.theseus.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theseus.format.XmlCursor;

/** The texts that cells of a workbook share, with limits on their number and size. Immutable. */
final class SharedStrings {

    private static final int MAX_STRINGS = 2_000_000;
    private static final long MAX_CHARS = 50_000_000;

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings read(XmlCursor xml) {
        List<String> strings = new ArrayList<>();
        long chars = 0;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("si")) {
                String text = text(xml);
                chars += text.length();
                if (strings.size() == MAX_STRINGS || chars > MAX_CHARS) {
                    throw xml.refusal(
                            "more than " + MAX_STRINGS + " shared strings or " + MAX_CHARS + " characters of them",
                            "Save the sheet as CSV (UTF-8).");
                }
                strings.add(text);
            }
        }
        return new SharedStrings(strings);
    }

    /** The text below the element on whose start the cursor is: runs joined, phonetic hints left out. */
    static String text(XmlCursor xml) {
        int outer = xml.depth();
        StringBuilder text = new StringBuilder();
        int phonetic = 0;
        while (xml.next() && xml.depth() >= outer) {
            if (xml.name().equals("rPh")) {
                phonetic += xml.isStart() ? 1 : -1;
            } else if (!xml.isStart() && xml.name().equals("t") && phonetic == 0) {
                text.append(xml.text());
            }
        }
        return text.toString();
    }

    /** The text of that number as written in a cell, or null if there is none. */
    @Nullable
    String find(String index) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < strings.size() ? strings.get(at) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
