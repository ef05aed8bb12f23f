package no.tolk.split;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.repair.Characters;

/**
 * Finds the sentences of a paragraph of Norwegian, Bokmål or Nynorsk, by rules and word lists. A dash of speech after
 * the end of a sentence begins the next one; quotation marks, parentheses and footnote signs that close after the
 * final mark belong to the sentence before. A bar between spaces ends a heading that stands in front of the text on its
 * line: <i>Ny bro åpnet | Statsråden klippet snoren</i>. Other languages of Latin script are split passably.
 *
 * <p>Safe for use by several threads.
 */
public final class SentenceSplitter {
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\d{1,3}]");

    private final BoundaryRules rules = new BoundaryRules();

    /**
     * Splits a paragraph; never fails.
     *
     * @return the sentences in order, without white space at their ends, in code points of the paragraph; between two of
     *     them there is white space or, where a space was forgotten, nothing; empty if the paragraph is blank
     */
    public List<Span> split(String paragraph) {
        List<Span> spans = new ArrayList<>();
        int counted = 0;
        int codePoints = 0;
        int start = Characters.skipWhiteSpace(paragraph, 0);
        for (int end : ends(paragraph)) {
            int from = codePoints + paragraph.codePointCount(counted, start);
            int to = from + paragraph.codePointCount(start, end);
            spans.add(new Span(from, to));
            counted = end;
            codePoints = to;
            start = Characters.skipWhiteSpace(paragraph, end);
        }
        return spans;
    }

    /** Where the sentences end, in units of UTF-16. */
    private List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int last = text.length();
        while (last > 0 && Characters.isWhiteSpace(text.charAt(last - 1))) {
            last--;
        }
        BitSet enclosed = Enclosures.in(text);
        boolean caseless = text.codePoints().noneMatch(Character::isUpperCase);
        int start = Characters.skipWhiteSpace(text, 0);
        int content = firstContent(text, start);
        int i = start;
        while (i < last) {
            if (isBar(text, i) && content < i) {
                ends.add(i + 1);
                start = Characters.skipWhiteSpace(text, i + 1);
                content = firstContent(text, start);
                i = start;
                continue;
            }
            if (!Characters.isTerminator(text.charAt(i))) {
                i++;
                continue;
            }
            int marksEnd = marksEnd(text, i);
            int next = Characters.skipWhiteSpace(text, marksEnd);
            if (next < last && !enclosed.get(marksEnd - 1)) {
                Candidate candidate = new Candidate(text, start, content, i, marksEnd, FollowingWord.at(text, next));
                boolean end = next > marksEnd
                        ? rules.endsSentence(candidate, caseless)
                        : rules.endsSentenceWithoutSpace(candidate);
                if (end) {
                    ends.add(marksEnd);
                    start = next;
                    content = firstContent(text, next);
                }
            }
            i = marksEnd;
        }
        if (start < last) {
            ends.add(last);
        }
        return ends;
    }

    private static boolean isBar(String text, int at) {
        return text.charAt(at) == '|'
                && at > 0
                && at + 1 < text.length()
                && Characters.isWhiteSpace(text.charAt(at - 1))
                && Characters.isWhiteSpace(text.charAt(at + 1));
    }

    private static int firstContent(String text, int from) {
        int i = from;
        while (i < text.length() && !Character.isLetterOrDigit(text.codePointAt(i))) {
            i++;
        }
        return i;
    }

    /** The offset after the final marks, and after what closes with them: quotation marks, footnotes, pictograms. */
    private static int marksEnd(String text, int from) {
        int end = from;
        Matcher footnote = FOOTNOTE.matcher(text);
        while (end < text.length()) {
            char c = text.charAt(end);
            if (Characters.isTerminator(c) || Characters.isCloser(c)) {
                end++;
            } else if (c == '[' && footnote.region(end, text.length()).lookingAt()) {
                end = footnote.end();
            } else {
                break;
            }
        }
        int pictograms = Characters.skipWhiteSpace(text, end);
        int pictogramsEnd = pictograms;
        while (pictogramsEnd < text.length() && Characters.isPictogram(text.codePointAt(pictogramsEnd))) {
            pictogramsEnd += Character.charCount(text.codePointAt(pictogramsEnd));
        }
        return pictogramsEnd > pictograms ? pictogramsEnd : end;
    }
}
