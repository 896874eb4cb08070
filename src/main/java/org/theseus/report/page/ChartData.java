package org.theseus.report.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.theseus.report.draw.LinkChart;
import org.theseus.report.draw.Measure;
import org.theseus.report.draw.Numbers;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.safe.SafeRow;
import org.theseus.report.text.ReportText;

/**
 * What the page's script knows of a chart and its rows, as JSON that may stand inside a {@code script} element. Texts are
 * written once and referred to by number; -1 stands for none.
 */
final class ChartData {

    /** Nothing in it can end the element or begin another. */
    private static final class InHtml extends CharacterEscapes {

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            for (char letter : new char[] {'<', '>', '&'}) {
                codes[letter] = CharacterEscapes.ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int letter) {
            return letter == 0x2028 || letter == 0x2029
                    ? new SerializedString(String.format(java.util.Locale.ROOT, "\\u%04x", letter))
                    : null;
        }
    }

    private static final JsonFactory JSON =
            new JsonFactoryBuilder().characterEscapes(new InHtml()).build();

    private final ReportText text;
    private final Map<String, Integer> pool = new LinkedHashMap<>();

    private ChartData(ReportText text) {
        this.text = text;
    }

    /** The data of a network's chart and evidence. */
    static String of(SafeNetwork network, LinkChart chart, ReportText text) {
        return new ChartData(text).write(chart, network.picture(), network);
    }

    /** The data of a chart without rows. */
    static String of(SafePicture picture, LinkChart chart, ReportText text) {
        return new ChartData(text).write(chart, picture, null);
    }

