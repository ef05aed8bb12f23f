package no.tolk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalInt;

/** How far something is, for a person: a line that is written over in a terminal, plain lines elsewhere. */
final class ProgressLine implements AutoCloseable {
    private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(10);
    private static final String ERASE_LINE = "\r\033[K";

    private final PrintWriter out;
    private final OptionalInt width;
    private String step = "";
    private long lastPlainLine;

    /** @param width columns of the terminal; nothing where a line cannot be written over */
    ProgressLine(PrintWriter out, OptionalInt width) {
        this.out = out;
        this.width = width;
    }

    /**
     * Shows it, elsewhere than in a terminal only at a new step or where nothing was shown for some time.
     *
     * @param now what is being done
     * @param figures how far that is; may be empty
     */
    synchronized void show(String now, String figures) {
        boolean newStep = !now.equals(step);
        step = now;
        String line = step + figures;
        long time = System.nanoTime();
        if (width.isPresent()) {
            // A line that goes on in the next row could not be erased, and in the last column some terminals wrap.
            out.print(ERASE_LINE + line.substring(0, Math.min(line.length(), width.getAsInt() - 1)));
            out.flush();
        } else if (newStep || time - lastPlainLine >= BETWEEN_PLAIN_LINES.toNanos()) {
            out.println(line);
            lastPlainLine = time;
        }
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
