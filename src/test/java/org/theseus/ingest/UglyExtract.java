package org.theseus.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An invented extract as a bank might write it, and what it says: the same seed gives the same file. */
final class UglyExtract {

    /** A bank's way of writing: language of the header, encodings, date pattern, decimal and grouping sign. */
    record Style(
            String name,
            List<String> header,
            List<String> charsets,
            String datePattern,
            char decimal,
            char grouping,
            boolean twoColumns,
            List<String> preamble,
            List<String> footer,
            List<String> names) {}

    record Row(LocalDate date, BigDecimal amount, String name, String account, String text) {}

    static final String OWN = "AT611904300234573201";

    private static final List<String> ACCOUNTS = List.of(
            "DE89370400440532013000", "RS35260005601001611379", "HR1210010051863000160", "GB82WEST12345698765432");

    static final List<Style> STYLES = List.of(
            new Style(
                    "de",
                    List.of(
                            "Buchungstag",
                            "Valutadatum",
                            "Empfänger/Zahlungspflichtiger",
                            "IBAN Gegenkonto",
                            "Verwendungszweck",
                            "Betrag",
                            "Währung",
                            "Saldo"),
                    List.of("windows-1252", "UTF-8", "BOM", "UTF-16LE", "IBM850"),
                    "dd.MM.yyyy",
                    ',',
                    '.',
                    false,
                    List.of("Umsatzanzeige;erstellt für Übungszwecke", "IBAN;" + OWN, ""),
                    List.of("Kontostand;1.234,00"),
                    List.of("Bäckerei Grünwald", "Jürgen Weiß", "Möbelhaus Söhne", "Städtische Wärme")),
            new Style(
                    "sr",
                    List.of(
                            "Datum knjiženja",
                            "Datum valute",
                            "Naziv partnera",
                            "Račun partnera",
                            "Svrha plaćanja",
                            "Zaduženje",
                            "Odobrenje",
                            "Valuta",
                            "Stanje"),
                    List.of("windows-1250", "UTF-8", "ISO-8859-2", "IBM852"),
                    "dd.MM.yyyy.",
                    ',',
                    '.',
                    true,
                    List.of("Štedionica Šabac a.d.", "Račun: " + OWN),
                    List.of("Ukupno;;;;;1,00;2,00"),
                    List.of("Đorđe Živković", "Menjačnica Čukarica", "Žaklina Ćirić", "Opština Šabac")),
            new Style(
                    "tr",
                    List.of("İşlem Tarihi", "Valör", "Karşı Taraf", "Karşı IBAN", "Açıklama", "Tutar (EUR)", "Bakiye"),
                    List.of("windows-1254", "UTF-8", "BOM", "ISO-8859-9", "IBM857"),
                    "dd/MM/yyyy",
                    ',',
                    '.',
                    false,
                    List.of("Hesap No: " + OWN, "Müşteri: deneme"),
                    List.of("Toplam;;;;;9,00"),
                    List.of("Ayşe Yıldırım", "Güneş Nakliyat Ltd Şti", "Hüseyin Şahin", "Çağrı Öztürk")),
            new Style(
                    "el",
                    List.of(
                            "Ημερομηνία",
                            "Ημερομηνία Αξίας",
                            "Δικαιούχος/Εντολέας",
                            "Λογαριασμός Αντισυμβαλλόμενου",
                            "Αιτιολογία",
                            "Ποσό",
                            "Νόμισμα",
                            "Υπόλοιπο"),
                    List.of("windows-1253", "UTF-8", "ISO-8859-7", "UTF-16BE"),
                    "d/M/yyyy",
                    ',',
                    '.',
                    false,
                    List.of("Λογαριασμός: " + OWN),
                    List.of(),
                    List.of("Παναγιώτης Ρήγας", "ΑΛΕΞΑΝΔΡΑ ΚΟΥΤΣΗ", "Δήμος Ορεστιάδας", "Ελένη Μαυρίδου")),
            new Style(
                    "mk",
                    List.of(
                            "Датум",
                            "Датум на валута",
                            "Партнер",
                            "Сметка на партнер",
                            "Опис",
                            "Задолжување",
                            "Одобрување",
                            "Валута",
                            "Салдо"),
                    List.of("windows-1251", "UTF-8"),
                    "dd.MM.yyyy",
                    ',',
                    '.',
                    true,
                    List.of("Сметка: " + OWN),
                    List.of("Вкупно;;;;;1,00;2,00"),
                    List.of("Ѓорѓи Ќосев", "Пекара Жито", "Љупчо Џамбазов", "Општина Куманово")),
            new Style(
                    "hu",
                    List.of(
                            "Könyvelés dátuma",
                            "Értéknap",
                            "Partner neve",
                            "Partner számlaszám",
                            "Közlemény",
                            "Összeg",
                            "Devizanem",
                            "Egyenleg"),
                    List.of("windows-1250", "UTF-16LE", "ISO-8859-2"),
                    "yyyy.MM.dd.",
                    ',',
                    ' ',
                    false,
                    List.of("Számlaszám: " + OWN),
                    List.of("Összesen;;;;;1,00"),
                    List.of("Győrffy Ödön", "Szűcs Bálintné", "Fűtőmű Kft", "Kőbánya Pékség")),
            new Style(
                    "en",
                    List.of(
                            "Date",
                            "Value Date",
                            "Counterparty",
                            "Counterparty Account",
                            "Description",
                            "Paid Out",
                            "Paid In",
                            "Currency",
                            "Balance"),
                    List.of("UTF-8", "windows-1252"),
                    "yyyy-MM-dd",
                    '.',
                    ',',
                    true,
                    List.of("Account Number: " + OWN),
                    List.of("Total,,,,,1.00,2.00"),
                    List.of("Café René", "Zoë Smith", "Crèche Noël", "O'Brien & Sons")),
            new Style(
                    "bg",
                    List.of(
                            "Дата",
                            "Вальор",
                            "Контрагент",
                            "Сметка на контрагента",
                            "Основание",
                            "Дебит",
                            "Кредит",
                            "Валута",
                            "Салдо"),
                    List.of("windows-1251", "UTF-8", "IBM866"),
                    "dd.MM.yyyy",
                    '.',
                    ' ',
                    true,
                    List.of("Сметка: " + OWN),
                    List.of("Общо;;;;;1.00;2.00"),
                    List.of("Йорданка Щерева", "Фурна Златен клас", "Жечка Люцканова", "Община Свиленград")));

