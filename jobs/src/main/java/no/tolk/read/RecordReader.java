package no.tolk.read;

import com.google.gson.JsonObject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import no.tolk.text.ArticlePart;
import no.tolk.text.Repair;

/** Records' bytes to articles, one by one: a function of the bytes, whatever file they are in, or none any more. */
public final class RecordReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArticleColumns columns;

    public RecordReader(ArticleColumns columns) {
        this.columns = columns;
    }

    /** The article in a record, or what is wrong with it; never throws for a bad record. */
    public SourceRecord read(RawRecord raw) {
        return switch (raw.format()) {
            case TEXT -> text(raw);
            case JSONL -> fields(raw, JsonLine::parse);
            case CSV -> fields(raw, CsvRow::parse);
            case PARQUET -> throw new IllegalArgumentException("a record of a Parquet file is a JSON object");
        };
    }

    private static SourceRecord text(RawRecord raw) {
        try {
            DecodedText decoded = raw.decode(0);
            List<ArticlePart> parts = List.of(ArticlePart.unmarked(decoded.text()));
            return SourceRecord.good(raw, raw.id(), new SourceArticle(parts, null, decoded.repairs(), Map.of()));
        } catch (InvalidRecordException | RuntimeException e) {
            return SourceRecord.failed(raw, raw.id(), e);
        }
    }

    /** A record's named values, and the repairs that were made to read them. */
    record Fields(JsonObject values, List<Repair> repairs) {}

    @FunctionalInterface
    private interface Parser {
        Fields parse(RawRecord raw) throws InvalidRecordException;
    }

    private SourceRecord fields(RawRecord raw, Parser parser) {
        String id = columns.id() == null ? raw.id() : null;
        try {
            Fields fields = parser.parse(raw);
            ArticleFields article = new ArticleFields(fields.values(), columns);
            id = columns.id() == null ? raw.id() : article.id();
            return SourceRecord.good(raw, id, article.article(fields.repairs()));
        } catch (InvalidRecordException | RuntimeException | StackOverflowError e) {
            return SourceRecord.failed(raw, id, e);
        }
    }
}
