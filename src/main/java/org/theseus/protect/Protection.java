package org.theseus.protect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.cases.Finding;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Mention;
import org.theseus.model.PartyId;
import org.theseus.model.SourceRow;
import org.theseus.model.Transfer;

/**
 * Who is named in an output and who is only a pseudonym, for one output of a case (design decision 10).
 *
 * <p>An account is named if it plays an acting part in some finding (none of payer, traveller, possible victim and
 * unknown), if its parts are unknown alone, or if it stands for an institution or the outside world. One possible victim's
 * part hides it whatever else it plays. Of the others
 * an output shows the pseudonym, where and when they paid and how much, and nothing else: no name, number, contact, birth
 * date, address, country or reference text. Ids that are digests of such things are replaced by keyed ones.
 *
 * <p>Made once and then read by one thread; O(accounts + transfers) to make.
 */
public final class Protection {

    private static final int ID_DIGITS = 16;
    private static final String SCOPE_ACCOUNTS = "scope-accounts";

    private final CaseKey key;
    private final Disclosure disclosure;
    private final Map<AccountId, Subject> subjects = new HashMap<>();
    private final Map<AccountId, EnumSet<Role>> roles = new HashMap<>();
    private final Pseudonyms pseudonyms;
    private final Mask mask = new Mask();
    private final ContactShapes contacts = new ContactShapes();
    private final Map<String, String> wholeTransfers = new HashMap<>();
    private final SortedMap<String, AccountId> used = new TreeMap<>();

    /**
     * @param subjects every account of the case: what is masked is masked for all of them
     * @param findings the findings that the output tells of: only parts in them let a party be named
     * @param transfers the transfers that the output shows, with the names and numbers that their rows give
     */
    public static Protection of(
            CaseKey key,
            Disclosure disclosure,
            Collection<Subject> subjects,
            Collection<Finding> findings,
            Collection<Transfer> transfers) {
        return new Protection(key, disclosure, subjects, findings, transfers);
    }

    private Protection(
            CaseKey key,
            Disclosure disclosure,
            Collection<Subject> subjects,
            Collection<Finding> findings,
            Collection<Transfer> transfers) {
        this.key = key;
        this.disclosure = disclosure;
        subjects.forEach(subject -> this.subjects.put(subject.id(), subject));
        for (Finding finding : findings) {
            for (Finding.Party party : finding.parties()) {
                for (AccountId account : finding.accountsOf(party)) {
                    roles.computeIfAbsent(account, none -> EnumSet.noneOf(Role.class))
                            .add(party.role());
                }
            }
        }
        List<AccountId> hidden =
                subjects.stream().map(Subject::id).filter(this::isHidden).toList();
        this.pseudonyms = new Pseudonyms(key, hidden);
        hidden.forEach(this::maskAccount);
        for (Transfer transfer : transfers) {
            learn(transfer.from(), transfer.payer());
            learn(transfer.to(), transfer.payee());
        }
        for (Transfer transfer : transfers) {
            if (isWhole(transfer)) {
                wholeTransfers.put(transfer.id(), transfer.id());
            }
        }
    }

    private void maskAccount(AccountId account) {
        String pseudonym = pseudonyms.of(account);
        mask.add(account.key(), pseudonym);
        mask.add(account.number(), pseudonym);
        // findings call an account that is only a name by this id, and who knows the name can compute it
        mask.add(PartyId.of(account), pseudonym);
        Subject subject = subjects.get(account);
        if (subject != null && subject.name() != null) {
            mask.addName(subject.name(), pseudonym);
        }
    }

    private void learn(AccountId account, Mention mention) {
        boolean hidden = isHidden(account);
        if (!hidden) {
            contacts.allow(account.number());
        } else if (!subjects.containsKey(account)) {
            maskAccount(account);
        }
        if (hidden && mention.name() != null) {
            mask.addName(mention.name(), pseudonyms.of(account));
        }
        for (String value : new @Nullable String[] {
            mention.account(),
            mention.customerId(),
            mention.phone(),
            mention.document(),
            mention.address(),
            mention.email(),
            mention.birthDate()
        }) {
            if (value != null && hidden) {
                mask.add(value, pseudonyms.of(account));
            } else if (value != null) {
                contacts.allow(value);
            }
        }
    }

