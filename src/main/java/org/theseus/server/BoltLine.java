package org.theseus.server;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * As much of the Bolt protocol, version 5.4, as it takes to ask whether a server answers and to run statements whose
 * results nobody reads; the driver is not for this package. Source: "Bolt Protocol" and "PackStream" in the Neo4j manuals.
 * One thread, one connection.
 */
final class BoltLine implements Closeable {

    private static final int TIMEOUT_MILLIS = 60_000;
    private static final byte[] HANDSHAKE = {
        0x60, 0x60, (byte) 0xB0, 0x17, 0, 0, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int VERSION = 0x0405;

    private static final int LONGEST = 0xFFFF;

    private static final int HELLO = 0x01;
    private static final int LOGON = 0x6A;
    private static final int RUN = 0x10;
    private static final int PULL = 0x3F;
    private static final int RESET = 0x0F;
    private static final int SUCCESS = 0x70;
    private static final int RECORD = 0x71;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private BoltLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Connects and agrees on the version; throws if nobody listens there or it is no Bolt server. */
    static BoltLine open(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            BoltLine line = new BoltLine(socket);
            line.out.write(HANDSHAKE);
            if (line.in.readInt() != VERSION) {
                throw new IOException("no Bolt 5.4 server on port " + port);
            }
            return line;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Logs in; false if the server refuses. */
    boolean logOn(Credentials credentials) throws IOException {
        send(HELLO, new Pack().agent());
        boolean hello = isSuccess();
        Map<String, String> login =
                Map.of("scheme", "basic", "principal", credentials.user(), "credentials", credentials.password());
        send(LOGON, new Pack().map(login));
        return isSuccess() && hello;
    }

    /** Runs a statement to its end; false if it failed, after which the line is ready for the next. */
    boolean run(String statement) throws IOException {
        return run(statement, Map.of());
    }

    /**
     * The same with parameters.
     *
     * @param parameters truth values, longs, texts and lists of texts
     */
    boolean run(String statement, Map<String, ?> parameters) throws IOException {
        send(RUN, new Pack().text(statement).map(parameters).map(Map.of()));
        boolean ran = isSuccess();
        send(PULL, new Pack().pullAll());
        boolean pulled = isSuccess();
        if (!ran || !pulled) {
            send(RESET, new Pack());
            isSuccess();
        }
        return ran && pulled;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void send(int tag, Pack fields) throws IOException {
        byte[] message = fields.message(tag);
        if (message.length > LONGEST) {
            throw new IllegalArgumentException("too long for one chunk: " + message.length + " bytes");
        }
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.write(message.length >> 8);
        chunk.write(message.length);
        chunk.writeBytes(message);
        chunk.write(0);
        chunk.write(0);
        out.write(chunk.toByteArray());
        out.flush();
    }

    /** Reads past records to the message that ends an answer. */
    private boolean isSuccess() throws IOException {
        int tag = readTag();
        while (tag == RECORD) {
            tag = readTag();
        }
        return tag == SUCCESS;
    }

    private int readTag() throws IOException {
        int tag = -1;
        for (int length = in.readUnsignedShort(); length > 0 || tag < 0; length = in.readUnsignedShort()) {
            byte[] chunk = in.readNBytes(length);
            if (tag < 0 && length > 1) {
                tag = chunk[1] & 0xFF;
            }
        }
        return tag;
    }

    /** Fields of one message in PackStream's binary form. */
    private static final class Pack {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int fields;

        byte[] message(int tag) {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            message.write(0xB0 | fields);
            message.write(tag);
            message.writeBytes(bytes.toByteArray());
            return message.toByteArray();
        }

        Pack text(String text) {
            fields++;
            string(text);
            return this;
        }

        Pack map(Map<String, ?> map) {
            fields++;
            bytes.write(0xA0 | map.size());
            map.forEach((key, value) -> {
                string(key);
                value(value);
            });
            return this;
        }

        private void value(Object value) {
            if (value instanceof String text) {
                string(text);
            } else if (value instanceof Boolean truth) {
                bytes.write(truth ? 0xC3 : 0xC2);
            } else if (value instanceof Long number) {
                bytes.write(0xCB);
                bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            } else if (value instanceof List<?> list) {
                bytes.write(0xD5);
                bytes.write(list.size() >> 8);
                bytes.write(list.size());
                list.forEach(this::value);
            } else {
                throw new IllegalArgumentException("no value of this form is sent: " + value.getClass());
            }
        }

        /** {@code {user_agent: ..., bolt_agent: {product: ...}}}, which version 5.3 and later want. */
        Pack agent() {
            fields++;
            bytes.write(0xA2);
            string("user_agent");
            string("theseus/1");
            string("bolt_agent");
            bytes.write(0xA1);
            string("product");
            string("theseus/1");
            return this;
        }

        Pack pullAll() {
            fields++;
            bytes.write(0xA1);
            string("n");
            bytes.write(0xFF);
            return this;
        }

        private void string(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes.write(0xD1);
            bytes.write(utf8.length >> 8);
            bytes.write(utf8.length);
            bytes.writeBytes(utf8);
        }
    }
}
