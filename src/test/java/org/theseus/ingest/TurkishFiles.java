package org.theseus.ingest;

import java.util.List;

/** Files of Turkish banks. */
final class TurkishFiles {

    private static final String OWN = Payment.iban("TR", 99);
    private static final List<String> NAMES = List.of("AYŞE YILMAZ", "İSMAİL ÇELİK", "IŞIL ÖZGÜR", "ŞÜKRÜ DAĞ");

    private TurkishFiles() {}

    static List<BankFile> list() {
        return List.of(
                bank("tr-akbank", "Tarih", "Tutar", "Bakiye"),
                bank("tr-yapikredi", "Tarih", "İşlem Tutarı", "Bakiye"),
                bank("tr-halkbank", "İşlem Tarihi", "İşlem Tutarı", "Yeni Bakiye"),
                bank("tr-albaraka", "Tarih", "Tutar(TL)", "Güncel Bakiye(TL)"),
                ziraat());
    }

    private static String text(Payment p) {
        return "7777/MBL-" + (1_111_111 + p.number()) + "-" + p.name() + "-KİRA";
    }

    private static BankFile bank(String profile, String date, String amount, String balance) {
        return common(BankFile.of(profile)
                        .payments(Payment.list(profile.hashCode(), OWN, "TR", NAMES))
                        .encoding("windows-1254")
                        .shape(';', BankFile.Quotes.NONE, "\r\n")
                        .before(
                                "Ad Soyad/Unvan;FATMA DEMİR",
                                "Hesap No / IBAN;" + GermanFiles.spaced(OWN),
                                "Döviz Cinsi;TL",
                                "Tarih Aralığı;01.06.2023 - 31.12.2023",
                                "")
                        .column(date, p -> p.date("dd.MM.yyyy"))
                        .column("Açıklama", TurkishFiles::text)
                        .column(amount, TurkishFiles::refunded)
                        .column(balance, p -> Payment.german(p.balance()))
                        .after(1, "Toplam;;1.234,56;")
                        .gives("own", p -> (p.out() ? "paid from " : "received on ") + GermanFiles.spaced(p.own()))
                        .gives("own_name", p -> "FATMA DEMİR"))
                .says("from", "2023-06-01")
                .says("to", "2023-12-31")
                .says("TOTAL", "1234.56");
    }

    /** Some negative numbers have their sign in brackets behind them. */
    private static String refunded(Payment p) {
        return p.out() && p.number() % 2 == 0 ? Payment.german(p.amount()) + "(-)" : Payment.german(p.signed());
    }

    private static BankFile ziraat() {
        return common(BankFile.of("tr-ziraat")
                .payments(Payment.list(27, OWN, "TR", NAMES))
                .name("ziraat-" + OWN + ".csv")
                .encoding("windows-1254")
                .noHeader()
                .column("Tarih", p -> p.date("dd.MM.yyyy"))
                .column("Fiş No", p -> "S0" + p.number())
                .column("Açıklama", TurkishFiles::text)
                .column("Tutar", TurkishFiles::refunded)
                .column("Bakiye", p -> Payment.german(p.balance()))
                .gives("attribute Fiş No", p -> "S0" + p.number())
                .gives("own", p -> (p.out() ? "paid from " : "received on ") + p.own()));
    }

    private static BankFile common(BankFile file) {
        return file.gives("amount", p -> p.amount() + " TRY")
                .gives("time", p -> p.date("yyyy-MM-dd"))
                .gives("balance_after", Payment::balance)
                .gives("reference", TurkishFiles::text)
                .gives("name", Payment::name)
                .gives("channel", p -> "BANK");
    }
}
