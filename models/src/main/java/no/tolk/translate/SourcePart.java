package no.tolk.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.language.LanguageIdentifier;
import no.tolk.repair.Characters;

/**
 * A part of a sentence: what goes through the model at once, or what is copied.
 *
 * <p>Copied are sentences that are English already; parts without words; pictograms and shapes, which models write as
 * broken characters; tags, which they garble, and among which are the names of their own control tokens; and runs without
 * white space that no word is as long as: encoded images, lists of addresses. A model would take hours over those and
 * make nothing of them.
 *
 * @param text never empty
 * @param translated whether it goes through the model
 * @param apart whether white space stands between it and the part before
 */
record SourcePart(String text, boolean translated, boolean apart) {
    /** Longer than any word, and than nearly any address in a text. */
    static final int LONGEST_RUN = 200;

    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    private static final int LONGEST_TAG = 40;

    /** With flags of regions, digits on keys, and signs that are pictograms only by the mark behind them. */
    private static final String PICTOGRAM =
            "(?:\\x{1F3F4}[\\x{E0020}-\\x{E007F}]++|[0-9#*]\\x{FE0F}?\\x{20E3}|[\\p{S}\\p{P}ℹ]\\x{FE0F}|"
                    + Characters.PICTOGRAM + "|" + Characters.SHAPE + ")";

    private static final Pattern COPIED = Pattern.compile(
            "\\S{" + (LONGEST_RUN + 1) + ",}+" + "|<[^<>\\s]{1," + LONGEST_TAG + "}+>" + "|" + PICTOGRAM + "++");

    /**
     * Takes a sentence apart. The parts, joined by a space where they are apart, are the sentence.
     *
     * @param sentence normalised
     */
    static List<SourcePart> of(String sentence, SourceWrapping wrapping) {
        if (LANGUAGES.isEnglish(sentence)) {
            return List.of(new SourcePart(sentence, false, false));
        }
        List<SourcePart> parts = new ArrayList<>();
        Matcher copied = COPIED.matcher(sentence);
        int from = 0;
        while (copied.find()) {
            add(sentence.substring(from, copied.start()), wrapping, parts);
            boolean apart = copied.start() > 0 && Characters.isWhiteSpace(sentence.charAt(copied.start() - 1));
            parts.add(new SourcePart(copied.group(), false, apart));
            from = copied.end();
        }
        add(sentence.substring(from), wrapping, parts);
        return parts;
    }

    private static void add(String between, SourceWrapping wrapping, List<SourcePart> parts) {
        String text = between.strip();
        if (text.isEmpty()) {
            return;
        }
        boolean apart = Characters.isWhiteSpace(between.charAt(0));
        if (CopiedText.matches(text)) {
            parts.add(new SourcePart(text, false, apart));
            return;
        }
        int end = 0;
        for (String part : wrapping.wrap(text)) {
            int start = text.indexOf(part, end);
            parts.add(new SourcePart(part, !CopiedText.matches(part), end == 0 ? apart : start > end));
            end = start + part.length();
        }
    }

    boolean isUnbrokenRun() {
        return !translated && text.length() > LONGEST_RUN && text.indexOf(' ') < 0;
    }
}
