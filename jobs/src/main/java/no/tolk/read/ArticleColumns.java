package no.tolk.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a record of named values has what an article needs: fields of JSON objects, columns of CSV and Parquet.
 *
 * @param id null where the file and the record's place in it are the id
 * @param text the only one that every record must have
 * @param title of a headline that is not in the text; null for none
 * @param date whose value is taken as it is; null for none
 * @param kept whose values are carried to the output, where a record has them
 */
public record ArticleColumns(String id, String text, String title, String date, List<String> kept)
        implements Serializable {

    public static final String TITLE_FLAG = "--title-column";
    public static final String DATE_FLAG = "--date-column";
    public static final String KEEP_FLAG = "--keep-columns";

    /** What records are expected to have where nothing else is said. */
    public static final ArticleColumns DEFAULT = new ArticleColumns(null, "text", "title", "date", List.of());

    public ArticleColumns {
        kept = List.copyOf(kept);
    }

    /** Those that a record may lack. */
    List<String> optional() {
        return Stream.concat(Stream.of(title, date).filter(Objects::nonNull), kept.stream())
                .distinct()
                .toList();
    }

    /**
     * The columns that a record may lack and that are not those of others, each with the flag that names it. One that no
     * record has is a mistake: whoever names a column expects it somewhere.
     */
    public Map<String, String> optionalUnlike(ArticleColumns others) {
        Map<String, String> named = new LinkedHashMap<>();
        if (title != null && !title.equals(others.title)) {
            named.put(title, TITLE_FLAG);
        }
        if (date != null && !date.equals(others.date)) {
            named.put(date, DATE_FLAG);
        }
        for (String column : kept) {
            if (!others.kept.contains(column)) {
                named.putIfAbsent(column, KEEP_FLAG);
            }
        }
        return named;
    }

    /** All of them. */
    List<String> names() {
        return Stream.concat(Stream.of(text, title, date, id).filter(Objects::nonNull), kept.stream())
                .distinct()
                .toList();
    }

    /**
     * Checks what a file of one schema says of all of its records.
     *
     * @param existing the columns that the file has
     * @throws InvalidRecordException where one is missing without which there are no articles, or is there twice
     */
    void checkAgainst(List<String> existing) throws InvalidRecordException {
        for (String column : names()) {
            if (Collections.frequency(existing, column) > 1) {
                throw new InvalidRecordException("there is more than one column \"" + column + "\": rename the others");
            }
        }
        require("text", text, "--text-column", existing);
        if (id != null) {
            require("id", id, "--id-column", existing);
        }
    }

    private static void require(String purpose, String column, String flag, List<String> existing)
            throws InvalidRecordException {
        if (!existing.contains(column)) {
            throw new InvalidRecordException("there is no column \"" + column + "\" for the " + purpose
                    + "; there are \"" + String.join("\", \"", existing) + "\": name the right one with " + flag);
        }
    }
}
