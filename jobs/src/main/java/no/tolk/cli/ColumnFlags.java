package no.tolk.cli;

import static java.util.function.Predicate.not;

import java.util.List;
import no.tolk.read.ArticleColumns;
import picocli.CommandLine.Option;

/** The flags that say where records have what an article needs. */
final class ColumnFlags {
    @Option(
            names = "--text-column",
            paramLabel = "C",
            description =
                    "Column that holds the text (default: text). For quarantine replay all columns are those of the "
                            + "replayed run, if nothing is said. "
                            + "A column is a field of JSON Lines, and a column of CSV and Parquet.")
    private String text;

    @Option(
            names = ArticleColumns.TITLE_FLAG,
            paramLabel = "C",
            description = "Column that holds the headline, where there is one (default: title); '' for none.")
    private String title;

    @Option(
            names = ArticleColumns.DATE_FLAG,
            paramLabel = "C",
            description = "Column that holds the date, where there is one (default: date); '' for none.")
    private String date;

    @Option(
            names = "--id-column",
            paramLabel = "C",
            description = "Column that is the article's id (default: the id is the file's path and the place in it).")
    private String id;

    @Option(
            names = ArticleColumns.KEEP_FLAG,
            paramLabel = "C,...",
            hideParamSyntax = true,
            split = ",",
            description = "Columns to carry through to the articles table (default: none).")
    private List<String> kept;

    /**
     * The columns that were named, and those of the others.
     *
     * @throws IllegalArgumentException where there would be none for the text
     */
    ArticleColumns or(ArticleColumns others) {
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException("--text-column must name a column: no article is without a text");
        }
        return new ArticleColumns(
                named(id, others.id()),
                named(text, others.text()),
                named(title, others.title()),
                named(date, others.date()),
                kept == null ? others.kept() : kept());
    }

    /** @return null where none is to be */
    private static String named(String column, String other) {
        if (column == null) {
            return other;
        }
        return column.isBlank() ? null : column.strip();
    }

    private List<String> kept() {
        return kept.stream().map(String::strip).filter(not(String::isEmpty)).toList();
    }
}
