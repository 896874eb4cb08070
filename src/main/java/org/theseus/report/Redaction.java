package org.theseus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.theseus.fx.Converted;
import org.theseus.model.AccountId;
import org.theseus.protect.Hidden;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;
import org.theseus.report.text.RoleWords;

/**
 * Turns content into what may be shown: the only way from {@link ReportContent} to {@link SafeReport}. Stateless but for
 * the names of one report; one thread.
 */
final class Redaction {

    private static final String FORMAT = "theseus-report/2";
    private static final int MOST_FURTHER_LEADS = 200;

    private final ReportContent content;
    private final ReportText text;
    private final PartyNames names;
    private final DetectorWords detectors;
    private final NetworkRedaction networks;

    private Redaction(ReportContent content, ReportText text) {
        this.content = content;
        this.text = text;
        this.names = PartyNames.of(content);
        this.detectors = new DetectorWords(content.detectors(), text);
        this.networks = new NetworkRedaction(content, names, detectors, text);
    }

    /** The content as it may be shown, in a language. */
    static SafeReport apply(ReportContent content, ReportText text) {
        return new Redaction(content, text).report();
    }

    private SafeReport report() {
        SafeReport.Protection protection = protection();
        List<SafeNetwork> told = new ArrayList<>();
        for (ReportNetwork network : content.networks()) {
            told.add(networks.network(network, told.size() + 1));
        }
        Set<String> inNetworks = new HashSet<>();
        content.networks().forEach(network -> inNetworks.addAll(network.findingIds()));
        FindingRedaction findings = new FindingRedaction(names, detectors, text);
        List<SafeReport.SafeLead> further = content.findings().stream()
                .filter(finding -> !inNetworks.contains(finding.id()))
                .map(findings::lead)
                .toList();
        return new SafeReport(
                FORMAT,
                text.tag(),
                names.prose(content.caseName()),
                content.toolVersion(),
                content.handling().isBlank() ? text.get("handling.unknown") : names.prose(content.handling()),
                SummaryText.of(content, names, protection, text),
                List.copyOf(told),
                content.networksInAll(),
                further.subList(0, Math.min(MOST_FURTHER_LEADS, further.size())),
                further.size(),
                content.pictures().stream().map(this::picture).toList(),
                content.communities().stream().map(this::community).toList(),
                NotSeenText.of(content, names, detectors, text),
                protection,
                method(),
                content.sources().stream().map(this::source).toList(),
                Glossary.terms(text));
    }

    private SafeReport.Protection protection() {
        Hidden hidden = names.protection().hidden();
        return new SafeReport.Protection(
                hidden.named() + hidden.inAll(),
                hidden.named(),
                hidden.byPart(),
                hidden.asCounterparty(),
                hidden.contested().stream()
                        .map(party -> party.label() + ": " + RoleWords.of(party.roles(), text))
                        .toList());
    }

    private SafePicture picture(ReportPicture picture) {
        Map<AccountId, Integer> places = new HashMap<>();
        List<SafePicture.SafeNode> nodes = new ArrayList<>();
        // by label: in the order of keys a pseudonym would stand where the number or name behind it stands in the
        // alphabet
        List<ReportPicture.Node> ordered = picture.nodes().stream()
                .sorted(Comparator.comparing(node -> names.label(node.account())))
                .toList();
        for (ReportPicture.Node node : ordered) {
            places.put(node.account(), nodes.size());
            nodes.add(networks.node(node.account(), node.place()));
        }
        List<SafePicture.SafeLink> links = picture.links().stream()
                .map(link -> new SafePicture.SafeLink(
                        placeOf(link.from(), places, picture),
                        placeOf(link.to(), places, picture),
                        link.transfers(),
                        link.sums(),
                        link.sums().keySet().equals(Set.of("EUR")) ? link.sums().get("EUR") : null))
                .sorted(Comparator.comparingInt(SafePicture.SafeLink::from).thenComparingInt(SafePicture.SafeLink::to))
                .toList();
        return new SafePicture(
                text.get("picture." + picture.subject() + ".title"),
                text.get("picture." + picture.subject() + ".description"),
                picture.nodesInAll(),
                List.copyOf(nodes),
                links);
    }

    private static int placeOf(AccountId account, Map<AccountId, Integer> places, ReportPicture picture) {
        Integer place = places.get(account);
        if (place == null) {
            throw new IllegalArgumentException("a link of \"" + picture.subject() + "\" ends at no node of it");
        }
        return place;
    }

    private SafeReport.SafeCommunity community(ReportCommunity community) {
        return new SafeReport.SafeCommunity(
                names.prose(community.id()),
                community.members(),
                community.transfersInside(),
                community.sums(),
                community.keyPlayers().stream()
                        .map(player -> new SafeReport.SafeKeyPlayer(
                                names.label(player.account()),
                                names.name(player.account(), null),
                                RoleWords.of(names.roles(player.account()), text),
                                observation(player.account()),
                                player.measures()))
                        .toList(),
                names.findingIds(community.findingIds(), content.findings()));
    }

    private String observation(AccountId account) {
        ReportAccount known = names.find(account);
        return known == null ? "SEEN_ONLY" : known.observation().name();
    }

    private SafeReport.Method method() {
        Stream<String> rates = content.euros().values().stream()
                .map(Converted::rate)
                .map(rate -> rate.currency() + " " + rate.source())
                .distinct()
                .sorted();
        return new SafeReport.Method(
                content.preset(),
                content.configSha256(),
                content.detectors().stream()
                        .map(run -> new SafeReport.MethodDetector(
                                run.id(), run.version(), run.indicator(), detectors.title(run), safe(run.parameters())))
                        .toList(),
                rates.map(names::freeText).toList());
    }

    private SafeReport.SafeSource source(ReportSource source) {
        return new SafeReport.SafeSource(
                names.freeText(source.file()),
                source.sha256(),
                source.bytes(),
                source.profile(),
                source.rowsRead(),
                source.accepted(),
                source.duplicates(),
                source.rejected().size(),
                source.ownAccounts(),
                names.protection().legalFrame(source.legalFrame()),
                source.totals(),
                source.first(),
                source.last());
    }

    private SortedMap<String, String> safe(SortedMap<String, String> values) {
        SortedMap<String, String> safe = new TreeMap<>();
        values.forEach((name, value) -> safe.put(names.prose(name), names.freeText(value)));
        return safe;
    }
}
