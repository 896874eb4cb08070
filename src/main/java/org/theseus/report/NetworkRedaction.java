package org.theseus.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.detect.ScorePart;
import org.theseus.model.AccountId;
import org.theseus.model.Digest;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;
import org.theseus.protect.PlainText;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.safe.SafeRow;
import org.theseus.report.text.ReportText;
import org.theseus.report.text.RoleWords;

/** A network as it may be shown: its accounts, each payment once, the links between them, and who plays which part why. */
final class NetworkRedaction {

    private static final int NAMED_IN_TITLE = 3;
    private static final int MEASURES = 2;
    private static final int LONGEST_LABEL = 40;

    private final ReportContent content;
    private final PartyNames names;
    private final ReportText text;
    private final FindingRedaction findings;
    private final RowRedaction rows;
    private final DetectorWords detectors;
    private final BackgroundRedaction background;
    private final Map<String, Finding> findingsById;
    private final Map<String, Transfer> transfersById;

    NetworkRedaction(ReportContent content, PartyNames names, DetectorWords detectors, ReportText text) {
        this.content = content;
        this.names = names;
        this.text = text;
        this.detectors = detectors;
        this.findings = new FindingRedaction(names, detectors, text);
        this.rows = new RowRedaction(names, text, content.euros());
        this.background = new BackgroundRedaction(names, content.findings());
        this.findingsById = content.findings().stream().collect(Collectors.toMap(Finding::id, finding -> finding));
        this.transfersById = content.transfers().stream().collect(Collectors.toMap(Transfer::id, transfer -> transfer));
    }

    SafeNetwork network(ReportNetwork network, int number) {
        List<Finding> told = network.findingIds().stream().map(this::finding).toList();
        SortedMap<String, List<SourceRow>> proof = new TreeMap<>();
        told.forEach(finding -> finding.transfers().forEach(e -> proof.putIfAbsent(e.transferId(), e.rows())));
        List<Transfer> transfers = proof.keySet().stream()
                .map(this::transfer)
                .sorted(Comparator.comparing(Transfer::time)
                        .thenComparing(transfer -> names.protection().transferId(transfer.id())))
                .toList();
        Map<AccountId, Integer> nodes = nodes(told, transfers);
        Map<String, Integer> places = new HashMap<>();
        List<SafeRow> safeRows = new ArrayList<>();
        for (Transfer transfer : transfers) {
            places.put(transfer.id(), safeRows.size());
            safeRows.add(rows.row(transfer, proof.getOrDefault(transfer.id(), List.of()), nodes));
        }
        List<SafeNetwork.SafeFinding> safeFindings = told.stream()
                .map(finding ->
                        findings.finding(finding, content.assessments().get(finding.id()), cited(finding, places)))
                .toList();
        SafePicture picture = new SafePicture(
                text.of("network.picture.title", number),
                text.get("network.picture.description"),
                nodes.size(),
                nodes.keySet().stream()
                        .map(account -> node(account, network.places().get(account)))
                        .toList(),
                links(safeRows));
        String first = safeRows.stream()
                .map(NetworkRedaction::day)
                .filter(day -> !day.isEmpty())
                .findFirst()
                .orElse("");
        String last = safeRows.stream()
                .map(NetworkRedaction::day)
                .max(Comparator.naturalOrder())
                .orElse("");
        return new SafeNetwork(
                id(told),
                number,
                told.get(0).priority(),
                title(told),
                words(told, nodes.keySet(), safeRows, first, last),
                first.isEmpty() ? null : first,
                first.isEmpty() ? null : last,
                safeFindings,
                picture,
                roles(told, nodes),
                List.copyOf(safeRows),
                RouteRedaction.of(network.background().ends(), transfers, safeRows),
                background.outcomes(network),
                background.persons(network),
                network.background().assessments().size(),
                background.proceeds(network),
                background.tags(network));
    }

