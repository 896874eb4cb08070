package org.theseus.report.page;

import org.theseus.report.draw.Scene;
import org.theseus.report.draw.SvgWriter;

/** How a picture stands in a template's text. */
@FunctionalInterface
public interface Drawings {

    /** As an {@code svg} element in the page itself. */
    Drawings SVG = (scene, id, title, description) -> SvgWriter.inPage(scene, id, "drawing", title, description);

    /**
     * The element for a picture.
     *
     * @param id unique in the page
     */
    String element(Scene scene, String id, String title, String description);
}
