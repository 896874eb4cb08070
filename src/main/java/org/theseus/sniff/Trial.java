package org.theseus.sniff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theseus.issue.Question;
import org.theseus.sniff.CodePages.CodePage;
import org.theseus.sniff.EncodingFinding.How;

/**
 * Trial decoding. Code pages that give the same text are one reading; readings are compared by the likelihood of the
 * words with upper bytes in the language that fits best, helped a little by the plain words around them.
 */
final class Trial {

    /** The best reading must be e^7 times as likely as the next one to be taken without a question. */
    private static final double MARGIN = 7;

    /** A reading worse than this per letter is no text. */
    private static final double NO_TEXT_PER_LETTER = -6;

    /** A page for Romanian of 2001, when Unicode was there already, that hardly any program writes. */
    private static final String RARE_PAGE = "ISO-8859-16";

    private static final double RARE = 4;

    private static final double PLAIN_WORDS_WEIGHT = 0.15;
    private static final double PLAIN_WORDS_LIMIT = 10;
    private static final int PLAIN_WORDS = 300;
    private static final int SHOWN_WORDS = 3;
    private static final int SHOWN_READINGS = 4;

    private final ByteScan scan;
    private final List<LetterModel> models = Languages.all();
    private final double[] plain;

    private Trial(ByteScan scan) {
        this.scan = scan;
        this.plain = plainWords(scan.head());
    }

    /** One text, and the code pages that give it. */
    private record Reading(List<CodePage> pages, double score, String language) {

        CodePage page() {
            return pages.get(0);
        }
    }

    static EncodingFinding of(ByteScan scan, String name) {
        return new Trial(scan).find(name);
    }

    private EncodingFinding find(String name) {
        List<Reading> readings = readings();
        Reading best = readings.get(0);
        double letters = 0;
        for (Map.Entry<String, Integer> word : scan.words().entrySet()) {
            letters += weight(word.getValue()) * (word.getKey().length() + 1);
        }
        if (best.score() < NO_TEXT_PER_LETTER * letters) {
            throw EncodingSniffer.refuse(
                    name + " is no text in any encoding we know; nearest is "
                            + best.page().name() + ", which gives " + examples(best, best),
                    "Ask the sender for the file again, or name the encoding with --encoding.");
        }
        double margin =
                readings.size() == 1 ? 99 : best.score() - readings.get(1).score();
        if (margin < MARGIN) {
            List<Reading> near = readings.stream()
                    .filter(reading -> best.score() - reading.score() < MARGIN)
                    .limit(SHOWN_READINGS)
                    .toList();
            return new EncodingFinding(
                    null, How.OPEN, "several code pages read it nearly as well", List.of(), ask(near));
        }
        String evidence = String.format(
                Locale.ROOT,
                "reads as %s: %s%s",
                best.language(),
                examples(best, readings.size() > 1 ? readings.get(1) : best),
                readings.size() == 1
                        ? ""
                        : "; next is " + readings.get(1).page().name() + " with " + examples(readings.get(1), best));
        return new EncodingFinding(
                best.page().charset(),
                How.LETTERS,
                evidence,
                best.pages().stream().skip(1).map(CodePage::name).toList(),
                null);
    }

    private Question ask(List<Reading> near) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            Reading reading = near.get(i);
            Reading other = near.get(i == 0 ? 1 : 0);
            alternatives.add("--encoding " + reading.page().name() + ": " + examples(reading, other));
        }
        return new Question("encoding: how do these words read?", alternatives);
    }

    /** Words that the two readings decode differently, as the first one has them. */
    private String examples(Reading shown, Reading other) {
        List<String> words = new ArrayList<>();
        for (String raw : scan.words().keySet()) {
            byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
            String word = shown.page().decode(bytes);
            if (words.size() < SHOWN_WORDS
                    && (shown.equals(other) || !word.equals(other.page().decode(bytes)))
                    && words.stream().noneMatch(word::equals)) {
                words.add(word);
            }
        }
        return String.join(", ", words);
    }

    private List<Reading> readings() {
        Map<String, List<CodePage>> byText = new LinkedHashMap<>();
        List<Integer> upper = scan.upperBytes();
        for (CodePage page : CodePages.all()) {
            StringBuilder meaning = new StringBuilder();
            upper.forEach(value -> meaning.append(LetterModel.sameLetter(page.meaning(value))));
            if (meaning.indexOf(String.valueOf(CodePages.NONE)) < 0) {
                byText.computeIfAbsent(meaning.toString(), text -> new ArrayList<>())
                        .add(page);
            }
        }
        List<Reading> readings = new ArrayList<>();
        byText.values().forEach(pages -> readings.add(reading(pages)));
        readings.sort(Comparator.comparingDouble(Reading::score).reversed());
        return readings;
    }

    private Reading reading(List<CodePage> pages) {
        double[] scores = plain.clone();
        scan.words().forEach((raw, count) -> {
            String word = pages.get(0).decode(raw.getBytes(StandardCharsets.ISO_8859_1));
            WordScore.add(word, weight(count), models, scores);
        });
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double rare = pages.get(0).name().equals(RARE_PAGE) ? RARE : 0;
        return new Reading(pages, scores[best] - rare, models.get(best).language());
    }

    private static double weight(int count) {
        return 1 + 0.5 * Math.log(count);
    }

    /** What the plain ASCII words of the head say about the language: at most a few units apart, best is 0. */
    private double[] plainWords(byte[] head) {
        double[] scores = new double[models.size()];
        int seen = 0;
        for (String word : new String(head, StandardCharsets.ISO_8859_1).split("[^A-Za-z\\x80-\\xff]+")) {
            if (word.length() > 2 && seen < PLAIN_WORDS && word.chars().allMatch(c -> c < 0x80)) {
                seen++;
                WordScore.add(word, PLAIN_WORDS_WEIGHT, models, scores);
            }
        }
        double best = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.max(scores[i] - best, -PLAIN_WORDS_LIMIT);
        }
        return scores;
    }
}
