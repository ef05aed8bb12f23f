package no.tolk.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedSet;
import no.tolk.model.ModelBundle;
import no.tolk.runs.HostName;
import no.tolk.runs.Location;
import no.tolk.runs.TolkException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkContext;

/**
 * Refuses paths that do not name the same on all machines of a cluster. Spark itself would take them: what executors
 * write to disks of their own is nowhere, and the job that wrote it ends well.
 */
final class ClusterPaths {

    private static final String LOCAL = "file";

    private ClusterPaths() {}

    /**
     * Checks what the user gave, before anything is read.
     *
     * @throws TolkException where the driver is in a folder that is not the user's, and a path begins there
     */
    static void check(JobOptions options, SparkContext context) throws IOException {
        if (!context.getConf().get("spark.submit.deployMode", "client").equals("cluster")) {
            return;
        }
        for (String input : options.inputs()) {
            refuseRelative("input", input, context);
        }
        refuseRelative("output", options.output(), context);
        String model = options.translation().model();
        if (!model.equals(ModelBundle.BUILT_IN) && !Files.exists(java.nio.file.Path.of(model))) {
            refuseRelative("model", model, context);
        }
    }

    private static void refuseRelative(String what, String location, SparkContext context) throws IOException {
        Location place = Location.of(location, what, context.hadoopConfiguration());
        if (place.files().getScheme().equals(LOCAL) && !place.path().isAbsolute()) {
            throw new TolkException(what + " " + location
                    + " is relative to the folder of the driver, which in cluster mode is on a machine of the cluster: "
                    + "give the whole path, on a file system that all machines share");
        }
    }

    /**
     * Checks that a file or folder which the driver has found or made is there for executors.
     *
     * @param what how to call it in a message
     * @throws TolkException where it is on a disk that they do not share
     */
    static void checkShared(String what, Path path, SparkContext context) {
        if (context.isLocal() || !LOCAL.equals(path.toUri().getScheme())) {
            return;
        }
        SortedSet<String> without = hostsWithout(path.toUri().getPath(), context);
        if (!without.isEmpty()) {
            throw new TolkException(what + " " + path + " is not there on " + String.join(", ", without)
                    + ": give one on a file system that all machines share, such as hdfs://HOST/FOLDER");
        }
    }

    /** The machines among those of the session's tasks that lack a file or folder. */
    static SortedSet<String> hostsWithout(String path, SparkContext context) {
        return TaskSlots.ask(
                context,
                slot -> Files.exists(java.nio.file.Path.of(path)) ? null : HostName.or("an executor's machine"));
    }
}
