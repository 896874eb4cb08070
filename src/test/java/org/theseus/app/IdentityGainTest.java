package org.theseus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.algo.Monitor;
import org.theseus.cases.Finding;
import org.theseus.cases.FindingReader;
import org.theseus.evaluate.Attempt;
import org.theseus.evaluate.TruthFolder;
import org.theseus.evaluate.TruthMeasures;
import org.theseus.generate.GenerationRequest;
import org.theseus.generate.Generator;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.PartyId;
import org.theseus.model.Transfer;
import org.theseus.store.AccountRecord;
import org.theseus.store.HeldParty;
import org.theseus.store.ResolutionRecord;
import org.theseus.store.TransferFilter;

/**
 * What who is who adds to detection, and what carelessness would cost: cases whose people stand under several numbers and
 * spellings ({@code generate --aliases}), imported, resolved and searched four times: every account for itself, parties as
 * resolved, parties as they truly are, and parties joined by any name or telephone in common.
 */
@Tag("slow")
class IdentityGainTest {

    @TempDir
    Path temp;

    /**
     * How one search came out.
     *
     * @param joined look-alikes of which half or more of a finding's rows are
     */
    private record Searched(TruthMeasures measures, int findings, int joined, int lookAlikes) {

        TruthMeasures.Count found() {
            return measures.all("recall");
        }

        /** Findings, set aside or not, most of whose rows are no planted case's. */
        long wrong() {
            TruthMeasures.Count all = measures.all("precision");
            TruthMeasures.Count aside = measures.all("set-aside");
            return all.of() - all.hit() + aside.of() - aside.hit();
        }
    }

    private final class Searches {

        private final ResolvedCase made;
        private final Path truth;

        Searches(long seed, int rows, double prevalence) throws IOException {
            Path folder = temp.resolve("case" + seed);
            Generator.generate(
                    new GenerationRequest(
                            seed, rows, GenerationRequest.View.FULL, GenerationRequest.Content.ALIASES, prevalence, 1),
                    folder,
                    count -> {});
            this.truth = folder.resolve("truth");
            this.made = new ResolvedCase(temp, "home" + seed);
            made.load(
                    folder.resolve("transfers.csv"),
                    folder.resolve("profile.yaml").toString());
            made.run(session -> {
                session.recordIntent(List.of());
                return ImportRates.run(session, folder.resolve("rates.csv"));
            });
        }

        Searched byAccount() {
            return search(true);
        }

        Searched asResolved() {
            made.resolve();
            return search(false);
        }

        /** Whoever truly holds an account. */
        Searched asItIs() throws IOException {
            Map<String, String> persons = new HashMap<>();
            for (String line : Files.readAllLines(truth.resolve("holdings.csv"))) {
                String[] cells = line.split(",");
                persons.put(cells[1], cells[0]);
            }
            return searchAs(account ->
                    persons.getOrDefault(account.id().number(), account.id().key()));
        }

        /** One person for every two accounts that have a name or a telephone in common, and so on. */
        Searched careless() {
            Map<String, String> above = new HashMap<>();
            made.store().readTransfers(TransferFilter.ALL, transfer -> {
                join(above, transfer.from(), transfer.payer());
                join(above, transfer.to(), transfer.payee());
            });
            return searchAs(account -> root(above, account.id().key()));
        }

        private void join(Map<String, String> above, AccountId account, Mention said) {
            if (account.kind() != AccountId.Kind.OUTSIDE) {
                String key = root(above, account.key());
                if (said.name() != null) {
                    above.put(root(above, "name " + said.name().toLowerCase(Locale.ROOT)), key);
                }
                if (said.phone() != null) {
                    String digits = said.phone()
                            .replace("(0)", "")
                            .replaceAll("\\D", "")
                            .replaceFirst("^00", "");
                    above.put(root(above, "phone " + digits), root(above, key));
                }
            }
        }

        private String root(Map<String, String> above, String key) {
            String at = key;
            for (String next = above.get(at); next != null && !next.equals(at); next = above.get(at)) {
                at = next;
            }
            return at;
        }

        private Searched searchAs(java.util.function.Function<AccountRecord, String> who) {
            SortedMap<String, List<AccountId>> groups = new TreeMap<>();
            made.store().accounts().stream()
                    .filter(account -> account.id().kind() != AccountId.Kind.OUTSIDE)
                    .forEach(account -> groups.computeIfAbsent(who.apply(account), none -> new ArrayList<>())
                            .add(account.id()));
            List<HeldParty> parties = groups.values().stream()
                    .map(accounts -> new HeldParty(
                            PartyId.of(accounts.stream().sorted().toList().get(0)),
                            accounts.stream().map(AccountId::key).sorted().toList(),
                            List.of(),
                            List.of()))
                    .toList();
            made.store()
                    .replaceParties(
                            new ResolutionRecord(
                                    0,
                                    "2024-04-01T00:00:00Z",
                                    "truth",
                                    "",
                                    "",
                                    who.toString(),
                                    "{}",
                                    List.of(),
                                    List.of()),
                            parties,
                            List.of());
            made.run(session -> {
                session.forgetGraphs();
                return 0;
            });
            return search(false);
        }

