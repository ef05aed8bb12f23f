package no.tolk.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.text.ArticlePart;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Readers on made bytes: whatever comes, each record is an article or a failure, and no byte of a good one is lost. */
class ReaderFuzzTest {

    private static final RecordReader RECORDS = new RecordReader(TestInput.COLUMNS);
    private static final ReadRecords FILES = new ReadRecords(TestInput.ACCESS, TestInput.COLUMNS);
    private static final Gson JSON = new Gson();

    @TempDir
    private Path folder;

    /** Bytes that print as the text they would be in Latin-1. */
    private record Bytes(byte[] value) {

        @Override
        public String toString() {
            return new String(value, ISO_8859_1);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PARQUET")
    void aRecordIsAnArticleOrAFailureThatKeepsItsBytes(InputFormat format) {
        Fuzz.check(format.ordinal(), random -> record(format, random), bytes -> {
            SourceRecord record = RECORDS.read(new RawRecord(format, bytes.value(), "file:/a", 0, "a"));

            assertIsArticleOrFailure(record);
            assertThat(record.raw()).isEqualTo(bytes.value());
        });
    }

    @Test
    void aTextThatNeedsNoRepairIsTheBytesOfItsFile() {
        Fuzz.check(11, random -> record(InputFormat.TEXT, random), bytes -> {
            SourceRecord record = RECORDS.read(new RawRecord(InputFormat.TEXT, bytes.value(), "file:/a", 0, "a"));

            if (record.article() != null && record.article().repairs().isEmpty()) {
                assertThat(record.article().parts())
                        .extracting(ArticlePart::text)
                        .containsExactly(new String(bytes.value(), UTF_8))
                        .noneMatch(text -> !Arrays.equals(text.getBytes(UTF_8), bytes.value()));
            }
        });
    }

    @Test
    void everyByteOfACsvFileIsInARecordOrALineEnd() {
        Fuzz.check(12, ReaderFuzzTest::csvFile, bytes -> {
            byte[] file = bytes.value();
            int end = 0;
            try (CsvSplitter splitter = new CsvSplitter(new ByteArrayInputStream(file))) {
                for (byte[] record = splitter.next(","); record != null; record = splitter.next(",")) {
                    int start = (int) splitter.recordPosition();
                    assertThat(new String(file, end, start - end, ISO_8859_1)).matches("|\r\n?|\n");
                    end = start + record.length;
                    assertThat(record).isEqualTo(Arrays.copyOfRange(file, start, end));
                }
            } catch (IOException | InvalidRecordException e) {
                throw new AssertionError(e);
            }
            assertThat(new String(file, end, file.length - end, ISO_8859_1)).matches("|\r\n?|\n");
        });
    }

    @Test
    void everyByteOfAJsonLinesFileIsInARecordOrBlankHoweverTheFileIsSplit() throws IOException {
        Random random = new Random(13);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = jsonLines(random, 20);
            InputFile file = file("news.jsonl", bytes, false);

            List<SourceRecord> whole = read(file);

            int end = 0;
            for (SourceRecord record : whole) {
                assertIsArticleOrFailure(record);
                int start = (int) record.record();
                assertThat(new String(bytes, end, start - end, ISO_8859_1)).matches("[\\x00-\\x20]*");
                end = start + record.raw().length;
                assertThat(record.raw()).isEqualTo(Arrays.copyOfRange(bytes, start, end));
            }
            assertThat(new String(bytes, end, bytes.length - end, ISO_8859_1)).matches("[\\x00-\\x20]*");
            List<SourceRecord> split = new ArrayList<>();
            file.split(1 + bytes.length / (1 + random.nextInt(20))).forEach(stretch -> split.addAll(read(stretch)));
            assertThat(descriptions(split)).isEqualTo(descriptions(whole));
        }
    }

