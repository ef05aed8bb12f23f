package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;
import no.tolk.check.NumberTokens.Token;

/**
 * Finds the numbers of a text and everything each can mean, so that texts in two languages can be compared. Being
 * generous with meanings costs little, because a wrong number rarely fits any of them; being strict would flag good
 * translations.
 */
final class NumberReader {
    private static final Pattern CLOSE = Pattern.compile("[\\s\u00a0\u202f-]*");

    private final NumberLexicon lexicon;
    private final String text;
    private final List<Token> tokens;
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
        this.words = new NumberWords(language, text, tokens);
    }

    /** The numbers in the order of the text. */
    static List<NumberMention> read(String text, NumberLanguage language) {
        NumberReader reader = new NumberReader(text, language);
        int token = 0;
        while (token < reader.tokens.size()) {
            token = reader.tokens.get(token).digits() ? reader.readDigits(token) : reader.readWords(token);
        }
        NumberPairs.relate(reader.found, text);
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
        while (follows(next) && scale(word(next)).isPresent()) {
            last.scaleBy(scale(word(next)).get());
            next++;
        }
        if (follows(next) && tokens.get(next).start() == last.end()) {
            lexicon.number(Kind.MAYBE, word(next)).ifPresent(last::orElseTimes);
        }
        context.explain(last, first, follows(next) ? word(next) : "");
        return next;
    }

    private Optional<BigDecimal> scale(String word) {
        return lexicon.number(Kind.SCALE, word).or(() -> lexicon.number(Kind.HUNDRED, word));
    }

    /** Reads the number words at a token, if there are any, and tells at which token to go on. */
    private int readWords(int first) {
        Token token = tokens.get(first);
        lexicon.entries(token.text()).forEach(entry -> readAlone(entry, first));
        boolean romanOne = token.text().equals("I")
                && first > 0
                && Character.isUpperCase(word(first - 1).charAt(0));
        if (romanOne) {
            found.add(Quantity.of(token).orElse(1));
            return first + 1;
        }
        return words.at(first).map(reading -> add(reading, first)).orElse(first + 1);
    }

    private int add(NumberWords.Reading reading, int first) {
        int next = first + reading.tokens();
        int start = tokens.get(first).start();
        int end = tokens.get(next - 1).end();
        Quantity quantity = Quantity.of(new Token(text.substring(start, end), start, end), reading.number());
        found.add(quantity);
        context.explain(quantity, first, reading.suffix());
        context.explain(quantity, first, follows(next) ? word(next) : "");
        return next;
    }

    /** Adds what a word says whatever stands around it: a month, a time of day, a half. */
    private void readAlone(Entry entry, int token) {
        Quantity quantity = Quantity.of(tokens.get(token));
        switch (entry.kind()) {
            case MONTH -> found.add(quantity.orElse(Quantity.month(Integer.parseInt(entry.value()))));
            case TIME -> found.add(quantity.orElse(entry.value()));
            case ALONE -> {
                quantity = Quantity.of(tokens.get(token), entry.number());
                found.add(quantity);
                context.explain(quantity, token, follows(token + 1) ? word(token + 1) : "");
            }
            default -> {}
        }
    }

    /** Whether a token is a word that stands close to the token before it. */
    private boolean follows(int token) {
        return token < tokens.size()
                && !tokens.get(token).digits()
                && CLOSE.matcher(text.substring(
                                tokens.get(token - 1).end(), tokens.get(token).start()))
                        .matches();
    }

    private String word(int token) {
        return tokens.get(token).text();
    }
}
