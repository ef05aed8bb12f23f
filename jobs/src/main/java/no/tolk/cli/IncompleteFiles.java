package no.tolk.cli;

/** What is said of files that were not read to their end, or not at all, though they hold several articles. */
final class IncompleteFiles {
    private IncompleteFiles() {}

    static String of(long files) {
        return Count.of(files, "file") + (files == 1 ? " was not read to its end" : " were not read to their end");
    }
}
