package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions of the documentation, as a reader would type them in. */
class QueriesIT {
    private static final String PAGE = "docs/queries.md";

    @BeforeEach
    void needPython() {
        Python.assumePresent();
    }

    @Test
    void pySparkAndDuckDbGiveTheSameAnswersOfTheNewestRun() throws Exception {
        SampleRun sample = SampleRun.get();
        List<String> arguments =
                List.of("jobs/src/test/python/queries.py", PAGE, sample.folder().toString());
        List<JsonObject> answers = Python.run(Map.of(), Finished.NO_INPUT, arguments)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();

        assertThat(answers).hasSameSizeAs(headings());
        for (JsonObject answer : answers) {
            String question = answer.get("question").getAsString();
            JsonObject pySpark = answer.getAsJsonObject("pyspark");
            assertThat(pySpark.getAsJsonArray("rows")).as(question).isNotEmpty();
            assertThat(answer.getAsJsonObject("duckdb")).as(question).isEqualTo(pySpark);
        }
        assertThat(sum(answers.get(0)))
                .as("each article once")
                .isEqualTo(sample.manifest()
                        .getAsJsonObject("counts")
                        .get("articles")
                        .getAsInt());
    }

    private static List<String> headings() throws Exception {
        return Files.readAllLines(Path.of("..").resolve(PAGE)).stream()
                .filter(line -> line.startsWith("## "))
                .toList();
    }

    /** The sum of the last column. */
    private static int sum(JsonObject answer) {
        int sum = 0;
        for (JsonElement row : answer.getAsJsonObject("pyspark").getAsJsonArray("rows")) {
            sum += row.getAsJsonArray().get(row.getAsJsonArray().size() - 1).getAsInt();
        }
        return sum;
    }
}
