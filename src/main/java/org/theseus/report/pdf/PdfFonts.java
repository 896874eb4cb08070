package org.theseus.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The two fonts of one document, embedded with the letters that it uses: DejaVu Sans Condensed, which has Latin, Cyrillic,
 * Greek and Arabic (shaped and joined). One thread.
 */
final class PdfFonts {

    /** Stands for a letter that the fonts do not have; itself in them. */
    static final String MISSING = "\u25A1";

    private static final String FOLDER = "theseus/report/vendor/dejavu-fonts-2.37/";

    private final PDType0Font regular;
    private final PDType0Font bold;
    private final CmapLookup glyphs;

    private PdfFonts(PDType0Font regular, PDType0Font bold, CmapLookup glyphs) {
        this.regular = regular;
        this.bold = bold;
        this.glyphs = glyphs;
    }

    static PdfFonts in(PDDocument document) throws IOException {
        TrueTypeFont plain = parse("DejaVuSansCondensed.ttf");
        return new PdfFonts(
                PDType0Font.load(document, plain, true),
                PDType0Font.load(document, parse("DejaVuSansCondensed-Bold.ttf"), true),
                plain.getUnicodeCmapLookup());
    }

    private static TrueTypeFont parse(String file) throws IOException {
        try (InputStream in = PdfFonts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the jar: " + file);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
    }

    PDType0Font regular() {
        return regular;
    }

    PDType0Font bold() {
        return bold;
    }

    boolean shows(int codePoint) {
        return glyphs.getGlyphId(codePoint) != 0 || Character.isWhitespace(codePoint);
    }

    /** The text with {@link #MISSING} for every letter that the fonts do not have. */
    String shown(String text) {
        if (text.codePoints().allMatch(this::shows)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (shows(point)) {
                shown.appendCodePoint(point);
            } else if (!isSilent(point)) {
                shown.append(MISSING);
            }
        });
        return shown.toString();
    }

    /** Joiners and selectors of variants have no shape of their own. */
    static boolean isSilent(int point) {
        return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
    }
}
