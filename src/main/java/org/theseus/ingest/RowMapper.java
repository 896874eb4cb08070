package org.theseus.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.Extraction;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.format.StatementFacts;
import org.theseus.model.AccountId;
import org.theseus.model.Detail;
import org.theseus.model.Details;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.SourceRow;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Turns the rows of one open file into transfers without identity, by one profile. Not thread-safe. */
final class RowMapper {

    /** Code of the problem that concerns the file, not the row. */
    static final String NO_OWN_ACCOUNT = "NO_OWN_ACCOUNT";

    private final Profile profile;
    private final List<String> header;
    private final @Nullable BoundField transferId;
    private final @Nullable BoundField paidToName;
    private final @Nullable BoundField receivedFromName;
    private final List<BoundField> details = new ArrayList<>();
    private final List<Detail> detailNames = new ArrayList<>();
    private final Details.Builder said = new Details.Builder();
    private final boolean extract;
    private final AmountReader amounts;
    private final BoundSide payer;
    private final BoundSide payee;
    private final MentionKeys keys;
    private final RowTimes times;
    private final RowKinds kinds;
    private final RowAttributes attributes;
    private final RowWidth width;
    private final StatementReader statement;
    private final List<BoundRowRule> rules;
    private final @Nullable BoundText text;
    private final String ownAccountFrom;
    private final TreeSet<String> currencies = new TreeSet<>();
    private @Nullable String latestCurrency;
    private @Nullable AccountId own;
    private @Nullable Mention ownMention;

