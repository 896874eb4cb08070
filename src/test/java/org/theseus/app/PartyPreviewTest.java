package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.journal.Journal;
import org.theseus.table.Table;

/** What {@code party merge --dry-run} and {@code party split --dry-run} foretell, against what comes of it. */
class PartyPreviewTest {

    private static final String HEADER =
            "transfer_id,time,payer_id,payer_name,payee_id,payee_name,amount,currency,channel\n";

    @TempDir
    Path folder;

    private ResolvedCase made;

    /** One collector of eight under two numbers, and another of six. */
    @BeforeEach
    void load() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int at = 1; at <= 8; at++) {
            row(rows, at, "S-" + at, at <= 4 ? "C-1" : "C-2", at);
        }
        for (int at = 11; at <= 16; at++) {
            row(rows, at, "S-" + at, "C-9", at);
        }
        made = new ResolvedCase(folder, "home");
        made.load(Files.writeString(folder.resolve("rows.csv"), rows));
        made.resolve();
        made.detect("fan-in");
    }

    private static void row(StringBuilder rows, int number, String payer, String payee, int day) {
        rows.append("%d,2023-06-%02dT10:00:00Z,%s,,%s,,200.00,EUR,BANK%n".formatted(number, day, payer, payee));
    }

    private static List<String> lines(Table table) {
        List<String> lines = new ArrayList<>();
        table.rows()
                .forEach(row -> lines.add(row.cells().get(0) + " " + row.cells().get(1) + " "
                        + row.cells().get(3) + " " + row.cells().get(4)));
        return lines;
    }

    private Map<String, Finding> findings() {
        Map<String, Finding> byId = new TreeMap<>();
        made.store().findings().forEach(stored -> {
            Finding finding = FindingReader.read(stored.json());
            byId.put(finding.id(), finding);
        });
        return byId;
    }

    /** The same by looking at the findings before and after. */
    private static Set<String> changes(Map<String, Finding> before, Map<String, Finding> after) {
        Set<String> changes = new TreeSet<>();
        after.forEach((id, finding) -> {
            Finding old = before.get(id);
            if (old == null) {
                changes.add("appear " + id + " null " + finding.rank());
            } else if (old.rank() != finding.rank() || old.alert() != finding.alert()) {
                changes.add("change rank " + id + " " + old.rank() + " " + finding.rank());
            }
        });
        before.forEach((id, finding) -> {
            if (!after.containsKey(id)) {
                changes.add("vanish " + id + " " + finding.rank() + " null");
            }
        });
        return changes;
    }

    private Set<String> foretold(Function<CaseSession, List<Journal.Draft>> drafts) {
        List<String> lines =
                made.run(session -> lines(PreviewParties.of(session, drafts.apply(session), Monitor.NONE)));
        return new TreeSet<>(lines);
    }

    private Set<String> done(Function<CaseSession, List<Journal.Draft>> drafts) {
        Map<String, Finding> before = findings();
        made.run(session -> JudgeParties.enter(session, drafts.apply(session)));
        made.detect("fan-in");
        return changes(before, findings());
    }

    @Test
    void mergingForetellsWhatAppearsVanishesAndChangesRankAndSplittingTheSameBackwards() {
        Map<String, Finding> apart = findings();
        String parties = made.parties();
        Function<CaseSession, List<Journal.Draft>> merge =
                session -> List.of(JudgeParties.draft(session, "same", "C-1", "C-2", "one face"));
        Set<String> foretold = foretold(merge);
        assertThat(made.parties()).as("nothing was entered").isEqualTo(parties);
        assertThat(findings()).isEqualTo(apart);
        assertThat(done(merge)).isEqualTo(foretold);
        assertThat(foretold).anyMatch(line -> line.startsWith("appear"));
        assertThat(foretold).anyMatch(line -> line.startsWith("change rank"));

        Function<CaseSession, List<Journal.Draft>> split = session -> {
            String party = new WhoIsMeant(session.store()).find("C-1").party();
            return List.of(JudgeParties.split(session, party, List.of("C-2"), "brothers"));
        };
        Set<String> back = foretold(split);
        assertThat(back).anyMatch(line -> line.startsWith("vanish"));
        assertThat(back).hasSameSizeAs(foretold);
        assertThat(done(split)).isEqualTo(back);
        assertThat(findings()).as("as it was before").isEqualTo(apart);
    }
}
