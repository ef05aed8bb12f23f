package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {

    private static final Path DOCUMENT = Path.of("../data/README.md");
    private static final Pattern FLAG = Pattern.compile("\\| `(\\w+)` \\| [^|]+ \\|");
    private static final Pattern COLUMN = Pattern.compile("\\| `(\\w+)` \\| `(.+?)` \\| .+ \\|");

    @ParameterizedTest
    @EnumSource
    void isDocumentedColumnByColumn(Table table) throws IOException {
        List<String> columns = Stream.of(table.schema().fields())
                .map(field -> field.name() + " " + field.dataType().sql())
                .toList();

        assertThat(documented(table)).isEqualTo(columns);
    }

    @Test
    void everyFlagOfASentenceIsDocumented() throws IOException {
        List<String> flags = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| flag |"))
                .takeWhile(line -> line.startsWith("|"))
                .map(FLAG::matcher)
                .filter(Matcher::matches)
                .map(flag -> flag.group(1))
                .toList();

        assertThat(flags).isEqualTo(Flag.CODES);
    }

    @ParameterizedTest
    @EnumSource
    void hasAKeyOfColumnsThatAreNeverNull(Table table) {
        assertThat(table.key()).isNotEmpty().allSatisfy(column -> assertThat(
                        table.schema().apply(column).nullable())
                .isFalse());
    }

    /** Names and types in the section that is named like the table. */
    private static List<String> documented(Table table) throws IOException {
        List<String> columns = new ArrayList<>();
        String section = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith("#")) {
                section = line;
            }
            Matcher column = COLUMN.matcher(line);
            if (section.equals("### " + table.folder()) && column.matches()) {
                columns.add(column.group(1) + " " + column.group(2));
            }
        }
        return columns;
    }
}
