package no.tolk.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import no.tolk.repair.Repair;
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

    @Test
    void quarantinesAPageThatIsNoTextAndSaysSo() {
        SourceRecord record = read(InputFormat.HTML, "<article><p>En\u0000 side.</p></article>");

        assertThat(record.failure().errorClass()).isEqualTo(InvalidRecordException.class.getName());
        assertThat(record.failure().message()).startsWith("the page is no text");
    }

    @Test
    void recordsWhatWasRepairedToReadAPage() {
        String page = "<meta charset=utf-8><article><h1>Svaner på øya</h1><p>De blåste på hornet.</p></article>";

        SourceRecord record =
                READER.read(new RawRecord(InputFormat.HTML, page.getBytes(ISO_8859_1), "file:/news", 0, "the id"));

        assertThat(record.article().repairs()).containsExactly(new Repair("windows-1252", 4));
    }

    @Test
    void losesARecordThatTheHeapHasNoRoomForAndNoOther() {
        RawRecord large = new RawRecord(InputFormat.TEXT, new byte[] {(byte) 0xC3}, "file:/news", 0, "the id", () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        RawRecord unlinked =
                new RawRecord(InputFormat.TEXT, new byte[] {(byte) 0xC3}, "file:/news", 0, "the id", () -> {
                    throw new NoClassDefFoundError("no/tolk/text/Missing");
                });

        assertThat(READER.read(large).failure().message()).isEqualTo("Java heap space");
        assertThatThrownBy(() -> READER.read(unlinked))
                .as("every record would ask for the class")
                .isInstanceOf(NoClassDefFoundError.class);
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
