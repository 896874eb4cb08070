package org.theseus.report.pdf;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.theseus.report.draw.Outline;
import org.theseus.report.draw.Paint;
import org.theseus.report.draw.Scene;

/** Draws scenes into pages of one document, text as text that can be searched. One thread. */
final class ScenePainter {

    private static final double HALO = 0.78;
    private static final double ASCENT = 0.8;
    private static final double LINE_HEIGHT = 1.05;

    private final PdfFonts fonts;
    private final SortedMap<Double, PDExtendedGraphicsState> opacities = new TreeMap<>();

    ScenePainter(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** Draws into a stream whose y runs downwards, scaled about its origin. */
    void paint(Scene scene, PDPageContentStream out, double scale) throws IOException {
        out.saveGraphicsState();
        out.transform(new Matrix((float) scale, 0, 0, (float) scale, 0, 0));
        try {
            for (Scene.Item item : scene.items()) {
                item(item, out);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        out.restoreGraphicsState();
    }

    private void item(Scene.Item item, PDPageContentStream out) throws IOException {
        if (item instanceof Scene.Shape shape) {
            shape(shape, out);
        } else if (item instanceof Scene.Label label) {
            label(label, out);
        } else if (item instanceof Scene.Group group) {
            for (Scene.Item inner : group.items()) {
                item(inner, out);
            }
        }
    }

    private void shape(Scene.Shape shape, PDPageContentStream out) throws IOException {
        boolean fills = shape.fill() != Paint.NONE;
        boolean strokes = shape.stroke() != Paint.NONE && shape.width() > 0;
        if (!fills && !strokes) {
            return;
        }
        out.saveGraphicsState();
        if (shape.opacity() < 1) {
            out.setGraphicsStateParameters(opacity(shape.opacity()));
        }
        if (fills) {
            out.setNonStrokingColor(color(shape.fill()));
        }
        if (strokes) {
            out.setStrokingColor(color(shape.stroke()));
            out.setLineWidth((float) shape.width());
            if (shape.dash() > 0) {
                out.setLineDashPattern(new float[] {(float) shape.dash()}, 0);
            }
        }
        shape.outline().walk(new Writing(out));
        if (fills && strokes) {
            out.fillAndStroke();
        } else if (fills) {
            out.fill();
        } else {
            out.stroke();
        }
        out.restoreGraphicsState();
    }

    private void label(Scene.Label label, PDPageContentStream out) throws IOException {
        String text = fonts.shown(RightToLeft.line(label.text()));
        PDType0Font font = label.bold() ? fonts.bold() : fonts.regular();
        double wide = font.getStringWidth(text) / 1000 * label.size();
        double x = switch (label.anchor()) {
            case START -> label.x();
            case MIDDLE -> label.x() - wide / 2;
            case END -> label.x() - wide;
        };
        out.saveGraphicsState();
        if (label.halo()) {
            out.saveGraphicsState();
            out.setGraphicsStateParameters(opacity(HALO));
            out.setNonStrokingColor(color(Paint.PAPER));
            out.addRect((float) x - 1, (float) (label.y() - label.size() * ASCENT), (float) wide + 2, (float)
                    (label.size() * LINE_HEIGHT));
            out.fill();
            out.restoreGraphicsState();
        }
        out.setNonStrokingColor(color(label.paint()));
        out.beginText();
        out.setFont(font, (float) label.size());
        out.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) label.y()));
        out.showText(text);
        out.endText();
        out.restoreGraphicsState();
    }

    private PDExtendedGraphicsState opacity(double opacity) {
        return opacities.computeIfAbsent(opacity, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(value.floatValue());
            state.setStrokingAlphaConstant(value.floatValue());
            return state;
        });
    }

    private static Color color(Paint paint) {
        return Color.decode(paint.onPaper());
    }

    /** A path into a stream. */
    private record Writing(PDPageContentStream out) implements Outline.Pen {

        private interface Step {
            void write() throws IOException;
        }

        private static void write(Step step) {
            try {
                step.write();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void move(double x, double y) {
            write(() -> out.moveTo((float) x, (float) y));
        }

        @Override
        public void line(double x, double y) {
            write(() -> out.lineTo((float) x, (float) y));
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            write(() -> out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
        }

        @Override
        public void close() {
            write(out::closePath);
        }
    }
}
