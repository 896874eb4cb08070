package org.theseus.report.pdf;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What becomes of letters that the fonts of a document do not have (Chinese, emoji): each is shown as a box, and where a
 * text has letters among them, what they say in Latin letters stands beside it. One thread.
 */
final class ForeignLetters {

    private final PdfFonts fonts;
    private @Nullable Transliterator toLatin;

    ForeignLetters(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** Changes every text under a node. */
    void mend(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                String text = child.getNodeValue();
                String mended = mended(text);
                if (!mended.equals(text)) {
                    child.setNodeValue(mended);
                }
            } else if (child instanceof Element element && !element.getTagName().equals("style")) {
                mend(child);
            }
        }
    }

    String mended(String text) {
        String shown = fonts.shown(text);
        if (shown.equals(text)
                || text.codePoints().noneMatch(point -> Character.isLetter(point) && !fonts.shows(point))) {
            return shown;
        }
        Transliterator latin = toLatin;
        if (latin == null) {
            latin = Transliterator.getInstance("Any-Latin");
            toLatin = latin;
        }
        return shown + " [" + fonts.shown(latin.transliterate(text)) + "]";
    }
}
