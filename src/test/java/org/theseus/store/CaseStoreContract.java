package org.theseus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.theseus.model.Identifier;
import org.theseus.model.Observation;
import org.theseus.model.Sighting;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** What every store must do, whatever it is built on. Answers are compared with {@link MemoryCaseStore}. */
public abstract class CaseStoreContract {

    private CaseStore store;
    private MemoryCaseStore expected;

    /** An empty case with its schema prepared. */
    protected abstract CaseStore emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        expected = new MemoryCaseStore();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(List<Transfer> transfers) {
        store.writeTransfers(transfers.iterator(), written -> {});
        expected.writeTransfers(transfers.iterator(), written -> {});
    }

    private void complete(SourceFile file, Observation observation) {
        store.completeImport(file, observation);
        expected.completeImport(file, observation);
    }

    private void importFile(String name, long seed, int rows, Observation observation, String... own) {
        write(SampleTransfers.of(name, seed, rows, 25, 400));
        complete(SampleTransfers.source(name, List.of(own)), observation);
    }

    private static List<Transfer> transfers(LedgerView ledger, TransferFilter filter) {
        List<Transfer> found = new ArrayList<>();
        ledger.readTransfers(filter, found::add);
        return found;
    }

    private static List<LedgerEdge> edges(LedgerView ledger) {
        List<LedgerEdge> found = new ArrayList<>();
        ledger.readEdges(found::add);
        return found;
    }

    private void assertSame() {
        assertThat(transfers(store, TransferFilter.ALL)).isEqualTo(transfers(expected, TransferFilter.ALL));
        assertThat(store.accounts()).isEqualTo(expected.accounts());
        assertThat(edges(store)).isEqualTo(edges(expected));
        assertThat(store.totals()).isEqualTo(expected.totals());
        assertThat(store.sources()).isEqualTo(expected.sources());
        assertThat(store.state())
                .usingRecursiveComparison()
                .ignoringFields("stamp")
                .isEqualTo(expected.state());
        assertThat(store.pendingWork()).isEqualTo(expected.pendingWork());
    }

    @Test
    void anEmptyCaseIsAtRevisionZero() {
        assertThat(store.state().stamp()).isNotEmpty();
        assertThat(store.state()).isEqualTo(new CaseState(3, 0, store.state().stamp(), -1, 0, 0));
        assertSame();
    }

    @Test
    void whatWasWrittenComesBackWhole() {
        importFile("a.csv", 1, 300, Observation.FULL, "acct:bank_a/N1", "cust:/N2", "acct:bank_a/never seen");
        assertThat(store.state().transfers()).isGreaterThan(100);
        assertSame();
    }

    private static HeldParty party(String id, List<String> accounts, String... mentions) {
        return new HeldParty(id, accounts, List.of(mentions), List.of("T-1:payer T-2:payer phone=5.00"));
    }

    private void resolve(String outcome, List<HeldParty> parties, List<PartyLink> links) {
        ResolutionRecord resolution = new ResolutionRecord(
                0,
                "2026-01-01T00:00:00Z",
                "ana",
                store.state().stamp(),
                "b",
                outcome,
                "{}",
                List.of("PHONE 6 9 T-1:payer"),
                List.of("2.1 T-1:payer P-1 P-2"));
        assertThat(store.replaceParties(resolution, parties, links))
                .isEqualTo(expected.replaceParties(resolution, parties, links));
    }

    private void assertSameParties(List<String> keys) {
        assertThat(store.parties()).isEqualTo(expected.parties());
        assertThat(store.resolutions()).isEqualTo(expected.resolutions());
        assertThat(store.resolution()).isEqualTo(expected.resolution());
        for (PartyLink.Kind kind : PartyLink.Kind.values()) {
            assertThat(store.partyLinks(kind)).isEqualTo(expected.partyLinks(kind));
        }
        assertThat(store.holdings(keys)).containsExactlyInAnyOrderElementsOf(expected.holdings(keys));
    }

