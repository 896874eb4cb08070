package org.theseus.generate;

/**
 * What is asked for.
 *
 * @param rows how many transfers, all in all
 * @param prevalence planted cases of each indicator per 100,000 rows; one boundary case for each of its rules comes with
 *     every four of them
 * @param content what is planted
 * @param noise factor on errors of writing in names; 0 is none, 1 is usual
 */
public record GenerationRequest(long seed, long rows, View view, Content content, double prevalence, double noise) {

    /** Fewest rows that an economy can be made of. */
    public static final long FEWEST_ROWS = 500;

    /** What is planted. */
    public enum Content {
        /** Cases of every indicator, boundary cases, evasions, stories, and what only looks like one. */
        CASES,
        /**
         * Cases of every indicator whose people stand under several numbers and spellings, and people who are easily taken for
         * one; for what who is who adds.
         */
        ALIASES,
        /** Everyday life with stories, and what only looks like a case; nothing of the catalogue. */
        STORIES,
        /**
         * Everyday life with whole networks as the file of a court holds them, written without looking at the definitions, and
         * what only looks like a case; nothing of the catalogue.
         */
        COURT,
        /** The same with the subjects of the stories, each told whole by another writer. */
        RETOLD,
        /** The same with ten further subjects that a third writer chose. */
        VERDICTS,
        /** Everyday life with what only looks like a case; for false alarms. */
        BENIGN
    }

    /** What is seen. */
    public enum View {
        /** Every row. */
        FULL,
        /** The rows of one account in twenty, ordered one by one. */
        PARTIAL
    }

    public GenerationRequest {
        if (rows < FEWEST_ROWS) {
            throw new IllegalArgumentException("rows: " + rows);
        }
        if (!(prevalence >= 0) || !(noise >= 0)) {
            throw new IllegalArgumentException("prevalence and noise must not be negative");
        }
    }
}
