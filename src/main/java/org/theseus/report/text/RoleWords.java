package org.theseus.report.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.theseus.detect.Role;

/** Parts and their words and shapes, in one place. Stateless. */
public final class RoleWords {

    private RoleWords() {}

    /** How a part is written in a report. */
    public static String of(Role role) {
        return switch (role) {
            case COLLECTOR -> "collector";
            case COORDINATOR -> "coordinator";
            case FACILITATOR -> "facilitator (driver, guide or host)";
            case MULE -> "pass-through account, holder may be unwitting";
            case HAWALADAR -> "informal value transfer (hawaladar)";
            case AGENT -> "agent";
            case PAYER -> "payer";
            case TRAVELLER -> "traveller";
            case POSSIBLE_VICTIM -> "possible victim";
            case CONTROLLER -> "controller";
            case UNKNOWN -> "part not determined";
        };
    }

    /** Several parts in their order, the undetermined left out beside others; "no part in a finding" if there are none. */
    public static String of(Collection<Role> roles) {
        return roles.isEmpty()
                ? "no part in a finding"
                : roles.stream()
                        .filter(role -> role != Role.UNKNOWN || roles.size() == 1)
                        .map(RoleWords::of)
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
