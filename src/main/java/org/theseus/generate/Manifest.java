package org.theseus.generate;

import java.util.Locale;
import java.util.Map;

/** What a case was made from and what is in it, as JSON with a fixed order. */
final class Manifest {

    private Manifest() {}

    static String of(GenerationRequest request, Generated made) {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"generator_version\": ").append(Generator.VERSION).append(",\n");
        json.append("  \"seed\": ").append(request.seed()).append(",\n");
        json.append("  \"rows\": ").append(request.rows()).append(",\n");
        json.append("  \"view\": \"")
                .append(request.view().name().toLowerCase(Locale.ROOT))
                .append("\",\n");
        json.append("  \"content\": \"")
                .append(request.content().name().toLowerCase(Locale.ROOT))
                .append("\",\n");
        json.append("  \"prevalence_per_100000_rows\": ")
                .append(request.prevalence())
                .append(",\n");
        json.append("  \"noise\": ").append(request.noise()).append(",\n");
        json.append("  \"first_day\": \"2021-01-01\",\n  \"last_day\": \"2024-03-31\",\n");
        json.append("  \"rows_seen\": ").append(made.rowsSeen()).append(",\n");
        json.append("  \"rows_planted\": ").append(made.plantedRows()).append(",\n");
        json.append("  \"persons\": ").append(made.persons()).append(",\n");
        json.append("  \"firms\": ").append(made.firms()).append(",\n");
        json.append("  \"accounts_and_customer_numbers\": ")
                .append(made.accounts())
                .append(",\n");
        object(json, "groups", made.groups());
        json.append(",\n");
        object(json, "files_sha256", made.files());
        return json.append("\n}\n").toString();
    }

    private static void object(StringBuilder json, String name, Map<String, ?> values) {
        json.append("  \"").append(name).append("\": {");
        String separator = "\n";
        for (Map.Entry<String, ?> entry : values.entrySet()) {
            json.append(separator).append("    \"").append(entry.getKey()).append("\": ");
            if (entry.getValue() instanceof Number number) {
                json.append(number);
            } else {
                json.append('"').append(entry.getValue()).append('"');
            }
            separator = ",\n";
        }
        json.append("\n  }");
    }
}
