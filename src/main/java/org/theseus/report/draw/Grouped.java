package org.theseus.report.draw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.report.safe.SafePicture;
import org.theseus.report.text.ReportText;

/**
 * A picture in which accounts that nobody could tell apart by their links stand as one: quiet accounts (payers, other sides)
 * that pay, or are paid by, exactly the same accounts. Immutable.
 *
 * @param picture with groups in the place of their first member
 * @param nodeOf node of {@code picture} by node of the original
 * @param members original nodes of each node of {@code picture}
 */
public record Grouped(SafePicture picture, int[] nodeOf, List<List<Integer>> members) {

    private static final int FEWEST = 3;

    /** Groups a picture; O(n + m log m). */
    public static Grouped of(SafePicture picture, ReportText text) {
        List<TreeSet<String>> ends = new ArrayList<>();
        picture.nodes().forEach(node -> ends.add(new TreeSet<>()));
        for (SafePicture.SafeLink link : picture.links()) {
            ends.get(link.from()).add(">" + link.to());
            ends.get(link.to()).add("<" + link.from());
        }
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int node = 0; node < ends.size(); node++) {
            SafePicture.SafeNode known = picture.nodes().get(node);
            boolean quiet = RoleShape.isQuiet(known.shape()) && !known.shape().equals("outside");
            String key = quiet && !ends.get(node).isEmpty()
                    ? known.shape() + known.parts() + ends.get(node)
                    : "single " + node;
            alike.computeIfAbsent(key, none -> new ArrayList<>()).add(node);
        }
        List<List<Integer>> members = new ArrayList<>();
        int[] nodeOf = new int[ends.size()];
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> same : alike.values()) {
            if (same.size() >= FEWEST) {
                all.add(same);
            } else {
                same.forEach(node -> all.add(List.of(node)));
            }
        }
        all.sort(java.util.Comparator.comparingInt(same -> same.get(0)));
        for (List<Integer> same : all) {
            same.forEach(node -> nodeOf[node] = members.size());
            members.add(List.copyOf(same));
        }
        return new Grouped(
                new SafePicture(
                        picture.title(),
                        picture.description(),
                        picture.nodesInAll(),
                        members.stream().map(same -> node(picture, same, text)).toList(),
                        links(picture, nodeOf)),
                nodeOf,
                List.copyOf(members));
    }

    /** Whether a node of {@code picture} stands for several. */
    public boolean isGroup(int node) {
        return members.get(node).size() > 1;
    }

    private static SafePicture.SafeNode node(SafePicture picture, List<Integer> same, ReportText text) {
        SafePicture.SafeNode first = picture.nodes().get(same.get(0));
        if (same.size() == 1) {
            return first;
        }
        boolean protect = first.shape().equals("protected");
        return new SafePicture.SafeNode(
                text.counted(protect ? "group.protected" : "group.others", same.size()),
                null,
                null,
                first.parts(),
                "group",
                "SEEN_ONLY",
                true,
                null,
                null);
    }

    private static List<SafePicture.SafeLink> links(SafePicture picture, int[] nodeOf) {
        Map<Long, List<SafePicture.SafeLink>> merged = new LinkedHashMap<>();
        for (SafePicture.SafeLink link : picture.links()) {
            merged.computeIfAbsent((long) nodeOf[link.from()] << 32 | nodeOf[link.to()], none -> new ArrayList<>())
                    .add(link);
        }
        List<SafePicture.SafeLink> links = new ArrayList<>();
        merged.forEach((ends, same) -> links.add(new SafePicture.SafeLink(
                (int) (ends >> 32),
                ends.intValue(),
                same.stream().mapToLong(SafePicture.SafeLink::transfers).sum(),
                sums(same),
                euro(same))));
        return List.copyOf(links);
    }

    private static SortedMap<String, String> sums(List<SafePicture.SafeLink> links) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        links.forEach(link ->
                link.sums().forEach((currency, sum) -> sums.merge(currency, new BigDecimal(sum), BigDecimal::add)));
        SortedMap<String, String> plain = new TreeMap<>();
        sums.forEach((currency, sum) -> plain.put(currency, sum.toPlainString()));
        return plain;
    }

    private static @Nullable String euro(List<SafePicture.SafeLink> links) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SafePicture.SafeLink link : links) {
            String euro = link.euro();
            if (euro == null) {
                return null;
            }
            sum = sum.add(new BigDecimal(euro));
        }
        return sum.toPlainString();
    }
}
