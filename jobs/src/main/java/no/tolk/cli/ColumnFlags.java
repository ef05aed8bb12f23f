package no.tolk.cli;

import java.util.List;
import no.tolk.read.ArticleColumns;
import picocli.CommandLine.Option;

/** The flags that say where records have what an article needs. */
final class ColumnFlags {
    @Option(
            names = "--text-column",
            paramLabel = "C",
            description =
                    "Column that holds the text (default: text, or what the run had that is read again). A column "
                            + "is a field of JSON Lines, and a column of CSV and Parquet.")
    private String text;

    @Option(
            names = "--title-column",
            paramLabel = "C",
            description = "Column that holds the headline, where there is one (default: title, or what the run had).")
    private String title;

    @Option(
            names = "--date-column",
            paramLabel = "C",
            description = "Column that holds the date, where there is one (default: date, or what the run had).")
    private String date;

    @Option(
            names = "--id-column",
            paramLabel = "C",
            description = "Column that is the article's id (default: the id is the file's path and the place in it, or "
                    + "what the run had).")
    private String id;

    @Option(
            names = "--keep-columns",
            paramLabel = "C,...",
            hideParamSyntax = true,
            split = ",",
            description = "Columns to carry through to the articles table (default: none, or what the run had).")
    private List<String> kept;

    /** The columns that were named, and those of the others. */
    ArticleColumns or(ArticleColumns others) {
        return new ArticleColumns(
                id == null ? others.id() : id,
                text == null ? others.text() : text,
                title == null ? others.title() : title,
                date == null ? others.date() : date,
                kept == null ? others.kept() : kept);
    }
}
