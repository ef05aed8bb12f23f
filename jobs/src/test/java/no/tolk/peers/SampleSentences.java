package no.tolk.peers;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.language.LanguageIdentifier;
import no.tolk.repair.SourceText;
import no.tolk.split.SentenceSplitter;
import no.tolk.text.ArticleParser;
import no.tolk.text.Paragraph;
import no.tolk.text.Sentence;

/** The sentences of the project's own articles, as plain text and JSON Lines, and reference translations. */
final class SampleSentences {
    private static final Path DATA = Finished.ROOT.resolve("data");

    /** Longer ones may be translated in parts. */
    private static final int LONGEST = 250;

    private SampleSentences() {}

    /** Distinct sentences as they are tokenised, each of which {@code tolk lines} takes for one and translates whole. */
    static List<String> whole() throws IOException {
        SentenceSplitter splitter = new SentenceSplitter();
        LanguageIdentifier languages = new LanguageIdentifier();
        return Stream.concat(articles().stream().flatMap(SampleSentences::sentences), references().stream())
                .map(SourceText::normalise)
                .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetter))
                .filter(sentence -> sentence.length() <= LONGEST)
                .filter(sentence -> !languages.isEnglish(sentence))
                .filter(sentence -> splitter.split(sentence).size() == 1)
                .distinct()
                .toList();
    }

    private static Stream<String> sentences(String article) {
        return new ArticleParser()
                .parse(article).paragraphs().stream()
                        .map(Paragraph::sentences)
                        .flatMap(List::stream)
                        .map(Sentence::text);
    }

    private static List<String> references() throws IOException {
        return Files.readAllLines(DATA.resolve("reference/nb.txt"));
    }

    private static List<String> articles() throws IOException {
        List<String> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(DATA.resolve("articles")).sorted()) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".jsonl")) {
                    text.lines()
                            .map(line -> JsonParser.parseString(line).getAsJsonObject())
                            .forEach(json -> articles.add(json.get("text").getAsString()));
                } else if (file.toString().endsWith(".txt")) {
                    articles.add(text);
                }
            }
        }
        return articles;
    }
}
