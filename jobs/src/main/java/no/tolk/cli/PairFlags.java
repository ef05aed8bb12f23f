package no.tolk.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tolk.check.Flag;
import no.tolk.published.PairSelection;
import no.tolk.text.ParagraphKind;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say which pairs of sentences are wanted. */
final class PairFlags {
    @Option(
            names = "--exclude-flagged",
            description = "Leaves sentences out that carry a flag of severity WARNING or ERROR.")
    private boolean excludeFlagged;

    @Option(
            names = "--flags",
            paramLabel = "CODE,...",
            hideParamSyntax = true,
            split = ",",
            description = "Only sentences that carry one of these flags, such as numbers,names: what a person should "
                    + "look at (default: all).")
    private Set<String> flags = Set.of();

    @Option(
            names = "--min-score",
            paramLabel = "X",
            description = "Only sentences with at least this score, the mean log-probability of a token, such as -0.5 "
                    + "(default: all).")
    private Double minScore;

    @Option(
            names = "--kinds",
            paramLabel = "KIND,...",
            hideParamSyntax = true,
            split = ",",
            description = "Only paragraphs of these kinds, such as lead,body,quote (default: all).")
    private Set<String> kinds = Set.of();

    @Option(names = "--distinct", description = "Each pair once, where it comes first; TMX always has it so.")
    private boolean distinct;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException where a code or a kind is not known, or the format cannot be had so */
    PairSelection selection(ExportFormat format) {
        if (distinct && format.isText()) {
            throw new ParameterException(
                    command.commandLine(), "--distinct is not for Markdown: articles would have holes");
        }
        require(flags, Flag.CODES, "flag");
        List<String> knownKinds =
                Arrays.stream(ParagraphKind.values()).map(ParagraphKind::label).toList();
        require(kinds, knownKinds, "kind of paragraph");
        return new PairSelection(
                format.isText(), !distinct && !format.isMemory(), !excludeFlagged, flags, minScore, kinds);
    }

    private void require(Set<String> asked, Collection<String> known, String what) {
        for (String one : asked) {
            if (!known.contains(one)) {
                throw new ParameterException(
                        command.commandLine(),
                        "there is no " + what + " '" + one + "': there are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }
}
