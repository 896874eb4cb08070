package org.theseus.ingest;

import java.util.List;

/** Files of banks elsewhere, of electronic money, and the invented bank of the samples. */
final class OtherFiles {

    private static final List<String> HU = List.of("Kovács Őrs", "Szűcs Ágnes Kft.");
    private static final List<String> PLAIN = List.of("Ion Popescu", "SC Alfa SRL");
    private static final String RO_OWN = "RO49AAAA1B31007593840000";

    private OtherFiles() {}

    static List<BankFile> list() {
        return List.of(
                kh(), erste(), otp(), raiffeisen(), revolut(), wise(), swedbank(), sberbank(), sheet(), donaubank());
    }

    private static String spaceGrouped(String plain) {
        return Payment.grouped(plain, "\u00a0", ",");
    }

    private static BankFile kh() {
        return BankFile.of("hu-kh")
                .payments(Payment.list(51, Payment.iban("HU", 1), "HU", HU))
                .shape('\t', BankFile.Quotes.NONE, "\r\n")
                .column("könyvelés dátuma", p -> p.date("yyyy.MM.dd"))
                .column("tranzakció azonosító", Payment::mtcn)
                .column("típus", p -> "Átutalás")
                .column("könyvelési számla", Payment::own)
                .column("könyvelési számla elnevezése", p -> "Főszámla")
                .column("partner számla", p -> "11773016-11111018-" + p.mtcn().substring(2))
                .column("partner elnevezése", Payment::name)
                .column("összeg", p -> spaceGrouped(p.signed()))
                .column("összeg devizaneme", p -> "HUF")
                .column("közlemény", Payment::text)
                .givesExtract("HUF")
                .gives("own_name", p -> "Főszámla")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("account", p -> "11773016-11111018-" + p.mtcn().substring(2))
                .gives("name", Payment::name)
                .gives("reference", Payment::text)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("attribute típus", p -> "Átutalás")
                .gives("channel", p -> "BANK");
    }

    /** UTF-16 with a byte order mark, dates with a dot at the end, thousands grouped by blanks. */
    private static BankFile erste() {
        List<Payment> payments = Payment.list(52, Payment.iban("HU", 1), "HU", HU);
        return BankFile.of("hu-erste")
                .payments(payments)
                .encoding("UTF-16LE")
                .byteOrderMark()
                .shape(';', BankFile.Quotes.WHERE_NEEDED, "\r\n")
                .before("Számla: " + payments.get(0).own(), "")
                .column("Dátum", p -> p.date("yyyy.MM.dd."))
                .column("Partner név", Payment::name)
                .column("Partner számlaszám", Payment::mtcn)
                .column("Összeg", p -> spaceGrouped(p.signed()))
                .column("Devizanem", p -> "HUF")
                .column("Közlemény", p -> p.text() + "; \"idézet\"")
                .givesExtract("HUF")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("account", Payment::mtcn)
                .gives("name", Payment::name)
                .gives("reference", p -> p.text() + "; \"idézet\"")
                .gives("channel", p -> "BANK");
    }

    private static BankFile otp() {
        return BankFile.of("hu-otp")
                .payments(Payment.list(53, "11773016-11111018", "HU", HU))
                .encoding("windows-1250")
                .shape(';', BankFile.Quotes.ALL, "\r\n")
                .noHeader()
                .column("", Payment::own)
                .column("", p -> p.out() ? "T" : "J")
                .column("", p -> p.amount().replace('.', ','))
                .column("", p -> "HUF")
                .column("", p -> p.date("yyyyMMdd"))
                .column("", p -> p.valueDate("yyyyMMdd"))
                .column("", p -> p.balance().replace('.', ','))
                .column("", Payment::mtcn)
                .column("", Payment::name)
                .column("", Payment::text)
                .givesExtract("HUF")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("balance_after", Payment::balance)
                .gives("account", Payment::mtcn)
                .gives("name", Payment::name)
                .gives("reference", Payment::text)
                .gives("channel", p -> "BANK");
    }

