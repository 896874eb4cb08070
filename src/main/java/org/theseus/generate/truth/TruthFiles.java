package org.theseus.generate.truth;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theseus.generate.ledger.Truth;

/** Collects which transfers belong to which group of the truth, and writes one file a kind. */
public final class TruthFiles {

    private final Truth truth;
    private final Map<Integer, List<String>> transfers = new HashMap<>();
    private final Map<Integer, Integer> hidden = new HashMap<>();

    private TruthFiles(Truth truth) {
        this.truth = truth;
    }

    /** Nothing collected yet. */
    public static TruthFiles of(Truth truth) {
        return new TruthFiles(truth);
    }

    /** Notes that a transfer belongs to these groups; {@code seen} is false where the view does not show it. */
    public void note(Truth.Marks marks, String transferId, boolean seen) {
        for (int i = 0; i < marks.size(); i++) {
            if (seen) {
                transfers
                        .computeIfAbsent(marks.group(i), key -> new ArrayList<>())
                        .add(transferId);
            } else {
                hidden.merge(marks.group(i), 1, Integer::sum);
            }
        }
    }

    /**
     * Writes {@code labels.csv} as {@code evaluate} reads it (planted cases and stories; look-alikes as {@code
     * false}), and {@code
     * boundary.csv}, {@code evasion.csv}, {@code narratives.csv}, {@code look-alikes.csv}.
     */
    public void write(Path folder) throws IOException {
        try (BufferedWriter labels = file(folder, "labels.csv", "attempt_id,pattern,positive,transfer_id")) {
            for (Truth.Group group : truth.groups()) {
                boolean positive = group.kind() == Truth.Kind.POSITIVE || group.kind() == Truth.Kind.NARRATIVE;
                if (positive || group.kind() == Truth.Kind.LOOKALIKE) {
                    for (String transfer : seen(group)) {
                        labels.write(group.id() + "," + group.pattern() + "," + positive + "," + transfer + "\n");
                    }
                }
            }
        }
        groups(folder, "boundary.csv", Truth.Kind.BOUNDARY, "rule", true);
        groups(folder, "evasion.csv", Truth.Kind.EVASION, "means,level", true);
        groups(folder, "narratives.csv", Truth.Kind.NARRATIVE, "", true);
        groups(folder, "look-alikes.csv", Truth.Kind.LOOKALIKE, "", true);
        groups(folder, "attempts.csv", Truth.Kind.POSITIVE, "", false);
    }

    private void groups(Path folder, String name, Truth.Kind kind, String extra, boolean perTransfer)
            throws IOException {
        String header = "attempt_id,pattern," + (extra.isEmpty() ? "" : extra + ",") + "focus,rows_not_seen,note"
                + (perTransfer ? ",transfer_id" : ",rows");
        try (BufferedWriter file = file(folder, name, header)) {
            for (Truth.Group group : truth.groups()) {
                if (group.kind() != kind) {
                    continue;
                }
                String more =
                        extra.isEmpty() ? "" : group.rule() + "," + (extra.contains(",") ? group.level() + "," : "");
                String start = group.id() + "," + group.pattern() + "," + more + PartyFiles.label(group.focus()) + ","
                        + hidden.getOrDefault(group.number(), 0) + ",\"" + group.note() + "\",";
                if (!perTransfer) {
                    file.write(start + seen(group).size() + "\n");
                    continue;
                }
                for (String transfer : seen(group)) {
                    file.write(start + transfer + "\n");
                }
            }
        }
    }

    private List<String> seen(Truth.Group group) {
        return transfers.getOrDefault(group.number(), List.of());
    }

    /** How many transfers of the group the view shows. */
    public int rows(Truth.Group group) {
        return seen(group).size();
    }

    private static BufferedWriter file(Path folder, String name, String header) throws IOException {
        BufferedWriter file = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        file.write(header + "\n");
        return file;
    }
}
