package no.tolk.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References to other articles: {@code LES OGSÅ: Ordføreren går av}. Bokmål and Nynorsk. */
final class RelatedLink {
    private static final int LONGEST = 250;

    private static final String BULLET = "(?:[→»>•*+-]{1,2} ?|– |\\()?";
    private static final String MARKER = "(?:[Ll]es|LES|[Ss]e|SE|[Ss]jå|SJÅ|[Hh]ør|HØR|[Hh]øyr|HØYR) "
            + "(?:også|OGSÅ|òg|ÒG|og|OG|mer|MER|meir|MEIR|saken|saka|hele saken|heile saka|flere saker|fleire saker|alt)";
    /** The magazine "Se og Hør", and "SE OG LÆR": among capitals "og" is rather "and" than "too". */
    private static final String NO_MARKER = "(?!Se og Hør\\b|\\p{Lu}{2,5} OG\\b)";
    /** With a colon, in capitals, or in front of a title. */
    private static final Pattern LINK = Pattern.compile(
            BULLET + "(?:" + MARKER + "(?: (?:om|her|på|i|hos)[^.:]{0,60})?\\s*:.*"
                    + "|(?:LES|SE|SJÅ|HØR|HØYR) (?:OGSÅ|ÒG|MER|MEIR)\\b.*"
                    + "|" + NO_MARKER + MARKER + "\\s+[\\p{Lu}«–][^.]*"
                    + "|" + MARKER
                    + "(?:(?: [^.!?]{1,60})? her\\.?| på side \\d[^.!?]{0,20}\\.?| (?:om|i|på|hos)\\b[^.!?]{0,80})?)\\)?",
            Pattern.DOTALL);

    private static final Pattern MARKER_ALONE = Pattern.compile(BULLET + MARKER + "(?: her| om saken| om saka)?\\s*:?");
    private static final Pattern AT_END =
            Pattern.compile("(?<=[.!?…»\"”)]\\s{1,3})" + BULLET + MARKER + "\\s*: ?[^.!?]++[.!?)]?$");

    private RelatedLink() {}

    static boolean matches(String text) {
        return text.length() <= LONGEST && LINK.matcher(text).matches();
    }

    /** Where a reference at the end of a text begins, 0 if there is none behind other text. */
    static int start(String text) {
        Matcher matcher = AT_END.matcher(text)
                .region(Math.max(0, text.length() - LONGEST), text.length())
                .useTransparentBounds(true);
        return matcher.find() ? matcher.start() : 0;
    }

    /** Names the titles that stand below a marker without one. */
    static void nameTitles(Outline outline) {
        for (int i = 0; i < outline.size(); i++) {
            if (!outline.is(i, ParagraphKind.RELATED)
                    || !MARKER_ALONE.matcher(outline.text(i)).matches()) {
                continue;
            }
            int title = i + 1;
            while (outline.isUnknown(title)
                    && !Prose.is(outline.text(title))
                    && (title == i + 1 || isFurtherTitle(outline, title))) {
                outline.name(title, ParagraphKind.RELATED);
                title++;
            }
        }
    }

    private static boolean isFurtherTitle(Outline outline, int index) {
        return ListItem.begins(outline.text(index)) || outline.hasBlankLines() && !outline.isAfterBlank(index);
    }
}
