package no.tolk.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tolk.published.QuarantinedRun;
import no.tolk.read.ArticleColumns;
import no.tolk.read.Failure;
import no.tolk.read.InputFile;
import no.tolk.read.InputFiles;
import no.tolk.read.InputFormat;
import no.tolk.read.RawRecord;
import no.tolk.read.ReadRecords;
import no.tolk.read.RecordReader;
import no.tolk.read.SourceRecord;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * The records that another run has put in quarantine as input. They are read from the bytes that were kept; where there
 * are none, from the file, from the place on that the quarantine tells, but for what the other run has got from there, or
 * one that it was itself a replay of. Of a run that was to read its first records only, no more are read from there than it
 * could not read.
 *
 * @param ancestors of the run; none where no file is to be read
 * @param files those that are to be read again
 */
record QuarantineInput(
        SparkSession spark,
        QuarantinedRun run,
        List<QuarantinedRun> ancestors,
        ArticleColumns columns,
        InputFiles files)
        implements RunInput {

    private static final String[] PLACE = {"source_uri", "record"};

    static QuarantineInput of(SparkSession spark, QuarantinedRun run, ArticleColumns columns) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Map<String, InputFile> files = new TreeMap<>();
        for (Row row : run.rows()
                .filter(col("raw").isNull())
                .select("source_uri", "record", "format", "article_id")
                .orderBy(PLACE[0], PLACE[1])
                .collectAsList()) {
            String uri = row.getString(0);
            if (!files.containsKey(uri)) {
                InputFormat format = InputFormat.ofLabel(row.getString(2));
                InputFile.find(uri, format, row.getString(3), row.getLong(1), hadoop)
                        .ifPresent(file -> files.put(uri, file));
            }
        }
        List<QuarantinedRun> ancestors = files.isEmpty() ? List.of() : run.ancestors();
        return new QuarantineInput(spark, run, ancestors, columns, new InputFiles(List.copyOf(files.values()), 0));
    }

    private Stream<QuarantinedRun> family() {
        return Stream.concat(Stream.of(run), ancestors.stream());
    }

    @Override
    public Dataset<Row> records() {
        Dataset<Row> alone = alone();
        return withoutDeleted(files.files().isEmpty() ? alone : alone.union(fromFiles()));
    }

    /** The files that are read again may still hold what was deleted from the runs. */
    private Dataset<Row> withoutDeleted(Dataset<Row> records) {
        Object[] deleted = family().flatMap(of -> of.deletedIds().stream()).toArray();
        Column isDeleted = sha2(col("id").cast("binary"), 256).isin(deleted);
        return deleted.length == 0 ? records : records.filter(not(coalesce(isDeleted, lit(false))));
    }

    private Dataset<Row> alone() {
        RecordReader reader = new RecordReader(columns);
        Object[] uris = files.files().stream().map(InputFile::uri).toArray();
        Dataset<Row> rows = run.rows()
                .filter(col("raw").isNotNull().or(not(col("source_uri").isin(uris))));
        return spark.createDataFrame(
                rows.javaRDD().map(row -> again(row, reader).toRow()), SourceRecord.SCHEMA);
    }

    private static SourceRecord again(Row row, RecordReader reader) {
        InputFormat format = InputFormat.ofLabel(row.getAs("format"));
        byte[] raw = row.getAs("raw");
        String uri = row.getAs("source_uri");
        long record = row.getAs("record");
        String id = row.getAs("article_id");
        if (raw == null) {
            FileNotFoundException gone = new FileNotFoundException("the record's bytes were not kept, and " + uri
                    + " is not there any more: bring it back to read the record again");
            Failure failure = Failure.of(Failure.Stage.READ, gone);
            return new SourceRecord(
                    uri, record, id, null, null, format, null, format.isOneArticle() ? failure : failure.endingFile());
        }
        return reader.read(new RawRecord(format, raw, uri, record, id == null ? uri + "#" + record : id));
    }

    private Dataset<Row> fromFiles() {
        Dataset<Row> from = run.rows()
                .filter(col("raw").isNull())
                .groupBy("source_uri")
                .agg(min("record").as("from"), count(lit(1)).as("unread"));
        Dataset<Row> known = family().map(QuarantineInput::places)
                .reduce(Dataset::union)
                .orElseThrow()
                .toDF("known_uri", "known_record");
        // A file may end sooner now than it did then: that is not known, wherever it is.
        Column ends = coalesce(col("failure.ends_file"), lit(false));
        Column isKnown =
                col("source_uri").equalTo(col("known_uri")).and(col("record").equalTo(col("known_record")));
        Dataset<Row> rest = ReadRecords.of(files, columns, spark)
                .join(from, "source_uri")
                .filter(ends.or(col("record").geq(col("from"))))
                .join(known, isKnown.and(not(ends)), "left_anti");
        boolean limited = family().anyMatch(QuarantinedRun::isLimited);
        return inOrder(limited ? rest.join(asManyAsWereUnread(rest), PLACE, "left_semi") : rest);
    }

    /** The places of what a run has, or has the bytes of. */
    private static Dataset<Row> places(QuarantinedRun run) {
        return run.rows()
                .filter(col("raw").isNotNull())
                .select(PLACE[0], PLACE[1])
                .union(run.articles().select(PLACE[0], PLACE[1]));
    }

    /** The places of as many records of each file as the other run, which stopped there, could not read. */
    private static Dataset<Row> asManyAsWereUnread(Dataset<Row> rest) {
        return rest.select(col(PLACE[0]), col(PLACE[1]), col("unread"))
                .withColumn(
                        "number", row_number().over(Window.partitionBy(PLACE[0]).orderBy(PLACE[1])))
                .filter(col("number").leq(col("unread")))
                .select(PLACE[0], PLACE[1]);
    }

    private static Dataset<Row> inOrder(Dataset<Row> records) {
        return records.select(
                Stream.of(SourceRecord.SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new));
    }

    @Override
    public Map<String, String> namedColumns() {
        // What the other run was told need not be in the few records that it could not read.
        return columns.optionalUnlike(run.columns());
    }

    @Override
    public boolean mayLackColumns() {
        return true;
    }

    @Override
    public RunManifest.Inputs description() throws IOException {
        List<String> state = new ArrayList<>(files.state());
        Map<String, Long> table = run.files();
        table.forEach((name, length) -> state.add(name + "\t" + length + "\n"));
        long bytes = table.values().stream().mapToLong(Long::longValue).sum();
        return new RunManifest.Inputs(table.size() + files.files().size(), bytes + files.bytes(), 0, Sha256.of(state));
    }
}
