package no.tolk.jobs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.tolk.read.InvalidRecordException;
import no.tolk.read.RecordFault;
import no.tolk.read.SourceArticle;
import no.tolk.runs.FlagColumn;
import no.tolk.runs.Table;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.Translation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows with an article to the same rows with its translation, some articles at a time. */
final class TranslateRows implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Sentences given to the engine at a time, give or take an article. */
    private static final int SENTENCES_AT_A_TIME = 1_000;

    /** The columns that rows gain. */
    static final StructType ADDED = new StructType()
            .add("language", "STRING")
            .add("en", "STRING")
            .add("summary_nb", "ARRAY<STRING>")
            .add("summary_en", "ARRAY<STRING>")
            .add("paragraphs", new ArrayType(withoutId(Table.PARAGRAPHS), false))
            .add("sentences", new ArrayType(withoutId(Table.SENTENCES), false))
            .add("flags", Table.ARTICLES.content().apply("flags").dataType())
            .add("error", "STRING");

    private final TranslatorSource translator;
    private final String textColumn;
    private final SummaryBudget summary;
    private final LimitedParser parser;

    TranslateRows(TranslatorSource translator, TolkOptions options) {
        this.translator = translator;
        this.textColumn = options.textColumn();
        this.summary = options.summary();
        this.parser = new LimitedParser(new TokenLimit(options.maxArticleTokens()), translator);
    }

    private static StructType withoutId(Table table) {
        StructType columns = new StructType();
        for (StructField field : table.content().fields()) {
            if (!field.name().equals("article_id")) {
                columns = columns.add(field);
            }
        }
        return columns;
    }

    /** A row on its way: either parsed, with its sentences to translate, or faulty. */
    private record Item(Row row, ParsedArticle parsed, List<String> sentences, Throwable fault) {}

    Iterator<Row> translate(Iterator<Row> rows) {
        Iterator<Item> items = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Item next() {
                return parse(rows.next());
            }
        };
        // An article without sentences to translate has a weight too: there may be many of them.
        return new Chunks<>(
                items, SENTENCES_AT_A_TIME, item -> 1 + item.sentences().size(), this::translate);
    }

    private Item parse(Row row) {
        LimitedParser.Parsed parsed = parser.parse(() -> {
            String text = row.getAs(textColumn);
            if (text == null) {
                throw new InvalidRecordException(textColumn + " is null");
            }
            return SourceArticle.of(text);
        });
        return new Item(row, parsed.article(), parsed.sentences(), parsed.fault());
    }

    private List<Row> translate(List<Item> items) {
        Set<String> distinct = new LinkedHashSet<>();
        items.forEach(item -> distinct.addAll(item.sentences()));
        List<String> sentences = List.copyOf(distinct);
        Map<String, Translation> translations = BilingualArticle.byHash(sentences, translator.translate(sentences));
        List<Row> rows = new ArrayList<>();
        for (Item item : items) {
            rows.add(finished(item, translations));
        }
        return rows;
    }

    private Row finished(Item item, Map<String, Translation> translations) {
        if (item.parsed() == null) {
            return failed(item.row(), item.fault());
        }
        try {
            BilingualArticle article = BilingualArticle.of(item.parsed(), translations, summary);
            return extended(
                    item.row(),
                    article.source().language().code(),
                    article.en(),
                    article.summaryNb(),
                    article.summaryEn(),
                    ArticleRow.paragraphs(article),
                    ArticleRow.sentences(article),
                    FlagColumn.of(article.flags()),
                    null);
        } catch (FailedSentenceException | RuntimeException | Error e) {
            return failed(item.row(), RecordFault.orThrow(e));
        }
    }

    private static Row failed(Row row, Throwable fault) {
        Object[] added = new Object[ADDED.size()];
        added[added.length - 1] = fault.getMessage() == null ? fault.toString() : fault.getMessage();
        return extended(row, added);
    }

    private static Row extended(Row row, Object... added) {
        Stream<Object> given =
                Stream.iterate(0, i -> i < row.size(), i -> i + 1).map(row::get);
        return RowFactory.create(Stream.concat(given, Stream.of(added)).toArray());
    }
}
