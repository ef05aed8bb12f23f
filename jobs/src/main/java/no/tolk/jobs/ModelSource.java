package no.tolk.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkFiles;

/**
 * Where each JVM of a session finds a model. The built-in one is in Tolk's jar; any other one is sent from the driver as
 * an archive, which Spark unpacks once for each executor, before its first task.
 *
 * @param location as the user gave it
 * @param fingerprint what the driver's model has; a JVM whose model has another one does not open it
 * @param archive the name that it is unpacked under; null where the location is right in every JVM
 */
record ModelSource(String location, String fingerprint, String archive) implements Serializable {

    /** A path without a scheme is one of the driver's machine, as it is for spark-submit. */
    private static final Pattern ON_HADOOP_FILE_SYSTEM = Pattern.compile("[a-z][a-z0-9+.-]*:/.*");

    /**
     * Makes a model known to the session's executors.
     *
     * @param location {@code builtin}, or a folder or a zip archive: a path on this machine, or the URI of one on any
     *     Hadoop file system
     * @throws BundleException where there is no such model
     */
    static ModelSource of(String location, SparkContext context) {
        boolean fetched = ON_HADOOP_FILE_SYSTEM.matcher(location).matches();
        if (location.equals(ModelBundle.BUILT_IN) || context.isLocal() && !fetched) {
            try (ModelBundle bundle = ModelBundle.open(location)) {
                return new ModelSource(location, bundle.fingerprint(), null);
            }
        }
        try {
            return fetched ? fetched(location, context) : sent(location, Path.of(location), context);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the model at " + location + " cannot be sent to the executors: " + e.getMessage(), e);
        }
    }

    private static ModelSource fetched(String location, SparkContext context) throws IOException {
        Configuration hadoop = context.hadoopConfiguration();
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
        Path copy = Files.createTempDirectory("tolk-model").resolve(path.getName());
        try {
            FileUtil.copy(path.getFileSystem(hadoop), path, copy.toFile(), false, hadoop);
            return sent(location, copy, context);
        } catch (FileNotFoundException | UnsupportedFileSystemException e) {
            throw BundleException.noModelAt(location, e);
        } finally {
            FileUtil.fullyDelete(copy.getParent().toFile());
        }
    }

    private static ModelSource sent(String location, Path copy, SparkContext context) throws IOException {
        try (ModelBundle bundle = ModelBundle.openCopy(location, copy)) {
            return sent(bundle, context);
        }
    }

    /** Spark serves the archive to executors for as long as the session lives, and deletes it then. */
    private static synchronized ModelSource sent(ModelBundle bundle, SparkContext context) throws IOException {
        String name = "model-" + bundle.fingerprint();
        if (!Files.exists(Path.of(SparkFiles.get(name)))) {
            Path archive = Path.of(SparkFiles.getRootDirectory(), name + ".zip");
            pack(bundle, archive);
            context.addArchive(archive.toUri() + "#" + name);
        }
        return new ModelSource(bundle.location(), bundle.fingerprint(), name);
    }

    private static void pack(ModelBundle bundle, Path archive) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            // Weights hardly get smaller.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, Path> file : bundle.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
    }

    /**
     * The model, in this JVM; whoever asks for it closes it.
     *
     * @throws TolkException where it is not the driver's
     */
    ModelBundle open() {
        ModelBundle bundle = archive == null
                ? ModelBundle.open(location)
                : ModelBundle.openCopy(location, Path.of(SparkFiles.get(archive)));
        if (!bundle.fingerprint().equals(fingerprint)) {
            bundle.close();
            throw new TolkException("the model at " + location + " has the fingerprint "
                    + bundle.fingerprint() + " on this machine, and " + fingerprint
                    + " where the job was started: it has changed since, or this machine has another version of Tolk");
        }
        return bundle;
    }
}
