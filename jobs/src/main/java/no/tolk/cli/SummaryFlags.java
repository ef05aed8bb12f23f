package no.tolk.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.tolk.jobs.TolkOptions;
import no.tolk.summarize.SummaryBudget;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How long summaries are, in one measure. No argument group of picocli's: what a configuration file says would not reach
 * its options.
 */
final class SummaryFlags {
    private static final String SENTENCES = "--summary-sentences";
    private static final String WORDS = "--summary-words";
    private static final String RATIO = "--summary-ratio";

    @Option(
            names = SENTENCES,
            paramLabel = "N",
            description = "Sentences in a summary at most (default: 3, where no other measure is given).")
    private Integer sentences;

    @Option(names = WORDS, paramLabel = "N", description = "Or its words at most; sentences stay whole.")
    private Integer words;

    @Option(names = RATIO, paramLabel = "R", description = "Or its share of the article's sentences, 0 to 1.")
    private Double ratio;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException where a value is out of range, or two measures are given */
    SummaryBudget budget() {
        Map<String, Supplier<SummaryBudget>> given = new LinkedHashMap<>();
        if (sentences != null) {
            given.put(SENTENCES, () -> SummaryBudget.sentences(sentences));
        }
        if (words != null) {
            given.put(WORDS, () -> SummaryBudget.words(words));
        }
        if (ratio != null) {
            given.put(RATIO, () -> SummaryBudget.ratio(ratio));
        }
        List<String> flags = List.copyOf(given.keySet());
        List<String> typed = flags.stream()
                .filter(command.commandLine().getParseResult()::hasMatchedOption)
                .toList();
        // What the configuration file says is a default, and gives way to what is typed.
        List<String> chosen = typed.isEmpty() ? flags : typed;
        if (chosen.size() > 1) {
            throw new ParameterException(
                    command.commandLine(), String.join(" and ", chosen) + " exclude each other: give one of them");
        }
        try {
            return chosen.isEmpty()
                    ? TolkOptions.DEFAULT.summary()
                    : given.get(chosen.get(0)).get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
