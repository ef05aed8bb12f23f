package no.tolk.jobs;

import java.util.List;
import no.tolk.jobs.BilingualArticle.BilingualParagraph;
import no.tolk.jobs.BilingualArticle.BilingualSentence;
import no.tolk.text.Article;
import no.tolk.text.Language;
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

    static final String TRANSLATED = "translated";
    static final String UNTRANSLATED = "untranslated";

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
                article.date().orElse(null),
                article.dateline().orElse(null),
                bilingual.source().language().code(),
                bilingual.source().isTranslated() ? TRANSLATED : UNTRANSLATED,
                article.text(),
                bilingual.en(),
                summary.stream().map(sentence -> sentence.source().text()).toArray(String[]::new),
                summary.stream().map(BilingualSentence::en).toArray(String[]::new),
                summary.stream().map(BilingualSentence::number).toArray(Integer[]::new),
                article.paragraphs().size(),
                sentences.size(),
                (int) sentences.stream()
                        .filter(sentence -> !sentence.flags().isEmpty())
                        .count(),
                bilingual.tokens(),
                TranslationRow.flags(bilingual.flags()),
                record.getAs("columns"));
    }

    private static Row[] paragraphs(BilingualArticle article, String id) {
        Language language = article.source().language();
        Row[] rows = new Row[article.paragraphs().size()];
        for (int i = 0; i < rows.length; i++) {
            BilingualParagraph paragraph = article.paragraphs().get(i);
            rows[i] = RowFactory.create(
                    id,
                    i,
                    paragraph.source().kind().label(),
                    paragraph.source().start(),
                    paragraph.source().end(),
                    paragraph.source().text(),
                    paragraph.en(),
                    language.code(),
                    TranslationRow.flags(paragraph.flags()));
        }
        return rows;
    }

    private static Row[] sentences(BilingualArticle article, String id) {
        Row[] rows = new Row[article.sentences().size()];
        for (int i = 0; i < article.paragraphs().size(); i++) {
            for (BilingualSentence sentence : article.paragraphs().get(i).sentences()) {
                boolean translated = sentence.translation() != null;
                rows[sentence.number()] = RowFactory.create(
                        id,
                        i,
                        sentence.number(),
                        sentence.source().start(),
                        sentence.source().end(),
                        sentence.source().text(),
                        sentence.en(),
                        sentence.textHash(),
                        translated ? sentence.translation().score() : null,
                        translated ? sentence.translation().tokens() : null,
                        TranslationRow.flags(sentence.flags()),
                        sentence.inSummary(),
                        translated ? sentence.translation().vector() : null);
            }
        }
        return rows;
    }
}
