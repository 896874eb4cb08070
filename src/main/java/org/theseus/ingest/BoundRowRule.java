package org.theseus.ingest;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.theseus.format.RawRecord;

/** A {@link RowRule} bound to the columns of one file. */
final class BoundRowRule {

    private final RowRule rule;
    private final int column;
    private final int value;

    private BoundRowRule(RowRule rule, int column, int value) {
        this.rule = rule;
        this.column = column;
        this.value = value;
    }

    /** Binds those rules whose columns the header has. */
    static List<BoundRowRule> bind(List<RowRule> rules, List<String> header) {
        return rules.stream()
                .filter(rule -> rule.column() == null || header.contains(rule.column()))
                .map(rule -> new BoundRowRule(rule, index(header, rule.column()), index(header, rule.value())))
                .toList();
    }

    private static int index(List<String> header, @Nullable String column) {
        return column == null ? -1 : header.indexOf(column);
    }

    /** The first rule that the row matches, or null. */
    static @Nullable BoundRowRule find(List<BoundRowRule> rules, RawRecord row) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).matches(row)) {
                return rules.get(i);
            }
        }
        return null;
    }

    private boolean matches(RawRecord row) {
        if (rule.column() != null) {
            return column < row.size()
                    && rule.pattern().matcher(Cells.trim(row.cell(column))).find();
        }
        return rule.pattern().matcher(row.raw()).find();
    }

    ControlKind kind() {
        return rule.kind();
    }

    /** Whether the number stands elsewhere than in the payments' amount. */
    boolean hasOwnValue() {
        return rule.value() != null || rule.valuePattern() != null;
    }

    /** The text of the number, or null if there is none. */
    @Nullable
    String value(RawRecord row) {
        String text = value >= 0 && value < row.size() ? Cells.trim(row.cell(value)) : null;
        if (rule.valuePattern() != null) {
            Matcher matcher = rule.valuePattern().matcher(text != null ? text : row.raw());
            return matcher.find() ? Cells.trim(matcher.group(Math.min(1, matcher.groupCount()))) : null;
        }
        return text == null || text.isEmpty() ? null : text;
    }
}
