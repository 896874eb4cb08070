package org.theseus.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes payments as one profile's file, and says what reading it must give. */
final class BankFile {

    /** How cells are quoted. */
    enum Quotes {
        NONE,
        ALL,
        WHERE_NEEDED,
        LOOSE
    }

    final String profile;
    final String layout;
    String fileName = "extract.csv";

    @Nullable
    String account;

    int controls;
    SortedMap<String, String> statement = new TreeMap<>();

    private Charset charset = StandardCharsets.UTF_8;
    private boolean mark;
    private char delimiter = ';';
    private Quotes quotes = Quotes.NONE;
    private String lineEnd = "\n";
    private boolean header = true;
    private String afterCells = "";
    private final List<String> preamble = new ArrayList<>();
    private final List<String> footer = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<Function<Payment, String>> cells = new ArrayList<>();
    private final SortedMap<String, Function<Payment, @Nullable String>> expected = new TreeMap<>();
    private List<Payment> payments = List.of();

    private BankFile(String profile, String layout) {
        this.profile = profile;
        this.layout = layout;
    }

    static BankFile of(String profile) {
        return new BankFile(profile, "");
    }

    static BankFile of(String profile, String layout) {
        return new BankFile(profile, layout);
    }

    BankFile payments(List<Payment> list) {
        payments = list;
        return this;
    }

    BankFile name(String name) {
        fileName = name;
        return this;
    }

    BankFile account(String given) {
        account = given;
        return this;
    }

    BankFile encoding(String name) {
        charset = Charset.forName(name);
        return this;
    }

    BankFile byteOrderMark() {
        mark = true;
        return this;
    }

    BankFile shape(char between, Quotes how, String end) {
        delimiter = between;
        quotes = how;
        lineEnd = end;
        return this;
    }

    BankFile before(String... lines) {
        preamble.addAll(List.of(lines));
        return this;
    }

    BankFile after(int controlRows, String... lines) {
        controls = controlRows;
        footer.addAll(List.of(lines));
        return this;
    }

    BankFile noHeader() {
        header = false;
        return this;
    }

    BankFile lineTail(String text) {
        afterCells = text;
        return this;
    }

    BankFile column(String name, Function<Payment, String> cell) {
        columns.add(name);
        cells.add(cell);
        return this;
    }

    BankFile gives(String field, Function<Payment, @Nullable String> value) {
        expected.put(field, value);
        return this;
    }

    BankFile says(String fact, String value) {
        statement.put(fact, value);
        return this;
    }

    /** Direction and amount of an extract. */
    BankFile givesExtract(String currency) {
        gives("amount", p -> p.amount() + " " + currency);
        return gives("own", p -> (p.out() ? "paid from " : "received on ") + p.own());
    }

    String own() {
        return payments.get(0).own();
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(mark ? "\ufeff" : "");
        preamble.forEach(line -> text.append(line).append(lineEnd));
        if (header) {
            line(columns, name -> name, text);
        }
        for (Payment payment : payments) {
            line(cells.stream().map(cell -> cell.apply(payment)).toList(), cell -> cell, text);
        }
        footer.forEach(line -> text.append(line).append(lineEnd));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(charset));
        return bytes.toByteArray();
    }

    private void line(List<String> values, UnaryOperator<String> as, StringBuilder text) {
        for (int i = 0; i < values.size(); i++) {
            String value = as.apply(values.get(i));
            boolean needed = value.indexOf(delimiter) >= 0 || value.indexOf('"') >= 0 || value.indexOf('\n') >= 0;
            text.append(i == 0 ? "" : String.valueOf(delimiter));
            switch (quotes) {
                case NONE -> text.append(value);
                case LOOSE -> text.append('"').append(value).append('"');
                case ALL -> text.append('"').append(value.replace("\"", "\"\"")).append('"');
                case WHERE_NEEDED -> text.append(needed ? '"' + value.replace("\"", "\"\"") + '"' : value);
            }
        }
        text.append(afterCells).append(lineEnd);
    }

    /** What each payment must read as, field by field; absent fields must be absent. */
    List<SortedMap<String, String>> expected() {
        List<SortedMap<String, String>> all = new ArrayList<>();
        for (Payment payment : payments) {
            SortedMap<String, String> said = new TreeMap<>();
            expected.forEach((field, value) -> {
                String text = value.apply(payment);
                if (text != null && !text.isEmpty()) {
                    said.put(field, text);
                }
            });
            all.add(said);
        }
        return all;
    }

    @Override
    public String toString() {
        return profile + (layout.isEmpty() ? "" : " " + layout);
    }
}
