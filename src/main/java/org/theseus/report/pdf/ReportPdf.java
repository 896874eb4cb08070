package org.theseus.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.theseus.protect.PlainText;
import org.theseus.report.draw.Scene;
import org.theseus.report.draw.SvgWriter;
import org.theseus.report.page.NetworkView;
import org.theseus.report.page.ReportPage;
import org.theseus.report.page.Templates;
import org.theseus.report.safe.SafeNetwork;
import org.theseus.report.safe.SafeReport;
import org.theseus.report.text.ReportText;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A report as PDF: the whole of it, a brief of one page, and chart sheets. Every page has handling line, case and page number;
 * heads of tables come again; fonts are embedded. A document has no date, and its id is a digest of its content: equal content
 * gives equal bytes. Stateless.
 */
public final class ReportPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int LONGEST_HANDLING = 100;

    private ReportPdf() {}

    /** The whole report, the first rows of each network. */
    public static byte[] report(SafeReport report, ReportText text) {
        return filled("report-pdf", report, text, report.networks());
    }

    /** The one-page brief. */
    public static byte[] brief(SafeReport report, ReportText text) {
        return filled("brief", report, text, List.of());
    }

    /** A scene measured in points as a page of its own. */
    public static byte[] sheet(Scene scene, String title, SafeReport report) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle((float) scene.width(), (float) scene.height()));
            document.addPage(page);
            ScenePainter painter = new ScenePainter(PdfFonts.in(document));
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                out.transform(new Matrix(1, 0, 0, -1, 0, (float) scene.height()));
                painter.paint(scene, out, 1);
            }
            return saved(document, title, report, SvgWriter.file(scene, title, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(String template, SafeReport report, ReportText text, List<SafeNetwork> drawn) {
        XRLog.setLoggingEnabled(false);
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = PdfFonts.in(document);
            SceneObjects pictures = new SceneObjects(new ScenePainter(fonts));
            String page = page(template, report, text, drawn, pictures);
            Document xml = parsed(page);
            new ForeignLetters(fonts).mend(xml.getDocumentElement());
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withW3cDocument(xml, "")
                    .useFont(new PDFontSupplier(fonts.regular()), "theseus", REGULAR, FontStyle.NORMAL, true)
                    .useFont(new PDFontSupplier(fonts.bold()), "theseus", BOLD, FontStyle.NORMAL, true)
                    .useReplacementText(PdfFonts.MISSING)
                    .useUnicodeBidiReorderer(new RightToLeft())
                    .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                    .useObjectDrawerFactory(pictures)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                return saved(document, report.caseName(), report, page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The template's text.
     *
     * @param drawn the networks that come with their pictures and rows
     */
    private static String page(
            String template, SafeReport report, ReportText text, List<SafeNetwork> drawn, SceneObjects pictures) {
        Map<String, Object> context = new HashMap<>();
        context.put("report", report);
        context.put(
                "networks",
                drawn.stream()
                        .map(network -> NetworkView.of(network, text, NetworkView.ROWS_IN_PAGE, pictures))
                        .toList());
        context.put(
                "pictures",
                report.pictures().stream()
                        .map(picture -> NetworkView.PictureView.of(
                                picture, report.pictures().indexOf(picture), text, pictures))
                        .toList());
        context.put("style", Templates.resource("report-pdf.css") + margins(report, text));
        context.put("screen", false);
        return Templates.fill(template, context, text);
    }

    private static String margins(SafeReport report, ReportText text) {
        String handling = ReportPage.cssString(PlainText.shortened(report.handling(), LONGEST_HANDLING));
        String name = ReportPage.cssString(text.of("page.case", PlainText.shortened(report.caseName(), 60)));
        return "\n@page{size:A4;margin:17mm 15mm 17mm;"
                + "@top-center{font:700 7.5pt theseus;color:#111;content:" + handling + "}"
                + "@bottom-left{font:400 7pt theseus;color:#4b535d;content:" + name + "}"
                + "@bottom-right{font:400 7pt theseus;color:#4b535d;content:counter(page) \" / \" counter(pages)}}\n";
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a template is no well-formed XML: " + e.getMessage(), e);
        }
    }

    private static byte[] saved(PDDocument document, String title, SafeReport report, String content)
            throws IOException {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(title);
        about.setProducer("theseus " + report.version());
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(report.language());
        document.setDocumentId(ByteBuffer.wrap(digest(content)).getLong());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
