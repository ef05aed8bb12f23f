package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilePacksTest {

    private static final long MEBIBYTE = 1 << 20;

    @Test
    void putsManySmallFilesIntoFewPacks() {
        List<InputFile> files = Collections.nCopies(10_000, file(2_000));

        List<List<InputFile>> packs = FilePacks.of(files, 4, 16 * MEBIBYTE);

        assertThat(packs).hasSizeBetween(100, 200);
        assertThat(packs.stream().mapToInt(List::size).sum()).isEqualTo(10_000);
    }

    @Test
    void givesEveryCoreSomethingToDo() {
        assertThat(FilePacks.of(Collections.nCopies(20, file(100)), 8, 16 * MEBIBYTE))
                .hasSize(8)
                .allMatch(pack -> pack.size() >= 2);
    }

    @Test
    void makesNoEmptyPack() {
        assertThat(FilePacks.of(List.of(file(1), file(1)), 8, MEBIBYTE)).hasSize(2);
    }

    @Test
    void dealsLargeFilesAndSmallOnesOutEvenly() {
        List<InputFile> files =
                IntStream.rangeClosed(1, 40).mapToObj(i -> file(i * MEBIBYTE)).toList();

        List<Long> sizes = FilePacks.of(files, 4, 1000 * MEBIBYTE).stream()
                .map(pack -> pack.stream().mapToLong(InputFile::length).sum() / MEBIBYTE)
                .toList();

        assertThat(sizes).hasSize(4).allMatch(size -> Math.abs(size - 205) <= 2);
    }

    private static InputFile file(long size) {
        return new InputFile("file:/a", "a", InputFormat.TEXT, 0, size, 0, false);
    }
}
