package no.tolk.published;

import java.util.List;
import java.util.Map;
import no.tolk.check.Flag;

/**
 * An article as a run holds it, in both languages. What the columns of the same names mean is in
 * {@code data/README.md}.
 *
 * @param words pieces of the Norwegian text between white space
 * @param flags what is to be said of the article as a whole, and each code that its sentences carry
 */
public record StoredArticle(
        String id,
        String sourceUri,
        long record,
        String duplicateOf,
        String titleNb,
        String titleEn,
        String date,
        String dateline,
        String language,
        String status,
        int words,
        int flaggedSentences,
        List<Flag> flags,
        Map<String, String> columns,
        List<Paragraph> paragraphs) {

    private static final int BEGINNING = 80;

    /** What it is called where there is a list: the English headline, else the Norwegian one, else how it begins. */
    public String title() {
        if (titleEn != null) {
            return titleEn;
        }
        if (titleNb != null) {
            return titleNb;
        }
        List<Sentence> sentences = sentences();
        // Not a date or a place in front of the text: those are copied.
        return sentences.stream()
                .filter(Sentence::wasDecoded)
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .map(first -> beginning(first.en() == null ? first.nb() : first.en()))
                .orElse(id);
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= BEGINNING) {
            return text;
        }
        int end = text.offsetByCodePoints(0, BEGINNING);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > 0 ? space : end) + " …";
    }

    /** The sentences of all paragraphs, in their order. */
    public List<Sentence> sentences() {
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
    }

    /** Its sentences in their order. */
    public record Paragraph(String kind, String language, List<Sentence> sentences) {}

    /**
     * A sentence or other unit that was translated as one.
     *
     * @param sentence its place in the article, from 0
     * @param gap white space between it and the sentence before it in the paragraph, in both languages
     * @param en null where nothing was translated
     * @param score null where it was not translated
     * @param tokens null where it was not translated
     */
    public record Sentence(
            int sentence,
            String gap,
            String nb,
            String en,
            Float score,
            Integer tokens,
            List<Flag> flags,
            boolean inSummary) {

        /** Whether the model wrote the English, so that the score says something: numbers and the like are copied. */
        public boolean wasDecoded() {
            return score != null && tokens != null && tokens > 0;
        }
    }
}
