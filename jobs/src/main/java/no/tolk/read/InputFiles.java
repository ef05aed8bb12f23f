package no.tolk.read;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that the user's files, folders and globs stand for.
 *
 * @param files in the order of their URIs, each once
 * @param ignored how many files in folders were passed over, since their names tell of no format
 */
public record InputFiles(List<InputFile> files, int ignored) {

    /** The folder that a table keeps its log in, and what the table is. */
    private static final Map<String, String> TABLE_LOGS = Map.of("_delta_log", "Delta Lake", ".hoodie", "Hudi");

    private static final Logger LOG = LoggerFactory.getLogger(InputFiles.class);

    /**
     * Lists the files. Folders are searched to any depth; what begins with {@code _} or {@code .} in them is left out.
     *
     * @param format of all files, or null to tell it from each file's name
     * @param output a qualified folder whose files are left out too: what a job writes is not what it reads
     * @throws InputException where an input does not exist, holds no articles, is the output or a folder in it, or is a file
     *     of unknown format
     */
    public static InputFiles list(List<String> inputs, InputFormat format, Path output, Configuration hadoop) {
        Listing listing = new Listing(format, output, hadoop, inputs.size() > 1);
        for (String input : inputs) {
            try {
                listing.add(input);
            } catch (IOException | IllegalArgumentException e) {
                throw new InputException("cannot read input " + input + ": " + e.getMessage(), e);
            }
        }
        List<InputFile> files = new ArrayList<>(listing.found.values());
        files.sort(Comparator.comparing(InputFile::uri));
        if (listing.ignored > 0) {
            LOG.warn("Passed over {} files whose names tell of no format that is read", listing.ignored);
        }
        return new InputFiles(List.copyOf(files), listing.ignored);
    }

    public long bytes() {
        return files.stream().mapToLong(InputFile::length).sum();
    }

    /** A line for each file; other lines when a file comes, goes or is written. */
    public List<String> state() {
        return files.stream().map(InputFile::state).toList();
    }

    private static final class Listing {

        private final InputFormat format;
        private final String output;
        private final Configuration hadoop;
        private final CompressionCodecFactory codecs;
        private final boolean several;
        private final Map<String, InputFile> found = new LinkedHashMap<>();
        private int ignored;

        Listing(InputFormat format, Path output, Configuration hadoop, boolean several) {
            this.format = format;
            this.output = output + "/";
            this.hadoop = hadoop;
            this.codecs = new CompressionCodecFactory(hadoop);
            this.several = several;
        }

        void add(String input) throws IOException {
            Path path = new Path(input);
            FileSystem files = path.getFileSystem(hadoop);
            if (files.exists(path)) {
                FileStatus status = files.getFileStatus(path);
                if (status.isDirectory() && isOutput(status.getPath())) {
                    throw new InputException("input " + input
                            + " is the output folder or in it: what a job writes is not what it reads");
                }
                if (!add(files, status, status.isDirectory() ? path : parent(path))) {
                    throw withoutArticles(input);
                }
                return;
            }
            Path fixed = fixedPart(path);
            Path root = files.makeQualified(fixed);
            boolean hiddenOnes = isHidden(root, files.makeQualified(path));
            FileStatus[] all = files.globStatus(path);
            // The second run finds what the first one wrote, and a star what another job is writing.
            List<FileStatus> matches = Stream.ofNullable(all)
                    .flatMap(Stream::of)
                    .filter(match -> !isOutput(match.getPath()))
                    .filter(match -> hiddenOnes || !isHidden(root, match.getPath()))
                    .toList();
            if (matches.isEmpty()) {
                throw new InputException(
                        isGlob(path) ? "no file matches input " + input : "input " + input + " does not exist");
            }
            boolean any = false;
            for (FileStatus match : matches) {
                any |= add(files, match, fixed);
            }
            if (!any) {
                throw withoutArticles(input);
            }
        }

        private static InputException withoutArticles(String input) {
            return new InputException("input " + input + " holds no files that are read ("
                    + InputFormat.knownExtensions()
                    + "): if its files have other names, state the input format (--input-format)");
        }

        /** @return whether there was a file that is read */
        private boolean add(FileSystem files, FileStatus status, Path root) throws IOException {
            if (status.isFile()) {
                InputFormat known = formatOf(status.getPath())
                        .orElseThrow(() -> new InputException("cannot tell the format of input " + status.getPath()
                                + " from its name: state the input format (--input-format)"));
                put(files, status, root, known);
                return true;
            }
            boolean any = false;
            RemoteIterator<? extends FileStatus> below = files.listFiles(status.getPath(), true);
            while (below.hasNext()) {
                FileStatus file = below.next();
                if (isOutput(file.getPath())) {
                    continue;
                }
                refuseTable(file.getPath());
                if (isHidden(status.getPath(), file.getPath())) {
                    continue;
                }
                Optional<InputFormat> known = formatOf(file.getPath());
                if (known.isPresent()) {
                    any = true;
                    put(files, file, root, known.get());
                } else {
                    ignored++;
                }
            }
            return any;
        }

        /** Of such a table's files only those count that its log names: others are former versions, and deleted rows. */
        private static void refuseTable(Path file) {
            Path folder = file.getParent();
            boolean iceberg =
                    folder.getName().equals("metadata") && file.getName().endsWith(".metadata.json");
            String table = iceberg ? "Iceberg" : TABLE_LOGS.get(folder.getName());
            if (table != null) {
                throw new InputException(folder.getParent() + " is a table of " + table
                        + ", whose files hold former versions and deleted rows too: read it with Spark and give the"
                        + " rows to Tolk.translate, or write them to another folder first");
            }
        }

        /** Whether it is the output, or below that. */
        private boolean isOutput(Path path) {
            return (path + "/").startsWith(output);
        }

        private Optional<InputFormat> formatOf(Path file) {
            return Optional.ofNullable(format).or(() -> InputFormat.ofFileName(file.getName()));
        }

        private void put(FileSystem files, FileStatus file, Path root, InputFormat known) {
            URI given = file.getPath().toUri();
            // One way to write it, whichever way the file was found: file:/x and file:///x are the same file.
            URI uri = new Path(given.getScheme(), given.getAuthority(), given.getPath())
                    .toUri()
                    .normalize();
            String relative = files.makeQualified(root).toUri().relativize(uri).toString();
            String id = several && !root.toString().isEmpty() ? root + "/" + relative : relative;
            // Of two inputs that hold the same file, the first one names it.
            found.putIfAbsent(uri.toString(), InputFile.of(file, uri.toString(), id, known, codecs));
        }

        private static boolean isHidden(Path folder, Path file) {
            URI below = folder.toUri().relativize(file.toUri());
            for (String name : below.getPath().split("/")) {
                if (name.startsWith("_") || name.startsWith(".")) {
                    return true;
                }
            }
            return false;
        }

        private static Path fixedPart(Path glob) {
            Path fixed = glob;
            for (Path at = glob; at != null; at = at.getParent()) {
                if (isGlob(new Path(at.getName().isEmpty() ? "/" : at.getName()))) {
                    fixed = parent(at);
                }
            }
            return fixed.equals(glob) ? parent(glob) : fixed;
        }

        private static boolean isGlob(Path path) {
            return path.toString().matches(".*[*?\\[{].*");
        }

        private static Path parent(Path path) {
            return path.getParent() == null ? new Path("/") : path.getParent();
        }
    }
}
