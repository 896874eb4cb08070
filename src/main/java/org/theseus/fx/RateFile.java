package org.theseus.fx;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;

/**
 * Reads rates from a file: the layout of the European Central Bank's {@code eurofxref-hist.csv} (one line a day, one column a
 * currency, {@code N/A} where there is none), or three columns {@code date,currency,rate}. Wholly or not at all.
 */
public final class RateFile {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private RateFile() {}

    /**
     * All rates of a file, in its order.
     *
     * @param source what the rates are to name as their source
     * @throws TheseusException (INPUT) naming the line of what cannot be read
     */
    public static List<Rate> read(Path file, String source) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            if (first == null) {
                throw bad(file, 1, "the file is empty", "Give eurofxref-hist.csv, or date,currency,rate.");
            }
            List<String> header = cells(first.startsWith("\uFEFF") ? first.substring(1) : first);
            boolean plain = header.stream()
                    .map(cell -> cell.toLowerCase(Locale.ROOT))
                    .toList()
                    .equals(List.of("date", "currency", "rate"));
            if (!plain && !isTable(header)) {
                throw bad(
                        file,
                        1,
                        "the header is neither Date and currency codes nor date,currency,rate: " + first,
                        "Give the central bank's file unpacked, or three columns with that header.");
            }
            List<Rate> rates = new ArrayList<>();
            long number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    read(file, number, header, cells(line), plain, source, rates);
                }
            }
            return List.copyOf(rates);
        } catch (NoSuchFileException gone) {
            throw TheseusException.of(TheseusException.Kind.INPUT, "no such file: " + file, "Check the path.", gone);
        } catch (MalformedInputException binary) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + " is no text in UTF-8",
                    "Unpack the central bank's zip first.",
                    binary);
        } catch (IOException failed) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT, "cannot read " + file + ": " + failed.getMessage(), "", failed);
        }
    }

    private static boolean isTable(List<String> header) {
        return header.size() > 1
                && header.get(0).equalsIgnoreCase("date")
                && header.stream()
                        .skip(1)
                        .allMatch(cell -> CURRENCY.matcher(cell).matches());
    }

    /** The central bank ends its lines with a comma. */
    private static List<String> cells(String line) {
        String[] cells = line.split(line.indexOf(';') >= 0 ? ";" : ",");
        return Arrays.stream(cells).map(String::strip).toList();
    }

    private static void read(
            Path file,
            long line,
            List<String> header,
            List<String> cells,
            boolean plain,
            String source,
            List<Rate> rates) {
        if (cells.size() != header.size()) {
            throw bad(file, line, cells.size() + " cells, the header has " + header.size(), "Mend the line.");
        }
        LocalDate day = day(file, line, cells.get(0));
        if (plain) {
            rates.add(rate(file, line, day, cells.get(1), cells.get(2), source));
            return;
        }
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).equals("N/A") && !cells.get(i).isEmpty()) {
                rates.add(rate(file, line, day, header.get(i), cells.get(i), source));
            }
        }
    }

    private static LocalDate day(Path file, long line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw bad(file, line, "'" + text + "' is no date", "Write it as 2023-06-02.");
        }
    }

    private static Rate rate(Path file, long line, LocalDate day, String currency, String text, String source) {
        if (!Money.isKnown(currency) && !CURRENCY.matcher(currency).matches()) {
            throw bad(file, line, "'" + currency + "' is no currency code", "Use ISO 4217 codes.");
        }
        try {
            return new Rate(currency, day, new BigDecimal(text), source);
        } catch (IllegalArgumentException wrong) {
            throw bad(file, line, "'" + text + "' is no rate", "Write units for one euro with a dot, e.g. 117.2.");
        }
    }

    private static TheseusException bad(Path file, long line, String what, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, file + ", line " + line + ": " + what, advice);
    }
}
