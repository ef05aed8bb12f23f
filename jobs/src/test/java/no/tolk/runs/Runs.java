package no.tolk.runs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tolk.runs.RunManifest.TableFiles;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;

/** Staged runs whose tables are made of text files: enough for what is done with whole files. */
public final class Runs {

    private Runs() {}

    static RunSettings settings(List<String> inputs, Integer limit) {
        return settings(inputs, limit, TableFormat.PARQUET);
    }

    static RunSettings settings(List<String> inputs, Integer limit, TableFormat format) {
        return new RunSettings(
                inputs,
                null,
                null,
                null,
                "text",
                "title",
                "date",
                List.of(),
                limit,
                "model",
                1,
                1.0,
                4,
                null,
                "3 sentences",
                200_000,
                format);
    }

    /** Puts two files into each table. */
    static void stageTables(OutputStore store, StagedRun staged, String content) throws IOException {
        for (Table table : Table.values()) {
            for (int part = 0; part < 2; part++) {
                Path file = new Path(staged.rows(table), "part-" + part + "-" + content);
                try (FSDataOutputStream out = store.files().create(file)) {
                    out.writeUTF(table + " " + part + " " + content);
                }
            }
        }
    }

    static RunManifest manifest(OutputStore store, RunId run, StagedRun staged, RunSettings settings)
            throws IOException {
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Map<String, Long> files = StoredFiles.in(store.files(), staged.rows(table));
            tables.put(table.folder(), new TableFiles(table.folder() + "/" + run.partition(), 2, files));
        }
        return new RunManifest(
                run.toString(),
                run.date().toString(),
                run.name(),
                Table.SCHEMA_VERSION,
                Map.of(),
                "cpu",
                new RunManifest.Model("builtin", "model"),
                "options",
                settings,
                new RunManifest.Inputs(1, 1, 0, "digest"),
                new RunManifest.Execution("local", 1, true, false, 0.01),
                staged.attempts(),
                "2024-05-17T04:00:00Z",
                Map.of(),
                0,
                new RunCounts(1, 1, 0, 0, 0, 0, 1, 1, 0, 1, 0, 1),
                Map.of(),
                tables,
                List.of());
    }
}
