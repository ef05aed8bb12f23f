package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheArticlesInAFolderAtAnyDepth() throws IOException {
        write("news/a.txt");
        write("news/2024/05/b.jsonl");

        InputFiles files = list("news");

        assertThat(files.files()).extracting(InputFile::id).containsExactly("2024/05/b.jsonl", "a.txt");
        assertThat(files.files()).extracting(InputFile::format).containsExactly(InputFormat.JSONL, InputFormat.TEXT);
    }

    @Test
    void leavesHiddenFilesAndFoldersOut() throws IOException {
        write("news/a.txt");
        write("news/_tmp/b.txt");
        write("news/.git/c.txt");
        write("news/_d.txt");

        assertThat(list("news").files()).extracting(InputFile::id).containsExactly("a.txt");
    }

    @Test
    void countsFilesInFoldersThatItPassesOver() throws IOException {
        write("news/a.txt");
        write("news/photo.jpg");

        InputFiles files = list("news");

        assertThat(files.files()).hasSize(1);
        assertThat(files.ignored()).isEqualTo(1);
    }

    @Test
    void takesAnyFileWhereTheFormatIsStated() throws IOException {
        write("news/a.dat");

        InputFiles files =
                InputFiles.list(List.of(path("news")), InputFormat.JSONL, TestInput.NOWHERE, new Configuration());

        assertThat(files.files()).extracting(InputFile::format).containsExactly(InputFormat.JSONL);
    }

    @Test
    void tellsTheFormatOfACompressedFile() throws IOException {
        write("news/a.jsonl.gz");

        assertThat(list("news").files().get(0).format()).isEqualTo(InputFormat.JSONL);
        assertThat(list("news").files().get(0).compressed()).isTrue();
    }

    @Test
    void findsWhatMatchesAGlobAndNamesItFromTheFixedPartOn() throws IOException {
        write("news/2024/a.txt");
        write("news/2025/a.txt");
        write("news/2025/b.jsonl");

        assertThat(list("news/*/*.txt").files()).extracting(InputFile::id).containsExactly("2024/a.txt", "2025/a.txt");
    }

    @Test
    void leavesOutOfAGlobWhatAnotherJobIsWriting() throws IOException {
        write("news/a.txt");
        write("news/_SUCCESS");
        write("news/_temporary/0/part.txt");

        assertThat(list("news/*").files()).extracting(InputFile::id).containsExactly("a.txt");
        assertThat(list("news/_temp*").files()).extracting(InputFile::id).containsExactly("_temporary/0/part.txt");
    }

    @Test
    void passesOverAFolderWithoutArticlesWhereAGlobMatchesOthers() throws IOException {
        write("news/day=1/a.txt");
        Files.createDirectories(folder.resolve("news/day=2"));

        assertThat(list("news/day=*").files()).extracting(InputFile::id).containsExactly("day=1/a.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "_delta_log/00000000000000000000.json, Delta Lake",
        ".hoodie/hoodie.properties, Hudi",
        "metadata/v1.metadata.json, Iceberg"
    })
    void refusesATableWhoseFilesDoNotAllCount(String log, String table) throws IOException {
        write("lake/news/part-0.parquet");
        write("lake/news/" + log);

        assertThatThrownBy(() -> list("lake"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("lake/news is a table of " + table)
                .hasMessageContaining("read it with Spark");
    }

    @Test
    void leavesOutWhatTheJobWritesIntoItsInput() throws IOException {
        write("news/a.txt");
        write("news/out/articles/part-0.parquet");
        write("news/outside/b.parquet");
        Path output = folder.resolve("news/out");

        InputFiles files = InputFiles.list(
                List.of(path("news")), null, new org.apache.hadoop.fs.Path("file:" + output), new Configuration());

        assertThat(files.files()).extracting(InputFile::id).containsExactly("a.txt", "outside/b.parquet");
    }

    @Test
    void leavesOutOfAGlobWhatTheJobWrites() throws IOException {
        write("news/a.txt");
        write("news/out/articles/part-0.parquet");
        org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path("file:" + folder.resolve("news/out"));

        for (String glob : List.of("news/*", "news/{a.txt,out/articles}", "news/{a.txt,out/*/*}")) {
            assertThat(InputFiles.list(List.of(path(glob)), null, output, new Configuration())
                            .files())
                    .extracting(InputFile::id)
                    .containsExactly("a.txt");
        }
        assertThatThrownBy(() -> InputFiles.list(List.of(path("news/out/*")), null, output, new Configuration()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("no file matches input");
    }

    @Test
    void saysThatAnInputIsTheOutput() throws IOException {
        write("out/articles/part-0.parquet");
        org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path("file:" + folder.resolve("out"));

        for (String input : List.of("out", "out/articles")) {
            assertThatThrownBy(() -> InputFiles.list(List.of(path(input)), null, output, new Configuration()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(path(input) + " is the output folder or in it");
        }
    }

    @Test
    void namesASingleFileByItsName() throws IOException {
        write("news/a.txt");

        assertThat(list("news/a.txt").files()).extracting(InputFile::id).containsExactly("a.txt");
    }

    @Test
    void takesAPathWithSignsOfAGlobForWhatItIs() throws IOException {
        write("news [old]/a {1}.txt");

        assertThat(list("news [old]").files()).extracting(InputFile::id).containsExactly("a%20%7B1%7D.txt");
    }

    @Test
    void putsTheRootIntoTheIdsOfSeveralInputs() throws IOException {
        write("a/same.txt");
        write("b/same.txt");

        assertThat(list("a", "b/same.txt").files())
                .extracting(InputFile::id)
                .containsExactly(path("a") + "/same.txt", path("b") + "/same.txt");
    }

    @Test
    void takesAFileOnceThatSeveralInputsHold() throws IOException {
        write("a/x.txt");

        assertThat(list("a", "a/*.txt").files()).hasSize(1);
    }

    @Test
    void saysWhichInputDoesNotExist() {
        assertThatThrownBy(() -> list("nowhere"))
                .isInstanceOf(InputException.class)
                .hasMessage("input " + path("nowhere") + " does not exist");
    }

    @Test
    void saysWhichGlobMatchesNothing() {
        assertThatThrownBy(() -> list("*.txt"))
                .isInstanceOf(InputException.class)
                .hasMessage("no file matches input " + path("*.txt"));
    }

    @Test
    void saysWhichFolderHoldsNoArticles() throws IOException {
        write("photos/a.jpg");

        assertThatThrownBy(() -> list("photos"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(path("photos"))
                .hasMessageContaining("state the input format (--input-format)");
    }

    @Test
    void saysWhichFileIsOfUnknownFormat() throws IOException {
        write("a.dat");

        assertThatThrownBy(() -> list("a.dat"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.dat")
                .hasMessageContaining("state the input format (--input-format)");
    }

    @Test
    void saysWhichFileSystemIsUnknown() {
        assertThatThrownBy(() ->
                        InputFiles.list(List.of("nosuch://bucket/a"), null, TestInput.NOWHERE, new Configuration()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nosuch://bucket/a");
    }

    @Test
    void hasAnotherStateWhenAFileIsWrittenAgain() throws IOException {
        write("news/a.txt");
        List<String> before = list("news").state();
        assertThat(list("news").state()).isEqualTo(before);

        Files.setLastModifiedTime(folder.resolve("news/a.txt"), FileTime.fromMillis(0));

        assertThat(list("news").state()).isNotEqualTo(before);
    }

    private void write(String file) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "tekst");
    }

    private String path(String file) {
        return folder + "/" + file;
    }

    private InputFiles list(String... inputs) {
        List<String> paths = List.of(inputs).stream().map(this::path).toList();
        return InputFiles.list(paths, null, TestInput.NOWHERE, new Configuration());
    }
}
