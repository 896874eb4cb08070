package org.theseus.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** Damages stored findings on purpose. */
final class FindingMutation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingMutation() {}

    /** The finding as if each of its limits had been stricter, one at a time. */
    static List<String> underStricterLimits(String json) {
        try {
            List<String> stricter = new ArrayList<>();
            ObjectNode limits = (ObjectNode) MAPPER.readTree(json).get("parameters");
            limits.fieldNames().forEachRemaining(name -> {
                JsonNode limit = limits.get(name);
                if (name.startsWith("min") && limit.isNumber()) {
                    stricter.add(with(json, name, limit.isInt() ? IntNode.valueOf(1000) : DoubleNode.valueOf(1e9)));
                } else if (name.startsWith("max") && limit.isNumber()) {
                    stricter.add(with(json, name, limit.isInt() ? IntNode.valueOf(0) : DoubleNode.valueOf(0)));
                } else if (limit.isTextual() && limit.asText().startsWith("P")) {
                    stricter.add(with(json, name, TextNode.valueOf("PT0.001S")));
                    stricter.add(with(json, name, TextNode.valueOf("P9999D")));
                }
            });
            return stricter;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The finding as if one of its limits had been another. */
    static String with(String json, String parameter, String value) {
        return with(json, parameter, TextNode.valueOf(value));
    }

    private static String with(String json, String parameter, JsonNode value) {
        try {
            ObjectNode finding = (ObjectNode) MAPPER.readTree(json);
            ((ObjectNode) finding.get("parameters")).set(parameter, value);
            return finding.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The finding without one row of its evidence. */
    static String withoutRow(String json, int row) {
        try {
            ObjectNode finding = (ObjectNode) MAPPER.readTree(json);
            ((ArrayNode) finding.get("transfers")).remove(row);
            return finding.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
