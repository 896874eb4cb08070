package org.theseus.generate;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.theseus.generate.ledger.CanonicalLine;
import org.theseus.generate.ledger.End;
import org.theseus.generate.ledger.PaymentSpool;
import org.theseus.generate.ledger.PaymentSpool.Spooled;
import org.theseus.generate.ledger.Truth;
import org.theseus.generate.truth.PartyFiles;
import org.theseus.generate.truth.TruthFiles;
import org.theseus.generate.view.Orders;
import org.theseus.generate.view.StatementLine;

/** Writes payments in time order: the canonical list, who is who in it, and in the partial view the ordered statements. */
final class CaseFiles {

    private final GenerationRequest request;
    private final Orders orders;
    private final TruthFiles truth;
    private final Truth groups;
    private long all;
    private long seen;
    private long planted;

    CaseFiles(GenerationRequest request, Orders orders, TruthFiles truth, Truth groups) {
        this.request = request;
        this.orders = orders;
        this.truth = truth;
        this.groups = groups;
    }

    Generator.Rows rows() {
        return new Generator.Rows(all, seen, planted);
    }

    void write(Path folder, PaymentSpool spool) throws IOException {
        boolean partial = request.view() == GenerationRequest.View.PARTIAL;
        TreeMap<String, String> ordered = new TreeMap<>();
        try (OutputStream transfers = file(folder, "transfers.csv", CanonicalLine.COLUMNS);
                OutputStream identity = file(folder, "truth/identity.csv", List.of("transfer_id", "side", "person"));
                OutputStream statements = partial
                        ? file(folder, "statements.csv", StatementLine.COLUMNS)
                        : OutputStream.nullOutputStream()) {
            spool.inOrder(payment -> {
                try {
                    String id = id(++all);
                    planted += isPlanted(payment.truth()) ? 1 : 0;
                    boolean payerSeen = partial && ordered(payment.payerKey(), ordered);
                    boolean payeeSeen = partial && ordered(payment.payeeKey(), ordered);
                    boolean visible = !partial || payerSeen || payeeSeen;
                    truth.note(payment.truth(), id, visible);
                    if (!visible) {
                        return;
                    }
                    seen++;
                    transfers.write(id.getBytes(StandardCharsets.US_ASCII));
                    transfers.write(payment.line());
                    transfers.write('\n');
                    identity(identity, id, payment);
                    if (partial) {
                        List<String> cells =
                                StatementLine.split(id + new String(payment.line(), StandardCharsets.UTF_8));
                        statement(statements, cells, payerSeen, true);
                        statement(statements, cells, payeeSeen, false);
                    }
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        }
        if (partial) {
            orders(folder, ordered);
        }
    }

    private boolean isPlanted(Truth.Marks marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (groups.get(marks.group(i)).kind() != Truth.Kind.LOOKALIKE) {
                return true;
            }
        }
        return false;
    }

    private boolean ordered(@Nullable String key, SortedMap<String, String> ordered) {
        if (key == null) {
            return false;
        }
        Optional<String> reason = orders.reason(key);
        reason.ifPresent(text -> ordered.put(key, text));
        return reason.isPresent();
    }

    private static void identity(OutputStream file, String id, Spooled payment) throws IOException {
        StringBuilder lines = new StringBuilder();
        if (payment.payer() != End.NOBODY) {
            lines.append(id)
                    .append(",payer,")
                    .append(PartyFiles.label(payment.payer()))
                    .append('\n');
        }
        if (payment.payee() != End.NOBODY) {
            lines.append(id)
                    .append(",payee,")
                    .append(PartyFiles.label(payment.payee()))
                    .append('\n');
        }
        file.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static void statement(OutputStream file, List<String> cells, boolean own, boolean out) throws IOException {
        if (own) {
            file.write((StatementLine.of(cells, out) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void orders(Path folder, SortedMap<String, String> ordered) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve("orders.csv"), StandardCharsets.UTF_8)) {
            file.write("account,from,to,reason\n");
            for (var entry : ordered.entrySet()) {
                file.write(entry.getKey() + ",2021-01-01,2024-03-31,\"" + entry.getValue() + "\"\n");
            }
        }
    }

    private static String id(long number) {
        String digits = Long.toString(number);
        return "G" + "0".repeat(Math.max(0, 8 - digits.length())) + digits;
    }

    private static OutputStream file(Path folder, String name, List<String> columns) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16);
        file.write((String.join(",", columns) + "\n").getBytes(StandardCharsets.UTF_8));
        return file;
    }
}
