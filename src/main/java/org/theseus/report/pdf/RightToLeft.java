package org.theseus.report.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Writes text that runs from right to left: runs of one direction by the Unicode bidirectional algorithm, Arabic letters
 * joined. Stateless but for the paragraph that a splitter is set to; one thread.
 */
final class RightToLeft implements BidiReorderer {

    private static final int SHAPE = ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL;
    private static final int DESHAPE = ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL;

    /** A line of text from left to right on paper, letters shaped. */
    static String line(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        Bidi bidi = new Bidi(shaped(text, SHAPE), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return bidi.writeReordered(Bidi.DO_MIRRORING);
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(text, SHAPE);
    }

    @Override
    public String deshapeText(String text) {
        return shaped(text, DESHAPE);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(String text, int how) {
        try {
            return new ArabicShaping(how).shape(text);
        } catch (ArabicShapingException e) {
            return text;
        }
    }

    /** Runs of one direction within a paragraph. */
    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            byte level =
                    defaultDirection == LTR ? Bidi.LTR : defaultDirection == RTL ? Bidi.RTL : Bidi.LEVEL_DEFAULT_LTR;
            bidi.setPara(paragraph, level, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int number) {
            com.ibm.icu.text.BidiRun run = bidi.getVisualRun(number);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }
    }
}
