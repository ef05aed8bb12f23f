package no.tolk.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;

/**
 * A published run as far as it must not depend on how it came about: every column of every row, and what its manifest
 * counts. Sources are told from the folder that input and output are in.
 */
public record RunContent(Map<String, List<String>> rows, RunCounts counts, Map<String, Long> flags) {

    /**
     * Reads a run's rows from where its manifest says that they are.
     *
     * @param root location of the folder that {@code out} is in
     */
    public static RunContent of(String root, String runName) throws IOException {
        OutputStore store = OutputStore.open(
                root + "/out", TestSpark.session().sparkContext().hadoopConfiguration());
        String above = store.root().getParent() + "/";
        RunManifest manifest = store.manifest(new RunId(TestJobs.DATE, runName)).orElseThrow();
        Map<String, List<String>> rows = new TreeMap<>();
        for (Table table : Table.values()) {
            String[] key = table.key().toArray(String[]::new);
            rows.put(
                    table.folder(),
                    table
                            .read(TestSpark.session(), store.rows(manifest, table))
                            .orderBy(key[0], List.of(key).subList(1, key.length).toArray(String[]::new))
                            .collectAsList()
                            .stream()
                            .map(row -> row.json().replace(above, ""))
                            .toList());
        }
        return new RunContent(rows, manifest.counts(), manifest.flags());
    }
}
