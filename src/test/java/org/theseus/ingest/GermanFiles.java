package org.theseus.ingest;

import java.util.List;

/** Files of German banks. */
final class GermanFiles {

    private static final String OWN = Payment.iban("DE", 777);
    private static final List<String> NAMES = List.of("Jörg Weiß", "Müller & Co. KG", "Aslı Ünal", "Nguyen Van An");

    private GermanFiles() {}

    private static List<Payment> payments(long seed) {
        return Payment.list(seed, OWN, "DE", NAMES.subList(0, 2));
    }

    static List<BankFile> list() {
        return List.of(
                ing(),
                sparkasse("camt"),
                sparkasse("mt940"),
                sparkasseCard(),
                commerzbank(),
                dkbOld(),
                dkbNew(),
                volksbank(),
                n26());
    }

    private static BankFile ing() {
        return BankFile.of("de-ing")
                .payments(payments(11))
                .encoding("windows-1252")
                .before(
                        "Umsatzanzeige;Datei erstellt am: 28.12.2023 16:57",
                        "",
                        "IBAN;" + spaced(OWN),
                        "Kontoname;Girokonto",
                        "Kunde;Erika Beispiel",
                        "Zeitraum;01.06.2023 - 31.12.2023",
                        "Saldo;1.500,00;EUR",
                        "")
                .column("Buchung", p -> p.date("dd.MM.yyyy"))
                .column("Wertstellungsdatum", p -> p.valueDate("dd.MM.yyyy"))
                .column("Auftraggeber/Empfänger", Payment::name)
                .column("Buchungstext", p -> "Überweisung")
                .column("Verwendungszweck", Payment::text)
                .column("Saldo", p -> Payment.german(p.balance()))
                .column("Währung", p -> "EUR")
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Währung", p -> "EUR")
                .gives("amount", p -> p.amount() + " EUR")
                .gives("own", p -> (p.out() ? "paid from " : "received on ") + spaced(p.own()))
                .gives("own_name", p -> "Erika Beispiel")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("balance_after", Payment::balance)
                .gives("name", Payment::name)
                .gives("reference", Payment::text)
                .gives("channel", p -> "BANK")
                .gives("attribute Währung", p -> "EUR")
                .says("from", "2023-06-01")
                .says("to", "2023-12-31")
                .says("closing", "1500.00");
    }

    static String spaced(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static BankFile sparkasse(String layout) {
        boolean camt = layout.equals("camt");
        BankFile file = BankFile.of("de-sparkasse", layout)
                .payments(payments(camt ? 12 : 13))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.ALL, "\r\n")
                .column("Auftragskonto", Payment::own)
                .column("Buchungstag", p -> p.date("dd.MM.yy"))
                .column("Valutadatum", p -> p.valueDate("dd.MM.yy"))
                .column("Buchungstext", p -> "GUTSCHRIFT")
                .column("Verwendungszweck", p -> camt ? p.text() : "EREF+E-" + p.number() + "SVWZ+" + p.text());
        if (camt) {
            file.column("Glaeubiger ID", p -> "")
                    .column("Mandatsreferenz", p -> "")
                    .column("Kundenreferenz (End-to-End)", p -> p.out() ? "E-" + p.number() : "NOTPROVIDED")
                    .column("Sammlerreferenz", p -> "")
                    .column("Lastschrift Ursprungsbetrag", p -> "")
                    .column("Auslagenersatz Ruecklastschrift", p -> "");
        }
        file.column("Beguenstigter/Zahlungspflichtiger", Payment::name)
                .column(camt ? "Kontonummer/IBAN" : "Kontonummer", Payment::account)
                .column(camt ? "BIC (SWIFT-Code)" : "BLZ", p -> "COBADEFFXXX")
                .column("Betrag", p -> Payment.german(p.signed()).replace(".", ""))
                .column("Waehrung", p -> "EUR")
                .column("Info", p -> p.number() % 7 == 0 ? "Umsatz vorgemerkt" : "Umsatz gebucht")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("status", p -> p.number() % 7 == 0 ? "PENDING" : null)
                .gives("reference", p -> camt ? p.text() : "EREF+E-" + p.number() + "SVWZ+" + p.text())
                .gives("end_to_end_id", p -> !camt || p.out() ? "E-" + p.number() : null)
                .gives("channel", p -> "BANK");
        if (camt) {
            file.gives("attribute BIC (SWIFT-Code)", p -> "COBADEFFXXX");
        }
        return file;
    }

