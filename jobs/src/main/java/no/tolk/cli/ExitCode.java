package no.tolk.cli;

import picocli.CommandLine;

/** What the command's exit code says. */
final class ExitCode {
    static final int OK = CommandLine.ExitCode.OK;
    static final int FAILED = CommandLine.ExitCode.SOFTWARE;
    static final int USAGE = CommandLine.ExitCode.USAGE;
    /** More articles failed than {@code --max-error-rate} allows: nothing was published. */
    static final int ABOVE_ERROR_RATE = 3;

    private ExitCode() {}
}
