package org.theseus.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theseus.algo.Monitor;
import org.theseus.algo.components.Components;
import org.theseus.detect.Applicability;
import org.theseus.detect.CaseContext;
import org.theseus.detect.Detector;
import org.theseus.detect.fanin.FanInDetector;
import org.theseus.detect.funnel.FunnelDetector;
import org.theseus.detect.gatherscatter.GatherScatterDetector;
import org.theseus.graph.WeightedGraph;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Facts;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.Status;
import org.theseus.project.CaseGraph;
import org.theseus.project.CaseGraphBuilder;
import org.theseus.store.AccountRecord;
import org.theseus.store.LedgerEdge;

/** The banks of the FinCEN Files, whose rows are all aggregates. Skipped where the public data are absent. */
class FincenCommunitiesTest {

    private static CaseGraph graph() throws IOException {
        Path file = Path.of(
                System.getenv().getOrDefault("THESEUS_SHARED", "../shared"),
                "data/icij-fincen/download_transactions_map.csv");
        assumeTrue(Files.isRegularFile(file), () -> "no " + file);
        List<CSVRecord> rows;
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            rows = parser.getRecords();
        }
        Map<String, Integer> number = new TreeMap<>();
        rows.forEach(row -> {
            number.put(row.get("originator_bank_id"), 0);
            number.put(row.get("beneficiary_bank_id"), 0);
        });
        List<AccountRecord> accounts = new ArrayList<>();
        for (Map.Entry<String, Integer> bank : number.entrySet()) {
            bank.setValue(accounts.size());
            AccountId id = new AccountId(AccountId.Kind.ACCOUNT, "", bank.getKey());
            accounts.add(new AccountRecord(id, null, null, Observation.SEEN_ONLY, 0));
        }
        CaseGraphBuilder builder = new CaseGraphBuilder(accounts);
        for (CSVRecord row : rows) {
            String count = row.get("number_transactions");
            builder.add(new LedgerEdge(
                    row.get("id"),
                    at(number, row.get("originator_bank_id")),
                    at(number, row.get("beneficiary_bank_id")),
                    BookingTime.UNKNOWN,
                    Money.of(new BigDecimal(row.get("amount_transactions")).setScale(2), "USD"),
                    null,
                    Channel.BANK,
                    Status.BOOKED,
                    count.isEmpty() ? -1 : Long.parseLong(count.replace(".0", "")),
                    Facts.NONE));
        }
        return builder.build();
    }

    private static int at(Map<String, Integer> number, String bank) {
        @Nullable Integer found = number.get(bank);
        assertThat(found).isNotNull();
        return found == null ? -1 : found;
    }

    @Test
    void banksFallIntoConnectedCommunitiesAndNoOrderIsClaimed() throws IOException {
        CaseGraph graph = graph();
        assertThat(graph.untimed().size()).isEqualTo(4_507);
        assertThat(graph.graph().nodeCount()).isEqualTo(2_277);
        Communities found = Communities.find(graph, Communities.Settings.DEFAULT, Monitor.NONE);
        assertThat(found.modularity()).isBetween(0.5, 0.9);
        WeightedGraph pairs = TransferPairs.of(graph).weighted();
        Set<Integer> seen = new HashSet<>();
        for (Community community : found.communities()) {
            int[] nodes =
                    community.members().stream().mapToInt(Member::node).sorted().toArray();
            assertThat(Components.weak(pairs.induced(nodes)).count()).isEqualTo(1);
            for (int node : nodes) {
                assertThat(seen.add(node)).isTrue();
            }
        }
        assertThat(seen.size() + found.alone()).isEqualTo(2_277);
        for (Detector detector : List.of(new FanInDetector(), new FunnelDetector(), new GatherScatterDetector())) {
            assertThat(detector.applicability(CaseContext.of(graph)).kind()).isEqualTo(Applicability.Kind.NOT_TESTABLE);
        }
    }
}
