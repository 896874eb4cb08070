package org.theseus.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.Extraction;
import org.theseus.format.RawRecord;
import org.theseus.format.RawTable;
import org.theseus.format.StatementFacts;
import org.theseus.model.AccountId;
import org.theseus.model.Aggregate;
import org.theseus.model.Attributes;
import org.theseus.model.BookingTime;
import org.theseus.model.Channel;
import org.theseus.model.Detail;
import org.theseus.model.Details;
import org.theseus.model.Mention;
import org.theseus.model.Money;
import org.theseus.model.NameBasis;
import org.theseus.model.SourceRow;
import org.theseus.model.Status;
import org.theseus.model.TheseusException;
import org.theseus.model.Transfer;

/** Turns the rows of one open file into transfers without identity, by one profile. Not thread-safe. */
final class RowMapper {

    /** In a value map: cash whose direction follows from the sides. */
    private static final String CASH = "CASH";

    /** Code of the problem that concerns the file, not the row. */
    static final String NO_OWN_ACCOUNT = "NO_OWN_ACCOUNT";

    private static final SortedMap<String, String> NO_ATTRIBUTES = Collections.emptySortedMap();

    private final Profile profile;
    private final List<String> header;
    private final @Nullable BoundField transferId;
    private final @Nullable BoundField time;
    private final @Nullable BoundField paidTime;
    private final @Nullable BoundField valueDate;
    private final @Nullable BoundField channel;
    private final @Nullable BoundField status;
    private final @Nullable BoundField count;
    private final @Nullable BoundField periodFrom;
    private final @Nullable BoundField periodTo;
    private final @Nullable BoundField amount;
    private final @Nullable BoundField paidAmount;
    private final @Nullable BoundField paidToName;
    private final @Nullable BoundField receivedFromName;
    private final List<BoundField> details = new ArrayList<>();
    private final List<Detail> detailNames = new ArrayList<>();
    private final int[] attributeColumns;
    private final String[] attributeNames;
    private final String[] attributeTexts;
    private final Details.Builder said = new Details.Builder();
    private final boolean extract;
    private final AmountReader amounts;
    private final BoundSide payer;
    private final BoundSide payee;
    private final MentionKeys keys;
    private final Dates dates;
    private final StatementReader statement;
    private final List<BoundRowRule> rules;
    private final List<BoundField> identifiers;
    private final @Nullable BoundText text;
    private final FittedRow fitted;
    private final boolean overflows;
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
        this.time = bound.get("time");
        this.paidTime = bound.get("paid_time");
        this.valueDate = bound.get("value_date");
        this.channel = bound.get("channel");
        this.status = bound.get("status");
        this.count = bound.get("count");
        this.periodFrom = bound.get("period_from");
        this.periodTo = bound.get("period_to");
        this.amount = bound.get("amount");
        this.paidAmount = bound.get("paid_amount");
        this.paidToName = bound.get("paid_to_name");
        this.receivedFromName = bound.get("received_from_name");
        this.attributeColumns = IntStream.range(0, header.size())
                .filter(i -> !used.contains(header.get(i)) && !header.get(i).isEmpty())
                .boxed()
                .sorted(Comparator.comparing(header::get))
                .mapToInt(i -> i)
                .toArray();
        this.attributeNames = new String[attributeColumns.length];
        this.attributeTexts = new String[attributeColumns.length];
        this.extract = profile.isExtract();
        this.amounts = new AmountReader(bound, profile.decimals, profile.isExtract());
        this.payer = new BoundSide(bound, extract ? "own_" : "payer_", profile.countryNames, ownAccount);
        this.payee = new BoundSide(bound, extract ? "counterparty_" : "payee_", profile.countryNames, null);
        this.keys = new MentionKeys(namespace, profile.numbers);
        this.statement = new StatementReader(profile, table, file);
        statement.checkYears();
        this.dates = new Dates(profile.dates, profile.zone, statement.period());
        this.rules = BoundRowRule.bind(profile.rows, header);
        this.identifiers = bound.values().stream().filter(BoundField::mayRepair).toList();
        this.text = profile.text == null ? null : new BoundText(profile.text, header);
        int column = profile.overflow == null ? -1 : header.indexOf(profile.overflow);
        this.overflows = column >= 0;
        this.fitted = new FittedRow(header.size(), column, table.delimiter());
        checkCurrency(bound.get("currency"), file);
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
                AmountReader.Signed signed = amounts.readAny(row.size() < header.size() ? fit(row) : row);
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
        RawRecord row = asWritten.size() == header.size() ? asWritten : fit(asWritten);
        AmountReader.Signed signed = amounts.read(row);
        Money paid = amounts.readPaid(row, signed.money());
        boolean reversed = extract && !signed.outgoing();
        Mention first = payer.read(row, null);
        Mention stated = payee.read(row, text(reversed ? receivedFromName : paidToName, row));
        Extraction found = text == null ? Extraction.NONE : text.find(row, stated, first.account());
        Mention second = found.equals(Extraction.NONE) ? stated : BoundText.complete(stated, found);
        Mention from = reversed ? second : first;
        Mention to = reversed ? first : second;
        AccountId fromKey = keys.find(from);
        AccountId toKey = keys.find(to);
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
                time(row),
                find("paid_time", paidTime, row),
                find("value_date", valueDate, row),
                fromKey != null ? fromKey : keys.outside(toKey),
                toKey != null ? toKey : keys.outside(fromKey),
                from,
                to,
                signed.money(),
                paid,
                channel(row, found.channel(), fromKey == null, toKey == null),
                status(row),
                profile.aggregate ? aggregate(row) : null,
                details(row),
                attributes(row, signed.money(), paid, stated, found, reversed),
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

