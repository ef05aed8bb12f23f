package no.tolk.cli;

import java.io.PrintWriter;
import java.util.List;
import no.tolk.model.ModelBundle;
import no.tolk.model.ModelConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "model",
        description = "Tells of a model, verifies its files, or fetches one.",
        subcommands = ModelFetchCommand.class,
        synopsisSubcommandLabel = "COMMAND")
final class ModelCommand implements Runnable {
    private static final String PLACE = "builtin|DIR|ZIP";
    private static final String DESCRIPTION =
            "The model: the built-in one, or a folder or zip archive on this machine (default: ${DEFAULT-VALUE}).";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: info, verify or fetch.");
    }

    @Command(name = "info", description = "What a model is: its family, size, files and fingerprint.")
    int info(
            @Parameters(
                            paramLabel = PLACE,
                            arity = "0..1",
                            defaultValue = ModelBundle.BUILT_IN,
                            description = DESCRIPTION)
                    String model) {
        try (ModelBundle bundle = ModelBundle.open(model)) {
            print(bundle, spec.commandLine().getOut());
        }
        return ExitCode.OK;
    }

    static void print(ModelBundle bundle, PrintWriter out) {
        ModelConfig config = bundle.config();
        out.println("model        " + bundle.location());
        out.println("family       " + config.family().type());
        out.println("width        " + config.width());
        out.println("vocabulary   " + config.vocabularySize());
        out.println("positions    " + config.positions());
        out.println("encoder      " + bundle.encoder());
        out.println("decoder      " + bundle.decoder());
        bundle.decoderWithPast().ifPresent(graph -> out.println("             " + graph));
        out.println("fingerprint  " + bundle.fingerprint());
        if (bundle.quantisesDynamically()) {
            out.println(
                    "batches      one sentence a call, which takes longer: its scales are over all sentences of one");
        }
    }

    @Command(name = "verify", description = "Compares a model's files with its list of checksums.")
    int verify(
            @Parameters(
                            paramLabel = PLACE,
                            arity = "0..1",
                            defaultValue = ModelBundle.BUILT_IN,
                            description = DESCRIPTION)
                    String model) {
        List<String> faults = ModelBundle.verify(model);
        PrintWriter out = spec.commandLine().getOut();
        if (faults.isEmpty()) {
            out.println(model + ": all files have the listed sums");
            return ExitCode.OK;
        }
        faults.forEach(out::println);
        return ExitCode.FAILED;
    }
}
