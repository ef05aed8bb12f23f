package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CTranslate2 gives Tolk's English from the built-in model's weights, both in single precision by greedy search. */
class CTranslate2IT {
    @TempDir
    private Path folder;

    /** Two tokens may be as likely as each other but for rounding, so that one sentence in a hundred may differ. */
    @Test
    void translatesAsTolkDoesWithTheSameWeights() throws Exception {
        Python.assumePresent();
        List<String> sources = SampleSentences.whole();
        assertThat(sources).hasSizeGreaterThan(700);
        File input = Files.write(folder.resolve("nb.txt"), sources).toFile();

        Finished tolk = Finished.tolk(Map.of(), input, List.of("lines", "--repair-beam", "0"));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        List<String> translations = tolk.out().lines().toList();
        List<String> expected = Python.lines("translate.py", input, List.of("models/nb-en"));

        assertThat(translations).hasSameSizeAs(sources);
        assertThat(expected).hasSameSizeAs(sources);
        List<String> differences = IntStream.range(0, sources.size())
                .filter(i -> !translations.get(i).equals(expected.get(i)))
                .mapToObj(i -> "%s%n  Tolk         %s%n  CTranslate2  %s"
                        .formatted(sources.get(i), translations.get(i), expected.get(i)))
                .toList();
        System.out.printf("%d of %d sentences differ from CTranslate2's%n", differences.size(), sources.size());
        assertThat(differences).hasSizeLessThanOrEqualTo(sources.size() / 100);
    }
}
