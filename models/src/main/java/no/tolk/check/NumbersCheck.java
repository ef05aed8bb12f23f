package no.tolk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code numbers}: a number was lost, added or changed. Numbers are compared by value and not by form: 1.250.000 is
 * 1,250,000, kl. 14.30 is 2:30 p.m., 1800-tallet is the 19th century. What stands in digits on one side must be on the
 * other, in digits or in words. A Norwegian decimal comma that was left in the English counts as changed. A target equal
 * to its source passes, since there was nothing to translate.
 */
final class NumbersCheck implements Check {
    /** A text with more numbers is a table, and pairing them would take long. */
    private static final int MOST_NUMBERS = 500;

    private static final Pattern DIGIT = Pattern.compile("[0-9½¼¾]");

    @Override
    public Optional<Flag> check(String source, String target) {
        if (source.equals(target) || !DIGIT.matcher(source + target).find()) {
            return Optional.empty();
        }
        List<NumberMention> inSource = NumberReader.read(source, NumberLanguage.NORWEGIAN);
        List<NumberMention> inTarget = NumberReader.read(target, NumberLanguage.ENGLISH);
        if (Math.max(inSource.size(), inTarget.size()) > MOST_NUMBERS) {
            return Optional.of(new Flag("numbers", Severity.INFO, "too many numbers to compare"));
        }
        List<String> differences = new ArrayList<>();
        describe("missing", NumberMatching.unmatched(inSource, inTarget)).ifPresent(differences::add);
        describe("extra", NumberMatching.unmatched(inTarget, inSource)).ifPresent(differences::add);
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
