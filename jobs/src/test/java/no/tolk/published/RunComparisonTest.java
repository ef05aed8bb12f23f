package no.tolk.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.tolk.published.RunDiff.ChangedSentence;
import no.tolk.runs.Change;
import no.tolk.runs.HandmadeRuns;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {

    private static final String BEFORE = "2024-05-17_main";
    private static final String AFTER = "2024-05-18_main";
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");
    private static final Pair GAME_AGAIN = new Pair("Laget vant 3–1.", "The team won 3–1.");

    @TempDir
    private Path folder;

    private HandmadeRuns runs;

    @BeforeEach
    void openFolder() {
        runs = new HandmadeRuns(folder);
    }

    @Test
    void findsNothingBetweenARunAndItself() {
        runs.publish(BEFORE, "model", List.of(Article.of("a", FIRE, GAME)));

        RunDiff diff = diff(BEFORE, BEFORE, 10);

        assertThat(diff.settings()).isEmpty();
        assertThat(diff.counts()).isEmpty();
        assertThat(diff.articles().unchanged()).isEqualTo(1);
        assertThat(diff.sentences().changed()).isZero();
        assertThat(diff.flags()).containsExactly(Map.entry("numbers", new Change<>(1L, 1L)));
    }

    @Test
    void tellsAddedRemovedAndChangedArticlesApart() {
        runs.publish(
                BEFORE,
                "model",
                List.of(Article.of("same", FIRE), Article.of("gone", FIRE), Article.of("edited", FIRE)));
        runs.publish(
                AFTER, "model", List.of(Article.of("same", FIRE), Article.of("new", FIRE), Article.of("edited", GAME)));

        RunDiff.Articles articles = diff(BEFORE, AFTER, 10).articles();

        assertThat(articles.added().ids()).containsExactly("new");
        assertThat(articles.removed().ids()).containsExactly("gone");
        assertThat(articles.changed().ids()).containsExactly("edited");
        assertThat(articles.unchanged()).isEqualTo(1);
    }

    /** A credit in one article, and a sentence of another's text. */
    @Test
    void takesNoCopyOfASentenceForItsTranslation() {
        Pair copied = new Pair("Foto: NTB", "Foto: NTB");
        Pair translated = new Pair("Foto: NTB", "Photo: NTB");
        runs.publish(BEFORE, "model", List.of(Article.of("a", copied), Article.of("b", translated)));
        runs.publish(AFTER, "model", List.of(Article.of("b", translated), Article.of("c", copied)));

        RunDiff.Sentences sentences = diff(BEFORE, AFTER, 10).sentences();

        assertThat(sentences.common()).isEqualTo(1);
        assertThat(sentences.changed()).isZero();
    }

    @Test
    void comparesTheEnglishOfSentencesOnceHoweverManyArticlesHaveThem() {
        runs.publish(
                BEFORE, "model", List.of(Article.of("a", GAME), Article.of("b", FIRE, GAME), Article.of("c", FIRE)));
        runs.publish(
                AFTER,
                "other model",
                List.of(Article.of("b", FIRE, GAME_AGAIN), Article.of("d", GAME_AGAIN, new Pair("Ny.", "New."))));

        RunDiff diff = diff(BEFORE, AFTER, 10);

        assertThat(diff.sentences().common()).isEqualTo(2);
        assertThat(diff.sentences().changed()).isEqualTo(1);
        assertThat(diff.sentences().share()).isEqualTo(0.5);
        assertThat(diff.sentences().examples())
                .containsExactly(new ChangedSentence("b", 1, "Laget vant 3–1.", "The team won.", "The team won 3–1."));
        assertThat(diff.settings()).containsOnlyKeys("model.fingerprint");
        assertThat(diff.flags()).containsExactly(Map.entry("numbers", new Change<>(2L, 0L)));
        assertThat(diff.counts())
                .containsEntry("articles", new Change<>(3L, 2L))
                .doesNotContainKey("quarantined");
    }

    @Test
    void namesNoMoreThanAskedAndCountsAll() {
        runs.publish(BEFORE, "model", List.of());
        runs.publish(
                AFTER,
                "model",
                IntStream.range(0, 5)
                        .mapToObj(i -> Article.of("new " + i, FIRE))
                        .toList());

        RunDiff.ByKind added = diff(BEFORE, AFTER, 2).articles().added();

        assertThat(added.count()).isEqualTo(5);
        assertThat(added.ids()).containsExactly("new 0", "new 1");
    }

    @Test
    void refusesARunThatIsNotPublished() {
        runs.publish(BEFORE, "model", List.of());

        assertThatThrownBy(() -> diff(BEFORE, AFTER, 10))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("there is no published run 2024-05-18_main in ");
    }

    private RunDiff diff(String before, String after, int most) {
        return RunComparison.of(folder.toString(), before, after, most, TestSpark.session());
    }
}
