package no.tolk.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tolk.text.ArticlePart;
import org.apache.hadoop.conf.Configuration;

/** Files of a folder as a job would list them, and what their records say. */
record TestInput(Path folder) {

    static final ArticleColumns COLUMNS = new ArticleColumns(null, "text", "title", "date", List.of());
    private static final Configuration HADOOP = new Configuration();

    static final org.apache.hadoop.fs.Path NOWHERE = new org.apache.hadoop.fs.Path("file:/nowhere");
    static final FileAccess ACCESS = new FileAccess(HADOOP, new Attempts(1));

    InputFile file(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(name);
    }

    InputFile file(String name) {
        return InputFiles.list(List.of(folder.resolve(name).toString()), null, NOWHERE, HADOOP)
                .files()
                .get(0);
    }

    /** The texts of a good record, without its title; null for a bad one. */
    static String text(SourceRecord record) {
        return record.article() == null
                ? null
                : record.article().parts().stream()
                        .filter(part -> part.kind() == null)
                        .map(ArticlePart::text)
                        .findFirst()
                        .orElseThrow();
    }

    static Map<String, String> kept(SourceRecord record) {
        return record.article().columns();
    }

    static List<String> messages(List<SourceRecord> records) {
        List<String> messages = new ArrayList<>();
        for (SourceRecord record : records) {
            if (record.failure() != null) {
                messages.add(record.failure().message());
            }
        }
        return messages;
    }
}
