package no.tolk.read;

import java.io.Serializable;
import java.util.ArrayList;
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

    private final TextFileReader texts;
    private final JsonLinesReader jsonLines;

    private ReadRecords(FileAccess access, ArticleColumns columns) {
        this.texts = new TextFileReader(access);
        this.jsonLines = new JsonLinesReader(access, new JsonArticle(columns));
    }

    /** Reads the files where Spark runs its tasks, in no particular order. */
    public static Dataset<Row> of(InputFiles inputs, ArticleColumns columns, SparkSession spark) {
        FileAccess access = new FileAccess(spark.sparkContext().hadoopConfiguration());
        return new ReadRecords(access, columns).read(inputs, spark);
    }

    private Dataset<Row> read(InputFiles inputs, SparkSession spark) {
        List<InputFile> stretches = new ArrayList<>();
        for (InputFile file : inputs.files()) {
            stretches.addAll(file.split(STRETCH));
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        long tasks = Math.max(context.defaultParallelism(), inputs.bytes() / STRETCH);
        return spark.createDataFrame(
                context.parallelize(stretches, (int) Math.min(tasks, stretches.size()))
                        .flatMap(this::read)
                        .map(SourceRecord::toRow),
                SourceRecord.SCHEMA);
    }

    private Iterator<SourceRecord> read(InputFile stretch) {
        return switch (stretch.format()) {
            case TEXT -> Collections.singleton(texts.read(stretch)).iterator();
            case JSONL -> jsonLines.read(stretch);
        };
    }
}