    @Test
    void aDamagedArchiveGivesItsRecordsUpToTheDamageAndOneFailure() throws IOException {
        byte[] whole = jsonLines(new Random(14), 5);
        byte[] archive = gzip(whole);
        Fuzz.check(14, random -> new Bytes(damaged(archive, random)), bytes -> {
            List<SourceRecord> records = read(file("news.jsonl.gz", bytes.value(), true));

            records.forEach(ReaderFuzzTest::assertIsArticleOrFailure);
            assertThat(records.stream().filter(record -> record.raw() == null)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void damagedParquetGivesArticlesAndFailures() throws IOException {
        byte[] whole = parquet();
        Random random = new Random(15);
        for (int i = 0; i < 300; i++) {
            InputFile file = file("news.parquet", damaged(whole, random), false);

            List<SourceRecord> records = new ArrayList<>();
            file.split(1 + file.length() / (1 + i % 3)).forEach(stretch -> records.addAll(read(stretch)));

            assertThat(records).isNotEmpty().allSatisfy(ReaderFuzzTest::assertIsArticleOrFailure);
        }
    }

    private static List<String> descriptions(List<SourceRecord> records) {
        return records.stream()
                .map(record -> record.record() + " " + record.id() + " " + Arrays.toString(record.raw()) + " "
                        + record.article() + " " + record.failure())
                .toList();
    }

    private static void assertIsArticleOrFailure(SourceRecord record) {
        assertThat(record.article() == null).isNotEqualTo(record.failure() == null);
        if (record.failure() != null) {
            assertThat(record.failure().message()).isNotBlank();
        } else {
            assertThat(record.id()).isNotBlank();
            assertThat(record.raw()).isNotNull();
        }
    }

    private static Bytes record(InputFormat format, Random random) {
        String text = HostileText.next(random);
        String record =
                switch (format) {
                    case JSONL -> JSON.toJson(Map.of("text", text, "title", HostileText.next(random)));
                    case CSV -> "title,text\n" + quoted(HostileText.next(random)) + "," + quoted(text);
                    case HTML ->
                        "<html><title>" + HostileText.next(random) + "</title><article><p>" + text + "</p></article>";
                    default -> text;
                };
        byte[] bytes = record.getBytes(random.nextInt(8) == 0 ? ISO_8859_1 : UTF_8);
        return new Bytes(random.nextBoolean() ? bytes : damaged(bytes, random));
    }

    private static Bytes csvFile(Random random) {
        StringBuilder file = new StringBuilder();
        for (int records = random.nextInt(6); records > 0; records--) {
            String text = HostileText.next(random);
            file.append(random.nextInt(4) == 0 ? text : quoted(text)).append(',');
            file.append("\n\r".charAt(random.nextInt(2))).append(random.nextBoolean() ? "\n" : "");
        }
        byte[] bytes = file.toString().getBytes(UTF_8);
        return new Bytes(random.nextBoolean() ? bytes : damaged(bytes, random));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static byte[] jsonLines(Random random, int lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < lines; i++) {
            file.writeBytes(record(InputFormat.JSONL, random).value());
            file.writeBytes((random.nextInt(4) == 0 ? "\r\n \n" : "\n").getBytes(UTF_8));
        }
        return file.toByteArray();
    }

    /** Bytes changed, lost and put in, and sometimes the end cut off. */
    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        for (int times = random.nextInt(4); times >= 0 && damaged.length > 0; times--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged = Arrays.copyOf(damaged, at);
                case 1 -> {
                    byte[] tail = Arrays.copyOfRange(damaged, at, damaged.length);
                    damaged = Arrays.copyOf(damaged, damaged.length + 1);
                    System.arraycopy(tail, 0, damaged, at + 1, tail.length);
                }
                default -> damaged[at] = (byte) random.nextInt(256);
            }
        }
        return damaged;
    }

    private InputFile file(String name, byte[] content, boolean compressed) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            InputFormat format = InputFormat.ofFileName(name).orElseThrow();
            return new InputFile(file.toUri().toString(), name, format, 0, content.length, 0, compressed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceRecord> read(InputFile file) {
        List<SourceRecord> records = new ArrayList<>();
        for (Iterator<SourceRecord> read = FILES.read(file); read.hasNext(); ) {
            records.add(read.next());
        }
        return records;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private byte[] parquet() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message m { required binary text (STRING); optional binary title (STRING); }");
        Path file = folder.resolve("whole.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration())
                .withType(schema)
                .build()) {
            Random random = new Random(16);
            for (int i = 0; i < 20; i++) {
                writer.write(new SimpleGroup(schema)
                        .append("text", HostileText.next(random))
                        .append("title", "Nummer " + i));
            }
        }
        return Files.readAllBytes(file);
    }
}
