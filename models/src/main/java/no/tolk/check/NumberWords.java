package no.tolk.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;
import no.tolk.check.NumberTokens.Token;

/** Reads numbers written in words: <i>tre hundre og femti tusen</i>, <i>åttiåtte</i>, <i>twenty-third</i>. */
final class NumberWords {
    private static final List<String> ONE_HALF =
            List.of("en halv", "ein halv", "et halvt", "eit halvt", "ei halv", "a half");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * A number read from words.
     *
     * @param tokens how many tokens it takes
     * @param suffix what follows it within its last word, as <i>åring</i> in <i>trettenåring</i>; often empty
     */
    record Reading(BigDecimal number, int tokens, String suffix) {}

    /** A number's words, and what is left of the last one. */
    private record Split(Sum sum, String suffix) {}

    private final NumberLanguage language;
    private final NumberLexicon lexicon;
    private final String text;
    private final List<Token> tokens;

    NumberWords(NumberLanguage language, String text, List<Token> tokens) {
        this.language = language;
        this.lexicon = language.lexicon();
        this.text = text;
        this.tokens = tokens;
    }

    /** The longest number whose words begin at a token. */
    Optional<Reading> at(int first) {
        Split read = split(Sum.NOTHING, tokens.get(first).text());
        if (read == null) {
            return Optional.empty();
        }
        int next = first + 1;
        while (read.suffix.isEmpty() && joins(next)) {
            boolean and = language.and().equals(tokens.get(next).text()) && read.sum.mayTakeAnd() && joins(next + 1);
            int word = and ? next + 1 : next;
            Split longer = split(read.sum, tokens.get(word).text());
            if (longer == null && andAHalf(next)) {
                longer = new Split(read.sum.plusFraction(HALF), "");
                word = next + 2;
            }
            if (longer == null) {
                break;
            }
            read = longer;
            next = word + 1;
        }
        return Optional.of(new Reading(read.sum.value(), next - first, read.suffix));
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

    private boolean andAHalf(int token) {
        return tokens.get(token).text().equals(language.and())
                && joins(token + 1)
                && joins(token + 2)
                && ONE_HALF.contains(tokens.get(token + 1).text() + " "
                        + tokens.get(token + 2).text());
    }

    /** Adds a word, which may be several number words written together; null if it does not go on with the number. */
    private Split split(Sum sum, String word) {
        Split whole = add(sum, lexicon.entries(word));
        if (whole != null) {
            return whole;
        }
        for (int end = word.length() - 1; end >= 2; end--) {
            Split head = add(sum, lexicon.wholeWords(word.substring(0, end)));
            if (head == null) {
                continue;
            }
            String rest = word.substring(end);
            Split tail = split(head.sum, rest);
            if (tail != null) {
                return tail;
            }
            if (lexicon.is(Kind.SUFFIX, rest)) {
                return new Split(head.sum, rest);
            }
        }
        return null;
    }

    private static Split add(Sum sum, List<Entry> entries) {
        for (Entry entry : entries) {
            Sum next = sum.plus(entry);
            if (next != null) {
                return new Split(next, "");
            }
        }
        return null;
    }

    /** A number as its words add up. */
    private record Sum(BigDecimal total, BigDecimal current, Kind last) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, null);

        BigDecimal value() {
            return total.add(current);
        }

        boolean mayTakeAnd() {
            return last == Kind.HUNDRED || last == Kind.SCALE;
        }

        Sum plusFraction(BigDecimal fraction) {
            return new Sum(total, current.add(fraction), Kind.CARDINAL);
        }

        /** With one more word; null if numbers are not said so. */
        Sum plus(Entry entry) {
            if (!entry.kind().makesNumbers()) {
                return null;
            }
            BigDecimal value = new BigDecimal(entry.value());
            return switch (entry.kind()) {
                case CARDINAL, TENS, ORDINAL ->
                    mayTake(value) ? new Sum(total, current.add(value), entry.kind()) : null;
                case HUNDRED ->
                    last == Kind.ORDINAL || last == Kind.HUNDRED
                            ? null
                            : new Sum(total, current.max(BigDecimal.ONE).multiply(value), Kind.HUNDRED);
                default -> last == Kind.ORDINAL ? null : scaledBy(value);
            };
        }

        private boolean mayTake(BigDecimal value) {
            boolean unitAfterTens = last == Kind.TENS && value.compareTo(BigDecimal.TEN) < 0;
            return last == null || mayTakeAnd() || unitAfterTens;
        }

        private Sum scaledBy(BigDecimal value) {
            if (last == Kind.SCALE) {
                return new Sum(total.multiply(value), BigDecimal.ZERO, Kind.SCALE);
            }
            return new Sum(total.add(current.max(BigDecimal.ONE).multiply(value)), BigDecimal.ZERO, Kind.SCALE);
        }
    }
}
