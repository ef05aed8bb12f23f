package no.tolk.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the fixed phrases of Norwegian news pages tell of a paragraph or a section. */
final class Labels {
    private static final Set<String> FURNITURE = Set.copyOf(Phrases.read("furniture-labels.txt"));
    private static final Set<String> FURNITURE_HEADINGS = Set.copyOf(Phrases.read("furniture-headings.txt"));
    private static final Pattern REFERENCE = beginning(Phrases.read("reference-labels.txt"));
    private static final Pattern UPDATE = beginning(Phrases.read("update-labels.txt"));
    private static final Pattern PUBLICATION = beginning(Phrases.read("publication-labels.txt"));
    private static final Pattern MARKS_AT_ENDS = Pattern.compile("^[^\\p{L}\\p{N}+]+|[^\\p{L}\\p{N}!?]+$");

    private Labels() {}

    /** Whether a paragraph only announces an advert, or is there to be clicked on. */
    static boolean isFurniture(String paragraph) {
        return FURNITURE.contains(comparable(paragraph));
    }

    /** Whether what stands under a heading is not of the article. */
    static boolean headsFurniture(String heading) {
        return FURNITURE_HEADINGS.contains(comparable(heading));
    }

    /** Whether a text begins as a reference to another article does. */
    static boolean beginsReference(String text) {
        return REFERENCE.matcher(text).lookingAt();
    }

    /** Whether a text is nothing but the beginning of such a reference. */
    static boolean isReferenceLabel(String text) {
        return REFERENCE.matcher(comparable(text)).matches();
    }

    /** Whether a text says, somewhere, when the article was changed. */
    static boolean mentionsUpdate(String text) {
        return UPDATE.matcher(text).find();
    }

    /** Whether a text begins as the date of publication does. */
    static boolean beginsPublication(String text) {
        return PUBLICATION.matcher(text).lookingAt();
    }

    private static String comparable(String text) {
        return MARKS_AT_ENDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static Pattern beginning(List<String> phrases) {
        String alternatives = phrases.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile("(?iU)\\b(?:" + alternatives + ")\\b");
    }
}
