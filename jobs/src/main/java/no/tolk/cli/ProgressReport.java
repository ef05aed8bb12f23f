package no.tolk.cli;

import java.util.Locale;
import java.util.function.Consumer;
import no.tolk.jobs.Progress;

/** Tells a person how far a job is. */
final class ProgressReport implements Consumer<Progress> {
    private final ProgressLine line;

    ProgressReport(ProgressLine line) {
        this.line = line;
    }

    @Override
    public void accept(Progress progress) {
        line.show(progress.step(), figures(progress));
    }

    private static String figures(Progress progress) {
        if (progress.total() == 0 || progress.finished() == 0) {
            return "";
        }
        double left = (progress.total() - progress.finished()) / progress.perSecond();
        return String.format(
                Locale.ROOT,
                ": %,d of %,d sentences, %.0f a second, %s left",
                progress.finished(),
                progress.total(),
                progress.perSecond(),
                duration(Math.round(left)));
    }

    private static String duration(long seconds) {
        return seconds < 90
                ? seconds + " s"
                : seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }
}
