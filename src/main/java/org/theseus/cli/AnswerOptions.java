package org.theseus.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.theseus.model.Money;
import org.theseus.model.TheseusException;
import org.theseus.sniff.Answers;
import picocli.CommandLine.Option;

/** What a file does not say itself: the answers to the questions of {@code inspect} and {@code import}. */
final class AnswerOptions {

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "How the text is encoded, as windows-1250; also over a profile's word.")
    private @Nullable String encoding;

    @Option(names = "--date-order", paramLabel = "dmy|mdy|ymd", description = "Order of dates that allow several.")
    private Answers.@Nullable DateOrder dateOrder;

    @Option(names = "--decimal", paramLabel = "SIGN", description = "Decimal sign, a comma or a dot.")
    private @Nullable String decimal;

    @Option(names = "--currency", paramLabel = "CODE", description = "ISO 4217 code of amounts without a currency.")
    private @Nullable String currency;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The one sheet of a workbook that is read.")
    private @Nullable String sheet;

    Answers values(@Nullable String account) {
        return new Answers(charset(), dateOrder, decimalSign(), currencyCode(), account, sheet);
    }

    private @Nullable Charset charset() {
        try {
            return encoding == null ? null : Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw usage(
                    "--encoding " + encoding + " is no known encoding",
                    "For instance UTF-8, windows-1250, ISO-8859-2.");
        }
    }

    private @Nullable Character decimalSign() {
        if (decimal == null) {
            return null;
        }
        if (!decimal.equals(",") && !decimal.equals(".")) {
            throw usage("--decimal " + decimal + " is neither a comma nor a dot", "--decimal , or --decimal .");
        }
        return decimal.charAt(0);
    }

    private @Nullable String currencyCode() {
        if (currency == null) {
            return null;
        }
        String code = currency.toUpperCase(Locale.ROOT);
        if (!Money.isKnown(code)) {
            throw usage("--currency " + currency + " is no ISO 4217 code", "For instance EUR or RSD.");
        }
        return code;
    }

    private static TheseusException usage(String message, String advice) {
        return TheseusException.of(TheseusException.Kind.USAGE, message, advice);
    }
}