    private static BankFile sparkasseCard() {
        BankFile file = BankFile.of("de-sparkasse", "card")
                .payments(Payment.list(14, "51_5 4400 7700 9222443", "DE", NAMES.subList(0, 2)))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.ALL, "\n")
                .column("Umsatz getätigt von", Payment::own)
                .column("Belegdatum", p -> p.date("dd.MM.yy"))
                .column("Buchungsdatum", p -> p.valueDate("dd.MM.yy"))
                .column("Originalbetrag", p -> Payment.german(p.signed()))
                .column("Originalwährung", p -> "EUR")
                .column("Umrechnungskurs", p -> "1,00")
                .column("Buchungsbetrag", p -> Payment.german(p.signed()))
                .column("Buchungswährung", p -> "EUR")
                .column("Transaktionsbeschreibung", Payment::name)
                .column("Transaktionsbeschreibung Zusatz", p -> "")
                .column("Buchungsreferenz", p -> p.mtcn())
                .column("Gebührenschlüssel", p -> "")
                .column("Länderkennzeichen", p -> "")
                .column("BAR-Entgelt+Buchungsreferenz", p -> "")
                .column("AEE+Buchungsreferenz", p -> "")
                .column("Abrechnungskennzeichen", p -> "");
        return file.givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("paid_time", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("reference", Payment::mtcn)
                .gives("attribute Originalbetrag", p -> Payment.german(p.signed()))
                .gives("attribute Originalwährung", p -> "EUR")
                .gives("attribute Umrechnungskurs", p -> "1,00")
                .gives("channel", p -> "CARD");
    }

    private static BankFile commerzbank() {
        return BankFile.of("de-commerzbank")
                .payments(payments(15))
                .shape(';', BankFile.Quotes.WHERE_NEEDED, "\n")
                .column("Buchungstag", p -> p.date("dd.MM.yyyy"))
                .column("Wertstellung", p -> p.valueDate("dd.MM.yyyy"))
                .column("Umsatzart", p -> "Überweisung")
                .column("Buchungstext", GermanFiles::commerzbankText)
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Währung", p -> "EUR")
                .column("Auftraggeberkonto", p -> "538917600")
                .column("Bankleitzahl Auftraggeberkonto", p -> "20040000")
                .column("IBAN Auftraggeberkonto", Payment::own)
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", GermanFiles::commerzbankText)
                .gives("end_to_end_id", p -> "E" + p.number())
                .gives("channel", p -> "BANK");
    }

    private static String commerzbankText(Payment p) {
        return p.name() + " End-to-End-Ref.: E" + p.number() + " IBAN " + spaced(p.account());
    }

