package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.tolk.hub.HubModel;
import no.tolk.hub.ModelDownload;
import no.tolk.hub.ModelHub;
import no.tolk.model.ModelBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fetch",
        sortOptions = false,
        description = {
            "Fetches a model with ONNX graphs from Hugging Face's hub into a folder, for --model.",
            "A private model needs a token in the variable HF_TOKEN. Where it was stopped, the same command goes on."
        })
final class ModelFetchCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    @Parameters(
            paramLabel = "ORG/NAME[@REV]",
            description = "The model, and a branch, tag or commit of it (default: main).")
    private String name;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The folder (default: NAME, in the current one).")
    private Path output;

    @Option(
            names = "--hub",
            paramLabel = "URL",
            defaultValue = "${env:HF_ENDPOINT:-https://huggingface.co}",
            description = "The hub (default: what the variable HF_ENDPOINT says, or https://huggingface.co).")
    private String address;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        HubModel model;
        ModelHub hub;
        try {
            model = HubModel.named(name);
            hub = new ModelHub(address, Optional.ofNullable(System.getenv("HF_TOKEN")));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Path folder = output == null ? Path.of(model.name()) : output;
        ModelDownload.Result result;
        try (ProgressLine line = new ProgressLine(spec.commandLine().getErr(), TerminalWidth.ofProgress())) {
            result = new ModelDownload(hub, model, folder, progress -> line.show(progress.file(), figures(progress)))
                    .execute();
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ModelBundle bundle = ModelBundle.open(folder.toString())) {
            out.println("commit       " + result.commit());
            out.println("licence      " + TerminalText.of(result.licence()));
            ModelCommand.print(bundle, out);
        }
        out.println("use          ./tolk translate IN -o OUT --model " + folder);
        return ExitCode.OK;
    }

    private static String figures(ModelDownload.Progress progress) {
        return String.format(
                Locale.ROOT, ": %,.1f of %,.1f MB", progress.finished() / MEGABYTE, progress.total() / MEGABYTE);
    }
}
