package no.tolk.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.DataSource;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of the output, their columns and the order of their rows. {@code data/README.md} says what each column
 * means. Columns are only ever added; another meaning of one is another {@link #SCHEMA_VERSION}.
 */
public enum Table {
    ARTICLES(
            20_000,
            """
            id STRING NOT NULL,
            source_uri STRING NOT NULL,
            record BIGINT NOT NULL,
            content_hash STRING NOT NULL,
            duplicate_of STRING,
            title_nb STRING,
            title_en STRING,
            date STRING,
            dateline STRING,
            language STRING NOT NULL,
            status STRING NOT NULL,
            nb STRING NOT NULL,
            en STRING,
            summary_nb ARRAY<STRING> NOT NULL,
            summary_en ARRAY<STRING> NOT NULL,
            summary_sentences ARRAY<INT> NOT NULL,
            paragraphs INT NOT NULL,
            sentences INT NOT NULL,
            flagged_sentences INT NOT NULL,
            tokens INT NOT NULL,
            flags ARRAY<STRUCT<code: STRING, severity: STRING, detail: STRING>> NOT NULL,
            columns MAP<STRING, STRING> NOT NULL
            """,
            "id"),
    PARAGRAPHS(
            250_000,
            """
            article_id STRING NOT NULL,
            paragraph INT NOT NULL,
            kind STRING NOT NULL,
            nb_start INT NOT NULL,
            nb_end INT NOT NULL,
            nb STRING NOT NULL,
            en STRING,
            language STRING NOT NULL,
            flags ARRAY<STRUCT<code: STRING, severity: STRING, detail: STRING>> NOT NULL
            """,
            "article_id",
            "paragraph"),
    SENTENCES(
            250_000,
            """
            article_id STRING NOT NULL,
            paragraph INT NOT NULL,
            sentence INT NOT NULL,
            nb_start INT NOT NULL,
            nb_end INT NOT NULL,
            nb STRING NOT NULL,
            en STRING,
            text_hash STRING NOT NULL,
            score FLOAT,
            tokens INT,
            flags ARRAY<STRUCT<code: STRING, severity: STRING, detail: STRING>> NOT NULL,
            in_summary BOOLEAN NOT NULL,
            vector ARRAY<TINYINT>
            """,
            "article_id",
            "sentence"),
    QUARANTINE(
            20_000,
            """
            raw BINARY,
            format STRING NOT NULL,
            source_uri STRING NOT NULL,
            record BIGINT NOT NULL,
            article_id STRING,
            stage STRING NOT NULL,
            error_class STRING NOT NULL,
            message STRING NOT NULL
            """,
            "source_uri",
            "record");

    /** Of the columns of all tables together. */
    public static final int SCHEMA_VERSION = 1;

    /** What every row of every table ends with. */
    public static final StructType PROVENANCE = StructType.fromDDL(
            """
            run_id STRING NOT NULL,
            model_fingerprint STRING NOT NULL,
            options_hash STRING NOT NULL,
            schema_version INT NOT NULL
            """);

    private final int rowsPerFile;
    private final StructType content;
    private final List<String> key;

    Table(int rowsPerFile, String content, String... key) {
        this.rowsPerFile = rowsPerFile;
        this.content = StructType.fromDDL(content);
        this.key = List.of(key);
    }

    /** The folder's name. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns without the provenance. */
    public StructType content() {
        return content;
    }

    /** All columns as written, without those that the directories' names add. */
    public StructType schema() {
        StructType all = content;
        for (StructField field : PROVENANCE.fields()) {
            all = all.add(field);
        }
        return all;
    }

    /** The columns of the table out of wider rows, in its order. */
    public Dataset<Row> select(Dataset<Row> rows) {
        return rows.select(
                Arrays.stream(schema().fieldNames()).map(functions::col).toArray(Column[]::new));
    }

    /** The rows in folders or files of this table; none where there are none of those. */
    public Dataset<Row> read(SparkSession spark, Path... paths) {
        return read(spark, schema(), paths);
    }

    /** Those columns of rows in folders or files of Parquet; none where there are none of those. */
    public static Dataset<Row> read(SparkSession spark, StructType columns, Path... paths) {
        if (paths.length == 0) {
            return spark.createDataFrame(List.of(), columns);
        }
        try {
            return spark.read()
                    .schema(columns)
                    // A folder may be called out[1].
                    .option(DataSource.GLOB_PATHS_KEY(), false)
                    .parquet(Arrays.stream(paths).map(Path::toString).toArray(String[]::new));
        } catch (Exception e) {
            // Scala declares no exceptions: this one is a checked one.
            if (e instanceof AnalysisException fault && "PATH_NOT_FOUND".equals(fault.getCondition())) {
                throw new TolkException(
                        "the rows in " + fault.getMessageParameters().get("path")
                                + " are not there: their run is being replaced, or its files were removed",
                        e);
            }
            throw e;
        }
    }

    /** How many files of about 100 MB so many rows make. */
    public int files(long rows) {
        return Math.toIntExact(1 + rows / rowsPerFile);
    }

    /** The columns by which rows are sorted; together they are unique. */
    public List<String> key() {
        return key;
    }
}
