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
