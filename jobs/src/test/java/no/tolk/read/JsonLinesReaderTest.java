package no.tolk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.apache.hadoop.fs.FileSystem;
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

        assertThat(records).extracting(TestInput::text).containsExactly("Blåbær.", "Tyttebær.");
        assertThat(records).extracting(SourceRecord::record).containsExactly(0L, 22L);
        assertThat(records).extracting(SourceRecord::id).containsExactly("news.jsonl#0", "news.jsonl#22");
    }

    @Test
    void takesTheIdFromTheColumnThatIsStated() throws IOException {
        ArticleColumns columns = new ArticleColumns("key", "text", "title", "date", List.of());

        List<SourceRecord> records = read(
                columns,
                """
                {"key": "a-1", "text": "En."}
                {"key": 17, "text": "To."}
                {"text": "Tre."}
                {"key": " ", "text": "Fire."}
                {"key": true, "text": "Fem."}
                """);

        assertThat(records).extracting(SourceRecord::id).containsExactly("a-1", "17", null, null, null);
        assertThat(TestInput.messages(records))
                .containsExactly(
                        "\"key\" must be the article's id, a text or a number, not missing",
                        "\"key\" must be the article's id, a text or a number, not a blank text",
                        "\"key\" must be the article's id, a text or a number, not the value true");
    }

    @Test
    void carriesTheColumnsToKeepThatARecordHas() throws IOException {
        ArticleColumns columns =
                new ArticleColumns(null, "body", "title", "date", List.of("section", "length", "tags", "author"));

        List<SourceRecord> records = read(
                columns,
                """
                {"body": "En.", "section": "sport", "length": 120, "tags": ["a", "b"], "author": null, "other": 1}
                {"body": "To."}
                """);

        assertThat(TestInput.kept(records.get(0)))
                .isEqualTo(Map.of("section", "sport", "length", "120", "tags", "[\"a\",\"b\"]"));
        assertThat(TestInput.kept(records.get(1))).isEmpty();
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
                .extracting(TestInput::text)
                .containsExactly("God.", null, null, null, null, null, null, null, null, "God igjen.");
        assertThat(new String(records.get(1).raw(), UTF_8)).isEqualTo("{\"text\": \"Avkuttet");
        assertThat(TestInput.messages(records))
                .contains(
                        "a line must be a JSON object, not an array",
                        "\"text\" must be the article's text, not missing",
                        "\"text\" must be the article's text, not null",
                        "\"text\" must be the article's text, not the value 12",
                        "\"text\" must be the article's text, not an object");
    }

    @Test
    void quarantinesALineThatIsNoTextAndSaysWhereInTheFileHoweverItIsSplit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"text\": \"Råd\"}\n\n".repeat(3).getBytes(UTF_8));
        bytes.writeBytes("{\"text\": \"R\u00C3 og r\u00E5\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("{\"text\": \"Råd\"}\n".getBytes(UTF_8));

        for (long stretch : new long[] {5, 20, 1000}) {
            List<SourceRecord> records = read(file(bytes.toByteArray()), stretch);

            assertThat(records).extracting(TestInput::text).containsExactly("Råd", "Råd", "Råd", null, "Råd");
            assertThat(TestInput.messages(records)).singleElement().asString().startsWith("line 7, byte 65 (0xC3)");
        }
    }

    @Test
    void readsALineOfWindows1252AndRecordsIt() throws IOException {
        List<SourceRecord> records =
                read(file("{\"text\": \"Råd på øya\"}".getBytes(StandardCharsets.ISO_8859_1)), Long.MAX_VALUE);

        assertThat(records).extracting(TestInput::text).containsExactly("Råd på øya");
        assertThat(records.get(0).article().repairs()).containsExactly(new Repair("windows-1252", 3));
    }

    @Test
    void recordsHalfACharacterThatJsonSpells() throws IOException {
        ArticleColumns columns = new ArticleColumns("id", "text", "title", "date", List.of("section"));

        List<SourceRecord> records = read(
                columns,
                """
                {"id": "a\\udc00", "text": "Smil \\ud83d!", "section": "\\ude00"}
                {"id": "b", "text": "Smil \\ud83d\\ude00"}
                """);

        assertThat(records).extracting(TestInput::text).containsExactly("Smil \uFFFD!", "Smil 😀");
        assertThat(records).extracting(SourceRecord::id).containsExactly("a\uFFFD", "b");
        assertThat(records.get(0).article().repairs()).containsExactly(new Repair("surrogate", 3));
        assertThat(records.get(1).article().repairs()).isEmpty();
    }

    @Test
    void makesAHeadlineOfTheTitleAndTakesTheDateAsItIs() throws IOException {
        List<SourceRecord> records = read(
                """
                {"title": "Bru åpnet", "date": "2024-05", "text": "Brua er ny."}
                {"title": null, "date": 1714560000, "text": "Brua er ny."}
                {"title": " ", "text": "Brua er ny."}
                {"title": ["Bru"], "text": "Brua er ny."}
                """);

        assertThat(records.get(0).article().parts())
                .containsExactly(
                        new ArticlePart(ParagraphKind.HEADLINE, "Bru åpnet"), ArticlePart.unmarked("Brua er ny."));
        assertThat(records.get(0).article().date()).isEqualTo("2024-05");
        assertThat(records.get(1).article().parts()).containsExactly(ArticlePart.unmarked("Brua er ny."));
        assertThat(records.get(1).article().date()).isEqualTo("1714560000");
        assertThat(records.get(2).article().parts()).hasSize(1);
        assertThat(TestInput.messages(records))
                .containsExactly(
                        "\"title\" must be the article's title, a text, not an array: name another column with "
                                + "--title-column, or none with --title-column ''");
    }

    @Test
    void readsWhatATitleAndADateWouldBeWhereNoColumnIsForThem() throws IOException {
        ArticleColumns columns = new ArticleColumns(null, "text", null, null, List.of());

        List<SourceRecord> records = read(
                columns,
                """
                {"title": {"rendered": "Bru åpnet"}, "date": [2024], "text": "Brua er ny."}
                """);

        assertThat(records.get(0).article().parts()).containsExactly(ArticlePart.unmarked("Brua er ny."));
        assertThat(records.get(0).article().date()).isNull();
    }

    @Test
    void tellsWhichColumnsARecordHasThatItMayLackGoodOrBad() throws IOException {
        ArticleColumns columns = new ArticleColumns(null, "text", "title", "date", List.of("section", "author"));

        List<SourceRecord> records = read(
                columns,
                """
                {"text": "En.", "title": "Bru", "section": null}
                {"text": 1, "author": "Kari"}
                {"text": "Tre."}
                [4]
                """);

        assertThat(records)
                .extracting(SourceRecord::optionalColumns)
                .containsExactly(List.of("title", "section"), List.of("author"), List.of(), null);
    }

    @Test
    void namesTheArticleOfABadRecordWhereItsIdIsKnown() throws IOException {
        ArticleColumns columns = new ArticleColumns("id", "text", "title", "date", List.of());

        List<SourceRecord> records = read(columns, "{\"id\": \"a-1\", \"text\": 1}\n{\"id\": \"a-2\"");

        assertThat(records).extracting(SourceRecord::id).containsExactly("a-1", null);
    }

    @Test
    void passesOverBlankLinesAByteOrderMarkAndWindowsLineEnds() throws IOException {
        List<SourceRecord> records = read("\uFEFF{\"text\": \"En.\"}\r\n\r\n   \n{\"text\": \"To.\"}");

        assertThat(TestInput.messages(records)).isEmpty();
        assertThat(records).extracting(TestInput::text).containsExactly("En.", "To.");
    }

    @Test
    void survivesNestingThatIsTooDeepToParse() throws IOException {
        List<SourceRecord> records = read("[".repeat(200_000) + "\n{\"text\": \"En.\"}\n");

        assertThat(records.get(0).failure()).isNotNull();
        assertThat(TestInput.text(records.get(1))).isEqualTo("En.");
    }

    @Test
    void doesNotLoadALineThatIsTooLargeForAnArticle() throws IOException {
        String large = "x".repeat(RawRecord.MAX_BYTES);

        List<SourceRecord> records = read("{\"text\": \"" + large + "\"}\n{\"text\": \"En.\"}\n");

        assertThat(records.get(0).failure().message()).contains("too large");
        assertThat(records.get(0).raw()).isNull();
        assertThat(TestInput.text(records.get(1))).isEqualTo("En.");
        assertThat(records.get(1).record()).isEqualTo(RawRecord.MAX_BYTES + 13L);
    }

    @Test
    void loadsALineThatIsJustNotTooLarge() throws IOException {
        String whole = "x".repeat(RawRecord.MAX_BYTES - "{\"text\": \"\"}".length());

        List<SourceRecord> records = read("{\"text\": \"" + whole + "\"}\n{\"text\": \"x" + whole + "\"}\n");

        assertThat(TestInput.text(records.get(0))).hasSameSizeAs(whole);
        assertThat(records.get(1).failure().message()).contains("too large");
        assertThat(records).hasSize(2);
    }

    @Test
    void readsNoMoreThanItsStretchOfALineThatIsLonger() throws IOException {
        InputFile file = file("x".repeat(4 << 20).getBytes(UTF_8));
        InputFile middle = new InputFile(file.uri(), file.id(), InputFormat.JSONL, 1 << 20, (1 << 20) + 10, 0, false);
        long before = bytesRead();

        assertThat(read(middle, Long.MAX_VALUE)).isEmpty();

        assertThat(bytesRead() - before).isLessThan(1 << 20);
    }

    @SuppressWarnings("deprecation")
    private static long bytesRead() {
        return FileSystem.getAllStatistics().stream()
                .filter(statistics -> statistics.getScheme().equals("file"))
                .mapToLong(statistics -> statistics.getThreadStatistics().getBytesRead())
                .sum();
    }

    @Test
    void countsNoLinesOverHalfAFileToNameOne() throws IOException {
        long start = 70 << 20;
        InputFile file = file(new byte[0]);
        try (RandomAccessFile sparse =
                new RandomAccessFile(Path.of(URI.create(file.uri())).toFile(), "rw")) {
            sparse.seek(start - 1);
            sparse.write("\n{\"text\": \"R\u00C3\"}\n".getBytes(StandardCharsets.ISO_8859_1));
        }

        List<SourceRecord> records = read(
                new InputFile(file.uri(), file.id(), InputFormat.JSONL, start, start + 16, 0, false), Long.MAX_VALUE);

        assertThat(TestInput.messages(records)).singleElement().asString().startsWith("byte 73400331 (0xC3)");
    }

    @Test
    void namesTheByteAloneWhereTheLinesBeforeItCannotBeCounted() throws IOException {
        String good = "{\"text\": \"God.\"}\n";
        byte[] bytes = (good + good + "{\"text\": \"R\u00C3\"}\n").getBytes(StandardCharsets.ISO_8859_1);
        InputFile file = file(bytes);
        Iterator<SourceRecord> records = new JsonLinesReader(TestInput.ACCESS, new RecordReader(TestInput.COLUMNS))
                .read(new InputFile(file.uri(), file.id(), InputFormat.JSONL, 5, bytes.length, 0, false));
        assertThat(TestInput.text(records.next())).isEqualTo("God.");
        Files.delete(Path.of(URI.create(file.uri())));

        assertThat(records.next().failure().message()).startsWith("byte 45 (0xC3) is not UTF-8");
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
                assertThat(TestInput.text(split.get(i))).isEqualTo(TestInput.text(whole.get(i)));
                assertThat(split.get(i).record()).isEqualTo(whole.get(i).record());
            }
        }
    }

    @Test
    void readsEveryMemberOfAConcatenatedArchive() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 3; i++) {
            try (OutputStream out = new GZIPOutputStream(members)) {
                out.write(("{\"text\": \"Del " + i + ".\"}\n").getBytes(UTF_8));
            }
        }
        Path path = Files.write(folder.resolve("news.jsonl.gz"), members.toByteArray());
        InputFile file = new InputFile(
                path.toUri().toString(), "news.jsonl.gz", InputFormat.JSONL, 0, Files.size(path), 0, true);

        assertThat(read(file, Long.MAX_VALUE))
                .extracting(TestInput::text)
                .containsExactly("Del 0.", "Del 1.", "Del 2.");
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
        assertThat(TestInput.messages(records))
                .singleElement()
                .asString()
                .endsWith("; the rest of the file was not read");
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

    private InputFile file(byte[] content) throws IOException {
        Path path = Files.write(folder.resolve("news.jsonl"), content);
        return new InputFile(path.toUri().toString(), "news.jsonl", InputFormat.JSONL, 0, content.length, 0, false);
    }

    private List<SourceRecord> read(String content) throws IOException {
        return read(TestInput.COLUMNS, content);
    }

    private List<SourceRecord> read(ArticleColumns columns, String content) throws IOException {
        return read(columns, file(content.getBytes(UTF_8)), Long.MAX_VALUE);
    }

    private static List<SourceRecord> read(InputFile file, long stretch) {
        return read(TestInput.COLUMNS, file, stretch);
    }

    private static List<SourceRecord> read(ArticleColumns columns, InputFile file, long stretch) {
        JsonLinesReader reader = new JsonLinesReader(TestInput.ACCESS, new RecordReader(columns));
        List<SourceRecord> records = new ArrayList<>();
        for (InputFile part : file.split(stretch)) {
            reader.read(part).forEachRemaining(records::add);
        }
        return records;
    }
}
