package no.tolk.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tolk.repair.RepairCounts;
import no.tolk.resource.ListResource;

/**
 * Words that were divided at the ends of wrapped lines. A text that has some gets its paragraphs on one line each:
 * joined words would leave lines of odd lengths, which tell no longer where a paragraph ends.
 */
final class Hyphenation {
    private static final Pattern DIVISION = Pattern.compile("(?<=[\\p{L}\\d])[-‐][ \t]*\n[ \t]*(?=\\p{L})");
    private static final Pattern HYPHENATED = Pattern.compile("(?<![\\p{L}\\d-])[\\p{L}\\d]++-[\\p{L}\\d]++");
    /** A line break and the blanks around it. A run of blanks is tried from its first one alone, since it may be long. */
    private static final Pattern LINE_BREAK = Pattern.compile("(?:(?<![ \t])[ \t]++)?+\n[ \t]*+");

    private static final int LONGEST_WORD = 60;

    /** Words that come after a hyphen that stands for a word's other half: "barne- og ungdomsarbeid". */
    private static final Set<String> AFTER_SUSPENSION =
            ListResource.words(Hyphenation.class, "words-after-suspended-hyphen.txt");
    /** Words that keep their hyphen before a small letter: "tv-kanal", "norsk-svensk". */
    private static final Set<String> BEFORE_HYPHEN = ListResource.words(Hyphenation.class, "words-before-hyphen.txt");

    private final String text;
    private final Set<String> hyphenated;
    private int joined;

    private Hyphenation(String text) {
        this.text = text;
        this.hyphenated = HYPHENATED
                .matcher(text)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static String join(String text, RepairCounts counts) {
        if (!DIVISION.matcher(text).find()) {
            return text;
        }
        Hyphenation hyphenation = new Hyphenation(text);
        String unwrapped = hyphenation.unwrapped();
        counts.add("hyphenation", hyphenation.joined);
        return hyphenation.joined == 0 ? text : unwrapped;
    }

    private String unwrapped() {
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (Block block : Layout.blocks(text)) {
            result.append(text, copied, block.start()).append(unwrapped(block.text()));
            copied = block.end();
        }
        return result.append(text, copied, text.length()).toString();
    }

    private String unwrapped(String paragraph) {
        StringBuilder line = new StringBuilder(paragraph.length());
        Matcher division = DIVISION.matcher(paragraph);
        int copied = 0;
        while (division.find()) {
            String first = wordBefore(paragraph, division.start());
            String second = wordFrom(paragraph, division.end());
            line.append(paragraph, copied, division.start());
            copied = division.end();
            if (AFTER_SUSPENSION.contains(second)) {
                line.append("- ");
                continue;
            }
            joined++;
            if (keepsHyphen(first, second)) {
                line.append('-');
            } else if (hasThreeAlike(first, second)) {
                copied++;
            }
        }
        return LINE_BREAK
                .matcher(line.append(paragraph, copied, paragraph.length()))
                .replaceAll(" ");
    }

    private boolean keepsHyphen(String first, String second) {
        String small = first.toLowerCase(Locale.ROOT);
        return first.length() == 1
                || !first.equals(small) && first.equals(first.toUpperCase(Locale.ROOT))
                || first.codePoints().anyMatch(Character::isDigit)
                || Character.isUpperCase(second.charAt(0))
                || hasCapitalInside(first)
                || BEFORE_HYPHEN.contains(small)
                || hyphenated.contains(small + "-" + second.toLowerCase(Locale.ROOT));
    }

    /** "KrF-politiker" */
    private static boolean hasCapitalInside(String word) {
        return word.codePoints().skip(1).anyMatch(Character::isUpperCase);
    }

    /** "buss-stopp" is "busstopp": of three letters alike Norwegian writes two. */
    private static boolean hasThreeAlike(String first, String second) {
        int last = first.length() - 1;
        char c = first.charAt(last);
        return first.charAt(last - 1) == c && second.charAt(0) == c;
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > Math.max(0, end - LONGEST_WORD) && Character.isLetterOrDigit(text.codePointBefore(start))) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return text.substring(start, end);
    }

    private static String wordFrom(String text, int start) {
        int end = start;
        while (end < Math.min(text.length(), start + LONGEST_WORD) && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(start, end);
    }
}
