package no.tolk.jobs;

import java.io.IOException;
import java.util.Map;
import no.tolk.runs.RunManifest;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a run reads, as it was when the run began. */
interface RunInput {

    /** Rows of {@link no.tolk.read.SourceRecord#SCHEMA}, one for each record, read where Spark runs its tasks. */
    Dataset<Row> records();

    /** Such rows, among which are those of the first records by file and place. */
    default Dataset<Row> beginning(int records) {
        return records();
    }

    /** The columns that were named for this run and that a record may lack, each with the flag that names it. */
    Map<String, String> namedColumns();

    /** Whether some records leave out the columns that they have no value in, as those of JSON Lines may. */
    boolean mayLackColumns();

    /** What the manifest says of it; its digest is another one when the input has changed. */
    RunManifest.Inputs description() throws IOException;
}
