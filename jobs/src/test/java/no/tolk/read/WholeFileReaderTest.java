package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import no.tolk.repair.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsAFileAsOneArticle() throws IOException {
        SourceRecord record = read("å.txt", "Første avsnitt.\n\nAndre avsnitt.\n".getBytes(StandardCharsets.UTF_8));

        assertThat(record.failure()).isNull();
        assertThat(TestInput.text(record)).isEqualTo("Første avsnitt.\n\nAndre avsnitt.\n");
        assertThat(record.id()).isEqualTo("id of å.txt");
        assertThat(record.record()).isZero();
    }

    @Test
    void unpacksACompressedFile() throws IOException {
        Path file = folder.resolve("a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Pakket tekst.".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(TestInput.text(read(file))).isEqualTo("Pakket tekst.");
    }

    @Test
    void recordsThatWindows1252WasRepaired() throws IOException {
        SourceRecord record = read("latin1.txt", "Rådhuset".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(TestInput.text(record)).isEqualTo("Rådhuset");
        assertThat(record.article().repairs()).containsExactly(new Repair("windows-1252", 1));
    }

    @Test
    void keepsTheBytesOfAFileThatIsNoText() throws IOException {
        byte[] cut = "En linje.\nEn r\u00C3".getBytes(StandardCharsets.ISO_8859_1);

        SourceRecord record = read("cut.txt", cut);

        assertThat(record.failure().stage()).isEqualTo(Failure.Stage.READ);
        assertThat(record.failure().message()).startsWith("line 2, byte 14 (0xC3) is not UTF-8");
        assertThat(record.raw()).isEqualTo(cut);
        assertThat(record.id()).isEqualTo("id of cut.txt");
    }

    @Test
    void reportsAFileThatIsGone() {
        SourceRecord record = read(folder.resolve("gone.txt"));

        assertThat(record.failure().errorClass()).isEqualTo("java.io.FileNotFoundException");
        assertThat(record.raw()).isNull();
    }

    @Test
    void unpacksZstandardWithoutANativeHadoop() throws IOException {
        Path file = folder.resolve("a.txt.zst");
        Files.write(file, Zstd.compress("Pakket tekst.".getBytes(StandardCharsets.UTF_8)));

        assertThat(TestInput.text(read(file))).isEqualTo("Pakket tekst.");
    }

    @Test
    void unpacksWhatIsNamedInCapitals() throws IOException {
        byte[] packed = Zstd.compress("Pakket tekst.".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write("Pakket tekst.".getBytes(StandardCharsets.UTF_8));
        }
        TestInput input = new TestInput(folder);
        WholeFileReader reader = new WholeFileReader(TestInput.ACCESS, new RecordReader(TestInput.COLUMNS));

        assertThat(TestInput.text(reader.read(input.file("A.TXT.ZST", packed)))).isEqualTo("Pakket tekst.");
        assertThat(TestInput.text(reader.read(input.file("A.Txt.Gz", gzip.toByteArray()))))
                .isEqualTo("Pakket tekst.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.zst", "a.txt.gz", "a.txt.bz2"})
    void reportsAnArchiveThatIsNone(String name) throws IOException {
        SourceRecord record = read(name, new byte[] {1, 2, 3});

        assertThat(record.failure()).isNotNull();
        assertThat(record.article()).isNull();
    }

    @Test
    void stopsUnpackingWhereAFileIsTooLargeForAnArticle() throws IOException {
        Path file = folder.resolve("bomb.txt.zst");
        Files.write(file, Zstd.compress(new byte[RawRecord.MAX_BYTES * 4]));

        assertThat(read(file).failure().message()).contains("too large");
    }

    @Test
    void doesNotLoadWhatIsTooLargeForAnArticle() throws IOException {
        SourceRecord record = read("large.txt", new byte[RawRecord.MAX_BYTES + 1]);

        assertThat(record.failure().message()).contains("too large");
        assertThat(record.raw()).isNull();
    }

    @Test
    void readsNoPageWhoseTreeWouldFillTheHeap() throws IOException {
        Path file = Files.write(folder.resolve("large.html"), new byte[WholeFileReader.MAX_PAGE_BYTES + 1]);
        InputFile page = new InputFile(file.toUri().toString(), "large.html", InputFormat.HTML, 0, 0, 0, false);

        SourceRecord record = new WholeFileReader(TestInput.ACCESS, new RecordReader(TestInput.COLUMNS)).read(page);

        assertThat(record.failure().message()).contains("too large: 4194304 bytes");
        assertThat(record.raw()).isNull();
    }

    private SourceRecord read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content));
    }

    private SourceRecord read(Path file) {
        String name = file.getFileName().toString();
        InputFile input = new InputFile(
                file.toUri().toString(), "id of " + name, InputFormat.TEXT, 0, 0, 0, !name.endsWith("txt"));
        return new WholeFileReader(TestInput.ACCESS, new RecordReader(TestInput.COLUMNS)).read(input);
    }
}
