package org.theseus.ingest;

import java.util.List;

/** Files of Austrian banks. */
final class AustrianFiles {

    private static final String OWN = Payment.iban("AT", 12_345);
    private static final List<String> NAMES =
            List.of("Mag. Jürgen Größl", "Özlem Ünal", "Žana Š.", "O'Neil & Söhne OG");

    private AustrianFiles() {}

    private static List<Payment> payments(long seed, String own) {
        return Payment.list(seed, own, "AT", NAMES);
    }

    static List<BankFile> list() {
        return List.of(easybank(), easybankCard(), ing(), livebank(), raiffeisen(), raiffeisenTimed());
    }

    private static BankFile easybank() {
        return BankFile.of("at-easybank", "account")
                .payments(payments(1, OWN))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.NONE, "\r\n")
                .noHeader()
                .column("Konto", Payment::own)
                .column("Text", AustrianFiles::easybankText)
                .column("Buchung", p -> p.date("dd.MM.yyyy"))
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Betrag", p -> (p.out() ? "-" : "+") + Payment.german(p.amount()))
                .column("Waehrung", p -> "EUR")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("account", Payment::account)
                .gives("name", Payment::name)
                .gives("channel", p -> "BANK")
                .gives("reference", p -> easybankText(p).strip());
    }

    private static String easybankText(Payment p) {
        return "Zweck " + p.number() + "                   FE/00000000" + p.number() % 10 + (p.out() ? " ABCDAT2L" : "")
                + " " + p.account() + " " + p.name() + "   ";
    }

    private static BankFile easybankCard() {
        return BankFile.of("at-easybank", "card")
                .payments(payments(2, "12345678901"))
                .encoding("windows-1252")
                .noHeader()
                .column("Karte", Payment::own)
                .column(
                        "Text",
                        p -> p.name() + "/Wien|GBP 22,89|12345678909876543"
                                + p.mtcn().substring(5))
                .column("Buchung", p -> p.date("dd.MM.yyyy"))
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Betrag", p -> (p.out() ? "-" : "+") + Payment.german(p.amount()))
                .column("Waehrung", p -> "EUR")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("reference", p -> "12345678909876543" + p.mtcn().substring(5))
                .gives("channel", p -> "CARD");
    }

    private static BankFile ing() {
        return BankFile.of("at-ing")
                .payments(payments(3, "12345678001"))
                .encoding("windows-1252")
                .column("Kontonummer", Payment::own)
                .column("Text", p -> "Eingang: " + p.name())
                .column("Datum", p -> p.date("dd.MM.yyyy"))
                .column("Währung", p -> "EUR")
                .column("Soll", p -> p.out() ? Payment.german(p.amount()) : "0,00")
                .column("Haben", p -> p.out() ? "0,00" : Payment.german(p.amount()))
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("channel", p -> "BANK")
                .gives("reference", p -> "Eingang: " + p.name());
    }

    /** More fields than headers. */
    private static BankFile livebank() {
        return BankFile.of("at-livebank")
                .payments(payments(4, "12345678"))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.NONE, "\r\n")
                .column("Kontonummer", Payment::own)
                .column("Auszugsnummer", p -> "1")
                .column("Buchungsdatum", p -> p.date("yyyy-MM-dd"))
                .column("Valutadatum", p -> p.valueDate("yyyy-MM-dd"))
                .column("Umsatzzeit", p -> p.date("yyyy-MM-dd-HH.mm.ss.") + "47192".substring(p.number() % 3))
                .column("Zahlungsreferenz", p -> "\"\"")
                .column("Waehrung", p -> "EUR")
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Buchungstext", p -> "\"Datenträger-Umsatz\"")
                .column("Umsatztext", p -> p.name() + ";\"" + p.text() + "\";\"REF: X" + p.number() + "\"")
                .after(
                        1,
                        "12345678;1;2023-09-01;2023-09-01;2023-09-01-09.08.26.618116;\"\";EUR;0,00;\"Verständigung\";\"Zins\"")
                .givesExtract("EUR")
                .gives("time", p -> p.at().minusHours(2).toString() + "." + fraction(p) + "Z")
                .gives("paid_time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("reference", p -> p.name() + ";" + p.text() + ";REF: X" + p.number())
                .gives("attribute Auszugsnummer", p -> "1")
                .gives("attribute Buchungstext", p -> "Datenträger-Umsatz")
                .gives("channel", p -> "BANK");
    }

    private static String fraction(Payment p) {
        return List.of("471", "719", "192").get(p.number() % 3);
    }

    private static BankFile raiffeisen() {
        return BankFile.of("at-raiffeisen", "two-empty")
                .payments(payments(5, OWN))
                .name("meinElba_umsaetze_" + OWN + "_suche.csv")
                .shape(';', BankFile.Quotes.WHERE_NEEDED, "\n")
                .noHeader()
                .column("Buchung", p -> p.date("dd.MM.yyyy"))
                .column("Text", p -> "\"INTERNET-Überweisung " + p.name() + "\"")
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Waehrung", p -> "EUR")
                .column("", p -> "")
                .column("", p -> "")
                .after(1, "Nur eine Zeile Text;;")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("reference", p -> "\"INTERNET-Überweisung " + p.name() + "\"")
                .gives(
                        "attribute extracted_name",
                        p -> "INTERNET-Überweisung " + p.name().replaceAll("[^.\\p{L})]+$", ""));
    }

    private static BankFile raiffeisenTimed() {
        return BankFile.of("at-raiffeisen", "timestamp")
                .payments(payments(6, OWN))
                .name("meinElba_umsaetze_" + OWN + "_suche.csv")
                .shape(';', BankFile.Quotes.WHERE_NEEDED, "\n")
                .noHeader()
                .column("Buchung", p -> p.date("dd.MM.yyyy"))
                .column("Text", p -> "INTERNET-Überweisung " + p.name())
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Waehrung", p -> "EUR")
                .column("Zeit", p -> p.date("dd.MM.yyyy HH:mm:ss") + ":989")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("paid_time", p -> p.at().minusHours(2) + ".989Z")
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("channel", p -> "BANK")
                .gives("reference", p -> "INTERNET-Überweisung " + p.name());
    }
}
