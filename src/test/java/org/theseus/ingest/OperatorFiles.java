package org.theseus.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Lists of money-transfer operators, after a spreadsheet has been at them. */
final class OperatorFiles {

    private static final List<String> NAMES = List.of("AHMAD AL HUSSEIN", "Mariam O. Diallo", "Đorđe Živković");

    private OperatorFiles() {}

    private static List<Payment> payments(long seed) {
        return Payment.list(seed, "-", "AT", NAMES);
    }

    static List<BankFile> list() {
        return List.of(westernUnionAgent(), westernUnionRecords(), moneyGram(), ria(), brzomt());
    }

    /** The number without the leading zeros that it lost as an Excel number. */
    private static String unpadded(Payment p) {
        return p.mtcn().replaceFirst("^0+(?=.)", "");
    }

    private static String written(String full) {
        String text = full.replaceFirst("^0+(?=.)", "");
        return text.equals(full) ? "" : text;
    }

    private static BankFile numbered(BankFile file) {
        return file.gives("id", Payment::mtcn)
                .gives("mtcn", Payment::mtcn)
                .gives("attribute transfer_id_as_written", p -> written(p.mtcn()))
                .gives("attribute mtcn_as_written", p -> written(p.mtcn()));
    }

    private static BankFile westernUnionAgent() {
        return numbered(BankFile.of("mto-western-union", "paying-agent")
                        .payments(payments(71))
                        .shape(',', BankFile.Quotes.WHERE_NEEDED, "\r\n"))
                .column("Date Creation", p -> p.date("dd/MM/yyyy HH:mm"))
                .column("Date Paiement", p -> p.valueDate("dd/MM/yyyy"))
                .column("MTCN", OperatorFiles::unpadded)
                .column("Agence", p -> "Preševo")
                .column("Expediteur", Payment::name)
                .column("Beneficiaire", p -> "JOVANA JOVIĆ")
                .column("Code Agent", p -> "AG-1")
                .column("Montant Source", Payment::amount)
                .column("Devise", p -> "EUR")
                .column("Montant Paye", p -> Payment.english(p.amount()).replace(",", ""))
                .column("Devise Paiement", p -> "RSD")
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm'Z'"))
                .gives("paid_time", p -> p.valueDate("yyyy-MM-dd"))
                .gives("payer_name", Payment::name)
                .gives("payee_name", p -> "JOVANA JOVIĆ")
                .gives("pay_place", p -> "Preševo")
                .gives("pay_agent", p -> "AG-1")
                .gives("amount", p -> p.amount() + " EUR")
                .gives("paid_amount", p -> p.amount() + " RSD")
                .gives("channel", p -> "MTO");
    }

    /** Dates as a spreadsheet's day numbers, phones that lost their digits, statuses, both counters. */
    private static BankFile westernUnionRecords() {
        return numbered(BankFile.of("mto-western-union", "records")
                        .payments(payments(72))
                        .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n")
                        .before("Answer to order 77,as sender", ""))
                .column("MTCN", p -> p.number() % 2 == 0 ? unpadded(p) : p.mtcn())
                .column("Send Date", OperatorFiles::serial)
                .column("Pay Date", p -> "")
                .column("Status", p -> p.number() % 3 == 0 ? "CANCELLED" : "PAID")
                .column("Sender Name", Payment::name)
                .column("Sender Phone", p -> p.number() % 5 == 0 ? "4.36641E+11" : p.phone())
                .column("Sender Address", p -> "Gasse 1, Wien")
                .column("Sender Date of Birth", p -> "01.01.1990")
                .column("Sender ID Number", p -> "P0" + p.number())
                .column("Sender Nationality", p -> "SY")
                .column("Send Agent", p -> "AAT-1")
                .column("Send City", p -> "Wien")
                .column("Send Country", p -> "Austria")
                .column("Receiver Name", p -> "JOVAN J.")
                .column("Receiver Phone", p -> "")
                .column("Receiver Address", p -> "")
                .column("Receiver Date of Birth", p -> "")
                .column("Receiver ID Number", p -> "")
                .column("Receiver Nationality", p -> "")
                .column("Pay Agent", p -> "ARS-9")
                .column("Pay City", p -> "Subotica")
                .column("Pay Country", p -> "Serbia")
                .column("Principal", Payment::amount)
                .column("Currency", p -> "EUR")
                .column("Charges", p -> "4.90")
                .column("Paid Amount", Payment::amount)
                .column("Paid Currency", p -> "EUR")
                .column("Relationship", p -> "friend")
                .column("Purpose", p -> "help")
                .gives("attribute transfer_id_as_written", p -> p.number() % 2 == 0 ? written(p.mtcn()) : null)
                .gives("attribute mtcn_as_written", p -> p.number() % 2 == 0 ? written(p.mtcn()) : null)
                .gives("attribute payer_phone_as_written", p -> p.number() % 5 == 0 ? "4.36641E+11" : null)
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm:ss'Z'"))
                .gives("status", p -> p.number() % 3 == 0 ? "CANCELLED" : "PAID")
                .gives("payer_name", Payment::name)
                .gives("payer_phone", p -> p.number() % 5 == 0 ? null : p.phone())
                .gives("payer_address", p -> "Gasse 1, Wien")
                .gives("payer_birth_date", p -> "01.01.1990")
                .gives("payer_document", p -> "P0" + p.number())
                .gives("payer_nationality", p -> "SY")
                .gives("payer_country", p -> "AT")
                .gives("send_agent", p -> "AAT-1")
                .gives("send_place", p -> "Wien")
                .gives("payee_name", p -> "JOVAN J.")
                .gives("payee_country", p -> "RS")
                .gives("pay_agent", p -> "ARS-9")
                .gives("pay_place", p -> "Subotica")
                .gives("amount", p -> p.amount() + " EUR")
                .gives("fee", p -> "4.90")
                .gives("declared_relation", p -> "friend")
                .gives("declared_purpose", p -> "help")
                .gives("channel", p -> "MTO");
    }

