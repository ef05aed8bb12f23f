package no.tolk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.repair.Characters;
import no.tolk.resource.ListResource;

/** What may stand in front of an article's first paragraph, on the same line: a date and a dateline. */
final class Opening {
    private static final Pattern METADATA = Pattern.compile("date\\s+(\\d{4}(?:-\\d{2}){0,2})(?!\\S)");

    private static final String CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]*";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final String JOINT = "(?: ?/ ?|, | og | i | på | )";
    private static final Pattern DATELINE = Pattern.compile(
            "(?<place>" + NAME + "(?:" + JOINT + NAME + "){0,4}) ?\\((?<agency>[^()]{1,40})\\)(?: ?:)?(?=\\s|$)");
    private static final Pattern CAPITAL_PLACE = Pattern.compile(CAPITALS + "(?:" + JOINT + CAPITALS + "){0,4}");
    private static final Pattern CAPITAL_AGENCY = Pattern.compile("\\p{Lu}{2,6}");

    private static final Set<String> PARTIES = ListResource.words(Opening.class, "parties.txt");

    private Opening() {}

    /** Sets metadata and dateline apart from the text that follows them; the other blocks stay as they are. */
    static List<Block> separate(List<Block> blocks) {
        List<Block> result = new ArrayList<>();
        boolean datelineSought = true;
        boolean metadataSought = true;
        for (Block block : blocks) {
            Block rest = block;
            if (!rest.isUnknown()) {
                result.add(rest);
                continue;
            }
            Matcher metadata = METADATA.matcher(rest.text());
            // They begin the text, in front of which a source may have given a headline.
            if (metadataSought && metadata.lookingAt()) {
                result.add(rest.part(0, metadata.end()).as(ParagraphKind.METADATA));
                rest = rest.part(metadata.end(), rest.text().length());
            }
            metadataSought = false;
            int dateline = datelineSought ? datelineEnd(rest.text()) : 0;
            if (dateline > 0) {
                result.add(rest.part(0, dateline).as(ParagraphKind.DATELINE));
                rest = rest.part(dateline, rest.text().length());
            }
            if (!rest.isEmpty()) {
                // A dateline may come after a headline, never after prose.
                datelineSought &= dateline == 0 && !rest.text().endsWith(".");
                result.add(rest);
            }
        }
        return result;
    }

    /** The date in a block of metadata. */
    static String dateIn(String metadata) {
        Matcher matcher = METADATA.matcher(metadata);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the metadata of an article: " + metadata);
        }
        return matcher.group(1);
    }

    /** The offset after the dateline that the text begins with, 0 if it begins with none. */
    private static int datelineEnd(String text) {
        Matcher matcher = DATELINE.matcher(text);
        if (!matcher.lookingAt() || !isAgency(matcher.group("agency"), matcher.group("place"))) {
            return 0;
        }
        int next = Characters.skipWhiteSpace(text, matcher.end());
        boolean sentenceFollows = next == text.length() || !Character.isLowerCase(text.charAt(next));
        return sentenceFollows ? matcher.end() : 0;
    }

    private static boolean isAgency(String agency, String place) {
        if (PARTIES.contains(agency.toLowerCase(Locale.ROOT)) && !NewsHouse.isListed(agency)) {
            return false;
        }
        return NewsHouse.isNamedIn(agency)
                || CAPITAL_PLACE.matcher(place).matches()
                        && Stream.of(agency.split("[-/, ]+"))
                                .anyMatch(part -> CAPITAL_AGENCY.matcher(part).matches());
    }
}
