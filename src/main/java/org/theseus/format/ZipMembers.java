package org.theseus.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The members of a ZIP archive by its central directory, so that a cut archive is refused rather than read as far as it
 * goes. Sizes and checksums are verified. Not thread-safe.
 */
public final class ZipMembers implements AutoCloseable {

    /** Names in archives that no UTF-8 flag marks and that are no UTF-8. */
    private static final Charset OLD_NAMES = Charset.forName("IBM437");

    private final FormatInput archive;
    private final ZipFile zip;
    private final long maxBytes;
    private final Function<FormatInput, Path> copy;

    private ZipMembers(FormatInput archive, ZipFile zip, long maxBytes, Function<FormatInput, Path> copy) {
        this.archive = archive;
        this.zip = zip;
        this.maxBytes = maxBytes;
        this.copy = copy;
    }

    static boolean claims(FileHead head) {
        return head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6);
    }

    static ZipMembers open(FormatInput archive, long maxBytes, Function<FormatInput, Path> copy) {
        try {
            Path path = archive.onDisk();
            ZipFile zip;
            try {
                zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            } catch (ZipException notUtf8) {
                zip = new ZipFile(path.toFile(), OLD_NAMES);
            }
            return new ZipMembers(archive, zip, maxBytes, copy);
        } catch (IOException | IllegalArgumentException damaged) {
            throw FormatInput.refuse(
                    archive.label() + ": the ZIP archive is damaged, cut off or encrypted: " + damaged.getMessage(),
                    "Ask the sender for it again, or unpack it with its password.",
                    damaged);
        }
    }

    /**
     * Opens a document that is a ZIP archive inside, such as a workbook.
     *
     * @throws org.theseus.model.TheseusException of kind INPUT if the archive is damaged
     */
    public static ZipMembers open(FormatInput document) {
        long bytes = document.onDisk().toFile().length();
        return open(document, UnpackLimits.STANDARD.maxBytes(bytes), FormatInput::onDisk);
    }

    /** Whether it has a member of that name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** A member of a document as an input that is called as the document is; reading an absent one fails. */
    public FormatInput part(String name) {
        FormatInput.Opener opener = () -> {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new ZipException("it has no \"" + name + "\"");
            }
            return stream(entry);
        };
        FormatInput part = OnDisk.input(archive.file(), archive.archive(), FormatInput.UNKNOWN_SIZE, opener, copy);
        return archive.sheet() == null ? part : part.ofSheet(archive.sheet());
    }

    private InputStream stream(ZipEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new ZipException("it has no \"" + entry.getName() + "\"");
        }
        return BoundedStream.stated(
                in, maxBytes, archive.label() + ", member " + entry.getName(), entry.getSize(), entry.getCrc());
    }

    /**
     * The members that hold data, in the archive's order; what operating systems leave in archives is passed over.
     *
     * @param limit most members
     */
    List<FormatInput> inputs(int limit) {
        List<FormatInput> inputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long bytes = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.isDirectory() || isLitter(entry.getName())) {
                continue;
            }
            bytes += Math.max(0, entry.getSize());
            if (inputs.size() == limit || bytes > maxBytes || bytes < 0) {
                throw FormatInput.refuse(
                        archive.label() + ": the archive holds more than " + limit + " members or unpacks to more than "
                                + maxBytes + " bytes",
                        "It may be made to exhaust the reader. Unpack it by hand if you trust it.",
                        null);
            }
            if (!names.add(entry.getName())) {
                throw FormatInput.refuse(
                        archive.label() + ": two members are called \"" + entry.getName() + "\"",
                        "Unpack it by hand and look which of them is meant.",
                        null);
            }
            String name = archive.archive() == null ? entry.getName() : archive.archive() + "!" + entry.getName();
            inputs.add(OnDisk.input(archive.file(), name, entry.getSize(), () -> stream(entry), copy));
        }
        return inputs;
    }

    private static boolean isLitter(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.startsWith("__MACOSX/")
                || last.equals(".ds_store")
                || last.equals("thumbs.db")
                || last.equals("desktop.ini");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw archive.unreadable(failure);
        }
    }
}
