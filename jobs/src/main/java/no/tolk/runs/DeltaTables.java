package no.tolk.runs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.tolk.runs.RunManifest.Attempt;
import no.tolk.runs.RunManifest.TableFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Delta Lake tables, partitioned by run. One commit replaces a run's rows in a table, so that its readers see a run whole
 * or not at all. The manifest names the version that each table then has: who reads those sees one state of all tables,
 * also while the run is replaced, as the former manifest stays until all commits are made, and the former files stay on
 * disk.
 *
 * <p>A commit bears the name of the attempt that it publishes, by which a later call finds it. The log holds nothing of
 * articles: neither statistics of columns nor conditions on them.
 */
record DeltaTables(OutputStore store, SparkSession spark) implements PublishedTables {

    private static final Map<String, String> PROPERTIES = Map.of(
            "delta.dataSkippingNumIndexedCols", "0",
            // Manifests name versions for as long as there are runs.
            "delta.logRetentionDuration", "interval 36500 days");

    private static final String RUN_DATE = "run_date";
    private static final String RUN = "run";

    /** Commits among which an attempt is looked for. An older one is repeated, which changes no row. */
    private static final int RECENT = 100;

    @Override
    public TableFormat format() {
        return TableFormat.DELTA;
    }

    @Override
    public RunManifest replace(RunId run, StagedRun staged, RunManifest complete) throws IOException {
        Map<String, TableFiles> inPlace = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            staged.checkLease();
            TableFiles files = complete.tables().get(table.folder());
            if (files.deltaVersion() == null) {
                Dataset<Row> rows = table.read(spark, staged.completeRows(table, complete));
                files = publish(run, table, rows, files, nameOf(complete));
            }
            inPlace.put(table.folder(), files);
        }
        return complete.with(inPlace);
    }

    @Override
    public boolean hold(RunManifest published) {
        RunId run = RunId.parse(published.runId());
        for (Table table : Table.values()) {
            long latest = latest(DeltaTable.forPath(spark, location(table)));
            if (!files(run, table, latest)
                    .equals(published.tables().get(table.folder()).files())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void remove(RunId run, Table table) throws IOException {
        Dataset<Row> none = table.read(spark);
        commit(run, table, none, 1, "tolk " + run + ", dropped");
        StoredFiles.remove(store.files(), store.rows(table, run));
    }

    /** A commit replaces a run as a whole. */
    @Override
    public Set<String> toStage(Set<String> changed, Set<String> all) {
        return changed.isEmpty() ? changed : all;
    }

    private static String nameOf(RunManifest manifest) {
        List<Attempt> attempts = manifest.attemptsAtTables();
        return "tolk " + manifest.runId() + ", attempt " + attempts.size() + " of "
                + attempts.get(attempts.size() - 1).startedAt();
    }

    private TableFiles publish(RunId run, Table table, Dataset<Row> rows, TableFiles staged, String name) {
        DeltaTable delta = createIfMissing(table);
        Long version = version(delta, name);
        if (version == null) {
            commit(run, table, rows, table.files(staged.rows()), name);
            version = version(delta, name);
        }
        if (version == null) {
            // Delta makes no commit that would change nothing: the run had no rows, and has none.
            version = latest(delta);
        }
        return new TableFiles(staged.path(), staged.rows(), files(run, table, version), version);
    }

    private DeltaTable createIfMissing(Table table) {
        String location = location(table);
        if (DeltaTable.isDeltaTable(spark, location)) {
            return DeltaTable.forPath(spark, location);
        }
        var creation = DeltaTable.createIfNotExists(spark)
                .location(location)
                .addColumns(table.schema())
                .addColumn(RUN_DATE, "DATE", false)
                .addColumn(RUN, "STRING", false)
                .partitionedBy(RUN_DATE, RUN);
        PROPERTIES.forEach(creation::property);
        return alone(table, creation::execute);
    }

    private void commit(RunId run, Table table, Dataset<Row> rows, int files, String name) {
        // Computed from a column: the optimizer would drop the order by constants, and Spark then sorts files again, by
        // these alone.
        Dataset<Row> whole = table.select(rows)
                .withColumn(RUN_DATE, to_date(substring(col("run_id"), 1, 10)))
                .withColumn(RUN, expr("substring(run_id, 12)"));
        String[] order =
                Stream.concat(Stream.of(RUN_DATE, RUN), table.key().stream()).toArray(String[]::new);
        var writer = SortedFiles.sorted(whole, files, order)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", isOf(run))
                .option("mergeSchema", true)
                .option("compression", "zstd")
                .option("userMetadata", name);
        alone(table, () -> {
            writer.save(location(table));
            return null;
        });
    }

    /** Commits of several runs pass each other; but two processes that both make the table, say, do not. */
    private <T> T alone(Table table, Supplier<T> change) {
        try {
            return change.get();
        } catch (ConcurrentModificationException e) {
            throw new TolkException(
                    "another process has changed the table " + location(table)
                            + " at the same moment: give the same command again, it goes on where this one was",
                    e);
        }
    }

    private static long latest(DeltaTable delta) {
        return delta.history(1).head().getAs("version");
    }

    /** The version that a commit has made; null where there is none of that name. */
    private static Long version(DeltaTable delta, String name) {
        return delta.history(RECENT)
                .filter(col("userMetadata").equalTo(name))
                .agg(max("version"))
                .head()
                .getAs(0);
    }

    /** The files that hold a run's rows in a version: name to length in bytes. */
    private Map<String, Long> files(RunId run, Table table, long version) {
        Map<String, Long> files = new TreeMap<>();
        spark.read()
                .format("delta")
                .option("versionAsOf", version)
                .load(location(table))
                .where(isOf(run))
                .select("_metadata.file_name", "_metadata.file_size")
                .distinct()
                .collectAsList()
                .forEach(file -> files.put(file.getString(0), file.getLong(1)));
        return files;
    }

    private static String isOf(RunId run) {
        return RUN_DATE + " = DATE'" + run.date() + "' AND " + RUN + " = '" + run.name() + "'";
    }

    private String location(Table table) {
        return store.table(table).toString();
    }
}
