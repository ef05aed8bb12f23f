package no.tolk.cli;

import java.io.PrintWriter;
import java.util.Locale;
import no.tolk.jobs.TranslateResult;
import no.tolk.jobs.TranslateResult.Sample;
import no.tolk.runs.RunCounts;

/** What a person reads when a job has ended. */
final class RunReport {
    private final PrintWriter out;

    RunReport(PrintWriter out) {
        this.out = out;
    }

    void print(TranslateResult result, double seconds, String output) {
        RunCounts counts = result.counts();
        switch (result.outcome()) {
            case COUNTED -> {
                line("Nothing was written (dry run). Run %s would read %,d records:", result.runId(), counts.records());
                line(
                        "  %,d articles, %,d of them in other languages; %,d records for quarantine",
                        counts.articles(), counts.untranslated(), counts.quarantined());
                line(
                        "  %,d different sentences, of which %,d are known and %,d are left to translate",
                        counts.distinctSentences(), counts.reusedSentences(), counts.translatedSentences());
                incompleteFiles(counts, "counted");
            }
            case TOO_MANY_ERRORS -> {
                line(
                        "Nothing was published: %,d of %,d records failed (%.1f %%), more than --max-error-rate allows.",
                        counts.quarantined(), counts.records(), 100 * counts.errorRate());
                line("They are in %s", result.quarantine());
                incompleteFiles(counts, "counted");
                quarantine(result, output);
            }
            case PUBLISHED -> published(result, seconds, output);
        }
    }

    private void published(TranslateResult result, double seconds, String output) {
        RunCounts counts = result.counts();
        if (result.takenOverFrom() != null) {
            line("Took over from %s, which had not finished the run.", result.takenOverFrom());
        }
        line("Run %s is published, after %.0f s.", result.runId(), seconds);
        line(
                "  %s: %,d translated, %,d in other languages; %s in quarantine",
                Count.of(counts.articles(), "article"),
                counts.articles() - counts.untranslated(),
                counts.untranslated(),
                Count.of(counts.quarantined(), "record"));
        incompleteFiles(counts, "in this run");
        line(
                "  %s, %,d of them flagged; of %,d different ones %,d were known and %,d translated",
                Count.of(counts.sentences(), "sentence"),
                counts.flaggedSentences(),
                counts.distinctSentences(),
                counts.reusedSentences(),
                counts.translatedSentences());
        line("Tables");
        result.tables().forEach((name, location) -> line("  %-12s %s", name, location));
        line("  %-12s %s", "manifest", result.manifest());
        if (!result.samples().isEmpty()) {
            line("A sample, from summaries");
            for (Sample sample : result.samples()) {
                line("  %s", TerminalText.of(sample.nb()));
                line("    %s", TerminalText.of(sample.en()));
            }
        }
        line("Read an article with: ./tolk show %s ID --run %s", output, result.runId());
        if (counts.quarantined() > 0) {
            quarantine(result, output);
        }
    }

    /** One record each stands for what may be most of an archive. */
    private void incompleteFiles(RunCounts counts, String where) {
        long files = counts.incompleteFiles();
        if (files > 0) {
            line("  %s: what else %s held is not %s", IncompleteFiles.of(files), files == 1 ? "it" : "they", where);
        }
    }

    private void quarantine(TranslateResult result, String output) {
        line("See what failed with: ./tolk quarantine list %s --run %s", output, result.runId());
    }

    private void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
