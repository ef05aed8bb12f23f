package no.tolk.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code negation}: a <i>not</i> was lost or added, so that the target says the contrary. The languages deny in many ways
 * (<i>ikke enig</i>, <i>disagrees</i>; <i>ikke før mandag</i>, <i>only on Monday</i>), so a plain negation on one side is
 * satisfied by any word on the other that denies, limits or excludes. Good translations too turn a sentence round, so this
 * only informs.
 */
final class NegationCheck implements Check {
    private static final Pattern NORWEGIAN =
            negations("ikke|ikkje|aldri|ingen|inga|ingenting|intet|inkje|h?verken|korkje");

    /** <i>No. 1</i> is a number, and <i>no later than</i> is <i>senest</i>. */
    private static final Pattern ENGLISH =
            negations("not|never|cannot|nobody|nothing|neither|none|no(?!\\.|\\s\\d|\\slater)|\\p{L}{2,6}n['’]t");

    private static final WordPatterns DENYING_NORWEGIAN = WordPatterns.read("denying-nb.txt");
    private static final WordPatterns DENYING_ENGLISH = WordPatterns.read("denying-en.txt");

    @Override
    public Optional<Flag> check(String source, String target) {
        if (source.equals(target)) {
            return Optional.empty();
        }
        boolean inSource = NORWEGIAN.matcher(source).find();
        boolean inTarget = ENGLISH.matcher(target).find();
        if (inSource && !inTarget && denyNothing(target, DENYING_ENGLISH)) {
            return Optional.of(new Flag("negation", Severity.INFO, "the source denies something, the target nothing"));
        }
        if (inTarget && !inSource && denyNothing(source, DENYING_NORWEGIAN)) {
            return Optional.of(new Flag("negation", Severity.INFO, "the target denies something, the source nothing"));
        }
        return Optional.empty();
    }

    private static Pattern negations(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean denyNothing(String text, WordPatterns denying) {
        List<String> words = Words.of(text);
        return words.stream().noneMatch(denying::match);
    }
}
