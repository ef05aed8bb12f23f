package no.tolk.runs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Datasets that are read more than once, kept on the executors' disks until the job ends: memory stays bounded. */
public final class Cache implements AutoCloseable {

    private final List<Dataset<Row>> kept = new ArrayList<>();

    /** The same rows, kept from when they are first computed. */
    public Dataset<Row> keep(Dataset<Row> rows) {
        kept.add(rows.persist(StorageLevel.DISK_ONLY()));
        return rows;
    }

    @Override
    public void close() {
        // A session that has ended, as at Ctrl-C, has freed all itself, and warns of whoever asks it to.
        kept.stream()
                .filter(rows -> !rows.sparkSession().sparkContext().isStopped())
                .forEach(Dataset::unpersist);
    }
}
