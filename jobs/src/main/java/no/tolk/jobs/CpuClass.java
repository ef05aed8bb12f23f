package no.tolk.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.SparkSession;

/**
 * The kind of a processor as far as it matters for arithmetic: ONNX Runtime picks its kernels by it, and kernels differ
 * in the last bits of their results.
 */
final class CpuClass {

    /** The extensions that ONNX Runtime's kernels ask for, as Linux names them. */
    private static final List<String> EXTENSIONS = List.of(
            "avx",
            "avx2",
            "fma",
            "f16c",
            "avx512f",
            "avx512_vnni",
            "avx512_bf16",
            "avx_vnni",
            "amx_int8",
            "amx_tile",
            "asimddp",
            "i8mm",
            "bf16",
            "sve");

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private CpuClass() {}

    /** The class of the processors that the session's tasks run on; several are joined by {@code |}. */
    static String of(SparkSession spark) {
        return String.join("|", TaskSlots.ask(spark.sparkContext(), slot -> ofThisMachine()));
    }

    /**
     * Refuses to translate where the results could differ from those of the rest of the run: executors that come late, as
     * under dynamic allocation, may be of another kind.
     *
     * @param run the class of the run
     * @throws TolkException where this machine's class is no part of it
     */
    static void check(String run) {
        String here = ofThisMachine();
        if (!List.of(run.split("\\|")).contains(here)) {
            throw new TolkException(
                    "this executor's processor is of the class " + here + ", and the run began on " + run
                            + ": translations could differ in their last bits; let the run have machines of one kind, and start"
                            + " it again: on machines of the kind that it began on, it goes on where it was");
        }
    }

    /** Architecture and extensions: {@code amd64+avx+avx2+fma}; the architecture alone where there is no more to know. */
    static String ofThisMachine() {
        return of(System.getProperty("os.arch").toLowerCase(Locale.ROOT), readCpuInfo());
    }

    static String of(String architecture, List<String> cpuInfo) {
        Set<String> present = new TreeSet<>(cpuInfo.stream()
                .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
                .limit(1)
                .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(" ")))
                .toList());
        StringBuilder name = new StringBuilder(architecture);
        EXTENSIONS.stream().filter(present::contains).forEach(extension -> name.append('+')
                .append(extension));
        return name.toString();
    }

    private static List<String> readCpuInfo() {
        try {
            return Files.exists(CPU_INFO) ? Files.readAllLines(CPU_INFO) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