    /** {@code 45079.34379630}: days since 30 December 1899. */
    private static String serial(Payment p) {
        long days = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), p.at().toLocalDate());
        double part = p.at().toLocalTime().toSecondOfDay() / 86_400.0;
        return days + String.format(Locale.ROOT, "%.10f", part).substring(1);
    }

    private static BankFile paidList(String profile, long seed, int digits) {
        return BankFile.of(profile)
                .payments(payments(seed))
                .name("paid_EUR.csv")
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n")
                .gives("id", p -> wide(p, digits))
                .gives("mtcn", p -> wide(p, digits))
                .gives("attribute transfer_id_as_written", p -> written(wide(p, digits)))
                .gives("attribute mtcn_as_written", p -> written(wide(p, digits)))
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm'Z'"))
                .gives("paid_time", p -> p.date("yyyy-MM-dd'T'HH:mm'Z'"))
                .gives("payer_name", Payment::name)
                .gives("payee_name", p -> "JOVANA JOVIĆ")
                .gives("pay_agent", p -> "U7")
                .gives("amount", p -> p.amount() + " EUR")
                .gives("fee", p -> "1.20")
                .gives("status", p -> "PAID")
                .gives("channel", p -> "MTO");
    }

    private static String wide(Payment p, int digits) {
        return digits <= 10 ? p.mtcn().substring(10 - digits) : "0".repeat(digits - 10) + p.mtcn();
    }

    private static BankFile moneyGram() {
        return paidList("mto-moneygram", 73, 8)
                .before("Paid transfers", "Currency: EUR")
                .column("MTCN", p -> wide(p, 8).replaceFirst("^0+(?=.)", ""))
                .column("Sender Name", Payment::name)
                .column("Receiver Name", p -> "JOVANA JOVIĆ")
                .column("Principal Amount Paid Out", p -> Payment.english(p.amount()))
                .column("Commission", p -> "1.20")
                .column("Date/Time Paid", p -> p.date("yyyy-MM-dd HH:mm"))
                .column("Operator", p -> "U7");
    }

    private static BankFile ria() {
        return paidList("mto-ria", 74, 11)
                .column("PIN", p -> wide(p, 11).replaceFirst("^0+(?=.)", ""))
                .column("Sender", Payment::name)
                .column("Beneficiary", p -> "JOVANA JOVIĆ")
                .column("Payout Amount", p -> Payment.english(p.amount()))
                .column("Commission", p -> "1.20")
                .column("Paid Date", p -> p.date("dd.MM.yyyy HH:mm"))
                .column("User", p -> "U7");
    }

    private static BankFile brzomt() {
        BankFile file = BankFile.of("sample-brzomt")
                .payments(payments(75))
                .before("BrzoMT", "", "")
                .column("MTCN", Payment::mtcn)
                .column("Datum slanja", p -> p.date("dd.MM.yyyy HH:mm") + " +00:00")
                .column("Datum isplate", p -> "")
                .column("Status", p -> "ISPLAĆENO")
                .column("Šifra pošiljaoca", p -> "C1")
                .column("Pošiljalac", Payment::name)
                .column("Telefon pošiljaoca", Payment::phone)
                .column("Dokument pošiljaoca", p -> "")
                .column("Mesto slanja", p -> "Wien")
                .column("Zemlja slanja", p -> "AT")
                .column("Agent slanja", p -> "A1")
                .column("Šifra primaoca", p -> "C2")
                .column("Primalac", p -> "Jova");
        for (String empty :
                List.of("Telefon primaoca", "Dokument primaoca", "Mesto isplate", "Zemlja isplate", "Agent isplate")) {
            file.column(empty, p -> "");
        }
        return file.column("Iznos", p -> Payment.german(p.amount()))
                .column("Valuta", p -> "EUR")
                .column("Provizija", p -> "4,90")
                .column("Srodstvo", p -> "")
                .column("Svrha", p -> "pomoć")
                .gives("id", Payment::mtcn)
                .gives("mtcn", Payment::mtcn)
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm'Z'"))
                .gives("status", p -> "PAID")
                .gives("payer_id", p -> "C1")
                .gives("payer_name", Payment::name)
                .gives("payer_phone", Payment::phone)
                .gives("send_place", p -> "Wien")
                .gives("payer_country", p -> "AT")
                .gives("send_agent", p -> "A1")
                .gives("payee_id", p -> "C2")
                .gives("payee_name", p -> "Jova")
                .gives("amount", p -> p.amount() + " EUR")
                .gives("fee", p -> "4.90")
                .gives("declared_purpose", p -> "pomoć")
                .gives("channel", p -> "MTO");
    }
}