    private static BankFile dkbOld() {
        return BankFile.of("de-dkb", "until-2023")
                .payments(payments(16))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.ALL, "\r\n")
                .before(
                        "\"Kontonummer:\";\"" + OWN + " / Girokonto\";",
                        "",
                        "\"Von:\";\"01.06.2023\";",
                        "\"Bis:\";\"31.12.2023\";",
                        "\"Kontostand vom 31.12.2023:\";\"1.234,56 EUR\";",
                        "")
                .column("Buchungstag", p -> p.date("dd.MM.yyyy"))
                .column("Wertstellung", p -> p.valueDate("dd.MM.yyyy"))
                .column("Buchungstext", p -> "Gutschrift")
                .column("Auftraggeber / Begünstigter", Payment::name)
                .column("Verwendungszweck", Payment::text)
                .column("Kontonummer", Payment::account)
                .column("BLZ", p -> "")
                .column("Betrag (EUR)", p -> Payment.german(p.signed()))
                .column("Gläubiger-ID", p -> "")
                .column("Mandatsreferenz", p -> "")
                .column("Kundenreferenz", p -> "NOTPROVIDED")
                .lineTail(";")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", Payment::text)
                .gives("channel", p -> "BANK")
                .says("from", "2023-06-01")
                .says("closing", "1234.56");
    }

    private static BankFile dkbNew() {
        return BankFile.of("de-dkb", "since-2023")
                .payments(payments(17))
                .byteOrderMark()
                .shape(';', BankFile.Quotes.ALL, "\n")
                .before("\"Girokonto\";\"" + OWN + "\"", "\"Kontostand vom 31.12.2023:\";\"1.234,56 €\"", "\"\"")
                .column("Buchungsdatum", p -> p.date("dd.MM.yy"))
                .column("Wertstellung", p -> p.valueDate("dd.MM.yy"))
                .column("Status", p -> "Gebucht")
                .column("Zahlungspflichtige*r", p -> p.out() ? "Ich" : p.name())
                .column("Zahlungsempfänger*in", p -> p.out() ? p.name() : "Ich")
                .column("Verwendungszweck", Payment::text)
                .column("Umsatztyp", p -> p.out() ? "Ausgang" : "Eingang")
                .column("IBAN", Payment::account)
                .column("Betrag (€)", p -> Payment.german(p.signed()) + " €")
                .column("Gläubiger-ID", p -> "")
                .column("Mandatsreferenz", p -> "")
                .column("Kundenreferenz", p -> "K" + p.number())
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", Payment::text)
                .gives("end_to_end_id", p -> "K" + p.number())
                .gives("channel", p -> "BANK")
                .says("closing", "1234.56");
    }

    /** A mark behind the amount, and balances as last rows. */
    private static BankFile volksbank() {
        return BankFile.of("de-volksbank")
                .payments(payments(18))
                .encoding("windows-1252")
                .shape(';', BankFile.Quotes.ALL, "\r\n")
                .before(
                        "\"Volksbank Musterstadt eG\"",
                        "\"Umsatzanzeige\"",
                        "\"BLZ:\";\"10517962\";;\"Datum:\";\"31.12.2023\"",
                        "\"Konto:\";\"" + OWN + "\"",
                        "\"Abfrage von:\";\"Erika\"",
                        "\"von:\";\"01.06.2023\"",
                        "\"bis:\";\"31.12.2023\"",
                        "")
                .column("Buchungstag", p -> p.date("dd.MM.yyyy"))
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Auftraggeber/Zahlungsempfänger", p -> "Erika")
                .column("Empfänger/Zahlungspflichtiger", Payment::name)
                .column("Konto-Nr.", p -> "")
                .column("IBAN", Payment::account)
                .column("BLZ", p -> "10517962")
                .column("BIC", p -> "")
                .column("Vorgang/Verwendungszweck", p -> "Überweisung\n" + p.text())
                .column("Kundenreferenz", p -> "")
                .column("Währung", p -> "EUR")
                .column("Umsatz", p -> Payment.german(p.amount()))
                .column(" ", p -> p.out() ? "S" : "H")
                .after(
                        2,
                        ";;;;;;;;;;;;",
                        "\"01.06.2023\";;;;;;;;;\"Anfangssaldo\";\"EUR\";\"1.000,00\";\"H\"",
                        "\"31.12.2023\";;;;;;;;;\"Endsaldo\";\"EUR\";\"250,00\";\"S\"")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("institution", p -> "10517962")
                .gives("reference", p -> "Überweisung\n" + p.text())
                .gives("channel", p -> "BANK")
                .says("from", "2023-06-01")
                .says("OPENING", "1000.00")
                .says("CLOSING", "-250.00");
    }

    private static BankFile n26() {
        return BankFile.of("de-n26")
                .payments(payments(19))
                .name("n26-csv-" + OWN + ".csv")
                .shape(',', BankFile.Quotes.ALL, "\n")
                .column("Date", p -> p.date("yyyy-MM-dd"))
                .column("Payee", Payment::name)
                .column("Account number", Payment::account)
                .column("Transaction type", p -> p.out() ? "Outgoing Transfer" : "Income")
                .column("Payment reference", Payment::text)
                .column("Amount (EUR)", Payment::signed)
                .column("Amount (Foreign Currency)", p -> "")
                .column("Type Foreign Currency", p -> "")
                .column("Exchange Rate", p -> "")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", Payment::text)
                .gives("channel", p -> "BANK");
    }
}
