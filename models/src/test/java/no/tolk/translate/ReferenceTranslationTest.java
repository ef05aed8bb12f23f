package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.evaluate.ChrF;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.Test;

/** Guards the built-in model's quality on the project's own reference translations. */
class ReferenceTranslationTest {
    /** chrF2 of the shipped bundle with the default options, by {@code tolk evaluate}; raise it with a better one. */
    private static final double COMMITTED_CHRF = 75.67;

    @Test
    void theBuiltInModelTranslatesAsWellAsWhenItWasCommitted() throws IOException {
        List<String> sources = Files.readAllLines(Path.of("../data/reference/nb.txt"));
        List<String> references = Files.readAllLines(Path.of("../data/reference/en.txt"));
        try (Translator translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            List<String> hypotheses = translator.translate(sources, DecodingOptions.DEFAULT).stream()
                    .map(Translation::text)
                    .toList();
            assertThat(ChrF.score(hypotheses, references)).isGreaterThan(COMMITTED_CHRF - 1);
        }
    }
}
