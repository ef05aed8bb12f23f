package no.tolk.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import no.tolk.published.RunDiff;
import no.tolk.published.RunDiff.Articles;
import no.tolk.published.RunDiff.ByKind;
import no.tolk.published.RunDiff.ChangedSentence;
import no.tolk.published.RunDiff.Sentences;
import no.tolk.runs.Change;
import no.tolk.runs.RunSummary;

/** What a person reads of the difference between two runs. */
final class DiffReport {
    private final PrintWriter out;

    DiffReport(PrintWriter out) {
        this.out = out;
    }

    void print(RunDiff diff) {
        line("From %s", run(diff.before()));
        line("to   %s", run(diff.after()));
        section("Settings", diff.settings());
        section("Counts", diff.counts());
        section("Flags", diff.flags());
        print(diff.articles());
        print(diff.sentences());
    }

    private static String run(RunSummary run) {
        return "%s, finished %s".formatted(run.runId(), run.finishedAt());
    }

    private void section(String title, Map<String, ? extends Change<?>> changes) {
        line("%s%s", title, changes.isEmpty() ? ": no change" : "");
        changes.forEach((name, change) ->
                line("  %-24s  %s -> %s", TerminalText.of(name), shown(change.before()), shown(change.after())));
    }

    private static String shown(Object value) {
        return value instanceof Long ? String.format(Locale.ROOT, "%,d", value) : TerminalText.of(value.toString());
    }

    private void print(Articles articles) {
        line(
                "Articles: %,d added, %,d removed, %,d changed, %,d unchanged",
                articles.added().count(),
                articles.removed().count(),
                articles.changed().count(),
                articles.unchanged());
        print("+", articles.added());
        print("-", articles.removed());
        print("~", articles.changed());
    }

    private void print(String sign, ByKind articles) {
        articles.ids().forEach(id -> line("  %s %s", sign, TerminalText.of(id)));
        long more = articles.count() - articles.ids().size();
        if (more > 0) {
            line("  %s ... and %,d more", sign, more);
        }
    }

    private void print(Sentences sentences) {
        line(
                "Different sentences in both: %,d; %,d of them (%.1f %%) have other English",
                sentences.common(), sentences.changed(), 100 * sentences.share());
        for (ChangedSentence sentence : sentences.examples()) {
            line("  %s, sentence %d", TerminalText.of(sentence.articleId()), sentence.sentence());
            line("      %s", TerminalText.of(sentence.nb()));
            line("    - %s", english(sentence.before()));
            line("    + %s", english(sentence.after()));
        }
        long more = sentences.changed() - sentences.examples().size();
        if (more > 0) {
            line("  ... and %,d more", more);
        }
    }

    private static String english(String text) {
        return text == null ? "(not translated)" : TerminalText.of(text);
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
