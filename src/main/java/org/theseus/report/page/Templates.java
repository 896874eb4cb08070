package org.theseus.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.theseus.report.text.ReportText;

/** The templates under {@code theseus/report}, filled in one language. Every value is escaped. Thread-safe. */
public final class Templates {

    private static final String FOLDER = "theseus/report/";
    private static final PebbleEngine ENGINE = engine();

    private Templates() {}

    /** A template with its values; {@code foreign} marks prose that stays English in other languages. */
    public static String fill(String template, Map<String, Object> values, ReportText text) {
        Map<String, Object> context = new HashMap<>(values);
        context.put(ReportWords.TEXT, text);
        context.put("foreign", text.tag().equals("en") ? "" : " lang=\"en\"");
        StringWriter page = new StringWriter();
        try {
            ENGINE.getTemplate(template).evaluate(page, context, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    /** Reads a template, but none that it includes. */
    static void makeReady(String template) {
        ENGINE.getTemplate(template);
    }

    /** A file beside the templates. */
    public static String resource(String name) {
        try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the jar: " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix(FOLDER);
        loader.setSuffix(".peb");
        loader.setCharset("UTF-8");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .newLineTrimming(true)
                .defaultLocale(Locale.ROOT)
                .extension(new ReportWords())
                .build();
    }
}
