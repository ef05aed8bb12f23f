package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.model.ModelBundle;
import no.tolk.repair.SourceText;
import no.tolk.text.ArticleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubwordTokenizerPropertyTest {
    private static final ArticleParser PARSER = new ArticleParser();
    private static final char WORD_START = '▁';

    @Test
    void theBuiltInModelsTokensAreTheText() {
        try (SubwordTokenizer tokenizer = tokenizer(ModelBundle.BUILT_IN)) {
            Fuzz.check(1349, SubwordTokenizerPropertyTest::sentence, text -> {
                long[] ids = tokenizer.encode(text);
                int[] target = Arrays.stream(ids).mapToInt(Math::toIntExact).toArray();
                assertThat(visible(tokenizer.decode(target))).isEqualTo(visible(text));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"marian", "m2m100", "nllb"})
    void noTextBecomesAControlToken(String fixture) {
        ModelBundle bundle = ModelBundle.open(
                Path.of("src/test/resources/no/tolk/translate", fixture).toString());
        try (SubwordTokenizer tokenizer = tokenizer(bundle.location())) {
            long[] empty = tokenizer.encode("");
            Set<Integer> control =
                    new HashSet<>(bundle.tokenizer().specialTokens().values());
            control.remove(bundle.tokenizer().specialTokens().get("<unk>"));
            Fuzz.check(1030, SubwordTokenizerPropertyTest::sentence, text -> {
                long[] ids = tokenizer.encode(text);
                assertThat(ids[ids.length - 1]).isEqualTo(bundle.config().endOfSentence());
                assertThat(Arrays.stream(ids)
                                .filter(id -> control.contains((int) id))
                                .count())
                        .isEqualTo(empty.length);
                assertThat(Arrays.stream(ids))
                        .allMatch(id -> id < bundle.config().vocabularySize());
            });
        }
    }

    /** What a translator may be given: the text of an article, normalised. */
    private static String sentence(Random random) {
        return SourceText.normalise(PARSER.parse(HostileText.next(random)).text());
    }

    /** Without what tokens say of spaces, and with what the model cannot be shown taken out. */
    private static String visible(String text) {
        return text.replace(" ", "").replace(String.valueOf(WORD_START), "");
    }

    private static SubwordTokenizer tokenizer(String location) {
        return new SubwordTokenizer(ModelBundle.open(location));
    }
}
