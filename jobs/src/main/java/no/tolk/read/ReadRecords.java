package no.tolk.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Files to records: one row of {@link SourceRecord#SCHEMA} for each record, whether it could be read or not. */
public final class ReadRecords implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a task reads, more or less. */
    private static final long STRETCH = 16 << 20;

    /** As Spark does it where it takes the first rows of something. */
    private static final int GROWTH = 4;

    private final WholeFileReader wholeFiles;
    private final JsonLinesReader jsonLines;
    private final CsvFileReader csv;
    private final ParquetRowReader parquet;

    ReadRecords(FileAccess access, ArticleColumns columns) {
        RecordReader records = new RecordReader(columns);
        this.wholeFiles = new WholeFileReader(access, records);
        this.jsonLines = new JsonLinesReader(access, records);
        this.csv = new CsvFileReader(access, columns, records);
        this.parquet = new ParquetRowReader(access, columns, records);
    }

    /** Reads the files where Spark runs its tasks, in no particular order. */
    public static Dataset<Row> of(InputFiles inputs, ArticleColumns columns, SparkSession spark) {
        return reader(columns, spark).read(stretches(inputs), Integer.MAX_VALUE, spark);
    }

    /**
     * The first records by file and place are among these, and from no stretch of a file more than so many. A file of one
     * article has one; others are read to count theirs, a stretch at first, and then more and more at a time.
     */
    public static Dataset<Row> beginning(int records, InputFiles inputs, ArticleColumns columns, SparkSession spark) {
        ReadRecords reader = reader(columns, spark);
        List<InputFile> stretches = stretches(inputs);
        long found = 0;
        int end = 0;
        int atATime = 1;
        while (found < records && end < stretches.size()) {
            if (stretches.get(end).format().isOneArticle()) {
                found++;
                end++;
                continue;
            }
            int from = end;
            while (end < stretches.size()
                    && end - from < atATime
                    && !stretches.get(end).format().isOneArticle()) {
                end++;
            }
            found += reader.read(stretches.subList(from, end), records, spark).count();
            atATime = Math.min(atATime * GROWTH, stretches.size());
        }
        return reader.read(stretches.subList(0, end), records, spark);
    }

    private static ReadRecords reader(ArticleColumns columns, SparkSession spark) {
        return new ReadRecords(
                new FileAccess(spark.sparkContext().hadoopConfiguration(), Attempts.of(spark.sparkContext())), columns);
    }

    private static List<InputFile> stretches(InputFiles inputs) {
        return inputs.files().stream()
                .flatMap(file -> file.split(STRETCH).stream())
                .toList();
    }

    /** @param most records to read of each stretch */
    private Dataset<Row> read(List<InputFile> stretches, int most, SparkSession spark) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        // Spark sends what is parallelized by the serializer that it is set to, and Kryo knows no records.
        List<byte[]> packs = FilePacks.of(stretches, context.defaultParallelism(), STRETCH).stream()
                .map(FilePacks::toBytes)
                .toList();
        return spark.createDataFrame(
                context.parallelize(packs, packs.size())
                        .flatMap(pack -> FilePacks.ofBytes(pack).iterator())
                        .flatMap(stretch -> first(most, read(stretch)))
                        .map(SourceRecord::toRow),
                SourceRecord.SCHEMA);
    }

    private static Iterator<SourceRecord> first(int most, Iterator<SourceRecord> records) {
        return Stream.generate(() -> records)
                .limit(most)
                .takeWhile(Iterator::hasNext)
                .map(Iterator::next)
                .iterator();
    }

    Iterator<SourceRecord> read(InputFile stretch) {
        return switch (stretch.format()) {
            case TEXT, HTML -> Collections.singleton(wholeFiles.read(stretch)).iterator();
            case JSONL -> jsonLines.read(stretch);
            case CSV -> csv.read(stretch);
            case PARQUET -> parquet.read(stretch);
        };
    }
}
