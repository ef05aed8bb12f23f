package no.tolk.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.tolk.read.Failure;
import no.tolk.read.SourceArticle;
import no.tolk.read.SourceRecord;
import no.tolk.runs.Sha256;
import no.tolk.text.Paragraph;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Records to articles: adds the hash of the stored text and the different sentences to translate. The structure itself
 * is not carried along: it is a function of the text, and cheaper to find again than to shuffle.
 */
final class ParseArticles implements Serializable {

    private static final long serialVersionUID = 1L;

    static final StructType SCHEMA = SourceRecord.SCHEMA
            .add("content_hash", "STRING")
            .add("translated", "BOOLEAN")
            .add("paragraphs", "INT")
            .add("sentences", "INT")
            .add("to_translate", "ARRAY<STRING>");

    private final LimitedParser parser;

    private ParseArticles(LimitedParser parser) {
        this.parser = parser;
    }

    /**
     * @param limit what an article may cost; one that costs more fails
     * @param translator whose tokens that are
     */
    static Dataset<Row> of(Dataset<Row> records, TokenLimit limit, TranslatorSource translator) {
        ParseArticles articles = new ParseArticles(new LimitedParser(limit, translator));
        return records.map((MapFunction<Row, Row>) articles::parse, Encoders.row(SCHEMA));
    }

    private Row parse(Row record) {
        if (!record.isNullAt(record.fieldIndex("failure"))) {
            return failed(record, record.<Row>getAs("failure"));
        }
        LimitedParser.Parsed parsed = parser.parse(() -> SourceArticle.of(record));
        return parsed.fault() == null
                ? parsed(record, parsed.article(), parsed.sentences())
                : failed(record, Failure.of(Failure.Stage.PARSE, parsed.fault()).toRow());
    }

    private static Row parsed(Row record, ParsedArticle parsed, List<String> sentences) {
        List<Paragraph> paragraphs = parsed.article().paragraphs();
        return extended(
                record,
                null,
                Sha256.of(parsed.article().text()),
                parsed.isTranslated(),
                paragraphs.size(),
                paragraphs.stream()
                        .mapToInt(paragraph -> paragraph.sentences().size())
                        .sum(),
                sentences.toArray(String[]::new));
    }

    private static Row failed(Row record, Row failure) {
        return extended(record, failure, null, null, null, null, null);
    }

    private static Row extended(Row record, Row failure, Object... added) {
        List<Object> values = new ArrayList<>();
        for (String column : SourceRecord.SCHEMA.fieldNames()) {
            values.add(column.equals("failure") ? failure : record.getAs(column));
        }
        values.addAll(Arrays.asList(added));
        return RowFactory.create(values.toArray());
    }
}
