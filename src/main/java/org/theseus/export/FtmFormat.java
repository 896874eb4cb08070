package org.theseus.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.export.ExportContent.Link;
import org.theseus.export.ExportContent.Node;

/**
 * FollowTheMoney entities, one JSON object a line, for Aleph and OpenSanctions tools (model of followthemoney.tech). A
 * payment's ends must be legal entities there, so each node is a Person or LegalEntity and an account a BankAccount that an
 * Ownership ties to its holder as far as he is known. Rows of files stand in {@code recordId}; findings are Notes. No topic is
 * set: the model has one for trafficking and none for smuggling of migrants.
 */
public final class FtmFormat implements ExportFormat {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public String name() {
        return "ftm";
    }

    @Override
    public String title() {
        return "FollowTheMoney JSON lines for Aleph";
    }

    @Override
    public List<ExportFile> write(ExportContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, Node> nodes = new TreeMap<>();
        entity(bytes, "N-about", "Note", about(content));
        for (Node node : content.nodes()) {
            nodes.put(node.id(), node);
            holder(bytes, node);
        }
        for (Link link : content.links()) {
            entity(bytes, link.id(), "Payment", payment(link, nodes));
        }
        for (Finding finding : content.findings()) {
            entity(bytes, finding.id(), "Note", note(finding, nodes));
        }
        return List.of(new ExportFile("entities.ftm.json", bytes.toByteArray()));
    }

    private static Properties about(ExportContent content) {
        Properties about = new Properties();
        about.add("name", "About this export");
        content.about().forEach((name, value) -> about.add("description", name + ": " + value));
        return about;
    }

    private static void holder(ByteArrayOutputStream bytes, Node node) {
        Properties holder = new Properties();
        String name = node.name();
        boolean account = node.kind().equals("ACCOUNT");
        holder.add("name", name != null ? name : account ? "unknown holder of account " + node.label() : node.label());
        if (!account) {
            holder.add("alias", name == null || name.equals(node.label()) ? null : node.label());
        }
        node.phones().forEach(value -> holder.add("phone", value));
        node.documents().forEach(value -> holder.add("idNumber", value));
        node.addresses().forEach(value -> holder.add("address", value));
        node.emails().forEach(value -> holder.add("email", value));
        holder.add("country", node.country() == null ? null : node.country().toLowerCase(java.util.Locale.ROOT));
        node.parts().forEach(part -> holder.add("notes", "part in a finding: " + part));
        boolean person = !node.birthDates().isEmpty() && node.parts().stream().noneMatch("AGENT"::equals);
        if (person) {
            node.birthDates().stream()
                    .filter(date -> date.matches("[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?"))
                    .forEach(date -> holder.add("birthDate", date));
        }
        entity(bytes, node.id(), person ? "Person" : "LegalEntity", holder);
        if (account) {
            Properties owned = new Properties();
            owned.add("name", node.label());
            owned.add("accountNumber", node.label());
            owned.add("bankName", node.institution());
            entity(bytes, accountId(node), "BankAccount", owned);
            Properties ownership = new Properties();
            ownership.add("owner", node.id());
            ownership.add("asset", accountId(node));
            ownership.add("role", name != null ? "holder as the record names him" : "holder, unknown");
            entity(bytes, "O-" + node.id(), "Ownership", ownership);
        }
    }

    private static String accountId(Node node) {
        return "A-" + node.id();
    }

    private static Properties payment(Link link, Map<String, Node> nodes) {
        Properties payment = new Properties();
        payment.add("payer", link.from());
        payment.add("beneficiary", link.to());
        payment.add("payerAccount", account(nodes.get(link.from())));
        payment.add("beneficiaryAccount", account(nodes.get(link.to())));
        if (link.transfers() == 1) {
            payment.add("date", time(Attribute.time(link.first())));
        } else {
            payment.add("startDate", time(Attribute.time(link.first())));
            payment.add("endDate", time(Attribute.time(link.last())));
        }
        payment.add("amount", link.amount().plain());
        payment.add("currency", link.amount().currency());
        payment.add(
                "amountEur",
                link.amount().currency().equals("EUR") ? link.amount().plain() : null);
        payment.add("purpose", link.reference());
        payment.add("transactionNumber", link.sourceId());
        Attribute.rows(link).forEach(row -> payment.add("recordId", row));
        Attribute.digests(link).forEach(digest -> payment.add("recordId", "sha256:" + digest));
        return payment;
    }

    /** The model's dates have seconds or none: {@code 2023-06-02T10:14Z} is {@code 2023-06-02T10:14:00}. */
    private static @Nullable String time(@Nullable String iso) {
        if (iso == null || iso.length() == 10) {
            return iso;
        }
        String local = iso.replace("Z", "");
        return local.length() == 16 ? local + ":00" : local.substring(0, 19);
    }

    private static @Nullable String account(@Nullable Node node) {
        return node != null && node.kind().equals("ACCOUNT") ? accountId(node) : null;
    }

    private static Properties note(Finding finding, Map<String, Node> nodes) {
        Properties note = new Properties();
        finding.parties().stream()
                .map(Finding.Party::id)
                .filter(nodes::containsKey)
                .distinct()
                .forEach(party -> note.add("entity", party));
        note.add("name", finding.headline());
        note.add("description", finding.explanation());
        note.add(
                "summary",
                "lead " + finding.id() + ", " + finding.detector() + " (" + finding.indicator() + "), reading priority "
                        + finding.priority());
        return note;
    }

    private static void entity(ByteArrayOutputStream bytes, String id, String schema, Properties properties) {
        try (JsonGenerator json = FACTORY.createGenerator(new Unclosed(bytes), JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("schema", schema);
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, List<String>> property : properties.values.entrySet()) {
                json.writeArrayFieldStart(property.getKey());
                for (String value : property.getValue()) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
    }

    /** Values by property; absent ones are not there at all. */
    private static final class Properties {

        private final Map<String, List<String>> values = new TreeMap<>();

        void add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                List<String> all = values.computeIfAbsent(name, none -> new ArrayList<>());
                if (!all.contains(value)) {
                    all.add(value);
                }
            }
        }
    }

    /** The generator closes what it writes to. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(ByteArrayOutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