        private Searched search(boolean byAccount) {
            made.run(session -> {
                session.recordIntent(List.of());
                return DetectFindings.run(session, byAccount, Set.of(), null, Monitor.NONE);
            });
            Map<String, String> sourceIds = new HashMap<>();
            made.store().readTransfers(TransferFilter.ALL, transfer -> sourceIds.put(transfer.id(), named(transfer)));
            List<Set<String>> findings = made.store().findings().stream()
                    .map(stored -> FindingReader.read(stored.json()))
                    .map(finding -> rows(finding, sourceIds))
                    .toList();
            TruthFolder known = TruthFolder.read(truth);
            List<Attempt> easilyJoined = known.labels().stream()
                    .filter(attempt -> known.lookAlikes().contains(attempt.id()))
                    .filter(attempt -> KINDS.contains(attempt.pattern()))
                    .toList();
            int joined = (int) easilyJoined.stream()
                    .filter(attempt -> findings.stream().anyMatch(rows -> mostlyOf(rows, attempt)))
                    .count();
            return new Searched(
                    EvaluateCase.measures(made.store(), truth), findings.size(), joined, easilyJoined.size());
        }

        private Set<String> rows(Finding finding, Map<String, String> sourceIds) {
            Set<String> rows = new TreeSet<>();
            finding.transfers().forEach(cited -> rows.add(sourceIds.get(cited.transferId())));
            return rows;
        }

        private boolean mostlyOf(Set<String> rows, Attempt attempt) {
            long own = rows.stream().filter(attempt.transfers()::contains).count();
            return 2 * own >= rows.size();
        }

        private String named(Transfer transfer) {
            @Nullable String id = transfer.sourceId();
            return id == null ? transfer.id() : id;
        }
    }

    private static final Set<String> KINDS = Set.of(
            "NAMESAKES", "NAMESAKES_FIRST_OF_JANUARY", "PARENT_AND_CHILD", "FAMILY_TELEPHONE", "CAMP", "OWN_ACCOUNTS");

    @Test
    void whoIsWhoFindsWhatAccountsHideAndJoinsNobodyForIt() throws IOException {
        Searches searches = new Searches(11, 4_000, 25);
        Searched off = searches.byAccount();
        Searched on = searches.asResolved();
        assertThat(off.found().of()).isGreaterThanOrEqualTo(33);
        assertThat(on.found().hit())
                .as("planted cases found, off %s, on %s", off.found(), on.found())
                .isGreaterThan(off.found().hit() + 8);
        assertThat(on.wrong())
                .as("findings of no planted case, off %d, on %d", off.wrong(), on.wrong())
                .isLessThanOrEqualTo(off.wrong());
        assertThat(on.joined()).as("look-alikes that a finding is about").isLessThanOrEqualTo(off.joined());
    }

    /** Prints the figures: {@code mvn test -Dgroups=long -DexcludedTestGroups= -Dtest=IdentityGainTest}. */
    @Test
    @Tag("long")
    void figures() throws IOException {
        Map<String, List<Searched>> all = new TreeMap<>();
        String[] seeds = System.getProperty("theseus.seeds", "401,402,403").split(",");
        for (String seed : seeds) {
            Searches searches = new Searches(Long.parseLong(seed), Integer.getInteger("theseus.rows", 15_000), 27);
            add(all, "1 every account for itself", searches.byAccount());
            add(all, "2 parties as resolved", searches.asResolved());
            add(all, "3 parties as they truly are", searches.asItIs());
            add(all, "4 joined by any name or telephone", searches.careless());
        }
        all.forEach((who, searched) -> {
            TruthMeasures measures = searched.stream()
                    .map(Searched::measures)
                    .reduce(TruthMeasures::plus)
                    .orElseThrow();
            System.out.printf(
                    Locale.ROOT,
                    "%s: planted found %s; findings %d, of no planted case %d; look-alikes in a finding %d of %d; alerted look-alikes %s%n",
                    who,
                    measures.all("recall"),
                    searched.stream().mapToInt(Searched::findings).sum(),
                    searched.stream().mapToLong(Searched::wrong).sum(),
                    searched.stream().mapToInt(Searched::joined).sum(),
                    searched.stream().mapToInt(Searched::lookAlikes).sum(),
                    measures.all("look-alike"));
            System.out.println("  recall " + measures.of("recall"));
            System.out.println("  precision " + measures.of("precision"));
            System.out.println("  set aside " + measures.of("set-aside"));
        });
        assertThat(all.values()).allMatch(searched -> searched.size() == seeds.length);
    }

    private static void add(Map<String, List<Searched>> all, String who, Searched searched) {
        all.computeIfAbsent(who, none -> new ArrayList<>()).add(searched);
    }
}
