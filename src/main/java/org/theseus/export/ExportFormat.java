package org.theseus.export;

import java.util.List;

/** A format to export to. Implementations hold no state. */
public interface ExportFormat {

    /** Name as typed: {@code graphml}. */
    String name();

    /** One line that says who opens it. */
    String title();

    /**
     * The files of an export: one, which becomes the output itself, or several for a folder.
     *
     * @return in a fixed order, at least one
     */
    List<ExportFile> write(ExportContent content);

    /** A file. */
    record ExportFile(String name, byte[] bytes) {}
}
