package org.theseus.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.counterparty.Confidence;
import org.theseus.counterparty.Extraction;
import org.theseus.format.RawRecord;
import org.theseus.model.Mention;
import org.theseus.model.NameBasis;

/** The other side of one file's rows, completed from their text where the columns leave it open. */
final class BoundText {

    private final TextRule rule;
    private final int[] columns;

    BoundText(TextRule rule, List<String> header) {
        this.rule = rule;
        this.columns = rule.columns().stream()
                .mapToInt(header::indexOf)
                .filter(i -> i >= 0)
                .toArray();
    }

    /**
     * What the text of a row says.
     *
     * @param stated what the columns say of the other side
     */
    Extraction find(RawRecord row, Mention stated, @Nullable String ownAccount) {
        if (stated.account() != null && stated.name() != null) {
            return Extraction.NONE;
        }
        String text = Cells.trim(row.cell(columns[0]));
        if (columns.length > 1) {
            StringBuilder joined = new StringBuilder(text);
            for (int i = 1; i < columns.length; i++) {
                String cell = Cells.trim(row.cell(columns[i]));
                joined.append(joined.length() == 0 || cell.isEmpty() ? "" : " ").append(cell);
            }
            text = joined.toString();
        }
        return text.isEmpty() ? Extraction.NONE : rule.reader().find(text, ownAccount);
    }

    /** The other side with what may identify it: no name of LOW confidence. */
    static Mention complete(Mention stated, Extraction found) {
        boolean account = stated.account() == null && found.account() != null;
        boolean name = stated.name() == null && found.name() != null && found.nameConfidence() != Confidence.LOW;
        if (!account && !name && found.country() == null) {
            return stated;
        }
        String number = account ? found.account() : stated.account();
        return new Mention(
                stated.customerId(),
                name ? found.name() : stated.name(),
                number,
                stated.institution(),
                stated.country() != null ? stated.country() : country(found, account ? number : null),
                stated.phone(),
                stated.document(),
                stated.address(),
                stated.email(),
                stated.birthDate(),
                stated.nationality());
    }

    private static @Nullable String country(Extraction found, @Nullable String iban) {
        if (found.country() != null) {
            return Countries.findAny(found.country());
        }
        if (iban == null || iban.length() < 15 || !Character.isLetter(iban.charAt(0))) {
            return null;
        }
        return Countries.findAlpha2(iban.substring(0, 2).toUpperCase(Locale.ROOT));
    }

    /** The same side without its account number. */
    static Mention withoutAccount(Mention side) {
        return new Mention(
                side.customerId(),
                side.name(),
                null,
                side.institution(),
                side.country(),
                side.phone(),
                side.document(),
                side.address(),
                side.email(),
                side.birthDate(),
                side.nationality());
    }

    /** Says in a transfer's attributes what was taken from the text, and what was seen but not used. */
    static void mark(Mention stated, Extraction found, boolean payer, Map<String, String> attributes) {
        if (stated.account() == null && found.account() != null) {
            attributes.put(NameBasis.accountAttribute(payer), basis(found.accountConfidence()));
        }
        if (stated.name() == null && found.name() != null) {
            if (found.nameConfidence() == Confidence.LOW) {
                attributes.put("extracted_name", found.name());
            } else {
                attributes.put(NameBasis.nameAttribute(payer), basis(found.nameConfidence()));
            }
        }
        if (!found.otherAccounts().isEmpty()) {
            attributes.put("extracted_accounts", String.join(" ", found.otherAccounts()));
        }
        if (found.place() != null) {
            attributes.put("extracted_place", found.place());
        }
    }

    private static String basis(@Nullable Confidence confidence) {
        return (confidence == Confidence.HIGH ? NameBasis.EXTRACTED_HIGH : NameBasis.EXTRACTED_MEDIUM).text();
    }
}
