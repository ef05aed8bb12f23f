package no.tolk.read;

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

    private static long cost(InputFile file) {
        return OPENING + file.length();
    }
}
