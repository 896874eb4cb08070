package org.theseus.protect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.detect.Urgency;
import org.theseus.model.AccountId;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Digest;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.Observation;
import org.theseus.model.PartyId;
import org.theseus.model.Precision;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.Transfer;

/** Two payers, a collector, and somebody without a part; invented. */
public final class SmallCase {

    public final Map<AccountId, String> names = new LinkedHashMap<>();
    public final Map<AccountId, Naming> naming = new LinkedHashMap<>();
    public final List<Transfer> transfers = new ArrayList<>();
    public final List<Finding> findings = new ArrayList<>();
    public final AccountId collector = account("wu", "C-0107", "Goran Petkov");
    public final AccountId payer = account("wu", "K-48210", "Amina Rahimi");
    public final AccountId contested = account("wu", "K-48247", "Farid Nazari");
    public final AccountId bystander = account("wu", "K-48284", "Leyla Haidari");

    public SmallCase() {
        find(Role.PAYER, payer, pay(payer, collector, "Amina Rahimi 2nd part"));
        find(Role.COLLECTOR, collector, pay(contested, collector, "-"));
        find(Role.COLLECTOR, contested, pay(bystander, contested, "-"));
        find(Role.POSSIBLE_VICTIM, contested, transfers.get(1));
    }

    public AccountId account(String institution, String number, String name) {
        AccountId id = new AccountId(AccountId.Kind.CUSTOMER, institution, number);
        names.put(id, name);
        return id;
    }

    public static String phone(AccountId account) {
        return "+43 664 77"
                + Digest.sha256()
                        .add(account.key())
                        .hex()
                        .replaceAll("[a-f]", "")
                        .substring(0, 5);
    }

    public Transfer pay(AccountId from, AccountId to, String reference) {
        int line = transfers.size() + 2;
        Transfer transfer = new Transfer(
                Digest.sha256()
                        .add(from.key())
                        .add(reference)
                        .add(String.valueOf(line))
                        .id("T-"),
                "tx-" + line,
                "-",
                new BookingTime(1_685_700_000_000L + line * 60_000L, Precision.MINUTE, false),
                null,
                null,
                from,
                to,
                mention(from),
                mention(to),
                new Money(1490_00, "EUR"),
                null,
                Channel.MTO,
                Status.BOOKED,
                null,
                Map.of(Detail.REFERENCE, reference),
                new TreeMap<>(),
                List.of(new SourceRow("wu.csv", Digest.sha256().add("wu").hex(), null, null, line, line, 40L * line)));
        transfers.add(transfer);
        return transfer;
    }

    private Mention mention(AccountId id) {
        return new Mention(
                id.number(), names.get(id), null, "wu", "AT", phone(id), "D" + id.number(), null, null, null, null);
    }

    public void find(Role role, AccountId account, Transfer transfer) {
        findings.add(new Finding(
                Digest.sha256()
                        .add("fan-in")
                        .add(transfer.id())
                        .add(role.name())
                        .id("F-"),
                "fan-in",
                1,
                "A1",
                findings.size() + 1,
                0.5,
                true,
                "NEW",
                "Many payers: " + account.number(),
                Observation.PARTIAL,
                Precision.MINUTE,
                "2023-06-02",
                "2023-06-02",
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(new Finding.Party(PartyId.of(account), account, account.number(), role)),
                List.of(new Finding.Evidence(transfer.id(), transfer.sourceId(), "in", transfer.sources())),
                new TreeMap<>(),
                "-",
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                "-",
                Urgency.NORMAL,
                null));
    }

    public Protection protection(CaseKey key, Disclosure disclosure) {
        List<Subject> subjects = names.entrySet().stream()
                .map(account -> new Subject(
                        account.getKey(), account.getValue(), naming.getOrDefault(account.getKey(), Naming.BY_PART)))
                .toList();
        return Protection.of(key, disclosure, subjects, findings, transfers);
    }
}
