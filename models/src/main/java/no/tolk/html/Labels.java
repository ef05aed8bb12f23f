package no.tolk.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import no.tolk.resource.ListResource;

/** What the fixed phrases of Norwegian news pages tell of a paragraph or a section. */
final class Labels {
    private static final Set<String> FURNITURE = Set.copyOf(ListResource.lines(Labels.class, "furniture-labels.txt"));
    private static final Set<String> FURNITURE_HEADINGS =
            Set.copyOf(ListResource.lines(Labels.class, "furniture-headings.txt"));
    private static final Pattern REFERENCE = Pattern.compile(
            "(?iU)\\W*(?:" + String.join("|", ListResource.lines(Labels.class, "reference-labels.txt")) + ")\\b");
    private static final Pattern DATE_LABEL_AT_END = Pattern.compile(
            "(?iU)\\b(?:" + String.join("|", ListResource.lines(Labels.class, "date-labels.txt")) + ")\\b\\W{0,3}$");
    private static final Pattern MARKS_AT_ENDS = Pattern.compile("^[^\\p{L}\\p{N}+]+|[^\\p{L}\\p{N}!?]+$");

    /** No longer text is one of them. */
    private static final int LONGEST = 100;

    private Labels() {}

    /** Whether a paragraph only announces an advert, or is there to be clicked on. */
    static boolean isFurniture(String paragraph) {
        return paragraph.length() <= LONGEST && FURNITURE.contains(comparable(paragraph));
    }

    /** Whether what stands under a heading is not of the article. */
    static boolean headsFurniture(String heading) {
        return heading.length() <= LONGEST && FURNITURE_HEADINGS.contains(comparable(heading));
    }

    /** Whether a text begins as a reference to another article does. */
    static boolean beginsReference(String text) {
        return REFERENCE.matcher(text).lookingAt();
    }

    /** Whether a text is nothing but the beginning of such a reference. */
    static boolean isReferenceLabel(String text) {
        return text.length() <= LONGEST && REFERENCE.matcher(comparable(text)).matches();
    }

    /** Whether a date is to be expected behind a run. */
    static boolean endsWithDateLabel(TextRun run) {
        return DATE_LABEL_AT_END.matcher(run.end(LONGEST)).find();
    }

    private static String comparable(String text) {
        return MARKS_AT_ENDS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
