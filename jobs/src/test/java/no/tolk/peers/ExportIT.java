package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is what another program reads. */
class ExportIT {
    @TempDir
    private Path folder;

    @BeforeEach
    void needPython() {
        Python.assumePresent();
    }

    @Test
    void theTranslateToolkitReadsEveryPairOfATranslationMemory() throws Exception {
        String out = SampleRun.get().out().toString();
        Path memory = folder.resolve("pairs.tmx");
        Path lines = folder.resolve("pairs.jsonl");
        assertExported("export", out, "--format", "tmx", "-o", memory.toString());
        assertExported("export", out, "--format", "jsonl", "--distinct", "-o", lines.toString());

        List<String> arguments = List.of("jobs/src/test/python/read_tmx.py", memory.toString());
        JsonArray read = JsonParser.parseString(Python.run(Map.of(), Finished.NO_INPUT, arguments))
                .getAsJsonArray();

        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(lines)) {
            var pair = JsonParser.parseString(line).getAsJsonObject();
            expected.add(pair.get("nb").getAsString().replaceAll("(?U)\\s+", " ") + " = "
                    + pair.get("en").getAsString().replaceAll("(?U)\\s+", " "));
        }
        List<String> pairs = new ArrayList<>();
        for (JsonElement pair : read) {
            pairs.add(pair.getAsJsonArray().get(0).getAsString() + " = "
                    + pair.getAsJsonArray().get(1).getAsString());
        }
        assertThat(expected).hasSizeGreaterThan(500);
        assertThat(pairs).isEqualTo(expected);
    }

    private static void assertExported(String... arguments) throws Exception {
        Finished tolk = Finished.tolk(arguments);
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(tolk.out()).contains(" pairs of run 2024-05-17_main are in ");
    }
}
