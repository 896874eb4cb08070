package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Detail;
import org.theseus.model.Money;
import org.theseus.model.Transfer;

/** The bytes under every id, against a slow writer of the same rule: ids of cases that exist must never change. */
@Tag("slow")
class RowDigestTest {

    /** Length, colon, UTF-8 (surrogates one by one), semicolon; what a null leaves is the semicolon. */
    private static final class Slow {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int number;

        void put(@Nullable Object value) {
            if (value instanceof BookingTime time) {
                put(Long.toString(time.epochMillis()));
                put(time.precision().name());
            } else if (value instanceof Money money) {
                put(Long.toString(money.minor()));
                put(money.currency());
            } else if (value != null) {
                String text = value.toString();
                ascii(text.length() + ":");
                text.chars().forEach(this::character);
            }
            ascii(";");
        }

        private void character(int c) {
            if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | (c >> 6));
                out.write(0x80 | (c & 0x3F));
            } else {
                out.write(0xE0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3F));
                out.write(0x80 | (c & 0x3F));
            }
        }

        private void ascii(String text) {
            text.chars().forEach(out::write);
        }

        String hash() {
            return HexFormat.of().formatHex(RowDigest.sha256().digest(out.toByteArray()), 0, 16);
        }

        static String contents(Transfer transfer) {
            Slow slow = new Slow();
            TransferContents.visit(transfer, new TransferContents.Visitor() {
                @Override
                public void field(String name, @Nullable Object value) {
                    slow.number++;
                    if (value != null) {
                        slow.ascii(slow.number + "=");
                        slow.put(value);
                    }
                }

                @Override
                public void attribute(String name, String value) {
                    slow.put(name);
                    slow.put(value);
                }
            });
            return slow.hash();
        }

        static String row(String namespace, @Nullable AccountId own, Transfer row) {
            Slow slow = new Slow();
            slow.put(namespace);
            slow.put(own == null ? null : own.key());
            slow.put(row.time());
            slow.put(row.paidTime());
            slow.put(row.valueDate());
            slow.put(row.amount());
            slow.put(row.from().key());
            slow.put(row.to().key());
            slow.put(row.detail(Detail.REFERENCE));
            slow.put(row.detail(Detail.BALANCE_AFTER));
            return slow.hash();
        }
    }

    @Test
    void everyRowHasTheDigestOfTheSlowWriter() {
        RowDigest digest = new RowDigest();
        for (int seed = 0; seed < 3_000; seed++) {
            Transfer row = RandomTransfers.of(new Random(seed));
            digest.ofContents(row);
            assertThat(digest.contentHash()).as("seed %d: %s", seed, row).isEqualTo(Slow.contents(row));
            AccountId own = seed % 3 == 0 ? null : seed % 3 == 1 ? row.from() : row.to();
            digest.ofRow("bank", own, row);
            assertThat(digest.contentHash()).as("seed %d: %s", seed, row).isEqualTo(Slow.row("bank", own, row));
        }
    }

    @Test
    void idsAreTheFirstSixtyFourBits() {
        RowDigest digest = new RowDigest();
        long id = digest.ofSourceId("canonical", "tx-1");
        Slow slow = new Slow();
        slow.put("canonical");
        slow.put("tx-1");
        assertThat(RowDigest.id(id)).isEqualTo("T-" + slow.hash().substring(0, 16));
        assertThat(RowDigest.id(-1)).isEqualTo("T-ffffffffffffffff");
        assertThat(RowDigest.id(0x0123456789abcdefL)).isEqualTo("T-0123456789abcdef");
    }
}
