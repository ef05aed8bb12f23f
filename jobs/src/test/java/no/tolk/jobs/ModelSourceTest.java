package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {

    private static final Path MODEL = Path.of("../models/src/test/resources/no/tolk/translate/marian-two-vocabularies");
    private static final SparkContext SPARK = TestSpark.session().sparkContext();

    @TempDir
    private Path folder;

    @Test
    void sendsTheFilesOfAModelOnAnyHadoopFileSystem() throws Exception {
        Path original = folder.resolve("model");
        copy(MODEL, original);
        Files.writeString(original.resolve("weights.bin"), "for another program");

        ModelSource source = ModelSource.of("file:" + original, SPARK);
        FileUtil.fullyDelete(original.toFile());

        ModelBundle sent = source.open();
        assertThat(sent.fingerprint())
                .isEqualTo(ModelBundle.open(MODEL.toString()).fingerprint());
        assertThat(sent.location()).isEqualTo("file:" + original);
        assertThat(sent.encoder().getParent().resolve("weights.bin")).doesNotExist();
    }

    @Test
    void sendsWhatIsInAnArchive() throws Exception {
        Path archive = folder.resolve("model.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            copy(MODEL, zip.getPath("model"));
        }

        ModelSource source = ModelSource.of(archive.toUri().toString(), SPARK);
        Files.delete(archive);

        assertThat(source.open().fingerprint()).isEqualTo(source.fingerprint());
    }

    @Test
    void sendsAModelOnceWhereverItIsTakenFrom() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        copy(MODEL, first);
        copy(MODEL, second);
        ModelSource.of(first.toUri().toString(), SPARK);
        int archives = SPARK.archives().size();

        ModelSource.of(second.toUri().toString(), SPARK);

        assertThat(SPARK.archives().size()).isEqualTo(archives);
    }

    @Test
    void takesAModelOfThisMachineAsItIsWhereThereAreNoExecutors() {
        assertThat(ModelSource.of(MODEL.toString(), SPARK).archive()).isNull();
        assertThat(ModelSource.of(ModelBundle.BUILT_IN, SPARK).archive()).isNull();
    }

    @Test
    void saysThatThereIsNoModelAtAnAddress() {
        URI nowhere = folder.resolve("nowhere").toUri();

        assertThatThrownBy(() -> ModelSource.of(nowhere.toString(), SPARK))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("There is no model at '" + nowhere + "'");
    }

    @Test
    void saysThatItDownloadsNoModelsWhereAnAddressIsOfNoFileSystem() {
        assertThatThrownBy(() -> ModelSource.of("hf://Helsinki-NLP/opus-mt-nb-en", SPARK))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("'tolk model fetch ORG/NAME'");
    }

    @Test
    void refusesAModelThatIsNotTheDriversModel() {
        ModelSource builtIn = ModelSource.of(ModelBundle.BUILT_IN, SPARK);
        ModelSource another = new ModelSource(builtIn.location(), "other", null);

        assertThatThrownBy(another::open)
                .isInstanceOf(TolkException.class)
                .hasMessageContaining(builtIn.fingerprint())
                .hasMessageContaining("another version of Tolk");
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
