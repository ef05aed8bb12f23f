package no.tolk.read;

import com.google.gson.JsonObject;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import no.tolk.html.HtmlArticle;
import no.tolk.html.NoTextException;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;

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
            case TEXT -> whole(raw, RecordReader::text);
            case HTML -> whole(raw, RecordReader::page);
            case JSONL -> fields(raw, JsonLine::parse);
            case CSV -> fields(raw, CsvRow::parse);
            case PARQUET -> throw new IllegalArgumentException("a record of a Parquet file is a JSON object");
        };
    }

    /**
     * The failure of a record, or of all that follows it in its file, of which no bytes could be read.
     *
     * @param record where it begins
     */
    SourceRecord unreadable(InputFile file, long record, Failure failure) {
        return unread(file, record, file.articleId(record), failure);
    }

    /** The failure of a file, or of a stretch of one, that could not even be opened. */
    SourceRecord unopened(InputFile file, Failure failure) {
        return unread(file, file.firstRecord(), file.firstRecordId(), failure);
    }

    private SourceRecord unread(InputFile file, long record, String id, Failure failure) {
        boolean placeIsId = columns.id() == null || file.format().isOneArticle();
        return new SourceRecord(file.uri(), record, placeIsId ? id : null, null, null, file.format(), null, failure);
    }

    /** A record's named values, and the repairs that were made to read them. */
    record Fields(JsonObject values, List<Repair> repairs) {}

    @FunctionalInterface
    private interface Parser<T> {
        T parse(RawRecord raw) throws InvalidRecordException;
    }

    private static SourceRecord whole(RawRecord raw, Parser<SourceArticle> parser) {
        try {
            return SourceRecord.good(raw, raw.id(), null, parser.parse(raw));
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return SourceRecord.failed(raw, raw.id(), null, RecordFault.orThrow(e));
        }
    }

    private static SourceArticle text(RawRecord raw) throws InvalidRecordException {
        DecodedText decoded = raw.decode(0);
        return new SourceArticle(List.of(ArticlePart.unmarked(decoded.text())), null, decoded.repairs(), Map.of());
    }

    private static SourceArticle page(RawRecord raw) throws InvalidRecordException {
        try {
            HtmlArticle article = HtmlArticle.read(raw.bytes());
            if (article.parts().isEmpty()) {
                throw new InvalidRecordException("no article text was found in the page");
            }
            return new SourceArticle(article.parts(), article.date(), article.repairs(), Map.of());
        } catch (NoTextException e) {
            throw new InvalidRecordException(e.getMessage());
        }
    }

    private SourceRecord fields(RawRecord raw, Parser<Fields> parser) {
        String id = columns.id() == null ? raw.id() : null;
        List<String> optional = null;
        try {
            Fields fields = parser.parse(raw);
            ArticleFields article = new ArticleFields(fields.values(), columns);
            optional = article.optionalColumns();
            id = columns.id() == null ? raw.id() : article.id();
            return SourceRecord.good(raw, id, optional, article.article(fields.repairs()));
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return SourceRecord.failed(raw, id, optional, RecordFault.orThrow(e));
        }
    }
}
