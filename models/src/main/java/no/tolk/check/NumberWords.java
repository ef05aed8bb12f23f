package no.tolk.check;

import static java.math.BigDecimal.TEN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;

/** Reads numbers written in words: <i>tre hundre og femti tusen</i>, <i>åttiåtte</i>, <i>twenty-third</i>. */
final class NumberWords {
    private static final Set<String> A_HALF =
            Set.of("en halv", "ein halv", "ei halv", "et halvt", "eit halvt", "a half");
    private static final Set<String> ONE = Set.of("en", "ein", "ei", "et", "eit", "a", "an", "one");
    static final BigDecimal HALF = new BigDecimal("0.5");

    /** No number has more words; <i>tusen tusen tusen</i> would grow without end. */
    private static final int MOST_WORDS = 16;

    /** No number word is longer, and taking words apart takes long. */
    private static final int LONGEST_WORD = 40;

    /**
     * A number read from words.
     *
     * @param tokens how many tokens it takes
     * @param plain whether the words count something and say nothing else: not <i>one</i>, <i>both</i> or <i>second</i>
     * @param suffix what follows it within its last word, as <i>åring</i> in <i>trettenåring</i>; often empty
     */
    record Reading(BigDecimal number, boolean plain, int tokens, String suffix) {}

    /** The beginning of a number, with the token behind it. */
    private record Part(NumberWordSum sum, String suffix, int next) {}

    private final NumberLanguage language;
    private final NumberTokens tokens;

    NumberWords(NumberLanguage language, NumberTokens tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    /** The longest number whose words begin at a token. */
    Optional<Reading> at(int first) {
        Optional<Part> longest = Optional.empty();
        Optional<Part> longer = part(NumberWordSum.NOTHING, first);
        while (longer.isPresent() && longer.get().next - first <= MOST_WORDS) {
            longest = longer;
            longer = extend(longest.get());
        }
        return longest.map(part -> new Reading(part.sum.value(), part.sum.isPlain(), part.next - first, part.suffix));
    }

    private Optional<Part> extend(Part part) {
        int next = part.next;
        if (!part.suffix.isEmpty() || !tokens.isWordClosely(next)) {
            return Optional.empty();
        }
        if (tokens.word(next).equalsIgnoreCase(language.and()) && tokens.isWordClosely(next + 1)) {
            if (isHalf(next + 1)) {
                return Optional.of(new Part(part.sum.plusFraction(HALF), "", next + 3));
            }
            if (part.sum.mayTakeAnd() && !beginsAnother(part.sum, next + 1)) {
                return part(part.sum, next + 1);
            }
        }
        return part(part.sum, next);
    }

    /** Whether the half at a token is that of <i>an hour and a half</i>. */
    boolean isOneAndAHalf(int half) {
        return half >= 4
                && tokens.word(half - 2).equalsIgnoreCase(language.and())
                && isHalf(half - 1)
                && ONE.contains(tokens.word(half - 4).toLowerCase(Locale.ROOT));
    }

    private boolean isHalf(int token) {
        return A_HALF.contains((tokens.word(token) + " " + tokens.wordBehind(token)).toLowerCase(Locale.ROOT));
    }

    /** Whether what follows an <i>and</i> is a number of its own: <i>two million and three million</i>. */
    private boolean beginsAnother(NumberWordSum sum, int token) {
        return sum.last() == Kind.SCALE && language.lexicon().is(Kind.SCALE, tokens.wordBehind(token));
    }

    private Optional<Part> part(NumberWordSum sum, int token) {
        String word = tokens.word(token);
        return word.length() > LONGEST_WORD || language.lexicon().is(Kind.NONE, word)
                ? Optional.empty()
                : part(sum, word, token + 1);
    }

    /** Adds a word, which may be several number words written together; empty if the number does not go on with it. */
    private Optional<Part> part(NumberWordSum sum, String word, int next) {
        NumberLexicon lexicon = language.lexicon();
        Optional<Part> found = add(sum, lexicon.entries(word)).map(whole -> new Part(whole, "", next));
        for (int end = word.length() - 1; end >= 2 && found.isEmpty(); end--) {
            String rest = word.substring(end);
            found = add(sum, lexicon.wholeWords(word.substring(0, end))).flatMap(head -> part(head, rest, next)
                    .or(() -> suffixed(head, rest, next))
                    .or(() -> unitFirst(sum, head, rest, next)));
        }
        return found;
    }

    /** The old way of counting, which is still heard: <i>femogtyve</i>. */
    private Optional<Part> unitFirst(NumberWordSum sum, NumberWordSum withUnit, String rest, int next) {
        String and = language.and();
        BigDecimal unit = withUnit.value().subtract(sum.value());
        if (!rest.regionMatches(true, 0, and, 0, and.length()) || unit.signum() <= 0 || unit.compareTo(TEN) >= 0) {
            return Optional.empty();
        }
        return part(sum, rest.substring(and.length()), next)
                .filter(tens -> NumberWordSum.isTens(tens.sum.value().subtract(sum.value())))
                .map(tens -> new Part(tens.sum.plusUnit(unit), tens.suffix, next));
    }

    private Optional<Part> suffixed(NumberWordSum sum, String suffix, int next) {
        return language.lexicon().is(Kind.SUFFIX, suffix) ? Optional.of(new Part(sum, suffix, next)) : Optional.empty();
    }

    private static Optional<NumberWordSum> add(NumberWordSum sum, List<Entry> entries) {
        return entries.stream().map(sum::plus).flatMap(Optional::stream).findFirst();
    }
}
