package org.theseus.app;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.Presence;

/** Reads one file of {@link KeptMentions}; for one thread. */
final class MentionFileReader implements AutoCloseable {

    private static final int LONGEST = 1 << 24;

    private final DataInputStream in;
    private final MentionFile.Head head;
    private final MentionFile.@Nullable Said[] places = new MentionFile.@Nullable Said[MentionFile.PLACES];

    MentionFileReader(InputStream source) throws IOException {
        in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(source, MentionFile.BUFFER), MentionFile.BUFFER));
        if (!MentionFile.FORMAT.equals(text())) {
            throw new IOException("another format");
        }
        String key = required();
        long revision = in.readLong();
        String stamp = required();
        SortedMap<String, String> sources = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            sources.put(required(), required());
        }
        head = new MentionFile.Head(key, revision, stamp, sources);
    }

    MentionFile.Head head() {
        return head;
    }

    /** The next record, null after the last. */
    MentionFile.@Nullable Sides next() throws IOException {
        int mark = in.readByte();
        if (mark == MentionFile.END) {
            // reading on checks the sum of all that was read
            if (in.read() >= 0) {
                throw new IOException("more than was written");
            }
            return null;
        }
        if (mark != MentionFile.MORE) {
            throw new IOException("no record where one was expected");
        }
        String id = required();
        return new MentionFile.Sides(id, side(id, Sighting.Side.PAYER), side(id, Sighting.Side.PAYEE));
    }

    private @Nullable MentionFacts side(String id, Sighting.Side side) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        int place = in.readChar();
        MentionFile.Said said = in.readBoolean() ? places[place] : said();
        if (said == null) {
            throw new IOException("nothing was said before");
        }
        places[place] = said;
        long at = in.readLong();
        Presence presence =
                in.readBoolean() ? new Presence(in.readLong(), in.readLong(), in.readDouble(), in.readDouble()) : null;
        return new MentionFacts(
                new MentionRef(id, side),
                said.account(),
                said.said(),
                said.customerOf(),
                said.town(),
                said.country(),
                at,
                presence);
    }

    private MentionFile.Said said() throws IOException {
        AccountId account = account(required());
        String customer = text();
        String name = text();
        String country = text();
        Mention said = new Mention(
                customer, name, null, null, country, text(), text(), text(), text(), text(), /* nationality= */ null);
        return new MentionFile.Said(account, said, text(), text(), text());
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
        if (length == MentionFile.NOTHING) {
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