    /** What is shown of protected parties. */
    public Disclosure disclosure() {
        return disclosure;
    }

    /** Whether only the pseudonym may be shown. */
    public boolean isHidden(AccountId account) {
        if (disclosure == Disclosure.REVEALED || account.kind() == AccountId.Kind.OUTSIDE) {
            return false;
        }
        Subject subject = subjects.get(account);
        Naming naming = subject == null ? Naming.BY_PART : subject.naming();
        Set<Role> played = roles(account);
        return switch (naming) {
            case INSTITUTION -> false;
            case NEVER -> true;
            case BY_PART ->
                played.isEmpty()
                        || played.contains(Role.POSSIBLE_VICTIM)
                        || (played.stream().anyMatch(Role::isProtected)
                                && played.stream().noneMatch(Protection::acts));
        };
    }

    private static boolean acts(Role role) {
        return !role.isProtected() && role != Role.UNKNOWN;
    }

    /** Whether a party plays both protected and acting parts: a reviewer has to decide what it is. */
    public boolean isContested(AccountId account) {
        Set<Role> played = roles(account);
        return played.stream().anyMatch(Role::isProtected) && played.stream().anyMatch(Protection::acts);
    }

    /** Every part that an account plays in the output's findings, in the order of {@link Role}; empty if none. */
    public Set<Role> roles(AccountId account) {
        EnumSet<Role> played = roles.get(account);
        return played == null ? EnumSet.noneOf(Role.class) : played;
    }

    /** Whether an account plays any part in a finding. */
    public boolean hasPart(AccountId account) {
        return roles.containsKey(account);
    }

    /** What the account is called in the output: its number, or the pseudonym. */
    public String label(AccountId account) {
        if (account.kind() == AccountId.Kind.OUTSIDE) {
            return freeText(account.label());
        }
        return isHidden(account) ? pseudonym(account) : PlainText.visible(account.label());
    }

    /** A name that may be shown, or null. */
    public @Nullable String name(AccountId account, @Nullable String asWritten) {
        if (isHidden(account)) {
            return null;
        }
        Subject subject = subjects.get(account);
        String name = asWritten != null ? asWritten : subject != null ? subject.name() : null;
        return name == null || name.equals(account.label()) ? null : PlainText.visible(name);
    }

    /**
     * A number, contact or address of an account that may be shown; null if there is none, if the account is hidden, or if a
     * hidden one has the same.
     */
    public @Nullable String value(AccountId account, @Nullable String asWritten) {
        return asWritten == null || isHidden(account) || mask.hides(asWritten) ? null : PlainText.visible(asWritten);
    }

    /** Text that the program wrote, safe to show. */
    public String prose(String text) {
        return mask.inProse(PlainText.visible(text));
    }

    /** Text from a source, safe to show. */
    public String freeText(String text) {
        String visible = mask.inFreeText(PlainText.visible(text));
        return disclosure == Disclosure.REVEALED ? visible : contacts.leftOut(visible);
    }

    /** The text of a transfer's reference or another detail; null where it is withheld because a side is hidden. */
    public @Nullable String detail(Transfer transfer, @Nullable String asWritten) {
        return asWritten == null || asWritten.isBlank() || hidesASide(transfer) ? null : freeText(asWritten);
    }

    /** Whether either side of a transfer is hidden. */
    public boolean hidesASide(Transfer transfer) {
        return isHidden(transfer.from()) || isHidden(transfer.to());
    }

    /** The pseudonym of an account, the same in every output of the case. */
    public String pseudonym(AccountId account) {
        String pseudonym = pseudonyms.of(account);
        used.put(pseudonym, account);
        return pseudonym;
    }

    /** Id of the party that stands for an account: the pseudonym where it is hidden. */
    public String partyId(AccountId account) {
        return isHidden(account) ? pseudonym(account) : PartyId.of(account);
    }

    /**
     * The account as it may stand in an output. An institution may be a file that is named after somebody.
     */
    public AccountId account(AccountId account) {
        return isHidden(account)
                ? new AccountId(AccountId.Kind.MENTION, "pseudonym", pseudonym(account))
                : new AccountId(account.kind(), freeText(account.institution()), PlainText.visible(account.number()));
    }

