package no.tolk.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Deals files out to tasks, so that none has much more to read than another. */
final class FilePacks {

    /** What opening a file costs, in bytes that could be read meanwhile. */
    private static final long OPENING = 256 << 10;

    private FilePacks() {}

    private static final class Pack {

        private final int number;
        private final List<InputFile> files = new ArrayList<>();
        private long cost;

        Pack(int number) {
            this.number = number;
        }

        void add(InputFile file) {
            files.add(file);
            cost += FilePacks.cost(file);
        }
    }

    /**
     * Packs of files, in which each file is once.
     *
     * @param atLeast how many tasks work at the same time
     * @param size bytes for a pack to read, more or less
     */
    static List<List<InputFile>> of(List<InputFile> files, int atLeast, long size) {
        long total = files.stream().mapToLong(FilePacks::cost).sum();
        int count = (int) Math.min(files.size(), Math.max(atLeast, total / size));
        PriorityQueue<Pack> packs = new PriorityQueue<>(
                Comparator.<Pack>comparingLong(pack -> pack.cost).thenComparing(pack -> pack.number));
        for (int i = 0; i < count; i++) {
            packs.add(new Pack(i));
        }
        List<InputFile> largestFirst = new ArrayList<>(files);
        largestFirst.sort(Comparator.comparingLong(FilePacks::cost).reversed());
        for (InputFile file : largestFirst) {
            Pack lightest = packs.remove();
            lightest.add(file);
            packs.add(lightest);
        }
        return packs.stream().map(pack -> pack.files).toList();
    }

    /** A pack as Java writes it, which any serializer of Spark's can send. */
    static byte[] toBytes(List<InputFile> pack) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(pack.toArray(InputFile[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The pack that {@link #toBytes} was given. */
    static List<InputFile> ofBytes(byte[] pack) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(pack))) {
            return List.of((InputFile[]) in.readObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("another version of Tolk has made this pack", e);
        }
    }

    private static long cost(InputFile file) {
        return OPENING + file.length();
    }
}
