package org.theseus.ingest;

import java.util.List;

/** Files of banks between Austria and Greece. */
final class BalkanFiles {

    private static final List<String> HR = List.of("Đurđica Žužić", "Šime Čolak d.o.o.", "Ćiro & Braća");
    private static final List<String> MK = List.of("Ѓорѓи Ќосев", "Љупчо Џамбазов", "ДООЕЛ Ѕвезда");
    private static final List<String> AL = List.of("Gjergj Hoxha", "Ëngjëll Çela");
    private static final List<String> GR = List.of("ΧΡΗΣΤΟΣ ΜΠΑΚΟΓΙΑΝΝΗΣ", "Ειρήνη Ώρα");
    private static final String AL_OWN = "AL47212110090000000235698741";

    private BalkanFiles() {}

    static List<BankFile> list() {
        return List.of(
                croatia(),
                delavska(),
                nkbm(),
                nlb(),
                komercijalna(),
                credins(),
                intesa(),
                alpha(),
                eurobank(),
                nbgCard(),
                dunavska());
    }

    private static List<Payment> payments(long seed, String country, List<String> names) {
        return Payment.list(seed, Payment.iban(country, 4711), country, names);
    }

    private static BankFile day(BankFile file, boolean valueDate) {
        file.gives("time", p -> p.date("yyyy-MM-dd"));
        return valueDate ? file.gives("value_date", p -> p.valueDate("yyyy-MM-dd")) : file;
    }

    /** Dates with a dot at the end; kuna, as the first lines say. */
    private static BankFile croatia() {
        List<Payment> payments = payments(31, "HR", HR);
        BankFile file = BankFile.of("hr-bank")
                .payments(payments)
                .encoding("windows-1250")
                .shape(';', BankFile.Quotes.NONE, "\r\n")
                .before("Promet po računu " + payments.get(0).own(), "Valuta: HRK", "")
                .column("Redni broj", p -> String.valueOf(p.number()))
                .column("Datum valute", p -> p.valueDate("dd.MM.yyyy."))
                .column("Datum izvrsenja", p -> p.date("dd.MM.yyyy."))
                .column("Opis placanja", Payment::text)
                .column("Broj racuna", Payment::account)
                .column("Isplate", p -> p.out() ? Payment.german(p.amount()) : "")
                .column("Uplate", p -> p.out() ? "" : Payment.german(p.amount()))
                .column("Stanje", p -> Payment.german(p.balance()))
                .column("PNB pl", p -> "HR99")
                .column("PNB pr", p -> "")
                .column("Platitelj/Primatelj", Payment::name)
                .column("Mjesto", p -> "ZAGREB")
                .column("Referenca", Payment::mtcn);
        return day(file.givesExtract("HRK"), true)
                .gives("account", Payment::account)
                .gives("name", Payment::name)
                .gives("address", p -> "ZAGREB")
                .gives("balance_after", Payment::balance)
                .gives("reference", Payment::text)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("attribute PNB pl", p -> "HR99")
                .gives("channel", p -> "BANK");
    }

    private static BankFile delavska() {
        List<Payment> payments = payments(32, "SI", HR);
        BankFile file = BankFile.of("si-bank", "delavska-hranilnica")
                .payments(payments)
                .encoding("windows-1250")
                .before("Račun: " + payments.get(0).own(), "Imetnik: Žiga Čuk")
                .column("Valuta", p -> "EUR")
                .column("Datum valute", p -> p.valueDate("dd.MM.yyyy"))
                .column("Datum knjiženja", p -> p.date("dd.MM.yyyy"))
                .column("ID transakcije", Payment::mtcn)
                .column("Št. za reklamacijo", p -> "")
                .column("Prejemnik / Plačnik", Payment::name)
                .column("Breme", p -> p.out() ? Payment.german(p.amount()) : "")
                .column("Dobro", p -> p.out() ? "" : Payment.german(p.amount()))
                .column("Referenca plačnika", p -> "SI99")
                .column("Referenca prejemnika", p -> "")
                .column("Opis prejemnika", Payment::text);
        return day(file.givesExtract("EUR"), true)
                .gives("name", Payment::name)
                .gives("reference", Payment::text)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("attribute Referenca plačnika", p -> "SI99")
                .gives("channel", p -> "BANK");
    }

