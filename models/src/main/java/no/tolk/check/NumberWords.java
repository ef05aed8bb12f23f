package no.tolk.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;
import no.tolk.check.NumberTokens.Token;

/** Reads numbers written in words: <i>tre hundre og femti tusen</i>, <i>åttiåtte</i>, <i>twenty-third</i>. */
final class NumberWords {
    private static final Set<String> A_HALF =
            Set.of("en halv", "ein halv", "ei halv", "et halvt", "eit halvt", "a half");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** No number word is longer, and taking words apart takes long. */
    private static final int LONGEST_WORD = 40;

    /**
     * A number read from words.
     *
     * @param tokens how many tokens it takes
     * @param suffix what follows it within its last word, as <i>åring</i> in <i>trettenåring</i>; often empty
     */
    record Reading(BigDecimal number, int tokens, String suffix) {}

    private record Part(NumberWordSum sum, String suffix) {}

    private final NumberLanguage language;
    private final String text;
    private final List<Token> tokens;

    NumberWords(NumberLanguage language, String text, List<Token> tokens) {
        this.language = language;
        this.text = text;
        this.tokens = tokens;
    }

    /** The longest number whose words begin at a token. */
    Optional<Reading> at(int first) {
        Optional<Part> next = part(NumberWordSum.NOTHING, word(first));
        Part part = null;
        int end = first + 1;
        int start = first;
        while (next.isPresent()) {
            part = next.get();
            start = end;
            if (!part.suffix.isEmpty() || !joins(start)) {
                break;
            }
            boolean and = word(start).equals(language.and()) && joins(start + 1);
            if (and && isHalf(start + 1)) {
                next = Optional.of(new Part(part.sum.plusFraction(HALF), ""));
                end = start + 3;
            } else if (and && part.sum.mayTakeAnd()) {
                next = part(part.sum, word(start + 1));
                end = start + 2;
            } else {
                next = part(part.sum, word(start));
                end = start + 1;
            }
        }
        return part == null ? Optional.empty() : Optional.of(new Reading(part.sum.value(), start - first, part.suffix));
    }

    private String word(int token) {
        return tokens.get(token).text();
    }

    /** Whether a token is a word and only a space or a hyphen stands before it. */
    private boolean joins(int token) {
        if (token >= tokens.size() || tokens.get(token).digits()) {
            return false;
        }
        String gap =
                text.substring(tokens.get(token - 1).end(), tokens.get(token).start());
        return gap.isBlank() || gap.equals("-");
    }

    private boolean isHalf(int token) {
        return joins(token + 1) && A_HALF.contains(word(token) + " " + word(token + 1));
    }

    /** Adds a word, which may be several number words written together; empty if the number does not go on with it. */
    private Optional<Part> part(NumberWordSum sum, String word) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        NumberLexicon lexicon = language.lexicon();
        Optional<Part> found = add(sum, lexicon.entries(word)).map(whole -> new Part(whole, ""));
        for (int end = word.length() - 1; end >= 2 && found.isEmpty(); end--) {
            String rest = word.substring(end);
            found = add(sum, lexicon.wholeWords(word.substring(0, end))).flatMap(head -> part(head, rest)
                    .or(() -> lexicon.is(Kind.SUFFIX, rest) ? Optional.of(new Part(head, rest)) : Optional.empty()));
        }
        return found;
    }

    private static Optional<NumberWordSum> add(NumberWordSum sum, List<Entry> entries) {
        return entries.stream().map(sum::plus).flatMap(Optional::stream).findFirst();
    }
}
