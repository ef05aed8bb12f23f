package no.tolk.split;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Addresses on the net in a text: of pages, also without what they begin with (<i>vg.no</i>), and of mail. */
public final class Addresses {
    private static final String WORD = "[\\p{L}\\p{N}]";

    /** A stop behind an address ends the sentence, and a bracket was opened before it. */
    private static final String PATH = "\\S*[^\\s.,;:!?…«»“”\"'’()\\[\\]{}<>]";

    /** In small letters or in capitals: after a full stop without a space a sentence begins with one of each. */
    private static final String DOMAIN = TopLevelDomains.ALL.stream()
            .flatMap(domain -> Stream.of(domain, domain.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining("|", "(?:", ")"));

    /** One address. Repetitions are possessive or of single characters: the regex engine takes a stack frame for others. */
    public static final Pattern PATTERN = Pattern.compile(String.join(
            "|",
            "(?<!" + WORD + ")(?i:https?://|www\\.)" + PATH,
            "(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}._+-]{1,60}+@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++",
            "(?<![\\p{L}\\p{N}.@/_-])(?:[\\p{L}\\p{N}-]{1,60}+\\.){1,4}" + DOMAIN + "(?::\\d{2,5}+)?+(?:[/?#]" + PATH
                    + "|(?![\\p{L}\\p{N}_-]|\\." + WORD + "))"));

    private Addresses() {}

    /** The addresses of a text, in their order. */
    public static List<String> in(String text) {
        return PATTERN.matcher(text).results().map(MatchResult::group).toList();
    }
}
