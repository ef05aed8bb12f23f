package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tolk.repair.Repair;
import no.tolk.runs.TestSpark;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowReaderTest {

    private static final String SCHEMA = "id BIGINT, title STRING, text STRING";

    @TempDir
    private Path folder;

    @Test
    void readsARowAsAnArticle() throws IOException {
        ArticleColumns columns = new ArticleColumns("id", "text", "title", "date", List.of());

        List<SourceRecord> records = read(
                columns,
                write(SCHEMA, RowFactory.create(17L, "Bru åpnet", "Blåbær."), RowFactory.create(18L, null, "«Ja»")));

        assertThat(records).extracting(SourceRecord::id).containsExactly("17", "18");
        assertThat(records).extracting(SourceRecord::record).containsExactly(0L, 1L);
        assertThat(records.get(0).article().parts())
                .containsExactly(new ArticlePart(ParagraphKind.HEADLINE, "Bru åpnet"), ArticlePart.unmarked("Blåbær."));
        assertThat(records.get(1).article().parts()).containsExactly(ArticlePart.unmarked("«Ja»"));
    }

    @Test
    void carriesColumnsOfAnyType() throws IOException {
        Path file = write(
                "text STRING, published TIMESTAMP, date DATE, price DECIMAL(9,2), large DECIMAL(30,1), share DOUBLE, "
                        + "front BOOLEAN, tags ARRAY<STRING>, counts MAP<STRING, INT>, who STRUCT<name: STRING, age: INT>, "
                        + "image BINARY, `på` STRING, empty STRING",
                RowFactory.create(
                        "Tekst.",
                        Timestamp.valueOf("2024-05-17 08:00:00"),
                        Date.valueOf("2024-05-17"),
                        new BigDecimal("12.50"),
                        new BigDecimal("12345678901234567890123.5"),
                        0.25,
                        true,
                        new String[] {"å", null},
                        scala.jdk.javaapi.CollectionConverters.asScala(Map.of("a", 1)),
                        RowFactory.create("Kari", 30),
                        new byte[] {0, (byte) 0xFF},
                        "fjellet",
                        null));
        String published = Timestamp.valueOf("2024-05-17 08:00:00").toInstant().toString();
        List<String> kept = List.of(
                "published",
                "price",
                "large",
                "share",
                "front",
                "tags",
                "counts",
                "who",
                "image",
                "på",
                "empty",
                "none");

        SourceRecord record = read(new ArticleColumns(null, "text", "title", "date", kept), file)
                .get(0);

        assertThat(record.article().date()).isEqualTo("2024-05-17");
        assertThat(TestInput.kept(record))
                .isEqualTo(Map.of(
                        "published", published,
                        "price", "12.50",
                        "large", "12345678901234567890123.5",
                        "share", "0.25",
                        "front", "true",
                        "tags", "[\"å\",null]",
                        "counts", "[{\"key\":\"a\",\"value\":1}]",
                        "who", "{\"name\":\"Kari\",\"age\":30}",
                        "image", "AP8=",
                        "på", "fjellet"));
        assertThat(record.optionalColumns()).contains("date", "på", "empty").doesNotContain("title", "none");
    }

    @Test
    void namesARowByItsNumberHoweverTheFileIsSplit() throws IOException {
        Path file = writeManyRowGroups();
        long size = Files.size(file);

        for (long stretch : new long[] {size, size / 2, size / 7, 500}) {
            List<SourceRecord> records = read(TestInput.COLUMNS, file, stretch);
            assertThat(records)
                    .extracting(TestInput::text)
                    .as("stretches of %d bytes", stretch)
                    .isEqualTo(IntStream.range(0, 3000)
                            .mapToObj(i -> "Nummer " + i)
                            .toList());
            assertThat(records).last().satisfies(last -> {
                assertThat(last.record()).isEqualTo(2999);
                assertThat(last.id()).isEqualTo(file.getFileName() + "#2999");
            });
        }
    }

    @Test
    void quarantinesARowWithoutTextAlone() throws IOException {
        List<SourceRecord> records = read(
                TestInput.COLUMNS,
                write(SCHEMA, RowFactory.create(1L, "En", null), RowFactory.create(2L, "To", "Tekst.")));

        assertThat(records).extracting(TestInput::text).containsExactly(null, "Tekst.");
        assertThat(TestInput.messages(records)).containsExactly("\"text\" must be the article's text, not null");
        assertThat(records.get(0).format()).isEqualTo(InputFormat.JSONL);
        assertThat(new String(records.get(0).raw(), StandardCharsets.UTF_8))
                .isEqualTo("{\"title\":\"En\",\"text\":null}");
    }

    @Test
    void repairsAndRefusesBytesThatAreNotUtf8() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message m { required binary text (STRING); }");
        Path file = folder.resolve("bytes.parquet");
        try (ParquetWriter<Group> writer = writer(file, schema)) {
            for (String latin1 : new String[] {"R\u00E5dhuset \"nytt\"", "R\u00C3 dhuset"}) {
                Group group = new SimpleGroup(schema);
                group.add("text", Binary.fromConstantByteArray(latin1.getBytes(StandardCharsets.ISO_8859_1)));
                writer.write(group);
            }
        }

        List<SourceRecord> records = read(TestInput.COLUMNS, file);

        assertThat(TestInput.text(records.get(0))).isEqualTo("Rådhuset \"nytt\"");
        assertThat(records.get(0).article().repairs()).containsExactly(new Repair("windows-1252", 1));
        assertThat(TestInput.messages(records))
                .singleElement()
                .asString()
                .contains("of the record (0xC3) is not UTF-8");
    }

    @Test
    void saysWhichColumnIsMissingOrIsNoText() throws IOException {
        Path file = write("id BIGINT, body STRING, tags ARRAY<STRING>", RowFactory.create(1L, "En", new String[0]));

        assertThat(TestInput.messages(read(TestInput.COLUMNS, file, 100)))
                .containsExactly(
                        "there is no column \"text\" for the text; there are \"id\", \"body\", \"tags\": name the "
                                + "right one with --text-column");
        assertThat(messageForTextColumn("id", file))
                .isEqualTo("column \"id\" is of type INT64: the text must be a string");
        assertThat(messageForTextColumn("tags", file))
                .isEqualTo("column \"tags\" is of type LIST: the text must be a string");
    }

    @Test
    void reportsAFileThatIsNotParquetOnce() {
        InputFile file = new TestInput(folder).file("a.parquet", "Dette er ikke Parquet, men tekst.".getBytes());

        List<SourceRecord> records = read(TestInput.COLUMNS, file, 10);

        assertThat(TestInput.messages(records)).singleElement().asString().contains("is not a Parquet file");
    }

    /** Each stretch of a file needs its footer. */
    @Test
    void reportsADamagedFooterOnce() throws IOException {
        Path file = writeManyRowGroups();
        byte[] bytes = Files.readAllBytes(file);
        int lengthAt = bytes.length - 8;
        int footer = lengthAt
                - ByteBuffer.wrap(bytes, lengthAt, 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt();
        Arrays.fill(bytes, footer, footer + 40, (byte) 0x5A);
        // Without the checksums that Hadoop has put beside it.
        Path damaged = Files.write(folder.resolve("damaged.parquet"), bytes);

        assertThat(TestInput.messages(read(TestInput.COLUMNS, damaged, bytes.length / 10)))
                .hasSize(1);
    }

    @Test
    void readsWhatStandsBeforeTheDamage() throws IOException {
        Path file = writeManyRowGroups();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 400, (byte) 0x5A);
        Files.write(file, bytes);

        List<SourceRecord> records = read(TestInput.COLUMNS, file);

        assertThat(records).hasSizeBetween(2, 2999);
        assertThat(TestInput.text(records.get(0))).isEqualTo("Nummer 0");
        assertThat(TestInput.messages(records))
                .singleElement()
                .asString()
                .endsWith("; the rest up to byte " + bytes.length + " was not read");
    }

    @Test
    void saysWhichRowOfALaterStretchTheDamageIsAt() throws IOException {
        Path file = writeManyRowGroups();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 0x5A);
        Files.write(file, bytes);

        List<SourceRecord> records = read(TestInput.COLUMNS, file, bytes.length / 10);

        List<Long> places = records.stream().map(SourceRecord::record).toList();
        assertThat(TestInput.messages(records)).isNotEmpty();
        assertThat(places).isSorted().doesNotHaveDuplicates();
        for (SourceRecord record : records) {
            assertThat(record.failure() != null || TestInput.text(record).equals("Nummer " + record.record()))
                    .isTrue();
        }
    }

    @Test
    void tellsOfEachStretchThatTheStoreDoesNotGive() {
        InputFile stretch = new InputFile(
                folder.resolve("gone.parquet").toUri().toString(),
                "gone.parquet",
                InputFormat.PARQUET,
                1000,
                2000,
                0,
                false);

        assertThat(read(TestInput.COLUMNS, stretch, Long.MAX_VALUE))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.failure().errorClass()).isEqualTo("java.io.FileNotFoundException");
                    assertThat(record.failure().message())
                            .endsWith("; the stretch from byte 1000 up to byte 2000 was not read");
                    assertThat(record.id())
                            .as("another stretch may have a row 0, which is an article")
                            .isEqualTo("gone.parquet");
                    assertThat(record.record())
                            .as("rows are read again from there on, and they are numbered")
                            .isZero();
                });
    }

    @Test
    void survivesAFooterThatIsNestedTooDeeplyToParse() {
        int depth = 1_000_000;
        ByteBuffer file = ByteBuffer.allocate(depth + 12).order(ByteOrder.LITTLE_ENDIAN);
        file.put("PAR1".getBytes(StandardCharsets.US_ASCII));
        // In Thrift's compact protocol a field that nobody knows, which holds another one.
        IntStream.range(0, depth).forEach(i -> file.put((byte) 0xFC));
        file.putInt(depth).put("PAR1".getBytes(StandardCharsets.US_ASCII));

        List<SourceRecord> records =
                read(TestInput.COLUMNS, new TestInput(folder).file("deep.parquet", file.array()), Long.MAX_VALUE);

        assertThat(records).singleElement().satisfies(record -> assertThat(
                        record.failure().errorClass())
                .isEqualTo("java.lang.StackOverflowError"));
    }

    @Test
    void saysThatAPackedFileMustBeUnpacked() {
        InputFile file = new TestInput(folder).file("a.parquet.gz", new byte[] {1, 2, 3});

        assertThat(TestInput.messages(read(TestInput.COLUMNS, file, Long.MAX_VALUE)))
                .singleElement()
                .asString()
                .endsWith("unpack it first");
    }

    private String messageForTextColumn(String column, Path file) {
        ArticleColumns columns = new ArticleColumns(null, column, "title", "date", List.of());
        return TestInput.messages(read(columns, file)).get(0);
    }

    /** Written by Spark, as most Parquet is. */
    private Path write(String schema, Row... rows) throws IOException {
        Path out = folder.resolve("spark");
        TestSpark.session()
                .createDataFrame(List.of(rows), StructType.fromDDL(schema))
                .coalesce(1)
                .write()
                .parquet(out.toString());
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path writeManyRowGroups() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType("message m { required binary text (STRING); }");
        Path file = folder.resolve("many.parquet");
        try (ParquetWriter<Group> writer = writer(file, schema)) {
            for (int i = 0; i < 3000; i++) {
                writer.write(new SimpleGroup(schema).append("text", "Nummer " + i));
            }
        }
        return file;
    }

    private static ParquetWriter<Group> writer(Path file, MessageType schema) throws IOException {
        return ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration())
                .withType(schema)
                .withRowGroupSize(2_000L)
                .withPageSize(500)
                .withMinRowCountForPageSizeCheck(10)
                .withMaxRowCountForPageSizeCheck(10)
                .build();
    }

    private List<SourceRecord> read(ArticleColumns columns, Path file) {
        return read(columns, file, Long.MAX_VALUE);
    }

    private List<SourceRecord> read(ArticleColumns columns, Path file, long stretch) {
        return read(
                columns, new TestInput(file.getParent()).file(file.getFileName().toString()), stretch);
    }

    private static List<SourceRecord> read(ArticleColumns columns, InputFile file, long stretch) {
        ParquetRowReader reader = new ParquetRowReader(TestInput.ACCESS, columns, new RecordReader(columns));
        List<SourceRecord> records = new ArrayList<>();
        for (InputFile part : file.split(stretch)) {
            reader.read(part).forEachRemaining(records::add);
        }
        return records;
    }
}
