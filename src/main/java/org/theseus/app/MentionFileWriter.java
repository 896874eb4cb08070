package org.theseus.app;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Mention;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.Presence;

/** Writes one file of {@link KeptMentions}; not whole before {@link #close}. For one thread. */
final class MentionFileWriter implements AutoCloseable {

    private final DataOutputStream out;
    private final MentionFile.@Nullable Said[] places = new MentionFile.@Nullable Said[MentionFile.PLACES];

    MentionFileWriter(OutputStream target, MentionFile.Head head) throws IOException {
        out = new DataOutputStream(new BufferedOutputStream(new Packed(target), MentionFile.BUFFER));
        text(MentionFile.FORMAT);
        text(head.key());
        out.writeLong(head.revision());
        text(head.stamp());
        out.writeInt(head.sources().size());
        for (var source : head.sources().entrySet()) {
            text(source.getKey());
            text(source.getValue());
        }
    }

    void write(MentionFile.Sides sides) throws IOException {
        out.writeByte(MentionFile.MORE);
        text(sides.transferId());
        side(sides.payer());
        side(sides.payee());
    }

    private void side(@Nullable MentionFacts facts) throws IOException {
        out.writeBoolean(facts != null);
        if (facts == null) {
            return;
        }
        MentionFile.Said all = new MentionFile.Said(
                facts.account(), facts.said(), facts.customerOf(), facts.place(), facts.placeCountry());
        int place = all.place();
        out.writeChar(place);
        boolean known = all.equals(places[place]);
        out.writeBoolean(known);
        if (!known) {
            places[place] = all;
            said(all);
        }
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

    private void said(MentionFile.Said all) throws IOException {
        text(all.account().key());
        Mention said = all.said();
        text(said.customerId());
        text(said.name());
        text(said.country());
        text(said.phone());
        text(said.document());
        text(said.address());
        text(said.email());
        text(said.birthDate());
        text(all.customerOf());
        text(all.town());
        text(all.country());
    }

    private void text(@Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(MentionFile.NOTHING);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.writeByte(MentionFile.END);
        out.close();
    }

    /** Packs fast rather than small: the file is read again on the same machine. */
    private static final class Packed extends GZIPOutputStream {

        Packed(OutputStream target) throws IOException {
            super(target, MentionFile.BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
