package no.tolk.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Every check there is, run over one translated sentence. Thread-safe; work grows with the length of the texts, and
 * nothing is remembered between calls.
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
            new QuotesCheck(),
            new NegationCheck());

    private TranslationChecks() {}

    /**
     * What is wrong with a translation. At most one flag per check; a target without text has the one flag
     * {@code empty}, since everything else would only repeat it.
     *
     * @param source a Norwegian sentence, Bokmål or Nynorsk
     * @param target its English translation
     * @return the flags in a fixed order, unmodifiable; none if the translation passes
     */
    public static List<Flag> check(String source, String target) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
        Optional<Flag> empty = EMPTY.check(source, target);
        if (empty.isPresent()) {
            return List.of(empty.get());
        }
        return OTHERS.stream()
                .map(check -> check.check(source, target))
                .flatMap(Optional::stream)
                .toList();
    }
}
