package no.tolk.split;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The paragraphs of a file of sentences: the file's head says how it is written. */
final class GoldSentences {
    private GoldSentences() {}

    /** A paragraph, its sentences, and where each of them ends: UTF-16 offsets into the text. */
    record GoldParagraph(String group, String text, List<String> sentences, List<Integer> ends) {}

    static List<GoldParagraph> read(String resource) throws IOException {
        try (InputStream stream = GoldSentences.class.getResourceAsStream(resource)) {
            List<GoldParagraph> paragraphs = new ArrayList<>();
            String group = "";
            for (String block : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n\n+")) {
                List<String> lines = new ArrayList<>();
                for (String line : block.strip().split("\n")) {
                    if (line.startsWith("# ")) {
                        group = line.substring(2);
                    } else {
                        lines.add(line);
                    }
                }
                if (!lines.isEmpty()) {
                    paragraphs.add(paragraph(group, lines));
                }
            }
            return paragraphs;
        }
    }

    private static GoldParagraph paragraph(String group, List<String> lines) {
        StringBuilder text = new StringBuilder();
        List<String> sentences = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (String line : lines) {
            boolean glued = line.endsWith("\\");
            String sentence = glued ? line.substring(0, line.length() - 1) : line;
            text.append(sentence);
            sentences.add(sentence);
            ends.add(text.length());
            text.append(glued ? "" : " ");
        }
        return new GoldParagraph(group, text.toString().strip(), sentences, ends);
    }

    static List<String> split(SentenceSplitter splitter, String paragraph) {
        int[] codePoints = paragraph.codePoints().toArray();
        return splitter.split(paragraph).stream()
                .map(span -> new String(
                        Arrays.copyOfRange(codePoints, span.start(), span.end()), 0, span.end() - span.start()))
                .toList();
    }
}
