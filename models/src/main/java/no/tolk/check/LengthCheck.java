package no.tolk.check;

import java.util.Locale;
import java.util.Optional;

/**
 * {@code length}: the target is far too short or far too long for its source. English runs at nearly the length of
 * Norwegian in characters and a little more in words; a short sentence may stray further than a long one, so the bounds
 * are a factor and an allowance. Characters and words must agree, since a long compound may be many English words and
 * an abbreviation a long name.
 */
final class LengthCheck implements Check {
    private static final Bounds CHARACTERS = new Bounds(0.55, 5, 1.6, 25);
    private static final Bounds WORDS = new Bounds(0.6, 1, 1.7, 3);

    @Override
    public Optional<Flag> check(String source, String target) {
        int sourceCharacters = source.strip().length();
        int targetCharacters = target.strip().length();
        int sourceWords = Words.of(source).size();
        int targetWords = Words.of(target).size();
        boolean tooShort =
                CHARACTERS.tooShort(sourceCharacters, targetCharacters) && WORDS.tooShort(sourceWords, targetWords);
        boolean tooLong =
                CHARACTERS.tooLong(sourceCharacters, targetCharacters) && WORDS.tooLong(sourceWords, targetWords);
        if (!tooShort && !tooLong) {
            return Optional.empty();
        }
        String detail = String.format(
                Locale.ROOT,
                "too %s: %d characters and %d words for %d characters and %d words",
                tooShort ? "short" : "long",
                targetCharacters,
                targetWords,
                sourceCharacters,
                sourceWords);
        return Optional.of(new Flag("length", Severity.WARNING, detail));
    }

    /** Factors of the source's length, and what a target may lack or exceed beside them. */
    private record Bounds(double least, int lacking, double most, int exceeding) {
        boolean tooShort(int source, int target) {
            return target + lacking < least * source;
        }

        boolean tooLong(int source, int target) {
            return target > most * source + exceeding;
        }
    }
}
