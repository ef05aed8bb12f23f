package no.tolk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileReaderTest {

    private static final ArticleColumns WITH_ID = new ArticleColumns("id", "text", "title", "date", List.of("section"));

    @TempDir
    private Path folder;

    @Test
    void readsAnArticleInEachRecordBelowTheHeader() {
        List<SourceRecord> records = read(
                WITH_ID,
                """
                id,title,date,section,text
                a-1,Bru åpnet,2024-05,,"Brua er ny, og lang."

                a-2,,,sport,«Ja»
                """);

        assertThat(TestInput.messages(records)).isEmpty();
        assertThat(records).extracting(SourceRecord::id).containsExactly("a-1", "a-2");
        assertThat(records).extracting(SourceRecord::record).containsExactly(27L, 75L);
        assertThat(records.get(0).article().parts())
                .containsExactly(
                        new ArticlePart(ParagraphKind.HEADLINE, "Bru åpnet"),
                        ArticlePart.unmarked("Brua er ny, og lang."));
        assertThat(records.get(0).article().date()).isEqualTo("2024-05");
        assertThat(records.get(1).article().parts()).containsExactly(ArticlePart.unmarked("«Ja»"));
        assertThat(records.get(1).article().date()).isNull();
        assertThat(TestInput.kept(records.get(1))).isEqualTo(Map.of("section", "sport"));
    }

    @Test
    void namesARecordByItsPlaceWhereThereIsNoIdColumn() {
        assertThat(read("text\nEn.\nTo.\n")).extracting(SourceRecord::id).containsExactly("news.csv#5", "news.csv#9");
    }

    @Test
    void readsLineBreaksAndQuotesInQuotes() {
        List<SourceRecord> records = read(
                "title,text\r\n\"Han sa \"\"ja\"\"\",\"Første.\r\n\r\nAndre,\nog mer.\"\r\nTo,\" \"\"\"\r\n5\" skjerm,Tre.");

        assertThat(TestInput.messages(records)).isEmpty();
        assertThat(records)
                .extracting(TestInput::text)
                .containsExactly("Første.\r\n\r\nAndre,\nog mer.", " \"", "Tre.");
        assertThat(records.get(0).article().parts().get(0).text()).isEqualTo("Han sa \"ja\"");
        assertThat(records.get(2).article().parts().get(0).text()).isEqualTo("5\" skjerm");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterInTheHeader(String delimiter) {
        List<SourceRecord> records = read("id,\"a, b; c\",text\n1,2,Tekst.\n".replaceAll(",(?! b)", "\\" + delimiter));

        assertThat(records).extracting(TestInput::text).containsExactly("Tekst.");
    }

    @Test
    void readsWhatANorwegianExcelWrites() {
        byte[] bytes = "ID;Tittel;Brødtekst\r\n7;Snø;\"Det snør på Røros; mye.\"\r\n8;Regn;Vått.\r\n"
                .getBytes(Charset.forName("windows-1252"));
        ArticleColumns columns = new ArticleColumns("ID", "Brødtekst", "Tittel", "date", List.of());

        List<SourceRecord> records = read(columns, bytes);

        assertThat(TestInput.messages(records)).isEmpty();
        assertThat(records).extracting(TestInput::text).containsExactly("Det snør på Røros; mye.", "Vått.");
        assertThat(records.get(0).article().repairs()).containsExactly(new Repair("windows-1252", 4));
        assertThat(records.get(1).article().repairs()).containsExactly(new Repair("windows-1252", 1));
    }

    @Test
    void takesTheDelimiterFromTheLineThatExcelPutsInFront() {
        List<SourceRecord> records = read("\uFEFFsep=|\r\ntext\r\nEn, og to; og tre.\r\n");

        assertThat(records).extracting(TestInput::text).containsExactly("En, og to; og tre.");
        SourceRecord again = new RecordReader(TestInput.COLUMNS)
                .read(new RawRecord(InputFormat.CSV, records.get(0).raw(), "file:/a", 0, "a"));
        assertThat(again.article()).isEqualTo(records.get(0).article());
    }

    @Test
    void passesOverBlankLinesInFrontOfTheHeader() {
        assertThat(read("\r\n\ntext\nEn.\n")).extracting(TestInput::text).containsExactly("En.");
        assertThat(TestInput.messages(read("\n\n"))).singleElement().asString().startsWith("there is no header");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(read("\uFEFFtext,id\nEn.,1\n")).extracting(TestInput::text).containsExactly("En.");
    }

    @Test
    void quarantinesAMalformedRecordAlone() {
        List<SourceRecord> records = read(
                WITH_ID,
                """
                id,text
                1,God.
                2,For,mange.
                3
                "4","Lukket" og mer
                5,"Aldri lukket
                6,God igjen.
                7,"Lukket" på neste linje
                ,Uten id.
                8,"God til slutt."
                """);

        assertThat(records)
                .extracting(TestInput::text)
                .containsExactly("God.", null, null, null, null, "God igjen.", null, null, "God til slutt.");
        assertThat(TestInput.messages(records))
                .satisfiesExactly(
                        message -> assertThat(message).startsWith("fields in the record: 3; in the header: 2."),
                        message -> assertThat(message).startsWith("fields in the record: 1; in the header: 2."),
                        message -> assertThat(message).startsWith("the record is not CSV: "),
                        message -> assertThat(message).startsWith("the record is not CSV: "),
                        message -> assertThat(message).startsWith("the record is not CSV: "),
                        message -> assertThat(message)
                                .isEqualTo("\"id\" must be the article's id, a text or a number, not a blank text"));
    }

    @Test
    void saysOnceWhichColumnIsMissingAndWhichThereAre() {
        List<SourceRecord> records = read("id;tittel;brødtekst\n1;En;To\n2;Tre;Fire\n");

        assertThat(TestInput.messages(records))
                .containsExactly(
                        "there is no column \"text\" for the text; there are \"id\", \"tittel\", \"brødtekst\": "
                                + "name the right one with --text-column");
        assertThat(TestInput.messages(read(WITH_ID, "key,text\n1,En\n")))
                .singleElement()
                .asString()
                .endsWith("name the right one with --id-column");
    }

    @Test
    void saysThatAColumnIsThereTwice() {
        assertThat(TestInput.messages(read("text,text\nEn,To\n")))
                .containsExactly("there is more than one column \"text\": rename the others");
    }

    @Test
    void saysThatAFileHasNoHeader() {
        assertThat(TestInput.messages(read("")))
                .containsExactly("there is no header: CSV begins with the names of its columns");
    }

    @Test
    void saysWhereARecordIsNoText() {
        byte[] bytes = "id,text\n1,\"En\nto\"\n2,\"Tre\nr\u00C3\"\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(TestInput.messages(read(TestInput.COLUMNS, bytes)))
                .singleElement()
                .asString()
                .startsWith("line 5, byte 26 (0xC3) is not UTF-8");
    }

    @Test
    void doesNotLoadARecordThatIsTooLarge() {
        String large = "x".repeat(RawRecord.MAX_BYTES + 10);

        List<SourceRecord> records = read("text\n\"" + large + "\"\nEn.\n");

        assertThat(records).extracting(TestInput::text).containsExactly(null, "En.");
        assertThat(TestInput.messages(records)).singleElement().asString().contains("too large");
    }

    @Test
    void doesNotPutALargeHeaderInFrontOfEachRecord() {
        String columns = ",x".repeat(CsvHeader.MAX_BYTES / 2);

        assertThat(TestInput.messages(read("text" + columns + "\nEn.\nTo.\n")))
                .singleElement()
                .asString()
                .startsWith("the header is too large: the names of columns may have 65536 bytes");
    }

    @Test
    void countsTheHeaderInFrontOfARecord() {
        String header = "text," + "x".repeat(1000) + "\n";

        List<SourceRecord> records = read(header + "x".repeat(RawRecord.MAX_BYTES - 1000) + ",1\nEn.,2\n");

        assertThat(records).extracting(TestInput::text).containsExactly(null, "En.");
        assertThat(TestInput.messages(records)).singleElement().asString().contains("too large");
    }

    /** A work that grew with the square of the length would take hours. */
    @Test
    void readsOnWhereNoQuoteOfAFileEverCloses() throws IOException, InvalidRecordException {
        byte[] file = "a\",\"\n".repeat(400_000).getBytes(UTF_8);
        int records = 0;
        try (CsvSplitter splitter = new CsvSplitter(new ByteArrayInputStream(file))) {
            while (splitter.next(",") != null) {
                records++;
            }
        }

        assertThat(records).isEqualTo(400_000);
    }

    @Test
    void losesOneLineOfAFileWhereAQuoteNeverCloses() {
        String line = "God tekst. ".repeat(5_000) + "\n";

        List<SourceRecord> records =
                read("text\n\"Aldri lukket\n" + line.repeat(RawRecord.MAX_BYTES / line.length() + 10));

        assertThat(TestInput.messages(records)).hasSize(1);
        assertThat(records).hasSize(RawRecord.MAX_BYTES / line.length() + 11);
    }

    @Test
    void readsARecordAgainFromItsBytesAlone() {
        for (SourceRecord record : read(WITH_ID, "id;text\n1;\"En\nto\"\n2;Snø; og sludd\n")) {
            SourceRecord again = new RecordReader(WITH_ID)
                    .read(new RawRecord(record.format(), record.raw(), record.sourceUri(), record.record(), null));

            assertThat(again).usingRecursiveComparison().isEqualTo(record);
        }
    }

    @Test
    void readsBackWhatAnotherProgramWritesAndKnowsWhereItStands() throws IOException {
        Random random = new Random(13);
        for (int file = 0; file < 200; file++) {
            List<String> texts = new ArrayList<>();
            StringWriter content = new StringWriter();
            CsvWriter writer = CsvWriter.builder()
                    .fieldSeparator(";,\t|".charAt(file % 4))
                    .lineDelimiter(file % 2 == 0 ? LineDelimiter.CRLF : LineDelimiter.LF)
                    .build(content);
            writer.writeRecord("id", "text");
            for (int i = 0; i < 10; i++) {
                texts.add("å" + randomText(random));
                writer.writeRecord(randomText(random), texts.get(i));
            }
            writer.close();
            byte[] bytes = content.toString().getBytes(UTF_8);

            List<SourceRecord> records = read(TestInput.COLUMNS, bytes);

            assertThat(records).extracting(TestInput::text).isEqualTo(texts);
            for (SourceRecord record : records) {
                String raw = new String(record.raw(), UTF_8);
                String alone = raw.substring(raw.indexOf('\n') + 1);
                int start = (int) record.record();
                assertThat(Arrays.copyOfRange(bytes, start, start + alone.getBytes(UTF_8).length))
                        .isEqualTo(alone.getBytes(UTF_8));
            }
        }
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(12), 0, 10)
                .mapToObj(i -> String.valueOf("ab \";,\t|\r\n".charAt(i)))
                .collect(Collectors.joining());
    }

    @Test
    void neverThrowsForRandomBytesBelowAHeader() {
        Random random = new Random(17);
        for (int file = 0; file < 1_000; file++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("id,text\n".getBytes(UTF_8));
            random.ints(40, 0, 16)
                    .forEach(i -> bytes.write("ab\",;\r\n \u00E5\u00C3\u0000\u0081\uFEFFx\"\"".charAt(i)));
            bytes.writeBytes("\"\n\n1,Siste.\n".getBytes(UTF_8));

            assertThat(read(TestInput.COLUMNS, bytes.toByteArray())).isNotEmpty();
        }
    }

    @Test
    void saysThatTheRestOfACompressedFileThatIsCutOffWasNotRead() throws IOException {
        Random random = new Random(11);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Long> places = new ArrayList<>();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            String text = "text\n";
            for (int i = 0; i < 5000; i++) {
                places.add((long) text.length());
                text += "Nummer " + random.nextLong() + ".\n";
            }
            out.write(text.getBytes(UTF_8));
        }
        TestInput input = new TestInput(folder);

        List<SourceRecord> records = read(
                TestInput.COLUMNS, input.file("news.csv.gz", Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2)));

        assertThat(records).hasSizeBetween(1000, 4000);
        assertThat(records)
                .as("what was not read begins with the record that was cut")
                .extracting(SourceRecord::record)
                .isEqualTo(places.subList(0, records.size()));
        assertThat(TestInput.messages(records))
                .singleElement()
                .asString()
                .endsWith("; the rest of the file was not read");
    }

    private List<SourceRecord> read(String content) {
        return read(TestInput.COLUMNS, content);
    }

    private List<SourceRecord> read(ArticleColumns columns, String content) {
        return read(columns, content.getBytes(UTF_8));
    }

    private List<SourceRecord> read(ArticleColumns columns, byte[] content) {
        return read(columns, new TestInput(folder).file("news.csv", content));
    }

    private static List<SourceRecord> read(ArticleColumns columns, InputFile file) {
        List<SourceRecord> records = new ArrayList<>();
        new CsvFileReader(TestInput.ACCESS, columns, new RecordReader(columns))
                .read(file)
                .forEachRemaining(records::add);
        return records;
    }
}
