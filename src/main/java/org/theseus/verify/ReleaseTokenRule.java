package org.theseus.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.theseus.model.Detail;
import org.theseus.model.Transfer;

/** D3: one word with a letter and a digit in the texts of all rows, few rows, different pairs of parties, within the window. */
final class ReleaseTokenRule implements EvidenceRule {

    @Override
    public void check(Evidence evidence, Consumer<String> problems) {
        List<Transfer> rows = evidence.all();
        if (rows.size() < evidence.count("minRows") || rows.size() > evidence.count("maxRows")) {
            problems.accept("too few or too many rows");
            return;
        }
        if (Evidence.distinct(rows, t -> Evidence.payer(t) + "\n" + Evidence.payee(t)) != rows.size()) {
            problems.accept("two rows are of one pair of parties");
        }
        if (Evidence.last(rows) - Evidence.first(rows) > evidence.millis("window")) {
            problems.accept("the rows span more than the window");
        }
        Set<String> common = words(rows.get(0));
        rows.forEach(row -> common.retainAll(words(row)));
        if (common.isEmpty()) {
            problems.accept("no word with a letter and a digit is common to the texts");
        }
    }

    private static Set<String> words(Transfer transfer) {
        String text = Objects.toString(transfer.detail(Detail.REFERENCE), "") + " "
                + Objects.toString(transfer.detail(Detail.DECLARED_PURPOSE), "");
        Set<String> words = new HashSet<>(List.of(text.toUpperCase(Locale.ROOT).split("[^A-Z0-9]+")));
        words.removeIf(word -> word.length() < 4
                || word.length() > 12
                || word.chars().noneMatch(Character::isDigit)
                || word.chars().noneMatch(Character::isLetter));
        return words;
    }
}
