package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tolk.summarize.ExtractiveSummarizer.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveSummarizerTest {
    private static final String SENTENCE = "Kommunen åpnet den nye broen over fjorden på mandag.";

    private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer();
    private final Random random = new Random(3);

    @Test
    void choosesNothingFromNothing() {
        assertThat(choose(List.of(), 3)).isEmpty();
    }

    @Test
    void choosesAllOfAShortArticleHoweverItReads() {
        List<Candidate> candidates = List.of(candidate("Hva nå?", 1, 0), candidate("«Ja.", 0, 1));
        assertThat(choose(candidates, 3)).containsExactly(0, 1);
        assertThat(choose(candidates, 2)).containsExactly(0, 1);
        assertThat(summarizer.choose(candidates, SummaryBudget.words(3))).containsExactly(0, 1);
        assertThat(summarizer.choose(candidates, SummaryBudget.ratio(1))).containsExactly(0, 1);
    }

    @Test
    void choosesNoSentenceIfNoneIsAskedFor() {
        assertThat(choose(article(5), 0)).isEmpty();
        assertThat(summarizer.choose(article(5), SummaryBudget.words(0))).isEmpty();
        assertThat(summarizer.choose(article(5), SummaryBudget.ratio(0))).isEmpty();
    }

    @Test
    void prefersTheSentenceThatResemblesTheOthers() {
        List<Candidate> candidates = List.of(
                candidate(SENTENCE, 0, 0, 0, 100),
                candidate(SENTENCE, 100, 20, 0, 0),
                candidate(SENTENCE, 0, 100, 20, 0),
                candidate(SENTENCE, 100, 100, 100, 0),
                candidate(SENTENCE, 20, 0, 100, 0));
        assertThat(choose(candidates, 1)).doesNotContain(0);
        assertThat(choose(candidates, 2)).contains(3);
    }

    @Test
    void prefersTheEarlierOfSentencesThatAreEquallyCentral() {
        List<Candidate> candidates =
                List.of(candidate(SENTENCE, 100, 0, 0), candidate(SENTENCE, 0, 100, 0), candidate(SENTENCE, 0, 0, 100));
        assertThat(choose(candidates, 1)).containsExactly(0);
        assertThat(choose(candidates, 2)).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det var alt.",
                "Hvem skal betale for den nye broen?",
                "Endelig kan vi kjøre over fjorden igjen!",
                "– Hvem skal egentlig betale for den nye broen?»",
                "Ny bro over fjorden ble åpnet |",
                "«Vi har ventet på denne broen i tjue år, sier Kari Moe.",
                "Derfor ble den nye broen åpnet på mandag.",
                "Han sa også at den nye broen ble dyr."
            })
    void leavesOutWhatDoesNotReadAlone(String text) {
        List<Candidate> candidates = List.of(
                candidate(SENTENCE, 0, 0, 100),
                candidate("Det var det.", 0, 100, 0),
                candidate(text, 100, 0, 0),
                candidate(SENTENCE, 50, 50, 0),
                candidate(SENTENCE, 50, 0, 50));
        assertThat(choose(candidates, 4)).containsExactly(0, 3, 4);
    }

    @Test
    void choosesASentenceThatLeansOnAnotherBehindThatOneOnly() {
        List<Candidate> candidates = List.of(
                candidate("Ordfører Ola Vik åpnet den nye broen på mandag.", 100, 0, 0),
                candidate("Han sa også at den nye broen ble dyr.", 80, 60, 0),
                candidate(SENTENCE, 0, 0, 100));
        assertThat(choose(candidates, 1)).containsExactly(0);
        assertThat(choose(candidates, 2)).containsExactly(0, 1);
    }

    @Test
    void makesASummaryOfAnArticleWhoseSentencesDoNotReadAlone() {
        List<Candidate> candidates =
                List.of(candidate("Hva nå?", 1, 0), candidate("Hvem betaler?", 0, 1), candidate("Når?", 1, 1));
        assertThat(choose(candidates, 2)).hasSize(2);
    }

    @Test
    void neverChoosesWhatNearlyRepeatsAChosenSentence() {
        for (int round = 0; round < 100; round++) {
            List<Candidate> candidates = article(6);
            for (int i = 0; i < 6; i++) {
                byte[] again = candidates.get(i).vector().clone();
                again[0] ^= 1;
                candidates.add(new Candidate(again, SENTENCE));
            }
            List<Integer> chosen = choose(candidates, 4);
            assertThat(chosen).hasSize(4);
            assertThat(chosen.stream().map(i -> i % 6)).doesNotHaveDuplicates();
        }
    }

    @Test
    void choosesFewerSentencesWhereTheRestOnlyRepeatsThem() {
        List<Candidate> candidates = Collections.nCopies(5, candidate(SENTENCE, 1, 2, 3));
        assertThat(choose(candidates, 3)).containsExactly(0);
    }

    @Test
    void passesOverASentenceThatDoesNotFitIntoTheWordsThatAreLeft() {
        String longer = SENTENCE.replace(".", " etter ti års venting, mange møter og mye regn.");
        List<Candidate> candidates =
                List.of(candidate(SENTENCE, 100, 0, 0), candidate(longer, 0, 100, 0), candidate(SENTENCE, 0, 0, 100));
        assertThat(summarizer.choose(candidates, SummaryBudget.words(18))).containsExactly(0, 2);
        assertThat(summarizer.choose(candidates, SummaryBudget.words(17))).containsExactly(0);
        assertThat(summarizer.choose(candidates, SummaryBudget.words(8))).isEmpty();
    }

    @Test
    void takesTheShareOfTheSentencesRoundedUp() {
        assertThat(summarizer.choose(article(10), SummaryBudget.ratio(0.25))).hasSize(3);
        assertThat(summarizer.choose(article(10), SummaryBudget.ratio(0.01))).hasSize(1);
    }

    @Test
    void dependsOnTheVectors() {
        int changed = 0;
        for (int round = 0; round < 100; round++) {
            List<Candidate> candidates = article(12);
            List<Candidate> permuted = new ArrayList<>(candidates);
            Collections.shuffle(permuted, random);
            if (!choose(candidates, 3).equals(choose(permuted, 3))) {
                changed++;
            }
        }
        assertThat(changed).isGreaterThan(5);
    }

    @Test
    void choosesDistinctSentencesInTheOrderOfTheArticleAndTheSameEachTime() {
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(20);
            int sentences = random.nextInt(8);
            List<Candidate> candidates = article(size);
            List<Integer> chosen = choose(candidates, sentences);
            assertThat(chosen)
                    .hasSize(Math.min(size, sentences))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(i -> i >= 0 && i < size)
                    .isEqualTo(new ExtractiveSummarizer()
                            .choose(List.copyOf(candidates), SummaryBudget.sentences(sentences)));
        }
    }

    @Test
    void acceptsSentencesWithoutADirection() {
        List<Candidate> candidates = Collections.nCopies(5, candidate(SENTENCE, 0, 0, 0));
        assertThat(choose(candidates, 2)).containsExactly(0, 1);
    }

    private List<Integer> choose(List<Candidate> candidates, int sentences) {
        return summarizer.choose(candidates, SummaryBudget.sentences(sentences));
    }

    private static Candidate candidate(String text, int... components) {
        byte[] vector = new byte[components.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (byte) components[i];
        }
        return new Candidate(vector, text);
    }

    /** Sentences about two topics, in a direction of their own each. */
    private List<Candidate> article(int size) {
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> {
                    float[] vector = new float[16];
                    for (int d = 0; d < vector.length; d++) {
                        vector[d] = (float) random.nextGaussian() + (d % 2 == i % 2 ? 1 : 0);
                    }
                    return new Candidate(SentenceVector.quantise(vector), SENTENCE);
                })
                .toList());
    }
}
