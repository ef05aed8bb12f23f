package no.tolk.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over files that somebody made to take it down, in the memory that all tests have. */
class HostileFilesTest {

    private static final String TEXT = "Ingen ble skadd.";
    private static final List<String> NAMES =
            List.of("linje\nskift.txt", "en#to.txt", "100%20%.txt", "kl. 12:03.txt", "blåbær og rømme.txt", "<b>&.txt");

    @TempDir
    private static Path folder;

    private static TestJobs jobs;
    private static TranslateResult result;

    @BeforeAll
    static void runOverAllOfThem() throws IOException {
        jobs = new TestJobs(folder);
        NAMES.forEach(name -> jobs.article(name, TEXT));
        jobs.article("empty.txt", "");
        jobs.article("empty.jsonl", "");
        jobs.article("deep.jsonl", "{\"id\": \"deep\", \"text\": " + "[".repeat(100_000) + "\n");
        jobs.article(
                "deep-but-whole.jsonl", "{\"id\": \"1\", \"text\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        jobs.article("outside.jsonl", "{\"id\": \"../../../etc/passwd\", \"text\": \"" + TEXT + "\"}\n");
        jobs.article(
                "entity.html",
                "<!DOCTYPE html [<!ENTITY hentet SYSTEM \"file:///etc/passwd\"><!ENTITY a \"&hentet;&hentet;\">]>"
                        + "<html><body><article><h1>Brann på kaia</h1><p>Brannen på kaia i Lillevik ble slukket før"
                        + " klokken fire natt til tirsdag. &hentet; &a;</p></article></body></html>");
        jobs.article(
                "wide.csv",
                IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(joining(",")) + ",id,text\n"
                        + ",".repeat(100_000) + "wide," + TEXT + "\n");
        byte[] zeros = gzip(new byte[64 << 20]);
        write("bomb.txt.gz", zeros, 16);
        write("bomb.jsonl.gz", zeros, 16);
        byte[] line = gzip(("{\"id\": \"cut\", \"text\": \"" + TEXT + "\"}\n").getBytes(UTF_8));
        write("cut.jsonl.gz", Arrays.copyOf(line, line.length - 12), 1);
        Files.createDirectory(folder.resolve("news/folder.txt"));
        Files.createSymbolicLink(folder.resolve("news/dangling.txt"), folder.resolve("nowhere.txt"));
        writeParquetWithoutText();
        result = jobs.run(jobs.options().maxErrorRate(1));
    }

    @Test
    void publishesWhatIsAnArticleUnderAnIdOfItsOwn() {
        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(jobs.rows(Table.ARTICLES))
                .extracting(row -> row.<String>getAs("id"))
                .containsExactlyInAnyOrder(
                        "linje%0Askift.txt",
                        "en%23to.txt",
                        "100%2520%25.txt",
                        "blåbær%20og%20rømme.txt",
                        "%3Cb%3E&.txt",
                        "../../../etc/passwd",
                        "entity.html");
    }

    @Test
    void quarantinesTheOthersAndSaysWhy() {
        Map<String, String> messages = new TreeMap<>();
        for (Row row : jobs.rows(Table.QUARANTINE)) {
            String uri = row.getAs("source_uri");
            messages.merge(uri.substring(uri.lastIndexOf('/') + 1), row.getAs("message"), (a, b) -> a + "\n" + b);
        }

        assertThat(messages.keySet())
                .containsExactly(
                        "bomb.jsonl.gz",
                        "bomb.txt.gz",
                        "cut.jsonl.gz",
                        "deep-but-whole.jsonl",
                        "deep.jsonl",
                        "empty.txt",
                        "kl.%2012:03.txt",
                        "wide.csv",
                        "wrong.parquet");
        assertThat(messages.get("bomb.txt.gz")).contains("too large");
        assertThat(messages.get("bomb.jsonl.gz")).contains("too large");
        assertThat(messages.get("cut.jsonl.gz")).contains("Unexpected end of input stream");
        assertThat(messages.get("empty.txt")).isEqualTo("the article is empty");
        assertThat(messages.get("kl.%2012:03.txt")).contains("12:03");
        assertThat(messages.get("wide.csv"))
                .startsWith("the header is too large")
                .hasSizeLessThan(300);
        assertThat(messages.get("deep.jsonl")).hasSizeLessThan(300);
        assertThat(messages.get("wrong.parquet")).contains("there is no column \"text\"");
    }

    @Test
    void opensNoOtherFileForAnEntity() {
        assertThat(jobs.rows(Table.ARTICLES))
                .filteredOn(row -> row.getAs("id").equals("entity.html"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.<String>getAs("nb")).contains("slukket").doesNotContain("root:"));
    }

    @Test
    void writesNoFileOutsideOfTheOutput() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("news", "out");
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** Members of a gzip file one after another unpack to their contents one after another. */
    private static void write(String name, byte[] member, int times) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("news").resolve(name))) {
            for (int i = 0; i < times; i++) {
                out.write(member);
            }
        }
    }

    private static void writeParquetWithoutText() throws IOException {
        Path written = folder.resolve("written");
        TestSpark.session()
                .createDataFrame(List.of(RowFactory.create(1L)), StructType.fromDDL("id BIGINT"))
                .coalesce(1)
                .write()
                .parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            for (Path file : files.toList()) {
                if (file.toString().endsWith(".parquet")
                        && !file.getFileName().toString().startsWith(".")) {
                    Files.copy(file, folder.resolve("news/wrong.parquet"));
                }
                Files.delete(file);
            }
        }
        Files.delete(written);
    }
}
