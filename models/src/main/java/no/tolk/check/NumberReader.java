package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;
import no.tolk.check.NumberMention.Form;
import no.tolk.check.NumberTokens.Token;

/**
 * Finds the numbers of a text and everything each can mean, so that texts in two languages can be compared. Being
 * generous with meanings costs little, because a wrong number rarely fits any of them; being strict would flag good
 * translations.
 */
final class NumberReader {
    /** As in <i>5 hundre tusen</i>. */
    private static final int MOST_SCALES = 2;

    private static final Pattern OF_AN_ORDINAL = Pattern.compile("\\.\\s?");

    private final NumberLexicon lexicon;
    private final String text;
    private final NumberTokens tokens;
    private final NumberContext context;
    private final DigitReader digits;
    private final NumberWords words;
    private final List<Quantity> found = new ArrayList<>();

    private NumberReader(String text, NumberLanguage language) {
        this.lexicon = language.lexicon();
        this.text = text;
        this.tokens = NumberTokens.of(text);
        this.context = NumberContext.of(text, tokens, lexicon);
        this.digits = new DigitReader(language, text, context.tellsTime());
        this.words = new NumberWords(language, tokens);
    }

    /** The numbers in the order of the text. */
    static List<NumberMention> read(String text, NumberLanguage language) {
        NumberReader reader = new NumberReader(text, language);
        int token = 0;
        while (token < reader.tokens.size()) {
            token = reader.tokens.get(token).digits() ? reader.readDigits(token) : reader.readWords(token);
        }
        NumberPairs.relate(reader.found, text, language);
        return reader.found.stream().map(Quantity::mention).toList();
    }

    /** Reads the digits at a token with the units behind them, and tells at which token to go on. */
    private int readDigits(int first) {
        List<Quantity> quantities = digits.read(tokens.get(first));
        found.addAll(quantities);
        Quantity last = quantities.get(quantities.size() - 1);
        int next = first + 1;
        if (!last.isNumber()) {
            return next;
        }
        if (countsHolidays(first)) {
            last.as(Form.VAGUE);
        }
        while (next <= first + MOST_SCALES && scale(tokens.wordBehind(next - 1)).isPresent()) {
            last.scaleBy(scale(tokens.word(next)).get());
            next++;
        }
        String wordBehind = tokens.wordBehind(next - 1);
        lexicon.number(Kind.MAYBE, wordBehind).ifPresent(last::orElseTimes);
        context.explain(last, first, wordBehind);
        return next;
    }

    /** English has names for these days without a number: Christmas Day, Easter Monday. */
    private boolean countsHolidays(int token) {
        return token + 1 < tokens.size()
                && lexicon.is(Kind.HOLIDAY, tokens.word(token + 1))
                && OF_AN_ORDINAL
                        .matcher(text)
                        .region(tokens.get(token).end(), tokens.get(token + 1).start())
                        .matches();
    }

    private Optional<BigDecimal> scale(String word) {
        return lexicon.number(Kind.SCALE, word).or(() -> lexicon.number(Kind.HUNDRED, word));
    }

    /** Reads the number words at a token, if there are any, and tells at which token to go on. */
    private int readWords(int first) {
        Token token = tokens.get(first);
        boolean romanOne = token.text().equals("I")
                && first > 0
                && Character.isUpperCase(tokens.word(first - 1).charAt(0));
        if (romanOne) {
            found.add(Quantity.of(token).orElse(1));
            return first + 1;
        }
        if (!lexicon.mayBegin(token.text())) {
            return first + 1;
        }
        lexicon.entries(token.text()).forEach(entry -> readAlone(entry, first));
        return words.at(first).map(reading -> add(reading, first)).orElse(first + 1);
    }

    private int add(NumberWords.Reading reading, int first) {
        int next = first + reading.tokens();
        int start = tokens.get(first).start();
        int end = tokens.get(next - 1).end();
        Quantity quantity = Quantity.of(new Token(text.substring(start, end), start, end), reading.number());
        if (reading.plain()) {
            quantity.as(Form.WORDS);
        }
        found.add(quantity);
        context.explain(quantity, first, reading.suffix());
        context.explain(quantity, first, tokens.wordBehind(next - 1));
        return next;
    }

    /** Adds what a word says whatever stands around it: a month, a time of day, a half. */
    private void readAlone(Entry entry, int token) {
        Quantity quantity = Quantity.of(tokens.get(token));
        switch (entry.kind()) {
            case MONTH -> found.add(quantity.as(Form.MONTH).orElse(Quantity.month(Integer.parseInt(entry.value()))));
            case WEEKDAY -> found.add(quantity.as(Form.WEEKDAY).orElse("weekday " + entry.value()));
            case TIME -> found.add(quantity.orElse(entry.value()));
            case ALONE -> {
                quantity = Quantity.of(tokens.get(token), entry.number());
                found.add(quantity);
                context.explain(quantity, token, tokens.wordBehind(token));
                if (entry.number().equals(NumberWords.HALF)) {
                    explainHalf(quantity, token);
                }
            }
            default -> {}
        }
    }

    /** <i>An hour and a half</i> is 1.5, and <i>half a million</i> 500,000. */
    private void explainHalf(Quantity half, int token) {
        if (words.isOneAndAHalf(token)) {
            half.orElse(NumberWords.HALF.add(BigDecimal.ONE));
        }
        if (!tokens.wordBehind(token).isEmpty()) {
            scale(tokens.wordBehind(token + 1)).ifPresent(half::orElseTimes);
        }
    }
}
