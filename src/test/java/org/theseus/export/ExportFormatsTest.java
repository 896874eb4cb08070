package org.theseus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theseus.model.AccountId;
import org.theseus.protect.Disclosure;
import org.theseus.protect.SmallCase;
import org.theseus.table.CsvGuard;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every format read back by a reader that shares nothing with its writer. */
class ExportFormatsTest {

    private final SampleExport sample = new SampleExport();
    private final ExportContent content = sample.content(ExportContents.Granularity.PER_TRANSFER);

    @Test
    void theFormatsOfTheContractAreThere() {
        assertThat(ExportFormats.all().stream().map(ExportFormat::name))
                .containsExactly("csv", "cypher", "ftm", "gexf", "graphml", "i2", "json", "xlsx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "cypher", "ftm", "gexf", "graphml", "i2", "json", "xlsx"})
    void equalContentGivesEqualBytesInWhateverOrderItComes(String format) {
        List<ExportFormat.ExportFile> once = ExportFormats.get(format).write(content);
        List<ExportFormat.ExportFile> again = ExportFormats.get(format).write(new SampleExport().shuffled());
        assertThat(once).hasSameSizeAs(again);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).bytes())
                    .as(once.get(i).name())
                    .isEqualTo(once.get(i).bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "cypher", "ftm", "gexf", "graphml", "i2", "json", "xlsx"})
    void noProtectedNameNumberOrContactIsInAnyFile(String format) throws IOException {
        StringBuilder output = new StringBuilder();
        for (ExportFormat.ExportFile file : ExportFormats.get(format).write(content)) {
            output.append(file.name()).append('\n').append(text(file));
        }
        String all = output.toString().toLowerCase(Locale.ROOT);
        SmallCase story = sample.story;
        for (AccountId hidden : List.of(story.payer, story.contested, story.bystander)) {
            String name = story.names.getOrDefault(hidden, "-").toLowerCase(Locale.ROOT);
            assertThat(all)
                    .doesNotContain(hidden.number().toLowerCase(Locale.ROOT))
                    .doesNotContain(name)
                    .doesNotContain(name.split(" ")[0])
                    .doesNotContain(SmallCase.phone(hidden))
                    .doesNotContain(org.theseus.model.PartyId.of(hidden).toLowerCase(Locale.ROOT));
        }
        assertThat(all).doesNotContain(story.transfers.get(0).id().toLowerCase(Locale.ROOT));
        assertThat(all).contains("goran petkov");
    }

