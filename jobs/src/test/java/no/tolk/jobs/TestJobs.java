package no.tolk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Row;

/** Jobs on a folder {@code news} with output to a folder {@code out} beside it, with the built-in model. */
public record TestJobs(Path folder) {

    static final LocalDate DATE = LocalDate.of(2024, 5, 17);
    static final RunId RUN = new RunId(DATE, "main");

    public JobOptions.Builder options() {
        return JobOptions.builder()
                .inputs(folder + "/news")
                .output(folder + "/out")
                .runDate(DATE)
                .idColumn("id")
                .maxErrorRate(0.5);
    }

    public TranslateResult run(JobOptions.Builder options) {
        return run(options, progress -> {});
    }

    TranslateResult run(JobOptions.Builder options, Consumer<Progress> progress) {
        return new TranslateJob(TestSpark.session(), options.build(), progress).execute();
    }

    public void article(String name, String text) {
        try {
            Path file = folder.resolve("news").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of a table, in the order of its key, whatever runs they are of. */
    List<Row> rows(Table table) {
        String[] key = table.key().toArray(String[]::new);
        return TestSpark.session()
                .read()
                .parquet(folder + "/out/" + table.folder())
                .orderBy("run", key)
                .collectAsList();
    }

    /** All tables as text, for comparison. */
    Map<Table, List<String>> content() {
        Map<Table, List<String>> content = new TreeMap<>();
        for (Table table : Table.values()) {
            content.put(table, rows(table).stream().map(Row::json).toList());
        }
        return content;
    }

    OutputStore store() throws IOException {
        return OutputStore.open(
                folder + "/out", TestSpark.session().sparkContext().hadoopConfiguration());
    }

    RunManifest manifest(RunId run) throws IOException {
        return store().manifest(run).orElseThrow();
    }
}