    /**
     * Id of a transfer: its own if the output shows all that it is a digest of, else a keyed one, because who knows the rest
     * of the row could try account numbers until one gives the id.
     */
    public String transferId(String id) {
        return disclosure == Disclosure.REVEALED || wholeTransfers.containsKey(id) ? id : keyed("T-", id);
    }

    /** Id of a finding: its own if the output shows all transfers it is a digest of, else a keyed one. */
    public String findingId(Finding finding) {
        boolean whole = finding.transfers().stream()
                .allMatch(evidence -> transferId(evidence.transferId()).equals(evidence.transferId()));
        return whole ? finding.id() : keyed("F-", finding.id());
    }

    /** The keyed id that {@link #findingId} and {@link #transferId} give for an id of this prefix. */
    public static String keyedId(CaseKey key, String id) {
        String prefix = id.substring(0, id.indexOf('-') + 1);
        return prefix + key.hexDigest("id", id, ID_DIGITS);
    }

    private String keyed(String prefix, String id) {
        return prefix + key.hexDigest("id", id, ID_DIGITS);
    }

    private boolean isWhole(Transfer transfer) {
        return !hidesASide(transfer)
                && transfer.details().values().stream().allMatch(this::isShownWhole)
                && transfer.attributes().values().stream().allMatch(this::isShownWhole)
                && (transfer.sourceId() == null || isShownWhole(transfer.sourceId()))
                && isShownWhole(transfer.payer())
                && isShownWhole(transfer.payee());
    }

    private boolean isShownWhole(String text) {
        return freeText(text).equals(PlainText.visible(text));
    }

    private boolean isShownWhole(Mention mention) {
        for (String value : new @Nullable String[] {
            mention.account(), mention.phone(), mention.document(), mention.address(), mention.email()
        }) {
            if (value != null && mask.hides(value)) {
                return false;
            }
        }
        return true;
    }

    /** A finding as it may be shown: same score, same rows, no protected name or number. */
    public Finding finding(Finding finding) {
        return new FindingMask(this).finding(finding);
    }

    /** A row's place as it may be shown. */
    public SourceRow row(SourceRow row) {
        return new SourceRow(
                freeText(row.file()),
                row.sha256(),
                row.archive() == null ? null : freeText(row.archive()),
                row.sheet() == null ? null : freeText(row.sheet()),
                row.record(),
                row.line(),
                row.byteOffset());
    }

    /** What a file was received under, as it may be shown: of the accounts of an order only how many there are. */
    public SortedMap<String, String> legalFrame(SortedMap<String, String> frame) {
        SortedMap<String, String> safe = new TreeMap<>();
        frame.forEach((name, value) -> safe.put(
                prose(name),
                name.equals(SCOPE_ACCOUNTS) && disclosure == Disclosure.PROTECTED
                        ? count(value.split(",", -1).length)
                        : freeText(value)));
        return safe;
    }

    private static String count(int accounts) {
        return accounts == 1 ? "1 account" : accounts + " accounts";
    }

    /** How many parties are hidden, and which play parts that contradict each other. */
    public Hidden hidden() {
        long named = 0;
        long byPart = 0;
        long counterparties = 0;
        List<Hidden.Contested> contested = new ArrayList<>();
        for (AccountId account : subjects.keySet()) {
            if (account.kind() == AccountId.Kind.OUTSIDE) {
                continue;
            }
            if (!isHidden(account)) {
                named++;
            } else if (hasPart(account)) {
                byPart++;
            } else {
                counterparties++;
            }
            if (isContested(account)) {
                contested.add(new Hidden.Contested(label(account), List.copyOf(roles(account))));
            }
        }
        contested.sort(Comparator.comparing(Hidden.Contested::label));
        return new Hidden(named, byPart, counterparties, contested);
    }

    /** Who is behind the pseudonyms that this output has used so far; for the owner alone. */
    public SortedMap<String, Subject> used() {
        SortedMap<String, Subject> owners = new TreeMap<>();
        used.forEach((pseudonym, account) ->
                owners.put(pseudonym, subjects.getOrDefault(account, new Subject(account, null, Naming.BY_PART))));
        return owners;
    }
}
