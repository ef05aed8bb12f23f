package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tolk.model.ModelBundle;
import no.tolk.repair.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in model's tokenizer.json splits text as SentencePiece does with the same pieces. */
class SentencePieceIT {
    private static final int WINDOWS = 9_000;
    private static final int STRANGE = 3_000;

    private final String python = System.getenv("TOLK_PYTHON");

    @TempDir
    private Path folder;

    @BeforeEach
    void needPython() {
        assumeTrue(
                python != null,
                "TOLK_PYTHON must name a Python interpreter with the packages of models/training/requirements-check.txt");
    }

    @Test
    void newsIsSplitIntoTheSamePieces() throws Exception {
        List<String> lines = new ArrayList<>(SampleSentences.asWritten());
        lines.addAll(SampleSentences.varied(WINDOWS, 7));
        assertSameIds(lines);
    }

    @Test
    void textInAnyScriptIsSplitIntoTheSamePieces() throws Exception {
        Random random = new Random(11);
        List<String> letters = String.join(" ", SampleSentences.asWritten())
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        assertSameIds(IntStream.range(0, STRANGE)
                .mapToObj(i -> strange(random, letters))
                .toList());
    }

    /** Characters of every plane, among Norwegian ones as often as alone. */
    private static String strange(Random random, List<String> letters) {
        int block = random.nextInt(0x2FA20);
        boolean mixed = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(30); i > 0; i--) {
            int codePoint =
                    switch (random.nextInt(4)) {
                        case 0 -> 0x1F300 + random.nextInt(0x400);
                        case 1 -> random.nextInt(0x2FA20);
                        default -> block + random.nextInt(64);
                    };
            if (mixed && random.nextInt(3) > 0) {
                text.append(letters.get(random.nextInt(letters.size())));
            } else if (Character.isDefined(codePoint) && Character.getType(codePoint) != Character.SURROGATE) {
                text.appendCodePoint(codePoint);
            }
        }
        return text.toString();
    }

    /**
     * Where two orders of the same pieces are equally probable, SentencePiece's choice hangs on the rounding of its
     * single-precision sum over the line so far. Such a line has the same ids in another order.
     */
    private void assertSameIds(List<String> lines) throws IOException, InterruptedException {
        List<String> texts = lines.stream().map(SourceText::normalise).toList();
        List<int[]> expected = sentencePiece(texts);
        int ties = 0;
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(ModelBundle.open(ModelBundle.BUILT_IN))) {
            for (int i = 0; i < texts.size(); i++) {
                long[] ids = tokenizer.encode(texts.get(i));
                int[] found = Arrays.stream(ids, 0, ids.length - 1)
                        .mapToInt(Math::toIntExact)
                        .toArray();
                if (!Arrays.equals(found, expected.get(i))) {
                    assertThat(found).as(texts.get(i)).containsExactlyInAnyOrder(expected.get(i));
                    ties++;
                }
            }
        }
        assertThat(ties).as("lines with ties, of %d", texts.size()).isLessThan(texts.size() / 1000);
    }

    private List<int[]> sentencePiece(List<String> texts) throws IOException, InterruptedException {
        Path input = Files.write(folder.resolve("texts"), texts);
        Path output = folder.resolve("ids");
        Process process = new ProcessBuilder(python, "training/peers/ids.py", "nb-en")
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor()).as("exit code of ids.py").isZero();
        List<int[]> ids = Files.readAllLines(output).stream()
                .map(line -> Arrays.stream(line.split(" "))
                        .filter(id -> !id.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray())
                .toList();
        assertThat(ids).hasSameSizeAs(texts);
        return ids;
    }
}
