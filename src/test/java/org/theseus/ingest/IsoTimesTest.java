package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.theseus.model.BookingTime;

/** ISO-8601 by hand against java.time. */
@Tag("slow")
class IsoTimesTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    /** Start of the interval by java.time, null if it finds no possible time. */
    private static @Nullable Long byJavaTime(String text, @Nullable ZoneId zone) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).toEpochDay() * 86_400_000L;
            }
            String iso = text.replace(' ', 'T').replace(',', '.');
            try {
                return OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)$", "$1:00")
                                .replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                        .toEpochMilli();
            } catch (DateTimeException local) {
                return LocalDateTime.parse(iso)
                        .atZone(zone == null ? ZoneOffset.UTC : zone)
                        .toInstant()
                        .toEpochMilli();
            }
        } catch (DateTimeException none) {
            return null;
        }
    }

    @Test
    void possibleAndImpossibleTimesAreTold() {
        List<String> ends = List.of("", "Z", "+02:00", "-05:30", "+0200", "+02", "+18:00");
        for (int seed = 0; seed < 30_000; seed++) {
            Random random = new Random(seed);
            String day = String.format("%04d-%02d-%02d", random.nextInt(3000), random.nextInt(14), random.nextInt(33));
            String text = day;
            if (random.nextInt(4) > 0) {
                text += (random.nextBoolean() ? "T" : " ")
                        + String.format("%02d:%02d", random.nextInt(25), random.nextInt(61));
                if (random.nextBoolean()) {
                    text += String.format(":%02d", random.nextInt(61));
                    if (random.nextInt(3) == 0) {
                        text += (random.nextBoolean() ? "." : ",") + "123456789".substring(0, 1 + random.nextInt(9));
                    }
                }
                text += ends.get(random.nextInt(ends.size()));
            }
            ZoneId zone = random.nextBoolean() ? null : VIENNA;
            BookingTime read = IsoTimes.find(text, zone);
            assertThat(read == null ? null : (Long) read.epochMillis())
                    .as("seed %d: %s %s", seed, text, zone)
                    .isEqualTo(byJavaTime(text, zone));
        }
    }

    @Test
    void whatIsNoTimeIsNone() {
        List<String> signs = List.of("2", "0", "1", "-", "T", ":", "+", "Z", ".", " ", "٣", "a");
        List<String> seeds = List.of("2023-06-02T10:14:05.250+02:00", "2023-06-02", "2023-06-02 10:14Z");
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seeds.get(random.nextInt(3)));
            for (int i = random.nextInt(3); i >= 0 && text.length() > 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(at, at + random.nextInt(2), signs.get(random.nextInt(signs.size())));
            }
            BookingTime read = IsoTimes.find(text.toString(), null);
            Long expected = byJavaTime(text.toString(), null);
            // java.time knows more spellings of offsets; whatever is read here, it must read alike
            if (read != null) {
                assertThat((Long) read.epochMillis())
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(expected);
            }
        }
        assertThat(IsoTimes.find("2023-02-29", null)).isNull();
        assertThat(IsoTimes.find("2024-02-29", null)).isNotNull();
        assertThat(IsoTimes.find("1900-02-29", null)).isNull();
    }
}
