package org.theseus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.theseus.model.AccountId;
import org.theseus.model.Transfer;
import org.theseus.protect.Hidden;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.RoleWords;

/**
 * Turns content into what may be shown: the only way from {@link ReportContent} to {@link SafeReport}. Stateless but for
 * the names of one report; one thread.
 */
final class Redaction {

    private static final String FORMAT = "theseus-report/1";

    private static final String HANDLING_UNKNOWN =
            "No source states a handling code: do not pass on without the permission of those who provided the records";

    private final ReportContent content;
    private final PartyNames names;

    private Redaction(ReportContent content) {
        this.content = content;
        this.names = PartyNames.of(content);
    }

    /** The content as it may be shown. */
    static SafeReport apply(ReportContent content) {
        return new Redaction(content).report();
    }

    private SafeReport report() {
        RowRedaction rows = new RowRedaction(names);
        FindingRedaction findings = new FindingRedaction(names, rows);
        Map<String, Transfer> transfers =
                content.transfers().stream().collect(Collectors.toMap(Transfer::id, Function.identity()));
        SafeReport.Protection protection = protection();
        return new SafeReport(
                FORMAT,
                names.prose(content.caseName()),
                content.toolVersion(),
                content.handling().isBlank() ? HANDLING_UNKNOWN : names.prose(content.handling()),
                SummaryText.of(content, names, protection),
                content.findings().stream()
                        .map(finding -> findings.finding(finding, transfers))
                        .toList(),
                content.pictures().stream().map(this::picture).toList(),
                content.communities().stream().map(this::community).toList(),
                NotSeenText.of(content, names),
                protection,
                method(),
                content.sources().stream().map(this::source).toList(),
                Glossary.TERMS);
    }

    private SafeReport.Protection protection() {
        Hidden hidden = names.protection().hidden();
        return new SafeReport.Protection(
                hidden.named() + hidden.inAll(),
                hidden.named(),
                hidden.byPart(),
                hidden.asCounterparty(),
                hidden.contested().stream()
                        .map(party -> party.label() + ": " + RoleWords.of(party.roles()))
                        .toList());
    }

    private SafeReport.SafePicture picture(ReportPicture picture) {
        Map<AccountId, Integer> places = new HashMap<>();
        List<SafeReport.SafeNode> nodes = new ArrayList<>();
        // by label: in the order of keys a pseudonym would stand where the number or name behind it stands in the
        // alphabet
        List<ReportPicture.Node> ordered = picture.nodes().stream()
                .sorted(Comparator.comparing(node -> names.label(node.account())))
                .toList();
        for (ReportPicture.Node node : ordered) {
            places.put(node.account(), nodes.size());
            nodes.add(node(node));
        }
        List<SafeReport.SafeLink> links = picture.links().stream()
                .map(link -> new SafeReport.SafeLink(
                        placeOf(link.from(), places, picture),
                        placeOf(link.to(), places, picture),
                        link.transfers(),
                        link.sums()))
                .sorted(Comparator.comparingInt(SafeReport.SafeLink::from).thenComparingInt(SafeReport.SafeLink::to))
                .toList();
        return new SafeReport.SafePicture(
                names.prose(picture.title()),
                names.prose(picture.description()),
                picture.nodesInAll(),
                List.copyOf(nodes),
                links);
    }

    private static int placeOf(AccountId account, Map<AccountId, Integer> places, ReportPicture picture) {
        Integer place = places.get(account);
        if (place == null) {
            throw new IllegalArgumentException("a link of \"" + picture.title() + "\" ends at no node of it");
        }
        return place;
    }

    private SafeReport.SafeNode node(ReportPicture.Node node) {
        AccountId account = node.account();
        ReportPicture.Place place = node.place();
        return new SafeReport.SafeNode(
                names.label(account),
                names.name(account, null),
                RoleWords.of(names.roles(account)),
                account.kind() == AccountId.Kind.OUTSIDE ? "outside" : RoleWords.shape(names.roles(account)),
                observation(account),
                place == null ? null : place.x(),
                place == null ? null : place.y());
    }

    private String observation(AccountId account) {
        ReportAccount known = names.find(account);
        return known == null ? "SEEN_ONLY" : known.observation().name();
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
                                RoleWords.of(names.roles(player.account())),
                                observation(player.account()),
                                player.measures()))
                        .toList(),
                names.findingIds(community.findingIds(), content.findings()));
    }

    private SafeReport.Method method() {
        return new SafeReport.Method(
                content.preset(),
                content.configSha256(),
                content.detectors().stream()
                        .map(run -> new SafeReport.MethodDetector(
                                run.id(), run.version(), run.indicator(), run.title(), safe(run.parameters())))
                        .toList());
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
