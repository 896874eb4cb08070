package org.theseus.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.Presence;

/** The bytes of {@link KeptMentions}: packed records of one transfer each, between a head and a closing mark. */
final class MentionFile {

    private static final String FORMAT = "theseus mentions 1";
    private static final int BUFFER = 1 << 16;
    private static final int NOTHING = -1;
    private static final int MORE = 1;
    private static final int END = 2;

    private MentionFile() {}

    /**
     * What the records were read from.
     *
     * @param key program and store
     * @param revision of the case
     * @param stamp of the case
     * @param sources digest of what the case said of each file, by the file's digest
     */
    record Head(String key, long revision, String stamp, SortedMap<String, String> sources) {}

    /** Both sides of a transfer; null for a side that is nobody. */
    record Sides(
            String transferId,
            @Nullable MentionFacts payer,
            @Nullable MentionFacts payee) {}

    /** Writes one file; not whole before {@link #close}. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        Writer(OutputStream target, Head head) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(new Packed(target), BUFFER));
            text(FORMAT);
            text(head.key);
            out.writeLong(head.revision);
            text(head.stamp);
            out.writeInt(head.sources.size());
            for (var source : head.sources.entrySet()) {
                text(source.getKey());
                text(source.getValue());
            }
        }

        void write(Sides sides) throws IOException {
            out.writeByte(MORE);
            text(sides.transferId);
            side(sides.payer);
            side(sides.payee);
        }

        private void side(@Nullable MentionFacts facts) throws IOException {
            out.writeBoolean(facts != null);
            if (facts == null) {
                return;
            }
            text(facts.account().key());
            Mention said = facts.said();
            text(said.customerId());
            text(said.name());
            text(said.country());
            text(said.phone());
            text(said.document());
            text(said.address());
            text(said.email());
            text(said.birthDate());
            text(facts.customerOf());
            text(facts.place());
            text(facts.placeCountry());
            out.writeLong(facts.atMillis());
            Presence presence = facts.presence();
            out.writeBoolean(presence != null);
            if (presence != null) {
                out.writeLong(presence.atMillis());
                out.writeLong(presence.slackMillis());
                out.writeDouble(presence.latitude());
                out.writeDouble(presence.longitude());
            }
        }

        private void text(@Nullable String text) throws IOException {
            if (text == null) {
                out.writeInt(NOTHING);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.writeByte(END);
            out.close();
        }
    }

    /** Packs fast rather than small: the file is read again on the same machine. */
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream target) throws IOException {
            super(target, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Reads one file. */
    static final class Reader implements AutoCloseable {

        private static final int LONGEST = 1 << 24;

        private final DataInputStream in;
        private final Head head;

        Reader(InputStream source) throws IOException {
            in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(source, BUFFER), BUFFER));
            if (!FORMAT.equals(text())) {
                throw new IOException("another format");
            }
            String key = required();
            long revision = in.readLong();
            String stamp = required();
            SortedMap<String, String> sources = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                sources.put(required(), required());
            }
            head = new Head(key, revision, stamp, sources);
        }

        Head head() {
            return head;
        }

        /** The next record, null after the last. */
        @Nullable
        Sides next() throws IOException {
            int mark = in.readByte();
            if (mark == END) {
                // reading on checks the sum of all that was read
                if (in.read() >= 0) {
                    throw new IOException("more than was written");
                }
                return null;
            }
            if (mark != MORE) {
                throw new IOException("no record where one was expected");
            }
            String id = required();
            return new Sides(id, side(id, Sighting.Side.PAYER), side(id, Sighting.Side.PAYEE));
        }

        private @Nullable MentionFacts side(String id, Sighting.Side side) throws IOException {
            if (!in.readBoolean()) {
                return null;
            }
            AccountId account = account(required());
            String customer = text();
            String name = text();
            String country = text();
            Mention said = new Mention(
                    customer,
                    name,
                    null,
                    null,
                    country,
                    text(),
                    text(),
                    text(),
                    text(),
                    text(),
                    /* nationality= */ null);
            String customerOf = text();
            String place = text();
            String placeCountry = text();
            long at = in.readLong();
            Presence presence = in.readBoolean()
                    ? new Presence(in.readLong(), in.readLong(), in.readDouble(), in.readDouble())
                    : null;
            return new MentionFacts(
                    new MentionRef(id, side), account, said, customerOf, place, placeCountry, at, presence);
        }

        private static AccountId account(String key) throws IOException {
            try {
                return AccountId.parse(key);
            } catch (IllegalArgumentException damaged) {
                throw new IOException("no account: " + key, damaged);
            }
        }

        private String required() throws IOException {
            String text = text();
            if (text == null) {
                throw new IOException("a value is missing");
            }
            return text;
        }

        private @Nullable String text() throws IOException {
            int length = in.readInt();
            if (length == NOTHING) {
                return null;
            }
            if (length < 0 || length > LONGEST) {
                throw new IOException("a text of " + length + " bytes");
            }
            return new String(in.readNBytes(length), StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
