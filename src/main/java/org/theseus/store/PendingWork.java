package org.theseus.store;

/**
 * Work on a case that was announced and is not finished: nobody may read the case before it is.
 *
 * @param id what tells two attempts apart: an import's spool, or the undo of a file
 * @param sha256 digest of the file that is imported or taken back
 * @param keeper who holds the spool, in words for a user: {@code anna@desk7, /home/anna/.theseus}
 */
public record PendingWork(Kind kind, String id, String file, String sha256, String keeper) {

    /** What is being done. */
    public enum Kind {
        /** A file is written from a spool that lies with {@link PendingWork#keeper}. */
        IMPORT,
        /** A file is taken back; anybody can finish it. */
        UNDO
    }
}
