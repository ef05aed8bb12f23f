package no.tolk.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.resource.ListResource;

/** Who made a picture or a graphic, alone or behind a caption: {@code Foto: Kari Moe / NTB}. */
final class Credit {
    private static final int LONGEST = 150;
    private static final int LONGEST_CAPTION = 400;

    private static final String NAME = "[\\p{Lu}\\d@][\\p{L}\\d.'’@&-]*+|©|(?:"
            + String.join("|", ListResource.words(Credit.class, "credit-words.txt")) + ")(?![\\p{L}\\d])";

    /** Names of persons, papers and agencies, and what stands between them. No word could be taken in two ways. */
    static final String NAMES = names();

    private static final String MARKER = "(?i:(?:begge |alle )?(?:"
            + String.join("|", ListResource.words(Credit.class, "credit-markers.txt")) + ")"
            + "(?: ?(?:/|og|&) ?(?:foto|video|tekst|grafikk|montasje))?)";
    private static final String CREDIT = "\\(?(?:" + MARKER + "\\s*:\\s*){1,2}" + NAMES + "[.)]{0,2}";
    private static final String CREDITS = CREDIT + "(?:[ ,;|/]{1,3}" + CREDIT + "){0,3}";

    private static final String SOURCE = "(?i:kilder?|kjelder?)\\s*:\\s*";
    /** "Kilder: Messi til PSG" tells what the sources say, "Kilder: FHI og SSB" who they are. */
    private static final String SOURCES = SOURCE + "(?!.*\\btil\\b)" + institutions();

    private static final Pattern ALONE = Pattern.compile("(?!" + SOURCE + ")" + CREDITS + "|\\(?(?:Foto|FOTO) " + NAMES
            + "[.)]{0,2}|\\(?" + SOURCES + "[.)]{0,2}(?:[ ,;|/]{1,3}" + CREDITS + ")?");
    private static final Pattern AT_END = Pattern.compile("(?<=[\\s/|])" + CREDITS + "$");
    /** A credit that ends with an agency, and the caption on the same line. */
    private static final Pattern IN_FRONT = Pattern.compile("(?:" + MARKER + "\\s*:\\s*){1,2}[^.!?:]{1,60}?"
            + "(?:(?i:scanpix|privat)|NTB(?! (?i:scanpix))|AP|AFP|Reuters)(?=\\s+\\p{Lu}[^:]{20})");
    /** What begins like a credit and goes on as a text. */
    private static final Pattern CAPTION =
            Pattern.compile("(?:" + MARKER + "|(?i:bildetekst|bilettekst))\\s*:\\s*\\S.*", Pattern.DOTALL);

    /** "Video: Her raser taket sammen", "Kilder: Messi til PSG": headlines have labels too. */
    private static final Pattern LABELLED_HEADLINE =
            Pattern.compile("(?i:video|bilder|bilete[rt]?|kart|grafikk|kilder?|kjelder?)\\s*:\\s*\\S.*");

    private Credit() {}

    static boolean matches(String text) {
        return text.length() <= LONGEST && ALONE.matcher(text).matches();
    }

    /** Where the credit at the end of a text begins, 0 if there is none behind other text. */
    static int start(String text) {
        Matcher matcher = AT_END.matcher(text)
                .region(Math.max(0, text.length() - LONGEST), text.length())
                .useTransparentBounds(true);
        return matcher.find() ? matcher.start() : 0;
    }

    /** Where the credit in front of a caption ends, 0 if there is none. */
    static int end(String text) {
        Matcher matcher = IN_FRONT.matcher(text);
        return mayFollow(text) && matcher.lookingAt() ? matcher.end() : 0;
    }

    static boolean isCaption(String text) {
        return mayFollow(text) && CAPTION.matcher(text).matches();
    }

    /** Whether it is a caption by its form, but may be a headline by its place. */
    static boolean mayHead(String text) {
        return LABELLED_HEADLINE.matcher(text).matches() && start(text) == 0 && end(text) == 0;
    }

    /** Whether a text is short enough to be the caption that a credit stands behind. */
    static boolean mayFollow(String caption) {
        return caption.length() <= LONGEST_CAPTION;
    }

    private static String names() {
        return namesOf("(?:" + NAME + ")");
    }

    /** Names, and what institutions are called in small letters, which pictures are seldom from. */
    private static String institutions() {
        String kind = "[\\p{L}-]*?(?i:" + String.join("|", ListResource.words(Credit.class, "source-words.txt"))
                + ")(?:e[nt]s?|a|er|[nts])?(?![\\p{L}\\d])";
        String field = "\\p{Ll}[\\p{Ll}-]{2,30}";
        String subject = " for " + field + "(?:,? (?:og )?" + field + "){0,3}";
        String address = "\\p{Ll}[\\p{Ll}\\d-]*+(?:\\.[\\p{Ll}\\d-]++)++";
        return namesOf("(?>" + kind + "(?:" + subject + ")?|" + address + "|" + NAME + ")");
    }

    private static String namesOf(String word) {
        return "\\(?" + word + "(?:(?: ?[/|,&] ?| [–-] | ?\\(| )" + word + "\\)?){0,11}";
    }
}
