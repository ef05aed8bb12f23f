package no.tolk.read;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A record of the input as it was read: an article, or the failure to get one.
 *
 * @param sourceUri the file
 * @param record the record's byte offset in the (uncompressed) file, or its row number in a Parquet file
 * @param id null where reading failed before there was one
 * @param optionalColumns those of the columns which records may lack that this one has; null where it has no columns, or
 *     they could not be read
 * @param article null where reading failed
 * @param format in which {@code raw} can be read again
 * @param raw the record's bytes; null where they could not be read
 * @param failure null where reading went well
 */
public record SourceRecord(
        String sourceUri,
        long record,
        String id,
        List<String> optionalColumns,
        SourceArticle article,
        InputFormat format,
        byte[] raw,
        Failure failure) {

    public static final StructType SCHEMA = schema();

    static SourceRecord good(RawRecord raw, String id, List<String> optionalColumns, SourceArticle article) {
        return new SourceRecord(raw.uri(), raw.record(), id, optionalColumns, article, raw.format(), raw.bytes(), null);
    }

    static SourceRecord failed(RawRecord raw, String id, List<String> optionalColumns, Throwable fault) {
        Failure failure = Failure.of(Failure.Stage.READ, fault);
        return new SourceRecord(raw.uri(), raw.record(), id, optionalColumns, null, raw.format(), raw.bytes(), failure);
    }

    private static StructType schema() {
        StructType schema = StructType.fromDDL(
                "source_uri STRING NOT NULL, record BIGINT NOT NULL, id STRING, optional_columns ARRAY<STRING>");
        for (StructField field : SourceArticle.SCHEMA.fields()) {
            schema = schema.add(field);
        }
        return schema.add("format", "STRING", false).add("raw", "BINARY").add("failure", Failure.SCHEMA);
    }

    public Row toRow() {
        Object[] values = article == null ? new Object[SourceArticle.SCHEMA.size()] : article.values();
        String[] optional = optionalColumns == null ? null : optionalColumns.toArray(String[]::new);
        return RowFactory.create(Stream.of(
                        Stream.of(sourceUri, record, id, optional),
                        Stream.of(values),
                        Stream.of(format.label(), raw, failure == null ? null : failure.toRow()))
                .flatMap(part -> part)
                .toArray());
    }
}
