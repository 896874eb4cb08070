package org.theseus.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML of elements and attributes, everything escaped, signs that XML 1.0 cannot hold as U+FFFD. One use, one thread. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    Xml() {
        try {
            this.out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins an element. */
    Xml open(String name, @Nullable String... attributes) {
        return element(name, false, attributes);
    }

    /** An element with nothing in it. */
    Xml empty(String name, @Nullable String... attributes) {
        return element(name, true, attributes);
    }

    private Xml element(String name, boolean empty, @Nullable String... attributes) {
        try {
            if (empty) {
                out.writeEmptyElement(name);
            } else {
                out.writeStartElement(name);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                String value = attributes[i + 1];
                if (value != null) {
                    out.writeAttribute(String.valueOf(attributes[i]), allowed(value));
                }
            }
            if (empty) {
                out.writeCharacters("\n");
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text inside the open element. */
    Xml text(String value) {
        try {
            out.writeCharacters(allowed(value));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the open element. */
    Xml close() {
        try {
            out.writeEndElement();
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole document. */
    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.flush();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String allowed(String value) {
        StringBuilder allowed = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
            boolean none = control || (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF;
            allowed.appendCodePoint(none ? 0xFFFD : point);
        });
        return allowed.toString();
    }
}
