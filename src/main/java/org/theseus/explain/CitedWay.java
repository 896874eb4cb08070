package org.theseus.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.theseus.cases.Finding;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/** The places through which the rows of a finding lead. Stateless; O(rows). */
final class CitedWay {

    private CitedWay() {}

    /** Part after part, the places of one part together: {@code Dortmund and Graz > Gevgelija > Preševo}; empty if rows name none. */
    static String of(Finding f, List<Transfer> rows) {
        Map<String, Transfer> byId =
                rows.stream().collect(Collectors.toMap(Transfer::id, row -> row, (one, same) -> one));
        Map<String, List<Transfer>> parts = new LinkedHashMap<>();
        f.transfers().stream()
                .filter(cited -> byId.containsKey(cited.transferId()))
                .forEach(cited -> parts.computeIfAbsent(cited.role(), none -> new ArrayList<>())
                        .add(Objects.requireNonNull(byId.get(cited.transferId()))));
        List<String> stages = new ArrayList<>();
        for (List<Transfer> part : parts.values()) {
            for (Detail detail : List.of(Detail.SEND_PLACE, Detail.PAY_PLACE)) {
                String stage = part.stream()
                        .map(row -> row.detail(detail))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" and "));
                if (!stage.isEmpty()
                        && (stages.isEmpty() || !stages.get(stages.size() - 1).equals(stage))) {
                    stages.add(stage);
                }
            }
        }
        return String.join(" > ", stages);
    }
}
