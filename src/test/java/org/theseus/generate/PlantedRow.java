package org.theseus.generate;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A line of a generated {@code transfers.csv} as the checks of definitions read it. */
record PlantedRow(
        String id,
        long second,
        String payer,
        String payee,
        String payerCountry,
        String payeeCountry,
        String payPlace,
        long minor,
        String channel,
        String reference,
        String relation,
        String payerPhone,
        String payeePhone) {

    static final double DAY = 86_400;
    static final double HOUR = 3_600;

    static Map<String, PlantedRow> read(Path csv) throws IOException {
        Map<String, PlantedRow> rows = new LinkedHashMap<>();
        for (CSVRecord row : records(csv)) {
            String time = row.get("time");
            long second = time.length() == 10
                    ? LocalDate.parse(time).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    : Instant.parse(time.replace("Z", ":00Z")).getEpochSecond();
            rows.put(
                    row.get(0),
                    new PlantedRow(
                            row.get(0),
                            second,
                            row.get("payer_account") + row.get("payer_id"),
                            row.get("payee_account") + row.get("payee_id"),
                            row.get("payer_country"),
                            row.get("payee_country"),
                            row.get("pay_place"),
                            new BigDecimal(row.get("amount")).movePointRight(2).longValueExact(),
                            row.get("channel"),
                            row.get("reference"),
                            row.get("declared_relation"),
                            row.get("payer_phone"),
                            row.get("payee_phone")));
        }
        return rows;
    }

    static List<CSVRecord> records(Path csv) throws IOException {
        try (Reader reader = Files.newBufferedReader(csv)) {
            return new ArrayList<>(CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords());
        }
    }
}