    private static BankFile raiffeisen() {
        return BankFile.of("ro-raiffeisen")
                .payments(Payment.list(54, RO_OWN, "AT", PLAIN))
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n")
                .before(
                        "Data generare extras:,25/02/24",
                        "Numar client:,0000000000",
                        "Cod IBAN:," + RO_OWN,
                        "Valuta:,LEI",
                        "")
                .column("Data inregistrare", p -> p.valueDate("dd/MM/yyyy"))
                .column("Data tranzactiei", p -> p.date("dd/MM/yyyy"))
                .column("Suma debit", p -> p.out() ? p.amount() : "")
                .column("Suma credit", p -> p.out() ? "" : p.amount())
                .column("Nume/Denumire ordonator/beneficiar", Payment::name)
                .column("Descrierea tranzactiei", p -> "plata " + p.account() + "din")
                .givesExtract("RON")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("paid_time", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", p -> "plata " + p.account() + "din");
    }

    private static BankFile revolut() {
        return BankFile.of("revolut")
                .payments(Payment.list(55, "R-55", "AT", PLAIN))
                .account("R-55")
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n")
                .column("Type", p -> "TRANSFER")
                .column("Product", p -> "Current")
                .column("Started Date", p -> p.date("yyyy-MM-dd HH:mm:ss"))
                .column("Completed Date", p -> p.number() % 4 == 0 ? "" : p.date("yyyy-MM-dd HH:mm:ss"))
                .column("Description", p -> (p.out() ? "To " : "From ") + p.name())
                .column("Amount", Payment::signed)
                .column("Fee", p -> "0.50")
                .column("Currency", p -> "EUR")
                .column("State", p -> p.number() % 4 == 0 ? "PENDING" : p.number() % 4 == 1 ? "REVERTED" : "COMPLETED")
                .column("Balance", p -> p.number() % 4 == 0 ? "" : p.balance())
                .after(
                        1,
                        "CARD_PAYMENT,Current,2023-09-01 10:00:00,2023-09-01 10:00:00,hold,0.00,0.00,EUR,COMPLETED,1.00")
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm:ss'Z'"))
                .gives("paid_time", p -> p.number() % 4 == 0 ? null : p.date("yyyy-MM-dd'T'HH:mm:ss'Z'"))
                .gives("name", Payment::name)
                .gives("fee", p -> "0.50")
                .gives("status", p -> p.number() % 4 == 0 ? "PENDING" : p.number() % 4 == 1 ? "REVERSED" : null)
                .gives("balance_after", p -> p.number() % 4 == 0 ? null : p.balance())
                .gives("attribute Product", p -> "Current")
                .gives("reference", p -> (p.out() ? "To " : "From ") + p.name())
                .gives("channel", p -> "E_MONEY");
    }

    private static BankFile wise() {
        BankFile file = BankFile.of("wise")
                .payments(Payment.list(56, "12345_EUR", "AT", PLAIN))
                .name("statement_12345_EUR_2023.csv")
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\n")
                .column("TransferWise ID", p -> "TRANSFER-" + p.number())
                .column("Date", p -> p.date("dd-MM-yyyy"))
                .column("Date Time", p -> p.date("dd-MM-yyyy HH:mm:ss") + ".466")
                .column("Amount", Payment::signed)
                .column("Currency", p -> "EUR")
                .column("Description", p -> "Sent")
                .column("Payment Reference", Payment::text)
                .column("Running Balance", Payment::balance);
        for (String empty : List.of("Exchange From", "Exchange To", "Exchange Rate")) {
            file.column(empty, p -> "");
        }
        return file.column("Payer Name", p -> p.out() ? "" : p.name())
                .column("Payee Name", p -> p.out() ? p.name() : "")
                .column("Payee Account Number", Payment::account)
                .column("Merchant", p -> "")
                .column("Total fees", p -> "0.41")
                .givesExtract("EUR")
                .gives("id", p -> "TRANSFER-" + p.number())
                .gives("time", p -> p.date("yyyy-MM-dd'T'HH:mm:ss") + ".466Z")
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("fee", p -> "0.41")
                .gives("balance_after", Payment::balance)
                .gives("reference", p -> p.text() + " Sent")
                .gives("channel", p -> "E_MONEY");
    }

    /** Quotes that are not doubled, and rows of balances and turnovers. */
    private static BankFile swedbank() {
        String own = Payment.iban("LT", 5);
        BankFile file = BankFile.of("lt-swedbank")
                .payments(Payment.list(57, own, "LT", List.of("UAB \"Ąžuolas\"", "Žydrūnas, Šarūnas ir Ko")))
                .shape(',', BankFile.Quotes.LOOSE, "\n")
                .column("Sąskaitos Nr.", Payment::own)
                .column("", p -> "20")
                .column("Data", p -> p.date("yyyy-MM-dd"))
                .column("Gavėjas", Payment::name)
                .column("Paaiškinimai", Payment::text)
                .column("Suma", Payment::amount)
                .column("Valiuta", p -> "EUR")
                .column("D/K", p -> p.out() ? "D" : "K")
                .column("Įrašo Nr.", Payment::mtcn)
                .column("Kodas", p -> "MK");
        for (String empty : List.of(
                "Įmokos kodas",
                "Dok. Nr.",
                "Kliento kodas mokėtojo IS",
                "Kliento kodas",
                "Pradinis mokėtojas",
                "Galutinis gavėjas")) {
            file.column(empty, p -> "");
        }
        String row =
                "\"" + own + "\",\"%s\",\"2023-12-31\",\"\",\"Likutis\",\"%s\",\"EUR\",\"%s\",\"\",\"LS\",\"\",\"\",";
        return file.lineTail(",")
                .after(
                        3,
                        row.formatted("10", "120", "K"),
                        row.formatted("82", "806.52", "D"),
                        row.formatted("86", "5.00", "K"))
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("reference", Payment::text)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("channel", p -> "BANK")
                .says("OPENING", "120.00")
                .says("TOTAL", "-806.52")
                .says("CLOSING", "5.00");
    }

    private static BankFile sberbank() {
        return BankFile.of("ru-sberbank")
                .payments(Payment.list(58, "*6833", "AT", List.of("И. ИВАН ИВАНОВИЧ", "С. СЕМЁН")))
                .byteOrderMark()
                .shape(';', BankFile.Quotes.NONE, "\r\n")
                .column("Тип карты", p -> "Основная")
                .column("Номер карты", Payment::own)
                .column("Дата совершения операции", p -> p.date("dd.MM.yyyy"))
                .column("Дата обработки операции", p -> p.valueDate("dd.MM.yyyy"))
                .column("Код авторизации", Payment::mtcn)
                .column("Тип операции", p -> "4829")
                .column("Город совершения операции", p -> "")
                .column("Страна совершения операции", p -> "RUS")
                .column("Описание", p -> "SBOL перевод 4276****1234 " + p.name())
                .column("Валюта операции", p -> "")
                .column("Сумма в валюте операции", p -> "")
                .column(
                        "Сумма в валюте счета",
                        p -> p.signed().replace('.', ',').replaceFirst("^(-?)0,", "$1,"))
                .lineTail(";")
                .givesExtract("RUB")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("paid_time", p -> p.valueDate("yyyy-MM-dd"))
                .gives("account", p -> "4276****1234")
                .gives("name", Payment::name)
                .gives("merchant_code", p -> "4829")
                .gives("end_to_end_id", Payment::mtcn)
                .gives("attribute Страна совершения операции", p -> "RUS")
                .gives("reference", p -> "SBOL перевод 4276****1234 " + p.name())
                .gives("channel", p -> "CARD");
    }

    private static BankFile sheet() {
        return BankFile.of("sheet-debit-credit")
                .payments(Payment.list(59, "0815", "AT", PLAIN))
                .account("0815")
                .name("0815_EUR.csv")
                .shape(',', BankFile.Quotes.ALL, "\n")
                .column("Date", p -> p.date("MM/dd/yyyy"))
                .column("Label", Payment::text)
                .column("Amount", p -> Payment.english(p.number() % 3 == 0 ? "-" + p.amount() : p.amount()))
                .column("D/C", p -> p.out() ? "D" : "C")
                .column("Balance", p -> Payment.english(p.balance()))
                .column("Partner Name", Payment::name)
                .column("Bank Account", Payment::account)
                .givesExtract("EUR")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("balance_after", Payment::balance)
                .gives("reference", Payment::text);
    }

    private static BankFile donaubank() {
        return BankFile.of("sample-donaubank-at")
                .payments(Payment.list(60, Payment.iban("AT", 6), "AT", List.of("Jürgen Groß", "Käthe Fuß")))
                .encoding("windows-1252")
                .before("Donaubank AG", "", "", "", "")
                .column("Konto", Payment::own)
                .column("Kontoinhaber", p -> "Käthe")
                .column("Buchungstag", p -> p.date("dd.MM.yyyy"))
                .column("Valuta", p -> p.valueDate("dd.MM.yyyy"))
                .column("Partner", Payment::name)
                .column("Partner IBAN", Payment::account)
                .column("Betrag", p -> Payment.german(p.signed()))
                .column("Währung", p -> "EUR")
                .column("Verwendungszweck", Payment::text)
                .column("Saldo", p -> Payment.german(p.balance()))
                .column("Umsatzart", p -> "Überweisung")
                .givesExtract("EUR")
                .gives("own_name", p -> "Käthe")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("value_date", p -> p.valueDate("yyyy-MM-dd"))
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("balance_after", Payment::balance)
                .gives("reference", Payment::text)
                .gives("channel", p -> "BANK");
    }
}
