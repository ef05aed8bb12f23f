package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsAFileAsOneArticle() throws IOException {
        SourceRecord record = read("å.txt", "Første avsnitt.\n\nAndre avsnitt.\n".getBytes(StandardCharsets.UTF_8));

        assertThat(record.failure()).isNull();
        assertThat(record.text()).isEqualTo("Første avsnitt.\n\nAndre avsnitt.\n");
        assertThat(record.id()).isEqualTo("id of å.txt");
        assertThat(record.record()).isZero();
    }

    @Test
    void unpacksACompressedFile() throws IOException {
        Path file = folder.resolve("a.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("Pakket tekst.".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(file).text()).isEqualTo("Pakket tekst.");
    }

    @Test
    void keepsTheBytesOfAFileThatIsNotUtf8() throws IOException {
        byte[] latin1 = "Rådhuset".getBytes(StandardCharsets.ISO_8859_1);

        SourceRecord record = read("latin1.txt", latin1);

        assertThat(record.failure().stage()).isEqualTo(Failure.Stage.READ);
        assertThat(record.failure().message()).contains("byte 1");
        assertThat(record.raw()).isEqualTo(latin1);
        assertThat(record.text()).isNull();
    }

    @Test
    void reportsAFileThatIsGone() {
        SourceRecord record = read(folder.resolve("gone.txt"));

        assertThat(record.failure().errorClass()).isEqualTo("java.io.FileNotFoundException");
        assertThat(record.raw()).isNull();
    }

    /** Hadoop's codec for Zstandard is native and throws no IOException where its library is missing. */
    @Test
    void reportsACompressionThatThisMachineCannotUnpack() throws IOException {
        SourceRecord record = read("a.txt.zst", new byte[] {1, 2, 3});

        assertThat(record.failure()).isNotNull();
        assertThat(record.text()).isNull();
    }

    @Test
    void doesNotLoadWhatIsTooLargeForAnArticle() throws IOException {
        SourceRecord record = read("large.txt", new byte[SourceRecord.MAX_BYTES + 1]);

        assertThat(record.failure().message()).contains("too large");
        assertThat(record.raw()).isNull();
    }

    private SourceRecord read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content));
    }

    private SourceRecord read(Path file) {
        String name = file.getFileName().toString();
        InputFile input = new InputFile(
                file.toUri().toString(), "id of " + name, InputFormat.TEXT, 0, 0, 0, !name.endsWith("txt"));
        return new TextFileReader(new FileAccess(new Configuration())).read(input);
    }
}
