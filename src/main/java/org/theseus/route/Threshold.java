package org.theseus.route;

import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.place.CountryCode;
import org.theseus.reference.Source;
import org.theseus.yaml.YamlSection;

/**
 * A sum that a rule names. Immutable.
 *
 * @param country alpha-2 code (or XK), or {@code EU} for all members
 * @param beginsAbove whether the duty begins above the amount; otherwise at it
 */
public record Threshold(
        String country, Duty duty, Money amount, boolean beginsAbove, Validity validity, Source source) {

    /** What begins at the sum. */
    public enum Duty {
        /** The payer's particulars of a transfer of funds are verified. */
        TRANSFER_VERIFICATION,
        /** A customer without an account is identified. */
        OCCASIONAL_IDENTITY,
        /** A payment or deposit in cash needs identification. */
        CASH_IDENTITY,
        /** The institution reports cash to the authority. */
        CASH_REPORT,
        /** Payment in cash is not allowed. */
        CASH_LIMIT,
        /** Cash carried over the border is declared. */
        CASH_DECLARATION,
        /** An authority looked at every transfer from here on; a precedent, no duty. */
        SCREENING
    }

    static Threshold of(YamlSection section, Source source) {
        String country = section.text("country");
        if (!country.equals(Thresholds.UNION) && !country.equals(CountryCode.find(country))) {
            throw section.problem("country", "\"" + country + "\" is no country", "Write alpha-2 codes, XK or EU.");
        }
        String currency = section.text("currency");
        if (!Money.isKnown(currency)) {
            throw section.problem("currency", "\"" + currency + "\" is no currency", "Write an ISO 4217 code.");
        }
        section.text("duty");
        @Nullable Money amount = Price.amount(section, "amount", currency);
        if (amount == null) {
            throw section.problem("amount", "no amount is stated", "Write digits, for example 1000.");
        }
        return new Threshold(
                country,
                section.choice("duty", Duty.class, Duty.SCREENING),
                amount,
                section.flag("over"),
                Validity.of(section),
                source);
    }

    /** Whether the value was recalled and must be checked before a finding that rests on it is relied on. */
    public boolean isToBeChecked() {
        return source.isToBeChecked();
    }
}
