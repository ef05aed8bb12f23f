package no.tolk.jobs;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;

/** The published description of manifests. */
final class ManifestSchema {

    static final Path FILE = Path.of("../data/manifest.schema.json");

    private ManifestSchema() {}

    /** What a run's manifest, as it lies in the output folder, has that the schema does not allow. */
    static List<String> violations(OutputStore store, RunId run) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE));
        try (var manifest = store.files().open(store.manifestFile(run))) {
            String json = new String(manifest.readAllBytes(), StandardCharsets.UTF_8);
            return schema
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