    private static BankFile nkbm() {
        BankFile file = BankFile.of("si-bank", "nkbm")
                .payments(payments(33, "SI", HR))
                .encoding("windows-1250")
                .column("ŠT. IZPISKA", p -> "7")
                .column("POGODBA", p -> "")
                .column("RAČUN", Payment::own)
                .column("DATUM KNJIŽENJA", p -> p.date("d.M.yyyy"))
                .column("DATUM VALUTE", p -> p.valueDate("d.M.yyyy"))
                .column("DOBRO", p -> p.out() ? "" : Payment.german(p.amount()))
                .column("BREME", p -> p.out() ? Payment.german(p.amount()) : "")
                .column("VALUTA", p -> "EUR")
                .column("NAMEN", Payment::text)
                .column("SKLIC V DOBRO", p -> "")
                .column("SKLIC V BREME", p -> "")
                .column("UDELEŽENEC - RAČUN", p -> p.account().substring(4))
                .column("UDELEŽENEC - NAZIV", Payment::name)
                .column("UDELEŽENEC - BIC", p -> "")
                .column("KODA NAMENA", p -> "OTHR")
                .column("PRILIV V IZVORNI VALUTI", p -> "")
                .column("ODLIV V IZVORNI VALUTI", p -> "")
                .column("IZVORNA VALUTA", p -> "");
        return day(file.givesExtract("EUR"), true)
                .gives("name", Payment::name)
                .gives("account", p -> p.account().substring(4))
                .gives("reference", Payment::text)
                .gives("attribute ŠT. IZPISKA", p -> "7")
                .gives("attribute KODA NAMENA", p -> "OTHR")
                .gives("channel", p -> "BANK");
    }

    private static BankFile nlb() {
        List<Payment> payments = payments(34, "MK", MK);
        BankFile file = BankFile.of("mk-nlb")
                .payments(payments)
                .encoding("windows-1251")
                .before("Сметка: " + payments.get(0).own(), "")
                .column("Датум", p -> p.date("dd.MM.yyyy"))
                .column("Износ", p -> Payment.german(p.signed()))
                .column("Валута", p -> "МКД")
                .column("Опис", Payment::text)
                .column("Референца", Payment::mtcn)
                .column("Партнер", Payment::name)
                .column("Сметка на партнер", p -> p.account().substring(4));
        return day(file.givesExtract("MKD"), false)
                .gives("name", Payment::name)
                .gives("account", p -> p.account().substring(4))
                .gives("reference", Payment::text)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("channel", p -> "BANK");
    }

    private static BankFile komercijalna() {
        List<Payment> payments = payments(35, "MK", MK);
        BankFile file = BankFile.of("mk-komercijalna")
                .payments(payments)
                .shape('\t', BankFile.Quotes.NONE, "\n")
                .before("Извод за сметка " + payments.get(0).own())
                .column("Датум", p -> p.date("dd.MM.yyyy"))
                .column("Назив", Payment::name)
                .column("Сметка", Payment::account)
                .column("Задолжување", p -> p.out() ? Payment.german(p.amount()) : "0,00")
                .column("Одобрување", p -> p.out() ? "0,00" : Payment.german(p.amount()))
                .column("Цел на дознака", Payment::text)
                .column("Салдо", p -> Payment.german(p.balance()));
        return day(file.givesExtract("MKD"), false)
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", Payment::text)
                .gives("balance_after", Payment::balance)
                .gives("channel", p -> "BANK");
    }

    /** Amount is what was paid, Amount1 what was received. */
    private static BankFile credins() {
        BankFile file = BankFile.of("al-credins")
                .payments(Payment.list(36, AL_OWN, "MK", AL))
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\r\n")
                .before("Account," + AL_OWN, "Currency,LEK", "")
                .column("Date", p -> p.date("dd.MM.yyyy"))
                .column("Description", p -> p.name() + " " + p.number())
                .column("Amount", p -> p.out() ? Payment.english(p.amount()) : "")
                .column("Amount1", p -> p.out() ? "" : Payment.english(p.amount()))
                .column("Balance", p -> Payment.english(p.balance()));
        return day(file.givesExtract("ALL"), false)
                .gives("attribute extracted_name", Payment::name)
                .gives("reference", p -> p.name() + " " + p.number())
                .gives("balance_after", Payment::balance);
    }

    private static BankFile intesa() {
        BankFile file = BankFile.of("al-intesa")
                .payments(Payment.list(37, AL_OWN, "MK", AL))
                .shape(',', BankFile.Quotes.WHERE_NEEDED, "\r\n")
                .before(AL_OWN + ",Agim Dervishi,ALL", "Opening balance,\"1,000.00\"", "Closing balance,\"2,500.50\"")
                .column("Date", p -> p.date("d.M.yy"))
                .column("Value Date", p -> p.valueDate("d.M.yy"))
                .column("Description", p -> "IBAN" + Payment.iban("AT", p.number()) + " for " + p.name())
                .column("Debit", p -> p.out() ? Payment.english(p.amount()) : "")
                .column("Credit", p -> p.out() ? "" : Payment.english(p.amount()))
                .column("Balance", p -> Payment.english(p.balance()));
        return day(file.givesExtract("ALL"), true)
                .gives("own_name", p -> "Agim Dervishi")
                .gives("account", p -> Payment.iban("AT", p.number()))
                .gives("attribute extracted_name", p -> "for " + p.name())
                .gives("reference", p -> "IBAN" + Payment.iban("AT", p.number()) + " for " + p.name())
                .gives("balance_after", Payment::balance)
                .says("opening", "1000.00")
                .says("closing", "2500.50");
    }

