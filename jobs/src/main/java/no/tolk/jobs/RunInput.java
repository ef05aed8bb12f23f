package no.tolk.jobs;

import java.io.IOException;
import no.tolk.runs.RunManifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a run reads, as it was when the run began. */
interface RunInput {

    /** Rows of {@link no.tolk.read.SourceRecord#SCHEMA}, one for each record, read where Spark runs its tasks. */
    Dataset<Row> records();

    /** As much of it as the first records, by file and place, may be in. */
    default RunInput beginning(int records) {
        return this;
    }

    /** What the manifest says of it; its digest is another one when the input has changed. */
    RunManifest.Inputs description() throws IOException;
}
