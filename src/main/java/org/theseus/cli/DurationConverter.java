package org.theseus.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people type them: {@code 90s}, {@code 15m}, {@code 72h}, {@code 5d}, or ISO-8601 {@code P5D}. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        try {
            if (text.startsWith("P")) {
                return Duration.parse(text);
            }
            return Duration.parse(text.endsWith("D") ? "P" + text : "PT" + text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + typed + "' is no duration; write 90s, 15m, 72h, 5d or P5D");
        }
    }
}
