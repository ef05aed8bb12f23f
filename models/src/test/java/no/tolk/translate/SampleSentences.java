package no.tolk.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Norwegian sentences made from the project's own sample text. */
final class SampleSentences {
    private static final Path REFERENCE_SOURCES = Path.of("../data/reference/nb.txt");

    private SampleSentences() {}

    static List<String> asWritten() {
        try {
            return Files.readAllLines(REFERENCE_SOURCES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Distinct runs of words of 1 to 40 words, with other numbers in them than the text has. */
    static List<String> varied(int count, long seed) {
        String[] words = String.join(" ", asWritten()).split(" ");
        Random random = new Random(seed);
        Set<String> sentences = new LinkedHashSet<>();
        while (sentences.size() < count) {
            int length = 1 + random.nextInt(1 + random.nextInt(40));
            int from = random.nextInt(words.length - length);
            sentences.add(IntStream.range(from, from + length)
                    .mapToObj(i -> words[i].matches("\\d+") ? String.valueOf(random.nextInt(3000)) : words[i])
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow());
        }
        return List.copyOf(sentences);
    }
}