    final Style style;
    final String charset;
    final char delimiter;
    final boolean quoteAll;
    final boolean withFooter;
    final List<Row> rows = new ArrayList<>();

    private UglyExtract(Style style, String charset, char delimiter, boolean quoteAll, boolean withFooter) {
        this.style = style;
        this.charset = charset;
        this.delimiter = delimiter;
        this.quoteAll = quoteAll;
        this.withFooter = withFooter;
    }

    static UglyExtract of(Random random, boolean withFooter) {
        Style style = STYLES.get(random.nextInt(STYLES.size()));
        String charset = style.charsets().get(random.nextInt(style.charsets().size()));
        char delimiter = new char[] {';', '\t', '|', ','}[random.nextInt(4)];
        UglyExtract made = new UglyExtract(style, charset, delimiter, random.nextBoolean(), withFooter);
        int rows = 6 + random.nextInt(40);
        LocalDate day = LocalDate.of(2023, 1, 20);
        for (int i = 0; i < rows; i++) {
            day = day.plusDays(1 + random.nextInt(3));
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_500_000) - 1_250_000, 2);
            amount = amount.signum() == 0 || i == 0 ? new BigDecimal("-1234.56") : amount;
            String name = style.names().get(random.nextInt(style.names().size()));
            String text = random.nextInt(4) == 0 ? "10.5, \"" + name + "\"; " + i : name + " " + i;
            made.rows.add(new Row(day, amount, name, ACCOUNTS.get(random.nextInt(ACCOUNTS.size())), text));
        }
        return made;
    }

    Path write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        style.preamble().forEach(line -> text.append(line).append("\r\n"));
        text.append(line(style.header())).append("\r\n");
        DateTimeFormatter dates = DateTimeFormatter.ofPattern(style.datePattern());
        BigDecimal balance = BigDecimal.valueOf(5_000_000, 2);
        for (Row row : rows) {
            balance = balance.add(row.amount());
            List<String> cells = new ArrayList<>(
                    List.of(dates.format(row.date()), dates.format(row.date()), row.name(), row.account(), row.text()));
            if (style.twoColumns()) {
                cells.add(row.amount().signum() < 0 ? number(row.amount().negate()) : "");
                cells.add(row.amount().signum() < 0 ? "" : number(row.amount()));
            } else {
                cells.add(number(row.amount()));
            }
            if (style.header().stream().noneMatch(name -> name.contains("(EUR)"))) {
                cells.add("EUR");
            }
            cells.add(number(balance));
            text.append(line(cells)).append("\r\n");
        }
        if (withFooter) {
            style.footer().forEach(line -> {
                List<String> cells = new ArrayList<>(List.of(line.split("[;]")));
                cells.addAll(Collections.nCopies(Math.max(0, style.header().size() - cells.size()), ""));
                text.append(line(cells)).append("\r\n");
            });
        }
        Path file = folder.resolve("auszug-" + style.name() + ".csv");
        Files.deleteIfExists(file);
        return Files.write(file, bytes(text.toString()));
    }

    private byte[] bytes(String text) {
        return charset.equals("BOM")
                ? ("\ufeff" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(charset));
    }

    private String number(BigDecimal amount) {
        String plain = String.format(java.util.Locale.ROOT, "%,.2f", amount);
        return plain.replace(',', '\1').replace('.', style.decimal()).replace('\1', style.grouping());
    }

    private String line(List<String> cells) {
        List<String> written = new ArrayList<>();
        for (String cell : cells) {
            boolean quote = quoteAll || cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
            written.add(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return String.join(String.valueOf(delimiter), written);
    }

    @Override
    public String toString() {
        return style.name() + " " + charset + " '" + delimiter + "'" + (quoteAll ? " quoted" : "") + " " + rows.size()
                + " rows";
    }
}
