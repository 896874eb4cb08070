package org.theseus.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Damages stored findings on purpose. */
final class FindingMutation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingMutation() {}

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
