package org.theseus.app;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.theseus.file.Draft;
import org.theseus.file.OwnerOnly;

/** A file of {@link KeptMentions} that takes the place of the kept one if it is kept; one that cannot be written is let go. For one thread. */
final class MentionDraft implements AutoCloseable {

    private @Nullable Draft draft;
    private @Nullable MentionFileWriter writer;

    MentionDraft(Path folder, String name, MentionFile.Head head) {
        try {
            OwnerOnly.folder(folder);
            Draft open = Draft.of(folder.resolve(name));
            draft = open;
            writer = new MentionFileWriter(Channels.newOutputStream(open.channel()), head);
        } catch (IOException full) {
            drop();
        }
    }

    void write(MentionFile.Sides sides) {
        MentionFileWriter open = writer;
        if (open != null) {
            try {
                open.write(sides);
            } catch (IOException full) {
                drop();
            }
        }
    }

    void keep() {
        MentionFileWriter open = writer;
        Draft whole = draft;
        if (open != null && whole != null) {
            try {
                open.close();
                whole.putInPlace();
            } catch (IOException full) {
                // the next command reads the store again
            }
            drop();
        }
    }

    /** Writes no further; nothing of it is kept. */
    void drop() {
        writer = null;
        Draft open = draft;
        draft = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException stays) {
                // the next draft takes it away
            }
        }
    }

    @Override
    public void close() {
        drop();
    }
}
