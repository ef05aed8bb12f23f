package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebook on a fresh run of the sample articles. Its figures and sentences change with the model and the checks, so
 * that of the committed outputs only their kinds are compared. {@code -Dtolk.golden=write} writes them anew.
 */
class NotebookIT {
    private static final Path NOTEBOOK = Finished.ROOT.resolve("notebooks/explore.ipynb");

    @TempDir
    private Path folder;

    @BeforeEach
    void needPython() {
        Python.assumePresent();
    }

    @Test
    void everyCellRunsAndIsCommittedWithWhatItShows() throws Exception {
        List<String> arguments = List.of(
                "-m",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.record_timing=False",
                "--output-dir",
                folder.toString(),
                NOTEBOOK.toString());
        Python.run(Map.of("TOLK_OUT", SampleRun.get().out().toString()), Finished.NO_INPUT, arguments);
        Path executed = folder.resolve(NOTEBOOK.getFileName());
        if ("write".equals(System.getProperty("tolk.golden"))) {
            Files.copy(executed, NOTEBOOK, StandardCopyOption.REPLACE_EXISTING);
        }

        assertThat(cells(NOTEBOOK)).isEqualTo(cells(executed));
        assertThat(Files.readString(NOTEBOOK))
                .as("no place on a machine, and no warning")
                .doesNotContain(SampleRun.get().folder().toString(), Finished.ROOT.toString(), "\"stderr\"");
    }

    /** A cell's source, and of what kinds its outputs are: streams, tables, pictures. */
    private record Cell(String source, List<List<String>> outputs) {}

    private static List<Cell> cells(Path notebook) throws Exception {
        List<Cell> cells = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(Files.readString(notebook))
                .getAsJsonObject()
                .getAsJsonArray("cells")) {
            JsonObject cell = element.getAsJsonObject();
            List<List<String>> outputs = new ArrayList<>();
            if (cell.has("outputs")) {
                cell.getAsJsonArray("outputs").forEach(output -> outputs.add(kinds(output.getAsJsonObject())));
                assertThat(outputs).as(cell.get("source").toString()).isNotEmpty();
            }
            cells.add(new Cell(cell.get("source").toString(), outputs));
        }
        return cells;
    }

    private static List<String> kinds(JsonObject output) {
        return output.has("data")
                ? List.copyOf(output.getAsJsonObject("data").keySet())
                : List.of(output.get("output_type").getAsString());
    }
}
