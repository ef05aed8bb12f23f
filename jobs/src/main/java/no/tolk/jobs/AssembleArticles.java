package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.tolk.read.Failure;
import no.tolk.read.InvalidRecordException;
import no.tolk.read.RecordFault;
import no.tolk.read.SourceArticle;
import no.tolk.runs.TolkException;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.Translation;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Articles and their sentences' translations to finished articles. An article that the engine failed on in one sentence
 * fails as a whole: it is to be in the output without a hole, or in quarantine.
 */
final class AssembleArticles implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A finished article, or nulls in its place; and what quarantine needs if there is a failure. */
    static final StructType SCHEMA = ArticleRow.SCHEMA
            .add("source_uri", "STRING", false)
            .add("record", "BIGINT", false)
            .add("id", "STRING")
            .add("format", "STRING", false)
            .add("raw", "BINARY")
            .add("failure", Failure.SCHEMA);

    private final SummaryBudget summary;

    private AssembleArticles(SummaryBudget summary) {
        this.summary = summary;
    }

    /**
     * @param articles rows of {@link IdentifyArticles}
     * @param translations rows of {@link TranslationRow#SCHEMA}, one for each sentence
     */
    static Dataset<Row> of(Dataset<Row> articles, Dataset<Row> translations, SummaryBudget summary) {
        AssembleArticles assembly = new AssembleArticles(summary);
        Dataset<Row> good = articles.filter(col("failure").isNull());
        Column translation = struct(Stream.of(TranslationRow.SCHEMA.fieldNames())
                .map(functions::col)
                .toArray(Column[]::new));
        Dataset<Row> byArticle = good.select(
                        col("id"), explode(col("to_translate")).as("text"))
                .select(col("id"), sha2(col("text"), 256).as("text_hash"))
                .join(translations, "text_hash")
                .groupBy("id")
                .agg(collect_list(translation).as("translations"));
        return good.join(byArticle, new String[] {"id"}, "left_outer")
                .map((MapFunction<Row, Row>) assembly::assemble, Encoders.row(SCHEMA));
    }

    private Row assemble(Row article) {
        try {
            ParsedArticle parsed = ParsedArticle.of(SourceArticle.of(article));
            BilingualArticle bilingual = BilingualArticle.of(parsed, translations(article), summary);
            return finished(article, ArticleRow.of(bilingual, article));
        } catch (TolkException e) {
            throw e;
        } catch (FailedSentenceException e) {
            return failed(article, Failure.of(Failure.Stage.TRANSLATE, e));
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return failed(article, Failure.of(Failure.Stage.ASSEMBLE, RecordFault.orThrow(e)));
        }
    }

    private static Map<String, Translation> translations(Row article) {
        int column = article.fieldIndex("translations");
        Map<String, Translation> translations = new HashMap<>();
        if (!article.isNullAt(column)) {
            for (Row row : article.<Row>getList(column)) {
                translations.put(row.getAs("text_hash"), TranslationRow.translation(row));
            }
        }
        return translations;
    }

    private static Row finished(Row article, Row finished) {
        return RowFactory.create(
                finished.get(0),
                finished.get(1),
                finished.get(2),
                article.getAs("source_uri"),
                article.getAs("record"),
                article.getAs("id"),
                article.getAs("format"),
                null,
                null);
    }

    private static Row failed(Row article, Failure failure) {
        return RowFactory.create(
                null,
                null,
                null,
                article.getAs("source_uri"),
                article.getAs("record"),
                article.getAs("id"),
                article.getAs("format"),
                article.getAs("raw"),
                failure.toRow());
    }
}
