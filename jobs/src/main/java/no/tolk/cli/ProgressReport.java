package no.tolk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import no.tolk.jobs.Progress;

/** Tells a person how far a job is: a line that is written over in a terminal, plain lines elsewhere. */
final class ProgressReport implements Consumer<Progress>, AutoCloseable {
    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintWriter out;
    private final OptionalInt width;
    private String step = "";
    private long lastPlainLine;

    /** @param width columns of the terminal; nothing where a line cannot be written over */
    ProgressReport(PrintWriter out, OptionalInt width) {
        this.out = out;
        this.width = width;
    }

    @Override
    public synchronized void accept(Progress progress) {
        boolean newStep = !progress.step().equals(step);
        step = progress.step();
        String line = step + figures(progress);
        long now = System.nanoTime();
        if (width.isPresent()) {
            // A line that goes on in the next row could not be erased, and in the last column some terminals wrap.
            out.print(ERASE_LINE + line.substring(0, Math.min(line.length(), width.getAsInt() - 1)));
            out.flush();
        } else if (newStep || now - lastPlainLine >= BETWEEN_PLAIN_LINES.toNanos()) {
            out.println(line);
            lastPlainLine = now;
        }
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

    /** Leaves no half line behind. */
    @Override
    public synchronized void close() {
        if (width.isPresent()) {
            out.print(ERASE_LINE);
            out.flush();
        }
    }
}
