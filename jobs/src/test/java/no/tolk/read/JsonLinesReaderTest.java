package no.tolk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsALineAsAnArticleNamedByItsPlace() throws IOException {
        List<SourceRecord> records =
                read("""
                {"text": "Blåbær."}
                {"text": "Tyttebær."}
                """);

        assertThat(records).extracting(SourceRecord::text).containsExactly("Blåbær.", "Tyttebær.");
        assertThat(records).extracting(SourceRecord::record).containsExactly(0L, 22L);
        assertThat(records).extracting(SourceRecord::id).containsExactly("news.jsonl#0", "news.jsonl#22");
    }

    @Test
    void takesTheIdFromTheColumnThatIsStated() throws IOException {
        JsonArticle article = new JsonArticle(new ArticleColumns("key", "text", List.of()));

        List<SourceRecord> records = read(
                article,
                """
                {"key": "a-1", "text": "En."}
                {"key": 17, "text": "To."}
                {"text": "Tre."}
                {"key": " ", "text": "Fire."}
                {"key": true, "text": "Fem."}
                """);

        assertThat(records).extracting(SourceRecord::id).containsExactly("a-1", "17", null, null, null);
        assertThat(messages(records))
                .containsExactly(
                        "\"key\" must be the article's id, a text or a number, not missing",
                        "\"key\" must be the article's id, a text or a number, not a blank text",
                        "\"key\" must be the article's id, a text or a number, not the value true");
    }

    @Test
    void carriesTheColumnsToKeepThatARecordHas() throws IOException {
        JsonArticle article =
                new JsonArticle(new ArticleColumns(null, "body", List.of("section", "length", "tags", "author")));

        List<SourceRecord> records = read(
                article,
                """
                {"body": "En.", "section": "sport", "length": 120, "tags": ["a", "b"], "author": null, "other": 1}
                {"body": "To."}
                """);

        assertThat(records.get(0).columns())
                .isEqualTo(Map.of("section", "sport", "length", "120", "tags", "[\"a\",\"b\"]"));
        assertThat(records.get(1).columns()).isEmpty();
    }

    @Test
    void quarantinesWhatIsNotAnArticleWithItsBytes() throws IOException {
        List<SourceRecord> records = read(
                """
                {"text": "God."}
                {"text": "Avkuttet
                ["En liste"]
                {"title": "Uten tekst"}
                {"text": null}
                {"text": 12}
                {"text": {"nb": "Tekst"}}
                {text: "Uten anførselstegn"}
                {"text": "To"} {"text": "objekter"}
                {"text": "God igjen."}
                """);

        assertThat(records)
                .extracting(SourceRecord::text)
                .containsExactly("God.", null, null, null, null, null, null, null, null, "God igjen.");
        assertThat(new String(records.get(1).raw(), UTF_8)).isEqualTo("{\"text\": \"Avkuttet");
        assertThat(messages(records))
                .contains(
                        "a line must be a JSON object, not an array",
                        "\"text\" must be the article's text, not missing",
                        "\"text\" must be the article's text, not null",
                        "\"text\" must be the article's text, not the value 12",
                        "\"text\" must be the article's text, not an object");
    }

    @Test
    void quarantinesALineThatIsNotUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("{\"text\": \"Råd\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write("{\"text\": \"Råd\"}\n".getBytes(UTF_8));

        List<SourceRecord> records = read(file(bytes.toByteArray()), Long.MAX_VALUE);

        assertThat(records.get(0).failure().message()).startsWith("byte 11 (0xE5)");
        assertThat(records.get(1).text()).isEqualTo("Råd");
    }

    @Test
    void passesOverBlankLinesAByteOrderMarkAndWindowsLineEnds() throws IOException {
        List<SourceRecord> records = read("\uFEFF{\"text\": \"En.\"}\r\n\r\n   \n{\"text\": \"To.\"}");

        assertThat(messages(records)).isEmpty();
        assertThat(records).extracting(SourceRecord::text).containsExactly("En.", "To.");
    }

    @Test
    void survivesNestingThatIsTooDeepToParse() throws IOException {
        List<SourceRecord> records = read("[".repeat(200_000) + "\n{\"text\": \"En.\"}\n");

        assertThat(records.get(0).failure()).isNotNull();
        assertThat(records.get(1).text()).isEqualTo("En.");
    }

    @Test
    void doesNotLoadALineThatIsTooLargeForAnArticle() throws IOException {
        String large = "x".repeat(SourceRecord.MAX_BYTES);

        List<SourceRecord> records = read("{\"text\": \"" + large + "\"}\n{\"text\": \"En.\"}\n");

        assertThat(records.get(0).failure().message()).contains("too large");
        assertThat(records.get(0).raw()).isNull();
        assertThat(records.get(1).text()).isEqualTo("En.");
        assertThat(records.get(1).record()).isEqualTo(SourceRecord.MAX_BYTES + 13L);
    }

    @Test
    void readsTheSameRecordsHoweverTheFileIsSplit() throws IOException {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String text = "å".repeat(random.nextInt(30));
            lines.append(random.nextInt(5) == 0 ? "\n" : "{\"text\": \"" + i + text + "\"}\n");
        }
        InputFile file = file(lines.toString().getBytes(UTF_8));
        List<SourceRecord> whole = read(file, Long.MAX_VALUE);

        for (long size = 1; size < 120; size++) {
            List<SourceRecord> split = read(file, size);
            assertThat(split).as("stretches of %d bytes", size).hasSameSizeAs(whole);
            for (int i = 0; i < whole.size(); i++) {
                assertThat(split.get(i).text()).isEqualTo(whole.get(i).text());
                assertThat(split.get(i).record()).isEqualTo(whole.get(i).record());
            }
        }
    }

    @Test
    void unpacksACompressedFileWhoseTextIsLongerThanItself() throws IOException {
        Path path = folder.resolve("news.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write("{\"text\": \"Det samme igjen og igjen.\"}\n".repeat(1000).getBytes(UTF_8));
        }
        InputFile file = new InputFile(
                path.toUri().toString(), "news.jsonl.gz", InputFormat.JSONL, 0, Files.size(path), 0, true);

        assertThat(read(file, 10))
                .hasSize(1000)
                .extracting(SourceRecord::failure)
                .containsOnlyNulls();
    }

    @Test
    void saysThatTheRestOfACompressedFileThatIsCutOffWasNotRead() throws IOException {
        Random random = new Random(11);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 5000; i++) {
                out.write(("{\"text\": \"Nummer " + random.nextLong() + ".\"}\n").getBytes(UTF_8));
            }
        }
        Path path = folder.resolve("news.jsonl.gz");
        Files.write(path, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        InputFile file = new InputFile(
                path.toUri().toString(), "news.jsonl.gz", InputFormat.JSONL, 0, Files.size(path), 0, true);

        List<SourceRecord> records = read(file, Long.MAX_VALUE);

        assertThat(records).hasSizeBetween(1000, 4000);
        assertThat(messages(records)).singleElement().asString().endsWith("; the rest of the file was not read");
        assertThat(records.get(records.size() - 1).failure().errorClass()).isEqualTo("java.io.EOFException");
    }

    @Test
    void reportsAFileThatIsGone() {
        String uri = folder.resolve("gone.jsonl").toUri().toString();

        List<SourceRecord> records =
                read(new InputFile(uri, "gone.jsonl", InputFormat.JSONL, 0, 100, 0, false), Long.MAX_VALUE);

        assertThat(records).singleElement().satisfies(record -> assertThat(
                        record.failure().errorClass())
                .isEqualTo("java.io.FileNotFoundException"));
    }

    private static List<String> messages(List<SourceRecord> records) {
        return records.stream()
                .filter(record -> record.failure() != null)
                .map(record -> record.failure().message())
                .toList();
    }

    private InputFile file(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("news.jsonl"), content);
        return new InputFile(path.toUri().toString(), "news.jsonl", InputFormat.JSONL, 0, content.length, 0, false);
    }

    private List<SourceRecord> read(String content) throws IOException {
        return read(new JsonArticle(new ArticleColumns(null, "text", List.of())), content);
    }

    private List<SourceRecord> read(JsonArticle article, String content) throws IOException {
        return read(article, file(content.getBytes(UTF_8)), Long.MAX_VALUE);
    }

    private static List<SourceRecord> read(InputFile file, long stretch) {
        return read(new JsonArticle(new ArticleColumns(null, "text", List.of())), file, stretch);
    }

    private static List<SourceRecord> read(JsonArticle article, InputFile file, long stretch) {
        JsonLinesReader reader = new JsonLinesReader(new FileAccess(new Configuration()), article);
        List<SourceRecord> records = new ArrayList<>();
        for (InputFile part : file.split(stretch)) {
            reader.read(part).forEachRemaining(records::add);
        }
        return records;
    }
}
