package org.theseus.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.theseus.model.AccountId;
import org.theseus.protect.Protection;
import org.theseus.requests.Request;
import org.theseus.table.Column;
import org.theseus.table.Kind;
import org.theseus.table.Table;

/** Requests as a table. */
final class RequestTable {

    private final List<Request> requests;
    private final Protection protection;
    private final Map<AccountId, String> names;

    /**
     * @param protection what may be shown; at the desk everything
     * @param names of accounts as written
     */
    RequestTable(List<Request> requests, Protection protection, Map<AccountId, String> names) {
        this.requests = requests;
        this.protection = protection;
        this.names = names;
    }

    /** With reasons for the desk, without for others. */
    Table table(boolean outside) {
        return outside ? bare() : withReasons();
    }

    private Table withReasons() {
        Table.Builder table = Table.of(
                "requests",
                Column.integer("rank", "#"),
                Column.text("institution", "Institution").wrapped(),
                Column.text("country", "Country").ifAny(),
                Column.text("what", "What"),
                Column.id("about", "Of"),
                Column.text("name", "Name").ifAny().wrapped().ifRoom(),
                Column.text("from", "From"),
                Column.text("to", "To"),
                Column.text("why", "Why").wrapped(),
                Column.of("findings", "Leads", Kind.LIST).wrapped(),
                Column.of("settles", "Would settle", Kind.LIST).ifAny().inFiles(),
                Column.of("references", "Payments", Kind.LIST).ifAny().inFiles());
        for (Request request : requests) {
            table.row(
                    (long) request.rank(),
                    institution(request),
                    country(request),
                    request.what().words(),
                    about(request),
                    name(request),
                    request.from().toString(),
                    request.to().toString(),
                    String.join("; ", request.why()),
                    request.findings(),
                    request.settles(),
                    request.references());
        }
        return table.build();
    }

    private Table bare() {
        Table.Builder table = Table.of(
                "requests",
                Column.text("institution", "Institution"),
                Column.text("country", "Country"),
                Column.text("what", "What"),
                Column.id("about", "Of"),
                Column.text("name", "Name"),
                Column.text("from", "From"),
                Column.text("to", "To"),
                Column.of("references", "Payments", Kind.LIST));
        for (Request request : requests) {
            AccountId account = request.account();
            table.row(
                    institution(request),
                    country(request),
                    request.what().words(),
                    about(request),
                    name(request),
                    request.from().toString(),
                    request.to().toString(),
                    account != null && protection.isHidden(account) ? List.of() : request.references());
        }
        return table.build();
    }

    private @Nullable String institution(Request request) {
        return request.institution().isEmpty() ? null : protection.freeText(request.institution());
    }

    private static @Nullable String country(Request request) {
        return request.country().isEmpty() ? null : request.country();
    }

    private @Nullable String about(Request request) {
        AccountId account = request.account();
        if (account != null) {
            return protection.label(account);
        }
        String agent = request.place().isEmpty() ? request.agent() : request.agent() + ", " + request.place();
        return agent.isEmpty() ? null : protection.freeText(agent);
    }

    private @Nullable String name(Request request) {
        AccountId account = request.account();
        return account == null ? null : protection.name(account, names.get(account));
    }

    /** What an account is called in an order; empty if it is hidden. Of a customer without a number the name. */
    Optional<String> named(AccountId account) {
        if (protection.isHidden(account)) {
            return Optional.empty();
        }
        String name = protection.name(account, names.get(account));
        String label = protection.label(account);
        return Optional.of(
                name == null ? label : account.kind() == AccountId.Kind.MENTION ? name : label + " (" + name + ")");
    }
}
