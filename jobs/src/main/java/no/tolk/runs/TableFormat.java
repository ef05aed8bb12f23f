package no.tolk.runs;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/** What the tables of an output folder are to other programs. */
public enum TableFormat {
    /** Directories of Parquet files. */
    PARQUET,
    /** Delta Lake tables: a log beside the files tells which of them are rows. */
    DELTA;

    /** Where Delta's log is in a table. */
    private static final String DELTA_LOG = "_delta_log";

    /**
     * The format of the tables in a folder; empty where there are none.
     *
     * <p>The first table decides, since it comes first.
     */
    static Optional<TableFormat> in(OutputStore store) throws IOException {
        Path first = store.table(Table.values()[0]);
        if (!store.files().exists(first)) {
            return Optional.empty();
        }
        return Optional.of(store.files().exists(new Path(first, DELTA_LOG)) ? DELTA : PARQUET);
    }

    /**
     * The format that a run's tables get.
     *
     * @param asked null for that of the folder's other tables, else Parquet
     * @throws TolkException where the folder's tables have another format than what is asked
     */
    public static TableFormat of(OutputStore store, TableFormat asked) throws IOException {
        TableFormat present = in(store).orElse(asked == null ? PARQUET : asked);
        if (asked != null && asked != present) {
            throw new TolkException("the tables in " + store.root() + " have the format " + present.label() + ", not "
                    + asked.label() + ": a folder has one format; leave the format out, or choose another folder");
        }
        return present;
    }

    /** The name of the format for people, in small letters. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
