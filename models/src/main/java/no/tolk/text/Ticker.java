package no.tolk.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Live reports, whose entries begin with the clock time: "14.32: Toget står", "Kl. 14.32 Toget står". */
final class Ticker {
    /**
     * A time that a mark sets apart, that stands alone, or after which no sentence could go on: Norwegian has its verb,
     * in small letters, behind a time.
     */
    private static final Pattern TIME = Pattern.compile("\\[?(?:[Kk][Ll]\\.? ?)?(?:[01]?\\d|2[0-4])[.:][0-5]\\d"
            + "(?:(?:]|:| \\||]:)(?=\\s|$)|(?=\\s+[\\p{Lu}«\"“–—-])|$)");
    /** A single line with a time is no report. */
    private static final int FEWEST_ENTRIES = 2;

    private Ticker() {}

    /** Sets the times of the entries apart, if there are entries; the other blocks stay as they are. */
    static List<Block> separate(List<Block> blocks) {
        if (blocks.stream().filter(block -> timeEnd(block) > 0).count() < FEWEST_ENTRIES) {
            return blocks;
        }
        List<Block> result = new ArrayList<>();
        boolean timed = false;
        for (Block block : blocks) {
            int end = timeEnd(block);
            if (end > 0) {
                result.add(block.part(0, end).as(ParagraphKind.TIME));
                Block entry = block.part(end, block.text().length());
                timed = entry.isEmpty();
                if (!timed) {
                    result.add(entry.as(ParagraphKind.LIVE));
                }
            } else {
                result.add(timed && block.isUnknown() ? block.as(ParagraphKind.LIVE) : block);
                timed = false;
            }
        }
        return result;
    }

    /** Names the further paragraphs of entries: running text from the first entry to the last. */
    static void continueEntries(Outline outline) {
        int last = outline.lastOf(ParagraphKind.TIME);
        int first = outline.firstOf(ParagraphKind.TIME);
        for (int i = first + 1; first >= 0 && i < last; i++) {
            if (outline.kind(i) == ParagraphKind.BODY || outline.kind(i) == ParagraphKind.QUOTE) {
                outline.name(i, ParagraphKind.LIVE);
            }
        }
    }

    private static int timeEnd(Block block) {
        Matcher matcher = TIME.matcher(block.text());
        return block.isUnknown() && matcher.lookingAt() ? matcher.end() : 0;
    }
}
