package no.tolk.read;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A record of the input as it was read: a text, or the failure to get one.
 *
 * @param sourceUri the file
 * @param record the record's byte offset in the (uncompressed) file
 * @param id null where reading failed before there was one
 * @param text null where reading failed
 * @param columns the kept columns
 * @param raw the record's bytes; null where they could not be read
 * @param failure null where reading went well
 */
public record SourceRecord(
        String sourceUri,
        long record,
        String id,
        String text,
        Map<String, String> columns,
        byte[] raw,
        Failure failure) {

    /** Larger records are not read, so that memory is bounded whatever the input. */
    static final int MAX_BYTES = 16 << 20;

    public static final StructType SCHEMA = StructType.fromDDL(
                    """
                    source_uri STRING NOT NULL,
                    record BIGINT NOT NULL,
                    id STRING,
                    text STRING,
                    columns MAP<STRING, STRING> NOT NULL,
                    raw BINARY
                    """)
            .add("failure", Failure.SCHEMA);

    static SourceRecord failed(String sourceUri, long record, byte[] raw, Throwable fault) {
        return new SourceRecord(sourceUri, record, null, null, Map.of(), raw, Failure.of(Failure.Stage.READ, fault));
    }

    static InvalidRecordException tooLarge() {
        return new InvalidRecordException("the record is too large: " + MAX_BYTES + " bytes are the most that is read");
    }

    public Row toRow() {
        // Spark takes Scala's maps alone.
        Object kept = CollectionConverters.asScala(columns);
        return RowFactory.create(sourceUri, record, id, text, kept, raw, failure == null ? null : failure.toRow());
    }
}
