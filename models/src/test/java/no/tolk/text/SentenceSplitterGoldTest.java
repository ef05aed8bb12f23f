package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.tolk.text.GoldSentences.GoldParagraph;
import org.junit.jupiter.api.Test;

class SentenceSplitterGoldTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void findsTheBoundariesThatAnEditorFinds() throws IOException {
        List<GoldParagraph> gold = GoldSentences.read();
        int right = 0;
        int found = 0;
        int expected = 0;
        StringBuilder mistakes = new StringBuilder();
        for (GoldParagraph paragraph : gold) {
            Set<Integer> goldEnds = ends(paragraph.text(), paragraph.sentences());
            List<String> sentences = GoldSentences.split(splitter, paragraph.text());
            Set<Integer> foundEnds = ends(paragraph.text(), sentences);
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
        assertThat(gold).hasSizeGreaterThanOrEqualTo(170);
        assertThat(precision).as(report).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).as(report).isGreaterThanOrEqualTo(0.98);
    }

    /** Offsets of the ends of all sentences but the last. */
    private static Set<Integer> ends(String text, List<String> sentences) {
        Set<Integer> ends = new HashSet<>();
        int from = 0;
        for (String sentence : sentences.subList(0, sentences.size() - 1)) {
            from = text.indexOf(sentence, from) + sentence.length();
            ends.add(from);
        }
        return ends;
    }
}
