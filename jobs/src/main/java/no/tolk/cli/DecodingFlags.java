package no.tolk.cli;

import no.tolk.glossary.Glossary;
import no.tolk.model.ModelBundle;
import no.tolk.translate.DecodingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of all commands that translate. */
final class DecodingFlags {
    @Option(
            names = "--model",
            paramLabel = "builtin|DIR|ZIP",
            defaultValue = ModelBundle.BUILT_IN,
            description =
                    "The model: the built-in one, or a folder or zip in the layout that Optimum exports; on Spark also "
                            + "the URI of one on any file system that Hadoop knows (default: ${DEFAULT-VALUE}).")
    String model;

    @Option(
            names = "--beam",
            paramLabel = "N",
            defaultValue = "1",
            description = "Hypotheses kept while searching; 1 is greedy search (default: ${DEFAULT-VALUE}).")
    private int beam;

    @Option(
            names = "--length-penalty",
            paramLabel = "X",
            defaultValue = "1.0",
            description = "Exponent of the length that a beam's score is divided by (default: ${DEFAULT-VALUE}).")
    private double lengthPenalty;

    @Option(
            names = "--repair-beam",
            paramLabel = "N",
            defaultValue = "4",
            description = "Beam for decoding a sentence again whose translation fails a check; 0 for no repair "
                    + "(default: ${DEFAULT-VALUE}).")
    private int repairBeam;

    @Option(
            names = "--glossary",
            paramLabel = "FILE",
            description =
                    "Terms that are to come out as wanted, in a local file, one a line: Norwegian, a tab, English. Inflected "
                            + "forms are found too; a sentence whose English lacks its term is flagged.")
    private String glossary;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException where a value is out of range */
    DecodingOptions options() {
        try {
            return new DecodingOptions(beam, lengthPenalty, repairBeam, glossary());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private Glossary glossary() {
        return glossary == null ? Glossary.EMPTY : Glossary.read(LocalFile.of("--glossary", glossary));
    }
}
