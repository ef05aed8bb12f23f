package no.tolk.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The paragraphs of {@code sentences.txt}: its head says how it is written. */
final class GoldSentences {
    private GoldSentences() {}

    record GoldParagraph(String group, List<String> sentences) {
        String text() {
            return String.join(" ", sentences);
        }
    }

    static List<GoldParagraph> read() throws IOException {
        try (InputStream stream = GoldSentences.class.getResourceAsStream("sentences.txt")) {
            List<GoldParagraph> paragraphs = new ArrayList<>();
            String group = "";
            for (String block : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n+")) {
                List<String> sentences = new ArrayList<>();
                for (String line : block.strip().split("\n")) {
                    if (line.startsWith("# ")) {
                        group = line.substring(2);
                    } else {
                        sentences.add(line);
                    }
                }
                if (!sentences.isEmpty()) {
                    paragraphs.add(new GoldParagraph(group, sentences));
                }
            }
            return paragraphs;
        }
    }

    static List<String> split(SentenceSplitter splitter, String paragraph) {
        int[] codePoints = paragraph.codePoints().toArray();
        return splitter.split(paragraph).stream()
                .map(span -> new String(
                        Arrays.copyOfRange(codePoints, span.start(), span.end()), 0, span.end() - span.start()))
                .toList();
    }
}
