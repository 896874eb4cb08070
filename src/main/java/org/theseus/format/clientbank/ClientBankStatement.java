package org.theseus.format.clientbank;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatInput;
import org.theseus.format.StatementFacts;
import org.theseus.format.StatementFacts.Balance;
import org.theseus.format.StatementFacts.Stated;

/** What the file's head and its account sections say; sections of one account follow each other. Not thread-safe. */
final class ClientBankStatement {

    private final FormatInput input;
    private final Set<String> accounts = new LinkedHashSet<>();
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable BigDecimal opening;
    private @Nullable BigDecimal closing;
    private @Nullable BigDecimal credits;
    private @Nullable BigDecimal debits;
    private long line;

    ClientBankStatement(FormatInput input) {
        this.input = input;
    }

    /** Notes an own account. */
    void account(String number) {
        if (!number.isEmpty()) {
            accounts.add(number);
        }
    }

    boolean isOwn(@Nullable String number) {
        return number != null && accounts.contains(number);
    }

    /** Takes an account section that ended. */
    void section(Map<String, String> said, long begins) {
        account(said.getOrDefault("РасчСчет", ""));
        line = line == 0 ? begins : line;
        from = from == null ? ClientBankTable.iso(said.get("ДатаНачала")) : from;
        to = ClientBankTable.iso(said.get("ДатаКонца"));
        opening = opening == null ? number(said, "НачальныйОстаток", begins) : opening;
        closing = number(said, "КонечныйОстаток", begins);
        credits = sum(credits, number(said, "ВсегоПоступило", begins));
        debits = sum(debits, number(said, "ВсегоСписано", begins));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal before, @Nullable BigDecimal more) {
        return before == null || more == null ? more : before.add(more);
    }

    private @Nullable BigDecimal number(Map<String, String> said, String key, long begins) {
        String text = said.getOrDefault(key, "").replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,15}(\\.\\d{0,4})?")) {
            throw input.refuse(
                    begins,
                    key + " \"" + text + "\" is no amount",
                    "The file is damaged; ask the sender for it again.");
        }
        return new BigDecimal(text);
    }

    /** The facts of a file of one account; the exchange does not say its currency. Null for several accounts. */
    @Nullable
    StatementFacts facts(long lastRecord) {
        if (accounts.size() != 1 || line == 0) {
            return null;
        }
        return new StatementFacts(
                accounts.iterator().next(),
                null,
                null,
                null,
                null,
                from,
                to,
                balance(opening),
                balance(closing),
                null,
                debits == null ? null : new Stated(null, debits),
                credits == null ? null : new Stated(null, credits),
                Math.min(1, lastRecord),
                lastRecord,
                line);
    }

    private static @Nullable Balance balance(@Nullable BigDecimal amount) {
        return amount == null ? null : new Balance(amount, "", null, false);
    }
}