    @Test
    void holdingsOfPartiesEndAndAreKept() {
        importFile("a.csv", 1, 100, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        List<String> keys = store.accounts().stream()
                .map(account -> account.id().key())
                .limit(4)
                .toList();
        assertThat(store.resolution()).isEmpty();
        PartyLink link = new PartyLink("P-1", "P-2", PartyLink.Kind.MAY_BE, "T-1:payer T-2:payer name=5.00", "");
        PartyLink tie = new PartyLink("P-2", "P-1", PartyLink.Kind.SHARES, "PHONE T-1:payer T-2:payer", "HOUSEHOLD");
        resolve(
                "one",
                List.of(party("P-1", keys.subList(0, 2)), party("P-2", keys.subList(2, 3), "T-9:payee")),
                List.of(link, tie));
        assertSameParties(keys);
        resolve("two", List.of(party("P-1", keys.subList(0, 3)), party("P-4", keys.subList(3, 4))), List.of(tie));
        assertSameParties(keys);
        resolve(
                "three",
                List.of(party("P-1", keys.subList(0, 2)), party("P-2", keys.subList(2, 3), "T-9:payee")),
                List.of(link, tie));
        assertSameParties(keys);
        assertThat(store.holdings(keys)).extracting(Holding::until).contains(0, 2, 3);
    }

    @Test
    void writingAgainChangesNothing() {
        importFile("a.csv", 1, 200, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        importFile("a.csv", 1, 200, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        assertSame();
        assertThat(store.state().revision()).isEqualTo(1);
    }

    @Test
    void theStampChangesWithTheContentAndNeverComesBack() {
        List<String> stamps = new ArrayList<>();
        stamps.add(store.state().stamp());
        importFile("a.csv", 1, 20, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        stamps.add(store.state().stamp());
        importFile("a.csv", 1, 20, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        assertThat(store.state().stamp()).isEqualTo(stamps.get(1));
        store.undoImport(SampleTransfers.digest("a.csv"));
        stamps.add(store.state().stamp());
        importFile("a.csv", 1, 20, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        stamps.add(store.state().stamp());
        stamps.add(expected.state().stamp());
        assertThat(stamps).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void theSameTransferInAnotherFileAddsItsRow() {
        importFile("b.csv", 2, 300, Observation.PARTIAL, SourceFile.EVERY_ACCOUNT);
        importFile("a.csv", 3, 300, Observation.FULL, "acct:bank_a/N1");
        assertThat(transfers(store, TransferFilter.ALL))
                .anyMatch(transfer -> transfer.sources().stream()
                                .map(row -> row.file())
                                .distinct()
                                .count()
                        == 2);
        assertSame();
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        importFile("a.csv", 3, 200, Observation.FULL, "acct:bank_a/N1");
        importFile("b.csv", 2, 200, Observation.PARTIAL, "acct:bank_a/N1");
        List<AccountRecord> accounts = store.accounts();
        List<Transfer> whole = transfers(store, TransferFilter.ALL);
        store.close();
        open();
        importFile("b.csv", 2, 200, Observation.PARTIAL, "acct:bank_a/N1");
        importFile("a.csv", 3, 200, Observation.FULL, "acct:bank_a/N1");
        assertThat(store.accounts()).isEqualTo(accounts);
        assertThat(transfers(store, TransferFilter.ALL)).isEqualTo(whole);
    }

    @Test
    void otherContentUnderTheSameIdIsRefused() {
        List<Transfer> one = SampleTransfers.of("a.csv", 1, 1, 9, 1);
        write(one);
        Transfer t = one.get(0);
        Transfer other = new Transfer(
                t.id(),
                t.sourceId(),
                "other",
                t.time(),
                null,
                null,
                t.from(),
                t.to(),
                t.payer(),
                t.payee(),
                t.amount(),
                null,
                t.channel(),
                t.status(),
                null,
                t.details(),
                t.attributes(),
                t.sources());
        assertThat(store.contentHashes(List.of(t.id(), "T-none")))
                .containsOnlyKeys(t.id())
                .containsValue("hash0");
        assertThatThrownBy(() -> store.writeTransfers(List.of(other).iterator(), written -> {}))
                .isInstanceOf(TheseusException.class)
                .hasMessageContaining(t.id());
        assertSame();
    }

    @Test
    void filtersAgreeWithBruteForce() {
        importFile("a.csv", 5, 300, Observation.FULL);
        List<Transfer> all = transfers(expected, TransferFilter.ALL);
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            SortedSet<String> keys = new TreeSet<>();
            SortedSet<String> ids = new TreeSet<>();
            for (int pick = random.nextInt(4); pick > 0; pick--) {
                keys.add(all.get(random.nextInt(all.size())).from().key());
            }
            for (int pick = random.nextInt(3) == 0 ? 20 : 0; pick > 0; pick--) {
                ids.add(all.get(random.nextInt(all.size())).id());
            }
            long moment = 1_680_000_000_000L + random.nextInt(40) * 21_600_000L;
            TransferFilter filter = new TransferFilter(
                    keys,
                    ids,
                    random.nextBoolean() ? (Long) moment : null,
                    random.nextBoolean() ? (Long) (moment + 100_000_000L) : null,
                    random.nextBoolean() ? 1 + random.nextInt(20) : Long.MAX_VALUE);
            assertThat(transfers(store, filter)).as("seed %d, %s", seed, filter).isEqualTo(transfers(expected, filter));
        }
    }

    @Test
    void transfersAreFoundByEveryExactReference() {
        importFile("a.csv", 6, 200, Observation.FULL);
        for (String value : List.of("T-000000000001", "tx 7", "tx 11", "M12", "E2E-3", "E2E-5", "nothing")) {
            assertThat(store.findTransfers(value)).as(value).isEqualTo(expected.findTransfers(value));
        }
        assertThat(Collections.max(List.of(
                        store.findTransfers("tx 7").size(),
                        store.findTransfers("tx 11").size())))
                .isPositive();
    }

    private static List<String> sightings(LedgerView ledger, Set<Identifier> wanted) {
        List<String> found = new ArrayList<>();
        ledger.readSightings(wanted, (transfer, sighting) -> found.add(transfer + " " + sighting));
        return found;
    }

    @Test
    void identifiersAreSeenWhereverTheyStand() {
        importFile("a.csv", 12, 200, Observation.FULL);
        importFile("b.csv", 13, 200, Observation.PARTIAL);
        List<Transfer> odd = SampleTransfers.oddlySpelled("c.csv");
        write(odd);
        List<Identifier> all = transfers(expected, TransferFilter.ALL).stream()
                .flatMap(transfer -> Sighting.allIn(transfer).stream())
                .map(Sighting::identifier)
                .distinct()
                .sorted()
                .toList();
        Set<Identifier.Kind> kinds = EnumSet.noneOf(Identifier.Kind.class);
        odd.forEach(transfer -> Sighting.allIn(transfer)
                .forEach(sighting -> kinds.add(sighting.identifier().kind())));
        assertThat(kinds).containsExactly(Identifier.Kind.values());
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Set<Identifier> wanted = new TreeSet<>();
            for (int pick = random.nextInt(6); pick >= 0; pick--) {
                Identifier one = all.get(random.nextInt(all.size()));
                wanted.add(random.nextInt(6) > 0 ? one : new Identifier(one.kind(), one.value() + "x"));
            }
            assertThat(sightings(store, wanted)).as("seed %d, %s", seed, wanted).isEqualTo(sightings(expected, wanted));
        }
        for (Transfer transfer : odd) {
            for (Sighting sighting : Sighting.allIn(transfer)) {
                Set<Identifier> one = Set.of(sighting.identifier());
                assertThat(sightings(store, one))
                        .as("%s", sighting)
                        .contains(transfer + " " + sighting)
                        .isEqualTo(sightings(expected, one));
            }
        }
        assertThat(sightings(store, Set.of())).isEmpty();
        assertThat(sightings(store, Set.copyOf(all))).isEqualTo(sightings(expected, Set.copyOf(all)));
    }

    @Test
    void transfersAreFoundByTheLineThatProvesThem() {
        importFile("a.csv", 12, 200, Observation.FULL);
        importFile("b.csv", 13, 200, Observation.PARTIAL);
        int found = 0;
        for (long line : new long[] {-1, 0, 1, 2, 3, 12, 20, 21, 120, 200, 201, 202}) {
            for (String file : List.of("a.csv", "b.csv", "never.csv")) {
                List<Transfer> at = store.findTransfersAt(SampleTransfers.digest(file), line);
                assertThat(at)
                        .as("%s:%d", file, line)
                        .isEqualTo(expected.findTransfersAt(SampleTransfers.digest(file), line));
                found += at.size();
            }
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void theTransfersOfSomeFilesAreFound() {
        importFile("a.csv", 7, 200, Observation.FULL);
        importFile("b.csv", 7, 120, Observation.PARTIAL);
        importFile("c.csv", 9, 50, Observation.FULL);
        for (List<String> names : List.of(
                List.of("a.csv"),
                List.of("b.csv"),
                List.of("c.csv", "b.csv"),
                List.of("never.csv"),
                List.<String>of())) {
            Set<String> files = names.stream().map(SampleTransfers::digest).collect(Collectors.toSet());
            List<Transfer> found = new ArrayList<>();
            store.readTransfersIn(files, found::add);
            List<Transfer> wanted = new ArrayList<>();
            expected.readTransfersIn(files, wanted::add);
            assertThat(found).as("%s", names).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(wanted.isEmpty()).as("%s", names).isEqualTo(names.isEmpty() || names.contains("never.csv"));
        }
    }

    @Test
    void whereTransfersStandInTheFilesIsThatOfTheTransfers() {
        importFile("a.csv", 31, 30, Observation.SEEN_ONLY);
        List<Transfer> all = transfers(expected, TransferFilter.ALL);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            ids.add(all.get(i).id());
        }
        SortedMap<String, Provenance> found = new TreeMap<>();
        store.readProvenance(ids, provenance -> found.put(provenance.transferId(), provenance));
        SortedMap<String, Provenance> wanted = new TreeMap<>(Provenance.of(all));
        wanted.keySet().retainAll(ids);
        assertThat(found).isEqualTo(wanted).isNotEmpty();
        store.readProvenance(List.of(), provenance -> found.clear());
        assertThat(found).isNotEmpty();
    }

    @Test
    void accountsAreFoundByWhatAUserTypes() {
        importFile("a.csv", 7, 200, Observation.FULL);
        for (String typed :
                List.of("acct:bank_a/N1", "N2", " n 2 ", "C-3", "ana novak", "ИВАН ПЕТРОВ", "李伟", "josé núñez", "x")) {
            assertThat(store.findAccounts(typed)).as(typed).isEqualTo(expected.findAccounts(typed));
        }
        assertThat(store.findAccounts("ana novak")).isNotEmpty();
    }

    @Test
    void wordsAreFoundInEveryScript() {
        importFile("a.csv", 8, 200, Observation.FULL);
        for (String text : List.of("rent", "RENT may", "квартиру", "إيجار", "graz ticket", "núñez", "nowhere", "(")) {
            assertThat(store.search(text, 10_000))
                    .as(text)
                    .containsExactlyInAnyOrderElementsOf(expected.search(text, 10_000));
        }
        assertThat(store.search("إيجار", 3)).hasSize(3);
        assertThat(store.search("李伟", 3)).isNotEmpty();
    }

    @Test
    void undoTakesBackExactlyOneFile() {
        importFile("a.csv", 9, 200, Observation.PARTIAL, SourceFile.EVERY_ACCOUNT);
        importFile("b.csv", 10, 200, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        importFile("0.csv", 11, 50, Observation.FULL, "acct:bank_a/N3");
        for (String file : List.of("b.csv", "0.csv", "a.csv")) {
            store.undoImport(SampleTransfers.digest(file));
            expected.undoImport(SampleTransfers.digest(file));
            assertSame();
            assertThat(store.findAccounts("ana novak")).isEqualTo(expected.findAccounts("ana novak"));
        }
        assertThat(store.state().accounts()).isZero();
        importFile("b.csv", 10, 200, Observation.FULL, SourceFile.EVERY_ACCOUNT);
        assertSame();
    }

    @Test
    void recordsOfOnePaymentAreOneTransferAndComeApartAgain() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            importFile("a.csv", 20 + seed, 60, Observation.FULL, SourceFile.EVERY_ACCOUNT);
            importFile("b.csv", 30 + seed, 60, Observation.FULL, "acct:bank_a/N1");
            importFile("c.csv", 40 + seed, 60, Observation.PARTIAL, SourceFile.EVERY_ACCOUNT);
            List<String> ids = transfers(expected, TransferFilter.ALL).stream()
                    .map(Transfer::id)
                    .sorted()
                    .collect(java.util.stream.Collectors.toList());
            Collections.shuffle(ids, random);
            Sighting.Side[] sides = {Sighting.Side.PAYER, Sighting.Side.PAYEE, null};
            List<RecordLink> links = new ArrayList<>();
            for (int pair = 0; pair < 25; pair++) {
                links.add(new RecordLink(
                        ids.get(2 * pair), sides[random.nextInt(3)], ids.get(2 * pair + 1), sides[random.nextInt(3)]));
            }
            List<RecordLink> thirds = new ArrayList<>();
            for (int pair = 0; pair < 8; pair++) {
                thirds.add(new RecordLink(ids.get(4 * pair + 1), null, ids.get(4 * pair + 2), null));
            }
            for (List<RecordLink> joined : List.of(links, links, thirds)) {
                store.joinRecords(joined);
                expected.joinRecords(joined);
                complete(SampleTransfers.source("c.csv", List.of(SourceFile.EVERY_ACCOUNT)), Observation.PARTIAL);
                assertSame();
            }
            assertThat(store.records(ids))
                    .as("seed %d", seed)
                    .isEqualTo(expected.records(ids))
                    .hasSize(17);
            assertThat(store.contentHashes(ids))
                    .isEqualTo(expected.contentHashes(ids))
                    .hasSize(ids.size());
            for (String id : ids.subList(0, 60)) {
                assertThat(store.findTransfers(id))
                        .as(id)
                        .isEqualTo(expected.findTransfers(id))
                        .hasSize(1);
            }
            Set<Identifier> all = new TreeSet<>();
            transfers(expected, TransferFilter.ALL)
                    .forEach(t -> Sighting.allIn(t).forEach(sighting -> all.add(sighting.identifier())));
            assertThat(sightings(store, all)).isEqualTo(sightings(expected, all));
            importFile("b.csv", 30 + seed, 60, Observation.FULL, "acct:bank_a/N1");
            importFile("d.csv", 30 + seed, 60, Observation.FULL);
            assertSame();
            for (String file : List.of("a.csv", "d.csv", "b.csv", "c.csv")) {
                store.undoImport(SampleTransfers.digest(file));
                expected.undoImport(SampleTransfers.digest(file));
                assertSame();
                assertThat(store.records(ids)).as("seed %d", seed).isEqualTo(expected.records(ids));
            }
            assertThat(store.accounts()).isEmpty();
        }
    }

    @Test
    void whatIsLeftOfAPaymentIsTheRecordAsItWas() {
        importFile("b.csv", 31, 60, Observation.FULL);
        List<Transfer> before = transfers(store, TransferFilter.ALL);
        importFile("a.csv", 41, 60, Observation.FULL);
        List<Transfer> first = SampleTransfers.of("a.csv", 41, 60, 25, 400).stream()
                .filter(t -> before.stream().noneMatch(b -> b.id().equals(t.id())))
                .collect(java.util.stream.Collectors.toMap(
                        Transfer::id, t -> t, (one, two) -> one, java.util.TreeMap::new))
                .values()
                .stream()
                .toList();
        List<RecordLink> links = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            links.add(new RecordLink(
                    first.get(i).id(), Sighting.Side.PAYER, before.get(i).id(), Sighting.Side.PAYEE));
        }
        store.joinRecords(links);
        assertThat(transfers(store, TransferFilter.ALL)).doesNotContainAnyElementsOf(before.subList(0, 20));
        store.undoImport(SampleTransfers.digest("a.csv"));
        assertThat(transfers(store, TransferFilter.ALL)).isEqualTo(before);
    }

    @Test
    void undoOfAnUnknownFileIsAUsersMistake() {
        assertThatThrownBy(() -> store.undoImport(SampleTransfers.digest("never")))
                .isInstanceOfSatisfying(
                        TheseusException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TheseusException.Kind.USAGE));
    }

    @Test
    void onlyOneImportAtATime() {
        PendingWork work =
                new PendingWork(PendingWork.Kind.IMPORT, "id-1", "a.csv", SampleTransfers.digest("a.csv"), "anna@desk");
        assertThat(store.beginImport(work, 0)).isEqualTo(Begin.STARTED);
        assertThat(store.beginImport(work, 0)).isEqualTo(Begin.STARTED);
        assertThat(store.pendingWork()).contains(work);
        PendingWork other = new PendingWork(PendingWork.Kind.IMPORT, "id-2", "b.csv", "22", "ben@desk");
        assertThat(store.beginImport(other, 0)).isEqualTo(Begin.OTHER_WORK_PENDING);
        expected.beginImport(work, 0);
        importFile("a.csv", 1, 20, Observation.FULL);
        assertSame();
        assertThat(store.beginImport(work, 0)).isEqualTo(Begin.ALREADY_DONE);
        assertThat(store.beginImport(other, 0)).isEqualTo(Begin.CASE_CHANGED);
        assertThat(store.beginImport(other, 1)).isEqualTo(Begin.STARTED);
    }

    @Test
    void anInterruptedImportCanBeTakenBack() {
        PendingWork work =
                new PendingWork(PendingWork.Kind.IMPORT, "id-1", "a.csv", SampleTransfers.digest("a.csv"), "anna@desk");
        store.beginImport(work, 0);
        store.writeTransfers(SampleTransfers.of("a.csv", 1, 50, 9, 99).iterator(), written -> {});
        store.undoImport(SampleTransfers.digest("a.csv"));
        assertThat(store.pendingWork()).isEmpty();
        assertThat(store.accounts()).isEmpty();
    }

    @Test
    void anAnnouncedImportCanBeTakenBackForGood() {
        PendingWork work =
                new PendingWork(PendingWork.Kind.IMPORT, "id-1", "a.csv", SampleTransfers.digest("a.csv"), "anna@desk");
        store.beginImport(work, 0);
        store.undoImport(work.sha256());
        assertThat(store.pendingWork()).isEmpty();
        assertThat(store.beginImport(work, 0)).isEqualTo(Begin.CASE_CHANGED);
        expected.beginImport(work, 0);
        expected.undoImport(work.sha256());
        assertSame();
    }

    @Test
    void findingsAreReplacedDetectorByDetector() {
        importFile("a.csv", 1, 50, Observation.FULL);
        List<StoredFinding> first = List.of(finding("F-1", "fan-in", 2, true), finding("F-2", "cycle", 1, false));
        store.replaceFindings(List.of("fan-in", "cycle"), first, "{\"run\":1}");
        assertThat(store.detectionRun()).contains("{\"run\":1}");
        assertThat(store.findings()).containsExactly(first.get(1), first.get(0));
        assertThat(store.findings(FindingScope.ALERTS, 5)).containsExactly(first.get(0));
        assertThat(store.findings(FindingScope.ALL, 1)).containsExactly(first.get(1));
        StoredFinding third = finding("F-3", "cycle", 1, true);
        assertThat(store.findingsOfOthers(List.of("cycle"))).containsExactly(first.get(0));
        assertThat(store.findingsOfOthers(List.of())).containsExactly(first.get(1), first.get(0));
        store.replaceFindings(List.of("cycle"), List.of(third), "{}");
        assertThat(store.findings()).containsExactly(third, first.get(0));
        assertThat(store.findFinding("F-3")).contains(third);
        assertThat(store.findFinding("F-2")).isEmpty();
        assertThat(store.state().detectedRevision()).isEqualTo(1);
    }

    @Test
    void amendedFindingsKeepWhatIsNotTheirJudgement() {
        importFile("a.csv", 1, 50, Observation.FULL);
        StoredFinding before = finding("F-1", "fan-in", 1, true);
        store.replaceFindings(List.of("fan-in"), List.of(before), "{}");
        StoredFinding amended = finding("F-1", "fan-in", 2, false);
        assertThat(before.network()).isNull();
        assertThat(amended.network()).isNotNull();
        store.amendFindings(List.of(amended));
        assertThat(store.findings()).containsExactly(amended);
        assertThat(store.findings(FindingScope.ALERTS, 5)).isEmpty();
    }

    private StoredFinding finding(String id, String detector, int rank, boolean alert) {
        List<String> accounts = store.accounts().stream()
                .map(account -> account.id().key())
                .limit(3)
                .toList();
        return new StoredFinding(
                id,
                detector,
                1,
                "A1",
                rank,
                0.5,
                alert,
                "a headline",
                accounts,
                List.of("T-1"),
                rank == 1 ? null : new StoredFinding.Network("N-" + rank, rank),
                "{\"id\":\"" + id + "\"}");
    }
}
