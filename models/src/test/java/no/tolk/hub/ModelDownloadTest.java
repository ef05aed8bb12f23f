package no.tolk.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.tolk.FakeHub;
import no.tolk.hub.ModelDownload.Progress;
import no.tolk.hub.ModelDownload.Result;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelDownloadTest {

    private static final Path ORIGINAL = Path.of("src/test/resources/no/tolk/translate/pegasus");
    private static final String ENCODER = "encoder_model.onnx";

    private final FakeHub hub = new FakeHub();

    @TempDir
    private Path folder;

    private Path model;

    @BeforeEach
    void publish() throws IOException {
        model = folder.resolve("model");
        hub.with(ORIGINAL);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatIsFetchedIsTheSameModelAndCanBeVerified() throws IOException {
        Result result = fetch();

        assertThat(result).isEqualTo(new Result(FakeHub.COMMIT, "apache-2.0"));
        assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
        assertThat(ModelBundle.verify(model.toString())).isEmpty();
    }

    @Test
    void nothingIsFetchedThatTolkDoesNotNeedAndLicencesAre() throws IOException {
        hub.with("pytorch_model.bin", bytes("weights of another library"))
                .with("encoder_model_quantized.onnx", bytes("less precise"))
                .with("LICENSE", bytes("as you like"));

        fetch();

        assertThat(names(model))
                .containsExactlyInAnyOrder(
                        "config.json",
                        "generation_config.json",
                        "tokenizer.json",
                        "LICENSE",
                        ENCODER,
                        "decoder_model_merged.onnx",
                        "SHA256SUMS");
    }

    @Test
    void weightsAreFetchedThatAGraphNames() throws IOException {
        hub.with(ENCODER, namingWeights("encoder.weights")).with("encoder.weights", bytes("weights"));

        fetch();

        assertThat(model.resolve("encoder.weights")).hasContent("weights");
        assertThat(Files.readString(model.resolve("SHA256SUMS"))).contains("  encoder.weights\n");
    }

    @Test
    void weightsThatTheHubHasNotAreNamed() throws IOException {
        hub.with(ENCODER, namingWeights("../encoder.weights"));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("has its weights in ../encoder.weights, which the hub has not");
    }

    /** An encoder with the bytes by which a graph tells where its weights are. */
    private static byte[] namingWeights(String name) throws IOException {
        ByteArrayOutputStream graph = new ByteArrayOutputStream();
        graph.write(Files.readAllBytes(ORIGINAL.resolve(ENCODER)));
        graph.write(bytes("\n\blocation\u0012" + (char) name.length() + name));
        return graph.toByteArray();
    }

    @Test
    void aHubWhoseFilesLeadOutOfTheFolderIsRefused() throws IOException {
        hub.with("onnx/../../stolen", bytes("outside of the folder"));

        assertThatThrownBy(this::fetch).isInstanceOf(HubException.class).hasMessageContaining("onnx/../../stolen");
        assertThat(model).doesNotExist();
    }

    @Test
    void whereTheConnectionEndsTheRestIsAskedFor() throws IOException {
        hub.cutAfter(100_000);

        fetch();

        assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
        assertThat(hub.requests()).contains("/" + ENCODER, "/" + ENCODER + " bytes=100000-");
    }

    @Test
    void whereNothingComesItEndsAndTheSameCommandGoesOn() throws IOException {
        hub.cutAfter(0);
        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining(ENCODER + " does not come whole")
                .hasMessageContaining("goes on");
        hub.cutAfter(Integer.MAX_VALUE);
        hub.requests();

        fetch();

        assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
        assertThat(hub.requests()).contains("/" + ENCODER).noneMatch(request -> request.contains("config.json"));
    }

    @Test
    void whatIsBusyIsAskedAgain() throws IOException {
        hub.busy(3);

        fetch();

        assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
    }

    @Test
    void afterAKillAtAnyMomentTheRestIsFetched() throws IOException {
        boolean killed = true;
        for (int moment = 1; killed; moment += 2) {
            model = folder.resolve("killed-" + moment);
            killed = isKilledAt(moment);

            fetch();

            assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
            assertThat(ModelBundle.verify(model.toString())).isEmpty();
            assertThat(names(model)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    /** Whether a download ended before its progress was told so many times. */
    private boolean isKilledAt(int moment) throws IOException {
        AtomicInteger told = new AtomicInteger();
        try {
            fetch(progress -> {
                if (told.incrementAndGet() == moment) {
                    throw new IllegalStateException("killed");
                }
            });
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    @Test
    void itsEndIsTheSizeOfAllFiles() throws IOException {
        List<Progress> told = new ArrayList<>();

        fetch(told::add);

        Progress end = told.get(told.size() - 1);
        assertThat(end.finished()).isEqualTo(end.total()).isGreaterThan(500_000);
        assertThat(told).isSortedAccordingTo(Comparator.comparingLong(Progress::finished));
    }

    @Test
    void whatComesDamagedIsNotKept() throws IOException {
        hub.damage(true);
        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining(ENCODER + " came damaged");
        assertThat(names(model)).noneMatch(name -> name.contains(ENCODER));
        hub.damage(false);

        fetch();

        assertThat(fingerprint(model)).isEqualTo(fingerprint(ORIGINAL));
    }

    @Test
    void aFileThatIsAnotherOneIsLeftAsItIs() throws IOException {
        Files.createDirectory(model);
        Path own = Files.writeString(model.resolve("tokenizer.json"), "{}");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining(own + " is another file than that of " + FakeHub.MODEL);
        assertThat(own).hasContent("{}");
    }

    @Test
    void aModelWithoutGraphsIsRefusedWithTheCommandThatExportsThem() {
        hub.without(ENCODER).without("decoder_model_merged.onnx");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("has no ONNX graphs on the hub")
                .hasMessageContaining("optimum-cli export onnx --model " + FakeHub.MODEL + " --task")
                .hasMessageContaining("tiny-nb-en");
    }

    @Test
    void aModelWithoutATokenizerThatTolkReadsIsRefusedLikewise() {
        hub.without("tokenizer.json");

        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageContaining("has no tokenizer.json on the hub")
                .hasMessageContaining("optimum-cli export onnx");
    }

    @Test
    void aFamilyThatTolkCannotRunIsRefusedBeforeItsGraphsAreFetched() throws IOException {
        String config = Files.readString(ORIGINAL.resolve("config.json")).replace("\"pegasus\"", "\"whisper\"");
        hub.with("config.json", bytes(config));

        assertThatThrownBy(this::fetch)
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("model_type 'whisper'");
        assertThat(hub.requests()).noneMatch(request -> request.contains(ENCODER));
    }

    @Test
    void aModelThatIsNotThereOrNotForEverybodyIsNamed() {
        ModelHub place = new ModelHub(hub.address(), Optional.empty());

        assertThatThrownBy(() -> new ModelDownload(place, HubModel.named("org/other"), model, progress -> {}).execute())
                .isInstanceOf(HubException.class)
                .hasMessageContaining("org/other@main")
                .hasMessageContaining("HF_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({
        "401, GatedRepo, the terms of tolk-tests/tiny-nb-en@main have to be accepted",
        "403, GatedRepo, the terms of tolk-tests/tiny-nb-en@main have to be accepted",
        "404, RevisionNotFound, tolk-tests/tiny-nb-en has no revision main",
        "401, , does not take the token (HF_TOKEN)",
        "429, , has had too many requests"
    })
    void whatTheHubRefusesIsTold(int status, String code, String message) {
        hub.refuse(status, code);

        assertThatThrownBy(() -> new ModelDownload(
                                new ModelHub(hub.address(), Optional.of("hf_planted")),
                                HubModel.named(FakeHub.MODEL),
                                model,
                                progress -> {})
                        .execute())
                .isInstanceOf(HubException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("planted");
    }

    @Test
    void aHubThatCannotBeReachedIsNamed() {
        hub.close();

        assertThatThrownBy(this::fetch)
                .isInstanceOf(HubException.class)
                .hasMessageStartingWith("cannot reach " + hub.address())
                .hasMessageContaining("HF_ENDPOINT");
    }

    @Test
    void theTokenIsShownToTheHubAndToNobodyElse() throws IOException {
        new ModelDownload(
                        new ModelHub(hub.address(), Optional.of("hf_planted\n")),
                        HubModel.named(FakeHub.MODEL),
                        model,
                        progress -> {})
                .execute();

        assertThat(hub.requests())
                .anyMatch(request -> request.startsWith("/api/") && request.endsWith(" Bearer hf_planted"))
                .contains("/" + ENCODER);
    }

    @Test
    void aTokenThatIsNoneIsNotRepeated() {
        assertThatThrownBy(() -> new ModelHub(hub.address(), Optional.of("hf_planted\nX-Other: 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HF_TOKEN")
                .hasMessageNotContaining("planted");
    }

    private Result fetch() throws IOException {
        return fetch(progress -> {});
    }

    private Result fetch(Consumer<Progress> progress) throws IOException {
        ModelHub place = new ModelHub(hub.address(), Optional.empty());
        return new ModelDownload(place, HubModel.named(FakeHub.MODEL), model, progress, Duration.ZERO).execute();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String fingerprint(Path folder) {
        try (ModelBundle bundle = ModelBundle.open(folder.toString())) {
            return bundle.fingerprint();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
