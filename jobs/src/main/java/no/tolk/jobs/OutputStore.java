package no.tolk.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where things are in the output folder. A run is published if, and only if, its manifest is here. */
record OutputStore(FileSystem files, Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(OutputStore.class);

    static OutputStore open(String location, Configuration hadoop) throws IOException {
        Path path = new Path(location);
        FileSystem files = path.getFileSystem(hadoop);
        return new OutputStore(files, files.makeQualified(path));
    }

    /** The leaf directory of a run's rows in a table. */
    Path rows(Table table, RunId run) {
        return new Path(new Path(root, table.folder()), run.partition());
    }

    /** Where the rows of a published run are, as its manifest says. */
    Path rows(RunManifest run, Table table) {
        return new Path(root, run.tables().get(table.folder()).path());
    }

    Path manifestFile(RunId run) {
        return new Path(manifests(), run + ".json");
    }

    /** What belongs to a run that is not published, or not yet. */
    Path staging(RunId run) {
        return new Path(new Path(root, "_staging"), run.toString());
    }

    Optional<RunManifest> manifest(RunId run) throws IOException {
        try {
            return Optional.of(Json.read(files, manifestFile(run), RunManifest.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The manifests of all published runs in the order of their names, but for those that cannot be understood. */
    List<RunManifest> published() throws IOException {
        List<RunManifest> found = new ArrayList<>();
        for (Path file : manifestFiles()) {
            try {
                found.add(Json.read(files, file, RunManifest.class));
            } catch (IOException e) {
                LOG.warn("Nothing is reused from a run whose manifest cannot be read: {}", e.getMessage());
            }
        }
        return found;
    }

    /** The published run that was finished last, of those that are wanted. */
    Optional<RunManifest> newest(Predicate<RunManifest> wanted) throws IOException {
        return published().stream()
                .filter(wanted)
                .max(Comparator.comparing((RunManifest run) -> Instant.parse(run.finishedAt()))
                        .thenComparing(RunManifest::runId));
    }

    private List<Path> manifestFiles() throws IOException {
        if (!files.exists(manifests())) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        for (FileStatus status :
                files.listStatus(manifests(), file -> file.getName().endsWith(".json"))) {
            found.add(status.getPath());
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private Path manifests() {
        return new Path(root, "_runs");
    }
}