    /** Words by key, for the script. */
    static String words(SortedMap<String, String> words, SortedMap<String, String> shapes) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("words");
            for (Map.Entry<String, String> word : words.entrySet()) {
                json.writeStringField(word.getKey(), word.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("shapes");
            for (Map.Entry<String, String> shape : shapes.entrySet()) {
                json.writeStringField(shape.getKey(), shape.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private String write(LinkChart chart, SafePicture picture, @Nullable SafeNetwork network) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            Measure measure = Measure.of(picture);
            json.writeStringField("measure", measure.currency());
            nodes(json, chart, picture);
            groups(json, chart);
            links(json, picture, measure);
            if (network != null) {
                findings(json, network);
                rows(json, network, measure);
            }
            json.writeArrayFieldStart("pool");
            for (String pooled : pool.keySet()) {
                json.writeString(pooled);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private int pooled(@Nullable String words) {
        if (words == null) {
            return -1;
        }
        Integer known = pool.get(words);
        if (known != null) {
            return known;
        }
        pool.put(words, pool.size());
        return pool.size() - 1;
    }

    /** Label, name, parts, shape, records, x, y, group. */
    private void nodes(JsonGenerator json, LinkChart chart, SafePicture picture) throws IOException {
        int[] groupOf = groupNumbers(chart);
        json.writeArrayFieldStart("nodes");
        for (int node = 0; node < picture.nodes().size(); node++) {
            SafePicture.SafeNode known = picture.nodes().get(node);
            json.writeStartArray();
            json.writeNumber(pooled(known.label()));
            json.writeNumber(pooled(known.name()));
            json.writeNumber(pooled(known.parts()));
            json.writeNumber(pooled(known.shape()));
            json.writeNumber(pooled(text.get("seen." + known.observation())));
            json.writeNumber(Numbers.of(chart.x()[node]));
            json.writeNumber(Numbers.of(chart.y()[node]));
            json.writeNumber(groupOf[chart.grouped().nodeOf()[node]]);
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static int[] groupNumbers(LinkChart chart) {
        int[] numbers = new int[chart.groupX().length];
        int groups = 0;
        for (int node = 0; node < numbers.length; node++) {
            numbers[node] = chart.grouped().isGroup(node) ? groups++ : -1;
        }
        return numbers;
    }

    /** Label, parts, x, y. */
    private void groups(JsonGenerator json, LinkChart chart) throws IOException {
        json.writeArrayFieldStart("groups");
        for (int node = 0; node < chart.groupX().length; node++) {
            if (chart.grouped().isGroup(node)) {
                SafePicture.SafeNode group = chart.grouped().picture().nodes().get(node);
                json.writeStartArray();
                json.writeNumber(pooled(group.label()));
                json.writeNumber(pooled(group.parts()));
                json.writeNumber(Numbers.of(chart.groupX()[node]));
                json.writeNumber(Numbers.of(chart.groupY()[node]));
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** From, to, measured sum, number of payments, sums in words. */
    private void links(JsonGenerator json, SafePicture picture, Measure measure) throws IOException {
        json.writeArrayFieldStart("links");
        for (SafePicture.SafeLink link : picture.links()) {
            json.writeStartArray();
            json.writeNumber(link.from());
            json.writeNumber(link.to());
            json.writeNumber(
                    BigDecimal.valueOf(measure.value(link)).stripTrailingZeros().toPlainString());
            json.writeNumber(link.transfers());
            json.writeNumber(pooled(text.sums(link.sums())));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Id, headline, short name. */
    private void findings(JsonGenerator json, SafeNetwork network) throws IOException {
        json.writeArrayFieldStart("leads");
        for (SafeNetwork.SafeFinding finding : network.findings()) {
            json.writeStartArray();
            json.writeNumber(pooled(finding.finding().id()));
            json.writeNumber(pooled(finding.headline()));
            json.writeNumber(pooled(shortName(finding)));
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** {@code B8 #1}: how a table names a lead. */
    static String shortName(SafeNetwork.SafeFinding finding) {
        return finding.finding().indicator() + " #" + finding.finding().rank();
    }

    private void rows(JsonGenerator json, SafeNetwork network, Measure measure) throws IOException {
        Map<Long, Integer> links = new HashMap<>();
        for (SafePicture.SafeLink link : network.picture().links()) {
            links.put((long) link.from() << 32 | link.to(), links.size());
        }
        List<List<Integer>> cited = new ArrayList<>();
        network.rows().forEach(row -> cited.add(new ArrayList<>()));
        for (int finding = 0; finding < network.findings().size(); finding++) {
            for (SafeNetwork.SafeCitation citation :
                    network.findings().get(finding).cited()) {
                cited.get(citation.row()).add(finding);
                cited.get(citation.row()).add(pooled(citation.part()));
            }
        }
        json.writeArrayFieldStart("rows");
        for (int place = 0; place < network.rows().size(); place++) {
            SafeRow row = network.rows().get(place);
            json.writeStartArray();
            json.writeNumber(links.getOrDefault((long) row.fromNode() << 32 | row.toNode(), -1));
            Long from = row.fromMillis();
            Long to = row.toMillis();
            json.writeNumber(from == null ? -1 : from);
            json.writeNumber(from == null || to == null ? 0 : to - from);
            json.writeNumber(measured(row, measure));
            for (String words : texts(row)) {
                json.writeNumber(pooled(words.isEmpty() ? null : words));
            }
            json.writeArray(
                    cited.get(place).stream().mapToInt(Integer::intValue).toArray(),
                    0,
                    cited.get(place).size());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static String measured(SafeRow row, Measure measure) {
        boolean same = row.currency().equals(measure.currency());
        String euro = row.euro();
        return same ? row.amount() : measure.inEuro() && euro != null ? euro : "0";
    }

    /** In the order in which the script knows them. */
    private static List<String> texts(SafeRow row) {
        List<String> texts = new ArrayList<>();
        for (@Nullable
        String words : new @Nullable String[] {
            row.time(),
            row.precision(),
            row.paidOut(),
            row.aggregated(),
            row.fromName(),
            row.toName(),
            row.amount(),
            row.currency(),
            row.received(),
            row.receivedCurrency(),
            row.euro(),
            row.channel(),
            row.status(),
            row.sendPlace(),
            row.payPlace(),
            row.reference(),
            row.withheld() ? "1" : null,
            String.join("\n", row.lines()),
            row.sourceId(),
            row.id()
        }) {
            texts.add(words == null ? "" : words);
        }
        return texts;
    }
}
