package org.theseus.generate.ledger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds payments on disk, one file a month, and gives them back in time order a month at a time: memory for the largest
 * month, whatever the number of payments. For one thread; {@link #close} removes the files.
 */
public final class PaymentSpool implements PaymentSink, AutoCloseable {

    /**
     * A payment as it comes back.
     *
     * @param line canonical line without its id
     * @param payerKey account or customer number, null where there is none
     */
    public record Spooled(
            long second,
            long number,
            Truth.Marks truth,
            int payer,
            int payee,
            @Nullable String payerKey,
            @Nullable String payeeKey,
            byte[] line) {}

    private final Path folder;
    private final List<DataOutputStream> months = new ArrayList<>();
    private final CanonicalLine format = new CanonicalLine();
    private long count;

    private PaymentSpool(Path folder) {
        this.folder = folder;
    }

    /** An empty spool in a new folder below {@code parent}. */
    public static PaymentSpool in(Path parent) throws IOException {
        PaymentSpool spool = new PaymentSpool(Files.createTempDirectory(parent, ".spool"));
        for (int month = 0; month < Period.MONTHS; month++) {
            spool.months.add(
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool.file(month)), 1 << 16)));
        }
        return spool;
    }

    private Path file(int month) {
        return folder.resolve("month-" + month);
    }

    @Override
    public void add(Payment payment) {
        if (!Period.contains(payment.second())) {
            throw new IllegalArgumentException("outside of the period: " + Period.dateOf(payment.second()));
        }
        try {
            DataOutputStream out = months.get(Period.monthOf(payment.second()));
            out.writeLong(payment.second());
            out.writeLong(count++);
            out.writeByte(payment.truth().size());
            for (int i = 0; i < payment.truth().size(); i++) {
                out.writeInt(payment.truth().group(i));
            }
            out.writeInt(payment.payer().person());
            out.writeInt(payment.payee().person());
            writeKey(out, payment.payer().key());
            writeKey(out, payment.payee().key());
            byte[] line = format.of(payment).getBytes(StandardCharsets.UTF_8);
            out.writeInt(line.length);
            out.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void writeKey(DataOutputStream out, @Nullable String key) throws IOException {
        out.writeUTF(key == null ? "" : key);
    }

    /** How many payments it holds. */
    public long count() {
        return count;
    }

    /** All payments in time order; those of one second in the order in which they were added. */
    public void inOrder(Consumer<? super Spooled> reader) throws IOException {
        for (int month = 0; month < Period.MONTHS; month++) {
            months.get(month).flush();
            List<Spooled> payments = read(file(month));
            payments.sort(Comparator.comparingLong(Spooled::second).thenComparingLong(Spooled::number));
            payments.forEach(reader);
        }
    }

    private static List<Spooled> read(Path file) throws IOException {
        List<Spooled> payments = new ArrayList<>();
        long left = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            while (left > 0) {
                long second = in.readLong();
                long number = in.readLong();
                int[] groups = new int[in.readByte()];
                for (int i = 0; i < groups.length; i++) {
                    groups[i] = in.readInt();
                }
                int payer = in.readInt();
                int payee = in.readInt();
                String payerKey = in.readUTF();
                String payeeKey = in.readUTF();
                byte[] line = new byte[in.readInt()];
                in.readFully(line);
                left -= 8
                        + 8
                        + 1
                        + 4L * groups.length
                        + 8
                        + 4
                        + payerKey.length()
                        + payeeKey.length()
                        + 4
                        + line.length;
                payments.add(new Spooled(
                        second,
                        number,
                        Truth.Marks.of(groups),
                        payer,
                        payee,
                        payerKey.isEmpty() ? null : payerKey,
                        payeeKey.isEmpty() ? null : payeeKey,
                        line));
            }
        }
        return payments;
    }

    /** The payments are needed no more; their files go. Closing again does nothing. */
    public void finish() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream month : months) {
            month.close();
        }
        for (int month = 0; month < Period.MONTHS; month++) {
            Files.deleteIfExists(file(month));
        }
        Files.deleteIfExists(folder);
    }
}
