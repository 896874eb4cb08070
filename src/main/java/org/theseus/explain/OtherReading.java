package org.theseus.explain;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Kinds of innocent readings by their words, whatever indicator gives them, and where each would show. The sources are registers,
 * authorities and papers: whoever is asked does not warn those whom it is about.
 */
enum OtherReading {
    TRADE(
            "trade or business",
            "trad\\w+|business|shops?|\\w*seller|purchase|goods|suppliers?|customers|buyers|prices?|tickets|bills|firm|hotel|clinic"
                    + "|workshop|craftsman|teacher|carrier|care service|paid by the visit",
            "registers of companies and trades: which business has any of them; tax office, customs and carriers: which invoices, goods"
                    + " and deliveries fit these sums and days"),
    RENT(
            "rent or lodging",
            "rents?|landlord|tenancy|lodging|rooms?|flat|hall|house|host|holiday let|mortgage|property",
            "registers of land and of residents, leases, guest lists: does any of them live at, own or let a place of another, and"
                    + " what was due"),
    WAGES(
            "wages or work",
            "wages?|employer\\w*|staff|seasonal|foreman|workers?|work|colleagues",
            "social insurance and tax office: is any of them employed by another, on which wage; not to be asked of employer or payee"),
    FAMILY(
            "family or household",
            "famil\\w+|relatives?|household|wedding|funeral|maintenance|presents|feast",
            "registers of civil status and of residents: is any of them kin of another or at one address; was there a wedding,"
                    + " funeral, birth or illness"),
    ASSOCIATION(
            "association, school, collection or aid",
            "associations?|clubs?|school|congregation|collections?|contributions?|dues|aid|grants|course|community|treasurer",
            "registers of associations, schools, collections and aid bodies, and who supervises them: which one is it, and do its"
                    + " accounts have these sums"),
    LOAN(
            "loan, advance or shared cost",
            "loan|repa\\w+|advance[sd]?|instalments|paid back|mortgage",
            "register of credits, notaries, written contracts: who lent whom what, when, and what was to be paid back"),
    DEPOSIT(
            "deposit, refund or balance",
            "refunds?|called off|deposits?",
            "notaries, booking and contract papers: which order or tenancy was paid in advance, balanced or called off, and when"),
    PAYMENT_SERVICE(
            "licensed payment service",
            "licen[cs]ed?|operator|exchange office|agent|branch|head office|notary",
            "supervisor's register of payment services and agents, head office of the operator: licence, contract as agent, settlements"
                    + " of these days"),
    ONE_HOLDER(
            "one person under several numbers",
            "own accounts|one person under|under one name|one person whose|second account|changed banks",
            "register of accounts and the papers of opening: is it one holder, or are they two; in the records loaded: theseus party why"
                    + " A B"),
    TRAVEL(
            "travel or work on the road",
            "holiday(?! let)|seaman|drivers?|on the road|at sea|student|on tour|commercial traveller|hauliers|trip|fare|on the move",
            "border, hotel and carriers' records, university or haulier: who was where on these days, and why"),
    SHARED_PLACE(
            "shared telephone or address",
            "interpreter|social worker|camp|call shop|clerk|telephone",
            "provider of the telephone, whoever runs the place: whose it is, and for how many it serves"),
    CASH(
            "cash by habit or convenience",
            "in cash|machine",
            "bank that runs the machine: times, cards and pictures; where it stands and who else draws there"),
    LIMIT(
            "a limit or price of that size",
            "of that size|limit|threshold",
            "operator and law of the country: limits, fees and prices of these days"),
    PASSING_ON(
            "an account that passes on others' money",
            "passes it on",
            "bank's log-ins, devices and powers of attorney of the account, and whether it keeps the same share each time: whose money is"
                    + " it; in the records loaded: theseus findings --all --pattern A4"),
    MARK(
            "booking, contract or number plate",
            "booking|contract number|number plate",
            "carriers, booking services, register of vehicles: what the word stands for, and whose it is");

    private final String words;
    private final Pattern spotted;
    private final String sources;

    OtherReading(String words, String spotted, String sources) {
        this.words = words;
        this.spotted = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + spotted + ")(?![\\p{L}\\p{N}])");
        this.sources = sources;
    }

    /** The kinds that a sentence names, in the order of this table; none if it is of no kind known here. */
    static Set<OtherReading> in(String sentence) {
        EnumSet<OtherReading> kinds = EnumSet.noneOf(OtherReading.class);
        for (OtherReading kind : values()) {
            if (kind.spotted.matcher(sentence).find()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Where it would show: {@code trade or business: registers of companies ...}. */
    String question() {
        return words + ": " + sources;
    }
}
