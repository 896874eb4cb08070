package org.theseus.report.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.theseus.detect.Role;

/** Parts and their words and shapes, in one place. Stateless. */
public final class RoleWords {

    private RoleWords() {}

    /** How a part is written in a report. */
    public static String of(Role role, ReportText text) {
        return text.get("role." + role.name());
    }

    /** Several parts in their order, the undetermined left out beside others; "no part in a finding" if there are none. */
    public static String of(Collection<Role> roles, ReportText text) {
        return roles.isEmpty()
                ? text.get("role.none")
                : roles.stream()
                        .filter(role -> role != Role.UNKNOWN || roles.size() == 1)
                        .map(role -> of(role, text))
                        .collect(Collectors.joining("; "));
    }

    /** The shape of a node: that of its first acting part, a ring for the protected, a dot for the others. */
    public static String shape(Collection<Role> roles) {
        return roles.stream()
                .filter(role -> !role.isProtected() && role != Role.UNKNOWN)
                .findFirst()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .orElse(roles.stream().anyMatch(Role::isProtected) ? "protected" : "plain");
    }
}
