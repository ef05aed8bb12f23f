package no.tolk.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a process number means one process: a machine, since it was last started, and a container on it. Names of hosts do
 * not tell that: containers share their host's, and machines on a shared disk may all be called the same.
 */
final class ProcessSpace {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

    private ProcessSpace() {}

    /** That of this process; none where the system does not tell, which Linux alone does. */
    static Optional<String> here() {
        try {
            return Optional.of(Files.readString(BOOT).strip() + " " + Files.readSymbolicLink(NAMESPACE));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** Whether processes of other users can be seen: they are hidden on some machines. The first one is always there. */
    static boolean isVisible() {
        return ProcessHandle.of(1).isPresent();
    }
}
