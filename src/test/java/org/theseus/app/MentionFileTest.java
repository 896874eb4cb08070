package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.Sighting;
import org.theseus.resolve.mention.MentionFacts;
import org.theseus.resolve.mention.MentionRef;
import org.theseus.resolve.mention.Presence;

/** What is kept of mentions against what was written, with more different contents than there are places for them. */
@Tag("slow")
class MentionFileTest {

    private static final int RECORDS = 40_000;

    private static @Nullable String maybe(Random random, String text, int of) {
        return random.nextInt(4) == 0 ? null : text + random.nextInt(of);
    }

    private static @Nullable MentionFacts side(Random random, String id, Sighting.Side side) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        int many = random.nextBoolean() ? 3 : 1_000_000;
        Mention said = new Mention(
                maybe(random, "c", 2),
                maybe(random, "Ђорђе ", many),
                null,
                null,
                maybe(random, "A", 2),
                maybe(random, "+43", 2),
                maybe(random, "P-", 2),
                null,
                null,
                maybe(random, "19", 2),
                null);
        return new MentionFacts(
                new MentionRef(id, side),
                new AccountId(AccountId.Kind.ACCOUNT, "bank", "A-" + random.nextInt(3)),
                said,
                maybe(random, "bank", 2),
                maybe(random, "Wien", 2),
                maybe(random, "A", 2),
                random.nextInt(3) == 0 ? MentionFacts.UNDATED : random.nextLong(),
                random.nextInt(3) == 0 ? new Presence(random.nextLong(), 5, random.nextDouble(), 16.4) : null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsReadBackIsWhatWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        List<MentionFile.Sides> written = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MentionFile.Head head = new MentionFile.Head("key", seed, "stamp", new TreeMap<>());
        try (MentionFileWriter writer = new MentionFileWriter(bytes, head)) {
            for (int record = 0; record < RECORDS; record++) {
                String id = "T-" + record;
                MentionFile.Sides sides = new MentionFile.Sides(
                        id, side(random, id, Sighting.Side.PAYER), side(random, id, Sighting.Side.PAYEE));
                writer.write(sides);
                written.add(sides);
            }
        }
        List<MentionFile.Sides> read = new ArrayList<>();
        try (MentionFileReader reader = new MentionFileReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(reader.head()).isEqualTo(head);
            for (MentionFile.Sides each = reader.next(); each != null; each = reader.next()) {
                read.add(each);
            }
        }
        assertThat(read.equals(written)).as("seed %d", seed).isTrue();
    }
}
