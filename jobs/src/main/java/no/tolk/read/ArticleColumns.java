package no.tolk.read;

import java.io.Serializable;
import java.util.List;

/**
 * Where a record of named values has what an article needs.
 *
 * @param id null where the file and the record's place in it are the id
 * @param kept whose values are carried to the output, where a record has them
 */
public record ArticleColumns(String id, String text, List<String> kept) implements Serializable {

    public ArticleColumns {
        kept = List.copyOf(kept);
    }
}
