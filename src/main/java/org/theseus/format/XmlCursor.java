package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.theseus.model.TheseusException;

/**
 * Streams through the elements of an XML file by local names, whatever the namespaces are called. Document type
 * declarations and entities are refused, nesting and text lengths are bounded; places are exact. Not thread-safe.
 */
public final class XmlCursor implements AutoCloseable {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT_CHARS = 1_000_000;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final FormatInput input;
    private final TextEncoding encoding;
    private final TrackingReader text;
    private final TagFinder tags;
    private final XMLStreamReader xml;
    private final Set<String> placed;
    private final StringBuilder content = new StringBuilder();
    private SourcePlace place = SourcePlace.NONE;
    private boolean anyPlaced;
    private boolean start;
    private boolean leaf;
    private int depth;

    private XmlCursor(
            FormatInput input, TextEncoding encoding, TrackingReader text, XMLStreamReader xml, Set<String> placed) {
        this.input = input;
        this.encoding = encoding;
        this.text = text;
        this.tags = new TagFinder(text);
        this.xml = xml;
        this.placed = placed;
    }

    /**
     * Opens a file.
     *
     * @param options their charset counts where it is not UTF-8 (then it overrides the declaration)
     * @param placed local names of the elements of which {@link #place} will tell
     */
    public static XmlCursor open(FormatInput input, FormatOptions options, Set<String> placed) {
        InputStream opened = null;
        try {
            opened = input.open();
            PushbackInputStream in = new PushbackInputStream(opened, TextEncoding.LOOK_AHEAD);
            TextEncoding encoding = encoding(in, options.charset(), input);
            TrackingReader text = new TrackingReader(in, encoding, null, input.label());
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XmlCursor cursor =
                    new XmlCursor(input, encoding, text, factory.createXMLStreamReader(text), Set.copyOf(placed));
            opened = null;
            return cursor;
        } catch (IOException failure) {
            throw input.unreadable(failure);
        } catch (XMLStreamException malformed) {
            throw malformed(input, malformed);
        } finally {
            if (opened != null) {
                closeQuietly(opened);
            }
        }
    }

    private static void closeQuietly(InputStream in) {
        try {
            in.close();
        } catch (IOException ignored) {
            // opening already failed with a better reason
        }
    }

    private static TextEncoding encoding(PushbackInputStream in, Charset given, FormatInput input) throws IOException {
        byte[] head = in.readNBytes(TextEncoding.LOOK_AHEAD);
        in.unread(head);
        Charset charset = given;
        if (given.equals(StandardCharsets.UTF_8)) {
            FileHead start = FileHead.of(head);
            Matcher declared = DECLARED.matcher(start.text());
            if (start.startsWith('<', 0)) {
                charset = StandardCharsets.UTF_16LE;
            } else if (start.startsWith(0, '<')) {
                charset = StandardCharsets.UTF_16BE;
            } else if (declared.find()) {
                charset = charset(declared.group(1), input);
            }
        }
        return TextEncoding.detect(in, charset, input.label());
    }

    private static Charset charset(String name, FormatInput input) {
        try {
            Charset charset = Charset.forName(name);
            // UTF-16 without a mark would have shown in its first bytes
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? StandardCharsets.UTF_8
                    : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw input.refuse(1, "the encoding \"" + name + "\" is not known", "Give the true encoding in a profile.");
        }
    }

