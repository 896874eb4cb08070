package org.theseus.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.theseus.ingest.FileIngest;
import org.theseus.ingest.IngestOptions;
import org.theseus.ingest.IngestProgress;
import org.theseus.ingest.IngestResult;
import org.theseus.ingest.Profiles;

/**
 * Rows per CPU second from a CSV file to normalised transfers, whole process and cold: one kind of work per JVM. {@code
 * write-canonical FILE ROWS} and {@code write-bank FILE ROWS} make the files, {@code canonical FILE} and {@code bank FILE}
 * read them by the profiles canonical and de-sparkasse, {@code commons-csv FILE} splits a file with Commons CSV alone.
 */
public final class ImportThroughput {

    private static final Charset BANK_CHARSET = Charset.forName("windows-1252");

    private ImportThroughput() {}

    /** Does one kind of work and prints rows, CPU seconds of the whole process and rows per CPU second. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write-canonical" -> writeCanonical(file, Integer.parseInt(arguments[2]));
            case "write-bank" -> writeBank(file, Integer.parseInt(arguments[2]));
            case "canonical", "bank" -> print(arguments[0], ingest(file));
            case "commons-csv" -> print(arguments[0], commonsCsv(file));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void print(String what, long rows) {
        double seconds = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
        System.out.printf(Locale.ROOT, "%-12s %,d rows %.2f CPU s %,.0f rows per CPU s%n", what, rows, seconds, rows / seconds);
    }

    private static long ingest(Path file) {
        long[] sum = {0};
        IngestResult result = FileIngest.read(
                file,
                Profiles.of(null).detect(file),
                IngestOptions.NONE,
                row -> sum[0] += row.amount().minor(),
                IngestProgress.SILENT);
        if (result.rejectedCount() > 0 || sum[0] <= 0) {
            throw new IllegalStateException(result.rejected().toString());
        }
        return result.accepted();
    }

    private static long commonsCsv(Path file) throws IOException {
        boolean bank;
        try (Reader head = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            bank = head.read() == '"';
        }
        CSVFormat format = bank ? CSVFormat.DEFAULT.builder().setDelimiter(';').get() : CSVFormat.DEFAULT;
        long cells = 0;
        long rows = -1;
        try (Reader reader = Files.newBufferedReader(file, bank ? BANK_CHARSET : StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.builder().setReader(reader).setFormat(format).get()) {
            for (CSVRecord row : parser) {
                cells += row.size();
                rows++;
            }
        }
        if (cells == 0) {
            throw new IllegalStateException("no cells");
        }
        return rows;
    }

    private static void writeCanonical(Path file, int rows) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("transfer_id,time,payer_id,payer_name,payer_account,payer_country,payer_phone,payer_document,payee_id,"
                    + "payee_name,payee_account,payee_country,payee_phone,payee_document,amount,currency,channel,"
                    + "send_place,pay_place,send_agent,pay_agent,reference\n");
            for (int i = 0; i < rows; i++) {
                int from = random.nextInt(200_000);
                int to = random.nextInt(200_000);
                out.write("tx-" + i + ",2023-0" + (1 + i % 9) + "-1" + i % 10 + "T10:1" + i % 10 + ":00+02:00,C-" + from
                        + ",Payer Number " + from + ",ACC" + (100_000_000L + from) + ",DE,+4915" + from + ",D" + from
                        + ",C-" + to + ",\"Payee, Number " + to + "\",ACC" + (100_000_000L + to) + ",RS,+3816" + to
                        + ",E" + to + "," + (10 + random.nextInt(5000)) + ".50,EUR,MTO,München,Preševo,AG-" + i % 97
                        + ",AG-" + i % 89 + ",family help " + i % 1000 + "\n");
            }
        }
    }

    private static void writeBank(Path file, int rows) throws IOException {
        Random random = new Random(2);
        try (BufferedWriter out = Files.newBufferedWriter(file, BANK_CHARSET)) {
            out.write("\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";"
                    + "\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";"
                    + "\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";"
                    + "\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n");
            for (int i = 0; i < rows; i++) {
                int to = random.nextInt(50_000);
                out.write("\"DE89370400440532013000\";\"" + (10 + i % 18) + ".0" + (1 + i % 9) + ".23\";\"" + (10 + i % 18) + ".0"
                        + (1 + i % 9) + ".23\";\"GUTSCHRIFT\";\"Miete und Nebenkosten " + i + " für Müller\";\"\";\"\";\"E-" + i
                        + "\";\"\";\"\";\"\";\"Empfänger Nummer " + to + "\";\"" + (to % 3 == 0 ? "" : "1234" + (100_000 + to))
                        + "\";\"COBADEFFXXX\";\"" + (i % 2 == 0 ? "-" : "") + (1 + random.nextInt(900)) + ","
                        + (10 + random.nextInt(89)) + "\";\"EUR\";\"Umsatz gebucht\"\n");
            }
        }
    }
}
