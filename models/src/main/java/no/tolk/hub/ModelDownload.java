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
import java.util.List;
import java.util.function.Consumer;
import no.tolk.model.ModelConfig;

/**
 * Fetches a model into a folder, where it is a bundle. What was fetched before is kept: after an end at any moment the
 * same download goes on where this one was.
 */
public final class ModelDownload {

    private static final int ATTEMPTS = 5;
    private static final int BUFFER = 1 << 16;
    private static final int LETTERS_OF_SUM = 12;

    private final ModelHub hub;
    private final HubModel model;
    private final Path folder;
    private final Consumer<Progress> progress;
    private long finished;

    /**
     * How far a download is.
     *
     * @param file which is fetched
     * @param finished bytes of all files that are here
     * @param total bytes of all files
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
        List<HubFile> files = listing.wanted();
        long total = files.stream().mapToLong(HubFile::size).sum();
        Files.createDirectories(folder);
        StringBuilder sums = new StringBuilder();
        for (HubFile file : files) {
            if (file.name().endsWith(".onnx")) {
                ModelConfig.read(model.toString(), folder);
            }
            Path target = folder.resolve(file.name());
            if (!Files.exists(target)) {
                fetch(listing, file, target, total);
            } else if (!file.isContentOf(target)) {
                throw new HubException(
                        target + " is another file than that of " + model + ": name another folder (-o), or delete it");
            }
            finished += file.size();
            progress.accept(new Progress(file.name(), finished, total));
            sums.append(file.sha256(target)).append("  ").append(file.name()).append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
        return new Result(listing.commit(), listing.licence().orElse("unknown"));
    }

    private void fetch(HubListing listing, HubFile file, Path target, long total) throws IOException {
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
                try {
                    append(listing, file, channel, total);
                } catch (IOException e) {
                    failures++;
                    if (failures == ATTEMPTS) {
                        throw new HubException(
                                file.name() + " did not come whole: " + e
                                        + ". The same command goes on where this one was",
                                e);
                    }
                }
            }
        }
        if (!file.isContentOf(part)) {
            Files.delete(part);
            throw new HubException(file.name() + " came damaged: give the same command again");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void append(HubListing listing, HubFile file, FileChannel channel, long total) throws IOException {
        HttpURLConnection answer = hub.open(listing, file, channel.size());
        if (answer.getResponseCode() != HttpURLConnection.HTTP_PARTIAL) {
            channel.truncate(0);
        }
        channel.position(channel.size());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = answer.getInputStream()) {
            for (int n = in.read(buffer); n >= 0 && channel.size() <= file.size(); n = in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                progress.accept(new Progress(file.name(), finished + channel.size(), total));
            }
        }
        if (channel.size() < file.size()) {
            throw new EOFException("it ended after " + channel.size() + " of " + file.size() + " bytes");
        }
    }
}
