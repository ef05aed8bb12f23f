package no.tolk.model;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A bundle's file of settings, as far as it can be trusted. */
final class JsonFile {
    /** Four times what the largest known {@code tokenizer.json} has. */
    private static final int MOST_BYTES = 128 << 20;

    private JsonFile() {}

    /**
     * Reads settings from a file.
     *
     * @param location of the bundle, for messages
     * @param reader makes of the file's object what is wanted
     * @throws BundleException where the file is missing, too large, no JSON object, or not as {@code reader} expects
     */
    static <T> T read(String location, Path file, Function<JsonObject, T> reader) {
        if (!Files.isRegularFile(file)) {
            throw new BundleException(location + " has no " + file.getFileName());
        }
        String shown = location + "/" + file.getFileName();
        JsonObject object = object(file, shown);
        try {
            return reader.apply(object);
        } catch (BundleException e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson has an exception of its own for each way in which a value can be another than expected.
            throw new BundleException(
                    shown + " has a value that is missing or of the wrong kind: " + e.getMessage(), e);
        }
    }

    private static JsonObject object(Path file, String shown) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BundleException(shown + " is larger than " + (MOST_BYTES >> 20) + " MiB: it is no model's");
            }
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException | StackOverflowError | OutOfMemoryError e) {
            throw new BundleException(shown + " is not a JSON object: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(shown + " cannot be read: " + e.getMessage(), e);
        }
    }
}
