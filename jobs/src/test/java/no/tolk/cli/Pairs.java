package no.tolk.cli;

import java.util.List;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.published.SentencePair;

/** Pairs of sentences for tests, each a paragraph of article {@code a} where nothing else is said. */
final class Pairs {
    private Pairs() {}

    static SentencePair of(int sentence, String nb, String en) {
        return of("a", sentence, sentence, "body", nb, en);
    }

    static SentencePair of(String article, int paragraph, int sentence, String kind, String nb, String en) {
        return new SentencePair(article, paragraph, sentence, kind, "nb", nb, en, -0.25f, List.of(), false);
    }

    static SentencePair inLanguage(String language, SentencePair pair) {
        return new SentencePair(
                pair.articleId(),
                pair.paragraph(),
                pair.sentence(),
                pair.kind(),
                language,
                pair.nb(),
                pair.en(),
                pair.score(),
                pair.flags(),
                pair.inSummary());
    }

    static SentencePair inSummary(SentencePair pair) {
        return marked(pair, pair.flags(), true);
    }

    static SentencePair flagged(SentencePair pair, Severity severity, String... codes) {
        List<Flag> flags = List.of(codes).stream()
                .map(code -> new Flag(code, severity, "missing " + code))
                .toList();
        return marked(pair, flags, pair.inSummary());
    }

    private static SentencePair marked(SentencePair pair, List<Flag> flags, boolean inSummary) {
        return new SentencePair(
                pair.articleId(),
                pair.paragraph(),
                pair.sentence(),
                pair.kind(),
                pair.language(),
                pair.nb(),
                pair.en(),
                pair.score(),
                flags,
                inSummary);
    }
}
