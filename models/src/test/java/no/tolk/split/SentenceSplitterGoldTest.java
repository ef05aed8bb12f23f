package no.tolk.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.tolk.split.GoldSentences.GoldParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterGoldTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @ParameterizedTest
    @CsvSource({"sentences.txt, 170", "sentences-second.txt, 600", "sentences-nynorsk.txt, 80"})
    void findsTheBoundariesThatAnEditorFinds(String resource, int paragraphs) throws IOException {
        List<GoldParagraph> gold = GoldSentences.read(resource);
        int right = 0;
        int found = 0;
        int expected = 0;
        StringBuilder mistakes = new StringBuilder();
        for (GoldParagraph paragraph : gold) {
            Set<Integer> goldEnds = inner(paragraph.ends());
            List<String> sentences = GoldSentences.split(splitter, paragraph.text());
            Set<Integer> foundEnds = inner(ends(paragraph.text(), sentences));
            found += foundEnds.size();
            expected += goldEnds.size();
            if (!foundEnds.equals(goldEnds)) {
                mistakes.append("\n[").append(paragraph.group()).append("] ").append(String.join(" | ", sentences));
            }
            foundEnds.retainAll(goldEnds);
            right += foundEnds.size();
        }
        double precision = (double) right / found;
        double recall = (double) right / expected;
        String report = String.format(
                Locale.ROOT,
                "%d paragraphs, %d boundaries: precision %.4f, recall %.4f%s",
                gold.size(),
                expected,
                precision,
                recall,
                mistakes);
        assertThat(gold).hasSizeGreaterThanOrEqualTo(paragraphs);
        assertThat(precision).as(report).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).as(report).isGreaterThanOrEqualTo(0.98);
    }

    private static List<Integer> ends(String text, List<String> sentences) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (String sentence : sentences) {
            from = text.indexOf(sentence, from) + sentence.length();
            ends.add(from);
        }
        return ends;
    }

    /** All ends but the last, which nobody can miss. */
    private static Set<Integer> inner(List<Integer> ends) {
        return new HashSet<>(ends.subList(0, ends.size() - 1));
    }
}
