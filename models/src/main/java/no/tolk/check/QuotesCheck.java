package no.tolk.check;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code quotes}: the source quotes several words and the target has no quotation mark at all. Nothing less is reported,
 * since the two languages divide quotations differently, and a name or a title may do without marks.
 */
final class QuotesCheck implements Check {
    private static final String WORD = "[^«»\"“”„\\s]{1,60}+[\\s\u00a0]";
    private static final Pattern QUOTATION =
            Pattern.compile("(?:[«“„]|(?<![\\p{L}\\p{N}.,!?])[\"”])(?:" + WORD + "){3}");
    private static final Pattern MARK =
            Pattern.compile("[«»\"“”„]|(?<![\\p{L}\\p{N}])['‘]|['’](?![\\p{L}\\p{N}])|^\\s*+[–—-]");

    @Override
    public Optional<Flag> check(String source, String target) {
        return QUOTATION.matcher(source).find() && !MARK.matcher(target).find()
                ? Optional.of(new Flag("quotes", Severity.WARNING, "the target has no quotation marks"))
                : Optional.empty();
    }
}
