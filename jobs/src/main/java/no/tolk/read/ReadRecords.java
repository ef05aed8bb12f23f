package no.tolk.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
        FileAccess access =
                new FileAccess(spark.sparkContext().hadoopConfiguration(), Attempts.of(spark.sparkContext()));
        return new ReadRecords(access, columns).read(inputs, spark);
    }

    /**
     * As much of the input as its first records, by file and place, are in. A file of one article has one; others are read to
     * count theirs, a stretch at first, and then more and more at a time.
     */
    public static InputFiles beginning(InputFiles inputs, int records, ArticleColumns columns, SparkSession spark) {
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
            found += of(new InputFiles(stretches.subList(from, end), 0), columns, spark)
                    .count();
            atATime *= GROWTH;
        }
        return new InputFiles(List.copyOf(stretches.subList(0, end)), inputs.ignored());
    }

    private static List<InputFile> stretches(InputFiles inputs) {
        return inputs.files().stream()
                .flatMap(file -> file.split(STRETCH).stream())
                .toList();
    }

    private Dataset<Row> read(InputFiles inputs, SparkSession spark) {
        List<InputFile> stretches = stretches(inputs);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<List<InputFile>> packs = FilePacks.of(stretches, context.defaultParallelism(), STRETCH);
        return spark.createDataFrame(
                context.parallelize(packs, packs.size())
                        .flatMap(List::iterator)
                        .flatMap(this::read)
                        .map(SourceRecord::toRow),
                SourceRecord.SCHEMA);
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
