package no.tolk.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.repair.Repair;
import no.tolk.repair.SourceText;
import no.tolk.runs.Sha256;
import no.tolk.runs.TolkException;
import no.tolk.summarize.SummaryBudget;
import no.tolk.text.Article;
import no.tolk.text.CodePointCursor;
import no.tolk.text.Paragraph;
import no.tolk.text.ParagraphKind;
import no.tolk.text.Sentence;
import no.tolk.translate.Translation;

/**
 * An article put together again: the source's structure with the English in its place, and a summary. A function of the
 * text, its sentences' translations and the summary's length alone.
 *
 * @param en null where the article is in a language that is not translated
 */
record BilingualArticle(ParsedArticle source, String en, List<BilingualParagraph> paragraphs) {

    /** Code of the flag of a text that was repaired before it was stored. */
    private static final String REPAIRED = "repaired";

    /** @param en null where nothing was translated */
    record BilingualParagraph(Paragraph source, String en, List<BilingualSentence> sentences) {

        /** What is wrong with its sentences, each thing once. */
        List<Flag> flags() {
            return sentences.stream()
                    .flatMap(sentence -> sentence.flags().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * @param number its place in the article, from 0
     * @param en null where nothing was translated
     * @param translation null where the sentence was copied or left alone
     */
    record BilingualSentence(
            int number, Sentence source, String textHash, String en, Translation translation, boolean inSummary) {

        List<Flag> flags() {
            return translation == null ? List.of() : translation.flags();
        }

        BilingualSentence inSummary(boolean chosen) {
            return new BilingualSentence(number, source, textHash, en, translation, chosen);
        }
    }

    /**
     * Translations by the hash of their sentence, for putting articles together.
     *
     * @param sentences normalised
     * @param translations one for each, in the same order
     */
    static Map<String, Translation> byHash(List<String> sentences, List<Translation> translations) {
        Map<String, Translation> byHash = new HashMap<>();
        for (int i = 0; i < sentences.size(); i++) {
            byHash.put(Sha256.of(sentences.get(i)), translations.get(i));
        }
        return byHash;
    }

    /**
     * Puts an article together.
     *
     * @param translations by the hash of the normalised sentence, for each of the article's sentences to translate
     * @throws FailedSentenceException where the engine failed on one of its sentences
     * @throws TolkException where a translation is missing, which is no fault of the article's
     */
    static BilingualArticle of(ParsedArticle parsed, Map<String, Translation> translations, SummaryBudget summary)
            throws FailedSentenceException {
        List<BilingualParagraph> paragraphs = new ArrayList<>();
        int number = 0;
        for (Paragraph paragraph : parsed.article().paragraphs()) {
            List<BilingualSentence> sentences = new ArrayList<>();
            for (Sentence sentence : paragraph.sentences()) {
                sentences.add(
                        parsed.translates(paragraphs.size(), sentence)
                                ? translated(sentence, number, translations)
                                : untranslated(sentence, number, parsed.isTranslated()));
                number++;
            }
            paragraphs.add(new BilingualParagraph(
                    paragraph, parsed.isTranslated() ? joinedSentences(paragraph, sentences) : null, sentences));
        }
        paragraphs = Summary.mark(paragraphs, summary);
        return new BilingualArticle(
                parsed, parsed.isTranslated() ? joinedParagraphs(parsed.article(), paragraphs) : null, paragraphs);
    }

    private static BilingualSentence translated(Sentence sentence, int number, Map<String, Translation> translations)
            throws FailedSentenceException {
        String textHash = hash(sentence);
        Translation translation = translations.get(textHash);
        if (translation == null) {
            throw new TolkException(
                    "the translation of '" + sentence.text() + "' is gone: was a folder of the run removed, or an"
                            + " input changed, while it worked? Give the same command again");
        }
        if (translation.text() == null) {
            throw new FailedSentenceException(sentence, translation.flags());
        }
        return new BilingualSentence(number, sentence, textHash, translation.text(), translation, false);
    }

    private static BilingualSentence untranslated(Sentence sentence, int number, boolean copied) {
        return new BilingualSentence(number, sentence, hash(sentence), copied ? sentence.text() : null, null, false);
    }

    private static String hash(Sentence sentence) {
        return Sha256.of(SourceText.normalise(sentence.text()));
    }

    private static String joinedSentences(Paragraph paragraph, List<BilingualSentence> sentences) {
        CodePointCursor source = new CodePointCursor(paragraph.text());
        StringBuilder en = new StringBuilder();
        int end = paragraph.start();
        for (BilingualSentence sentence : sentences) {
            en.append(source.cut(end - paragraph.start(), sentence.source().start() - paragraph.start()));
            en.append(sentence.en());
            end = sentence.source().end();
        }
        return en.toString();
    }

    private static String joinedParagraphs(Article article, List<BilingualParagraph> paragraphs) {
        CodePointCursor source = new CodePointCursor(article.text());
        StringBuilder en = new StringBuilder();
        int end = 0;
        for (BilingualParagraph paragraph : paragraphs) {
            en.append(source.cut(end, paragraph.source().start()));
            en.append(paragraph.en());
            end = paragraph.source().end();
        }
        return en.append(source.cut(
                        end, article.text().codePointCount(0, article.text().length())))
                .toString();
    }

    List<BilingualSentence> sentences() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    List<BilingualSentence> summary() {
        return sentences().stream().filter(BilingualSentence::inSummary).toList();
    }

    String[] summaryNb() {
        return summary().stream().map(sentence -> sentence.source().text()).toArray(String[]::new);
    }

    String[] summaryEn() {
        return summary().stream().map(BilingualSentence::en).toArray(String[]::new);
    }

    /** The English headline; null where there is no headline or no English. */
    String titleEn() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.source().kind() == ParagraphKind.HEADLINE)
                .findFirst()
                .map(BilingualParagraph::en)
                .orElse(null);
    }

    int tokens() {
        return sentences().stream()
                .filter(sentence -> sentence.translation() != null)
                .mapToInt(sentence -> sentence.translation().tokens())
                .sum();
    }

    /** What was repaired, and for each flag of its sentences how many of them carry it and how bad the worst is. */
    List<Flag> flags() {
        List<Flag> flags = new ArrayList<>();
        for (Repair repair : source.article().repairs()) {
            flags.add(new Flag(REPAIRED, Severity.INFO, repair.code() + ": " + repair.count()));
        }
        Map<String, Severity> worst = new TreeMap<>();
        Map<String, Integer> sentences = new HashMap<>();
        for (BilingualSentence sentence : sentences()) {
            sentence.flags()
                    .forEach(flag ->
                            worst.merge(flag.code(), flag.severity(), BinaryOperator.maxBy(Comparator.naturalOrder())));
            sentence.flags().stream()
                    .map(Flag::code)
                    .distinct()
                    .forEach(code -> sentences.merge(code, 1, Integer::sum));
        }
        int all = sentences().size();
        worst.forEach((code, severity) ->
                flags.add(new Flag(code, severity, sentences.get(code) + " of " + all + " sentences")));
        return flags;
    }
}
