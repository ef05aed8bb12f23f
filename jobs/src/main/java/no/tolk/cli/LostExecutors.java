package no.tolk.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.runs.TolkException;
import org.apache.spark.SparkException;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/**
 * Why executors ended. Spark has no exception of its own for that, and where it is what a lost executor had written that
 * a task misses, its message does not say why it is missing.
 */
final class LostExecutors extends SparkListener {

    private static final Pattern AT_A_TASK = Pattern.compile("ExecutorLostFailure .*?Reason: (.*)");
    private static final Pattern MISSED = Pattern.compile("org\\.apache\\.spark\\.shuffle\\.\\w*FetchFailedException");
    private static final Pattern EXIT_CODE = Pattern.compile("(?:code|status)(?: is)?:? (\\d+)");

    /** Null before the first. */
    private volatile String last;

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved executor) {
        last = executor.reason();
    }

    /**
     * Says what a user can do about it.
     *
     * @throws TolkException if Spark gave up as executors ended
     */
    void refuse(Exception fault) {
        ErrorMessages.causes(fault)
                .filter(SparkException.class::isInstance)
                .flatMap(cause -> reason(String.valueOf(cause.getMessage())).stream())
                .findFirst()
                .ifPresent(reason -> {
                    throw new TolkException(
                            "executors ended at a task until Spark gave up (the last: " + reason + "): "
                                    + advice(reason) + "; " + ErrorMessages.AGAIN,
                            fault);
                });
    }

    private Optional<String> reason(String message) {
        Matcher atATask = AT_A_TASK.matcher(message);
        if (atATask.find()) {
            return Optional.of(atATask.group(1));
        }
        return MISSED.matcher(message).find() ? Optional.ofNullable(last) : Optional.empty();
    }

    /** By the exit codes of a process that was killed, and of Spark's own executors. */
    private static String advice(String reason) {
        Matcher code = EXIT_CODE.matcher(reason);
        return switch (code.find() ? code.group(1) : "") {
            case "137" ->
                "it was killed, most often for more memory beside its heap than it may have: raise"
                        + " spark.executor.memoryOverhead, or give executors fewer cores";
            case "52" -> "its heap was too small: raise spark.executor.memory";
            default -> "its log says why";
        };
    }
}
