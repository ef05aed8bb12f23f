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
import java.util.function.LongConsumer;

/** Fetches files of a model, each whole or not at all: under its name there is never a part of it. */
final class FileDownload {

    /** In a row that bring nothing. */
    private static final int ATTEMPTS = 5;

    private static final int BUFFER = 1 << 16;
    private static final int LETTERS_OF_SUM = 12;

    private final ModelHub hub;
    private final HubListing listing;
    private final Duration pause;

    /** @param pause after the first attempt that brings nothing; it grows with each */
    FileDownload(ModelHub hub, HubListing listing, Duration pause) {
        this.hub = hub;
        this.listing = listing;
        this.pause = pause;
    }

    /**
     * Fetches a file, and goes on with what an earlier attempt has of it.
     *
     * @param progress is told, of each piece that came, how many bytes are here with it
     * @throws HubException where it does not come whole, or is not what the hub says
     */
    void fetch(HubFile file, Path target, LongConsumer progress) throws IOException {
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
                    append(file, channel, progress);
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

    private void append(HubFile file, FileChannel channel, LongConsumer progress) throws IOException {
        long from = channel.size();
        HttpURLConnection answer = ConnectionException.orResultOf(() -> hub.open(listing, file, from));
        if (answer.getResponseCode() != HttpURLConnection.HTTP_PARTIAL) {
            channel.truncate(0);
        }
        channel.position(channel.size());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = ConnectionException.orResultOf(answer::getInputStream)) {
            for (int n = read(in, buffer); n >= 0 && channel.size() <= file.size(); n = read(in, buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                progress.accept(channel.size());
            }
        }
        if (channel.size() < file.size()) {
            throw new ConnectionException(
                    new EOFException("it ended after " + channel.size() + " of " + file.size() + " bytes"));
        }
    }

    private static int read(InputStream in, byte[] buffer) throws ConnectionException {
        return ConnectionException.orResultOf(() -> in.read(buffer));
    }
}