    /** Made of the ids that the report shows, so that it tells no more than they do. */
    private String id(List<Finding> told) {
        Digest digest = Digest.sha256();
        told.stream().map(names.protection()::findingId).sorted().forEach(digest::add);
        return digest.id("N-");
    }

    private Finding finding(String id) {
        Finding finding = findingsById.get(id);
        if (finding == null) {
            throw new IllegalArgumentException("a network names a finding that the content lacks: " + id);
        }
        return finding;
    }

    private Transfer transfer(String id) {
        Transfer transfer = transfersById.get(id);
        if (transfer == null) {
            throw new IllegalArgumentException("a finding cites a transfer that the content lacks: " + id);
        }
        return transfer;
    }

    private static String day(SafeRow row) {
        return row.fromMillis() == null
                ? ""
                : row.time().substring(0, Math.min(10, row.time().length()));
    }

    /**
     * Acting parties first in reading order, then everybody else by label: in the order of keys a pseudonym would stand where
     * the number or name behind it stands in the alphabet.
     */
    private Map<AccountId, Integer> nodes(List<Finding> told, List<Transfer> transfers) {
        Map<AccountId, Integer> nodes = new LinkedHashMap<>();
        for (Finding finding : told) {
            for (Finding.Party party : finding.parties()) {
                if (!names.isHidden(party.account())) {
                    nodes.putIfAbsent(party.account(), nodes.size());
                }
            }
        }
        java.util.TreeSet<AccountId> others = new java.util.TreeSet<>();
        told.forEach(finding -> finding.parties().forEach(party -> others.add(party.account())));
        transfers.forEach(transfer -> others.addAll(List.of(transfer.from(), transfer.to())));
        others.stream()
                .sorted(Comparator.comparing(names::label))
                .forEach(account -> nodes.putIfAbsent(account, nodes.size()));
        return nodes;
    }

    private static List<SafeNetwork.SafeCitation> cited(Finding finding, Map<String, Integer> places) {
        return finding.transfers().stream()
                .map(evidence -> new SafeNetwork.SafeCitation(
                        places.getOrDefault(evidence.transferId(), -1), PlainText.visible(evidence.role())))
                .sorted(Comparator.comparingInt(SafeNetwork.SafeCitation::row))
                .toList();
    }

    SafePicture.SafeNode node(AccountId account, ReportPicture.@Nullable Place place) {
        ReportAccount known = names.find(account);
        boolean hidden = names.isHidden(account);
        return new SafePicture.SafeNode(
                names.label(account),
                names.name(account, null),
                known == null || hidden ? null : known.country(),
                RoleWords.of(names.roles(account), text),
                account.kind() == AccountId.Kind.OUTSIDE ? "outside" : RoleWords.shape(names.roles(account)),
                known == null ? "SEEN_ONLY" : known.observation().name(),
                hidden,
                place == null ? null : place.x(),
                place == null ? null : place.y());
    }

    private static List<SafePicture.SafeLink> links(List<SafeRow> rows) {
        Map<List<Integer>, List<SafeRow>> pairs = new LinkedHashMap<>();
        for (SafeRow row : rows) {
            pairs.computeIfAbsent(List.of(row.fromNode(), row.toNode()), none -> new ArrayList<>())
                    .add(row);
        }
        return pairs.entrySet().stream()
                .map(pair -> new SafePicture.SafeLink(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue().size(),
                        sums(pair.getValue()),
                        euro(pair.getValue())))
                .toList();
    }

