package no.tolk.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import no.tolk.jobs.BilingualArticle.BilingualParagraph;
import no.tolk.jobs.BilingualArticle.BilingualSentence;
import no.tolk.runs.ArticleStatus;
import no.tolk.runs.FlagColumn;
import no.tolk.runs.Table;
import no.tolk.text.Article;
import no.tolk.translate.Translation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;

/** A finished article as one row that holds its rows of all three tables. */
final class ArticleRow {

    static final StructType SCHEMA = new StructType()
            .add("article", Table.ARTICLES.content())
            .add("paragraphs", new ArrayType(Table.PARAGRAPHS.content(), false))
            .add("sentences", new ArrayType(Table.SENTENCES.content(), false));

    private ArticleRow() {}

    /** @param record the row of {@link IdentifyArticles} that the article was made from */
    static Row of(BilingualArticle article, Row record) {
        String id = record.getAs("id");
        return RowFactory.create(article(article, record), paragraphs(article, id), sentences(article, id));
    }

    private static Row article(BilingualArticle bilingual, Row record) {
        Article article = bilingual.source().article();
        List<BilingualSentence> sentences = bilingual.sentences();
        List<BilingualSentence> summary = bilingual.summary();
        return RowFactory.create(
                record.getAs("id"),
                record.getAs("source_uri"),
                record.getAs("record"),
                record.getAs("content_hash"),
                record.getAs("duplicate_of"),
                article.title().orElse(null),
                bilingual.titleEn(),
                record.isNullAt(record.fieldIndex("date")) ? article.date().orElse(null) : record.getAs("date"),
                article.dateline().orElse(null),
                bilingual.source().language().code(),
                status(bilingual).label(),
                article.text(),
                bilingual.en(),
                bilingual.summaryNb(),
                bilingual.summaryEn(),
                summary.stream().map(BilingualSentence::number).toArray(Integer[]::new),
                article.paragraphs().size(),
                sentences.size(),
                (int) sentences.stream()
                        .filter(sentence -> sentence.flags().stream().anyMatch(Flag::warns))
                        .count(),
                bilingual.tokens(),
                FlagColumn.of(bilingual.flags()),
                record.getAs("columns"));
    }

    private static ArticleStatus status(BilingualArticle article) {
        return article.source().isTranslated() ? ArticleStatus.TRANSLATED : ArticleStatus.UNTRANSLATED;
    }

    /** @param key the columns that rows begin with */
    static Row[] paragraphs(BilingualArticle article, Object... key) {
        List<Row> rows = new ArrayList<>();
        for (BilingualParagraph paragraph : article.paragraphs()) {
            rows.add(row(
                    key,
                    rows.size(),
                    paragraph.source().kind().label(),
                    paragraph.source().start(),
                    paragraph.source().end(),
                    paragraph.source().text(),
                    paragraph.en(),
                    article.source().languages().get(rows.size()).code(),
                    FlagColumn.of(paragraph.flags())));
        }
        return rows.toArray(Row[]::new);
    }

    /** @param key the columns that rows begin with */
    static Row[] sentences(BilingualArticle article, Object... key) {
        List<Row> rows = new ArrayList<>();
        for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
            for (BilingualSentence sentence :
                    article.paragraphs().get(paragraph).sentences()) {
                Translation translation = sentence.translation();
                rows.add(row(
                        key,
                        paragraph,
                        sentence.number(),
                        sentence.source().start(),
                        sentence.source().end(),
                        sentence.source().text(),
                        sentence.en(),
                        sentence.textHash(),
                        translation == null ? null : translation.score(),
                        translation == null ? null : translation.tokens(),
                        FlagColumn.of(sentence.flags()),
                        sentence.inSummary(),
                        translation == null ? null : translation.vector()));
            }
        }
        return rows.toArray(Row[]::new);
    }

    private static Row row(Object[] key, Object... values) {
        return RowFactory.create(
                Stream.concat(Stream.of(key), Stream.of(values)).toArray());
    }
}
