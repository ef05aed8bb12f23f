package no.tolk.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import no.tolk.published.QuarantinedRun;
import no.tolk.published.QuarantinedRun.QuarantinedRecord;

/** Prints quarantined records: file by file for people, an object a line for programs. */
final class QuarantineListing {
    private static final String RECORD_AND_STAGE = "  %-12s %-10s ";
    private static final int INDENT = RECORD_AND_STAGE.formatted("", "").length();

    private final PrintWriter out;
    private final int width;

    /** @param width of a line, in characters */
    QuarantineListing(PrintWriter out, int width) {
        this.out = out;
        this.width = width;
    }

    /** @param output the folder of the tables as the user gave it */
    void print(QuarantinedRun run, String output) {
        long count = print(run.records());
        out.println(Count.of(count, "record") + " in quarantine of run " + run.runId());
        if (run.isRejected()) {
            out.println("The last attempt at the run was not published; they are in " + run.location());
            if (run.isPublished()) {
                out.println("An earlier attempt is published, and stays until another one is");
            }
        }
        if (count > 0) {
            // The name that a replay has by itself may be the listed run's own.
            String name = run.isReplay() ? " --run-name NAME" : "";
            out.println("Read them again with: ./tolk quarantine replay " + output + " --run " + run.runId() + name);
        }
    }

    /** @return how many there were */
    long print(Iterator<QuarantinedRecord> records) {
        long count = 0;
        String file = null;
        for (; records.hasNext(); count++) {
            QuarantinedRecord record = records.next();
            if (!record.sourceUri().equals(file)) {
                file = record.sourceUri();
                out.println(TerminalText.of(file));
            }
            List<String> message = TerminalText.wrapped(record.message(), width - INDENT);
            out.println(RECORD_AND_STAGE.formatted(record.record(), record.stage()) + message.get(0));
            message.stream().skip(1).forEach(line -> out.println(" ".repeat(INDENT) + line));
        }
        return count;
    }

    void printJson(QuarantinedRun run) {
        run.records().forEachRemaining(record -> out.println(JsonText.line(record)));
    }
}
