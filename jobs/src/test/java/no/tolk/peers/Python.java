package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The scripts that run other people's tools. */
final class Python {
    private Python() {}

    /** Skips the test where there is no Python. */
    static void assumePresent() {
        assumeTrue(
                System.getenv("TOLK_PYTHON") != null,
                "TOLK_PYTHON must name a Python interpreter with the packages of models/training/requirements-check.txt, "
                        + "notebooks/requirements.txt and deploy/airflow/requirements.txt");
    }

    /** The interpreter; skips the test where there is none. */
    static String executable() {
        assumePresent();
        return System.getenv("TOLK_PYTHON");
    }

    /** The lines that a script of {@code models/training/peers} prints. */
    static List<String> lines(String script, File input, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("models/training/peers/" + script));
        command.addAll(arguments);
        return run(Map.of(), input, command).lines().toList();
    }

    /** What the interpreter prints, run in the root of the repository. */
    static String run(Map<String, String> environment, File input, List<String> arguments)
            throws IOException, InterruptedException {
        Finished finished = Finished.run(environment, input, executable(), arguments);
        assertThat(finished.exitCode()).as(finished.err()).isZero();
        return finished.out();
    }
}
