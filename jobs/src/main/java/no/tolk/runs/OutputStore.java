package no.tolk.runs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.tolk.runs.RunManifest.TableFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where things are in the output folder. A run is published if, and only if, its manifest is here. */
public record OutputStore(FileSystem files, Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(OutputStore.class);
    private static final String MANIFEST = ".json";

    /**
     * The folder at a location, which need not be there yet.
     *
     * @throws TolkException where it is no location, or of a host that is not known
     */
    public static OutputStore open(String location, Configuration hadoop) throws IOException {
        Location folder = Location.of(location, "folder", hadoop);
        return new OutputStore(folder.files(), folder.files().makeQualified(folder.path()));
    }

    /** What somebody wants to know of a folder. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(OutputStore store) throws IOException;
    }

    /**
     * Reads from a folder, which may not be there.
     *
     * @throws UncheckedIOException where it cannot be read
     */
    public static <T> T read(String location, Configuration hadoop, Reading<T> reading) {
        try {
            return reading.from(open(location, hadoop));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + location + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads from a folder that has to be there.
     *
     * @throws TolkException where it is not
     * @throws UncheckedIOException where it cannot be read
     */
    public static <T> T readExisting(String location, Configuration hadoop, Reading<T> reading) {
        return read(location, hadoop, store -> {
            if (!store.files().exists(store.root())) {
                throw new TolkException("there is no folder " + location);
            }
            return reading.from(store);
        });
    }

    /** The folder of a table, with the rows of all runs. */
    Path table(Table table) {
        return new Path(root, table.folder());
    }

    /** The leaf directory of a run's rows in a table. */
    public Path rows(Table table, RunId run) {
        return new Path(table(table), run.partition());
    }

    /** The files that hold a published run's rows in a table, as its manifest says: beside them may be former ones. */
    public Path[] rows(RunManifest run, Table table) {
        TableFiles files = run.tables().get(table.folder());
        Path folder = new Path(root, files.path());
        return files.files().keySet().stream()
                .map(name -> new Path(folder, name))
                .toArray(Path[]::new);
    }

    /** What to open in order to read those rows: their directory, or the table where a log tells which files count. */
    public Path location(RunManifest run, Table table) {
        TableFiles files = run.tables().get(table.folder());
        return files.deltaVersion() == null ? new Path(root, files.path()) : table(table);
    }

    /** Whether all of those files are there. */
    public boolean hasRows(RunManifest run, Table table) throws IOException {
        TableFiles files = run.tables().get(table.folder());
        return StoredFiles.in(this.files, new Path(root, files.path()))
                .keySet()
                .containsAll(files.files().keySet());
    }

    /** The files beside those, which a Delta table keeps for readers of former versions. */
    List<Path> formerFiles(RunManifest run) throws IOException {
        List<Path> former = new ArrayList<>();
        for (TableFiles table : run.tables().values()) {
            Path folder = new Path(root, table.path());
            for (String name : StoredFiles.in(files, folder).keySet()) {
                if (!table.files().containsKey(name)) {
                    former.add(new Path(folder, name));
                }
            }
        }
        return former;
    }

    /** Where the manifest is when the run is published. */
    public Path manifestFile(RunId run) {
        return new Path(manifests(), run + MANIFEST);
    }

    /** What belongs to a run that is not published, or not yet. */
    public Path staging(RunId run) {
        return new Path(stagings(), run.toString());
    }

    /** Who writes the run. */
    Path lease(RunId run) {
        return new Path(staging(run), "lease.json");
    }

    /**
     * The manifest of a published run; none where it is not published.
     *
     * @throws IOException also where it cannot be understood
     */
    public Optional<RunManifest> manifest(RunId run) throws IOException {
        try {
            return Optional.of(Json.read(files, manifestFile(run), RunManifest.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The manifests of all published runs in the order of their names, but for those that cannot be understood. */
    public List<RunManifest> published() throws IOException {
        List<RunManifest> found = new ArrayList<>();
        for (Path file : manifestFiles()) {
            try {
                RunManifest manifest = Json.read(files, file, RunManifest.class);
                if ((manifest.runId() + MANIFEST).equals(file.getName())) {
                    found.add(manifest);
                } else {
                    LOG.warn("A manifest under another name than its run's is passed over: {}", file);
                }
            } catch (IOException e) {
                LOG.warn("A run whose manifest cannot be read is passed over: {}", e.getMessage());
            }
        }
        return found;
    }

    /** The published run to read where none is named: the one that was finished last, a replay only where there is no other. */
    public Optional<RunManifest> newest() throws IOException {
        return published().stream().max(RunManifest.WHOLE_AND_NEWEST_LAST);
    }

    /** The published run that was finished last, of those that are wanted. */
    public Optional<RunManifest> newest(Predicate<RunManifest> wanted) throws IOException {
        return published().stream().filter(wanted).max(RunManifest.OLDEST_FIRST);
    }

    /** The published runs, those with a manifest that cannot be understood among them. */
    public List<RunId> publishedRuns() throws IOException {
        return manifestFiles().stream()
                .map(file -> file.getName().substring(0, file.getName().length() - MANIFEST.length()))
                .flatMap(OutputStore::runNamed)
                .toList();
    }

    /** The runs that have a staging folder. */
    public List<RunId> stagedRuns() throws IOException {
        return list(stagings(), file -> true).stream()
                .flatMap(folder -> runNamed(folder.getName()))
                .toList();
    }

    private static Stream<RunId> runNamed(String name) {
        try {
            return Stream.of(RunId.parse(name));
        } catch (IllegalArgumentException e) {
            LOG.warn("What is not Tolk's is passed over: {}", e.getMessage());
            return Stream.empty();
        }
    }

    /**
     * Refuses to go on while runs are written: a writer may read the sentences of any other run.
     *
     * @throws TolkException naming the first such run and its writer
     */
    void refuseWhileWritten(Clock clock) throws IOException {
        for (RunId run : stagedRuns()) {
            Optional<String> writer = RunLease.writer(files, lease(run), clock);
            if (writer.isPresent()) {
                throw new TolkException("run " + run + " is being written by " + writer.get()
                        + ": nothing is dropped meanwhile; try again when it has ended");
            }
        }
    }

    private List<Path> manifestFiles() throws IOException {
        return list(manifests(), file -> file.getName().endsWith(MANIFEST));
    }

    private List<Path> list(Path folder, PathFilter filter) throws IOException {
        List<Path> found = new ArrayList<>();
        try {
            for (FileStatus status : files.listStatus(folder, filter)) {
                found.add(status.getPath());
            }
        } catch (FileNotFoundException e) {
            return List.of();
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private Path stagings() {
        return new Path(root, "_staging");
    }

    private Path manifests() {
        return new Path(root, "_runs");
    }
}
