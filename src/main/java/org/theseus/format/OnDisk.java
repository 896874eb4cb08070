package org.theseus.format;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives a file on disk for bytes that lie in an archive: a copy, made when it is first asked for. Not thread-safe. */
final class OnDisk implements Supplier<Path> {

    private final FormatInput input;
    private final Function<FormatInput, Path> copy;
    private @Nullable Path made;

    private OnDisk(FormatInput input, Function<FormatInput, Path> copy) {
        this.input = input;
        this.copy = copy;
    }

    /** An input for bytes in an archive; {@code copy} makes the file. */
    static FormatInput input(
            String file,
            @Nullable String archive,
            long size,
            FormatInput.Opener opener,
            Function<FormatInput, Path> copy) {
        FormatInput bytes = new FormatInput(file, archive, null, size, opener, () -> {
            throw new IllegalStateException("not on disk");
        });
        return new FormatInput(file, archive, null, size, opener, new OnDisk(bytes, copy));
    }

    @Override
    public Path get() {
        Path path = made;
        if (path == null) {
            path = copy.apply(input);
            made = path;
        }
        return path;
    }
}