    RowMapper(Profile profile, RawTable table, String file, String namespace, @Nullable String ownAccount) {
        this.profile = profile;
        this.header = table.header();
        Map<String, BoundField> bound = new HashMap<>();
        Set<String> missing = new TreeSet<>();
        Set<String> used = new HashSet<>(profile.drop);
        profile.fields.forEach(
                (name, rule) -> bound.put(name, BoundField.bind(name, rule, table, file, missing, used)));
        if (!missing.isEmpty()) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + ", line " + table.headerLine() + ": profile " + profile.name() + " needs the column \""
                            + String.join("\", \"", missing) + "\", the header has: " + String.join(", ", header),
                    "Choose the profile that fits with --profile, or mend the header line.");
        }
        for (Detail detail : Detail.values()) {
            BoundField field = bound.get(detail.column());
            if (field != null) {
                detailNames.add(detail);
                details.add(field);
            }
        }
        this.transferId = bound.get("transfer_id");
        this.paidToName = bound.get("paid_to_name");
        this.receivedFromName = bound.get("received_from_name");
        this.extract = profile.isExtract();
        this.amounts = new AmountReader(bound, profile.decimals, profile.isExtract());
        this.payer = new BoundSide(bound, extract ? "own_" : "payer_", profile.countryNames, ownAccount);
        this.payee = new BoundSide(bound, extract ? "counterparty_" : "payee_", profile.countryNames, null);
        this.keys = new MentionKeys(namespace, profile.numbers);
        this.statement = new StatementReader(profile, table, file);
        statement.checkYears();
        this.times =
                new RowTimes(bound, new Dates(profile.dates, profile.zone, statement.period(), profile.offsetNeeded));
        this.kinds = new RowKinds(bound, times);
        this.attributes = new RowAttributes(profile, header, used, bound);
        this.width = new RowWidth(profile, table);
        this.ownAccountFrom = extract ? ownAccountFrom(profile, bound.get("own_account"), ownAccount) : "";
        this.rules = BoundRowRule.bind(profile.rows, header);
        this.text = profile.text == null ? null : new BoundText(profile.text, header);
        checkCurrency(bound.get("currency"), file);
    }

    private static String ownAccountFrom(Profile profile, @Nullable BoundField field, @Nullable String given) {
        String said = field == null ? "" : field.source();
        boolean table = profile.format.equals("csv") || profile.format.equals("xlsx");
        return said.isEmpty() ? given == null ? "" : "--account" : table ? said : "the statement itself";
    }

    /** Where the own account is read from, in words; empty in lists of transfers. */
    String ownAccountFrom() {
        return ownAccountFrom;
    }

    private static void checkCurrency(@Nullable BoundField currency, String file) {
        if (currency != null && currency.isMissingFromFile()) {
            throw TheseusException.of(
                    TheseusException.Kind.INPUT,
                    file + " does not say in which currency its amounts are",
                    "Say it with --currency, for instance --currency EUR.");
        }
    }

    /** What the row says if the profile knows it to be no payment, else null. */
    @Nullable
    ControlRow findControl(RawRecord row) {
        BoundRowRule rule = rules.isEmpty() ? null : BoundRowRule.find(rules, row);
        if (rule == null) {
            return null;
        }
        String value = null;
        String currency = null;
        try {
            if (rule.hasOwnValue()) {
                String written = rule.value(row);
                value = written == null
                        ? null
                        : profile.decimals.parse("control", written).toPlainString();
            } else if (rule.kind() != ControlKind.NOTE && row.size() >= Math.max(1, profile.leastCells)) {
                AmountReader.Signed signed = amounts.readAny(row.size() < header.size() ? width.fit(row) : row);
                value = signed.outgoing()
                        ? "-" + signed.money().plain()
                        : signed.money().plain();
                currency = signed.money().currency();
            }
        } catch (RowProblem noNumber) {
            value = null;
        }
        return new ControlRow(row.line(), row.record(), rule.kind(), value, currency, row.raw());
    }

    /** What the table says of its statements by the profile's rules, with the control rows found. */
    List<StatementFacts> statements(List<ControlRow> controls, long recordsBefore, long lastRecord) {
        Mention side = ownMention;
        return statement.list(
                controls,
                currencies,
                side == null ? null : side.account(),
                Math.min(recordsBefore + 1, lastRecord),
                lastRecord);
    }

    /** The transfer that a row says, with empty id and content hash. */
    Transfer map(RawRecord asWritten, SourceRow source) throws RowProblem {
        RawRecord row = asWritten.size() == header.size() ? asWritten : width.fit(asWritten);
        AmountReader.Signed signed = amounts.read(row);
        Money paid = amounts.readPaid(row, signed.money());
        boolean reversed = extract && !signed.outgoing();
        Mention first = payer.read(row, null);
        Mention stated = payee.read(row, text(reversed ? receivedFromName : paidToName, row));
        AccountId firstKey = keys.find(first);
        String ownNumber = null;
        // a table with ids of transfers tells a payment to oneself twice, under one id
        if (extract && firstKey != null && text(transferId, row) == null && firstKey.equals(keys.find(stated))) {
            // banks name the account itself beside interest and charges; nothing pays itself
            ownNumber = stated.account();
            stated = BoundText.withoutAccount(stated);
        }
        Extraction found = text == null ? Extraction.NONE : text.find(row, stated, first.account());
        Mention second = found.equals(Extraction.NONE) ? stated : BoundText.complete(stated, found);
        AccountId secondKey = keys.find(second);
        Mention from = reversed ? second : first;
        Mention to = reversed ? first : second;
        AccountId fromKey = reversed ? secondKey : firstKey;
        AccountId toKey = reversed ? firstKey : secondKey;
        if (extract) {
            own = reversed ? toKey : fromKey;
            ownMention = first;
            noteCurrency(signed.money().currency());
            if (own == null) {
                throw new RowProblem(NO_OWN_ACCOUNT, "own account unknown");
            }
        }
        if (fromKey == null && toKey == null) {
            throw new RowProblem(
                    "NO_PARTY",
                    "neither side is identified by account, customer number, name, phone or document. "
                            + "Check the columns of the profile, or complete the row.");
        }
        return new Transfer(
                "",
                text(transferId, row),
                "",
                times.time(row),
                times.paid(row),
                times.value(row),
                fromKey != null ? fromKey : keys.outside(toKey),
                toKey != null ? toKey : keys.outside(fromKey),
                from,
                to,
                signed.money(),
                paid,
                kinds.channel(row, found.channel(), fromKey == null, toKey == null),
                kinds.status(row),
                profile.aggregate ? kinds.aggregate(row) : null,
                details(row),
                attributes.read(row, signed.money(), paid, stated, found, reversed, ownNumber),
                List.of(source));
    }

    private void noteCurrency(String currency) {
        if (!currency.equals(latestCurrency)) {
            currencies.add(currency);
            latestCurrency = currency;
        }
    }

    /** Own account of the row mapped last; null in lists of transfers. */
    @Nullable
    AccountId ownAccount() {
        return own;
    }

    /** As {@link MentionKeys#mistyped}. */
    Set<String> mistyped() {
        return keys.mistyped();
    }

    private static @Nullable String text(@Nullable BoundField field, RawRecord row) {
        return field == null ? null : field.read(row);
    }

    private Map<Detail, String> details(RawRecord row) throws RowProblem {
        said.clear();
        for (int i = 0; i < details.size(); i++) {
            String text = details.get(i).read(row);
            if (text != null) {
                Detail detail = detailNames.get(i);
                boolean number = detail == Detail.FEE || detail == Detail.BALANCE_AFTER;
                said.put(detail, number ? amounts.plain(detail.column(), text) : text);
            }
        }
        return said.build();
    }
}
