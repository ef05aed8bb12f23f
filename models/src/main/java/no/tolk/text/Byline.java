package no.tolk.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.resource.ListResource;

/** Who wrote an article: a line with authors, or the agency's signature behind the text. */
final class Byline {
    private static final int LONGEST = 150;

    private static final String PERSON =
            "\\p{Lu}[\\p{L}.'’-]*+(?: (?:de|von|van|der|af|al|el|bin) | )\\p{Lu}[\\p{L}.'’-]*+"
                    + "(?: \\p{Lu}[\\p{L}.'’-]*+){0,2}";
    private static final String PART = "(?: ?\\((?i:tekst|foto|video|tekst og foto|foto og tekst)\\))?";
    private static final String AUTHORS = PERSON + PART + "(?:(?:, ?| og | & | ?/ ?)" + PERSON + PART + "){0,5}";
    private static final String HOUSE = "\\p{Lu}[\\p{L}\\d.]*+(?: \\p{Lu}[\\p{L}\\d]*+){0,2}";
    private static final String ADDRESS = "[\\p{L}\\d._-]++@[\\p{L}\\d.-]++";
    private static final String ROLE = "(?i:(?:ansvarlig |ansvarleg |politisk |fast )?(?:"
            + String.join("|", ListResource.words(Byline.class, "byline-roles.txt")) + "))";
    private static final String POSITION = ROLE + "(?:(?: i| for| ved|,) " + HOUSE + ")?";
    private static final String BEHIND_AUTHORS =
            "(?:(?:, ?| ?/ ?| [–-] )(?:" + ADDRESS + "|" + POSITION + "|" + HOUSE + ")| " + ADDRESS + "){0,2}";

    private static final Pattern AUTHORS_LINE =
            Pattern.compile("(?:Av|AV|(?:Skrevet|Skrive|Skriven|Tekst|Leder|Kommentar|Kronikk|Intervju|Omtale) av|"
                    + ROLE + "):? " + AUTHORS + BEHIND_AUTHORS);
    private static final Pattern TEXT_LINE =
            Pattern.compile("(?i:tekst(?: ?(?:og|/|&) ?foto)?|foto ?(?:og|/|&) ?tekst)\\s*:\\s*" + Credit.NAMES
                    + "(?:[ ,/|]{1,3}\\p{L}{4,20}\\s*:\\s*" + Credit.NAMES + "){0,2}");
    private static final Pattern POSITION_LINE =
            Pattern.compile(AUTHORS + "(?:, ?| [–-] | \\()" + POSITION + "\\)?(?:,? " + ADDRESS + ")?");
    private static final Pattern ADDRESS_LINE = Pattern.compile(
            "(?:(?i:e-?post|mail)\\s*: ?|" + PERSON + ",? )?" + ADDRESS + "(?:[ ,/|]{1,3}" + ADDRESS + ")?");
    private static final String HOUSES =
            "(?<houses>[\\p{Lu}\\d][\\p{L}\\d]*+(?:[/ -]{1,3}[\\p{Lu}\\d][\\p{L}\\d]*+){0,3})";
    private static final Pattern HOUSE_LINE = Pattern.compile("(?:" + AUTHORS + " ?/ ?|© ?)" + HOUSES);
    private static final Pattern SIGNATURE =
            Pattern.compile("(?:^|(?<=[.!?…»\"”)]\\s{1,3}))\\(?(?:(?<=\\()|©) ?©? ?" + HOUSES + "\\)?$");
    private static final int LONGEST_SIGNATURE = 40;

    private Byline() {}

    static boolean matches(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        Matcher house = HOUSE_LINE.matcher(text);
        return NewsHouse.isListed(text)
                || Stream.of(AUTHORS_LINE, TEXT_LINE, POSITION_LINE, ADDRESS_LINE)
                        .anyMatch(line -> line.matcher(text).matches())
                || house.matches() && NewsHouse.isNamedIn(house.group("houses"))
                || signature(text) == 0;
    }

    /** Where the agency's signature at the end of a text begins, "(NTB)" or "(©NTB)"; 0 if none is. */
    static int signatureStart(String text) {
        return Math.max(0, signature(text));
    }

    private static int signature(String text) {
        Matcher matcher = SIGNATURE
                .matcher(text)
                .region(Math.max(0, text.length() - LONGEST_SIGNATURE), text.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.find() && NewsHouse.isNamedIn(matcher.group("houses")) ? matcher.start() : -1;
    }
}
