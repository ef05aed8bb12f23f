package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in {@code bench} that measure what the documentation states, on sentences of the project's own. */
class BenchIT {
    private static final long ALL = Long.MAX_VALUE;
    private static final Path REFERENCE = Finished.ROOT.resolve("data/reference");

    @TempDir
    private Path sets;

    @Test
    void measuresHowWellLanguagesAreToldApart() throws Exception {
        String report = report("bench/language/Accuracy.java", "bench/language/own-paragraphs.tsv");
        assertThat(report).contains("words a second").containsPattern("(?m)^20\\+ ");
    }

    @Test
    void measuresWhatTheChecksFindOfInjectedFaults() throws Exception {
        assertThat(report("bench/checks/Injection.java", setsOfSampleSentences(ALL)))
                .contains("names", "numbers");
    }

    @Test
    void measuresWhatSearchingAgainMendsAndCosts() throws Exception {
        assertThat(report("bench/checks/RepairSearch.java", setsOfSampleSentences(40), "1"))
                .contains("without repair", "with repair", "BLEU");
    }

    @Test
    void measuresWhatEachPartOfTheChoiceOfASummaryIsWorth() throws Exception {
        Python.assumePresent();
        JsonArray summaries = new JsonArray();
        JsonObject judged = new JsonObject();
        String article = Files.readString(Finished.ROOT.resolve("data/articles/budsjett-i-kommunestyret.txt"));
        summaries.add(article);
        judged.addProperty("article", article);
        judged.add("summaries_nb", summaries);
        Path articles = Files.writeString(sets.resolve("articles.jsonl"), judged + "\n" + judged + "\n");
        Path sentences = sets.resolve("sentences.jsonl");
        Files.writeString(sentences, report("bench/summaries/Sentences.java", articles.toString()));

        String ablations = Python.run(
                Map.of(),
                Finished.NO_INPUT,
                List.of(
                        "bench/summaries/ablations.py",
                        sentences.toString(),
                        "models/src/main/resources/no/tolk/summarize"));

        assertThat(ablations).contains("Lead", "as chosen", "no position", "five-fold");
    }

    @Test
    void measuresWhatSentencesOfEarlierRunsCost() throws Exception {
        assertThat(report("bench/reuse/Lookup.java", sets.toString(), "2", "100", "50", "scattered"))
                .contains("100 rows", "look up, stage", "50 wanted, 50 reused, 0 translated");
    }

    @Test
    void measuresWhatReuseGains() throws Exception {
        assertThat(report("bench/reuse/Rerun.java", "20")).contains("with reuse in", "; 0 rows differ");
    }

    @Test
    void measuresHowALongArticleSpreads() throws Exception {
        assertThat(report("bench/skew/Skew.java", "3", "2", "400")).contains("4 articles", "articles: files of");
    }

    @Test
    void measuresMemoryWhileSentencesAreTranslated() throws Exception {
        assertThat(report("bench/soak/Soak.java", "100"))
                .containsPattern("translate, wave 1 of 1, \\d+, driver: heap \\d+")
                .contains("highest, driver, resident");
    }

    @Test
    void measuresWhatAGlossaryDoes() throws Exception {
        assertThat(report("bench/glossary/Terms.java", setsOfSampleSentences(ALL)))
                .contains("references.tsv: 86 terms", "  with: ", " 0 missed and not flagged");
    }

    @Test
    void measuresWhatTaskSlotsCost() throws Exception {
        Path sentences = sets.resolve("nb.txt");
        Files.writeString(sentences, "Det regner.\nBrannen er slukket.\n");
        assertThat(report("bench/cluster/TaskSlots.java", sentences.toString(), "1"))
                .contains("cores in use")
                .containsPattern("(?m)^ +4 ");
    }

    private String report(String program, String... arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of("@jobs/target/tolk.args", program));
        command.addAll(List.of(arguments));
        Finished bench = Finished.run(Map.of(), Finished.NO_INPUT, java, command);
        assertThat(bench.exitCode()).as(bench.err()).isZero();
        return bench.out();
    }

    private String setsOfSampleSentences(long most) throws IOException {
        for (String set : List.of("flores-dev.nb", "ntrex-dev.nb", "ntrex-dev.nn")) {
            Files.write(sets.resolve(set), firstLines("nb.txt", most));
        }
        for (String set : List.of("flores-dev.en", "ntrex-dev.en")) {
            Files.write(sets.resolve(set), firstLines("en.txt", most));
        }
        return sets.toString();
    }

    private static List<String> firstLines(String name, long most) throws IOException {
        try (Stream<String> lines = Files.lines(REFERENCE.resolve(name))) {
            return lines.limit(most).toList();
        }
    }
}
