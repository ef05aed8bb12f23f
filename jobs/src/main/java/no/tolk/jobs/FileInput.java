package no.tolk.jobs;

import java.util.Map;
import no.tolk.read.ArticleColumns;
import no.tolk.read.InputFiles;
import no.tolk.read.InputFormat;
import no.tolk.read.ReadRecords;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Sha256;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Files as input. */
record FileInput(SparkSession spark, InputFiles files, ArticleColumns columns) implements RunInput {

    @Override
    public Dataset<Row> records() {
        return ReadRecords.of(files, columns, spark);
    }

    @Override
    public Dataset<Row> beginning(int records) {
        return ReadRecords.beginning(records, files, columns, spark);
    }

    @Override
    public Map<String, String> namedColumns() {
        return columns.optionalUnlike(ArticleColumns.DEFAULT);
    }

    @Override
    public boolean mayLackColumns() {
        return files.files().stream().anyMatch(file -> file.format() == InputFormat.JSONL);
    }

    @Override
    public RunManifest.Inputs description() {
        return new RunManifest.Inputs(files.files().size(), files.bytes(), files.ignored(), Sha256.of(files.state()));
    }
}
