package no.tolk.jobs;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.tolk.jobs.BilingualArticle.BilingualParagraph;
import no.tolk.jobs.BilingualArticle.BilingualSentence;
import no.tolk.summarize.ExtractiveSummarizer;
import no.tolk.summarize.ExtractiveSummarizer.Candidate;
import no.tolk.summarize.SummaryBudget;
import no.tolk.text.ParagraphKind;

/** The choice of an article's summary, by the stored vectors of the sentences of its running text. */
final class Summary {

    private static final Set<ParagraphKind> RUNNING_TEXT =
            EnumSet.of(ParagraphKind.LEAD, ParagraphKind.BODY, ParagraphKind.QUOTE);

    /** Comparing all sentences with each other takes memory by the square; no summary needs what comes after these. */
    private static final int CANDIDATES = 1_000;

    private static final ExtractiveSummarizer SUMMARIZER = new ExtractiveSummarizer();

    private Summary() {}

    /** The paragraphs, with the chosen sentences marked as such. */
    static List<BilingualParagraph> mark(List<BilingualParagraph> paragraphs, SummaryBudget budget) {
        List<BilingualSentence> eligible = eligible(paragraphs);
        List<Candidate> candidates = eligible.stream()
                .map(sentence -> new Candidate(
                        sentence.translation().vector(), sentence.source().text()))
                .toList();
        Set<Integer> chosen = new HashSet<>();
        for (int index : SUMMARIZER.choose(candidates, budget)) {
            chosen.add(eligible.get(index).number());
        }
        return paragraphs.stream().map(paragraph -> mark(paragraph, chosen)).toList();
    }

    /** The sentences that a summary is chosen from. */
    static List<BilingualSentence> eligible(List<BilingualParagraph> paragraphs) {
        return paragraphs.stream()
                .filter(paragraph -> RUNNING_TEXT.contains(paragraph.source().kind()))
                .flatMap(paragraph -> paragraph.sentences().stream())
                .filter(Summary::hasVector)
                .limit(CANDIDATES)
                .toList();
    }

    private static BilingualParagraph mark(BilingualParagraph paragraph, Set<Integer> chosen) {
        List<BilingualSentence> sentences = paragraph.sentences().stream()
                .map(sentence -> sentence.inSummary(chosen.contains(sentence.number())))
                .toList();
        return new BilingualParagraph(paragraph.source(), paragraph.en(), sentences);
    }

    /** Copied sentences and untranslated articles have none. */
    private static boolean hasVector(BilingualSentence sentence) {
        return sentence.translation() != null && sentence.translation().vector().length > 0;
    }
}
