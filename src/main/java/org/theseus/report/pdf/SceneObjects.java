package org.theseus.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Shape;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theseus.report.draw.Numbers;
import org.theseus.report.draw.Scene;
import org.theseus.report.page.Drawings;
import org.w3c.dom.Element;

/**
 * Pictures inside the PDF's pages: templates get an {@code object} element with the picture's number, and the renderer
 * comes back here to draw it. For one document.
 */
final class SceneObjects implements Drawings, FSObjectDrawerFactory {

    private static final String TYPE = "theseus/scene";
    /** Width of the printed area of an A4 page, in CSS pixels, less the bar beside a block. */
    private static final double WIDTH = 640;

    private final ScenePainter painter;
    private final List<Scene> scenes = new ArrayList<>();

    SceneObjects(ScenePainter painter) {
        this.painter = painter;
    }

    @Override
    public String element(Scene scene, String id, String title, String description) {
        scenes.add(scene);
        return "<object class=\"drawing\" type=\"" + TYPE + "\" data=\"" + (scenes.size() - 1) + "\" style=\"width:"
                + Numbers.of(WIDTH) + "px;height:" + Numbers.of(WIDTH * scene.height() / scene.width())
                + "px\"></object>";
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this::draw : null;
    }

    private @Nullable Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Scene scene = scenes.get(Integer.parseInt(element.getAttribute("data")));
        float wide = (float) width / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, wide, (float) height / dotsPerPixel, graphics -> {
            PdfBoxGraphics2D page = (PdfBoxGraphics2D) graphics;
            page.setFontTextDrawer(new Instead(scene, wide / scene.width()));
            page.setPaint(Color.BLACK);
            page.drawString(" ", 0, 0);
        });
        return null;
    }

    /** Draws the scene where the library means to draw a text: there it hands out the stream. */
    private final class Instead implements IPdfBoxGraphics2DFontTextDrawer {

        private final Scene scene;
        private final double scale;

        Instead(Scene scene, double scale) {
            this.scene = scene;
            this.scale = scale;
        }

        @Override
        public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) {
            return true;
        }

        @Override
        public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv env) throws IOException {
            painter.paint(scene, env.getContentStream(), scale);
        }

        @Override
        public @Nullable FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv env) {
            return null;
        }
    }
}
