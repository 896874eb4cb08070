package org.theseus.sniff;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theseus.format.FormatOptions;
import org.theseus.format.RawTable;
import org.theseus.issue.Question;
import org.theseus.model.TheseusException;

/**
 * A profile drafted from one file, with what speaks for each part of it, or the questions that stand in its way. Made from
 * all rows: the bytes are read once for the encoding and once as rows.
 *
 * @param encoding how the text is decoded
 * @param delimiter empty where no header line was found
 * @param headerLine 1-based, 0 where none was found
 * @param yaml the profile, null where its outline is not known; complete only if there is no question
 * @param understood one line for each thing that was recognised, with its evidence
 * @param questions what the file does not say
 * @param rows payments in the file
 */
public record Draft(
        EncodingFinding encoding,
        String delimiter,
        long headerLine,
        List<String> preamble,
        List<String> header,
        @Nullable String yaml,
        List<String> understood,
        List<Question> questions,
        long rows) {

    public Draft {
        preamble = List.copyOf(preamble);
        header = List.copyOf(header);
        understood = List.copyOf(understood);
        questions = List.copyOf(questions);
    }

    /** Opens the table that is looked at. */
    @FunctionalInterface
    public interface Opener {
        /** The table read with this shape; the caller closes it. */
        RawTable open(FormatOptions options);
    }

    /** Whether nothing is left to ask, so that {@link #yaml} can be used as it is. */
    public boolean isCertain() {
        return yaml != null && questions.isEmpty();
    }

    /**
     * Drafts a profile.
     *
     * @param name of the profile
     * @param fileName the file's name, which may hold the own account
     * @param found the encoding if it is known already, null to find it
     * @throws TheseusException of kind INPUT if the file is no text, or damaged
     */
    public static Draft of(
            EncodingSniffer.Bytes bytes,
            Opener opener,
            String name,
            String fileName,
            @Nullable EncodingFinding found,
            Answers answers)
            throws IOException {
        EncodingFinding encoding = answers.encoding() != null
                ? EncodingFinding.of(answers.encoding(), EncodingFinding.How.LETTERS, "as answered with --encoding")
                : found != null ? found : EncodingSniffer.find(bytes, fileName);
        Charset charset = encoding.charset();
        List<Question> questions = new ArrayList<>();
        if (encoding.question() != null) {
            questions.add(encoding.question());
        }
        if (charset == null) {
            return new Draft(encoding, "", 0, List.of(), List.of(), null, List.of(), questions, 0);
        }
        Outline outline = Outline.find(Outline.lines(bytes, charset));
        if (outline == null) {
            questions.add(new Question(
                    "header: none of the first 30 lines has column names for a date and an amount that we know",
                    List.of("describe the file in a profile by hand (header: none if it has no names)")));
            return new Draft(encoding, "", 0, List.of(), List.of(), null, List.of(), questions, 0);
        }
        return of(opener, name, fileName, encoding, outline, answers, questions);
    }

    /** A sheet of a workbook. */
    public record Sheet(String name, Opener opener) {}

    /**
     * Drafts a profile from a workbook: from the one sheet that has a header with a date and an amount, or from all sheets if
     * they share one; else it asks.
     */
    public static Draft ofSheets(List<Sheet> sheets, String name, String fileName, Answers answers) {
        EncodingFinding cells = EncodingFinding.of(
                StandardCharsets.UTF_8, EncodingFinding.How.MARK, "cells of a workbook, whose texts are Unicode");
        List<Sheet> tables = new ArrayList<>();
        List<Outline> outlines = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Outline outline = answers.sheet() == null || answers.sheet().equals(sheet.name())
                    ? Outline.ofSheet(sheet.opener())
                    : null;
            if (outline != null) {
                tables.add(sheet);
                outlines.add(outline);
            }
        }
        List<Question> questions = new ArrayList<>();
        if (tables.isEmpty()) {
            questions.add(new Question(
                    "header: no sheet has in its first 30 rows column names for a date and an amount that we know",
                    List.of("describe the file in a profile by hand")));
            return new Draft(cells, "", 0, List.of(), List.of(), null, List.of(), questions, 0);
        }
        Outline first = outlines.get(0);
        if (tables.size() > 1) {
            List<String> header = header(tables.get(0), first);
            for (int i = 1; i < tables.size(); i++) {
                if (tables.size() < sheets.size() || !header.equals(header(tables.get(i), outlines.get(i)))) {
                    questions.add(new Question(
                            "sheet: several have payments, and not all sheets have the same columns",
                            tables.stream()
                                    .map(sheet -> "--sheet \"" + sheet.name() + "\"")
                                    .toList()));
                    return new Draft(cells, "", 0, List.of(), List.of(), null, List.of(), questions, 0);
                }
            }
        }
        boolean only = tables.size() < sheets.size();
        Outline outline = only ? first.inSheet(tables.get(0).name()) : first;
        return of(tables.get(0).opener(), name, fileName, cells, outline, answers, questions);
    }

    private static List<String> header(Sheet sheet, Outline outline) {
        try (RawTable table = sheet.opener().open(options(StandardCharsets.UTF_8, outline))) {
            return table.header();
        }
    }

    private static FormatOptions options(Charset charset, Outline outline) {
        return new FormatOptions(charset, outline.delimiter(), '"', outline.headerLine() - 1);
    }

    private static Draft of(
            Opener opener,
            String name,
            String fileName,
            EncodingFinding encoding,
            Outline outline,
            Answers answers,
            List<Question> questions) {
        Charset charset = Objects.requireNonNull(encoding.charset());
        FormatOptions options = options(charset, outline);
        try (RawTable table = opener.open(options)) {
            DraftWriter writer = new DraftWriter(name, fileName, encoding, outline, answers);
            return writer.draft(table, questions);
        }
    }
}
