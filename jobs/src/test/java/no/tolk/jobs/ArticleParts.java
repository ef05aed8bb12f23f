package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;

/** An article from its parts. */
public final class ArticleParts {

    private ArticleParts() {}

    /**
     * A column of an article's sentences or paragraphs, joined by what stands between those in the stored Norwegian, which
     * must be blank.
     *
     * @param parts in the order of the article
     * @param column {@code nb} or {@code en}
     */
    public static String joined(Row article, List<Row> parts, String column) {
        int[] nb = article.<String>getAs("nb").codePoints().toArray();
        StringBuilder joined = new StringBuilder();
        int end = 0;
        for (Row part : parts) {
            joined.append(separator(nb, end, part.getAs("nb_start"))).append(part.<String>getAs(column));
            end = part.getAs("nb_end");
        }
        return joined.append(separator(nb, end, nb.length)).toString();
    }

    private static String separator(int[] nb, int start, int end) {
        assertThat(end).isGreaterThanOrEqualTo(start);
        String separator = new String(nb, start, end - start);
        assertThat(separator).isBlank();
        return separator;
    }
}
