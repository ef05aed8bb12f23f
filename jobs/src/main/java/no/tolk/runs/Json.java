package no.tolk.runs;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The job's small files: records as JSON with snake_case names. */
public final class Json {

    /** Reads and writes records as the files of a run have them. */
    public static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private Json() {}

    /** Writes the record, replacing what is there. */
    static void write(FileSystem files, Path path, Object content) throws IOException {
        try (FSDataOutputStream out = files.create(path, true)) {
            out.write((GSON.toJson(content) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A file that was read and is not such a record, or only a part of one. */
    static final class MalformedException extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * @throws MalformedException where the file is not such a record
     * @throws IOException where it cannot be read
     */
    static <T> T read(FileSystem files, Path path, Class<T> type) throws IOException {
        try (var in = files.open(path)) {
            T content = GSON.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8), type);
            if (content == null) {
                throw new MalformedException(path + " is empty", null);
            }
            return content;
        } catch (JsonParseException e) {
            throw new MalformedException(path + " cannot be understood: " + e.getMessage(), e);
        }
    }
}
