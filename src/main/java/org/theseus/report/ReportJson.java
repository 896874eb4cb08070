package org.theseus.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingJson;
import org.theseus.report.safe.SafeReport;

/** The report as JSON: components of {@link SafeReport} in their order, findings as the contract writes them. */
final class ReportJson {

    private static final ObjectWriter WRITER = writer();

    private ReportJson() {}

    static String write(SafeReport report) {
        try {
            return WRITER.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report of plain values cannot be written as JSON", e);
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .addModule(new SimpleModule().addSerializer(Finding.class, new FindingSerializer()))
                .build()
                .writer(new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent));
    }

    private static final class FindingSerializer extends StdSerializer<Finding> {

        FindingSerializer() {
            super(Finding.class);
        }

        @Override
        public void serialize(Finding finding, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeRawValue(FindingJson.write(finding));
        }
    }
}
