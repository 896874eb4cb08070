package org.theseus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * The list of commands in {@code theseus --help}: by what one wants to do, one line each. Stateless. A class and no
 * lambda: Java's archive of classes leaves out what a lambda of picocli's old interfaces touches.
 */
final class CommandGroups implements CommandLine.IHelpSectionRenderer {

    private static final Map<String, List<String>> GROUPS = groups();

    CommandGroups() {}

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put(
                "Begin",
                List.of(
                        "demo            the whole way on an invented case",
                        "investigate     import, detect and report in one go"));
        groups.put(
                "Bring records in",
                List.of(
                        "inspect         how a file would be understood; loads nothing",
                        "import          load bank and money-transfer records, or take them back",
                        "profiles        how files of banks and operators are read; learn a new one",
                        "rates           exchange rates of the case",
                        "case            list and delete cases"));
        groups.put(
                "Look at records",
                List.of(
                        "statement       every movement of a person or account",
                        "counterparties  whom someone paid and was paid by",
                        "common          what two or more people or accounts share",
                        "lookup          where a phone, document, IBAN or name appears",
                        "search          full text over references, names and addresses",
                        "transfers       transfers of the case, in time order",
                        "parties         parties and the parts they play in findings",
                        "accounts        accounts and how much of each was seen",
                        "show            the raw line behind a claim",
                        "query           a named query, or read-only Cypher of your own"));
        groups.put(
                "Add what you know",
                List.of(
                        "event           arrests, controls, asylum applications: facts from outside the payments",
                        "tag             words that describe a person or account: MERCHANT, LANDLORD, NGO ...",
                        "note            free text on anything"));
        groups.put(
                "Find leads",
                List.of(
                        "resolve         who is the same person, by weighed evidence",
                        "party           why two are one person or two, judgements, what is open",
                        "detect          run the detectors; says what could not be tested",
                        "findings        leads in reading order",
                        "why             everything behind one lead, and against it",
                        "finding         decide on a lead, suppress some, see decisions",
                        "trace           follow money in time order, forward or backward",
                        "network         who pays whom around a person or account",
                        "communities     groups that pay each other more than others",
                        "rank            which parties to read first",
                        "proceeds        what was taken in, passed on and kept, at least and at most",
                        "requests        what to ask for next, of whom, and why"));
        groups.put(
                "Pass on",
                List.of(
                        "report          the network report: one page that opens offline, and JSON",
                        "export          formats that partners open: FollowTheMoney, GraphML, GEXF, i2, CSV, XLSX"));
        groups.put(
                "Check and keep house",
                List.of(
                        "generate        an invented case with planted truth",
                        "verify          check sources and findings against the rows",
                        "evaluate        measure the findings against known truth",
                        "audit           who imported, looked at and exported what",
                        "server          start, stop and list the local servers",
                        "config          what commands would use here",
                        "completion      script that lets the shell complete commands",
                        "version         versions of theseus, its store and Java"));
        return groups;
    }

    /** The list for a command: groups for the program itself, the library's own list below it. */
    @Override
    public String render(CommandLine.Help help) {
        if (help.commandSpec().parent() != null) {
            return help.commandList();
        }
        String known = GROUPS.entrySet().stream()
                .map(group -> group.getKey() + ":\n"
                        + group.getValue().stream()
                                .filter(line -> help.subcommands().containsKey(name(line)))
                                .map(line -> "  " + line + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        List<String> grouped = GROUPS.values().stream()
                .flatMap(List::stream)
                .map(CommandGroups::name)
                .toList();
        String others = help.subcommands().keySet().stream()
                .filter(name -> !grouped.contains(name))
                .map(name -> "  " + name + "\n")
                .collect(Collectors.joining());
        return "\n" + known + (others.isEmpty() ? "" : "Others:\n" + others);
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    /** Nothing above the groups, which have headings of their own. */
    static final class Heading implements CommandLine.IHelpSectionRenderer {

        @Override
        public String render(CommandLine.Help help) {
            return help.commandSpec().parent() == null ? "" : help.commandListHeading();
        }
    }
}
