package org.theseus.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where elements stand in XML text that a parser has accepted so far: the parser's own positions are not exact.
 * Passes over comments, CDATA sections, processing instructions and other tags. Not thread-safe.
 */
final class TagFinder {

    private final TrackingReader text;
    private final Map<String, Pattern> ends = new HashMap<>();

    TagFinder(TrackingReader text) {
        this.text = text;
    }

    /** Moves the mark of the text to the next start tag of that local name, behind the current mark. */
    SourcePlace next(String name, boolean first) throws IOException {
        int at = first ? 0 : 1;
        while (true) {
            int c = text.peek(at);
            if (c < 0) {
                throw new IllegalStateException("no tag " + name + " where the parser saw one");
            }
            if (c != '<') {
                at++;
            } else if (lies(at, "<!--")) {
                at = behind(at + 4, "-->");
            } else if (lies(at, "<![CDATA[")) {
                at = behind(at + 9, "]]>");
            } else if (lies(at, "<?")) {
                at = behind(at + 2, "?>");
            } else if (isTag(at + 1, name)) {
                text.markRecord(text.markPosition() + at);
                return new SourcePlace(text.line(), text.byteOffset(), raw(name));
            } else {
                at++;
            }
        }
    }

    private boolean lies(int at, String what) throws IOException {
        for (int i = 0; i < what.length(); i++) {
            if (text.peek(at + i) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int behind(int from, String what) throws IOException {
        int at = from;
        while (!lies(at, what)) {
            if (text.peek(at) < 0) {
                return at;
            }
            at++;
        }
        return at + what.length();
    }

    private boolean isTag(int from, String name) throws IOException {
        int at = from;
        for (int c = text.peek(at); isNamePart(c); c = text.peek(++at)) {
            if (c == ':') {
                from = at + 1;
            }
        }
        return at - from == name.length() && lies(from, name);
    }

    private static boolean isNamePart(int c) {
        return c > ' ' && c != '/' && c != '>' && c != '<';
    }

    private String raw(String name) throws IOException {
        StringBuilder piece = new StringBuilder();
        for (int c = text.peek(0); c >= 0 && piece.length() <= FlatTable.RAW_LIMIT; c = text.peek(piece.length())) {
            piece.append((char) c);
        }
        Matcher end = ends.computeIfAbsent(
                        name, each -> Pattern.compile("</(?:[^<>:]*:)?" + Pattern.quote(each) + "\\s*>"))
                .matcher(piece);
        return end.find() ? piece.substring(0, end.end()) : SourcePlace.cut(piece.toString());
    }
}
