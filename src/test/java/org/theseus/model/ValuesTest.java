package org.theseus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times, keys, transfers and digests. */
class ValuesTest {

    private static BookingTime time(String instant, Precision precision) {
        return new BookingTime(Instant.parse(instant).toEpochMilli(), precision, false);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-02T00:00:00Z, DAY, 2023-06-02, 2023-06-02T23:59:59.999Z",
        "2023-06-02T10:14:00Z, MINUTE, 2023-06-02T10:14Z, 2023-06-02T10:14:59.999Z",
        "2023-06-02T10:14:05Z, SECOND, 2023-06-02T10:14:05Z, 2023-06-02T10:14:05.999Z",
        "2023-06-02T10:14:05.120Z, MILLI, 2023-06-02T10:14:05.120Z, 2023-06-02T10:14:05.120Z",
        "1969-12-31T00:00:00Z, DAY, 1969-12-31, 1969-12-31T23:59:59.999Z"
    })
    void aTimeIsWrittenAsExactlyAsItIsKnown(String instant, Precision precision, String text, Instant latest) {
        BookingTime time = time(instant, precision);
        assertThat(time.toString()).isEqualTo(text);
        assertThat(Instant.ofEpochMilli(time.latestMillis())).isEqualTo(latest);
        assertThat(time.isKnown()).isTrue();
    }

    @Test
    void timesAreOrderedByStartThenCoarserFirstAndUnknownBeforeAll() {
        BookingTime old = time("1960-01-01T00:00:00Z", Precision.DAY);
        BookingTime day = time("2023-06-02T00:00:00Z", Precision.DAY);
        BookingTime minute = time("2023-06-02T00:00:00Z", Precision.MINUTE);
        BookingTime later = time("2023-06-02T00:00:00.001Z", Precision.MILLI);
        assertThat(List.of(later, minute, BookingTime.UNKNOWN, day, old).stream()
                        .sorted())
                .containsExactly(BookingTime.UNKNOWN, old, day, minute, later);
        assertThat(BookingTime.UNKNOWN.toString()).isEqualTo("unknown");
        assertThat(BookingTime.UNKNOWN.isKnown()).isFalse();
        assertThat(BookingTime.UNKNOWN.latestMillis()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, bank_a, 1234, acct:bank_a/1234, 1234",
        "ACCOUNT, '', AT611904300234573201, acct:/AT611904300234573201, AT611904300234573201",
        "CUSTOMER, wu, C/01:07, cust:wu/C/01:07, C/01:07",
        "MENTION, a:b, 'ana kos|+43/660|', 'name:a:b/ana kos|+43/660|', 'ana kos|+43/660|'",
        "MENTION, ns, احمد||, name:ns/احمد||, احمد||",
        "OUTSIDE, bank, '', outside:bank/, outside bank"
    })
    void aKeyIsReadAsItWasWritten(AccountId.Kind kind, String institution, String number, String key, String label) {
        AccountId id = new AccountId(kind, institution, number);
        assertThat(id.key()).isEqualTo(key);
        assertThat(AccountId.parse(key)).isEqualTo(id);
        assertThat(id.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acct", "acct:", "acct:bank", "iban:bank/1", ":bank/1", "a/b:c", "ACCT:b/1"})
    void whatIsNoKeyIsRefused(String text) {
        assertThatThrownBy(() -> AccountId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no account key: " + text);
    }

    private static Transfer transfer(
            @Nullable Aggregate aggregate,
            Status status,
            BookingTime time,
            Map<Detail, String> details,
            SourceRow... rows) {
        return new Transfer(
                "T-1",
                null,
                "h",
                time,
                null,
                null,
                new AccountId(AccountId.Kind.ACCOUNT, "b", "1"),
                new AccountId(AccountId.Kind.ACCOUNT, "b", "2"),
                Mention.NONE,
                Mention.NONE,
                new Money(1, "EUR"),
                null,
                Channel.BANK,
                status,
                aggregate,
                details,
                new TreeMap<>(),
                List.of(rows));
    }

    private static SourceRow row(String file, long record) {
        return new SourceRow(file, "0", null, null, record, record + 1, null);
    }

    @Test
    void aTransferNeedsAProofAndKeepsItsProofsInOrder() {
        BookingTime day = time("2023-06-02T00:00:00Z", Precision.DAY);
        Map<Detail, String> details = new TreeMap<>(Map.of(Detail.MTCN, "1", Detail.REFERENCE, "rent"));
        Transfer transfer =
                transfer(null, Status.BOOKED, day, details, row("b.csv", 1), row("a.csv", 9), row("a.csv", 2));
        assertThat(transfer.sources().stream().map(SourceRow::toString))
                .containsExactly("a.csv:3", "a.csv:10", "b.csv:2");
        assertThat(transfer.details().keySet()).containsExactly(Detail.REFERENCE, Detail.MTCN);
        assertThat(transfer.received()).isEqualTo(new Money(1, "EUR"));
        assertThatThrownBy(() -> transfer(null, Status.BOOKED, day, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T-1");
    }

    @Test
    void onlyASinglePaymentAtAKnownTimeIsTimed() {
        BookingTime day = time("2023-06-02T00:00:00Z", Precision.DAY);
        Aggregate sum = new Aggregate(null, BookingTime.UNKNOWN, day);
        SourceRow row = row("a.csv", 1);
        assertThat(transfer(null, Status.PAID, day, Map.of(), row).isTimed()).isTrue();
        assertThat(transfer(sum, Status.BOOKED, day, Map.of(), row).isTimed()).isFalse();
        assertThat(transfer(null, Status.BOOKED, BookingTime.UNKNOWN, Map.of(), row)
                        .isTimed())
                .isFalse();
        for (Status status : List.of(Status.PENDING, Status.CANCELLED, Status.REFUNDED, Status.REVERSED)) {
            assertThat(transfer(null, status, day, Map.of(), row).isTimed()).isFalse();
        }
    }

    @Test
    void aDigestTellsFieldListsApart() {
        assertThat(Digest.sha256().add("").hex())
                .isEqualTo("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119");
        assertThat(Digest.sha256().add("ab").add("c").hex())
                .isNotEqualTo(Digest.sha256().add("a").add("bc").hex());
        assertThat(Digest.sha256().add("a").hex())
                .isNotEqualTo(Digest.sha256().add("a").add("").hex());
        Digest used = Digest.sha256().add("a");
        String first = used.hex();
        assertThat(used.add("a").hex()).isEqualTo(first);
        assertThat(Digest.sha256().add("a").id("F-")).isEqualTo("F-" + first.substring(0, 12));
    }
}
