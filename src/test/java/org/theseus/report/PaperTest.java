package org.theseus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.detect.Role;
import org.theseus.model.AccountId;
import org.theseus.model.Channel;
import org.theseus.model.Mention;
import org.theseus.model.Observation;
import org.theseus.model.Precision;
import org.theseus.model.Transfer;
import org.theseus.report.text.ReportText;

/** What goes to paper: readable in every script, the same bytes again, nothing protected in text or metadata. */
@Tag("slow")
class PaperTest {

    private static final String HANDLING = "H1: not to be disclosed";

    @TempDir
    static Path folder;

    private static SampleCase sample;
    private static Path out;
    private static Path report;

    @BeforeAll
    static void write() {
        sample = SampleCase.build();
        out = folder.resolve("a");
        report = write(sample.toContent(), "a");
    }

    private static Path write(ReportContent content, String name) {
        return ReportWriter.write(content, ReportText.english(), ReportWriter.Paper.PDF, folder.resolve(name))
                .resolveSibling("report.pdf");
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void equalContentGivesEqualBytes() throws IOException {
        write(SampleCase.build().toContent(), "b");
        List<Path> files = files(out);
        assertThat(files).hasSizeGreaterThan(5);
        for (Path file : files) {
            assertThat(file)
                    .hasSameBinaryContentAs(
                            folder.resolve("b").resolve(out.relativize(file).toString()));
        }
    }

    @Test
    void everyPageHasHandlingCaseAndNumber() throws IOException {
        try (PDDocument document = Loader.loadPDF(report.toFile())) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .as("page %d", page)
                        .contains(HANDLING)
                        .contains("Case BALKAN-7")
                        .contains(page + " / " + pages);
            }
        }
    }

    @Test
    void headsOfTablesComeAgain() throws IOException {
        String head = "File and line";
        String text = text(report);
        int tables =
                Files.readString(report.resolveSibling("report.html")).split("table class=\"evidence\"", -1).length - 1;
        assertThat(text.split(head, -1).length - 1).isGreaterThan(tables);
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        for (Path pdf : files(out)) {
            if (pdf.toString().endsWith(".pdf")) {
                try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                    for (PDPage page : document.getPages()) {
                        for (COSName name : page.getResources().getFontNames()) {
                            PDFont font = page.getResources().getFont(name);
                            assertThat(font.isEmbedded())
                                    .as("%s in %s", font, pdf)
                                    .isTrue();
                        }
                    }
                    assertThat(document.getDocumentInformation().getCreationDate())
                            .isNull();
                }
            }
        }
    }

    @Test
    void theBriefIsOnePage() throws IOException {
        for (Path brief : List.of(
                report.resolveSibling("brief.pdf"),
                write(HostileContentTest.content(), "hostile").resolveSibling("brief.pdf"))) {
            try (PDDocument document = Loader.loadPDF(brief.toFile())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
        assertThat(text(report.resolveSibling("brief.pdf")))
                .contains("What to do next")
                .contains("Absence of payments is no sign of absence of a fee");
    }

    @Test
    void theChartSheetTellsWhatItShows() throws IOException {
        List<Path> sheets = files(report.resolveSibling("charts"));
        assertThat(sheets).hasSizeGreaterThanOrEqualTo(2);
        for (Path sheet : sheets) {
            String text = sheet.toString().endsWith(".pdf") ? text(sheet) : Files.readString(sheet);
            assertThat(text)
                    .contains("Shown: ")
                    .contains("Sources: ")
                    .contains(HANDLING)
                    .contains("Line width, EUR");
        }
    }

    @Test
    void scriptsAreReadable() throws IOException {
        SampleCase few = SampleCase.empty();
        AccountId next = few.account("bank", "C-0031", "Milan Jovančić Đoković", "RS", Observation.FULL);
        List<String> names =
                List.of("Ђорђе Петровић", "Δημήτρης Παπαδόπουλος", "İbrahim Yıldız Şahin", "محمد رحيمي", "王小明");
        for (String name : names) {
            AccountId account = few.account("bank", "A-" + names.indexOf(name), name, "AT", Observation.FULL);
            List<Transfer> rows = List.of(few.pay(account, next, 5_00L, 3, Channel.MTO, Precision.MINUTE));
            few.find("pass-through", "A4", 0.5, account, Role.COLLECTOR, rows, "about " + name);
        }
        // a name may go on in the next line of its column
        String text = text(write(few.toContent(), "scripts")).replaceAll("\\s+", " ");
        assertThat(text).contains(names.subList(0, 3)).contains("Milan Jovančić Đoković");
        // joined letters stand as presentation forms, which the compatibility form takes apart again
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC)).contains("محمد");
        assertThat(text).contains("□□□ [wáng xiǎo míng]");
    }

    @Test
    void hostileNamesAreText() throws IOException {
        String text = text(write(HostileContentTest.content(), "hostile"));
        assertThat(text).contains("<script>window.hit=1</script>").contains("[U+202E]evil");
        byte[] raw = Files.readAllBytes(folder.resolve("hostile/report.pdf"));
        assertThat(new String(raw, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript")
                .doesNotContain("/URI")
                .doesNotContain("/EmbeddedFile");
    }

    @Test
    void noFileOfTheFolderNamesAProtectedParty() throws IOException {
        for (Path file : files(out)) {
            String content = (file.getFileName() + " " + content(file)).toLowerCase(Locale.ROOT);
            sample.mentions.forEach((account, mention) -> {
                if (account.number().startsWith("K-")) {
                    for (String value : new String[] {
                        account.number(),
                        told(mention.name()),
                        told(mention.phone()),
                        told(mention.document()),
                        told(mention.address())
                    }) {
                        assertThat(content).as("%s", file).doesNotContain(value.toLowerCase(Locale.ROOT));
                    }
                }
            });
        }
        assertThat(text(report).toLowerCase(Locale.ROOT)).contains("goran petkov");
    }

    private static String told(@org.jspecify.annotations.Nullable String value) {
        return value == null ? Mention.NONE.toString() : value;
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".pdf")) {
            return Files.readString(file);
        }
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            var about = document.getDocumentInformation();
            return new PDFTextStripper().getText(document)
                    + about.getCOSObject()
                    + document.getDocumentCatalog().getCOSObject();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
