package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That runs' manifests keep to the schema is tested where there are runs: this is about what the schema promises. */
class ManifestSchemaTest {

    @Test
    void describesEveryPropertyAndAllowsNoOther() throws IOException {
        List<String> faults = new ArrayList<>();
        JsonObject schema =
                JsonParser.parseString(Files.readString(ManifestSchema.FILE)).getAsJsonObject();

        collectFaults("", schema, faults);

        assertThat(faults).isEmpty();
    }

    private static void collectFaults(String path, JsonObject schema, List<String> faults) {
        if (schema.has("properties")) {
            JsonElement others = schema.get("additionalProperties");
            if (others == null || !others.isJsonPrimitive() || others.getAsBoolean()) {
                faults.add(path + " allows properties that it does not describe");
            }
            for (Map.Entry<String, JsonElement> property :
                    schema.getAsJsonObject("properties").entrySet()) {
                if (!property.getValue().getAsJsonObject().has("description")) {
                    faults.add(path + "/" + property.getKey() + " is not described");
                }
            }
        }
        for (Map.Entry<String, JsonElement> part : schema.entrySet()) {
            if (part.getValue().isJsonObject()) {
                collectFaults(path + "/" + part.getKey(), part.getValue().getAsJsonObject(), faults);
            }
        }
    }
}
