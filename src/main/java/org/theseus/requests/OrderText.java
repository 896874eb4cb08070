package org.theseus.requests;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.theseus.model.AccountId;

/**
 * Requests as text to paste into an order, by institution. It says what to hand over and never why: the recipient is not told of
 * leads, patterns or parts. Stateless.
 */
public final class OrderText {

    private OrderText() {}

    /**
     * The text; empty if there is nothing to ask for.
     *
     * @param label what an account is called where the text goes; empty if it may not be named there
     * @param pseudonym what stands for an account that may not be named
     * @param free words of a source, safe to show
     */
    public static String of(
            List<Request> requests,
            Function<AccountId, Optional<String>> label,
            Function<AccountId, String> pseudonym,
            Function<String, String> free) {
        StringBuilder text = new StringBuilder();
        String addressee = null;
        int item = 0;
        for (Request request : requests) {
            String heading = heading(request, free);
            if (!heading.equals(addressee)) {
                text.append(text.isEmpty() ? "" : "\n").append(heading).append("\n");
                text.append(
                        "Please hand over, as delimited text or a spreadsheet, with reference, date and time, amount,"
                                + " currency, and name, account and institution of both sides of every payment:\n");
                addressee = heading;
                item = 0;
            }
            text.append("  ").append(++item).append(". ");
            text.append(sentence(request, label, pseudonym, free)).append('\n');
        }
        return text.toString();
    }

    private static String heading(Request request, Function<String, String> free) {
        String institution = request.institution().isEmpty()
                ? "(institution not in the records)"
                : free.apply(request.institution());
        return "TO: " + institution + (request.country().isEmpty() ? "" : ", " + request.country());
    }

    private static String sentence(
            Request request,
            Function<AccountId, Optional<String>> label,
            Function<AccountId, String> pseudonym,
            Function<String, String> free) {
        String period = " from " + request.from() + " to " + request.to();
        AccountId account = request.account();
        if (account == null) {
            return request.what() == Request.What.AGENT
                    ? "Agent " + free.apply(request.agent())
                            + (request.place().isEmpty() ? "" : ", " + free.apply(request.place())) + ": all transfers"
                            + " sent and paid out" + period
                            + ", copies of the papers shown, who came, terminal and user, and pictures if still kept."
                    : "List of transfers" + period + ".";
        }
        Optional<String> named = label.apply(account);
        String who = named.map(number -> kind(account) + " " + number)
                .orElse("Customer " + pseudonym.apply(account) + " (the number is handed over separately)");
        String references = named.isEmpty() || request.references().isEmpty()
                ? ""
                : " (payments " + String.join(", ", request.references()) + ")";
        return switch (request.what()) {
            case RECORDS ->
                who + references + ": opening documents, holders, persons entitled to dispose with dates, telephone and"
                        + " devices, opening balance, and all movements with balances" + period + ".";
            case GAP, LATER -> who + references + ": all movements with balances" + period + ".";
            case AGENT, LIST -> throw new IllegalStateException("of an account: " + request.what());
        };
    }

    private static String kind(AccountId account) {
        return switch (account.kind()) {
            case ACCOUNT -> "Account";
            case CUSTOMER -> "Customer number";
            case MENTION -> "Customer";
            case OUTSIDE -> "";
        };
    }
}
