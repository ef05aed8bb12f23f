package no.tolk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tolk.evaluate.LexRank;
import no.tolk.evaluate.Rouge;
import no.tolk.jobs.ArticleTranslator;
import no.tolk.jobs.ArticleTranslator.ArticleSummary;
import no.tolk.runs.TolkException;
import no.tolk.summarize.SummaryBudget;

/**
 * How near Tolk's summaries come to those by people, and those of two simple methods within the same budget: Lead, the first
 * sentences, and LexRank. All choose from the same sentences.
 */
record SummaryEvaluation(SummaryBudget budget, List<Summaries> articles) {

    /** One article's summaries, on a line each. */
    private record Summaries(String tolk, String lead, String lexRank, List<String> references) {}

    /** What {@code --json} prints. */
    record Figures(
            String model, int articles, String budget, String signature, Rouge tolk, Rouge lead, Rouge lexRank) {}

    /**
     * Summarises the articles.
     *
     * @param threads articles that are worked on at the same time
     * @throws TolkException where an article cannot be summarised, naming its line
     */
    static SummaryEvaluation of(
            List<JudgedArticle> articles, ArticleTranslator translator, SummaryBudget budget, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Summaries>> tasks = new ArrayList<>();
            articles.forEach(article -> tasks.add(() -> summarize(article, translator, budget)));
            return new SummaryEvaluation(budget, Tasks.results(pool, tasks));
        } finally {
            pool.shutdownNow();
        }
    }

    private static Summaries summarize(JudgedArticle article, ArticleTranslator translator, SummaryBudget budget) {
        ArticleSummary summary;
        try {
            summary = translator.summarize(article.article());
        } catch (TolkException e) {
            throw new TolkException(article.place() + ": " + e.getMessage(), e);
        }
        List<String> sentences = summary.eligible();
        List<Integer> inOrder = IntStream.range(0, sentences.size()).boxed().toList();
        return new Summaries(
                line(summary.nb()),
                line(chosen(sentences, budget.fill(inOrder, sentences))),
                line(chosen(sentences, budget.fill(LexRank.ranking(sentences), sentences))),
                article.summaries());
    }

    private static List<String> chosen(List<String> sentences, List<Integer> indices) {
        return indices.stream().map(sentences::get).toList();
    }

    private static String line(List<String> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    /** Tolk's summaries, in the order of the articles. */
    List<String> summaries() {
        return articles.stream().map(Summaries::tolk).toList();
    }

    Figures figures(String model) {
        return new Figures(
                model,
                articles.size(),
                budget.toString(),
                Rouge.SIGNATURE,
                mean(Summaries::tolk),
                mean(Summaries::lead),
                mean(Summaries::lexRank));
    }

    void print(PrintWriter out) {
        out.printf("ROUGE F1 of %d summaries, %s   %s%n", articles.size(), budget, Rouge.SIGNATURE);
        out.printf("%-9s %7s %7s %7s %7s%n", "", "1", "2", "L", "mean");
        print(out, "Tolk", mean(Summaries::tolk));
        print(out, "Lead", mean(Summaries::lead));
        print(out, "LexRank", mean(Summaries::lexRank));
    }

    private Rouge mean(Function<Summaries, String> system) {
        return Rouge.mean(articles.stream()
                .map(summaries -> Rouge.score(system.apply(summaries), summaries.references()))
                .toList());
    }

    private static void print(PrintWriter out, String system, Rouge rouge) {
        out.printf(
                Locale.ROOT,
                "%-9s %7.1f %7.1f %7.1f %7.1f%n",
                system,
                rouge.one(),
                rouge.two(),
                rouge.longest(),
                rouge.mean());
    }
}
