package no.tolk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {

    private static final RecordReader READER =
            new RecordReader(new ArticleColumns("id", "text", "title", "date", List.of("section")));

    @Test
    void findsTheArticleAndItsDateInAPage() {
        SourceRecord record = read(
                InputFormat.HTML,
                """
                <html><head><meta property="article:published_time" content="2024-05-11"></head>
                <body><nav>Forsiden</nav><article><h1>Svaner på banen</h1>
                <p>To svaner la seg til på rullebanen ved lufthavnen lørdag morgen. Tre fly ble forsinket.</p>
                </article></body></html>
                """);

        assertThat(record.article().date()).isEqualTo("2024-05-11");
        assertThat(record.article().parts())
                .contains(new ArticlePart(ParagraphKind.HEADLINE, "Svaner på banen"))
                .extracting(ArticlePart::text)
                .doesNotContain("Forsiden");
    }

    @Test
    void quarantinesAPageWithoutAnArticleUnderItsId() {
        SourceRecord record = read(InputFormat.HTML, "<html><body><nav>Forsiden</nav></body></html>");

        assertThat(record.failure().message()).isEqualTo("no article text was found in the page");
        assertThat(record.id()).isEqualTo("the id");
    }

    @ParameterizedTest
    @CsvSource({"HTML, <p>", "JSONL, {\"text\":", "CSV, 'id,text,text'", "CSV, ''", "TEXT, ''"})
    void neverThrowsForARecordThatIsNone(InputFormat format, String content) {
        SourceRecord record = read(format, content);

        assertThat(record.failure() == null).isEqualTo(format == InputFormat.TEXT);
        assertThat(record.raw()).isEqualTo(content.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "JSONL, '{\"id\": \"a\", \"title\": \"Bru\", \"date\": \"2024\", \"section\": \"ny\", \"text\": \"Brua er åpnet.\"}'",
        "CSV, 'id|title|date|section|text\na|Bru|2024|ny|Brua er åpnet.'"
    })
    void readsTheSameArticleFromEveryFormatWithColumns(InputFormat format, String content) {
        SourceRecord record = read(format, content.replace("\\n", "\n"));

        assertThat(record.id()).isEqualTo("a");
        assertThat(record.article())
                .isEqualTo(new SourceArticle(
                        List.of(new ArticlePart(ParagraphKind.HEADLINE, "Bru"), ArticlePart.unmarked("Brua er åpnet.")),
                        "2024",
                        List.of(),
                        Map.of("section", "ny")));
    }

    private static SourceRecord read(InputFormat format, String content) {
        return READER.read(new RawRecord(format, content.getBytes(UTF_8), "file:/news", 0, "the id"));
    }
}