    @Test
    void whoRevealsSeesTheNames() {
        ExportContent revealed =
                sample.content(sample.story.transfers, ExportContents.Granularity.PER_TRANSFER, Disclosure.REVEALED);
        assertThat(new String(SampleExport.file("json", revealed, "export.json"), StandardCharsets.UTF_8))
                .contains("Amina Rahimi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PER_TRANSFER", "AGGREGATED"})
    void graphmlDeclaresItsKeysAndKeepsParallelEdges(ExportContents.Granularity granularity) throws Exception {
        ExportContent made = sample.content(granularity);
        Document xml = parse(SampleExport.file("graphml", made, "network.graphml"));
        Set<String> keys = new HashSet<>();
        elements(xml, "key").forEach(key -> keys.add(key.getAttribute("id")));
        assertThat(elements(xml, "data").stream().map(data -> data.getAttribute("key")))
                .allMatch(keys::contains);
        sameGraph(made, xml);
        for (Element edge : elements(xml, "edge")) {
            ExportContent.Link link = made.links().stream()
                    .filter(each -> each.id().equals(edge.getAttribute("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(data(edge, "e_amount")).isEqualTo(link.amount().plain());
            assertThat(data(edge, "e_source_rows")).contains("wu.csv:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PER_TRANSFER", "AGGREGATED"})
    void gexfIsDynamicAndKeepsParallelEdges(ExportContents.Granularity granularity) throws Exception {
        ExportContent made = sample.content(granularity);
        Document xml = parse(SampleExport.file("gexf", made, "network.gexf"));
        Element graph = elements(xml, "graph").get(0);
        assertThat(graph.getAttribute("mode")).isEqualTo("dynamic");
        assertThat(graph.getAttribute("timeformat")).isEqualTo("date");
        sameGraph(made, xml);
        for (Element edge : elements(xml, "edge")) {
            assertThat(java.time.Instant.parse(edge.getAttribute("start")))
                    .isBeforeOrEqualTo(java.time.Instant.parse(edge.getAttribute("end")));
        }
        Set<String> declared = new HashSet<>();
        elements(xml, "attribute").forEach(each -> declared.add(each.getAttribute("id")));
        assertThat(elements(xml, "attvalue").stream().map(each -> each.getAttribute("for")))
                .allMatch(declared::contains);
    }

    private static void sameGraph(ExportContent made, Document xml) {
        Set<String> nodes = new TreeSet<>();
        elements(xml, "node").forEach(node -> nodes.add(node.getAttribute("id")));
        assertThat(nodes).hasSameSizeAs(made.nodes()).hasSameSizeAs(elements(xml, "node"));
        Set<String> edges = new TreeSet<>();
        for (Element edge : elements(xml, "edge")) {
            assertThat(edges.add(edge.getAttribute("id"))).as("unique edge id").isTrue();
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
        }
        assertThat(edges).hasSameSizeAs(made.links());
    }

    @Test
    void aggregatedSumsAreThoseOfTheTransfers() {
        ExportContent aggregated = sample.content(ExportContents.Granularity.AGGREGATED);
        Map<String, Long> sums = new TreeMap<>();
        content.links()
                .forEach(link ->
                        sums.merge(link.from() + ">" + link.to(), link.amount().minor(), Long::sum));
        assertThat(aggregated.links()).hasSize(sums.size());
        aggregated
                .links()
                .forEach(link -> assertThat(link.amount().minor()).isEqualTo(sums.get(link.from() + ">" + link.to())));
        assertThat(aggregated.links().stream()
                        .mapToLong(ExportContent.Link::transfers)
                        .sum())
                .isEqualTo(content.links().size());
    }

    @Test
    void noCsvCellIsAFormulaAndEveryCellComesBack() throws IOException {
        List<CSVRecord> nodes = csv(SampleExport.file("csv", content, "nodes.csv"));
        List<CSVRecord> edges = csv(SampleExport.file("csv", content, "edges.csv"));
        assertThat(nodes).hasSameSizeAs(content.nodes());
        assertThat(edges).hasSameSizeAs(content.links());
        for (List<CSVRecord> records : List.of(nodes, edges, csv(SampleExport.file("i2", content, "links.csv")))) {
            for (CSVRecord record : records) {
                record.forEach(cell -> assertThat(cell)
                        .doesNotStartWith("=")
                        .doesNotStartWith("+")
                        .doesNotStartWith("@"));
            }
        }
        Set<String> names = new HashSet<>();
        nodes.forEach(record -> names.add(CsvGuard.unguard(record.get("name"))));
        assertThat(names).contains("=cmd|' /C calc'!A0", "<script>alert(1)</script>");
    }

    @Test
    void theI2FileHasTheColumnsThatItsSpecificationNames() throws IOException {
        List<CSVRecord> links = csv(SampleExport.file("i2", content, "links.csv"));
        String specification =
                new String(SampleExport.file("i2", content, "import-specification.txt"), StandardCharsets.UTF_8);
        assertThat(links).hasSameSizeAs(content.links());
        for (String column : links.get(0).toMap().keySet()) {
            assertThat(specification).contains(column.replace("\uFEFF", ""));
        }
        assertThat(links).allMatch(link -> link.get("Date").equals("2023-06-02"));
        assertThat(links)
                .allMatch(link ->
                        link.get("Grade1").equals("A") && link.get("Grade3").equals("H1"));
    }

    @Test
    void everyFollowTheMoneyEntityFitsThePublishedModel() throws IOException {
        JsonNode schemata;
        try (InputStream in = getClass().getResourceAsStream("/theseus/export/followthemoney-schemata.json")) {
            schemata = new ObjectMapper().readTree(in).get("schemata");
        }
        Map<String, JsonNode> entities = new TreeMap<>();
        for (String line : new String(SampleExport.file("ftm", content, "entities.ftm.json"), StandardCharsets.UTF_8)
                .split("\n", -1)) {
            if (!line.isEmpty()) {
                JsonNode entity = new ObjectMapper().readTree(line);
                assertThat(entities.put(entity.get("id").asText(), entity))
                        .as("unique id")
                        .isNull();
            }
        }
        for (JsonNode entity : entities.values()) {
            String schema = entity.get("schema").asText();
            Map<String, JsonNode> known = new TreeMap<>();
            Set<String> required = new TreeSet<>();
            inherit(schemata, schema, known, required);
            JsonNode properties = entity.get("properties");
            assertThat(properties.properties().stream().map(Map.Entry::getKey))
                    .as(schema)
                    .allMatch(known::containsKey);
            required.forEach(name ->
                    assertThat(properties.has(name)).as(schema + "." + name).isTrue());
            properties.properties().forEach(property -> {
                assertThat(property.getValue().isArray()).isTrue();
                JsonNode type = Objects.requireNonNull(known.get(property.getKey()));
                property.getValue().forEach(value -> fits(schemata, entities, type, value));
            });
        }
        assertThat(entities.values().stream()
                        .filter(e -> e.get("schema").asText().equals("Payment")))
                .hasSize(content.links().size());
        assertThat(entities.toString()).doesNotContain("crime.traffick");
    }

    private static void fits(JsonNode schemata, Map<String, JsonNode> entities, JsonNode property, JsonNode value) {
        assertThat(value.isTextual()).isTrue();
        String text = value.asText();
        switch (property.path("type").asText("string")) {
            case "entity" -> {
                assertThat(entities).containsKey(text);
                Set<String> ancestors = new HashSet<>();
                ancestors(
                        schemata,
                        Objects.requireNonNull(entities.get(text)).get("schema").asText(),
                        ancestors);
                assertThat(ancestors).contains(property.path("range").asText("Thing"));
            }
            case "date" -> assertThat(text).matches("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d:\\d\\d)?)?)?");
            case "number" -> assertThat(text).matches("-?\\d+(\\.\\d+)?");
            case "country" -> assertThat(text).matches("[a-z]{2}");
            default -> assertThat(text).isNotBlank();
        }
    }

    private static void ancestors(JsonNode schemata, String schema, Set<String> all) {
        all.add(schema);
        schemata.get(schema).path("extends").forEach(parent -> ancestors(schemata, parent.asText(), all));
    }

    private static void inherit(
            JsonNode schemata, String schema, Map<String, JsonNode> properties, Set<String> required) {
        schemata.get(schema)
                .path("extends")
                .forEach(parent -> inherit(schemata, parent.asText(), properties, required));
        schemata.get(schema)
                .path("properties")
                .properties()
                .forEach(each -> properties.put(each.getKey(), each.getValue()));
        schemata.get(schema).path("required").forEach(name -> required.add(name.asText()));
    }

    @Test
    void theWorkbookHasOneRowForEachTransferWithFileAndLine() throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(SampleExport.file("xlsx", content, "transfers.xlsx")))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(content.links().size() + 1);
            List<String> header = new ArrayList<>();
            rows.get(0).forEach(cell -> header.add(cell.getText()));
            assertThat(header).contains("File", "Line");
        }
    }

    @Test
    void jsonHoldsEverythingAndSaysWhatIsHidden() throws IOException {
        JsonNode json = new ObjectMapper().readTree(SampleExport.file("json", content, "export.json"));
        assertThat(json.get("nodes")).hasSameSizeAs(content.nodes());
        assertThat(json.get("links")).hasSameSizeAs(content.links());
        assertThat(json.get("findings")).hasSameSizeAs(content.findings());
        assertThat(json.at("/about/protection").asText())
                .contains("3 accounts of the case are hidden")
                .contains("Amount, day and place may still identify somebody")
                .contains("(COLLECTOR, POSSIBLE_VICTIM)");
        assertThat(json.at("/about/handling").asText()).isEqualTo("H1");
    }

    @Test
    void aBackslashNeverMeetsAnU() {
        String quoted = CypherFormat.quoted("\\u0027 \\\\u0027");
        assertThat(quoted).doesNotContainPattern("\\\\u").startsWith("'").endsWith("'");
        assertThat(CypherFormat.quoted("it's")).isEqualTo("'it\\'s'");
    }

    private static String text(ExportFormat.ExportFile file) throws IOException {
        if (!file.name().endsWith(".xlsx")) {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        }
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts.toString();
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> elements(Document xml, String name) {
        NodeList found = xml.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static String data(Element of, String key) {
        NodeList found = of.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < found.getLength(); i++) {
            if (((Element) found.item(i)).getAttribute("key").equals(key)) {
                return found.item(i).getTextContent();
            }
        }
        return "";
    }
}