    static SortedMap<String, String> sums(List<SafeRow> rows) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        rows.forEach(row -> sums.merge(row.currency(), new BigDecimal(row.amount()), BigDecimal::add));
        SortedMap<String, String> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> plain.put(currency, sum.toPlainString()));
        return plain;
    }

    private static @Nullable String euro(List<SafeRow> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SafeRow row : rows) {
            String euro = row.currency().equals("EUR") ? row.amount() : row.euro();
            if (euro == null) {
                return null;
            }
            sum = sum.add(new BigDecimal(euro));
        }
        return sum.toPlainString();
    }

    private String title(List<Finding> told) {
        List<String> acting = told.stream()
                .flatMap(finding -> finding.parties().stream())
                .filter(party -> !party.role().isProtected() && party.role() != Role.UNKNOWN)
                .map(party -> PlainText.shortened(names.label(party.account()), LONGEST_LABEL))
                .distinct()
                .toList();
        String named = String.join(", ", acting.subList(0, Math.min(NAMED_IN_TITLE, acting.size())));
        int more = acting.size() - NAMED_IN_TITLE;
        return acting.isEmpty()
                ? text.get("network.unnamed")
                : more > 0 ? text.counted("network.more", more, named) : named;
    }

    private List<String> words(
            List<Finding> told, java.util.Set<AccountId> accounts, List<SafeRow> rows, String first, String last) {
        long hidden = accounts.stream().filter(names::isHidden).count();
        long acting = accounts.stream()
                .filter(account ->
                        names.roles(account).stream().anyMatch(role -> !role.isProtected() && role != Role.UNKNOWN))
                .count();
        List<String> words = new ArrayList<>();
        words.add(text.counted("network.acting", acting)
                + (hidden > 0 ? " " + text.counted("network.hidden", hidden) : ""));
        words.add(
                first.isEmpty()
                        ? text.counted("network.paymentsUndated", rows.size(), text.sums(sums(rows)))
                        : text.counted("network.payments", rows.size(), first, last, text.sums(sums(rows))));
        List<String> patterns = told.stream()
                .map(finding -> content.detectors().stream()
                        .filter(run -> run.id().equals(finding.detector()))
                        .findFirst()
                        .map(run -> finding.indicator() + " " + detectors.title(run))
                        .orElse(finding.indicator() + " " + finding.detector()))
                .distinct()
                .toList();
        words.add(text.of("network.patterns", String.join("; ", patterns)));
        return List.copyOf(words);
    }

    private List<SafeNetwork.SafeRole> roles(List<Finding> told, Map<AccountId, Integer> nodes) {
        Map<Integer, Map<Role, List<Finding>>> parts = new TreeMap<>();
        for (Finding finding : told) {
            for (Finding.Party party : finding.parties()) {
                parts.computeIfAbsent(nodes.getOrDefault(party.account(), -1), none -> new EnumMap<>(Role.class))
                        .computeIfAbsent(party.role(), none -> new ArrayList<>())
                        .add(finding);
            }
        }
        // that another finding could not tell the part is no news where one could
        parts.values().stream().filter(byRole -> byRole.size() > 1).forEach(byRole -> byRole.remove(Role.UNKNOWN));
        List<SafeNetwork.SafeRole> roles = new ArrayList<>();
        parts.forEach((node, byRole) -> byRole.forEach((role, why) ->
                roles.add(new SafeNetwork.SafeRole(node, RoleWords.of(role, text), confidence(why), reasons(why)))));
        return List.copyOf(roles);
    }

    private static String confidence(List<Finding> why) {
        return why.stream()
                .max(Comparator.comparingDouble(Finding::score))
                .orElseThrow()
                .priority();
    }

    private List<SafeNetwork.SafeReason> reasons(List<Finding> why) {
        Map<String, List<Finding>> byHeadline = new LinkedHashMap<>();
        why.forEach(finding -> byHeadline
                .computeIfAbsent(findings.lead(finding).headline(), none -> new ArrayList<>())
                .add(finding));
        List<SafeNetwork.SafeReason> reasons = new ArrayList<>();
        byHeadline.forEach((headline, same) -> reasons.add(new SafeNetwork.SafeReason(
                headline,
                same.stream().map(names.protection()::findingId).toList(),
                same.get(0).scoreParts().stream()
                        .sorted(Comparator.comparingDouble((ScorePart part) -> -part.contribution()))
                        .limit(MEASURES)
                        .map(part -> names.prose(part.label() + ": " + part.value()))
                        .toList())));
        return List.copyOf(reasons);
    }
}
