package no.tolk.cli;

import java.util.function.Consumer;
import java.util.function.Function;
import no.tolk.jobs.Progress;
import no.tolk.jobs.TranslateResult;
import no.tolk.jobs.TranslateResult.Outcome;
import picocli.CommandLine;

/** A job as a person sees it: progress while it runs, and what it did when it has ended. */
final class JobExecution {
    private JobExecution() {}

    /**
     * Runs a job.
     *
     * @param output where it writes to, as the user gave it
     * @param job tells how far it is, and gives what it did
     * @return the command's exit code
     */
    static int of(CommandLine command, String output, Function<Consumer<Progress>, TranslateResult> job) {
        long start = System.nanoTime();
        TranslateResult result;
        try (ProgressLine line = new ProgressLine(command.getErr(), TerminalWidth.ofProgress())) {
            result = ShutdownHook.during(() -> tellOfStop(command, line), () -> job.apply(new ProgressReport(line)));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        new RunReport(command.getOut()).print(result, seconds, output);
        return result.outcome() == Outcome.TOO_MANY_ERRORS ? ExitCode.ABOVE_ERROR_RATE : ExitCode.OK;
    }

    /** The job's own thread might not come to it before the JVM has ended. */
    private static void tellOfStop(CommandLine command, ProgressLine line) {
        line.close();
        command.getErr().println("tolk: stopped; " + ErrorMessages.AGAIN);
    }
}
