package no.tolk.read;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where a record of named values has what an article needs: fields of JSON objects, columns of CSV and Parquet.
 *
 * @param id null where the file and the record's place in it are the id
 * @param text the only one that every record must have
 * @param title of a headline that is not in the text
 * @param date whose value is taken as it is
 * @param kept whose values are carried to the output, where a record has them
 */
public record ArticleColumns(String id, String text, String title, String date, List<String> kept)
        implements Serializable {

    /** What records are expected to have where nothing else is said. */
    public static final ArticleColumns DEFAULT = new ArticleColumns(null, "text", "title", "date", List.of());

    public ArticleColumns {
        kept = List.copyOf(kept);
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
