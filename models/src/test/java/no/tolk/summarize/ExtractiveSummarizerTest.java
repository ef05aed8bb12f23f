package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tolk.summarize.ExtractiveSummarizer.Candidate;
import org.junit.jupiter.api.Test;

class ExtractiveSummarizerTest {
    private static final int WORDS = 12;

    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
    private final Random random = new Random(3);

    @Test
    void choosesNothingFromNothing() {
        assertThat(summarizer.choose(List.of(), 3)).isEmpty();
    }

    @Test
    void choosesAllOfAShortArticle() {
        assertThat(summarizer.choose(article(2), 3)).containsExactly(0, 1);
        assertThat(summarizer.choose(article(3), 3)).containsExactly(0, 1, 2);
    }

    @Test
    void choosesNoSentenceIfNoneIsAskedFor() {
        assertThat(summarizer.choose(article(5), 0)).isEmpty();
    }

    @Test
    void prefersTheSentenceThatResemblesTheOthers() {
        byte[] topic = {100, 100, 100, 0};
        List<Candidate> candidates = List.of(
                new Candidate(new byte[] {0, 0, 0, 100}, 4, WORDS),
                new Candidate(new byte[] {100, 20, 0, 0}, 4, WORDS),
                new Candidate(new byte[] {0, 100, 20, 0}, 4, WORDS),
                new Candidate(topic, 4, WORDS),
                new Candidate(new byte[] {20, 0, 100, 0}, 4, WORDS));
        assertThat(summarizer.choose(candidates, 1)).containsExactly(3);
    }

    @Test
    void prefersTheEarlierOfSentencesThatAreEquallyCentral() {
        List<Candidate> candidates = List.of(
                new Candidate(new byte[] {100, 0, 0}, 7, WORDS),
                new Candidate(new byte[] {0, 100, 0}, 0, WORDS),
                new Candidate(new byte[] {0, 0, 100}, 5, WORDS));
        assertThat(summarizer.choose(candidates, 1)).containsExactly(1);
    }

    @Test
    void passesOverAVeryShortSentence() {
        List<Candidate> candidates = List.of(
                new Candidate(new byte[] {100, 0, 0}, 0, 2),
                new Candidate(new byte[] {0, 100, 0}, 1, WORDS),
                new Candidate(new byte[] {0, 0, 100}, 2, WORDS));
        assertThat(summarizer.choose(candidates, 1)).containsExactly(1);
    }

    @Test
    void prefersWhatIsNewToWhatIsNearlySaidAlready() {
        List<Candidate> candidates = List.of(
                new Candidate(new byte[] {100, 0, 0}, 0, WORDS),
                new Candidate(new byte[] {100, 10, 0}, 1, WORDS),
                new Candidate(new byte[] {60, 0, 100}, 2, WORDS));
        assertThat(summarizer.choose(candidates, 2)).containsExactly(0, 2);
    }

    @Test
    void neverChoosesADuplicateOfAChosenSentence() {
        for (int round = 0; round < 100; round++) {
            List<Candidate> candidates = article(6);
            for (int i = 0; i < 6; i++) {
                candidates.add(new Candidate(candidates.get(i).vector().clone(), 6 + i, WORDS));
            }
            List<Integer> chosen = summarizer.choose(candidates, 4);
            assertThat(chosen).hasSize(4);
            assertThat(chosen.stream().map(i -> i % 6)).doesNotHaveDuplicates();
        }
    }

    @Test
    void choosesFewerSentencesWhereTheRestOnlyRepeatsThem() {
        byte[] vector = {1, 2, 3};
        List<Candidate> candidates = IntStream.range(0, 5)
                .mapToObj(i -> new Candidate(vector, i, WORDS))
                .toList();
        assertThat(summarizer.choose(candidates, 3)).containsExactly(0);
    }

    @Test
    void dependsOnTheVectors() {
        int changed = 0;
        for (int round = 0; round < 100; round++) {
            List<Candidate> candidates = article(12);
            List<byte[]> vectors =
                    new ArrayList<>(candidates.stream().map(Candidate::vector).toList());
            Collections.shuffle(vectors, random);
            List<Candidate> permuted = IntStream.range(0, 12)
                    .mapToObj(i -> new Candidate(vectors.get(i), i, WORDS))
                    .toList();
            if (!summarizer.choose(candidates, 3).equals(summarizer.choose(permuted, 3))) {
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(50);
    }

    @Test
    void choosesDistinctSentencesInTheOrderOfTheArticleAndTheSameEachTime() {
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(20);
            int sentences = random.nextInt(8);
            List<Candidate> candidates = article(size);
            List<Integer> chosen = summarizer.choose(candidates, sentences);
            assertThat(chosen)
                    .hasSize(Math.min(size, sentences))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(i -> i >= 0 && i < size)
                    .isEqualTo(new ExtractiveSummarizer().choose(List.copyOf(candidates), sentences));
        }
    }

    @Test
    void choosesTheSameSentencesWhateverOrderTheCandidatesComeIn() {
        for (int round = 0; round < 100; round++) {
            List<Candidate> candidates = article(10);
            List<Candidate> shuffled = new ArrayList<>(candidates);
            Collections.shuffle(shuffled, random);
            assertThat(summarizer.choose(shuffled, 3).stream()
                            .map(i -> shuffled.get(i).position()))
                    .containsExactlyInAnyOrderElementsOf(summarizer.choose(candidates, 3));
        }
    }

    @Test
    void acceptsSentencesWithoutADirection() {
        List<Candidate> candidates = IntStream.range(0, 5)
                .mapToObj(i -> new Candidate(new byte[4], i, WORDS))
                .toList();
        assertThat(summarizer.choose(candidates, 2)).containsExactly(0, 1);
    }

    @Test
    void refusesANegativeNumberOfSentences() {
        assertThatThrownBy(() -> summarizer.choose(article(3), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /** Sentences about two topics, in a direction of their own each. */
    private List<Candidate> article(int size) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            float[] vector = new float[16];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) random.nextGaussian() + (d % 2 == i % 2 ? 1 : 0);
            }
            candidates.add(new Candidate(SentenceVector.quantise(vector), i, WORDS));
        }
        return candidates;
    }
}
