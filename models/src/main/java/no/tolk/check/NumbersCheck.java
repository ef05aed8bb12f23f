package no.tolk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tolk.check.NumberMention.Form;

/**
 * {@code numbers}: a number was lost, added or changed. Numbers are compared by value and not by form: 1.250.000 is
 * 1,250,000, kl. 14.30 is 2:30 p.m., 1800-tallet is the 19th century, 25 cm is ten inches. What stands in digits on one
 * side must be on the other, in digits or in words; numbers in words, months and days of the week must not have become
 * others. A lost minus only informs. A Norwegian decimal comma that was left in the English counts as changed. A target
 * equal to its source passes, since there was nothing to translate.
 */
final class NumbersCheck implements Check {
    /** A text with more numbers is a table, and pairing them would take long. */
    private static final int MOST_NUMBERS = 500;

    /** What is only reported where another of its form stands in its place, since translators leave words out. */
    private static final List<Form> EXCHANGED = List.of(Form.WORDS, Form.MONTH, Form.WEEKDAY);

    @Override
    public Optional<Flag> check(String source, String target) {
        return of(source).apply(target);
    }

    @Override
    public Function<String, Optional<Flag>> of(String source) {
        List<NumberMention> inSource = NumberReader.read(source, NumberLanguage.NORWEGIAN);
        boolean belowZero = LostMinus.isBelowZero(source);
        return target -> source.equals(target)
                ? Optional.empty()
                : compare(inSource, NumberReader.read(target, NumberLanguage.ENGLISH))
                        .or(() -> belowZero && !LostMinus.saysBelow(target)
                                ? Optional.of(new Flag("numbers", Severity.INFO, "a minus was perhaps lost"))
                                : Optional.empty());
    }

    private static Optional<Flag> compare(List<NumberMention> inSource, List<NumberMention> inTarget) {
        if (Math.max(inSource.size(), inTarget.size()) > MOST_NUMBERS) {
            return Optional.of(new Flag("numbers", Severity.INFO, "too many numbers to compare"));
        }
        List<NumberMention> missing = new ArrayList<>(NumberMatching.unmatched(Form.DIGITS, inSource, inTarget));
        List<NumberMention> extra = new ArrayList<>(NumberMatching.unmatched(Form.DIGITS, inTarget, inSource));
        for (Form form : EXCHANGED) {
            List<NumberMention> lost = NumberMatching.unmatched(form, inSource, inTarget);
            List<NumberMention> found = NumberMatching.unmatched(form, inTarget, inSource);
            if (!lost.isEmpty() && !found.isEmpty()) {
                missing.addAll(lost);
                extra.addAll(found);
            }
        }
        List<String> differences = new ArrayList<>();
        describe("missing", missing).ifPresent(differences::add);
        describe("extra", extra).ifPresent(differences::add);
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flag("numbers", Severity.WARNING, String.join("; ", differences)));
    }

    private static Optional<String> describe(String what, List<NumberMention> mentions) {
        return mentions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        mentions.stream().map(NumberMention::text).collect(Collectors.joining(", ", what + " ", "")));
    }
}