    /** Text cells as a spreadsheet's formulas, marks of the direction, one of them in Latin letters. */
    private static BankFile alpha() {
        List<Payment> payments = payments(38, "GR", GR);
        BankFile file = BankFile.of("gr-alpha")
                .payments(payments)
                .encoding("windows-1253")
                .shape(';', BankFile.Quotes.NONE, "\r\n")
                .before(
                        "Κινήσεις Λογαριασμού: " + payments.get(0).own(),
                        "Προηγούμενο λογιστικό υπόλοιπο: 5.000,00",
                        "Νέο λογιστικό υπόλοιπο: 6.104,56")
                .column("Α/Α", p -> String.valueOf(p.number()))
                .column("Ημερομηνία", p -> "=\"" + p.date("dd/MM/yyyy") + "\"")
                .column("Αιτιολογία", p -> "=\"" + p.name() + "\"")
                .column("Κατάστημα", p -> "99")
                .column("Τοκισμός από", p -> p.valueDate("d/M/yyyy"))
                .column("Αρ. συναλλαγής", p -> "=\"" + p.mtcn() + "\"")
                .column("Ποσό", p -> "=\"" + Payment.german(p.amount()) + "\"")
                .column("Πρόσημο ποσού", p -> p.out() ? p.number() % 2 == 0 ? "X" : "Χ" : "Π")
                .lineTail(";");
        return day(file.givesExtract("EUR"), true)
                .gives("reference", Payment::name)
                .gives("end_to_end_id", Payment::mtcn)
                .gives("pay_agent", p -> "99")
                .says("opening", "5000.00")
                .says("closing", "6104.56");
    }

    /** In the last line an IBAN stands in the column of the amounts. */
    private static BankFile eurobank() {
        List<Payment> payments = payments(39, "GR", GR);
        BankFile file = BankFile.of("gr-eurobank")
                .payments(payments)
                .name("eurobank_" + payments.get(0).own() + ".csv")
                .encoding("windows-1253")
                .column("Ημερομηνία", p -> p.date("d/M/yyyy"))
                .column("Περιγραφή", Payment::name)
                .column("Ποσό", p -> Payment.german(p.signed()))
                .column("Υπόλοιπο", p -> Payment.german(p.balance()))
                .after(1, ";;" + payments.get(0).own() + ";");
        return day(file.givesExtract("EUR"), false)
                .gives("reference", Payment::name)
                .gives("attribute extracted_name", Payment::name)
                .gives("balance_after", Payment::balance);
    }

    private static BankFile nbgCard() {
        return BankFile.of("gr-nbg-card")
                .payments(Payment.list(40, "4111 **** **** 1111", "GR", GR))
                .encoding("windows-1253")
                .before("Κάρτα 4111 **** **** 1111")
                .column("Ημερομηνία/Ώρα Συναλλαγής", p -> p.date("d/M/yyyy HH:mm"))
                .column("Περιγραφή Κίνησης", Payment::name)
                .column("Ποσό", p -> Payment.german(p.amount()))
                .column("Χ/Π", p -> p.out() ? "Χ" : "Π")
                .column("Κατάσταση", p -> p.number() % 5 == 0 ? "Σε επεξεργασία" : "Ολοκληρωμένη")
                .givesExtract("EUR")
                .gives("time", p -> p.at().withSecond(0).minusHours(3) + "Z")
                .gives("status", p -> p.number() % 5 == 0 ? "PENDING" : null)
                .gives("reference", Payment::name)
                .gives("name", Payment::name)
                .gives("channel", p -> "CARD");
    }

    private static BankFile dunavska() {
        BankFile file = BankFile.of("sample-dunavska-rs")
                .payments(payments(41, "RS", HR))
                .encoding("windows-1250")
                .before("Dunavska štedionica", "", "")
                .column("Račun", Payment::own)
                .column("Vlasnik računa", p -> "Žarko")
                .column("Datum knjiženja", p -> p.date("dd.MM.yyyy."))
                .column("Naziv partnera", Payment::name)
                .column("Račun partnera", Payment::account)
                .column("Zaduženje", p -> p.out() ? Payment.german(p.amount()) : "")
                .column("Odobrenje", p -> p.out() ? "" : Payment.german(p.amount()))
                .column("Valuta", p -> "RSD")
                .column("Svrha plaćanja", Payment::text)
                .column("Poziv na broj", p -> "97-1")
                .column("Stanje", p -> Payment.german(p.balance()));
        return day(file.givesExtract("RSD"), false)
                .gives("own_name", p -> "Žarko")
                .gives("name", Payment::name)
                .gives("account", Payment::account)
                .gives("reference", p -> p.text() + " 97-1")
                .gives("balance_after", Payment::balance)
                .gives("channel", p -> "BANK");
    }
}
