package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canonical rows per CPU second of the whole process, beside Commons CSV alone on the same file in the same run. */
@Tag("long")
class IngestSpeedTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    @Test
    void canonicalRows() throws IOException {
        Path file = write();
        Profile canonical = Profiles.of(null).get("canonical");
        double before = cpuSeconds();
        long[] sum = {0};
        IngestResult result = FileIngest.read(
                file,
                canonical,
                IngestOptions.NONE,
                row -> sum[0] += row.amount().minor(),
                IngestProgress.SILENT);
        double own = cpuSeconds() - before;
        before = cpuSeconds();
        long cells = 0;
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT.parse(reader)) {
            for (CSVRecord row : parser) {
                cells += row.size();
            }
        }
        double alone = cpuSeconds() - before;
        System.out.printf(
                "%,d rows, %,d bytes: %.2f CPU s, %,.0f rows per CPU s; Commons CSV alone %.2f CPU s%n",
                ROWS, Files.size(file), own, ROWS / own, alone);

        assertThat(result.accepted()).isEqualTo(ROWS);
        assertThat(cells).isEqualTo(22L * (ROWS + 1));
        assertThat(sum[0]).isPositive();
        // far below the aim, because a busy machine doubles CPU seconds; the printed figure is what counts
        assertThat(ROWS / own).isGreaterThan(50_000);
    }

    private Path write() throws IOException {
        Path file = folder.resolve("speed.csv");
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    "transfer_id,time,payer_id,payer_name,payer_account,payer_country,payer_phone,payer_document,payee_id,"
                            + "payee_name,payee_account,payee_country,payee_phone,payee_document,amount,currency,channel,"
                            + "send_place,pay_place,send_agent,pay_agent,reference\n");
            for (int i = 0; i < ROWS; i++) {
                int from = random.nextInt(200_000);
                int to = random.nextInt(200_000);
                out.write("tx-" + i + ",2023-0" + (1 + i % 9) + "-1" + i % 10 + "T10:1" + i % 10 + ":00+02:00,C-" + from
                        + ",Payer Number " + from + ",ACC" + (100_000_000L + from) + ",DE,+4915" + from + ",D" + from
                        + ",C-" + to + ",\"Payee, Number " + to + "\",ACC" + (100_000_000L + to) + ",RS,+3816" + to
                        + ",E" + to + "," + (10 + random.nextInt(5000)) + ".50,EUR,MTO,München,Preševo,AG-" + i % 97
                        + ",AG-" + i % 89 + ",family help " + i % 1000 + "\n");
            }
        }
        return file;
    }
}