    /**
     * Moves to the next start or end of an element; false at the end of the document.
     *
     * @throws TheseusException of kind INPUT if the text is not well-formed or exceeds a limit, naming the line
     */
    public boolean next() {
        content.setLength(0);
        try {
            while (xml.hasNext()) {
                if (placed.isEmpty()) {
                    text.markRecord(text.position());
                }
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        opened();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        leaf = start;
                        start = false;
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refuse(
                                "document type declarations and entities are not read",
                                "No bank's message has them; the file may be made to attack its reader.");
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException malformed) {
            throw malformed(input, malformed);
        } catch (IOException failure) {
            throw input.unreadable(failure);
        } catch (TheseusException refused) {
            throw refused;
        } catch (RuntimeException broken) {
            // the JDK's parser lets unchecked exceptions escape on some malformed texts
            throw refuse("not well-formed XML (" + broken.getMessage() + ")", "Ask the sender for the file again.");
        }
    }

    private void opened() throws IOException {
        start = true;
        depth++;
        if (depth > MAX_DEPTH) {
            throw refuse("elements lie more than " + MAX_DEPTH + " deep", "No bank's message does that.");
        }
        if (placed.contains(xml.getLocalName())) {
            place = tags.next(xml.getLocalName(), !anyPlaced);
            anyPlaced = true;
        }
    }

    private void append() {
        if (content.length() + xml.getTextLength() > MAX_TEXT_CHARS) {
            throw refuse("a text of more than " + MAX_TEXT_CHARS + " characters", "No bank's message has that.");
        }
        content.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private TheseusException refuse(String what, String advice) {
        return input.refuse(xml.getLocation().getLineNumber(), what, advice);
    }

    private static TheseusException malformed(FormatInput input, XMLStreamException failure) {
        if (failure.getNestedException() instanceof IOException medium) {
            return input.unreadable(medium);
        }
        String message = String.valueOf(failure.getMessage());
        int start = message.indexOf("Message: ");
        return input.refuse(
                failure.getLocation() == null
                        ? 1
                        : Math.max(1, failure.getLocation().getLineNumber()),
                "not well-formed XML: " + (start < 0 ? message : message.substring(start + 9)),
                "The file is damaged or cut off; ask the sender for it again.");
    }

    /** Whether the cursor stands on the start of an element, not its end. */
    public boolean isStart() {
        return start;
    }

    /** Local name of the element whose start or end the cursor is on. */
    public String name() {
        return xml.getLocalName();
    }

    /** Elements that are open, this one included while on its start. */
    public int depth() {
        return depth;
    }

    /** Whether the end that the cursor is on is that of an element without elements in it. */
    public boolean isLeaf() {
        return leaf;
    }

    /** Where the element of a placed name that began last begins. */
    public SourcePlace place() {
        return place;
    }

    /** Namespace of the element that the cursor is on; empty if it has none. */
    public String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** Line that the parser has reached. */
    public long line() {
        return xml.getLocation().getLineNumber();
    }

    /** An attribute of the element on whose start the cursor is, by local name; null if it has none. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Text since the tag before, on an end. */
    public String text() {
        return content.toString();
    }

    /** Collects the leaves below the element on whose start the cursor is, and moves to its end. */
    public void collect(XmlFields into) {
        collect(into, "", () -> {});
    }

    /**
     * The same, but elements of the local name {@code apart} are left to {@code taker}, which is called on their start and
     * moves to their end.
     */
    public void collect(XmlFields into, String apart, Runnable taker) {
        int outer = depth;
        StringBuilder path = new StringBuilder();
        int[] lengths = new int[MAX_DEPTH + 2];
        attributes(path, into);
        while (next()) {
            if (start && name().equals(apart)) {
                taker.run();
            } else if (start) {
                lengths[depth] = path.length();
                path.append(path.length() == 0 ? "" : "/").append(name());
                attributes(path, into);
            } else if (depth < outer) {
                if (leaf) {
                    into.put("", text().strip());
                }
                return;
            } else {
                if (leaf) {
                    into.put(path.toString(), text().strip());
                }
                path.setLength(lengths[depth + 1]);
            }
        }
    }

    private void attributes(StringBuilder path, XmlFields into) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            into.put(
                    path + "@" + xml.getAttributeLocalName(i),
                    xml.getAttributeValue(i).strip());
        }
    }

    /** Encoding, as {@code UTF-8 with BOM}. */
    public String encoding() {
        return encoding.label();
    }

    /** Bytes consumed so far. */
    public long bytesRead() {
        return text.bytesRead();
    }

    /** A refusal of kind INPUT at the line that the parser has reached. */
    public TheseusException refusal(String what, String advice) {
        return refuse(what, advice);
    }

    @Override
    public void close() {
        try {
            xml.close();
            text.close();
        } catch (IOException failure) {
            throw input.unreadable(failure);
        } catch (XMLStreamException failure) {
            throw malformed(input, failure);
        }
    }
}
