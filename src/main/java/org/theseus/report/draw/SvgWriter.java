package org.theseus.report.draw;

/**
 * A scene as SVG, by itself or inside a page. Colours stand in attributes, so that the picture is whole without a style
 * sheet; classes let a page's style replace them in the dark. Every text is escaped here. Stateless.
 */
public final class SvgWriter {

    /** Fonts by which a picture is measured, then what resembles them. */
    private static final String FONTS = "DejaVu Sans Condensed, DejaVu Sans, Verdana, sans-serif";

    private SvgWriter() {}

    /**
     * An {@code svg} element for a page.
     *
     * @param id unique in the page, for title and description
     * @param style class of the element
     */
    public static String inPage(Scene scene, String id, String style, String title, String description) {
        StringBuilder svg = new StringBuilder(4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"")
                .append(style)
                .append("\" viewBox=\"0 0 ");
        size(svg, scene)
                .append("\" role=\"img\" aria-labelledby=\"t-")
                .append(id)
                .append(" d-")
                .append(id);
        svg.append("\" font-family=\"").append(FONTS).append("\">");
        svg.append("<title id=\"t-")
                .append(id)
                .append("\">")
                .append(escaped(title))
                .append("</title>");
        svg.append("<desc id=\"d-")
                .append(id)
                .append("\">")
                .append(escaped(description))
                .append("</desc>\n");
        scene.items().forEach(item -> write(svg, item));
        return svg.append("</svg>").toString();
    }

    /** A file of its own; the size is that of the printed page, in points. */
    public static String file(Scene scene, String title, String description) {
        StringBuilder svg = new StringBuilder(8192);
        svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"");
        svg.append(Numbers.of(scene.width())).append("pt\" height=\"");
        svg.append(Numbers.of(scene.height())).append("pt\" viewBox=\"0 0 ");
        size(svg, scene).append("\" font-family=\"").append(FONTS).append("\">\n");
        svg.append("<title>").append(escaped(title)).append("</title>\n");
        svg.append("<desc>").append(escaped(description)).append("</desc>\n");
        write(
                svg,
                new Scene.Shape(
                        Outline.rectangle(0, 0, scene.width(), scene.height()), Paint.PAPER, Paint.NONE, 0, 0, 1));
        scene.items().forEach(item -> write(svg, item));
        return svg.append("</svg>\n").toString();
    }

    private static StringBuilder size(StringBuilder svg, Scene scene) {
        return svg.append(Numbers.of(scene.width())).append(' ').append(Numbers.of(scene.height()));
    }

    private static void write(StringBuilder svg, Scene.Item item) {
        if (item instanceof Scene.Shape shape) {
            shape(svg, shape);
        } else if (item instanceof Scene.Label label) {
            label(svg, label);
        } else if (item instanceof Scene.Group group) {
            svg.append("<g><title>").append(escaped(group.title())).append("</title>");
            group.items().forEach(inner -> write(svg, inner));
            svg.append("</g>\n");
        }
    }

    private static void shape(StringBuilder svg, Scene.Shape shape) {
        svg.append("<path class=\"f-").append(shape.fill().word());
        svg.append(" s-").append(shape.stroke().word());
        svg.append("\" fill=\"").append(shape.fill().onPaper()).append('"');
        if (shape.stroke() != Paint.NONE) {
            svg.append(" stroke=\"").append(shape.stroke().onPaper()).append("\" stroke-width=\"");
            svg.append(Numbers.of(shape.width())).append('"');
        }
        if (shape.dash() > 0) {
            String dash = Numbers.of(shape.dash());
            svg.append(" stroke-dasharray=\"")
                    .append(dash)
                    .append(' ')
                    .append(dash)
                    .append('"');
        }
        if (shape.opacity() < 1) {
            svg.append(" opacity=\"").append(Numbers.of(shape.opacity())).append('"');
        }
        svg.append(" d=\"").append(shape.outline().toSvg()).append("\"/>\n");
    }

    private static void label(StringBuilder svg, Scene.Label label) {
        svg.append("<text class=\"f-").append(label.paint().word()).append(label.halo() ? " halo" : "");
        svg.append("\" x=\"").append(Numbers.of(label.x())).append("\" y=\"").append(Numbers.of(label.y()));
        svg.append("\" font-size=\"").append(Numbers.of(label.size())).append("\" fill=\"");
        svg.append(label.paint().onPaper()).append('"');
        if (label.anchor() != Scene.Anchor.START) {
            svg.append(" text-anchor=\"")
                    .append(label.anchor() == Scene.Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (label.bold()) {
            svg.append(" font-weight=\"bold\"");
        }
        if (label.halo()) {
            svg.append(" stroke=\"").append(Paint.PAPER.onPaper());
            svg.append("\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        svg.append('>').append(escaped(label.text())).append("</text>\n");
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(point < ' ' ? 0xFFFD : point);
            }
        });
        return escaped.toString();
    }
}
