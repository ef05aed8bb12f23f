package no.tolk.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every check there is, for the translations of one sentence. Thread-safe; work grows with the length of the texts, and
 * nothing is remembered between calls but what was read in the source.
 */
public final class TranslationChecks {
    private static final EmptyCheck EMPTY = new EmptyCheck();
    private static final List<Check> OTHERS = List.of(
            new CopyCheck(),
            new LengthCheck(),
            new LoopCheck(),
            new CharactersCheck(),
            new NumbersCheck(),
            new NamesCheck(),
            new AddressesCheck(),
            new QuotesCheck(),
            new NegationCheck());

    private final String source;
    private final List<Function<String, Optional<Flag>>> others;

    private TranslationChecks(String source) {
        this.source = source;
        this.others = OTHERS.stream().map(check -> check.of(source)).toList();
    }

    /**
     * The checks of a sentence's translations.
     *
     * @param source a Norwegian sentence, Bokmål or Nynorsk
     */
    public static TranslationChecks of(String source) {
        return new TranslationChecks(Objects.requireNonNull(source, "source"));
    }

    /**
     * What is wrong with a translation. At most one flag per check; a target without text has the one flag
     * {@code empty}, since everything else would only repeat it.
     *
     * @param target an English translation
     * @return the flags in a fixed order, unmodifiable; none if the translation passes
     */
    public List<Flag> check(String target) {
        Objects.requireNonNull(target, "target");
        Optional<Flag> empty = EMPTY.check(source, target);
        if (empty.isPresent()) {
            return List.of(empty.get());
        }
        return others.stream()
                .map(check -> check.apply(target))
                .flatMap(Optional::stream)
                .toList();
    }
}
