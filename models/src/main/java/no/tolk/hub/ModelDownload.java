package no.tolk.hub;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.tolk.model.BundleLayout;
import no.tolk.model.ModelConfig;

/**
 * Fetches a model into a folder, where it is a bundle. What was fetched before is kept: after an end at any moment the
 * same download goes on where this one was.
 */
public final class ModelDownload {

    /** In a row that bring nothing. */
    private static final int ATTEMPTS = 5;

    private static final int BUFFER = 1 << 16;
    private static final int LETTERS_OF_SUM = 12;

    private final ModelHub hub;
    private final HubModel model;
    private final Path folder;
    private final Consumer<Progress> progress;
    private final Duration pause;
    private long finished;
    private long total;

    /**
     * How far a download is.
     *
     * @param file which is fetched
     * @param finished bytes of all files that are here
     * @param total bytes of all files that are known to be needed
     */
    public record Progress(String file, long finished, long total) {}

    /**
     * What was fetched.
     *
     * @param commit which the revision stood for
     * @param licence as the hub names it, or {@code unknown}
     */
    public record Result(String commit, String licence) {}

    /** @param progress is told of each piece that came */
    public ModelDownload(ModelHub hub, HubModel model, Path folder, Consumer<Progress> progress) {
        this(hub, model, folder, progress, Duration.ofSeconds(2));
    }

    /** @param pause after the first attempt that brought nothing; it grows with each */
    ModelDownload(ModelHub hub, HubModel model, Path folder, Consumer<Progress> progress, Duration pause) {
        this.pause = pause;
        this.hub = hub;
        this.model = model;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Fetches what is not here yet, settings first, and compares all files with the hub's sums.
     *
     * @throws HubException where the hub has no such model, or none that Tolk can run, or cannot be reached
     * @throws no.tolk.model.BundleException where something is missing, or the model's family is unknown
     * @throws IOException where the folder cannot be written
     */
    public Result execute() throws IOException {
        HubListing listing = hub.listing(model);
        HubListing.Wanted wanted = listing.wanted();
        Files.createDirectories(folder);
        total = size(wanted.settings()) + size(wanted.graphs());
        fetch(listing, wanted.settings());
        ModelConfig.read(model.toString(), folder);
        fetch(listing, wanted.graphs());
        List<HubFile> weights = weights(listing, wanted.graphs());
        total += size(weights);
        fetch(listing, weights);
        writeSums(Stream.of(wanted.settings(), wanted.graphs(), weights)
                .flatMap(List::stream)
                .toList());
        return new Result(listing.commit(), listing.licence().orElse("unknown"));
    }

    private static long size(List<HubFile> files) {
        return files.stream().mapToLong(HubFile::size).sum();
    }

    /** Only a graph itself tells which other files it needs. */
    private List<HubFile> weights(HubListing listing, List<HubFile> graphs) throws IOException {
        Set<HubFile> weights = new LinkedHashSet<>();
        for (HubFile graph : graphs) {
            for (String location : BundleLayout.weightsOf(folder.resolve(graph.name()))) {
                weights.add(listing.weights(graph, location));
            }
        }
        return List.copyOf(weights);
    }

    private void writeSums(List<HubFile> files) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (HubFile file : files) {
            sums.append(file.sha256(folder.resolve(file.name())))
                    .append("  ")
                    .append(file.name())
                    .append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
    }

    private void fetch(HubListing listing, List<HubFile> files) throws IOException {
        for (HubFile file : files) {
            Path target = folder.resolve(file.name());
            if (!Files.exists(target)) {
                fetch(listing, file, target);
            } else if (!file.isContentOf(target)) {
                throw new HubException(
                        target + " is another file than that of " + model + ": name another folder (-o), or delete it");
            }
            finished += file.size();
            progress.accept(new Progress(file.name(), finished, total));
        }
    }

    private void fetch(HubListing listing, HubFile file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        // Only bytes of the same content are ever put together.
        Path part =
                target.resolveSibling(target.getFileName() + "." + file.sum().substring(0, LETTERS_OF_SUM) + ".part");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new HubException(part + " is being written by another process, which fetches the same model");
            }
            int failures = 0;
            while (channel.size() < file.size()) {
                long before = channel.size();
                try {
                    append(listing, file, channel);
                } catch (ConnectionException e) {
                    failures = channel.size() > before ? 0 : failures + 1;
                    if (failures == ATTEMPTS) {
                        throw new HubException(
                                file.name() + " does not come whole: " + e.getMessage()
                                        + ". The same command goes on where this one was",
                                e);
                    }
                    pause(failures);
                }
            }
        }
        if (!file.isContentOf(part)) {
            Files.delete(part);
            throw new HubException(file.name() + " came damaged: give the same command again");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Lets a network or a hub that is away for a moment come back. */
    private void pause(int failures) {
        try {
            Thread.sleep(failures * pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubException("interrupted", e);
        }
    }

    private void append(HubListing listing, HubFile file, FileChannel channel) throws IOException {
        long from = channel.size();
        HttpURLConnection answer = ConnectionException.orResultOf(() -> hub.open(listing, file, from));
        if (answer.getResponseCode() != HttpURLConnection.HTTP_PARTIAL) {
            channel.truncate(0);
        }
        channel.position(channel.size());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = ConnectionException.orResultOf(answer::getInputStream)) {
            int n = ConnectionException.orResultOf(() -> in.read(buffer));
            while (n >= 0 && channel.size() <= file.size()) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                progress.accept(new Progress(file.name(), finished + channel.size(), total));
                n = ConnectionException.orResultOf(() -> in.read(buffer));
            }
        }
        if (channel.size() < file.size()) {
            ConnectionException.orResultOf(() -> {
                throw new EOFException("it ended after " + channel.size() + " of " + file.size() + " bytes");
            });
        }
    }
}