    private RawRecord fit(RawRecord row) throws RowProblem {
        int size = row.size();
        if (size < header.size() && profile.leastCells > 0 && size >= profile.leastCells) {
            return fitted.over(row);
        }
        boolean fits = size > header.size();
        for (int i = header.size(); fits && i < size; i++) {
            fits = Cells.trim(row.cell(i)).isEmpty();
        }
        if (!fits && overflows && size > header.size()) {
            return fitted.over(row);
        }
        if (!fits) {
            throw new RowProblem(
                    "ROW_WIDTH",
                    "the row has " + size + " cells, the header has " + header.size()
                            + ". Maybe a delimiter stands inside an unquoted cell, or the row is cut off.");
        }
        return row;
    }

    private static @Nullable String text(@Nullable BoundField field, RawRecord row) {
        return field == null ? null : field.read(row);
    }

    private BookingTime time(RawRecord row) throws RowProblem {
        BookingTime found = find("time", time, row);
        if (found != null) {
            return found;
        }
        if (time != null && time.mayBeEmpty()) {
            return BookingTime.UNKNOWN;
        }
        throw new RowProblem("NO_DATE", "time is empty. Fill the cell.");
    }

    private @Nullable BookingTime find(String name, @Nullable BoundField field, RawRecord row) throws RowProblem {
        String text = text(field, row);
        return text == null ? null : dates.parse(name, text);
    }

    private Channel channel(RawRecord row, @Nullable String extracted, boolean payerOutside, boolean payeeOutside)
            throws RowProblem {
        String text = extracted != null ? extracted : text(channel, row);
        if (text == null) {
            return Channel.UNKNOWN;
        }
        if (text.equals(CASH)) {
            return payerOutside ? Channel.CASH_IN : payeeOutside ? Channel.CASH_OUT : Channel.UNKNOWN;
        }
        return constant(Channel.class, "channel", text);
    }

    private Status status(RawRecord row) throws RowProblem {
        String text = text(status, row);
        return text == null ? Status.BOOKED : constant(Status.class, "status", text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String what, String text) throws RowProblem {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException unknown) {
            throw RowProblem.of(
                    "BAD_" + what.toUpperCase(Locale.ROOT),
                    what,
                    text,
                    "not one of " + Arrays.toString(type.getEnumConstants()),
                    "Mend the cell, or map the text in the profile.");
        }
    }

    private Aggregate aggregate(RawRecord row) throws RowProblem {
        String text = text(count, row);
        BookingTime from = find("period_from", periodFrom, row);
        BookingTime to = find("period_to", periodTo, row);
        Long count = null;
        if (text != null) {
            try {
                count = Long.valueOf(text);
            } catch (NumberFormatException none) {
                throw RowProblem.of("BAD_COUNT", "count", text, "no whole number", "Mend the cell.");
            }
        }
        return new Aggregate(count, from != null ? from : BookingTime.UNKNOWN, to != null ? to : BookingTime.UNKNOWN);
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

    private SortedMap<String, String> attributes(
            RawRecord row, Money sent, @Nullable Money paid, Mention stated, Extraction found, boolean reversed)
            throws RowProblem {
        int count = 0;
        for (int column : attributeColumns) {
            String text = Cells.trim(row.cell(column));
            if (!text.isEmpty()) {
                attributeNames[count] = header.get(column);
                attributeTexts[count++] = text;
            }
        }
        SortedMap<String, String> columns = Attributes.ofSorted(attributeNames, attributeTexts, count);
        SortedMap<String, String> more = further(row, sent, paid, stated, found, reversed);
        if (more.isEmpty()) {
            return columns;
        }
        for (Map.Entry<String, String> column : columns.entrySet()) {
            more.putIfAbsent(column.getKey(), column.getValue());
        }
        return more;
    }

    /** What is said of a row beyond its cells; may be added to if it is not empty. */
    private SortedMap<String, String> further(
            RawRecord row, Money sent, @Nullable Money paid, Mention stated, Extraction found, boolean reversed)
            throws RowProblem {
        TreeMap<String, String> said = null;
        if (!found.equals(Extraction.NONE)) {
            said = said == null ? new TreeMap<>() : said;
            BoundText.mark(stated, found, reversed, said);
        }
        for (BoundField identifier : identifiers) {
            String written = identifier.takeRepaired();
            if (written != null) {
                said = said == null ? new TreeMap<>() : said;
                said.put(identifier.name() + "_as_written", written);
            }
        }
        if (profile.namesAtCounter) {
            said = said == null ? new TreeMap<>() : said;
            said.put(NameBasis.nameAttribute(true), NameBasis.COUNTER.text());
            said.put(NameBasis.nameAttribute(false), NameBasis.COUNTER.text());
        }
        if (profile.decimals.rounded()) {
            said = said == null ? new TreeMap<>() : said;
            keepIfRounded(amount, row, sent, said);
            keepIfRounded(paidAmount, row, paid, said);
        }
        return said == null ? NO_ATTRIBUTES : said;
    }

    private void keepIfRounded(
            @Nullable BoundField field, RawRecord row, @Nullable Money read, Map<String, String> said)
            throws RowProblem {
        String written = text(field, row);
        if (field != null
                && written != null
                && read != null
                && profile.decimals.parse(field.name(), written).compareTo(read.toDecimal()) != 0) {
            said.put(field.name() + "_as_written", written);
        }
    }
}
