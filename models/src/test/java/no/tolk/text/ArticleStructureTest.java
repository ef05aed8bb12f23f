package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Articles in the styles of feeds, papers and sites, each with the paragraphs and kinds that a reader would see.
 * {@code -Dtolk.golden=write} writes what is found; look at every line that changes.
 */
class ArticleStructureTest {
    private static final Path ARTICLES = Path.of("src/test/resources/no/tolk/text/articles");

    private final ArticleParser parser = new ArticleParser();

    @ParameterizedTest
    @MethodSource("articles")
    void seesTheParagraphsThatAReaderSees(String name) throws IOException {
        List<String> structure = new ArrayList<>();
        for (Paragraph paragraph :
                parser.parse(Files.readString(ARTICLES.resolve(name + ".txt"))).paragraphs()) {
            structure.add(paragraph.kind().label());
            paragraph
                    .sentences()
                    .forEach(sentence -> structure.add("  " + sentence.text().replace('\n', ' ')));
        }
        Path expected = ARTICLES.resolve(name + ".structure");
        if ("write".equals(System.getProperty("tolk.golden"))) {
            Files.write(expected, structure);
        }
        assertThat(structure).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    static List<String> articles() throws IOException {
        try (Stream<Path> files = Files.list(ARTICLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.replace(".txt", ""))
                    .sorted()
                    .toList();
        }
    }
}
