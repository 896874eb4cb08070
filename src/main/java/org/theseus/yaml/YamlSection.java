package org.theseus.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.theseus.model.TheseusException;

/**
 * One mapping of a YAML file, read key by key with messages that name file and line. Keys that nobody asked for are an
 * error, so that a misspelt key never passes silently. Errors are of kind INPUT. Remembers which keys were asked for, so
 * not thread-safe.
 */
public final class YamlSection {

    private final String origin;
    private final String help;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final TreeSet<String> asked = new TreeSet<>();

    private YamlSection(String origin, String help, Node node) {
        this.origin = origin;
        this.help = help;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw problem(node, "expected keys with values here", "Write \"key: value\" lines.");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw problem(tuple.getKeyNode(), "the key \"" + key + "\" appears twice", "Remove one of them.");
            }
            keys.put(key, tuple.getKeyNode());
        }
    }

    private YamlSection(YamlSection base, YamlSection over, Set<String> leftOut) {
        this.origin = base.origin;
        this.help = base.help;
        this.node = over.node;
        base.values.forEach((key, value) -> {
            if (!leftOut.contains(key)) {
                values.put(key, value);
                keys.put(key, base.keys.getOrDefault(key, value));
            }
        });
        over.values.forEach((key, value) -> {
            Node below = values.get(key);
            values.put(
                    key, below instanceof MappingNode old && value instanceof MappingNode now ? join(old, now) : value);
            keys.put(key, over.keys.getOrDefault(key, value));
        });
    }

    /**
     * This section with the keys of another one laid over it; mappings below a key are joined key by key, and {@code
     * absent} takes a key away.
     *
     * @param leftOut keys of this section that do not pass
     */
    public YamlSection overlaid(YamlSection over, Set<String> leftOut) {
        return new YamlSection(this, over, leftOut);
    }

    private static MappingNode join(MappingNode base, MappingNode over) {
        Map<String, NodeTuple> tuples = new LinkedHashMap<>();
        for (MappingNode each : List.of(base, over)) {
            for (NodeTuple tuple : each.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode text ? text.getValue() : tuple.toString();
                boolean absent = tuple.getValueNode() instanceof ScalarNode text
                        && text.getValue().equals("absent");
                if (absent) {
                    tuples.remove(key);
                } else {
                    tuples.put(key, tuple);
                }
            }
        }
        return new MappingNode(
                base.getTag(),
                true,
                List.copyOf(tuples.values()),
                base.getFlowStyle(),
                over.getStartMark(),
                over.getEndMark());
    }

    /**
     * Parses a whole document.
     *
     * @param origin the file's name in messages
     * @param help what to read when a key is missing, one sentence
     */
    public static YamlSection parse(String origin, String help, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(origin)
                .setCodePointLimit(1_000_000)
                .setMaxAliasesForCollections(20)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                throw refuse(origin + " is empty", help);
            }
            return new YamlSection(origin, help, root.get());
        } catch (MarkedYamlEngineException broken) {
            long line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw refuse(
                    origin + ", line " + line + ": no valid YAML: " + broken.getProblem(),
                    "Check indentation, colons and quotes there.");
        } catch (YamlEngineException broken) {
            throw refuse(origin + ": no valid YAML: " + broken.getMessage(), "Check indentation, colons and quotes.");
        }
    }

    private static TheseusException refuse(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.INPUT, message, advice);
    }

    private TheseusException problem(Node at, String what, String advice) {
        long line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return refuse(origin + ", line " + line + ": " + what, advice);
    }

    /** An error at a key's value, or at this section where the key is absent. */
    public TheseusException problem(String key, String what, String advice) {
        return problem(values.getOrDefault(key, node), what, advice);
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode text) {
            return text.getValue();
        }
        throw problem(value, "expected a single value here", "Put it on one line, in quotes if it has a colon.");
    }

    private @Nullable Node find(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** The keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** A single value; an error where the key is missing. */
    public String text(String key) {
        Node value = find(key);
        if (value == null) {
            throw problem(node, "the key \"" + key + "\" is missing", "Add it. " + help);
        }
        return scalar(value);
    }

    /** A single value, or null where the key is missing. */
    public @Nullable String textOrNull(String key) {
        return find(key) == null ? null : text(key);
    }

    /** A single value, or the fallback where the key is missing. */
    public String textOr(String key, String fallback) {
        return find(key) == null ? fallback : text(key);
    }

    /** A whole number; a negative one counts as zero. */
    public int number(String key, int fallback) {
        String text = textOr(key, String.valueOf(fallback));
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException none) {
            throw problem(key, "\"" + text + "\" is no whole number", "Write digits only.");
        }
    }

    /** A decimal number with a point; an error where the key is missing or holds something else. */
    public double decimal(String key) {
        String text = text(key);
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw problem(
                    key, "\"" + text + "\" is no decimal number", "Write digits and a point, for example 41.142.");
        }
        return Double.parseDouble(text);
    }

    /** A day as {@code 2015-03-25}, or null where the key is missing. */
    public @Nullable LocalDate dayOrNull(String key) {
        if (find(key) == null) {
            return null;
        }
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw problem(key, "\"" + text + "\" is no day", "Write it as 2015-03-25.");
        }
    }

    /** {@code true} or {@code false}, false where the key is missing. */
    public boolean flag(String key) {
        String text = textOr(key, "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw problem(key, "\"" + text + "\" is neither true nor false", "Write true or false.");
        }
        return text.equals("true");
    }

    /** One character, or {@code tab}, {@code space}, {@code none}. */
    public char symbol(String key, char fallback) {
        String text = textOr(key, String.valueOf(fallback));
        String named = Map.of("tab", "\t", "space", " ", "none", "\0").getOrDefault(text, text);
        if (named.length() != 1) {
            throw problem(key, "\"" + text + "\" is not one character", "Write one character, tab, space or none.");
        }
        return named.charAt(0);
    }

    /** A constant of an enum by its name in any case, or the fallback where the key is missing. */
    public <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
        String text = textOr(key, fallback.name());
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw problem(key, "\"" + text + "\" is not known", "One of " + List.of(type.getEnumConstants()) + ".");
    }

    /** A regular expression, or null where the key is missing. */
    public @Nullable Pattern pattern(String key) {
        if (find(key) == null) {
            return null;
        }
        String text = text(key);
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException bad) {
            throw problem(key, "\"" + text + "\" is no regular expression: " + bad.getDescription(), "Mend it.");
        }
    }

    /** A list of single values; a single value counts as a list of one, an absent key as an empty list. */
    public List<String> texts(String key) {
        Node value = find(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof SequenceNode list
                ? list.getValue().stream().map(this::scalar).toList()
                : List.of(scalar(value));
    }

    /** A list of sections; empty where the key is absent. */
    public List<YamlSection> sections(String key) {
        Node value = find(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            throw problem(value, "expected a list under \"" + key + "\"", "Begin each entry with \"- \".");
        }
        List<YamlSection> sections = new ArrayList<>();
        for (Node each : list.getValue()) {
            sections.add(new YamlSection(origin, help, each));
        }
        return sections;
    }

    /** The section below a key; an error where it is missing. */
    public YamlSection section(String key) {
        Node value = find(key);
        if (value == null) {
            throw problem(node, "the section \"" + key + "\" is missing", "Add it. " + help);
        }
        return new YamlSection(origin, help, value);
    }

    /** Whether a single value stands at the key. */
    public boolean isText(String key) {
        return find(key) instanceof ScalarNode;
    }

    /** Refuses keys that were never asked for. */
    public void finish() {
        for (Map.Entry<String, Node> entry : keys.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw problem(
                        entry.getValue(),
                        "unknown key \"" + entry.getKey() + "\"",
                        "Known keys here: " + String.join(", ", asked) + ".");
            }
        }
    }
}
