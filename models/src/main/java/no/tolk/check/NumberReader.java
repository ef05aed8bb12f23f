package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.tolk.check.NumberLexicon.Kind;
import no.tolk.check.NumberTokens.Token;

/**
 * Finds the numbers of a text and everything each can mean, so that texts in two languages can be compared. Being
 * generous here costs little, because a wrong number rarely fits any of the meanings; being strict would flag good
 * translations.
 */
final class NumberReader {
    private static final Pattern SPACE_OR_HYPHEN = Pattern.compile("[\\s\u00a0\u202f-]*");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:[-–—/]|til|to|og|and|eller|or|through)\\s*");
    private static final Pattern DASH = Pattern.compile("\\s*(?:[-–—/]|til|to)\\s*");

    private final NumberLanguage language;
    private final NumberLexicon lexicon;
    private final String text;
    private final List<Token> tokens;
    private final NumberWords words;
    private final boolean tellsTime;
    private final boolean tellsCenturies;
    private final List<Quantity> found = new ArrayList<>();

    private NumberReader(String text, NumberLanguage language) {
        this.language = language;
        this.lexicon = language.lexicon();
        this.text = text;
        this.tokens = NumberTokens.of(text);
        this.words = new NumberWords(language, text, tokens);
        this.tellsTime = mentions(Kind.CLOCK) || ClockTimes.mentionsHalfOfDay(text);
        this.tellsCenturies = mentions(Kind.CENTURY);
    }

    /** The numbers in the order of the text. */
    static List<NumberMention> read(String text, NumberLanguage language) {
        NumberReader reader = new NumberReader(text, language);
        reader.read();
        return reader.found.stream().map(Quantity::mention).toList();
    }

    private void read() {
        int i = 0;
        while (i < tokens.size()) {
            i += tokens.get(i).digits() ? readDigits(i) : readWords(i);
        }
        for (int i1 = 1; i1 < found.size(); i1++) {
            relate(found.get(i1 - 1), found.get(i1));
        }
    }

    private int readDigits(int i) {
        Token token = tokens.get(i);
        List<Quantity> quantities = DigitReader.read(token, language, text.substring(token.end()));
        found.addAll(quantities);
        Quantity last = quantities.get(quantities.size() - 1);
        int next = i + 1;
        while (last.number != null
                && follows(next, SPACE_OR_HYPHEN)
                && scale(word(next)).isPresent()) {
            last.scaleBy(scale(word(next)).get());
            next++;
        }
        if (last.number != null) {
            if (next < tokens.size() && tokens.get(next).start() == token.end()) {
                lexicon.value(Kind.MAYBE, word(next))
                        .ifPresent(scale -> last.orElse(last.number.multiply(new BigDecimal(scale))));
            }
            extend(last, i, next, text.substring(token.end()));
        }
        return next - i;
    }

    private int readWords(int i) {
        Token token = tokens.get(i);
        alone(i);
        if (token.text().equals("I")
                && i > 0
                && Character.isUpperCase(tokens.get(i - 1).text().charAt(0))) {
            found.add(Quantity.inWords(token, BigDecimal.ONE));
            return 1;
        }
        return words.at(i).map(reading -> add(reading, i)).orElse(1);
    }

    private int add(NumberWords.Reading reading, int i) {
        int start = tokens.get(i).start();
        int end = tokens.get(i + reading.tokens() - 1).end();
        Token token = new Token(text.substring(start, end), start, end);
        Quantity quantity = Quantity.inWords(token, reading.number());
        found.add(quantity);
        decade(quantity, reading.suffix());
        measure(quantity, reading.suffix());
        extend(quantity, i, i + reading.tokens(), text.substring(end));
        return reading.tokens();
    }

    /** Adds what a word says by itself: a month, a time of day, a half. */
    private void alone(int i) {
        Token token = tokens.get(i);
        for (NumberLexicon.Entry entry : lexicon.entries(token.text())) {
            if (entry.kind() == Kind.MONTH) {
                found.add(Quantity.inWords(token, null).orElse(DigitReader.month(Integer.parseInt(entry.value()))));
            } else if (entry.kind() == Kind.ALONE && entry.value().contains(":")) {
                found.add(Quantity.inWords(token, null).orElse(entry.value()));
            } else if (entry.kind() == Kind.ALONE) {
                Quantity quantity = Quantity.inWords(token, new BigDecimal(entry.value()));
                found.add(quantity);
                if (follows(i + 1, SPACE_OR_HYPHEN)) {
                    measure(quantity, word(i + 1));
                }
            }
        }
    }

    /** Adds the meanings that the words around a number give it. */
    private void extend(Quantity quantity, int first, int next, String after) {
        if (follows(next, SPACE_OR_HYPHEN)) {
            decade(quantity, word(next));
            measure(quantity, word(next));
        }
        int whole = quantity.whole();
        if (whole < 0) {
            return;
        }
        if (tellsTime && whole <= 24) {
            ClockTimes.of(whole, 0, after).forEach(quantity::orElse);
        }
        if (first > 0 && whole >= 1 && whole <= 12) {
            if (word(first - 1).equalsIgnoreCase("halv")) {
                ClockTimes.of((whole + 10) % 12 + 1, 30, after).forEach(quantity::orElse);
            }
            if (first > 1 && word(first - 1).equals("past") && word(first - 2).equalsIgnoreCase("half")) {
                ClockTimes.of(whole, 30, after).forEach(quantity::orElse);
            }
        }
        if (tellsCenturies) {
            century(quantity, whole);
        }
        if (quantity.digits
                && whole < 100
                && quantity.start > 0
                && "'’‘".indexOf(text.charAt(quantity.start - 1)) >= 0) {
            quantity.orElse(BigDecimal.valueOf(1900 + whole)).orElse(BigDecimal.valueOf(2000 + whole));
        }
    }

    private Optional<BigDecimal> scale(String word) {
        return lexicon.value(Kind.SCALE, word)
                .or(() -> lexicon.value(Kind.HUNDRED, word))
                .map(BigDecimal::new);
    }

    private void century(Quantity quantity, int whole) {
        if (whole >= 1 && whole <= 21) {
            quantity.orElse(BigDecimal.valueOf(100L * (whole - 1)));
        } else if (whole % 100 == 0 && whole <= 2000) {
            quantity.orElse(BigDecimal.valueOf(whole / 100 + 1));
        }
    }

    private void decade(Quantity quantity, String word) {
        if (lexicon.is(Kind.DECADE, word)) {
            int whole = quantity.whole();
            if (whole >= 0 && whole < 100) {
                quantity.orElse(BigDecimal.valueOf(1900 + whole));
            }
            if (whole >= 1000 && whole % 100 == 0) {
                century(quantity, whole);
            }
        }
    }

    private void measure(Quantity quantity, String word) {
        lexicon.value(Kind.MEASURE, word)
                .ifPresent(factor -> quantity.orElse(quantity.number.multiply(new BigDecimal(factor))));
    }

    /** Adds the meanings that two numbers of a range or a date give each other. */
    private void relate(Quantity left, Quantity right) {
        if (left.end > right.start || left.number == null || right.number == null) {
            return;
        }
        String gap = text.substring(left.end, right.start);
        if (gap.equals("/")) {
            addMonth(left);
            addMonth(right);
        }
        boolean dash = DASH.matcher(gap).matches();
        if (dash && left.whole() >= 1000 && right.whole() >= 0 && right.whole() < 100) {
            right.orElse(BigDecimal.valueOf(left.whole() / 100 * 100 + right.whole()));
        }
        if (dash) {
            shortened(left, right);
        }
        // 2–3 millioner, mellom 2 og 3 millioner
        if (right.scale().compareTo(BigDecimal.ONE) > 0 && RANGE.matcher(gap).matches()) {
            left.orElse(left.number.multiply(right.scale()));
        }
    }

    /** 3–4000 is 3000 to 4000. */
    private static void shortened(Quantity left, Quantity right) {
        for (int unit : new int[] {100, 1000}) {
            if (left.whole() > 0 && right.whole() % unit == 0 && left.whole() < right.whole() / unit) {
                left.orElse(BigDecimal.valueOf((long) left.whole() * unit));
            }
        }
    }

    private static void addMonth(Quantity quantity) {
        if (quantity.whole() >= 1 && quantity.whole() <= 12) {
            quantity.orElse(DigitReader.month(quantity.whole()));
        }
    }

    private boolean mentions(Kind kind) {
        return tokens.stream().anyMatch(token -> lexicon.is(kind, token.text()));
    }

    private boolean follows(int token, Pattern gap) {
        return token < tokens.size()
                && !tokens.get(token).digits()
                && gap.matcher(text.substring(
                                tokens.get(token - 1).end(), tokens.get(token).start()))
                        .matches();
    }

    private String word(int token) {
        return tokens.get(token).text();
    }
}
